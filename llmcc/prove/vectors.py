"""What VEX's operations on vectors of numbers compute, lane by lane."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from llmcc.prove.bits import (
    bitwise,
    concat,
    count_bits,
    extend_sign,
    extend_zero,
    extract,
    invert,
    ite,
    shift,
    top,
)
from llmcc.prove.predicates import equal, slt, ult
from llmcc.prove.terms import Term, add, constant, multiply, offset, subtract

_WHOLE = re.compile(r"(And|Or|Xor|Not|Shl|Shr)V(128|256)$")
_LANES = re.compile(r"([A-Za-z]+?)(8|16|32|64)([SU]?)x(\d+)$")
_NARROW = re.compile(r"(Q?)NarrowBin(16|32|64)([SU]?)to(8|16|32)([SU]?)x(\d+)$")
_EVEN_MULTIPLY = re.compile(r"MullEven(8|16|32)([SU])x(\d+)$")
_INTERLEAVE = re.compile(r"Interleave(HI|LO)(8|16|32|64)x(\d+)$")


def lanes_of(a: Term, width: int) -> list[Term]:
    """The lanes of a vector, the lowest first."""
    return [extract(a, at + width - 1, at) for at in range(0, a.width, width)]


def vector(lanes: Sequence[Term]) -> Term:
    """A vector of lanes, the lowest first."""
    return concat(*reversed(lanes))


def compute(name: str, args: Sequence[Term]) -> Term | None:
    """The result of an operation on vectors, None for what is none."""
    match = _WHOLE.match(name)
    if match:
        if match[1] == "Not":
            return invert(args[0])
        return shift(match[1].lower(), *args) if match[1] in {"Shl", "Shr"} else bitwise(match[1].lower(), *args)
    match = _INTERLEAVE.match(name)
    if match:
        return _interleaved(match[1], int(match[2]), args)
    match = _NARROW.match(name)
    if match:
        return _narrowed(match, args)
    match = _EVEN_MULTIPLY.match(name)
    if match:
        widen = extend_sign if match[2] == "S" else extend_zero
        width = int(match[1])
        pairs = zip(*(lanes_of(a, width)[::2] for a in args), strict=True)
        return vector([multiply(widen(a, 2 * width), widen(b, 2 * width)) for a, b in pairs])
    if name.startswith("GetMSBs8x"):
        return vector([top(a) for a in lanes_of(args[0], 8)])
    match = _LANES.match(name)
    return _by_lanes(match[1] + match[3], int(match[2]), args) if match else None


def multiply_pairs(a: Term, b: Term) -> Term:
    """pmaddwd on 64 bits: sums of two products of signed 16-bit numbers."""
    products = [multiply(extend_sign(x, 32), extend_sign(y, 32)) for x, y in zip(lanes_of(a, 16), lanes_of(b, 16), strict=True)]
    return vector([add(x, y) for x, y in zip(products[::2], products[1::2], strict=True)])


def sum_differences(a: Term, b: Term) -> Term:
    """psadbw on 64 bits: the sum of the distances between bytes."""
    total = constant(0, 64)
    for x, y in zip(lanes_of(a, 8), lanes_of(b, 8), strict=True):
        total = add(total, extend_zero(ite(ult(x, y), subtract(y, x), subtract(x, y)), 64))
    return total


def _by_lanes(kind: str, width: int, args: Sequence[Term]) -> Term | None:
    if kind in _BY_AMOUNT:
        return vector([shift(_BY_AMOUNT[kind], a, args[1]) for a in lanes_of(args[0], width)])
    if kind in {"CatOddLanes", "CatEvenLanes"}:
        chosen = [lanes_of(a, width)[kind == "CatOddLanes" :: 2] for a in args]
        return vector([*chosen[1], *chosen[0]])
    if kind == "Perm":
        return _permuted(width, *args)
    computed = _LANE.get(kind)
    if computed is None:
        return None
    return vector([computed(*lanes) for lanes in zip(*(lanes_of(a, width) for a in args), strict=True)])


def _permuted(width: int, data: Term, indices: Term) -> Term:
    """Each lane of `indices` names, by its lowest bits, a lane of `data`."""
    lanes = lanes_of(data, width)
    bits = (len(lanes) - 1).bit_length()
    found = []
    for index in lanes_of(indices, width):
        choice = lanes
        for k in range(bits):
            bit = extract(index, k, k)
            choice = [ite(bit, b, a) for a, b in zip(choice[::2], choice[1::2], strict=True)]
        found.append(choice[0])
    return vector(found)


def _interleaved(half: str, width: int, args: Sequence[Term]) -> Term:
    """The lanes of the halves in turn; the second argument gives the lower of each pair."""
    count = args[0].width // width // 2
    chosen = [lanes_of(a, width)[count:] if half == "HI" else lanes_of(a, width)[:count] for a in args]
    return vector([lane for pair in zip(chosen[1], chosen[0], strict=True) for lane in pair])


def _narrowed(match: re.Match[str], args: Sequence[Term]) -> Term:
    """Lanes of both arguments in half their bits, those of the second one first; Q saturates."""
    saturating, width, narrow = bool(match[1]), int(match[2]), int(match[4])
    lanes = [*lanes_of(args[1], width), *lanes_of(args[0], width)]
    if not saturating:
        return vector([extract(a, narrow - 1, 0) for a in lanes])
    low, high = _limits(match[5], narrow)
    less = slt if match[3] == "S" else ult
    return vector([extract(_clamped(a, low if match[3] == "S" else 0, high, less), narrow - 1, 0) for a in lanes])


def _limits(sign: str, width: int) -> tuple[int, int]:
    return (0, (1 << width) - 1) if sign == "U" else (-1 << width - 1, (1 << width - 1) - 1)


def _clamped(a: Term, low: int, high: int, less: Callable[[Term, Term], Term]) -> Term:
    lowest, highest = constant(low, a.width), constant(high, a.width)
    return ite(less(a, lowest), lowest, ite(less(highest, a), highest, a))


def _saturated(sign: str, combine: Callable[[Term, Term], Term]) -> Callable[[Term, Term], Term]:
    """Computed with more bits, then clamped."""

    def compute_lane(a: Term, b: Term) -> Term:
        widen = extend_sign if sign == "S" else extend_zero
        wide = combine(widen(a, a.width + 2), widen(b, a.width + 2))
        return extract(_clamped(wide, *_limits(sign, a.width), slt), a.width - 1, 0)

    return compute_lane


def _high_product(sign: str) -> Callable[[Term, Term], Term]:
    def compute_lane(a: Term, b: Term) -> Term:
        widen = extend_sign if sign == "S" else extend_zero
        product = multiply(widen(a, 2 * a.width), widen(b, 2 * a.width))
        return extract(product, 2 * a.width - 1, a.width)

    return compute_lane


def _average(a: Term, b: Term) -> Term:
    wide = offset(add(*(extend_zero(t, a.width + 1) for t in (a, b))), 1)
    return extract(wide, a.width, 1)


def _mask(compare: Callable[[Term, Term], Term]) -> Callable[[Term, Term], Term]:
    return lambda a, b: extend_sign(compare(a, b), a.width)



_BY_AMOUNT = {"ShlN": "shl", "ShrN": "shr", "SarN": "ashr"}
_LANE: dict[str, Callable[..., Term]] = {
    "Add": add,
    "Sub": subtract,
    "Mul": multiply,
    "CmpEQ": _mask(equal),
    "CmpGTS": _mask(lambda a, b: slt(b, a)),
    "CmpGTU": _mask(lambda a, b: ult(b, a)),
    "CmpNEZ": lambda a: extend_sign(invert(equal(a, constant(0, a.width))), a.width),
    "MaxS": lambda a, b: ite(slt(a, b), b, a),
    "MinS": lambda a, b: ite(slt(a, b), a, b),
    "MaxU": lambda a, b: ite(ult(a, b), b, a),
    "MinU": lambda a, b: ite(ult(a, b), a, b),
    "QAddS": _saturated("S", add),
    "QAddU": _saturated("U", add),
    "QSubS": _saturated("S", subtract),
    "QSubU": _saturated("U", subtract),
    "MulHiS": _high_product("S"),
    "MulHiU": _high_product("U"),
    "AvgU": _average,
    "Abs": lambda a: ite(top(a), subtract(constant(0, a.width), a), a),
    "Shl": lambda a, b: shift("shl", a, b),
    "Shr": lambda a, b: shift("shr", a, b),
    "Sar": lambda a, b: shift("ashr", a, b),
    "Clz": lambda a: count_bits("clz", a),
}
"""What is computed lane by lane."""
