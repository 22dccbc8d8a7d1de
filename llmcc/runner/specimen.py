"""One function made testable: its module reduced to what it needs, compiled three ways, and linked.

The reference is what clang -O0 makes, the baseline what `llc -O3` makes, and the instrumented reference
finds out what memory the function touches. All three, and every candidate, see the same globals at the
same addresses; what lies outside the module are events or C library functions (runner/library.py).
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from elftools.elf.elffile import ELFFile

from llmcc import toolchain
from llmcc.errors import RunnerError, ToolFailed, Unsupported
from llmcc.ir import (
    Function,
    GlobalVariable,
    Module,
    functions_only,
    globals_only,
    parse_module,
    type_layout,
    without,
)
from llmcc.runner import abi
from llmcc.runner.instrument import ASAN_ARGUMENTS, CALLBACKS, instrument
from llmcc.runner.layout import TEXT, event_stub, library_stub, origin, place_globals
from llmcc.runner.library import LIBRARY, RUNTIME, errno_may_change
from llmcc.runner.link import Linked, entries_of, link, link_copies, link_data
from llmcc.runner.rounding import OPEN, Nudge, flags_of, nudge
from llmcc.runner.undefined import JUNK, reveal
from llmcc.runner.wire import EventSignature, Image, ImageFlag, Segment

_SECTION = re.compile(r'(?<=^define )(.*?) section "[^"]*"', re.MULTILINE)
_COMDAT = re.compile(r'^(define .*?) comdat(?:\(\$(?:[-\w.$]+|"[^"]*")\))?(?= |$)', re.MULTILINE)
"""Of several copies of a comdat's code a linker keeps one, but timing needs them all."""
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


@dataclass(frozen=True, slots=True)
class Specimen:
    """Everything needed to test candidates for one function; made once, shared by its candidates."""

    function: Function
    module: Module
    lowering: abi.Lowering
    result: tuple[abi.ResultPart, ...]
    features: frozenset[str]
    folder: Path
    tools: toolchain.Toolchain
    globals: tuple[PlacedGlobal, ...]
    events: tuple[EventSignature, ...]
    library: tuple[str, ...]
    bindings: Mapping[str, int]
    constants: tuple[Segment, ...]
    flags: tuple[str, ...]
    origin: int = 0
    blocks: int = 0
    """Basic blocks of the instrumented reference."""
    rest: Path | None = None
    fast_math: frozenset[str] = frozenset()
    """The fast-math flags of its instructions."""
    nudged: tuple[Image, ...] = ()
    """The reference with the roundings changed that those flags leave open, in the order of Nudge; empty where none are."""
    images: Mapping[str, Image] = field(default_factory=dict)

    def image(self, linked: Linked) -> Image:
        """An image of linked code for this specimen."""
        flags = ImageFlag.NONE
        flags |= (ImageFlag.NONE, ImageFlag.RETURNS_X87, ImageFlag.RETURNS_X87_PAIR)[
            sum(p.type == "x86_fp80" for p in self.result)
        ]
        if any(errno_may_change(d) for d in self.module.declarations.values()):
            flags |= ImageFlag.ERRNO
        entry = linked.symbols[self.function.name]
        return Image(entry, (*linked.segments, *self.constants), self.events, self.library, flags=flags, origin=self.origin)

    def copies(
        self, obj: bytes, places: Sequence[tuple[int, int]], against: bytes | None = None
    ) -> tuple[Image, list[tuple[int, int]]]:
        """An image with the baseline (or `against`) and a candidate's object once per pair of `places`, and their entries.

        Places are addresses counted from the origin.
        """
        objects = (against or (self.folder / "baseline.o").read_bytes(), obj)
        codes = (self.folder / "against.o", self.folder / "candidate.o")
        for path, content in zip(codes, objects, strict=True):
            path.write_bytes(content)
        copies = [(code, self.origin + at) for pair in places for code, at in zip(codes, pair, strict=True)]
        rest = [] if self.rest is None else [self.rest]
        linked = link_copies(copies, rest, self.bindings, self.folder, self.tools)
        baselines, candidates = (
            entries_of(code, self.function.name, [self.origin + pair[k] for pair in places]) for k, code in enumerate(objects)
        )
        return self.image(linked), list(zip(baselines, candidates, strict=True))
    def link_candidate(self, obj: bytes, *, at: int = TEXT) -> Linked:
        """Link a candidate's object with the module's other functions."""
        path = self.folder / "candidate.o"
        path.write_bytes(obj)
        objects = [path] if self.rest is None else [path, self.rest]
        return link(objects, self.bindings, self.folder, self.tools, base=self.origin + at)


