"""The gate after assembly: what the object file really contains.

Every byte of code decodes, every instruction may be there, and every reference goes where it should: jumps to
instructions of the function, calls to functions that the IR calls, memory operands with a symbol to that symbol
or to the candidate's own constants.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

import iced_x86 as x86

from llmcc.asm.definedness import undefined_uses
from llmcc.asm.facts import ObjectFacts, describe
from llmcc.asm.gatedtext import GatedText
from llmcc.asm.instructions import BRANCHES, FLOW, MNEMONICS, check_instruction, is_padding
from llmcc.asm.objectfile import DATA, ObjectFile, Relocation, check_reach, read_object
from llmcc.asm.policy import GatePolicy
from llmcc.asm.tables import jump_tables
from llmcc.errors import GateRejected, HiddenCall

_MEMORY = x86.OpKind.MEMORY
_READING = frozenset({x86.OpAccess.READ, x86.OpAccess.COND_READ})
_ENDS = frozenset(
    {FLOW.RETURN, FLOW.UNCONDITIONAL_BRANCH, FLOW.INDIRECT_BRANCH, FLOW.EXCEPTION, FLOW.CALL, FLOW.INDIRECT_CALL}
)
_CALLS = frozenset({FLOW.CALL, FLOW.INDIRECT_CALL})
_TWO = frozenset({"fstsw", "fstcw", "fclex", "finit", "fsave", "fstenv"})
_LEGACY = frozenset(b"\x26\x2e\x36\x3e\x64\x65\x66\x67\xf0\xf2\xf3")
_INDIRECT = frozenset({FLOW.INDIRECT_BRANCH, FLOW.INDIRECT_CALL})
_SYSTEM_CALLS = (b"\x0f\x05", b"\x0f\x34", b"\xcd\x80")
_NON_TEMPORAL = frozenset(f"{v}{name}" for v in ("", "V") for name in ("MOVNTI", "MOVNTPS", "MOVNTPD", "MOVNTDQ", "MOVNTQ"))
_OUTSIDE = (1 << 63) - 1
"""Where branches to other functions lead: to no instruction of this one."""
_BESIDE = 4096
"""How far outside of the constants an address may lie that an index brings back in, in bytes."""


def gate_object(obj: bytes, policy: GatePolicy, gated: GatedText) -> ObjectFacts:
    """Check the object that was assembled from `gated`. Raises GateRejected with the candidate's line."""
    found = read_object(obj, policy)
    return _Gate(found, policy, gated).facts()


@dataclass(frozen=True, slots=True)
class _Reference:
    """One instruction with what it refers to."""

    instruction: x86.Instruction
    relocations: tuple[Relocation, ...]
    offsets: x86.ConstantOffsets


