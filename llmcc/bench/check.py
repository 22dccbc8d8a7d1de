"""Does the judge fit a suite? llc's own code must be right for every problem, and code that leaves the work out never.

[cheats]                      # in suite.toml: what a cheat is called, and flags that make it of the same sources
"do nothing" = ["-DWORKING=0"]

[equivalent]                  # by cheat: problems whose meaning it keeps, with the argument
"do once" = { s000 = "..." }
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from llmcc.asm import Candidate
from llmcc.bench.assessment import Opened, opened
from llmcc.bench.compiler import Compiler
from llmcc.bench.problem import Problem
from llmcc.bench.suite import read_suite
from llmcc.config import Settings
from llmcc.errors import LlmccError
from llmcc.judge import Status
from llmcc.toml import read_toml

REFERENCE = "llc -O3"


@dataclass(frozen=True, slots=True)
class Finding:
    """One candidate: whose it is, what the judge says, whether it says what it must, and the seconds it took."""

    problem: str
    candidate: str
    status: Status
    message: str
    expected: bool
    seconds: float


class Checks:
    """Candidates whose verdicts are known: the reference of each problem, and the cheats of its suite."""

    def __init__(self, folder: Path | None, compiler: Compiler) -> None:
        """Compile the cheats of a suite's folder, if it has any. Raises ConfigError, ToolFailed."""
        about = read_toml(folder / "suite.toml") if folder else {}
        self._equivalent: Mapping[str, Mapping[str, str]] = about.get("equivalent", {})
        self._cheats: dict[str, dict[str, bytes]] = {}
        for cheat, flags in about.get("cheats", {}).items():
            assert folder is not None
            self._cheats[cheat] = {p.name: p.module for p in read_suite(folder, compiler, more=tuple(flags)).problems}

    def run(self, problem: Problem, settings: Settings) -> Iterator[Finding]:
        """The problem's findings as they come."""
        started = time.monotonic()
        try:
            with opened(problem, settings) as found:
                for label, text, right in self._candidates(problem, found, settings):
                    verdict = found.verdict(Candidate(text))
                    expected = verdict.right == right and not verdict.status.transient
                    yield Finding(problem.id, label, verdict.status, verdict.message, expected, time.monotonic() - started)
                    started = time.monotonic()
        except (LlmccError, OSError) as trouble:
            yield Finding(problem.id, REFERENCE, Status.UNRESOLVED, str(trouble), False, time.monotonic() - started)

    def _candidates(self, problem: Problem, found: Opened, settings: Settings) -> Iterator[tuple[str, str, bool]]:
        yield REFERENCE, found.reference(), True
        for cheat, modules in self._cheats.items():
            with opened(replace(problem, module=modules[problem.name]), settings) as other:
                yield cheat, other.reference(), problem.name in self._equivalent.get(cheat, {})
