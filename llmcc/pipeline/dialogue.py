"""The order of play between who writes a function and who assesses it: initial answer, corrections, improvements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from llmcc.asm import Candidate
from llmcc.errors import ModelError, NoAssembly, Truncated
from llmcc.judge import Status
from llmcc.propose import Session
from llmcc.store.records import Record


class Phase(str, Enum):
    """What an answer was asked as."""

    FIRST = "first"
    DEBUG = "debug"
    OPTIMISE = "optimise"


@dataclass(frozen=True, slots=True)
class Turn:
    """One answer and what became of it."""

    phase: Phase
    record: Record


def converse(
    name: str,
    session: Session,
    assess: Callable[[Candidate], Record],
    *,
    self_debug_rounds: int,
    optimise_rounds: int,
) -> Iterator[Turn]:
    """One conversation about the function `name`: wrong answers go back to be mended, right ones to become faster.

    Ends where rounds or answers run out, and after an answer that failed for no fault of its own. Raises
    BudgetExhausted.
    """
    left = {Phase.DEBUG: self_debug_rounds, Phase.OPTIMISE: optimise_rounds}
    phase, message = Phase.FIRST, ""
    while True:
        record = _answer(name, session, phase, message, assess)
        if record is None:
            return
        yield Turn(phase, record)
        status = Status(record.status)
        if status.transient:
            return
        phase = Phase.OPTIMISE if status in {Status.ACCEPTED, Status.SLOWER} else Phase.DEBUG
        if left[phase] <= 0:
            return
        left[phase] -= 1
        message = record.message


def _answer(
    name: str, session: Session, phase: Phase, message: str, assess: Callable[[Candidate], Record]
) -> Record | None:
    try:
        if phase is Phase.FIRST:
            candidate = session.first()
        elif phase is Phase.DEBUG:
            candidate = session.debug(message)
        else:
            candidate = session.optimise(message)
    except NoAssembly as problem:
        return Record(name, Status.NO_ASSEMBLY.value, message=str(problem))
    except Truncated as problem:
        return Record(name, Status.TRUNCATED.value, message=str(problem))
    except ModelError as problem:
        return Record(name, Status.MODEL_ERROR.value, message=str(problem))
    return None if candidate is None else assess(candidate)
