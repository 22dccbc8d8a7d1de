"""What happened in one attempt at a task: its rounds, and what they can teach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from llmcc.asm import Candidate
from llmcc.errors import BudgetExhausted
from llmcc.judge import Status
from llmcc.pipeline import Phase, Turn, converse
from llmcc.propose import Session
from llmcc.store.records import Record

GAIN = 1.02
"""A later answer is faster if its measured ratio grew by this factor, the margin of acceptance."""


@dataclass(frozen=True, slots=True)
class Round:
    """One answer: what it was asked as, what was found, and its ratio to `llc -O3` with the 99 % interval (0: not timed).

    `at_s` are the seconds of waiting for the model, judging and timing from the attempt's beginning to the verdict.
    """

    phase: Phase
    status: Status
    message: str
    assembly: str
    ratio: float = 0.0
    low: float = 0.0
    high: float = 0.0
    at_s: float = 0.0

    @classmethod
    def of(cls, turn: Turn, at_s: float = 0.0) -> Round:
        """The round of a turn."""
        record, measured = turn.record, turn.record.measurement
        ratio, low, high = (float(measured.get(name, 0.0)) for name in ("ratio", "low", "high"))
        return cls(turn.phase, Status(record.status), record.message, record.assembly, ratio, low, high, at_s)

    @property
    def right(self) -> bool:
        """True if nothing was wrong with the answer."""
        return self.status in {Status.ACCEPTED, Status.SLOWER}


@dataclass(frozen=True, slots=True)
class Trace:
    """One attempt. `prompt` is the prompt's identity, `cost` in US dollars, `seconds` those of waiting for the model."""

    task: str
    prompt: str
    rounds: tuple[Round, ...]
    tokens: int = 0
    cost: float = 0.0
    sample: int = 0
    calls: int = 0
    seconds: float = 0.0

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> Trace:
        """The trace of what `dataclasses.asdict` made of it. Raises KeyError, TypeError, ValueError."""
        rounds = tuple(
            Round(**{**r, "phase": Phase(r["phase"]), "status": Status(r["status"])}) for r in values["rounds"]
        )
        return cls(**{**values, "rounds": rounds})

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
    def best(self) -> Round | None:
        """The accepted answer that gains most, else the fastest right one."""
        return max((r for r in self.rounds if r.right), key=lambda r: (r.status is Status.ACCEPTED, r.ratio), default=None)

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


def attempt(
    task: str,
    prompt: str,
    session: Session,
    assess: Callable[[Candidate], Record],
    *,
    self_debug_rounds: int,
    optimise_rounds: int,
    sample: int = 0,
    goes_on: Callable[[], bool] = lambda: True,
) -> Trace:
    """One conversation with its verdicts. A budget that ends ends the attempt where `goes_on`, else raises BudgetExhausted."""
    rounds: list[Round] = []
    judging_s = 0.0
    turns = converse(
        task.rpartition("/")[2], session, assess, self_debug_rounds=self_debug_rounds, optimise_rounds=optimise_rounds
    )
    try:
        for turn in turns:
            record = turn.record
            judging_s += sum(record.stages.values()) + float(record.measurement.get("seconds", 0.0))
            rounds.append(Round.of(turn, judging_s + sum(e.seconds for e in session.exchanges)))
    except BudgetExhausted:
        if not goes_on():
            raise
    spoken = session.exchanges
    return Trace(
        task, prompt, tuple(rounds),
        tokens=sum(e.usage.prompt_tokens + e.usage.completion_tokens for e in spoken),
        cost=sum(e.cost for e in spoken), sample=sample, calls=len(spoken), seconds=sum(e.seconds for e in spoken),
    )  # fmt: skip
