"""The judge's answers: a small closed vocabulary, and the evidence behind each."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class Status(str, enum.Enum):
    """What became of a candidate."""

    ACCEPTED = "ACCEPTED"
    SLOWER = "SLOWER"
    WRONG_OUTPUT = "WRONG_OUTPUT"
    ABI_VIOLATION = "ABI_VIOLATION"
    CRASH = "CRASH"
    TIMEOUT = "TIMEOUT"
    UNCOVERED = "UNCOVERED"
    LINK_FAILED = "LINK_FAILED"
    ASSEMBLY_FAILED = "ASSEMBLY_FAILED"
    GATE_REJECTED = "GATE_REJECTED"
    NO_ASSEMBLY = "NO_ASSEMBLY"
    # The fault of the surroundings, never of the candidate: not stored, not learnt from.
    TRUNCATED = "TRUNCATED"
    MODEL_ERROR = "MODEL_ERROR"
    UNSUPPORTED = "UNSUPPORTED"
    UNRESOLVED = "UNRESOLVED"

    @property
    def transient(self) -> bool:
        """True if the candidate was not to blame, so that nothing about it may be remembered."""
        return self in {Status.TRUNCATED, Status.MODEL_ERROR, Status.UNSUPPORTED, Status.UNRESOLVED}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a verdict rests on. `kind` is `tested`, `exhaustive` or `proved`; counts are of this verdict.

    `cases` are inputs on which candidate and reference agreed, `completed` those that ran to the
    function's return, `events` external calls compared, `blocks` the candidate's basic blocks that ran,
    `of_blocks` all of them, `swept` further inputs of a function of numbers whose results alone were compared, `varied` variations of inputs, compared by hash, `set_aside` inputs on which reference and baseline disagreed.
    `proof` says in words what a proof gave, where one was asked for.
    """

    kind: str = "tested"
    cases: int = 0
    completed: int = 0
    events: int = 0
    blocks: int = 0
    of_blocks: int = 0
    set_aside: int = 0
    stepped: int = 0
    swept: int = 0
    varied: int = 0
    seed: int = 0
    proof: str = ""
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, what to tell the model or the person about it, the evidence, and seconds per stage."""

    status: Status
    message: str = ""
    evidence: Evidence = field(default_factory=Evidence)
    stages: Mapping[str, float] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def right(self) -> bool:
        """True if nothing is wrong with the candidate."""
        return self.status is Status.ACCEPTED
