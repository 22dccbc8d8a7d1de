"""Where registers, stack slots and memory operands may lead: what is known before an instruction.

Addresses are (base, offset): base "entry" is where %rsp points on entry (at the return address), other bases
come from alignment and from allocation. A register that still holds its caller's value holds (its name, 0), one
that may hold an address among the candidate's own constants OWN, wherever among them that is, one that holds a constant
("number", its value) or FIXED, where that stands in memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from llmcc.asm.gatedtext import PREFIX
from llmcc.asm.operands import GENERAL, Operand

Place = tuple[str, int]
ENTRY: Place = ("entry", 0)
OWN: Place = ("constants", 0)
NUMBER = "number"
FIXED: Place = ("fixed", 0)
UNKNOWN: tuple[Place, int] = (("", 0), 0)
SAVED = ("rbx", "rbp", "r12", "r13", "r14", "r15")
_ELSEWHERE = (*SAVED, OWN[0], NUMBER, FIXED[0])


@dataclass(frozen=True, slots=True)
class State:
    """What is known before an instruction: stack pointer, registers and stack slots with known content."""

    rsp: Place
    registers: Mapping[str, Place]
    slots: Mapping[Place, Place]
    written: frozenset[tuple[Place, int]] = frozenset()
    """Where, and how many bytes, something was stored on some way here; UNKNOWN among them where it may be anywhere."""


def is_own(operand: Operand) -> bool:
    """True where an operand names one of the candidate's own labels: code reaches these by jumps alone, so it is a constant."""
    return operand.value.symbol is not None and operand.value.symbol.startswith(PREFIX) and operand.value.minus is None


def address(operand: Operand, state: State) -> Place | None:
    """Where a memory operand lies, if that is known."""
    if operand.kind != "memory" or operand.index or not operand.base or operand.value.symbol is not None:
        return None
    start = state.rsp if GENERAL.get(operand.base) == "rsp" else state.registers.get(operand.base)
    return (start[0], start[1] + operand.value.value) if start else None


def value_of(operand: Operand, state: State) -> Place | None:
    """What an operand of 64 bits holds, if that is known."""
    if operand.kind == "immediate":
        return (NUMBER, operand.value.value) if operand.value.constant else OWN if is_own(operand) else None
    if operand.kind == "register":
        return state.rsp if operand.register == "rsp" else state.registers.get(operand.register)
    if is_own(operand) and not operand.index and operand.base in {"", "rip"}:
        return FIXED
    place = address(operand, state)
    return state.slots.get(place) if place else None


def is_fixed(register: str, state: State) -> bool:
    """True for a register that always holds the same number, and for none."""
    return not register or state.registers.get(GENERAL.get(register, ""), ENTRY)[0] in (NUMBER, FIXED[0])


def overlaps(slot: Place, place: Place, size: int) -> bool:
    """True if a slot of 8 bytes shares some with the `size` bytes at a place."""
    return slot[0] == place[0] and place[1] - 8 < slot[1] < place[1] + size


def is_on_stack(place: Place | None) -> bool:
    """True for what is known to be an address on the stack."""
    return place is not None and place[0] not in _ELSEWHERE
