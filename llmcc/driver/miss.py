"""A miss: the pipeline runs, its outcome is kept and written; any trouble of ours means the real llc."""

from __future__ import annotations

import os
import signal
import sys
import traceback

from llmcc.config import Settings, load
from llmcc.driver import output
from llmcc.driver.arguments import Job
from llmcc.driver.real import RealTool, run_with_input
from llmcc.driver.signals import Ended, forward_signals
from llmcc.errors import ConfigError, LlmccError
from llmcc.pipeline import Outcome, compile_module
from llmcc.store import counters, direct
from llmcc.store.log import log


def compile_missed(job: Job, data: bytes, llc: RealTool, store: str, digest: str) -> int:
    """Compile through the pipeline; returns the exit status."""
    try:
        settings, _ = load(job.options, os.environ, os.getcwd())
    except ConfigError as problem:
        print(f"llmcc: error: {problem}" + (f" ({problem.hint})" if problem.hint else ""), file=sys.stderr)
        return 1
    forward_signals()
    since = direct.now(store)
    try:
        outcome = _attempt(job, data, settings, store)
    except Ended as told:
        os.kill(os.getpid(), told.number)
        return 128 + told.number
    if outcome is None or not outcome.output:
        if outcome is not None and outcome.complete:
            _keep(store, digest, direct.NOTHING, outcome, since, settings)
        return _real(llc, job, data)
    if outcome.complete:
        _keep(store, digest, direct.REPLACED, outcome, since, settings)
    status = output.write(job.output_path, outcome.output)
    return status if status is not None else _real(llc, job, data)


def _attempt(job: Job, data: bytes, settings: Settings, store: str) -> Outcome | None:
    try:
        return compile_module(data, job.level or "3", tuple(job.flags), job.filetype, settings, source=job.source)
    except LlmccError as problem:
        counters.count(store, f"trouble.{type(problem).__name__}")
        log(settings.log, f"{job.source}: {problem}")
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    except Exception:  # noqa: BLE001 (trouble of ours never breaks a build)
        counters.count(store, "trouble.unexpected")
        log(settings.log, f"{job.source}: unexpected: {traceback.format_exc(limit=-3)}")
    return None


def _keep(store: str, digest: str, kind: bytes, outcome: Outcome, since: bytes, settings: Settings) -> None:
    stamp = direct.final(since) if outcome.final else since
    try:
        direct.save(store, digest, kind, outcome.output, stamp, settings.cache_size // 2)
    except OSError as problem:
        log(settings.log, f"store: {problem}")


def _real(llc: RealTool, job: Job, data: bytes) -> int:
    arguments = [llc.path, *([] if job.level else ["-O3"]), *job.rest]
    return run_with_input(arguments, data if job.source == "-" else b"")
