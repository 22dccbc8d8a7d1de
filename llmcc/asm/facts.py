"""What later stages need to know of a candidate that passed the gate."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import iced_x86 as x86

from llmcc.asm.instructions import BRANCHES, FLOW, is_padding
from llmcc.asm.objectfile import ObjectFile, Relocation

_IMMEDIATES = frozenset(
    getattr(x86.OpKind, name)
    for name in "IMMEDIATE8 IMMEDIATE16 IMMEDIATE32 IMMEDIATE64 IMMEDIATE8TO16 IMMEDIATE8TO32 IMMEDIATE8TO64 IMMEDIATE32TO64".split()
)
_NARROW = {x86.OpKind.IMMEDIATE8: 8, x86.OpKind.IMMEDIATE8TO16: 16, x86.OpKind.IMMEDIATE16: 16}
_LEAVING = frozenset({FLOW.RETURN, FLOW.INDIRECT_BRANCH, FLOW.EXCEPTION, FLOW.UNCONDITIONAL_BRANCH})
_BITS = (1 << 64) - 1
_LARGE = 255
"""Smaller constants are steps and offsets, as a rule."""
_MOST_DATA = 4096
"""Bytes of constants that are looked at for values worth trying."""


@dataclass(frozen=True, slots=True)
class ObjectFacts:
    """Offsets in bytes from the function's label.

    `blocks` are the starts of basic blocks that control flow can reach, `instructions` (offset, length,
    text), `lines` the source line of each, `immediates` every constant in code and data, as 64-bit patterns, worth trying as an input,
    `compared` those of them that comparisons have, and large ones of any instruction, largest first, `narrow` what is compared
    in 8 or 16 bits, with how many.
    """

    size: int
    blocks: tuple[int, ...]
    instructions: tuple[tuple[int, int, str], ...]
    lines: tuple[int | None, ...]
    immediates: tuple[int, ...]
    compared: tuple[int, ...]
    narrow: tuple[tuple[int, int], ...]


def describe(
    obj: ObjectFile,
    instructions: Sequence[x86.Instruction],
    relocations: Mapping[int, Sequence[Relocation]],
    tables: Mapping[int, frozenset[int]],
    formatter: x86.Formatter,
    lines: Sequence[int | None],
    *,
    open_switch: bool,
) -> ObjectFacts:
    """The facts of a checked object; `tables` are the targets of its jumps through tables.

    Where the IR has a switch without a default (`open_switch`), a trap that only tables lead to stands for what cannot be,
    and is no block to run. Any other trap is: a case forgotten would look the same.
    """
    values = set(_constants(obj.data))
    for instruction in instructions:
        values |= set(_values(instruction, relocated=bool(relocations[instruction.ip])))
    return ObjectFacts(
        size=len(obj.text),
        blocks=_blocks(instructions, tables, open_switch=open_switch),
        instructions=tuple((i.ip, i.len, " ".join(formatter.format(i).split())) for i in instructions),
        lines=tuple(lines),
        immediates=tuple(sorted(values)),
        compared=tuple(sorted(set(_compared(instructions)), reverse=True)),
        narrow=tuple(sorted(set(_narrow(instructions)))),
    )


def _blocks(instructions: Sequence[x86.Instruction], tables: Mapping[int, frozenset[int]], *, open_switch: bool) -> tuple[int, ...]:
    """Starts of basic blocks that control flow can reach from the entry."""
    by_start = {i.ip: i for i in instructions}
    leaders, todo, seen, missing = {0}, [0], set(), set()
    if open_switch:
        listed = {t for targets in tables.values() for t in targets if by_start[t].mnemonic == x86.Mnemonic.UD2}
        missing = listed - _led_to(instructions)
    while todo:
        at = todo.pop()
        while at in by_start and at not in seen:
            seen.add(at)
            instruction = by_start[at]
            flow = instruction.flow_control
            targets = set(tables.get(at, ()))
            if flow in BRANCHES and instruction.near_branch_target in by_start:
                targets.add(instruction.near_branch_target)
            leaders |= targets
            todo += targets
            if flow in _LEAVING:
                break
            at = instruction.next_ip
            if flow == FLOW.CONDITIONAL_BRANCH:
                leaders.add(at)
    return tuple(sorted(k for k in leaders & seen - missing if k == 0 or not _only_leads_on(k, by_start, leaders)))


def _led_to(instructions: Sequence[x86.Instruction]) -> set[int]:
    """Where branches and the instruction before lead."""
    branches = {i.near_branch_target for i in instructions if i.flow_control in BRANCHES}
    return branches | {i.next_ip for i in instructions if i.flow_control not in _LEAVING}


def _only_leads_on(at: int, by_start: Mapping[int, x86.Instruction], leaders: set[int]) -> bool:
    """True for a block of padding and a jump, which does nothing that the blocks around it do not."""
    start = at
    while at in by_start and is_padding(by_start[at]):
        at = by_start[at].next_ip
        if at != start and at in leaders:
            return True
    return at in by_start and by_start[at].flow_control == FLOW.UNCONDITIONAL_BRANCH and by_start[at].near_branch_target in by_start


def _values(instruction: x86.Instruction, *, relocated: bool) -> Iterator[int]:
    """Immediates, and the constants that an address computation adds, which may stand for a subtraction."""
    for n in range(instruction.op_count):
        if instruction.op_kind(n) in _IMMEDIATES:
            yield instruction.immediate(n) & _BITS
            yield -instruction.immediate(n) & _BITS
        elif instruction.op_kind(n) == x86.OpKind.MEMORY and instruction.memory_displ_size > 1 and not relocated:
            yield instruction.memory_displacement & _BITS
            yield -instruction.memory_displacement & _BITS


def _compared(instructions: Sequence[x86.Instruction]) -> Iterator[int]:
    """What comparisons have, and what is large, whatever has it: counts are compared by subtracting too."""
    for i in instructions:
        values = _values(i, relocated=True)
        yield from values if i.mnemonic == x86.Mnemonic.CMP else (v for v in values if v > _LARGE)


def _narrow(instructions: Sequence[x86.Instruction]) -> Iterator[tuple[int, int]]:
    """Width in bits and immediate of comparisons narrower than an int."""
    for i in instructions:
        if i.mnemonic == x86.Mnemonic.CMP and (bits := _NARROW.get(i.op_kind(1), 0)):
            yield bits, i.immediate(1) & (1 << bits) - 1


def _constants(data: bytes) -> Iterator[int]:
    for size, code in ((4, "<I"), (8, "<Q")):
        for at in range(0, min(len(data), _MOST_DATA) - size + 1, size):
            yield struct.unpack_from(code, data, at)[0]
