"""Cases that go on for long: large lengths, texts that end late, external calls beyond the observed ones.

What goes wrong after a thousand elements is seen only where the function gets there: so some of these are the same all
over but for one late element, some in order but for one, some change in the middle.
"""

from __future__ import annotations

import random
from dataclasses import replace

from llmcc.judge.regimes import SIZES, FloatRegime, IntRegime
from llmcc.judge.search import Search
from llmcc.runner import ArgKind, Cases, CaseSpec, ObjectFlag, Specimen, discover
from llmcc.runner.wire import linked_object

LONG_STEPS = 4_000_000
_SIZES = (4097, 20_011, 40_009, 66_001, 150_003)
_SHORT = tuple(sorted({*range(49)} - {*SIZES}))
"""With those that are tried anyway, all there are: code that takes many at once goes wrong for one remainder."""
_WITH_EXCEPTION = (301, 514, 606, 1004, 1032, 2503, 3001, 20_011)
"""Of all remainders by 8."""
_TEXTS, _DIGITS = (255, 256, 300, 2500, 65_535, 65_536, 70_000), (9, 17, 30)
"""Lengths of texts of one letter, and of one digit."""
_FIELDS = (0, 8, 16)
"""Offsets in bytes of pointers to texts in what arguments point to."""
_CALLS, _COUNTED, _COUNTS = 40, 24, (70, 300, 5000)
"""Cases of functions that make calls, whatever their arguments, and with these numbers among them and in memory."""
_CALL_STEPS = 400_000
_LINKED, _RINGS = (1, 0, 5, 2, 1, 3), 4
"""Contents of linked memory; from this one on pointers lead back now and then."""
_CHARACTER, _DIGIT, _FLOAT, _INTEGER = 0x6161616161616161, 0x3535353535353535, 0x4040000040400000, 0x0303030303030303
"""What memory is filled with: the last makes integers that are small in bytes only, 3.0 and 32.5 the one before."""
_ZEROS = (0x8000000080000000, 0x8000000000000000)
"""-0.0 in all floats, and in all doubles."""
_EXCEPTIONS = (2, 0x40C0000040C00000)


def takes_lengths(specimen: Specimen) -> bool:
    """True if an integer argument or variable may be a number of elements."""
    integers = any(not s.pointer and s.type in {"i32", "i64"} for s in specimen.lowering.slots)
    return integers or any(g.length for g in specimen.globals)


def long_cases(search: Search) -> Cases:
    """Cases of a search's specimen that go on for long and to their end."""
    specs = _of_lengths(search) if takes_lengths(search.specimen) else []
    if " load ptr" in search.specimen.function.text:
        specs += [_chain(search, k, value) for k, value in enumerate(_LINKED)]
    if 1 in search.inputs().elements:
        specs += [case for k, length in enumerate(_TEXTS) for case in _texts(search, k, length, _CHARACTER)]
        specs += [case for k, length in enumerate(_DIGITS) for case in _texts(search, len(_TEXTS) + k, length, _DIGIT)]
    calls: list[CaseSpec] = []
    if search.specimen.events:
        inputs = replace(search.inputs(), full=True)
        calls = [*inputs.specs(3_600_000, _CALLS), *replace(inputs, focus=_COUNTS).specs(3_700_000, _COUNTED)]
    found = discover(search.program, search.specimen, specs, LONG_STEPS)
    return Cases.join([found, discover(search.program, search.specimen, calls, _CALL_STEPS)])


