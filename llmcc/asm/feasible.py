"""Ways through the code that no run can take, by what tests of single bits and comparisons with constants say.

LLVM's unrolled loops leave a register undefined on the way for a number that is even and yet one. So much arithmetic must
a check of definedness know as to see that nobody goes there. What is known of a register is known on all ways to an
instruction, so that no way is left out that a run might take.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import iced_x86 as x86

from llmcc.asm.instructions import FLOW, MNEMONICS

_REGISTER = x86.OpKind.REGISTER
_IMMEDIATES = frozenset(value for name, value in vars(x86.OpKind).items() if name.startswith("IMMEDIATE") and isinstance(value, int))
_HIGH = frozenset({x86.Register.AH, x86.Register.BH, x86.Register.CH, x86.Register.DH})
_WRITING = frozenset({x86.OpAccess.WRITE, x86.OpAccess.READ_WRITE, x86.OpAccess.COND_WRITE, x86.OpAccess.READ_COND_WRITE})
_CALLS = frozenset({FLOW.CALL, FLOW.INDIRECT_CALL})
_ALL = (1 << 64) - 1

Bits = tuple[int, int]
"""Which bits are known, and what they are."""


@dataclass(frozen=True, slots=True)
class _Test:
    """The zero flag says whether `register & mask == value`."""

    register: int
    mask: int
    value: int


@dataclass(frozen=True, slots=True)
class _State:
    """What is known before an instruction: of registers, and what the zero flag says."""

    registers: dict[int, Bits] = field(default_factory=dict)
    test: _Test | None = None

    def joined(self, other: _State) -> _State:
        """What holds in both."""
        registers = {}
        for register in self.registers.keys() & other.registers.keys():
            (known, value), (also, another) = self.registers[register], other.registers[register]
            if same := known & also & ~(value ^ another):
                registers[register] = (same, value & same)
        return _State(registers, self.test if self.test == other.test else None)

    def told(self, *, zero: bool) -> _State | None:
        """What the zero flag adds; None where it cannot be so."""
        test = self.test
        if test is None:
            return self
        known, value = self.registers.get(test.register, (0, 0))
        if zero:
            if (value ^ test.value) & known & test.mask:
                return None
            return _State({**self.registers, test.register: (known | test.mask, value | test.value)}, test)
        if known & test.mask == test.mask and value & test.mask == test.value:
            return None
        if test.mask.bit_count() == 1:
            return _State({**self.registers, test.register: (known | test.mask, value & ~test.mask | test.mask & ~test.value)}, test)
        return self


def feasible(instructions: Sequence[x86.Instruction], ways: Sequence[Sequence[int]]) -> list[list[int]]:
    """`ways`, the followers of each instruction, without those that no run takes."""
    factory = x86.InstructionInfoFactory()
    before: list[_State | None] = [None] * len(instructions)
    taken: list[set[int]] = [set() for _ in instructions]
    todo = [(0, _State())]
    while todo:
        at, state = todo.pop()
        known = before[at]
        merged = state if known is None else known.joined(state)
        if merged == known:
            continue
        before[at] = merged
        after = _after(instructions[at], merged, factory)
        for follower in ways[at]:
            told = _on_the_way(instructions[at], instructions[follower].ip, after)
            if told is not None:
                taken[at].add(follower)
                todo.append((follower, told))
    return [sorted(followers) for followers in taken]


def _on_the_way(branch: x86.Instruction, target: int, state: _State) -> _State | None:
    """What is known where a branch leads, None where it cannot lead."""
    if branch.mnemonic not in {x86.Mnemonic.JE, x86.Mnemonic.JNE} or branch.near_branch_target == branch.next_ip:
        return state
    return state.told(zero=(branch.mnemonic == x86.Mnemonic.JE) == (target == branch.near_branch_target))


def _after(i: x86.Instruction, state: _State, factory: x86.InstructionInfoFactory) -> _State:
    """What is known after an instruction."""
    if i.flow_control in _CALLS:
        return _State()
    written = {x86.RegisterExt.full_register(u.register) for u in factory.info(i).used_registers() if u.access in _WRITING}
    registers = {r: bits for r, bits in state.registers.items() if r not in written}
    if (result := _result(i, state)) is not None:
        registers[x86.RegisterExt.full_register(i.op0_register)] = result
    test = state.test if state.test and state.test.register not in written and not i.rflags_modified else None
    return _State(registers, _tested(i) if i.rflags_modified else test)


def _result(i: x86.Instruction, state: _State) -> Bits | None:
    """What is known of the register that an instruction writes whole: of copies, constants and masks."""
    if i.op_count != 2 or i.op0_kind != _REGISTER or x86.RegisterExt.size(i.op0_register) < 4:
        return None
    name, width = MNEMONICS[i.mnemonic], _mask(i.op0_register)
    if i.op1_kind in _IMMEDIATES:
        constant = i.immediate(1) & width
        known, value = state.registers.get(x86.RegisterExt.full_register(i.op0_register), (0, 0))
        if name == "MOV":
            return _ALL, constant
        return (known | ~constant & _ALL, value & constant) if name == "AND" else None
    if i.op1_kind != _REGISTER:
        return None
    if name == "XOR" and i.op0_register == i.op1_register:
        return _ALL, 0
    source = x86.RegisterExt.full_register(i.op1_register)
    if name not in {"MOV", "MOVZX"} or i.op1_register in _HIGH or not x86.RegisterExt.is_gpr(i.op1_register):
        return None
    known, value = state.registers.get(source, (0, 0))
    narrow = width & _mask(i.op1_register)
    return known & narrow | ~narrow & _ALL, value & narrow


def _tested(i: x86.Instruction) -> _Test | None:
    """What the zero flag says after a comparison, a test or a mask."""
    name = MNEMONICS[i.mnemonic]
    if name not in {"CMP", "TEST", "AND"} or i.op0_kind != _REGISTER or i.op0_register in _HIGH:
        return None
    register, width = x86.RegisterExt.full_register(i.op0_register), _mask(i.op0_register)
    if i.op1_kind in _IMMEDIATES:
        constant = i.immediate(1) & width
        return _Test(register, width, constant if name == "CMP" else 0) if name != "TEST" else _Test(register, constant, 0)
    if name == "TEST" and i.op1_register == i.op0_register and i.op1_kind == _REGISTER:
        return _Test(register, width, 0)
    return None


def _mask(register: int) -> int:
    return (1 << 8 * int(x86.RegisterExt.size(register))) - 1
