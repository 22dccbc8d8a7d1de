"""The variables of a specimen's module: those that may change lie at addresses of their own, the same for all its code."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from elftools.elf.elffile import ELFFile

from llmcc import toolchain
from llmcc.errors import Unsupported
from llmcc.ir import GlobalVariable, Module, globals_only
from llmcc.runner.compilation import llc
from llmcc.runner.layout import place_globals
from llmcc.runner.link import Linked, link_data
from llmcc.runner.outside import Outside
from llmcc.runner.wire import Segment

EXTERNAL_BYTES = 1 << 16
"""Room given to an external global whose size the module does not say."""


@dataclass(frozen=True, slots=True)
class PlacedGlobal:
    """A global that may change: where it lies and what it starts with (empty: defined elsewhere)."""

    name: str
    address: int
    size: int
    align: int
    initial: bytes
    constant: bool
    length: bool = False
    """An integer that may be a number of elements."""


@dataclass(frozen=True, slots=True)
class Data:
    """The variables: those that may change, the segments of all others, and where the linker put each name."""

    placed: tuple[PlacedGlobal, ...]
    constants: tuple[Segment, ...]
    symbols: Mapping[str, int]


def build_data(reduced: str, module: Module, outside: Outside, folder: Path, tools: toolchain.Toolchain) -> Data:
    """Compile the variables and give each its place; functions that they point to become events.

    Raises Unsupported for variables of a thread, and where they point to something that the module does not define.
    """
    variables = [g for g in module.globals.values() if not g.name.startswith("llvm.")]
    if any(g.thread_local for g in variables):
        raise Unsupported("thread-local variable")
    movable = [g for g in variables if not (g.constant and g.has_initializer)]
    places = place_globals(((g.name, _size(g), max(g.align, 1)) for g in movable), outside.origin)
    defined = {g.name: places[g.name] for g in movable if g.has_initializer}
    external = {g.name: places[g.name] for g in movable if not g.has_initializer}
    linked = Linked((), {})
    if any(g.has_initializer for g in variables):
        linked = _link(reduced, outside, defined, external, folder, tools)
    contents = {s.address: s.data for s in linked.segments}
    constants = tuple(s for s in linked.segments if s.address not in defined.values())
    placed = tuple(
        PlacedGlobal(
            g.name,
            places[g.name],
            _size(g),
            max(g.align, 1),
            contents.get(places[g.name], b"")[: _size(g)] if g.has_initializer else b"",
            g.constant,
            not g.constant and g.type in {"i32", "i64"},
        )
        for g in movable
    )
    return Data(placed, constants, {name: at for name, at in linked.symbols.items() if at})


def _size(variable: GlobalVariable) -> int:
    return EXTERNAL_BYTES if not variable.size else variable.size


def _link(
    reduced: str,
    outside: Outside,
    defined: Mapping[str, int],
    external: Mapping[str, int],
    folder: Path,
    tools: toolchain.Toolchain,
) -> Linked:
    source = folder / "data.ll"
    source.write_text(globals_only(reduced, tools))
    obj = folder / "data.o"
    llc(["-O0", "--data-sections", "-filetype=obj", str(source), "-o", str(obj)], tools)
    functions = {name: outside.address(name) for name in _undefined(obj.read_bytes()) if name not in external}
    return link_data(obj, defined, {**external, **functions}, folder, tools, base=outside.origin)


def _undefined(obj: bytes) -> list[str]:
    table = ELFFile(io.BytesIO(obj)).get_section_by_name(".symtab")
    return [s.name for s in table.iter_symbols() if s.name and s["st_shndx"] == "SHN_UNDEF"]
