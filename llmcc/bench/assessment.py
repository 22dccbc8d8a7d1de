"""Judge: one candidate for one problem, by the pipeline and by the problem's own program. Runs in workers.

A worker keeps the last few problems open, since a specimen costs more than a verdict.
"""

from __future__ import annotations

import atexit
import dataclasses
import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from llmcc import toolchain
from llmcc.asm import Candidate, gate_text, splice
from llmcc.bench.problem import Problem
from llmcc.bench.program import Workshop
from llmcc.config import Settings
from llmcc.errors import LlmccError, RunnerError
from llmcc.ir import ineligible, read_module
from llmcc.judge import Status, Verdict, judge
from llmcc.pipeline import Attempts, Compilation, open_attempts
from llmcc.propose import Task
from llmcc.store.records import Record

KEPT_OPEN = 4


class Opened:
    """A problem made ready in a folder of its own; the specimen is built when the first candidate comes."""

    def __init__(self, problem: Problem, settings: Settings) -> None:
        """Raises LlmccError where the module cannot be read or the function cannot be judged."""
        chosen = dataclasses.replace(settings, worthwhile="all")
        tools = toolchain.find(chosen)
        module = read_module(problem.module, tools)
        function = module.function(problem.function)
        reason = ineligible(function, module, chosen)
        if reason:
            raise LlmccError(f"{problem.id} cannot be judged: {reason}")
        self._compilation = Compilation(problem.module, module, "3", (), chosen, tools, "-")
        self._function = function
        self._folder = Path(tempfile.mkdtemp(prefix="llmcc-"))
        self._attempts: Attempts = open_attempts(self._compilation, function, self._folder)
        self._workshop = self._make_workshop(problem, tools)

    def _make_workshop(self, problem: Problem, tools: toolchain.Toolchain) -> Workshop | None:
        if problem.program is None:
            return None
        folder = self._folder / "program"
        folder.mkdir()
        return Workshop(problem.program, folder, tools)

    def task(self) -> Task:
        """What a proposer is told."""
        return self._attempts.task()

    def reference(self) -> str:
        """What llc -O3 makes of the function by itself, with the constants that it refers to. Raises ToolFailed."""
        llc = str(self._compilation.tools.llc.path)
        made = toolchain.run([llc, "-O3", "-o", "-"], input=self.task().ir.encode(errors="surrogateescape"))
        return made.stdout.decode(errors="surrogateescape")

    def assess(self, candidate: Candidate) -> Record:
        """The pipeline's verdict and timing; what the program around the function refutes is wrong. Raises LlmccError, OSError."""
        record = self._attempts.assess(candidate)
        if Status(record.status) not in {Status.ACCEPTED, Status.SLOWER}:
            return record
        complaint = self._complaint(candidate)
        return dataclasses.replace(record, status=Status.WRONG_OUTPUT.value, message=complaint) if complaint else record

    def verdict(self, candidate: Candidate) -> Verdict:
        """Is it right? Without timing. Raises LlmccError, OSError."""
        exam, policy = self._attempts.prepared()
        found = judge(exam, candidate, policy).verdict
        complaint = self._complaint(candidate) if found.right else ""
        return dataclasses.replace(found, status=Status.WRONG_OUTPUT, message=complaint) if complaint else found

    def _complaint(self, candidate: Candidate) -> str:
        if self._workshop is None:
            return ""
        gated = gate_text(candidate.assembly, self._compilation.policy(self._function))
        return self._workshop.complaint(splice(self._compilation.assembly, {self._function.name: gated}))

    def close(self) -> None:
        """Remove what was built."""
        shutil.rmtree(self._folder, ignore_errors=True)


@contextmanager
def opened(problem: Problem, settings: Settings) -> Iterator[Opened]:
    """A problem for as long as the context lasts. Raises LlmccError."""
    found = Opened(problem, settings)
    try:
        yield found
    finally:
        found.close()


_open: OrderedDict[str, Opened] = OrderedDict()
_working = threading.Lock()
"""A process is at one candidate at a time: timing wants the core for itself, and an open problem must not be closed in use."""


def assess(problem: Problem, settings: Settings, candidate: Candidate) -> Record:
    """The record of one candidate; whatever goes wrong around it is UNRESOLVED, so that no run dies of it."""
    try:
        with _working:
            return _kept_open(problem, settings).assess(candidate)
    except Exception as trouble:  # noqa: BLE001 (a fault of ours concerns this candidate only)
        return Record(
            problem.function, Status.UNRESOLVED.value, assembly=candidate.assembly, message=str(trouble), digest=candidate.digest
        )


def describe(problem: Problem, settings: Settings) -> Task:
    """What a proposer is told. Raises RunnerError, since that one can travel between processes."""
    try:
        with _working:
            return _kept_open(problem, settings).task()
    except (LlmccError, OSError) as trouble:
        raise RunnerError(str(trouble)) from None


def _kept_open(problem: Problem, settings: Settings) -> Opened:
    found = _open.pop(problem.digest, None) or Opened(problem, settings)
    _open[problem.digest] = found
    while len(_open) > KEPT_OPEN:
        _open.popitem(last=False)[1].close()
    return found


@atexit.register
def _close_all() -> None:
    for found in _open.values():
        found.close()