def build_specimen(
    reduced: str,
    name: str,
    features: frozenset[str],
    folder: Path,
    tools: toolchain.Toolchain,
    flags: tuple[str, ...] = (),
) -> Specimen:
    """Make the specimen of function `name` of the reduced module text.

    `features` are the CPU features that the function may use; `flags` are the caller's own llc options
    (-mcpu=…, -mattr=…, -relocation-model=…). Raises Unsupported with the reason where it cannot be tested.
    """
    module = parse_module(reduced)
    function = module.function(name)
    outside = _Outside(module, origin(flags, reduced))
    # Where the module puts a function does not matter here; llc's own directives decide that in the output.
    code = _COMDAT.sub(r"\1", _SECTION.sub(r"\1", functions_only(reduced, tools)))
    instrumented = instrument(code, outside.indirect, outside.variadic, lambda t: _bytes_of(t, module))
    _check_indirect(outside)
    data, placed, constants = _build_globals(reduced, module, outside, folder, tools)
    specimen = Specimen(
        function=function,
        module=module,
        lowering=abi.lower_arguments(function.signature, module, features),
        result=abi.lower_result(function.signature, features),
        features=features,
        folder=folder,
        tools=tools,
        globals=placed,
        events=tuple(outside.events),
        library=(*sorted(outside.library), *CALLBACKS),
        bindings=_bindings(outside, placed, data),
        constants=constants,
        flags=flags,
        origin=outside.origin,
        blocks=instrumented.count("call void @__llmcc_block("),
        fast_math=flags_of(code, fma="fma" in features),
    )
    reference = _compile_reference(code, folder / "reference.o", tools, flags)
    baseline = _compile_baseline(code, folder / "baseline.o", tools, flags)
    probe = _compile_instrumented(instrumented, folder, tools, flags)
    others = [f for f in module.functions if f.name != name]
    rest = _compile_baseline(without(code, name, tools), folder / "rest.o", tools, flags) if others else None
    images = {
        label: specimen.image(link([obj], specimen.bindings, folder, tools, base=specimen.origin + TEXT))
        for label, obj in (("reference", reference), ("baseline", baseline), ("instrumented", probe))
    }
    return replace(specimen, rest=rest, images=images, nudged=_nudged(specimen, code))


def _nudged(specimen: Specimen, code: str) -> tuple[Image, ...]:
    if not specimen.fast_math & OPEN:
        return ()
    texts = {how.value: nudge(code, how, fma="fma" in specimen.features) for how in Nudge}
    return tuple(_rewritten(specimen, name, text) for name, text in texts.items())


def _rewritten(specimen: Specimen, name: str, code: str) -> Image:
    obj = _compile_baseline(code, specimen.folder / f"{name}.o", specimen.tools, specimen.flags)
    return specimen.image(link([obj], specimen.bindings, specimen.folder, specimen.tools, base=specimen.origin + TEXT))


def revealed(specimen: Specimen) -> tuple[Image, ...]:
    """The reference with its undefined values changed, in two ways. Raises RunnerError where llc refuses it."""
    code = (specimen.folder / "reference.ll").read_text()
    return tuple(_rewritten(specimen, f"revealed{number}", reveal(code, junk)) for number, junk in enumerate(JUNK))


