"""The gate after assembly: what the object file really contains.

Sections, symbols, relocations (pyelftools) and every single instruction (iced-x86) of a candidate's
object, which holds nothing but the candidate.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import iced_x86 as x86
from elftools.elf.elffile import ELFFile
from elftools.elf.relocation import RelocationSection

from llmcc.asm.instructions import check_instruction, is_padding
from llmcc.asm.policy import GatePolicy
from llmcc.errors import GateRejected

_KINDS = {
    1: "abs64", 2: "pc", 4: "plt", 9: "got", 10: "abs", 11: "abs", 24: "pc", 41: "got", 42: "got", 43: "got",
}  # fmt: skip
_ALLOWED_SECTIONS = (".text", ".rodata", ".strtab", ".symtab", ".shstrtab", ".rela", ".note.GNU-stack", ".eh_frame", ".llvm_addrsig")


@dataclass(frozen=True, slots=True)
class ObjectFacts:
    """What later stages need to know of a candidate's object. Offsets in bytes from the function's label.

    `blocks` are the starts of basic blocks that control flow can reach, `instructions` (offset, length,
    text), `immediates` every constant in code and data, as 64-bit patterns, worth trying as an input.
    """

    size: int
    blocks: tuple[int, ...]
    instructions: tuple[tuple[int, int, str], ...]
    immediates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Relocation:
    offset: int
    kind: str
    symbol: str
    section: str
    addend: int


def gate_object(obj: bytes, policy: GatePolicy) -> ObjectFacts:
    """Check a candidate's object file. Raises GateRejected."""
    elf = ELFFile(io.BytesIO(obj))
    _check_sections(elf, policy)
    _check_symbols(elf, policy)
    text = elf.get_section_by_name(".text").data()
    relocations = {s: list(_relocations(elf, s)) for s in (".text", ".rodata.llmcc")}
    instructions = _decode(text)
    starts = {i.ip for i in instructions}
    tables = _check_tables(relocations[".rodata.llmcc"], starts, policy)
    by_offset = {r.offset: r for r in relocations[".text"]}
    for k, instruction in enumerate(instructions):
        related = [by_offset[o] for o in range(instruction.ip, instruction.ip + instruction.len) if o in by_offset]
        check_instruction(instruction, instructions, k, related, bool(tables), policy)
        _check_relocations(related, policy)
        _check_branch(instruction, related, starts, len(text))
    _check_end(instructions)
    blocks = _blocks(instructions, tables)
    data = elf.get_section_by_name(".rodata.llmcc")
    formatter = x86.Formatter(x86.FormatterSyntax.GAS)
    return ObjectFacts(
        size=len(text),
        blocks=blocks,
        instructions=tuple((i.ip, i.len, formatter.format(i)) for i in instructions),
        immediates=tuple(sorted(_immediates(instructions, by_offset) | _constants(data.data() if data else b""))),
    )


def relocation_kinds(obj: bytes) -> dict[str, frozenset[str]]:
    """How compiled code reaches each symbol: the kinds of its relocations (pc, got, plt, abs).

    Its own constants and tables are listed under the empty name.
    """
    elf = ELFFile(io.BytesIO(obj))
    kinds: dict[str, set[str]] = {}
    for section in elf.iter_sections():
        if isinstance(section, RelocationSection) and section.name.startswith(".rela.text"):
            for relocation in _relocations(elf, section.name.removeprefix(".rela")):
                kinds.setdefault(relocation.symbol, set()).add(relocation.kind)
    return {name: frozenset(found) for name, found in kinds.items()}


# ---- the file ----------------------------------------------------------------------------------------


def _check_sections(elf: ELFFile, policy: GatePolicy) -> None:
    for section in elf.iter_sections():
        flags = section["sh_flags"]
        if section.name and not section.name.startswith(_ALLOWED_SECTIONS):
            raise GateRejected("section", f"section {section.name} is not accepted")
        if flags & 1:
            raise GateRejected("section", f"section {section.name} is writable")
        if flags & 4 and section.name != ".text":
            raise GateRejected("section", f"section {section.name} is executable")
    size = elf.get_section_by_name(".text")["sh_size"]
    if not 0 < size <= policy.max_text:
        raise GateRejected("size", f"{size} bytes of code, where 1 to {policy.max_text} are accepted")


