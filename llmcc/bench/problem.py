"""A problem: one function to be written, and where its correctness can be seen besides the judge."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from llmcc.bench.program import Program

PARTS = ("training", "validation", "test")


@dataclass(frozen=True, slots=True)
class Problem:
    """One function of an IR module. `part` is the split's, "" where a suite has none; `category` groups within a suite."""

    suite: str
    name: str
    function: str
    module: bytes
    part: str = ""
    category: str = ""
    program: Program | None = None

    @property
    def id(self) -> str:
        """Names the problem among all suites."""
        return f"{self.suite}/{self.name}"

    @property
    def key(self) -> str:
        """Names the problem as it is now, in a journal: another text is another problem."""
        return f"{self.id}@{self.digest[:12]}"

    @property
    def digest(self) -> str:
        """Identifies what is asked and what is checked, whatever it is called."""
        parts = (self.function.encode(), self.module, repr(self.program).encode(errors="surrogateescape"))
        return hashlib.sha256(b"\0".join(parts)).hexdigest()
