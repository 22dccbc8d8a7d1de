"""The `llmcc` command: a direct hit, else the pipeline, else the real llc with the caller's own arguments.

Until a miss nothing but a little of the standard library is imported; a test holds that.
"""

from __future__ import annotations

import os
import sys

from llmcc.driver import output
from llmcc.driver.arguments import Job, NotUnderstood, opted_out, parse, split
from llmcc.driver.lean import become, mode, see_site_packages, store_dir
from llmcc.driver.real import NoRealTool, real_llc
from llmcc.store import counters, direct


def main() -> int:
    """Run as llc would; returns its exit status."""
    argv = sys.argv[1:]
    options, rest = split(argv)
    store = store_dir(options)
    try:
        llc = real_llc(store, options)
    except NoRealTool as problem:
        print(f"llmcc: error: {problem}", file=sys.stderr)
        return 1
    if os.environ.get("LLMCC_ACTIVE"):
        print(f"llmcc: error: the llc that llmcc found, {llc.path}, is llmcc: name the real one by LLMCC_LLC", file=sys.stderr)
        return 1
    if mode(options) == "off":
        return _pass(llc.path, rest, store, "off")
    if not llc.understood:
        from llmcc.store.log import log

        log(os.environ.get("LLMCC_LOG", ""), f"{llc.path} is LLVM {llc.major}: llmcc understands 16 to 22 and only passes on")
        return _pass(llc.path, rest, store, f"llvm-{llc.major}")
    try:
        job = parse(argv)
        data = _read(job)
    except NotUnderstood as reason:
        return _pass(llc.path, rest, store, str(reason))
    if opted_out(data):
        counters.count(store, "bypass.opted-out")
        return _real(llc.path, job, data)
    from llmcc.driver.direct_key import direct_key

    digest = direct_key(job, data, llc, options).digest
    found = direct.load(store, digest)
    if found is not None:
        kind, payload = found
        counters.count(store, "hit.direct")
        if kind == direct.NOTHING:
            return _real(llc.path, job, data)
        status = output.write(job.output_path, payload)
        return status if status is not None else _real(llc.path, job, data)
    see_site_packages()
    from llmcc.driver.miss import compile_missed

    return compile_missed(job, data, llc, store, digest)


def _read(job: Job) -> bytes:
    if job.source == "-":
        return sys.stdin.buffer.read()
    try:
        with open(job.source, "rb") as stream:
            return stream.read()
    except OSError:
        raise NotUnderstood("unreadable-input") from None


def _pass(llc: str, argv: list[str], store: str, reason: str) -> int:
    """Become the real llc."""
    counters.count(store, f"bypass.{reason.replace('=', '-')}")
    return become(llc, argv)


def _real(llc: str, job: Job, data: bytes) -> int:
    """The real llc on a command line that was understood, standard input replayed."""
    arguments = job.rest if job.level else ["-O3", *job.rest]
    if job.source != "-":
        return become(llc, arguments)
    from llmcc.driver.real import run_with_input

    return run_with_input([llc, *arguments], data)