def _check_symbols(elf: ELFFile, policy: GatePolicy) -> None:
    table = elf.get_section_by_name(".symtab")
    allowed = {policy.renames.get(s, s) for s in policy.symbols}
    for symbol in table.iter_symbols():
        info, where = symbol["st_info"], symbol["st_shndx"]
        if not symbol.name or info["type"] in {"STT_SECTION", "STT_FILE"}:
            continue
        if where == "SHN_UNDEF":
            if symbol.name not in allowed and symbol.name != policy.function:
                raise GateRejected("symbol", f"symbol {symbol.name} is neither defined here nor used by the function's IR")
        elif symbol.name == policy.function:
            if info["type"] != "STT_FUNC" or info["bind"] != "STB_GLOBAL" or symbol["st_value"]:
                raise GateRejected("symbol", f"{symbol.name} must be a plain function")
        elif info["bind"] != "STB_LOCAL" or info["type"] not in {"STT_NOTYPE", "STT_FUNC", "STT_OBJECT"}:
            raise GateRejected("symbol", f"symbol {symbol.name} may not be exported")


def _relocations(elf: ELFFile, section: str) -> Iterator[_Relocation]:
    table = elf.get_section_by_name(f".rela{section}")
    if table is None:
        return
    symbols = elf.get_section(table["sh_link"])
    for entry in table.iter_relocations():
        symbol = symbols.get_symbol(entry["r_info_sym"])
        kind = _KINDS.get(entry["r_info_type"], f"type {entry['r_info_type']}")
        inner = ""
        if symbol["st_info"]["type"] == "STT_SECTION" or (symbol["st_info"]["bind"] == "STB_LOCAL" and symbol["st_shndx"] != "SHN_UNDEF"):
            inner = elf.get_section(symbol["st_shndx"]).name
        addend = entry["r_addend"] + (symbol["st_value"] if inner else 0)
        yield _Relocation(entry["r_offset"], kind, "" if inner else symbol.name, inner, addend)


def _check_relocations(related: list[_Relocation], policy: GatePolicy) -> None:
    known = {policy.renames.get(k, k): v for k, v in policy.relocations.items()}
    anything_absolute = any("abs" in kinds for kinds in known.values())
    for r in related:
        if r.kind not in {"pc", "plt", "got", "abs"}:
            raise GateRejected("relocation", f"relocation {r.kind} is not accepted")
        if r.kind == "abs" and not anything_absolute:
            raise GateRejected("relocation", "32-bit absolute addresses are not accepted: use symbol(%rip)")
        if not r.symbol or r.symbol == policy.function or r.kind in {"got", "plt"}:
            continue
        allowed = known.get(r.symbol, frozenset({"pc"}))
        if r.kind == "pc" and not allowed & {"pc", "abs", "plt"}:
            raise GateRejected("relocation", f"{r.symbol} must be reached through {r.symbol}@GOTPCREL(%rip), as llc does")


# ---- the code ----------------------------------------------------------------------------------------


def _decode(text: bytes) -> list[x86.Instruction]:
    decoder = x86.Decoder(64, text, ip=0)
    instructions = []
    for instruction in decoder:
        if instruction.is_invalid:
            raise GateRejected("instruction", f"the bytes at offset {instruction.ip} are not an instruction")
        instructions.append(instruction)
    if sum(i.len for i in instructions) != len(text):
        raise GateRejected("instruction", "the code does not decode to its end")
    return instructions


def _check_branch(instruction: x86.Instruction, related: list[_Relocation], starts: set[int], size: int) -> None:
    flow = instruction.flow_control
    if flow not in {x86.FlowControl.CONDITIONAL_BRANCH, x86.FlowControl.UNCONDITIONAL_BRANCH} or related:
        return
    target = instruction.near_branch_target
    if target not in starts or target >= size:
        raise GateRejected("branch", f"`{instruction}` does not jump to an instruction of the function")