class _Gate:
    def __init__(self, obj: ObjectFile, policy: GatePolicy, gated: GatedText) -> None:
        self.obj = obj
        self.policy = policy
        self.references = list(_decode(obj))
        self.instructions = [r.instruction for r in self.references]
        self.starts = {i.ip for i in self.instructions}
        self.lines = _source_lines(gated, self.instructions)
        self.info = x86.InstructionInfoFactory()
        syntax = x86.FormatterSyntax.INTEL if gated.intel else x86.FormatterSyntax.GAS
        self.formatter = x86.Formatter(syntax)

    def facts(self) -> ObjectFacts:
        relocations = {r.instruction.ip: r.relocations for r in self.references}
        tables = jump_tables(self.instructions, relocations, self.obj.data_relocations)
        for reference, line in zip(self.references, self.lines, strict=True):
            try:
                check_instruction(reference.instruction, self.policy)
                self._check_flow(reference, tables)
                self._check_memory(reference)
            except GateRejected as problem:
                text = " ".join(self.formatter.format(reference.instruction).split())
                raise GateRejected(problem.rule, f"`{text}`: {problem}", line) from problem
        if self.policy.frame_pointer:
            self._check_frame_pointer()
        self._check_end()
        self._check_defined(tables)
        self._check_hidden()
        self._check_fences()
        return describe(self.obj, self.instructions, relocations, tables, self.formatter, self.lines, open_switch=self.policy.open_switch)

    def _check_frame_pointer(self) -> None:
        start = 1 if self.instructions[0].mnemonic == x86.Mnemonic.ENDBR64 else 0
        opening = [(i.mnemonic, i.op0_register, i.op1_register) for i in self.instructions[start : start + 2]]
        rbp, rsp = x86.Register.RBP, x86.Register.RSP
        if opening != [(x86.Mnemonic.PUSH, rbp, x86.Register.NONE), (x86.Mnemonic.MOV, rbp, rsp)]:
            raise GateRejected("frame pointer", "the function must begin with `pushq %rbp`, `movq %rsp, %rbp`: its callers ask for frame pointers", self.lines[0])
        for instruction, line in list(zip(self.instructions, self.lines, strict=True))[start + 2 :]:
            written = {x86.OpAccess.WRITE, x86.OpAccess.READ_WRITE, x86.OpAccess.COND_WRITE, x86.OpAccess.READ_COND_WRITE}
            uses = self.info.info(instruction).used_registers()
            if instruction.mnemonic not in {x86.Mnemonic.POP, x86.Mnemonic.LEAVE} and any(
                x86.RegisterExt.full_register(u.register) == rbp and u.access in written for u in uses
            ):
                raise GateRejected("frame pointer", "rbp must keep pointing to the frame", line)

    def _check_end(self) -> None:
        body = [k for k, i in enumerate(self.instructions) if not is_padding(i)]
        last = body[-1] if body else 0
        if self.instructions[last].flow_control not in _ENDS:
            raise GateRejected("function", "the code runs off its end", self.lines[last])

    def _check_defined(self, tables: Mapping[int, frozenset[int]]) -> None:
        last = {
            r.instruction.ip
            for r in self.references
            if r.instruction.flow_control in _CALLS and any(x.symbol in self.policy.noreturn for x in r.relocations)
        }
        for at, what in undefined_uses(self.instructions, tables, self.policy.arguments, last):
            text = " ".join(self.formatter.format(self.instructions[at]).split())
            message = f"`{text}` uses {what}, which holds nothing defined on some way there"
            raise GateRejected("undefined", message, self.lines[at])

    def _check_fences(self) -> None:
        """Non-temporal stores become visible in no order, until a fence."""
        names = [MNEMONICS[i.mnemonic] for i in self.instructions]
        stores = [k for k, name in enumerate(names) if name in _NON_TEMPORAL]
        if stores and not {"SFENCE", "MFENCE"} & set(names):
            message = "non-temporal stores need an sfence before the function returns or calls"
            raise GateRejected("instruction", message, self.lines[stores[0]])

    def _check_hidden(self) -> None:
        """Where jumps can be led astray, no bytes of a system call stand inside other instructions."""
        if not any(i.flow_control in _INDIRECT for i in self.instructions):
            return
        for code in _SYSTEM_CALLS:
            at = self.obj.text.find(code)
            if at >= 0:
                position = max(k for k, i in enumerate(self.instructions) if i.ip <= at)
                message = "its bytes contain a system call, which no function with indirect jumps or calls may hold"
                raise HiddenCall("instruction", message, self.lines[position])

    # ---- control flow ---------------------------------------------------------------------------

    def _check_flow(self, reference: _Reference, tables: Mapping[int, frozenset[int]]) -> None:
        instruction, flow = reference.instruction, reference.instruction.flow_control
        if flow not in {FLOW.NEXT, FLOW.EXCEPTION} and 0x66 in self._prefixes(instruction):
            raise GateRejected("branch", "the prefix 66 makes it another branch on other machines")
        if flow in BRANCHES or flow == FLOW.CALL:
            if reference.relocations:
                self._check_far_target(reference)
            elif flow == FLOW.CALL and instruction.near_branch_target:  # not recursion by a local label of the function
                raise GateRejected("branch", "calls go to functions that the IR calls; local subroutines are not accepted")
            elif instruction.near_branch_target not in self.starts:
                raise GateRejected("branch", "it does not lead to an instruction of the function")
        elif flow in {FLOW.INDIRECT_BRANCH, FLOW.INDIRECT_CALL}:
            by_table = instruction.ip in tables
            by_got = any(r.kind == "got" for r in reference.relocations)
            if not (by_table or by_got or self.policy.indirect_calls):
                kind = "jumps go through a table of the function's own in .rodata" if flow == FLOW.INDIRECT_BRANCH else "calls are not in the IR"
                raise GateRejected("branch", f"indirect {kind}")
        elif flow == FLOW.RETURN and instruction.op_count:
            raise GateRejected("branch", "the caller removes the arguments")

    def _prefixes(self, instruction: x86.Instruction) -> bytes:
        """The legacy prefixes of an instruction."""
        code = self.obj.text[instruction.ip : instruction.next_ip]
        return bytes(takewhile(_LEGACY.__contains__, code))

    def _check_far_target(self, reference: _Reference) -> None:
        relocation = reference.relocations[0]
        if not relocation.symbol:
            raise GateRejected("branch", "it leads into the constants")
        if relocation.kind not in {"pc", "plt"} or relocation.addend != -4:
            raise GateRejected("branch", f"it does not lead to the start of {relocation.symbol}")

    # ---- memory ---------------------------------------------------------------------------------

    def _check_memory(self, reference: _Reference) -> None:
        instruction, offsets = reference.instruction, reference.offsets
        for relocation in reference.relocations:
            check_reach(relocation, self.policy)
            at = relocation.offset - instruction.ip
            fields = {(offsets.displacement_offset, offsets.displacement_size), (offsets.immediate_offset, offsets.immediate_size)}
            if (at, 4) not in fields and instruction.flow_control not in BRANCHES | {FLOW.CALL}:
                raise GateRejected("relocation", "a relocation in the middle of an instruction")
        memory = [n for n in range(instruction.op_count) if instruction.op_kind(n) == _MEMORY]
        if not memory or is_padding(instruction):
            return
        access = self.info.info(instruction).op_access(memory[0])
        relocated = next((r for r in reference.relocations if r.offset - instruction.ip == offsets.displacement_offset), None)
        if relocated is not None:
            self._check_place(reference, relocated, access)
        elif instruction.is_ip_rel_memory_operand:
            raise GateRejected("address", "code may be neither read nor written, nor its address taken")
        elif instruction.memory_base == instruction.memory_index == x86.Register.NONE:
            raise GateRejected("address", "memory at a fixed address is not accepted")

    def _check_place(self, reference: _Reference, relocation: Relocation, access: int) -> None:
        instruction = reference.instruction
        is_address = access == x86.OpAccess.NO_MEM_ACCESS
        rest = instruction.len - (relocation.offset - instruction.ip) if instruction.is_ip_rel_memory_operand else 0
        place = relocation.addend + rest
        if relocation.kind == "got":
            if relocation.symbol == self.policy.function:
                raise GateRejected("address", "the function's own address is not to be taken")
            if access not in _READING or place:
                raise GateRejected("relocation", "the address of a global is read from the GOT, which is not touched otherwise")
        elif relocation.section == DATA:
            slack = _BESIDE if is_address or not instruction.is_ip_rel_memory_operand else 0
            size = 0 if slack else x86.MemorySizeExt.size(instruction.memory_size)
            if not is_address and access not in _READING:
                raise GateRejected("address", "constants may not be written")
            if not -slack <= place <= len(self.obj.data) + slack - size:
                raise GateRejected("address", "it lies outside of the candidate's constants")
        elif not relocation.symbol or relocation.symbol == self.policy.function:
            raise GateRejected("address", "code may be neither read nor written, nor its address taken")
        elif not is_address and instruction.is_ip_rel_memory_operand:
            size = self.policy.sizes.get(relocation.symbol)
            if size is not None and not 0 <= place <= size - x86.MemorySizeExt.size(instruction.memory_size):
                raise GateRejected("address", f"it lies outside of {relocation.symbol}")


