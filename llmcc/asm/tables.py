"""Jump tables: which indirect jumps go through a table in the candidate's own constants, and where they lead.

Two forms are understood. `jmp *table(,%reg,8)` with entries that are addresses, and the position-independent
one, whatever stands between its parts and whichever registers it uses:

    lea table(%rip), %base
    movslq (%base,%index,4), %r
    add %base, %r
    jmp *%r
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

import iced_x86 as x86

from llmcc.asm.flow import followers
from llmcc.asm.instructions import FLOW, MNEMONICS
from llmcc.asm.objectfile import DATA, Relocation
from llmcc.errors import GateRejected

_REGISTER, _MEMORY = x86.OpKind.REGISTER, x86.OpKind.MEMORY
_NO_TABLE = 1 << 32
_NONE = x86.Register.NONE
_WRITING = frozenset({x86.OpAccess.WRITE, x86.OpAccess.READ_WRITE, x86.OpAccess.COND_WRITE, x86.OpAccess.READ_COND_WRITE})
_CALLS = frozenset({FLOW.CALL, FLOW.INDIRECT_CALL})
_VOLATILE = frozenset(getattr(x86.Register, name) for name in "RAX RCX RDX RSI RDI R8 R9 R10 R11".split())


def jump_tables(
    instructions: Sequence[x86.Instruction],
    text: Mapping[int, Sequence[Relocation]],
    data: Sequence[Relocation],
) -> dict[int, frozenset[int]]:
    """Where each jump through a table may lead, by the jump's offset.

    `text` has the instructions' relocations by offset, `data` those of the constants, all of which must be
    entries of tables. Raises GateRejected for entries that lead astray.
    """
    jumps = [at for at, i in enumerate(instructions) if i.flow_control == FLOW.INDIRECT_BRANCH]
    entries = {r.offset: r for r in data}
    starts = {i.ip for i in instructions}
    found: dict[int, frozenset[int]] = {}
    referred = (_place(i, text) for i in instructions)
    following = dict(itertools.pairwise([*sorted({p for p in referred if p in entries}), _NO_TABLE]))
    # Where a table leads decides which definitions reach other jumps: look again until nothing changes.
    for _ in range(2 * len(jumps) + 2):
        flow = _Flow(instructions, text, found)
        bases = {at: base for at in jumps if (base := flow.table(at)) is not None}
        used: set[int] = set()
        again = {
            instructions[at].ip: frozenset(_targets(entries, base, following.get(base, base), starts, used))
            for at, base in bases.items()
        }
        if again == found:
            break
        found = again
    else:
        raise GateRejected("branch", "it cannot be told where the indirect jumps lead")
    if set(entries) - used:
        raise GateRejected("branch", "constants hold the address of code, but no jump through a table uses it")
    return found


def _targets(
    entries: Mapping[int, Relocation], base: int, end: int, starts: set[int], used: set[int]
) -> Iterator[int]:
    """The targets of a table's entries, from its start to the next table or gap."""
    first = entries.get(base)
    size = 8 if first is not None and first.kind == "abs64" else 4
    place = base
    while place < end and (entry := entries.get(place)) is not None:
        if entry.section != ".text" or entry.kind != ("abs64" if size == 8 else "pc"):
            raise GateRejected("branch", "a jump table may only hold places in the function's own code")
        target = entry.addend - (0 if size == 8 else place - base)
        if target not in starts:
            raise GateRejected("branch", "a jump table entry does not lead to an instruction of the function")
        used.add(place)
        yield target
        place += size
    if place == base:
        raise GateRejected("branch", "an indirect jump goes through a table that has no entries")


def _place(instruction: x86.Instruction, text: Mapping[int, Sequence[Relocation]]) -> int | None:
    """The offset in the constants that an instruction's displacement refers to."""
    for relocation in text.get(instruction.ip, ()):
        if relocation.section == DATA and relocation.kind in {"abs", "pc"}:
            rest = instruction.len - (relocation.offset - instruction.ip) if relocation.kind == "pc" else 0
            return relocation.addend + rest
    return None


