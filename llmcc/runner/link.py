"""Links object files at the runner's fixed addresses, every outside symbol bound to a stub or a global."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from elftools.elf.elffile import ELFFile

from llmcc import toolchain
from llmcc.errors import LinkRefused, RunnerError, ToolFailed
from llmcc.runner.layout import CONSTANTS, PAGE
from llmcc.runner.wire import Segment

_REFUSAL = re.compile(r"undefined (?:symbol|reference|hidden symbol)|relocation|duplicate symbol|multiple definition|out of range")
_SHF_WRITE, _SHF_ALLOC, _SHF_EXEC = 1, 2, 4


_CONSTANTS = (
    f"  .rodata ALIGN({PAGE}) : {{ *(.rodata .rodata.* .lrodata .lrodata.* .data.rel.ro .data.rel.ro.*) }}\n"
    f"  .got ALIGN({PAGE}) : {{ *(.got .got.*) }}\n"
    "  /DISCARD/ : { *(.eh_frame .eh_frame.* .comment .note .note.* .llvm* .stack_sizes .debug* .gcc_except_table*) }\n"
)


@dataclass(frozen=True, slots=True)
class Linked:
    """A linked image: bytes by address, and where its symbols ended up."""

    segments: tuple[Segment, ...]
    symbols: Mapping[str, int]


def link(
    objects: Sequence[Path],
    bindings: Mapping[str, int],
    folder: Path,
    tools: toolchain.Toolchain,
    *,
    base: int,
) -> Linked:
    """Link `objects` with their code at `base`; `bindings` are the addresses of what lies outside.

    Raises LinkRefused where the linker refuses the code, which for compiled code means a symbol nobody bound, and
    RunnerError where it fails otherwise.
    """
    assignments = "".join(f'"{name}" = {address:#x};\n' for name, address in sorted(bindings.items()))
    script = folder / "image.ld"
    script.write_text(
        f"{assignments}SECTIONS {{\n"
        f"  .text {base // PAGE * PAGE:#x} : {{ . += {base % PAGE}; *(.text .text.* .ltext .ltext.*) }}\n"
        f"{_CONSTANTS}}}\n"
    )
    return _run_linker(script, objects, folder / "image.elf", tools)


def link_copies(
    copies: Sequence[tuple[Path, int]],
    others: Sequence[Path],
    bindings: Mapping[str, int],
    folder: Path,
    tools: toolchain.Toolchain,
) -> Linked:
    """Link several copies of code in one image, each object with its code at the address that stands with it.

    All define the same symbols: references from one object to another's reach `others`, or the first copy.
    Raises RunnerError where the linker refuses.
    """
    names = []
    ordered = sorted(copies, key=lambda copy: copy[1])
    for k, (path, _) in enumerate(ordered):
        name = folder / f"copy{k}.o"
        name.unlink(missing_ok=True)
        name.symlink_to(path.resolve())
        names.append(name)
    code = "".join(
        f"  .copy{k} {at // PAGE * PAGE:#x} : {{ . += {at % PAGE}; *copy{k}.o(.text .text.* .ltext .ltext.*) }}\n"
        for k, (_, at) in enumerate(ordered)
    )
    assignments = "".join(f'"{name}" = {address:#x};\n' for name, address in sorted(bindings.items()))
    script = folder / "copies.ld"
    script.write_text(f"{assignments}SECTIONS {{\n{code}  .text ALIGN({PAGE}) : {{ *(.text .text.* .ltext .ltext.*) }}\n{_CONSTANTS}}}\n")
    return _run_linker(script, [*others, *names], folder / "copies.elf", tools, "-z", "muldefs")


def entries_of(obj: bytes, name: str, places: Sequence[int]) -> list[int]:
    """Addresses of function `name` of an object whose code sections `link_copies` has put at `places`. Raises RunnerError."""
    elf = ELFFile(io.BytesIO(obj))
    symbol = next((s for s in elf.get_section_by_name(".symtab").iter_symbols() if s.name == name), None)
    found = list(places)
    for index, section in enumerate(elf.iter_sections()):
        if section.name.split(".")[1:2] in (["text"], ["ltext"]):
            found = [at + -at % max(section["sh_addralign"], 1) for at in found]
            if symbol is not None and symbol["st_shndx"] == index:
                return [at + int(symbol["st_value"]) for at in found]
            found = [at + section["sh_size"] for at in found]
    raise RunnerError(f"the object does not define {name}")


def link_data(
    data: Path,
    places: Mapping[str, int],
    bindings: Mapping[str, int],
    folder: Path,
    tools: toolchain.Toolchain,
    *,
    base: int,
) -> Linked:
    """Link the module's globals: those in `places` at their addresses, all others as constants of the image at `base`.

    The object must have been compiled with -fdata-sections.
    """
    own = "".join(
        f'  .at{k} {address:#x} : {{ *(.data."{name}" .bss."{name}" .data.rel."{name}" .rodata."{name}"'
        f' .ldata."{name}" .lbss."{name}" ".data.{name}" ".bss.{name}" ".data.rel.{name}" ".rodata.{name}"'
        f' ".ldata.{name}" ".lbss.{name}") }}\n'
        for k, (name, address) in enumerate(places.items())
    )
    assignments = "".join(f'"{name}" = {address:#x};\n' for name, address in sorted(bindings.items()))
    script = folder / "data.ld"
    script.write_text(
        f"{assignments}SECTIONS {{\n"
        f"  .constants {base + CONSTANTS:#x} : {{ *(.rodata .rodata.* .data.rel.ro .data.rel.ro.* .lrodata .lrodata.*) }}\n"
        f"{own}"
        "  /DISCARD/ : { *(.comment .note .note.* .llvm* .eh_frame) }\n"
        "}\n"
    )
    return _run_linker(script, [data], folder / "data.elf", tools)


def _run_linker(script: Path, objects: Sequence[Path], output: Path, tools: toolchain.Toolchain, *options: str) -> Linked:
    linker = tools.require("linker")
    arguments = ["-static", "--no-gc-sections", "-O0", "--build-id=none", "-e", "0", "-T", str(script), *options]
    try:
        toolchain.run([str(linker.path), *arguments, "-o", str(output), *map(str, objects)])
    except ToolFailed as failure:
        said = failure.stderr.strip()[:400]
        if _REFUSAL.search(failure.stderr):
            raise LinkRefused(f"it does not link: {said}") from failure
        raise RunnerError(f"the linker fails with {failure.returncode}: {said}") from failure
    return _read(output.read_bytes())


def _read(raw: bytes) -> Linked:
    elf = ELFFile(io.BytesIO(raw))
    segments = []
    for section in elf.iter_sections():
        if section["sh_flags"] & _SHF_ALLOC and section["sh_size"]:
            nobits = section["sh_type"] == "SHT_NOBITS"
            data = b"\0" * section["sh_size"] if nobits else section.data()
            executable = bool(section["sh_flags"] & _SHF_EXEC)
            segments.append(Segment(section["sh_addr"], data, executable))
    table = elf.get_section_by_name(".symtab")
    symbols = {s.name: s["st_value"] for s in table.iter_symbols() if s.name} if table else {}
    return Linked(tuple(segments), symbols)