def _check_tables(relocations: list[_Relocation], starts: set[int], policy: GatePolicy) -> set[int]:
    """Targets of the jump tables in the candidate's data; everything else there may only be constants."""
    allowed = {policy.renames.get(s, s) for s in policy.symbols}
    targets = set()
    for r in relocations:
        if r.symbol:
            if r.symbol not in allowed:
                raise GateRejected("relocation", f"data refers to {r.symbol}")
            raise GateRejected("relocation", "constants may not hold addresses of other symbols")
        if r.section == ".rodata.llmcc":
            continue
        if r.section != ".text" or r.kind not in {"pc", "abs64"}:
            raise GateRejected("relocation", f"data refers to {r.section} by relocation {r.kind}")
        targets.add((r, r.addend))
    return set(_table_targets(targets, starts))


def _table_targets(entries: set[tuple[_Relocation, int]], starts: set[int]) -> Iterator[int]:
    """A `.long .Lcase - .Ltable` entry is relative to its own place, not the table's: try every table start."""
    bases = sorted({0} | {r.offset for r, _ in entries})
    for relocation, addend in entries:
        if relocation.kind == "abs64":
            target = addend
        else:
            # addend = target + (place - table start); the start is the nearest one that gives an instruction.
            candidates = [addend - (relocation.offset - b) for b in reversed(bases) if b <= relocation.offset]
            target = next((c for c in candidates if c in starts), -1)
        if target not in starts:
            raise GateRejected("branch", "a jump table entry does not point to an instruction of the function")
        yield target


def _check_end(instructions: list[x86.Instruction]) -> None:
    body = [i for i in instructions if not is_padding(i)]
    last = body[-1] if body else instructions[-1]
    ends = {x86.FlowControl.RETURN, x86.FlowControl.UNCONDITIONAL_BRANCH, x86.FlowControl.INDIRECT_BRANCH, x86.FlowControl.EXCEPTION, x86.FlowControl.CALL, x86.FlowControl.INDIRECT_CALL}
    if last.flow_control not in ends:
        raise GateRejected("function", f"the code runs off its end after `{last}`")


def _blocks(instructions: list[x86.Instruction], tables: set[int]) -> tuple[int, ...]:
    """Starts of basic blocks that control flow can reach from the entry."""
    by_start = {i.ip: i for i in instructions}
    leaders = {0}
    todo, seen = [0, *sorted(tables)], set()
    leaders |= tables
    while todo:
        at = todo.pop()
        while at in by_start and at not in seen:
            seen.add(at)
            instruction = by_start[at]
            flow = instruction.flow_control
            following = at + instruction.len
            if flow in {x86.FlowControl.CONDITIONAL_BRANCH, x86.FlowControl.UNCONDITIONAL_BRANCH}:
                target = instruction.near_branch_target
                if target in by_start:
                    leaders.add(target)
                    todo.append(target)
                if flow == x86.FlowControl.UNCONDITIONAL_BRANCH:
                    break
                leaders.add(following)
            elif flow in {x86.FlowControl.RETURN, x86.FlowControl.INDIRECT_BRANCH, x86.FlowControl.EXCEPTION}:
                break
            at = following
    return tuple(sorted(b for b in leaders if b in seen))


def _immediates(instructions: list[x86.Instruction], relocated: Mapping[int, _Relocation]) -> set[int]:
    values: set[int] = set()
    kinds = {x86.OpKind.IMMEDIATE8, x86.OpKind.IMMEDIATE16, x86.OpKind.IMMEDIATE32, x86.OpKind.IMMEDIATE64,
             x86.OpKind.IMMEDIATE8TO16, x86.OpKind.IMMEDIATE8TO32, x86.OpKind.IMMEDIATE8TO64, x86.OpKind.IMMEDIATE32TO64}
    for i in instructions:
        if any(o in relocated for o in range(i.ip, i.ip + i.len)):
            continue
        for n in range(i.op_count):
            if i.op_kind(n) in kinds:
                values.add(i.immediate(n) & (1 << 64) - 1)
    return values


def _constants(data: bytes) -> set[int]:
    values: set[int] = set()
    for size, code in ((4, "<I"), (8, "<Q")):
        for at in range(0, min(len(data), 512) - size + 1, size):
            values.add(struct.unpack_from(code, data, at)[0])
    return values