def _of_lengths(search: Search) -> list[CaseSpec]:
    """Large lengths, of each also some whose numbers are all alike, so that narrow counters and sums overflow; all short ones."""
    inputs, specs = replace(search.inputs(), full=True), []
    for k, size in enumerate(_SIZES):
        specs += replace(inputs, size=size).specs(3_000_000 + k, 1)
        specs.append(_of_kind(replace(inputs, size=size).specs(3_000_000 + k, 1)[0], IntRegime.SORTED, FloatRegime.SORTED))
        for value in (~0, (0, 1)[k % 2]):
            specs += replace(inputs, size=size, everywhere=value & (1 << 64) - 1).specs(3_100_000 + k, 1)
    for size in _SHORT:
        specs += replace(search.inputs(), size=size).specs(3_500_000 + size, 1)
    for k, size in enumerate(_WITH_EXCEPTION):
        specs += _exceptions(search, k, size)
    for zero in _ZEROS if _has_floats(search.specimen) else ():
        for size in (0, 1, 5):
            specs += replace(inputs, size=size, everywhere=zero).specs(3_800_000 + size, 1)
    return specs


def _has_floats(specimen: Specimen) -> bool:
    """True if the function's code mentions floats or doubles."""
    return " float" in specimen.function.text or " double" in specimen.function.text


def _exceptions(search: Search, number: int, size: int) -> list[CaseSpec]:
    """Arrays all alike and arrays in order, each but for one late element or the last, and arrays that change in the middle."""
    inputs = replace(search.inputs(), full=True, size=size)
    floats = _has_floats(search.specimen)
    value = 0 if number % 2 else _FLOAT if floats else _INTEGER
    first = 3_200_000 + 3 * number
    alike = replace(inputs, everywhere=value).specs(first, 1)[0]
    ordered = _of_kind(inputs.specs(first + 1, 1)[0], IntRegime.SORTED, FloatRegime.SORTED)
    changing = _of_kind(inputs.specs(first + 2, 1)[0], IntRegime.STEP, FloatRegime.EQUAL)
    rng = random.Random(f"{search.seed}:{number}")
    element = inputs.elements[number % len(inputs.elements)]
    places = [(spec, at) for spec in (alike, ordered) for at in (rng.randrange(size * 2 // 5, size), size - 1)]
    but_for_one = [_but_for_one(rng, spec, at * element, _EXCEPTIONS[floats]) for spec, at in places]
    return [*but_for_one, changing]


def _chain(search: Search, number: int, value: int) -> CaseSpec:
    """Pointers lead to new memory as long as there is some, and all of it holds one value: lists count as far as they are long."""
    spec = replace(search.inputs(), everywhere=value, full=True).specs(3_400_000 + number, 1)[0]
    args = tuple(replace(a, bits=value) if a.kind is ArgKind.BITS else a for a in spec.args)
    return replace(spec, args=args, null_rate=0, cycle_rate=4 if number >= _RINGS else 0)


def _texts(search: Search, number: int, length: int, character: int) -> list[CaseSpec]:
    """One character all over, with an end after so many bytes; the same but for one late character."""
    inputs = replace(search.inputs(), everywhere=character, full=True)
    spec = inputs.specs(3_300_000 + number, 1)[0]
    spec = replace(spec, args=tuple(replace(a, bits=character & 255) if a.kind is ArgKind.BITS and a.size >= 4 else a for a in spec.args))
    texts = [t for k in range(len(spec.objects)) for t in (k, *(linked_object(k, offset) for offset in _FIELDS))]
    ends = tuple((t, length + t * (number % 2) % 3, 0) for t in texts)
    rng = random.Random(f"{search.seed}:{number}")
    return [replace(found, patches=(*found.patches, *ends)) for found in (spec, _but_for_one(rng, spec, rng.randrange(length * 2 // 5, length), ord("b")))]


def _of_kind(spec: CaseSpec, integers: IntRegime, floats: FloatRegime) -> CaseSpec:
    objects = tuple(replace(o, int_regime=integers, float_regime=floats) for o in spec.objects)
    return replace(spec, objects=objects, pool=(), patches=())


def _but_for_one(rng: random.Random, spec: CaseSpec, offset: int, value: int) -> CaseSpec:
    """The case with another value at an offset, in bytes, of one of its arrays."""
    if not spec.objects:
        return spec
    alike = tuple(replace(o, flags=o.flags | ObjectFlag.TWIN) for o in spec.objects)
    return replace(spec, objects=alike, patches=((rng.randrange(len(spec.objects)), offset, value),))
