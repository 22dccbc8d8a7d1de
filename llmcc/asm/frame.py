"""Follows the stack pointer and the saved registers through a function, path by path.

The stack pointer may only move by constants, by a frame pointer and by allocation, and is back where it was at
every return: there is no pivot and no return into data. What is known at each line also gives the unwind table.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from llmcc.asm.operands import GENERAL, Instruction, Operand
from llmcc.asm.places import (
    ENTRY,
    OWN,
    SAVED,
    UNKNOWN,
    Place,
    State,
    address,
    is_fixed,
    is_on_stack,
    overlaps,
)
from llmcc.asm.stack import after
from llmcc.asm.widths import least_bytes
from llmcc.errors import GateRejected

_Key = TypeVar("_Key")
Line = Instruction | str
"""A code line: an instruction, or the name of a label."""
_ARGUMENTS = ("rdi", "rsi", "rdx", "rcx", "r8", "r9")
_STRING = re.compile(r"(?:movs|stos|lods|scas|cmps)[bwldq]$")
RED_ZONE = 128
"""Bytes below the stack pointer that signals leave alone (System V ABI 3.2.2)."""


def follow(code: Sequence[Line], tables: Collection[str], arguments: int) -> list[State | None]:
    """The state before each code line, None where control cannot get.

    `tables` are the labels in jump tables, `arguments` the bytes of arguments on the stack.
    Raises GateRejected where the stack pointer cannot be followed, or is not restored, or where the code touches
    a part of the stack that is not its own.
    """
    labels = {line: at for at, line in enumerate(code) if isinstance(line, str)}
    before: list[State | None] = [None] * len(code)
    todo = [(0, State(ENTRY, {r: (r, 0) for r in SAVED}, {}))]
    after_calls: list[tuple[int, State]] = []
    while todo or after_calls:
        if todo:
            at, state = todo.pop()
        else:
            at, state = after_calls.pop()
            known = before[at]
            if known is not None and known.rsp != state.rsp:
                continue  # the call before this label does not return
        while at < len(code):
            known = before[at]
            merged = state if known is None else _merge(known, state, code, at)
            if merged == known:
                break
            before[at] = state = merged
            line = code[at]
            at += 1
            if isinstance(line, str):
                continue
            ways = _ways(line, labels, tables)
            if ways.leaves:
                _check_exit(line, state)
            _check_accesses(line, state, arguments)
            state = after(line, at, state)
            todo += [(labels[t], state) for t in ways.targets]
            if not ways.falls:
                break
            if _is_call(line) and at < len(code) and isinstance(code[at], str):
                after_calls.append((at, state))
                break
    for line, known in zip(code, before, strict=True):
        if isinstance(line, Instruction) and known is not None:
            _check_fixed(line, known)
            _check_written(line, known)
    return before


@dataclass(frozen=True, slots=True)
class _Ways:
    """Where control may go after an instruction: to labels, to the next line, out of the function."""

    targets: tuple[str, ...] = ()
    falls: bool = True
    leaves: bool = False


def _ways(line: Instruction, labels: Mapping[str, int], tables: Collection[str]) -> _Ways:
    name = line.stem
    if name in {"ret", "ud2"} or name.startswith("ud1"):
        return _Ways(falls=False, leaves=name == "ret")
    if not name.startswith(("j", "loop")):
        return _Ways()
    target = line.operands[-1] if line.operands else Operand("memory")
    if name == "jmp" and (target.indirect or target.kind == "register" or target.base or target.index or target.size):
        return _Ways(tuple(t for t in tables if t in labels), falls=False, leaves=not tables)
    symbol = target.value.symbol or ""
    inside = symbol in labels
    return _Ways((symbol,) if inside else (), falls=name != "jmp", leaves=not inside)


def _is_call(line: Line) -> bool:
    return isinstance(line, Instruction) and line.stem == "call"


def _check_exit(line: Instruction, state: State) -> None:
    base, offset = state.rsp
    if state.rsp == ENTRY:
        return
    if base == "entry":
        where = f"{abs(offset)} bytes {'below' if offset < 0 else 'above'} its value on entry"
    else:
        where = "not back at its value on entry"
    raise GateRejected("stack", f"at this `{line.mnemonic}` the stack pointer is {where}", line.line)


def _check_accesses(line: Instruction, state: State, arguments: int) -> None:
    """What lies at a known place on the stack must be the function's own: its frame, red zone and arguments."""
    if line.stem in {"lea", "nop"} or line.mnemonic.startswith("prefetch"):
        return
    places = [] if line.stem == "call" else [address(o, state) for o in line.operands]
    for place in (*places, *_implied(line, state)):
        if place is None or (place == ENTRY and line.stem == "push"):  # gcc gives unwinders a second return address
            continue
        if place[0] == state.rsp[0] and place[1] < state.rsp[1] - RED_ZONE:
            message = "it lies more than 128 bytes below %rsp, where signals and calls overwrite it at any time"
            raise GateRejected("stack", f"`{line.mnemonic}`: {message}", line.line)
        if place[0] == "entry" and place[1] < 8 and place[1] + least_bytes(line) > 0:
            raise GateRejected("stack", "the return address may be neither read nor overwritten", line.line)
        if place[0] == "entry" and place[1] + least_bytes(line) > 8 + arguments and place[1] >= 8:
            raise GateRejected("stack", f"`{line.mnemonic}`: it lies in the caller's stack frame", line.line)


