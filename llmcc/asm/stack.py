"""What an instruction makes of the stack pointer, the registers and the stack."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from llmcc.asm.addresses import PRODUCTS, check_addresses, fills, makes_constant, own_inputs
from llmcc.asm.operands import GENERAL, Instruction, Operand
from llmcc.asm.places import (
    ENTRY,
    FIXED,
    NUMBER,
    OWN,
    SAVED,
    UNKNOWN,
    Place,
    State,
    address,
    is_on_stack,
    is_own,
    overlaps,
    value_of,
)
from llmcc.asm.widths import stored_bytes
from llmcc.errors import GateRejected

_VOLATILE = ("r8", "r9", "r10", "r11", "rax", "rcx", "rdx", "rsi", "rdi")
_IMPLICIT = _VOLATILE[4:]
_EXPLICIT = re.compile(r"(inc|dec|neg|not|bswap|shl|sal|shr|sar|rol|ror)[bwlq]?$|set|j|nop")
"""Instructions of at most one operand that write nothing but that."""
_WHOLE_PRODUCTS = frozenset("mul mull mulq imul imull imulq div divl divq idiv idivl idivq cdq cltd cqo cqto".split())
"""These fill %rdx."""
_READS = re.compile(r"(?:cmp|test|bt|nop)[bwlq]?$|prefetch")
_SCRAMBLING = frozenset({"xor", "shr", "sar", "shl", "sal", "rol", "ror", "imul", "mul", "bt", "bswap", "popcnt", "test"})
"""Computation that no addressing needs. `neg` and `not` are half of a difference of two addresses, of which the other half
is an `add`; they give nothing that `sub` from 0 or -1 would not."""
_LIMITED = ("entry", "aligned", "allocated")
"""What %rsp never lies above again: where it was on entry, or after it was rounded down or moved down by a length."""
_SHIFTS, _BACK = ("shr", "shrq"), ("shl", "sal", "shlq", "salq")
_SHIFTED = "shifted"
_INEXACT = ("derived", _SHIFTED)
_STRING = re.compile(r"(?:movs|stos)[bwldq]?$")
_EXCHANGES = ("xchg", "xadd", "cmpxchg", "mulx")


def after(line: Instruction, at: int, state: State) -> State:
    """What is known after an instruction; `at` is its place in the code. Raises GateRejected where %rsp is lost."""
    return _Step(line, at, state).after()


class _Step:
    """One instruction's effect on a state."""

    def __init__(self, line: Instruction, at: int, state: State) -> None:
        self.line = line
        self.at = at
        self.rsp = state.rsp
        self.registers = dict(state.registers)
        self.slots = dict(state.slots)
        self.written = state.written

    def after(self) -> State:
        name, operands = self.line.stem, self.line.sources_first
        check_addresses(self.line, self._state)
        if _STRING.match(self.line.mnemonic) or any(self._leads_somewhere(o) for o in operands):
            self.written |= {UNKNOWN}
        if name == "push":
            self._push(operands)
        elif name == "pop":
            self._pop(operands)
        elif name == "leave":
            self._set_rsp(self.registers.get("rbp"))
            self._load("rbp", self.slots.get(self.rsp))
            self._move(8)
        elif name == "call":
            if any(is_on_stack(self.registers.get(r)) for r in _VOLATILE):
                self.written |= {UNKNOWN}
            self.registers = {r: v for r, v in self.registers.items() if r not in _VOLATILE}
            self.slots = {p: v for p, v in self.slots.items() if not (p[0] == self.rsp[0] and p[1] < self.rsp[1])}
        elif len(operands) == 2 and _is_whole(operands[1], "rsp"):
            self._assign_rsp(name, operands[0])
        elif len(operands) == 2 and self._makes_own(name, *operands):
            self._load(GENERAL.get(operands[1].register, ""), OWN)
        elif len(operands) == 2 and (number := self._number(name, *operands)) is not None:
            self._load(GENERAL[operands[1].register], number)
        elif len(operands) == 2 and name in {"mov", "lea"}:
            self._copy(name, *operands)
        else:
            self._other(operands)
        if self.rsp[0].startswith(_LIMITED) and self.rsp[1] > 0:
            raise self.refuse("the stack pointer leaves the function's own frame")
        return self._state

    @property
    def _state(self) -> State:
        return State(self.rsp, self.registers, self.slots, self.written)

    def refuse(self, why: str) -> GateRejected:
        """The error for a stack pointer that cannot be followed."""
        return GateRejected("stack", why, self.line.line)

    # ---- values ---------------------------------------------------------------------------------

    def _address(self, operand: Operand) -> Place | None:
        """Where a memory operand lies, if that is known."""
        return address(operand, self._state)

    def _value(self, operand: Operand) -> Place | None:
        return value_of(operand, self._state)

    def _makes_own(self, name: str, source: Operand, target: Operand) -> bool:
        """True if a register gets an address of the candidate's constants: 32 bits are a whole one where code lies low."""
        if target.kind != "register":
            return False
        if name.startswith("lea"):  # a part of one too
            bases = [GENERAL.get(r, "") for r in (source.base, source.index) if r]
            return is_own(source) or any(self.registers.get(r) == OWN for r in bases)
        inputs = own_inputs(self.line, self._state)
        return bool(inputs) and not (name == "sub" and len(inputs) == 2) and name != "cmp"

    def _number(self, name: str, source: Operand, target: Operand) -> Place | None:
        """The constant that a register gets, if it does."""
        if target.kind != "register" or GENERAL.get(target.register) in {None, "rsp"}:
            return None
        if makes_constant(self.line) and not name.startswith("sbb"):
            return NUMBER, (0 if not name.startswith("or") else -1 if _is_whole(target, target.register) else 0xFFFFFFFF)
        if name.startswith("mov") and self._value(source) == FIXED:
            return FIXED
        if name.removesuffix("l") not in {"mov", "movabs", "movabsq"} or source.kind != "immediate" or not source.value.constant:
            return None
        if target.register == GENERAL[target.register]:
            return NUMBER, source.value.value
        return (NUMBER, source.value.value & 0xFFFFFFFF) if fills(target.register) else None

    def _load(self, register: str, value: Place | None) -> None:
        if value is not None and value[0].startswith(_INEXACT):
            self.written |= {UNKNOWN}
        self.registers.pop(register, None)
        if value is not None and register in (*SAVED, *_VOLATILE):
            self.registers[register] = value

    def _store(self, place: Place | None, size: int, value: Place | None = None) -> None:
        if is_on_stack(value):
            self.written |= {UNKNOWN}  # whoever finds the address there may store by it
        if place is None:
            return
        self.written |= {(place, size)}
        for slot in [s for s in self.slots if overlaps(s, place, size)]:
            del self.slots[slot]
        if value is not None and size == 8:
            self.slots[place] = value

    # ---- the stack pointer ----------------------------------------------------------------------

    def _move(self, by: int) -> None:
        self.rsp = (self.rsp[0], self.rsp[1] + by)

    def _set_rsp(self, value: Place | None) -> None:
        if value is None or not is_on_stack(value):
            raise self.refuse("the stack pointer is set to something that is not known to be a stack address")
        self.rsp = value

    def _push(self, operands: Sequence[Operand]) -> None:
        source = operands[0] if len(operands) == 1 else Operand("rounding")
        if source.kind == "register" and GENERAL.get(source.register) != source.register:
            raise self.refuse("only 64-bit registers are pushed")
        value = self._value(source)
        if self._address(source) == ENTRY:
            value = OWN  # a second return address for unwinders, as gcc pushes it: an address like those of constants
        self._move(-8)
        self._store(self.rsp, 8, value)

    def _pop(self, operands: Sequence[Operand]) -> None:
        target = operands[0] if len(operands) == 1 else Operand("rounding")
        if target.kind == "register" and (GENERAL.get(target.register) != target.register or target.register == "rsp"):
            raise self.refuse("only 64-bit registers are popped, and never into %rsp")
        value = self.slots.get(self.rsp)
        self._move(8)
        if target.kind == "register":
            self._load(target.register, value)
        else:
            self._store(self._address(target), 8, value)

    def _assign_rsp(self, name: str, source: Operand) -> None:
        constant = source.value.value if source.kind == "immediate" and source.value.constant else None
        if name in {"add", "sub"} and constant is not None:
            self._move(constant if name == "add" else -constant)
        elif name == "sub" and source.kind == "register":
            self._allocate(self._value(source))
        elif name == "and" and constant is not None and constant < 0 and not -constant & (-constant - 1):
            self.rsp = (f"aligned {self.at}", 0)
        elif name == "lea":
            self._set_rsp(self._address(source))
        elif name == "mov":
            self._set_rsp(self._value(source))
        elif not _READS.match(self.line.mnemonic):
            raise self.refuse(f"`{self.line.mnemonic}` on the stack pointer: it may not serve as a general register")

    def _allocate(self, size: Place | None) -> None:
        if size is None or size[0] in SAVED:
            self.rsp = (f"allocated {self.at}", 0)
        elif size[0] == NUMBER:
            self._move(-size[1])
        else:
            raise self.refuse("what is allocated is neither a number nor computed")

    # ---- other instructions ---------------------------------------------------------------------

    def _copy(self, name: str, source: Operand, target: Operand) -> None:
        if target.kind != "register":
            self._store(self._address(target), stored_bytes(self.line, source), self._value(source))
        elif not _is_whole(target, target.register):
            self._other((source, target))
        elif name == "lea":
            start = self._address(replace(source, index=""))
            self._load(target.register, self._derived(start) if source.index else start)
        else:
            self._load(target.register, self._value(source))

    def _other(self, operands: Sequence[Operand]) -> None:
        """Whatever is written is no longer known."""
        mnemonic = self.line.mnemonic
        zeroing = makes_constant(self.line)
        scrambling = {mnemonic, mnemonic[:-1]} & _SCRAMBLING and not zeroing
        read = operands if len(operands) < 3 else operands[:-1]
        if scrambling and any(self._is_stack_address(o) for o in read) and not self._rounds(operands):
            raise self.refuse(f"`{mnemonic}` on a stack address: what a function does may not depend on where its stack is")
        if mnemonic.startswith("mov") and any(self._is_stack_address(o) and not _is_whole(o, o.register) for o in operands[:-1]):
            raise self.refuse(f"`{mnemonic}` of a part of a stack address: what a function does may not depend on where its stack is")
        if len(operands) < 2 and not _EXPLICIT.match(mnemonic):  # products, quotients, extensions, string instructions
            filled = mnemonic in _WHOLE_PRODUCTS and all(o.kind == "memory" or fills(o.register) for o in operands)
            for register in ("rax", "rdx") if PRODUCTS.match(mnemonic) else _IMPLICIT:  # %rsi goes on through constants
                self._load(register, OWN if self.registers.get(register) == OWN and not filled else None)
        if not operands or _READS.match(mnemonic):
            return
        written = operands if mnemonic.startswith(_EXCHANGES) else operands[-1:]
        for operand in written:
            whole = GENERAL.get(operand.register, "") if operand.kind == "register" else ""
            if whole == "rsp":
                raise self.refuse(f"`{mnemonic}` on the stack pointer: it may not serve as a general register")
            self._load(whole, self._sum(operands) if whole and not zeroing else None)
            if operand.kind == "memory":
                self._store(self._address(operand), stored_bytes(self.line, operands[0]))

    def _leads_somewhere(self, operand: Operand) -> bool:
        """True for memory on the stack at a place that is not known."""
        bases = [GENERAL.get(r, "") for r in (operand.base, operand.index) if r]
        stacked = any(b == "rsp" or is_on_stack(self.registers.get(b)) for b in bases)
        return operand.kind == "memory" and stacked and self._address(operand) is None

    def _is_stack_address(self, operand: Operand) -> bool:
        name = GENERAL.get(operand.register, "") if operand.kind == "register" else ""
        start = self.rsp if name == "rsp" else self.registers.get(name)
        return is_on_stack(start)

    def _rounds(self, operands: Sequence[Operand]) -> bool:
        """True for rounding an address to its elements' size: `shr` once, by 3 at most, and then `shl`, or `lea` scales."""
        mnemonic = self.line.mnemonic
        if mnemonic not in (*_SHIFTS, *_BACK) or len(operands) != 2 or not _is_whole(operands[1], operands[1].register):
            return False
        by, start = operands[0], self._value(operands[1])
        is_small = by.kind == "immediate" and by.value.constant and 0 < by.value.value <= 3
        return is_small and start is not None and start[0].startswith(_SHIFTED) == (mnemonic in _BACK)

    def _sum(self, operands: Sequence[Operand]) -> Place | None:
        """A known address plus or minus a constant, or some address derived from one."""
        if self.line.mnemonic in (*_SHIFTS, *_BACK) and self._is_stack_address(operands[-1]):
            return (f"{_SHIFTED if self.line.mnemonic in _SHIFTS else 'derived'} {self.at}", 0)
        if len(operands) != 2 or self.line.stem not in {"add", "sub", "and"}:
            return None
        start, by = self._value(operands[1]), self._value(operands[0])
        if is_on_stack(start) and by == FIXED:
            raise self.refuse("a place on the stack is computed from a constant in memory")
        if start == by == OWN and self.line.stem == "sub":
            return None  # a distance
        if start is None or self.line.stem == "and" or by is None or by[0] != NUMBER:
            return self._derived(start)
        return (start[0], start[1] + (by[1] if self.line.stem == "add" else -by[1]))

    def _derived(self, start: Place | None) -> Place | None:
        """An address at an unknown distance from a stack address: what an allocation returns."""
        if start is None or start == OWN or not is_on_stack(start):
            return OWN if start == OWN else None
        return (f"{_SHIFTED if start[0].startswith(_SHIFTED) else 'derived'} {self.at}", 0)


def _is_whole(operand: Operand, register: str) -> bool:
    return operand.kind == "register" and operand.register == register and GENERAL.get(register) == register