class _Outside:
    """What a module calls that it does not define: events and C library functions, numbered."""

    def __init__(self, module: Module, origin: int) -> None:
        self.origin = origin
        self.events: list[EventSignature] = []
        self.library: set[str] = set()
        self.unsupported = ""
        called = [d for d in module.declarations.values() if not d.name.startswith("llvm.")]
        for declaration in called:
            if declaration.name in LIBRARY:
                self.library.add(declaration.name)
            else:
                self.events.append(abi.event_signature(declaration))
        # What code generation may call of its own accord.
        self.library |= {"memcpy", "memmove", "memset", "fmod", "fmodf", "memcmp", "bcmp", "strlen"} | RUNTIME
        if any(d.name.startswith("llvm.") for d in module.declarations.values()):
            stems = {d.name.split(".")[1] for d in module.declarations.values() if d.name.startswith("llvm.")}
            self.library |= {n for s in stems for n in (s, f"{s}f") if n in LIBRARY}

    def variadic(self, call: str) -> int:
        """Number of the event for a variadic call with just these arguments; -1 for C library functions."""
        name = re.search(r"\.\.\.\) @([-\w.$]+|\"[^\"]*\")\(", call)
        known = next((e for e in self.events if name and e.name == name[1].strip('"')), None)
        if known is None:
            return -1
        try:
            classes = abi.classes_of_call(call)
        except Unsupported as problem:
            self.unsupported = str(problem)
            return -1
        self.events.append(replace(known, name=f"indirect:{known.name}:{len(self.events)}", args=classes))
        return len(self.events) - 1

    def indirect(self, call: str) -> int:
        """Number of the event for calls through a pointer of this call's type."""
        try:
            signature = abi.indirect_signature(call)
        except Unsupported as problem:
            self.unsupported = str(problem)
            return -1
        for index, known in enumerate(self.events):
            if known.name == signature.name:
                return index
        self.events.append(signature)
        return len(self.events) - 1


def _bytes_of(type_text: str, module: Module) -> int | None:
    try:
        return type_layout(type_text, module.types).size
    except Unsupported:
        return None


def _check_indirect(outside: _Outside) -> None:
    if outside.unsupported:
        raise Unsupported(outside.unsupported)
    if len(outside.events) > 256:
        raise Unsupported("calls more than 256 external functions")


def _bindings(outside: _Outside, placed: tuple[PlacedGlobal, ...], data: Linked | None) -> dict[str, int]:
    bindings = {name: library_stub(i, outside.origin) for i, name in enumerate((*sorted(outside.library), *CALLBACKS))}
    bindings |= {e.name: event_stub(i, outside.origin) for i, e in enumerate(outside.events) if not e.name.startswith("indirect:")}
    bindings |= {g.name: g.address for g in placed}
    if data is not None:
        bindings |= {name: address for name, address in data.symbols.items() if name not in bindings and address}
    return bindings


# ---- globals ---------------------------------------------------------------------------------------


def _build_globals(
    reduced: str, module: Module, outside: _Outside, folder: Path, tools: toolchain.Toolchain
) -> tuple[Linked | None, tuple[PlacedGlobal, ...], tuple[Segment, ...]]:
    variables = [g for g in module.globals.values() if not g.name.startswith("llvm.")]
    if any(g.thread_local for g in variables):
        raise Unsupported("thread-local variable")
    movable = [g for g in variables if not (g.constant and g.has_initializer)]
    places = place_globals(((g.name, _size(g), max(g.align, 1)) for g in movable), outside.origin)
    defined = {g.name: places[g.name] for g in movable if g.has_initializer}
    external = {g.name: places[g.name] for g in movable if not g.has_initializer}
    data, contents = None, {}
    constants: tuple[Segment, ...] = ()
    if any(g.has_initializer for g in variables):
        data = _link_globals(reduced, module, outside, defined, external, folder, tools)
        contents = {s.address: s.data for s in data.segments}
        constants = tuple(s for s in data.segments if s.address not in defined.values())
    placed = tuple(
        PlacedGlobal(
            g.name,
            places[g.name],
            _size(g),
            max(g.align, 1),
            contents.get(places[g.name], b"")[: _size(g)] if g.has_initializer else b"",
            g.constant,
        )
        for g in movable
    )
    return data, placed, constants