def _check_written(line: Instruction, state: State) -> None:
    """What a caller left on the stack is nobody's: numbers are read from where something was stored."""
    operands = line.sources_first
    read = operands if not line.stem.startswith(("mov", "set")) else operands[:-1]
    if UNKNOWN in state.written or line.stem == "lea" or not any(o.register in GENERAL for o in operands):
        return
    for place in [address(o, state) for o in read]:
        if place is not None and place[0] == state.rsp[0] == "entry" and place[1] < 0:
            size = least_bytes(line)
            if not any(overlaps(place, *stored) or overlaps(stored[0], place, size) for stored in state.written):
                raise GateRejected("undefined", f"`{line.mnemonic}` reads a place on the stack in which nothing was stored", line.line)


def _check_fixed(line: Instruction, state: State) -> None:
    """Addresses that are the same in every run: of what is not the function's, or of its frame by a way that hides where."""
    if line.stem in {"nop", "call"} or line.mnemonic.startswith(("prefetch", "lea")):
        return
    for operand in line.operands:
        if operand.kind != "memory" or operand.indirect or not (operand.base or operand.index) or operand.base == "rip" or operand.value.symbol:
            continue
        if is_fixed(operand.base, state) and is_fixed(operand.index, state):
            raise GateRejected("address", f"`{line.mnemonic}`: memory at a fixed address is not accepted", line.line)
        base = state.rsp if GENERAL.get(operand.base) == "rsp" else state.registers.get(GENERAL.get(operand.base, ""))
        if operand.index and is_fixed(operand.index, state) and is_on_stack(base):
            raise GateRejected("stack", f"`{line.mnemonic}`: a fixed place in the frame is a displacement, not an index", line.line)


def _implied(line: Instruction, state: State) -> list[Place | None]:
    """Where an instruction without saying so reads, writes, or lets a callee do so."""
    if line.stem == "pop":
        return [state.rsp]
    if line.stem == "leave":
        return [state.registers.get("rbp")]
    if line.stem == "call":
        found = [state.registers.get(r) for r in _ARGUMENTS]
        return [p for p in found if p and p[0] == "entry" and p[1] >= 0]
    if _STRING.match(line.mnemonic) and all(o.kind == "memory" for o in line.operands):
        return [state.registers.get(r) for r in ("rsi", "rdi")]
    return []


def _merge(known: State, other: State, code: Sequence[Line], at: int) -> State:
    """What holds on both ways to a line."""
    rsp = known.rsp
    if rsp != other.rsp:
        line = next((x.line for x in code[at:] if not isinstance(x, str)), None)
        if rsp[0] == other.rsp[0] == "entry":
            message = f"control comes here with different stack pointers: {rsp[1]} and {other.rsp[1]} from entry"
            raise GateRejected("stack", message, line)
        rsp = (f"joined {at}", 0)
    registers = _agreed(known.registers, other.registers)
    slots = _agreed(known.slots, other.slots)
    lost = any(is_on_stack(v) and registers.get(k) != v for s in (known, other) for k, v in s.registers.items())
    merged = State(rsp, registers, slots, known.written | other.written | ({UNKNOWN} if lost else frozenset()))
    return known if merged == known else merged


def _agreed(known: Mapping[_Key, Place], other: Mapping[_Key, Place]) -> dict[_Key, Place]:
    """What holds both ways; what may be an address of the constants on one way may be one."""
    both = {k: v for k, v in known.items() if other.get(k) == v}
    return both | {k: OWN for values in (known, other) for k, v in values.items() if v == OWN}
