"""A candidate's object file, read and checked as a file: its sections, symbols and relocations (pyelftools)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from elftools.common.exceptions import ELFError
from elftools.elf.elffile import ELFFile
from elftools.elf.relocation import RelocationSection

from llmcc.asm.policy import GatePolicy
from llmcc.errors import GateRejected

DATA = ".rodata.llmcc"
"""The section of a candidate's constants."""

_KINDS = {1: "abs64", 2: "pc", 4: "plt", 9: "got", 10: "abs", 11: "abs", 24: "pc64", 41: "got", 42: "got", 43: "got"}
_SECTIONS = {
    ".text": ("SHT_PROGBITS", 6), DATA: ("SHT_PROGBITS", 2), ".note.GNU-stack": ("SHT_PROGBITS", 0),
    ".rela.text": ("SHT_RELA", 0x40), f".rela{DATA}": ("SHT_RELA", 0x40),
    ".symtab": ("SHT_SYMTAB", 0), ".strtab": ("SHT_STRTAB", 0), "": ("SHT_NULL", 0),
}  # fmt: skip
_NEAR = frozenset({"pc", "abs", "plt"})



@dataclass(frozen=True, slots=True)
class Relocation:
    """One relocation: `offset` in its section, to `symbol` or else into the own section `section`.

    `kind` is pc, plt, got, abs (32 bits), abs64, pc64 or another type's number. `addend` counts from the start
    of `section` where the target is an own one.
    """

    offset: int
    kind: str
    symbol: str
    section: str
    addend: int


@dataclass(frozen=True, slots=True)
class ObjectFile:
    """What is in a candidate's object file, in bytes and relocations."""

    text: bytes
    data: bytes
    text_relocations: tuple[Relocation, ...]
    data_relocations: tuple[Relocation, ...]


def read_object(obj: bytes, policy: GatePolicy) -> ObjectFile:
    """Read and check an object file. Raises GateRejected."""
    try:
        elf = ELFFile(io.BytesIO(obj))
        _check_sections(elf, policy)
        _check_symbols(elf, policy)
        data = elf.get_section_by_name(DATA)
        return ObjectFile(
            elf.get_section_by_name(".text").data(),
            data.data() if data else b"",
            tuple(_relocations(elf, ".text")),
            tuple(_relocations(elf, DATA)),
        )
    except (ELFError, UnicodeDecodeError) as problem:
        raise GateRejected("object", f"the object file cannot be read: {problem}") from problem


def relocation_kinds(obj: bytes) -> dict[str, frozenset[str]]:
    """How compiled code reaches each symbol, and (under "") its own constants: the kinds of its relocations."""
    elf = ELFFile(io.BytesIO(obj))
    kinds: dict[str, set[str]] = {}
    for section in elf.iter_sections():
        if isinstance(section, RelocationSection) and section.name.startswith((".rela.text", ".rela.ltext")):
            for relocation in _relocations(elf, section.name.removeprefix(".rela")):
                kinds.setdefault(relocation.symbol, set()).add(relocation.kind)
    return {name: frozenset(found) for name, found in kinds.items()}


def same_code(one: bytes, other: bytes) -> bool:
    """True if two objects hold the same instructions, leading to the same symbols; not told of code with constants of its own."""
    first, second = (_code(ELFFile(io.BytesIO(obj))) for obj in (one, other))
    return first is not None and first == second


def _code(elf: ELFFile) -> tuple[bytes, tuple[Relocation, ...]] | None:
    text, relocations = elf.get_section_by_name(".text"), tuple(_relocations(elf, ".text"))
    return None if text is None or not all(r.symbol for r in relocations) else (text.data(), relocations)


def _check_sections(elf: ELFFile, policy: GatePolicy) -> None:
    names = [section.name for section in elf.iter_sections()]
    for section in elf.iter_sections():
        expected = _SECTIONS.get(section.name)
        if expected is None or names.count(section.name) > 1:
            raise GateRejected("section", f"section {section.name} is not accepted")
        if (section["sh_type"], section["sh_flags"]) != expected:
            raise GateRejected("section", f"section {section.name} has unexpected flags")
    size = elf.get_section_by_name(".text")["sh_size"] if ".text" in names else 0
    if not 0 < size <= policy.max_text:
        raise GateRejected("size", f"{size} bytes of code, where 1 to {policy.max_text} are accepted")


def _check_symbols(elf: ELFFile, policy: GatePolicy) -> None:
    allowed = {policy.renames.get(s, s) for s in policy.symbols}
    for symbol in elf.get_section_by_name(".symtab").iter_symbols():
        kind, binding = symbol["st_info"]["type"], symbol["st_info"]["bind"]
        if not symbol.name or kind in {"STT_SECTION", "STT_FILE"}:
            continue
        if symbol.name == policy.function:
            if kind != "STT_FUNC" or binding != "STB_GLOBAL" or symbol["st_value"] or symbol["st_shndx"] == "SHN_UNDEF":
                raise GateRejected("symbol", f"{symbol.name} must be a plain function")
        elif symbol["st_shndx"] == "SHN_UNDEF":
            if symbol.name not in allowed:
                raise GateRejected("symbol", f"`{symbol.name}` is neither a label here nor a symbol that the function's IR uses")
            if binding != "STB_GLOBAL" or kind != "STT_NOTYPE":
                raise GateRejected("symbol", f"{symbol.name} may not be weak or thread-local")
        elif binding != "STB_LOCAL" or kind not in {"STT_NOTYPE", "STT_OBJECT"}:
            raise GateRejected("symbol", f"symbol {symbol.name} may not be exported")


def _relocations(elf: ELFFile, section: str) -> Iterator[Relocation]:
    table = elf.get_section_by_name(f".rela{section}")
    if table is None:
        return
    symbols = elf.get_section(table["sh_link"])
    for entry in table.iter_relocations():
        symbol = symbols.get_symbol(entry["r_info_sym"])
        kind = _KINDS.get(entry["r_info_type"], f"type {entry['r_info_type']}")
        is_section = symbol["st_info"]["type"] == "STT_SECTION"
        is_local = symbol["st_info"]["bind"] == "STB_LOCAL" and symbol["st_shndx"] != "SHN_UNDEF"
        if is_section or is_local:
            inner = elf.get_section(symbol["st_shndx"]).name
            yield Relocation(entry["r_offset"], kind, "", inner, entry["r_addend"] + symbol["st_value"])
        else:
            yield Relocation(entry["r_offset"], kind, symbol.name, "", entry["r_addend"])


def check_reach(relocation: Relocation, policy: GatePolicy) -> None:
    """A symbol must be reached in a way that links wherever llc's own code links. Raises GateRejected."""
    kind, symbol = relocation.kind, relocation.symbol
    if kind not in {"pc", "plt", "got", "abs"}:
        raise GateRejected("relocation", f"relocation {kind} is not accepted")
    known = {policy.renames.get(k, k): v for k, v in policy.relocations.items()}
    if kind == "abs" and not any("abs" in kinds for kinds in known.values()):
        raise GateRejected("relocation", f"32-bit absolute addresses are not accepted: use {symbol or 'label'}(%rip)")
    if symbol and symbol != policy.function and kind == "pc" and not known.get(symbol, frozenset({"pc"})) & _NEAR:
        raise GateRejected("relocation", f"{symbol} must be reached through {symbol}@GOTPCREL(%rip), as llc does")