def _size(variable: GlobalVariable) -> int:
    return EXTERNAL_BYTES if not variable.size else variable.size


def _link_globals(
    reduced: str,
    module: Module,
    outside: _Outside,
    defined: Mapping[str, int],
    external: Mapping[str, int],
    folder: Path,
    tools: toolchain.Toolchain,
) -> Linked:
    source = folder / "data.ll"
    source.write_text(globals_only(reduced, tools))
    obj = folder / "data.o"
    _llc(["-O0", "--data-sections", "-filetype=obj", str(source), "-o", str(obj)], tools)
    bindings = dict(external)
    for name in _undefined(obj.read_bytes()):
        if name in bindings:
            continue
        bindings[name] = _function_address(name, module, outside)
    return link_data(obj, defined, bindings, folder, tools, base=outside.origin)


def _function_address(name: str, module: Module, outside: _Outside) -> int:
    """A function that a global's initializer points to is an event, wherever it is defined."""
    if name in outside.library:
        return library_stub(sorted(outside.library).index(name), outside.origin)
    for index, event in enumerate(outside.events):
        if event.name == name:
            return event_stub(index, outside.origin)
    for function in module.functions:
        if function.name == name:
            result = abi.event_signature_of(function.name, function.signature)
            outside.events.append(replace(result, name=f"indirect:{name}"))
            return event_stub(len(outside.events) - 1, outside.origin)
    raise Unsupported(f"initializer refers to {name}")


def _undefined(obj: bytes) -> list[str]:
    table = ELFFile(io.BytesIO(obj)).get_section_by_name(".symtab")
    return [s.name for s in table.iter_symbols() if s.name and s["st_shndx"] == "SHN_UNDEF"]


# ---- the three compilations -----------------------------------------------------------------------


def _llc(arguments: list[str], tools: toolchain.Toolchain) -> None:
    try:
        toolchain.run([str(tools.require("llc").path), *arguments])
    except ToolFailed as failure:
        raise RunnerError(f"llc refuses the specimen: {failure.stderr.strip()[:400]}") from failure


def _compile_baseline(code: str, obj: Path, tools: toolchain.Toolchain, flags: tuple[str, ...]) -> Path:
    source = obj.with_suffix(".ll")
    source.write_text(code)
    _llc(["-O3", *flags, "-filetype=obj", str(source), "-o", str(obj)], tools)
    return obj


def _compile_reference(code: str, obj: Path, tools: toolchain.Toolchain, flags: tuple[str, ...]) -> Path:
    """What clang -O0 makes of the module; where the caller gave llc options, llc -O0, which takes them."""
    source = obj.with_suffix(".ll")
    source.write_text(code)
    if flags:
        _llc(["-O0", *flags, "-filetype=obj", str(source), "-o", str(obj)], tools)
        return obj
    clang = str(tools.require("clang").path)
    quiet = ("-Wno-override-module", "-w")
    try:
        toolchain.run([clang, "-O0", *quiet, "-x", "ir", "-c", str(source), "-o", str(obj)])
    except ToolFailed as failure:
        raise RunnerError(f"clang refuses the specimen: {failure.stderr.strip()[:400]}") from failure
    return obj


def _compile_instrumented(
    text: str, folder: Path, tools: toolchain.Toolchain, flags: tuple[str, ...]
) -> Path:
    source, sanitized, obj = folder / "probe.ll", folder / "probe.asan.ll", folder / "probe.o"
    source.write_text(text)
    try:
        toolchain.run([str(tools.require("opt").path), *ASAN_ARGUMENTS, "-S", str(source), "-o", str(sanitized)])
    except ToolFailed as failure:
        raise RunnerError(f"opt refuses to instrument: {failure.stderr.strip()[:400]}") from failure
    _llc(["-O1", *flags, "-filetype=obj", str(sanitized), "-o", str(obj)], tools)
    return obj
