"""Object files of two builds, function by function. Both are compiled with -ffunction-sections."""

from __future__ import annotations

import io
from pathlib import Path

from elftools.elf.elffile import ELFFile
from elftools.elf.relocation import RelocationSection

Contents = dict[str, tuple[bytes, tuple[tuple[object, ...], ...]]]
_ALLOCATED = 2
_FOLLOWING = (".eh_frame",)
"""Sections that only repeat where functions begin and end."""


def read_objects(folder: Path) -> dict[str, bytes]:
    """Every object file below a folder, by its path there."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*.o")) if p.read_bytes()[:4] == b"\x7fELF"}


def changed_sections(before: bytes, after: bytes) -> set[str]:
    """Names of the sections in memory whose bytes or relocations differ, or that only one object has."""
    old, new = _contents(before), _contents(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def changed_functions(before: bytes, after: bytes) -> set[str]:
    """Names of the functions that both objects define and whose bytes differ, be it by where what they call now lies."""
    old, new = _functions(before), _functions(after)
    return {name for name in old.keys() & new.keys() if old[name] != new[name]}


def _functions(data: bytes) -> dict[str, bytes]:
    file = ELFFile(io.BytesIO(data))
    symbols = file.get_section_by_name(".symtab")
    found = {}
    for symbol in symbols.iter_symbols() if symbols else ():
        if symbol["st_info"]["type"] == "STT_FUNC" and isinstance(symbol["st_shndx"], int):
            content = file.get_section(symbol["st_shndx"]).data()
            found[symbol.name] = content[symbol["st_value"] : symbol["st_value"] + symbol["st_size"]]
    return found


def _contents(data: bytes) -> Contents:
    file = ELFFile(io.BytesIO(data))
    found: Contents = {}
    names: dict[int, str] = {}
    for number, section in enumerate(file.iter_sections()):
        if section["sh_flags"] & _ALLOCATED and not section.name.startswith(_FOLLOWING):
            names[number] = f"{section.name}{'#' * sum(n.split('#')[0] == section.name for n in found)}"
            found[names[number]] = (section.data(), ())
    for section in file.iter_sections():
        if isinstance(section, RelocationSection) and section["sh_info"] in names:
            name = names[section["sh_info"]]
            symbols = file.get_section(section["sh_link"])
            rows = [(r["r_offset"], r["r_info_type"], _target(file, symbols.get_symbol(r["r_info_sym"])), r["r_addend"]) for r in section.iter_relocations()]
            found[name] = (found[name][0], tuple(rows))
    return found


def _target(file: ELFFile, symbol: object) -> str:
    """A symbol by its name; a section's own by the section's."""
    if symbol["st_info"]["type"] == "STT_SECTION":  # type: ignore[index]
        return str(file.get_section(symbol["st_shndx"]).name)  # type: ignore[index]
    return str(symbol.name)  # type: ignore[attr-defined]