def _decode(obj: ObjectFile) -> Iterator[_Reference]:
    """Every instruction of the code, in order, with its relocations. Raises GateRejected."""
    decoder = x86.Decoder(64, obj.text, ip=0)
    waiting = sorted(obj.text_relocations, key=lambda r: r.offset)
    for instruction in decoder:
        if instruction.is_invalid:
            raise GateRejected("instruction", f"the bytes at offset {instruction.ip} are not an instruction")
        own: list[Relocation] = []
        while waiting and waiting[0].offset < instruction.next_ip:
            own.append(waiting.pop(0))
        if len(own) > 2 or any(r.offset < instruction.ip or r.offset + 4 > instruction.next_ip for r in own):
            raise GateRejected("relocation", "a relocation that belongs to no instruction")
        if own and instruction.flow_control in BRANCHES:
            instruction.near_branch64 = _OUTSIDE  # a tail call: the bytes, not yet filled in, name the next instruction
        yield _Reference(instruction, tuple(own), decoder.get_constant_offsets(instruction))
    if waiting or decoder.position != len(obj.text):
        raise GateRejected("instruction", "the code does not decode to its end")


def _source_lines(gated: GatedText, instructions: Sequence[x86.Instruction]) -> list[int | None]:
    """The candidate's line of each instruction: both are walked side by side, and the assembler's padding skipped."""
    found: list[int | None] = []
    at = 0
    for text, line in zip(gated.code, gated.lines, strict=True):
        words = text.split(None, 1)
        if text.endswith(":"):
            continue
        if words[0] == ".p2align":
            at = _skip_padding(words[1], instructions, at)
            found += [None] * (at - len(found))
            continue
        for _ in range(_count(text)):
            found.append(line)
            at += 1
    if len(found) > len(instructions):
        return [None] * len(instructions)
    return found + [None] * (len(instructions) - len(found))


def _count(text: str) -> int:
    """Instructions that the decoder sees for a line: none for a prefix alone, two where `wait` comes first."""
    words = text.split()
    if len(words) == 1 and words[0].startswith(("rep", "lock")):
        return 0
    return 2 if words[0] in _TWO else 1


def _skip_padding(operands: str, instructions: Sequence[x86.Instruction], at: int) -> int:
    power, *limit = (o.strip() for o in operands.split(","))
    if at >= len(instructions):
        return at
    offset = instructions[at].ip
    gap = -offset % (1 << int(power))
    if limit and limit[-1] and gap > int(limit[-1]):
        return at
    while at < len(instructions) and instructions[at].ip < offset + gap:
        at += 1
    return at
