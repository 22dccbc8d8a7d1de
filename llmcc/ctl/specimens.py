"""What `judge` and `time` share: a function of a module made testable, and candidates read from files."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from llmcc.asm import Candidate, GatePolicy
from llmcc.config import Settings
from llmcc.errors import Unsupported
from llmcc.ir import ineligible
from llmcc.judge import Examination, Workloads, workloads
from llmcc.pipeline import open_function
from llmcc.timing import Measurement, measure

MOST_READ = 1 << 22
"""Characters of a file."""


@dataclass(slots=True)
class Subject:
    """One function ready to be judged and timed."""

    exam: Examination
    policy: GatePolicy
    _workloads: Workloads | None = None

    def measure(self, obj: bytes, settings: Settings, against: bytes | None = None) -> Measurement:
        """Time an object against `llc -O3`'s code, or another object. Raises RunnerError."""
        if self._workloads is None:
            self._workloads = workloads(self.exam)
        lock = Path(settings.store_dir) / "timing.lock"
        return measure(
            self.exam.program, self.exam.specimen, obj, self._workloads.cases, self._workloads.regimes,
            margin=settings.margin, budget_s=settings.time_budget_s, lock=lock, against=against,
        )  # fmt: skip


@contextmanager
def subject(module: str, name: str | None, settings: Settings, seed: int | None) -> Iterator[Subject]:
    """Build the specimen of a module's function, the only one if none is named. Raises LlmccError."""
    chosen = settings if seed is None else dataclasses.replace(settings, seed=seed)
    with open_function(Path(module).read_bytes(), name, chosen) as (function, parsed, prepared):
        reason = ineligible(function, parsed, chosen)
        if reason:
            raise Unsupported(f"{function.name} cannot be judged: {reason}")
        try:
            exam, policy = prepared()
        except Unsupported as problem:
            raise Unsupported(f"{function.name} cannot be judged: {problem}") from problem
        yield Subject(exam, policy)


def read_candidate(path: str) -> Candidate:
    """A candidate from a file. Raises OSError where it cannot be read. Of more than the gate takes, as much as shows that."""
    with Path(path).open(encoding="utf-8", errors="surrogateescape") as file:
        return Candidate(file.read(MOST_READ))