class _Flow:
    """Reaching definitions of registers, for the jumps through tables."""

    def __init__(
        self,
        instructions: Sequence[x86.Instruction],
        text: Mapping[int, Sequence[Relocation]],
        tables: Mapping[int, frozenset[int]],
    ) -> None:
        self._instructions = instructions
        self._text = text
        self._before: list[list[int]] = [[] for _ in instructions]
        for at, ways in enumerate(followers(instructions, tables)):
            for follower in ways:
                self._before[follower].append(at)
        info = x86.InstructionInfoFactory()
        self._written = [
            frozenset(x86.RegisterExt.full_register(u.register) for u in info.info(i).used_registers() if u.access in _WRITING)
            | (_VOLATILE if i.flow_control in _CALLS else frozenset())
            for i in instructions
        ]

    def table(self, at: int) -> int | None:
        """The table's place in the constants, if the jump is one through a table."""
        jump = self._instructions[at]
        if jump.op_kind(0) == _MEMORY:
            return self._loaded(at)
        return self._agreed(self._summed(k) for k in self._writers(jump.op_register(0), at))

    def _agreed(self, places: Iterable[int | None]) -> int | None:
        """The one place that all ways give."""
        found = set(places)
        return found.pop() if len(found) == 1 else None

    def _summed(self, at: int | None) -> int | None:
        """The table that an instruction computes a target from: `add base, entry` or `mov table(,index,8), r`."""
        if at is None:
            return None
        instruction = self._instructions[at]
        mnemonic = MNEMONICS[instruction.mnemonic]
        if mnemonic == "MOV" and instruction.op_kind(1) == _MEMORY:
            return self._loaded(at)
        if mnemonic != "ADD" or instruction.op_kind(1) != _REGISTER:
            return None
        first, second = instruction.op_register(0), instruction.op_register(1)
        for entry, base in ((first, second), (second, first)):
            table = self._held(base, at)
            if table is not None and table == self._agreed(self._entry(k) for k in self._writers(entry, at)):
                return table
        return None

    def _entry(self, at: int | None) -> int | None:
        """The table that `movslq (base,index,4), r` reads."""
        if at is None:
            return None
        load = self._instructions[at]
        is_entry = MNEMONICS[load.mnemonic] == "MOVSXD" and load.op_kind(1) == _MEMORY
        if not is_entry or load.memory_index_scale != 4 or load.memory_index == _NONE or load.memory_displacement:
            return None
        return self._held(load.memory_base, at)

    def _loaded(self, at: int) -> int | None:
        """The table that `table(,index,8)` or `(base,index,8)` reads."""
        load = self._instructions[at]
        if load.memory_index_scale != 8 or load.memory_index == _NONE:
            return None
        if load.memory_base == _NONE:
            return _place(load, self._text)
        return None if load.memory_displacement else self._held(load.memory_base, at)

    def _held(self, register: int, at: int) -> int | None:
        """The table whose address a register holds: every way there loads it by `lea table(%rip)`."""
        return self._agreed(None if k is None else self._address(k) for k in self._writers(register, at))

    def _address(self, at: int) -> int | None:
        instruction = self._instructions[at]
        is_lea = MNEMONICS[instruction.mnemonic] == "LEA" and instruction.is_ip_rel_memory_operand
        return _place(instruction, self._text) if is_lea else None

    def _writers(self, register: int, at: int) -> set[int | None]:
        """The instructions that may have written a register last before `at`; None for the function's caller."""
        full = x86.RegisterExt.full_register(register)
        found: set[int | None] = {None} if at == 0 else set()
        todo, seen = list(self._before[at]), set()
        while todo:
            k = todo.pop()
            if k in seen:
                continue
            seen.add(k)
            if full in self._written[k]:
                found.add(k)
            else:
                todo += self._before[k]
                if k == 0:
                    found.add(None)
        return found
