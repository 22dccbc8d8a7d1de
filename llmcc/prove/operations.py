"""What VEX's operations compute: here those on numbers, in `vectors` and `floats` the others.

Their names are their description: `Iop_Add8x16` adds 16 lanes of 8 bits, `Iop_32Uto64` extends with zeros. The
meanings are those that VEX's libvex_ir.h gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from llmcc.prove import floats, vectors
from llmcc.prove.bits import (
    bitwise,
    concat,
    count_bits,
    divide,
    extend_sign,
    extend_zero,
    extract,
    invert,
    shift,
)
from llmcc.prove.errors import Inconclusive
from llmcc.prove.predicates import equal, slt, ult
from llmcc.prove.terms import Term, add, constant, multiply, subtract

_CONVERT = re.compile(r"(?:V?)(\d+)([SU]?)toV?(\d+)$")
_HALF = re.compile(r"V?(\d+)(HI)?toV?(\d+)(_\d)?$")
_JOIN = re.compile(r"(?:V?)(\d+)HLtoV?(\d+)$")
_SCALAR = re.compile(r"([A-Za-z]+?)(8|16|32|64)([SU]?)$")
_DIVIDE = re.compile(r"DivMod([SU])(\d+)to(\d+)$")
_WIDE_MULTIPLY = re.compile(r"Mull([SU])(8|16|32|64)$")


def compute(name: str, args: Sequence[Term]) -> Term:
    """The result of operation `name` (without `Iop_`). Raises Inconclusive for one that is not known."""
    for attempt in (_scalar, _converted, floats.compute, vectors.compute):
        found = attempt(name, args)
        if found is not None:
            return found
    raise Inconclusive(f"operation {name}")


def quotient_faults(name: str, args: Sequence[Term]) -> Term | None:
    """Under which condition a division traps; None for what is no division."""
    match = _DIVIDE.match(name)
    simple = re.match(r"Div([SU])(32|64)$", name)
    if not match and not simple:
        return None
    dividend, divisor = args
    zero = equal(divisor, constant(0, divisor.width))
    narrow = _fits(dividend, divisor.width, match[1]) if match else dividend
    if narrow is not None:
        least, minus_one = constant(1 << divisor.width - 1, divisor.width), constant(-1, divisor.width)
        overflow = bitwise("and", equal(narrow, least), equal(divisor, minus_one))
        return bitwise("or", zero, overflow) if name.startswith(("DivModS", "DivS")) else zero
    assert match is not None  # the other divisions are not wider than their divisor
    quotient = _divided(match[1], dividend, divisor, "div")
    narrow = extract(quotient, divisor.width - 1, 0)
    widen = extend_sign if match[1] == "S" else extend_zero
    return bitwise("or", zero, invert(equal(widen(narrow, dividend.width), quotient)))


# ---- numbers --------------------------------------------------------------------------------------


def _scalar(name: str, args: Sequence[Term]) -> Term | None:
    match = _SCALAR.match(name)
    if match and (match[1], match[3]) in _SIMPLE:
        return _SIMPLE[match[1], match[3]](*args)
    match = _DIVIDE.match(name)
    if match:
        quotient, remainder = (_divided(match[1], args[0], args[1], which) for which in ("div", "rem"))
        width = args[1].width
        return concat(extract(remainder, width - 1, 0), extract(quotient, width - 1, 0))
    match = _WIDE_MULTIPLY.match(name)
    if match:
        widen = extend_sign if match[1] == "S" else extend_zero
        return multiply(*(widen(a, 2 * a.width) for a in args))
    return None


def _divided(sign: str, dividend: Term, divisor: Term, which: str) -> Term:
    widen = extend_sign if sign == "S" else extend_zero
    narrow = _fits(dividend, divisor.width, sign)
    if narrow is not None:
        return widen(divide(f"{sign.lower()}{which}", narrow, divisor), dividend.width)
    return divide(f"{sign.lower()}{which}", dividend, widen(divisor, dividend.width))


def _fits(dividend: Term, width: int, sign: str) -> Term | None:
    """The dividend in half its bits, where it is just extended."""
    low = extract(dividend, width - 1, 0)
    widened = (extend_sign if sign == "S" else extend_zero)(low, dividend.width)
    return low if widened is dividend else None


def _not_equal(a: Term, b: Term) -> Term:
    return invert(equal(a, b))


def _not_above(less: Callable[[Term, Term], Term]) -> Callable[[Term, Term], Term]:
    return lambda a, b: invert(less(b, a))


_SIMPLE: dict[tuple[str, str], Callable[..., Term]] = {
    ("Add", ""): add,
    ("Sub", ""): subtract,
    ("Mul", ""): multiply,
    ("And", ""): lambda a, b: bitwise("and", a, b),
    ("Or", ""): lambda a, b: bitwise("or", a, b),
    ("Xor", ""): lambda a, b: bitwise("xor", a, b),
    ("Not", ""): invert,
    ("Shl", ""): lambda a, b: shift("shl", a, b),
    ("Shr", ""): lambda a, b: shift("shr", a, b),
    ("Sar", ""): lambda a, b: shift("ashr", a, b),
    ("CmpEQ", ""): equal,
    ("CasCmpEQ", ""): equal,
    ("CmpNE", ""): _not_equal,
    ("CasCmpNE", ""): _not_equal,
    ("ExpCmpNE", ""): _not_equal,
    ("CmpLT", "U"): ult,
    ("CmpLT", "S"): slt,
    ("CmpLE", "U"): _not_above(ult),
    ("CmpLE", "S"): _not_above(slt),
    ("CmpNEZ", ""): lambda a: _not_equal(a, constant(0, a.width)),
    ("Div", "U"): lambda a, b: divide("udiv", a, b),
    ("Div", "S"): lambda a, b: divide("sdiv", a, b),
    ("Clz", ""): lambda a: count_bits("clz", a),
    ("Ctz", ""): lambda a: count_bits("ctz", a),
    ("ClzNat", ""): lambda a: count_bits("clz", a),
    ("CtzNat", ""): lambda a: count_bits("ctz", a),
    ("PopCount", ""): lambda a: count_bits("popcount", a),
}
"""By name and sign."""


# ---- conversions ----------------------------------------------------------------------------------


def _converted(name: str, args: Sequence[Term]) -> Term | None:
    if name.startswith("Reinterp"):
        return args[0]
    if name in {"And1", "Or1", "Xor1", "Not1"}:
        return invert(args[0]) if name == "Not1" else bitwise(name[:-1].lower(), *args)
    match = _JOIN.match(name)
    if match:
        return concat(*args)
    match = re.match(r"SetV128lo(32|64)$", name)
    if match:
        return concat(extract(args[0], 127, int(match[1])), args[1])
    if name == "64x4toV256":
        return concat(*args)
    match = _CONVERT.match(name)
    if match and match[2]:
        return (extend_sign if match[2] == "S" else extend_zero)(args[0], int(match[3]))
    match = _HALF.match(name)
    if match:
        width = int(match[3])
        at = args[0].width - width if match[2] else width * int((match[4] or "_0")[1:])
        return extract(args[0], at + width - 1, at)
    return None
