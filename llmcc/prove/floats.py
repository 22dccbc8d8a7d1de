"""VEX's operations on floats. What rounds is uninterpreted, lane by lane; comparing, choosing and signs are exact.

Sums and products do not depend on the order of their operands but for which NaN comes out, and NaNs count as equal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from llmcc.prove.bits import bitwise, concat, extend_sign, extract, invert, ite, top
from llmcc.prove.predicates import conjunction, disjunction, equal, ult
from llmcc.prove.terms import FALSE, Term, apply, constant, ordered
from llmcc.prove.vectors import lanes_of, vector

_SCALAR = re.compile(r"(Add|Sub|Mul|Div|Sqrt)F(32|64)$")
_LANES = re.compile(r"([A-Z][A-Za-z]+?)(32|64)F(0?)x(\d)$")
_FUSED = re.compile(r"M(Add|Sub)F(32|64)$")
_NEAREST = constant(0, 32)
_MANTISSA = {32: 23, 64: 52}
_ROUNDED = {"Add", "Sub", "Mul", "Div", "Sqrt"}
_CONVERSIONS = {
    "F64toI32S": 32,
    "F64toI64S": 64,
    "F64toI32U": 32,
    "F64toI64U": 64,
    "I32StoF64": 64,
    "I32UtoF64": 64,
    "I64StoF64": 64,
    "I64UtoF64": 64,
    "F32toI32S": 32,
    "F32toI64S": 64,
    "I32StoF32": 32,
    "I64StoF32": 32,
    "F32toF64": 64,
    "F64toF32": 32,
    "RoundF64toInt": 64,
    "RoundF32toInt": 32,
}
_LANE_CONVERSIONS = {"I32StoF32x4": 4, "I32StoF32x8": 8, "F32toI32Sx4": 4, "F32toI32Sx8": 8}


def compute(name: str, args: Sequence[Term]) -> Term | None:
    """The result of an operation on floats, None for what is none."""
    if name in {"CmpF64", "CmpF32"}:
        return _compared(*args)
    if name in {"NegF64", "NegF32"}:
        return negated(args[0])
    if name in {"AbsF64", "AbsF32"}:
        return concat(FALSE, extract(args[0], args[0].width - 2, 0))
    match = _SCALAR.match(name)
    if match:
        return rounded(match[1], args[0], *args[1:])
    match = _FUSED.match(name)
    if match:
        rounding, a, b, c = args
        return _fused(rounding, a, b, c if match[1] == "Add" else negated(c))
    if name in _CONVERSIONS:
        return apply(name, args, _CONVERSIONS[name])
    if name in _LANE_CONVERSIONS:
        mode = args[0] if len(args) == 2 else _NEAREST
        return vector([apply(name.rsplit("x", 1)[0], [mode, a], 32) for a in lanes_of(args[-1], 32)])
    match = _LANES.match(name)
    return _vector(match, args) if match else None


def rounded(kind: str, rounding: Term, *args: Term) -> Term:
    """One rounded operation."""
    width = args[0].width
    if kind == "Sub":
        kind, args = "Add", (args[0], negated(args[1]))
    if kind in {"Add", "Mul"}:
        args = _unordered_pair(*args)
    return apply(f"{kind}F{width}", (rounding, *args), width)


def _fused(rounding: Term, a: Term, b: Term, c: Term) -> Term:
    return apply(f"FmaF{a.width}", (rounding, *_unordered_pair(a, b), c), a.width)


def _unordered_pair(a: Term, b: Term) -> tuple[Term, Term]:
    """Operands whose order does not matter: the same pair for both orders, whatever the operands come to."""
    first, second = ordered(a, b)
    swapped = ult(second, first)
    return ite(swapped, second, first), ite(swapped, first, second)


def negated(a: Term) -> Term:
    """With the other sign."""
    return concat(invert(top(a)), extract(a, a.width - 2, 0))


def is_nan(a: Term) -> Term:
    """Whether a float is a NaN."""
    mantissa = _MANTISSA[a.width]
    infinity = constant(((1 << a.width - 1 - mantissa) - 1) << mantissa, a.width - 1)
    return ult(infinity, extract(a, a.width - 2, 0))


def _unordered(a: Term, b: Term) -> Term:
    return bitwise("or", is_nan(a), is_nan(b))


def _same(a: Term, b: Term) -> Term:
    """Equal numbers, of which neither is a NaN."""
    zeros = conjunction(equal(extract(t, t.width - 2, 0), constant(0, t.width - 1)) for t in (a, b))
    return bitwise("and", invert(_unordered(a, b)), bitwise("or", equal(a, b), zeros))


def _less(a: Term, b: Term) -> Term:
    """a < b, neither being a NaN."""
    minus_a, minus_b = top(a), top(b)
    zero = constant(0, a.width - 1)
    size_a, size_b = (extract(t, t.width - 2, 0) for t in (a, b))
    both_zero = bitwise("and", equal(size_a, zero), equal(size_b, zero))
    ordered = ite(
        minus_a,
        ite(minus_b, ult(size_b, size_a), invert(both_zero)),
        ite(minus_b, FALSE, ult(size_a, size_b)),
    )
    return bitwise("and", invert(_unordered(a, b)), ordered)


def _compared(a: Term, b: Term) -> Term:
    """VEX's code for how two floats compare."""
    codes = {code: constant(code, 32) for code in (0x45, 0x01, 0x40, 0x00)}
    return ite(_unordered(a, b), codes[0x45], ite(_less(a, b), codes[0x01], ite(_same(a, b), codes[0x40], codes[0x00])))


def _vector(match: re.Match[str], args: Sequence[Term]) -> Term | None:
    kind, width = match[1], int(match[2])
    rounding = _NEAREST
    if args[0].width == 32:
        rounding, args = args[0], args[1:]
    operands_by_lane = list(zip(*(lanes_of(a, width) for a in args), strict=True))
    count = 1 if match[3] else len(operands_by_lane)
    found = []
    for operands in operands_by_lane[:count]:
        lane = _lane(kind, rounding, operands)
        if lane is None:
            return None
        found.append(lane)
    return vector([*found, *(operands[0] for operands in operands_by_lane[count:])])


def _lane(kind: str, rounding: Term, operands: Sequence[Term]) -> Term | None:
    width = operands[0].width
    if kind in _ROUNDED:
        return rounded(kind, rounding, *operands)
    if kind in {"RSqrtEst", "RecipEst"}:
        return apply(f"{kind}F{width}", operands, width)
    if kind in {"Max", "Min"}:
        a, b = operands
        return ite(_less(b, a) if kind == "Max" else _less(a, b), a, b)
    if kind in {"Neg", "Abs"}:
        return negated(operands[0]) if kind == "Neg" else concat(FALSE, extract(operands[0], width - 2, 0))
    compared = {
        "CmpEQ": lambda a, b: _same(a, b),
        "CmpLT": lambda a, b: _less(a, b),
        "CmpLE": lambda a, b: disjunction((_less(a, b), _same(a, b))),
        "CmpUN": _unordered,
    }.get(kind)
    return None if compared is None else extend_sign(compared(*operands), width)
