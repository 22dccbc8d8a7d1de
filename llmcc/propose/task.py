"""What a proposer is asked, and how it is talked to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from llmcc.asm import Candidate
from llmcc.propose.exchange import Exchange


@dataclass(frozen=True, slots=True)
class Task:
    """One function to be written: its meaning (the store's name for what it computes), readable IR, and llc's own assembly of it."""

    name: str
    key: str
    ir: str
    triple: str
    cpu: str = ""
    features: tuple[str, ...] = ()
    signature: str = ""
    baseline_assembly: str = ""


class Session(Protocol):
    """One attempt at a task. Every call gives a candidate, or None if there is nothing more to offer.

    Raises NoAssembly (after which `debug` may go on), Truncated, ModelError, BudgetExhausted.
    """

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """What was said so far."""

    def first(self) -> Candidate | None:
        """The initial answer."""

    def debug(self, failure: str) -> Candidate | None:
        """A correction of the last answer; `failure` is the judge's message."""

    def optimise(self, finding: str) -> Candidate | None:
        """A faster form of the last answer; `finding` says how fast that was."""


class Proposer(Protocol):
    """Where candidates come from."""

    def may_answer(self, name: str, key: str) -> bool:
        """False where it is clear from a function's name and key that there is nothing to offer."""

    def open(self, task: Task) -> Iterator[Session]:
        """Independent attempts, the most promising first."""
