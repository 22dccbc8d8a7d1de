"""One way through code: its condition, what it touched, what it called and what it leaves behind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from llmcc.prove.registers import Registers
from llmcc.prove.terms import FALSE, Term, symbol

FRAME, MAIN = "frame", "main"
"""The function's own stack, and all memory that nothing is known of."""


def frame() -> Term:
    """The stack pointer at entry."""
    return symbol(FRAME, 64, low=(4, 8), region=True)


@dataclass(frozen=True, slots=True)
class Access:
    """Bytes that were read or written, after `calls` calls out of the module; `region` names the memory."""

    region: str
    address: Term
    size: int
    writes: bool
    calls: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """A call out of the module: where it goes, its arguments, and memory as the callee could see it."""

    arguments: tuple[Term, ...]
    memory: tuple[tuple[str, Term], ...]

    @property
    def shape(self) -> tuple[object, ...]:
        """What two calls must have in common to be compared."""
        return (*(a.width for a in self.arguments), *(name for name, _ in self.memory))


@dataclass(slots=True)
class Path:
    """`end` is return, noreturn, trap or cut (it went on for too long); `fault` says when it does not get there."""

    registers: Registers
    memory: dict[str, Term]
    at: int
    conditions: tuple[Term, ...] = ()
    fault: Term = FALSE
    accesses: list[Access] = field(default_factory=list)
    events: list[Call] = field(default_factory=list)
    partings: Counter[int] = field(default_factory=Counter)
    """How often it could have gone either way, by the instruction."""
    end: str = ""

    def part(self, at: int, most: int) -> bool:
        """Note that it parts at an instruction; False, and its end, if it has done so `most` times."""
        self.partings[at] += 1
        if self.partings[at] > most:
            self.end = "cut"
        return not self.end

    def fork(self, condition: Term, at: int) -> Path:
        """A path that parts from this one under a condition, and goes on elsewhere."""
        return Path(
            self.registers.copy(), dict(self.memory), at, (*self.conditions, condition), self.fault,
            list(self.accesses), list(self.events), Counter(self.partings),
        )  # fmt: skip
