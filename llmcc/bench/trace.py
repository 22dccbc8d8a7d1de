"""What happened in one attempt at a task: its rounds, and what they can teach."""

from __future__ import annotations

from dataclasses import dataclass

from llmcc.judge import Status
from llmcc.pipeline import Phase, Turn

GAIN = 1.02
"""A later answer is faster if its measured ratio grew by this factor, the margin of acceptance."""


@dataclass(frozen=True, slots=True)
class Round:
    """One answer: what it was asked as, what was found, and its ratio to `llc -O3` (0 where it was not timed)."""

    phase: Phase
    status: Status
    message: str
    assembly: str
    ratio: float = 0.0

    @classmethod
    def of(cls, turn: Turn) -> Round:
        """The round of a turn."""
        record = turn.record
        ratio = float(record.measurement.get("ratio", 0.0))
        return cls(turn.phase, Status(record.status), record.message, record.assembly, ratio)

    @property
    def right(self) -> bool:
        """True if nothing was wrong with the answer."""
        return self.status in {Status.ACCEPTED, Status.SLOWER}


@dataclass(frozen=True, slots=True)
class Trace:
    """One attempt. `prompt` is the prompt's identity, `cost` in US dollars."""

    task: str
    prompt: str
    rounds: tuple[Round, ...]
    tokens: int = 0
    cost: float = 0.0

    @property
    def counts(self) -> bool:
        """False if the attempt says nothing about the prompt, since something around it failed."""
        return bool(self.rounds) and not self.rounds[-1].status.transient

    @property
    def right(self) -> bool:
        """True if an answer was right."""
        return any(r.right for r in self.rounds)

    @property
    def speedup(self) -> float:
        """Of the best accepted answer; 1 where `llc -O3`'s own code would stand."""
        return max((r.ratio for r in self.rounds if r.status is Status.ACCEPTED), default=1.0)

    @property
    def faster(self) -> bool:
        """True if an answer was accepted."""
        return any(r.status is Status.ACCEPTED for r in self.rounds)

    @property
    def corrected(self) -> bool:
        """True if an answer was wrong and a later one right: a debugging trajectory."""
        rights = [r.right for r in self.rounds]
        return True in rights and False in rights[: rights.index(True)]

    @property
    def quickened(self) -> bool:
        """True if a right answer became clearly faster: an optimisation trajectory."""
        ratios = [r.ratio for r in self.rounds if r.right and r.ratio]
        return any(late > GAIN * early for k, early in enumerate(ratios) for late in ratios[k + 1 :])

    @property
    def outcome(self) -> tuple[bool, bool]:
        """What prompts are compared by: right, faster."""
        return self.right, self.faster
