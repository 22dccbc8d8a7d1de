"""One function made testable: its module reduced to what it needs, compiled three ways, and linked.

The reference is what clang -O0 makes, the baseline what `llc -O3` makes, and the instrumented reference
finds out what memory the function touches. All three, and every candidate, see the same globals at the
same addresses; what lies outside the module are events or C library functions (runner/library.py).
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from llmcc import toolchain
from llmcc.errors import Unsupported
from llmcc.ir import Function, Module, functions_only, parse_module, type_layout, without
from llmcc.runner import abi
from llmcc.runner.compilation import compile_baseline, compile_instrumented, compile_reference
from llmcc.runner.data import PlacedGlobal, build_data
from llmcc.runner.instrument import hangs, instrument
from llmcc.runner.layout import PAGE, TEXT, origin
from llmcc.runner.library import errno_may_change
from llmcc.runner.link import Linked, entries_of, link, link_copies
from llmcc.runner.nans import makes_nans
from llmcc.runner.outside import Outside
from llmcc.runner.rounding import OPEN, Nudge, flags_of, nudge
from llmcc.runner.undefined import JUNK, reveal
from llmcc.runner.wire import EventSignature, Image, ImageFlag, Segment

MOST_UNREAD = 512
"""Pages of a variable that may be read whole."""
_SECTION = re.compile(r'(?<=^define )(.*?) section "[^"]*"', re.MULTILINE)
_COMDAT = re.compile(r'^(define .*?) comdat(?:\(\$(?:[-\w.$]+|"[^"]*")\))?(?= |$)', re.MULTILINE)
"""Of several copies of a comdat's code a linker keeps one, but timing needs them all."""


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
    bitwise: bool = False
    """Floats are compared as bits: the function makes no NaN and may not change the sign of a zero."""
    nudged: tuple[Image, ...] = ()
    """The reference with the roundings changed that those flags leave open, in the order of Nudge; empty where none are."""
    images: Mapping[str, Image] = field(default_factory=dict)

    def image(self, linked: Linked, *, discovers: bool = False) -> Image:
        """An image of linked code for this specimen; what discovers the variables in use finds no others."""
        flags = ImageFlag.NONE
        flags |= (ImageFlag.NONE, ImageFlag.RETURNS_X87, ImageFlag.RETURNS_X87_PAIR)[
            sum(p.type == "x86_fp80" for p in self.result)
        ]
        if any(errno_may_change(d) for d in self.module.declarations.values()):
            flags |= ImageFlag.ERRNO
        if self.bitwise:
            flags |= ImageFlag.BITWISE
        if {"llvm.trap", "llvm.ubsantrap"} & self.module.declarations.keys():
            flags |= ImageFlag.TRAPS
        if hangs(self.module.text):
            flags |= ImageFlag.HANGS
        variables = [self.module.globals[g] for g in self.function.globals if g in self.module.globals]
        if any(v.constant and v.has_initializer and not v.mergeable for v in variables):
            flags |= ImageFlag.ADDRESSES
        entry = linked.symbols[self.function.name]
        segments = [s if s.executable else replace(s, data=_padded(s)) for s in linked.segments]
        segments += [] if discovers else [unread for g in self.globals if (unread := _unread(g)) is not None]
        return Image(entry, (*segments, *self.constants), self.events, self.library, flags=flags, origin=self.origin)

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
    outside = Outside(module, origin(flags, reduced))
    # Where the module puts a function does not matter here; llc's own directives decide that in the output.
    code = _COMDAT.sub(r"\1", _SECTION.sub(r"\1", functions_only(reduced, tools)))
    instrumented = instrument(code, outside.indirect, outside.variadic, lambda t: _bytes_of(t, module))
    outside.check()
    data = build_data(reduced, module, outside, folder, tools)
    fast_math = flags_of(code, fma="fma" in features)
    bitwise = not fast_math and not makes_nans(function.text)
    result = abi.lower_result(function.signature, features)
    specimen = Specimen(
        function=function,
        module=module,
        lowering=abi.lower_arguments(function.signature, module, features),
        result=tuple(_as_bits(part) for part in result) if bitwise else result,
        features=features,
        folder=folder,
        tools=tools,
        globals=data.placed,
        events=tuple(outside.events),
        library=outside.names(),
        bindings={**data.symbols, **outside.bindings(), **{g.name: g.address for g in data.placed}},
        constants=data.constants,
        flags=flags,
        origin=outside.origin,
        blocks=instrumented.count("call void @__llmcc_block("),
        fast_math=fast_math,
        bitwise=bitwise,
    )
    reference = compile_reference(code, folder / "reference.o", tools, flags)
    baseline = compile_baseline(code, folder / "baseline.o", tools, flags)
    probe = compile_instrumented(instrumented, folder, tools, flags)
    others = [f for f in module.functions if f.name != name]
    rest = compile_baseline(without(code, name, tools), folder / "rest.o", tools, flags) if others else None
    images = {
        label: specimen.image(link([obj], specimen.bindings, folder, tools, base=specimen.origin + TEXT), discovers=label == "instrumented")
        for label, obj in (("reference", reference), ("baseline", baseline), ("instrumented", probe))
    }
    return replace(specimen, rest=rest, images=images, nudged=_nudged(specimen, code))


def _unread(variable: PlacedGlobal) -> Segment | None:
    """What of a variable no case holds: it may be read all the same, as code does that reads first and then chooses."""
    start = variable.address // PAGE * PAGE
    pages = -(-(variable.address + variable.size - start) // PAGE)
    if not variable.size or pages > MOST_UNREAD:
        return None
    return Segment(start, random.Random(variable.name).randbytes(PAGE) * pages, executable=False)


def _padded(segment: Segment) -> bytes:
    """The segment's bytes up to the end of its last page: behind constants stands nothing that code may rely on."""
    return segment.data + random.Random(segment.data).randbytes(-len(segment.data) % PAGE)


def _nudged(specimen: Specimen, code: str) -> tuple[Image, ...]:
    if not specimen.fast_math & OPEN:
        return ()
    texts = {how.value: nudge(code, how, fma="fma" in specimen.features) for how in Nudge}
    return tuple(_rewritten(specimen, name, text) for name, text in texts.items())


def _rewritten(specimen: Specimen, name: str, code: str) -> Image:
    obj = compile_baseline(code, specimen.folder / f"{name}.o", specimen.tools, specimen.flags)
    return specimen.image(link([obj], specimen.bindings, specimen.folder, specimen.tools, base=specimen.origin + TEXT))


def revealed(specimen: Specimen) -> tuple[Image, ...]:
    """The reference with its undefined values changed, in two ways. Raises RunnerError where llc refuses it."""
    code = (specimen.folder / "reference.ll").read_text()
    return tuple(_rewritten(specimen, f"revealed{number}", reveal(code, junk)) for number, junk in enumerate(JUNK))


def _bytes_of(type_text: str, module: Module) -> int | None:
    try:
        return type_layout(type_text, module.types).size
    except Unsupported:
        return None


def _as_bits(part: abi.ResultPart) -> abi.ResultPart:
    return replace(part, type=part.type.replace("float", "i32").replace("double", "i64"))
