"""Which registers and flags hold something that the candidate may rely on.

What a caller leaves in registers that carry no argument, in the status flags, and what a callee leaves behind is
nobody's promise: code that computes with it can behave in every test and otherwise in a build. Such values may be
saved, moved and dropped, as compilers do, but not used. Compilers use undefined lanes of vector registers freely: of
these it only matters whether anything was ever put into one of which a general register or a flag is made.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

import iced_x86 as x86

from llmcc.asm.feasible import feasible
from llmcc.asm.flow import followers
from llmcc.asm.instructions import FLOW, MNEMONICS

_REGISTER = x86.OpKind.REGISTER
_GENERAL = ("RAX", "RCX", "RDX", "RBX", "RSP", "RBP", "RSI", "RDI", *(f"R{n}" for n in range(8, 16)))
_KINDS = (*_GENERAL, *(f"MM{n}" for n in range(8)), *(f"ZMM{n}" for n in range(32)))
_BIT = {getattr(x86.Register, name): 1 << 6 + k for k, name in enumerate(_KINDS)}
"""Compilers load a byte and go on with all of the register: so any part that is written counts as the whole."""
_VECTORS, _PASSED, _RESULTS = (sum(_BIT[getattr(x86.Register, f"ZMM{n}")] for n in range(count)) for count in (32, 8, 2))
_NUMBERS = re.compile(r"V?(?:MOV[DQ]$|PEXTR|MOVMSK|PMOVMSK|PTEST$|TESTP|U?COMIS|CVTT?S[SD]2U?SI)")
"""What makes numbers and flags of a vector register."""
_VECTOR_COPIES = re.compile(r"V?MOV(?:[AU]P[SD]|DQ[AU](?:8|16|32|64)?)$")
_TURNING = frozenset({"SHL", "SHR", "SAR", "SAL", "ROL", "ROR", "RCL", "RCR", "SHLD", "SHRD"})
_ARGUMENTS = ("RDI", "RSI", "RDX", "RCX", "R8", "R9")
_STATUS = 0x3F
_FLAG_NAMES = ("overflow", "sign", "zero", "adjust", "carry", "parity")
_READING = frozenset({x86.OpAccess.READ, x86.OpAccess.READ_WRITE, x86.OpAccess.COND_READ, x86.OpAccess.READ_COND_WRITE})
_WRITING = frozenset({x86.OpAccess.WRITE, x86.OpAccess.READ_WRITE, x86.OpAccess.COND_WRITE, x86.OpAccess.READ_COND_WRITE})
_CALLS = frozenset({FLOW.CALL, FLOW.INDIRECT_CALL})
_AFTER_CALL = _STATUS | _VECTORS | sum(_BIT[getattr(x86.Register, name)] for name in "RCX RSI RDI R8 R9 R10 R11".split())
_MOVES = frozenset({"MOV", "PUSH", "XCHG"})
_CLEARING = frozenset({"XOR", "SUB", "SBB", "PXOR", "PCMPEQB", "PCMPEQW", "PCMPEQD", "PSUBB", "PSUBW", "PSUBD", "PSUBQ"})
_ALL = _STATUS | sum(_BIT.values())


def undefined_uses(
    instructions: Sequence[x86.Instruction], tables: Mapping[int, frozenset[int]], arguments: int, last: Collection[int] = ()
) -> Iterator[tuple[int, str]]:
    """Uses of what nobody has defined on every way there: (position of the instruction, what it uses).

    `arguments` is how many of the six integer argument registers carry one; `last` are the offsets of calls that do not
    come back, by the IR's word: what stands behind those is reached from elsewhere or not at all.
    """
    ways = followers(instructions, tables, last)
    given = _PASSED | sum(_BIT[getattr(x86.Register, name)] for name in (*_ARGUMENTS[:arguments], "RSP"))
    effects = [_Effect(i, x86.InstructionInfoFactory()) for i in instructions]
    if any(_missing(effects, ways, given)):
        yield from ((at, _describe(missing)) for at, missing in _missing(effects, feasible(instructions, ways), given))


def _missing(effects: Sequence[_Effect], ways: Sequence[Sequence[int]], given: int) -> Iterator[tuple[int, int]]:
    """The bits that an instruction uses and some way there does not define, with its position; `given` are those on entry."""
    before = [_ALL] * len(effects)
    reached = [False] * len(effects)
    todo = [(0, given)]
    while todo:
        at, state = todo.pop()
        if reached[at] and before[at] & state == before[at]:
            continue
        before[at] &= state
        reached[at] = True
        after = effects[at].after(before[at])
        todo += [(follower, after) for follower in ways[at]]
    for at, effect in enumerate(effects):
        missing = effect.used & ~before[at]
        if missing:
            yield at, missing


def _describe(missing: int) -> str:
    flags = [name for k, name in enumerate(_FLAG_NAMES) if missing >> k & 1]
    if flags:
        return f"the {flags[0]} flag"
    return f"%{_KINDS[(missing & -missing).bit_length() - 7].lower().replace('z', 'x')}"


def _bit(register: int) -> int:
    return _BIT.get(x86.RegisterExt.full_register(register), 0)


class _Effect:
    """What one instruction uses and defines, as bits of flags and registers."""

    def __init__(self, instruction: x86.Instruction, factory: x86.InstructionInfoFactory) -> None:
        name = MNEMONICS[instruction.mnemonic]
        self.used: int = instruction.rflags_read & _STATUS
        self.defined: int = (instruction.rflags_written | instruction.rflags_cleared | instruction.rflags_set) & _STATUS
        self.dropped: int = instruction.rflags_undefined & _STATUS
        self.copies: list[tuple[int, int]] = []
        for use in factory.info(instruction).used_registers():
            bit = _bit(use.register)
            if use.access in _READING:
                self.used |= bit if _NUMBERS.match(name) else bit & ~_VECTORS
            if use.access in _WRITING:
                self.defined |= bit
        if instruction.flow_control in _CALLS:
            self.dropped |= _AFTER_CALL
            self.defined |= _BIT[x86.Register.RAX] | _BIT[x86.Register.RDX] | _RESULTS
        elif name in _MOVES or _VECTOR_COPIES.match(name):
            self._move(instruction)
        elif name.startswith("CMOV"):
            self._choose(instruction)
        elif _ignores_target(name, instruction):
            self.used &= ~_bit(instruction.op0_register)
        if _may_do_nothing(name, instruction):
            self.defined &= ~_STATUS

    def _move(self, instruction: x86.Instruction) -> None:
        """Data moved on stays what it was; addresses are uses."""
        registers = [_bit(instruction.op_register(n)) for n in range(instruction.op_count) if instruction.op_kind(n) == _REGISTER]
        for bit in registers:
            self.used &= ~bit | self._address(instruction)
        if len(registers) == 2:
            self.copies = [(registers[1], registers[0])]
            if MNEMONICS[instruction.mnemonic] == "XCHG":
                self.copies.append((registers[0], registers[1]))

    def _address(self, instruction: x86.Instruction) -> int:
        return _BIT.get(instruction.memory_base, 0) | _BIT.get(instruction.memory_index, 0)

    def _choose(self, instruction: x86.Instruction) -> None:
        """A conditional move is as defined as both of its operands."""
        target = _bit(instruction.op0_register)
        self.used &= ~target
        self.copies = [(target, target)]
        if instruction.op1_kind == _REGISTER:
            source = _bit(instruction.op1_register)
            self.used &= ~source
            self.copies.append((source, target))

    def after(self, state: int) -> int:
        """What is defined after the instruction."""
        result = (state & ~self.dropped) | self.defined
        for source, target in self.copies:
            if not state & source:
                result &= ~target
        return result


def _may_do_nothing(name: str, instruction: x86.Instruction) -> bool:
    """True for what leaves the flags alone where %cl or %rcx is zero."""
    if name in _TURNING:
        return any(instruction.op_kind(n) == _REGISTER and instruction.op_register(n) == x86.Register.CL for n in range(1, instruction.op_count))
    return bool(instruction.has_rep_prefix or instruction.has_repne_prefix) and name.startswith(("CMPS", "SCAS"))


def _ignores_target(name: str, instruction: x86.Instruction) -> bool:
    """Its result does not depend on what the target held: `xor %eax, %eax`, `sbb`, `or $-1`, `bsf`."""
    if name in {"BSF", "BSR"}:
        return True
    if instruction.op_count != 2 or instruction.op0_kind != _REGISTER:
        return False
    if instruction.op1_kind == _REGISTER:
        return name in _CLEARING and instruction.op0_register == instruction.op1_register
    if name not in {"OR", "AND"} or instruction.op1_kind == x86.OpKind.MEMORY:
        return False
    value = instruction.immediate(1)
    return (name == "OR" and value in {-1, 0xFFFFFFFF, (1 << 64) - 1}) or (name == "AND" and value == 0)
