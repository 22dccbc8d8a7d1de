"""The status flags as VEX keeps them: the last operation and its operands, from which a flag is computed when it is needed.

The operations and what they mean are those of VEX's guest_amd64_helpers.c.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from llmcc.prove.bits import bitwise, concat, extend_sign, extend_zero, extract, invert, ite, top
from llmcc.prove.errors import Inconclusive
from llmcc.prove.predicates import equal, slt, ult
from llmcc.prove.terms import FALSE, Term, add, apply, constant, multiply, subtract

_GROUPS = ("add", "sub", "adc", "sbb", "logic", "inc", "dec", "shl", "shr", "rol", "ror", "umul", "smul")
_PAIRS = ("andn", "blsi", "blsmsk", "blsr")
_CARRY, _PARITY, _ADJUST, _ZERO, _SIGN, _OVERFLOW = 0, 2, 4, 6, 7, 11


@dataclass(frozen=True, slots=True)
class Flags:
    """One bit per flag."""

    carry: Term
    parity: Term
    adjust: Term
    zero: Term
    sign: Term
    overflow: Term


def condition(number: Term, operation: Term, first: Term, second: Term, third: Term) -> Term:
    """Condition number 0 to 15 in the order of the instruction set's condition codes, as 64 bits."""
    if number.op != "const":
        raise Inconclusive("a condition that is computed")
    return _each(operation, lambda n: extend_zero(_holds(number.value, n, first, second, third), 64))


def carry(operation: Term, first: Term, second: Term, third: Term) -> Term:
    """The carry flag, as 64 bits."""
    return _each(operation, lambda n: extend_zero(_flags(n, first, second, third).carry, 64))


def all_flags(operation: Term, first: Term, second: Term, third: Term) -> Term:
    """All flags in their places, as 64 bits."""
    return _each(operation, lambda n: _packed(_flags(n, first, second, third)))


def _each(operation: Term, compute: Callable[[int], Term]) -> Term:
    if operation.op == "ite":
        chosen, yes, no = operation.args
        return ite(chosen, _each(yes, compute), _each(no, compute))
    if operation.op != "const":
        raise Inconclusive("flags of an operation that is not known")
    return compute(operation.value)


def _holds(number: int, operation: int, first: Term, second: Term, third: Term) -> Term:
    found = _compared(number >> 1, operation, first, second)
    if found is None:
        flags = _flags(operation, first, second, third)
        less = bitwise("xor", flags.sign, flags.overflow)
        found = (
            flags.overflow,
            flags.carry,
            flags.zero,
            bitwise("or", flags.carry, flags.zero),
            flags.sign,
            flags.parity,
            less,
            bitwise("or", less, flags.zero),
        )[number >> 1]
    return invert(found) if number & 1 else found


def _compared(kind: int, operation: int, first: Term, second: Term) -> Term | None:
    """A condition after a comparison as the comparison that it is."""
    if not 5 <= operation <= 8:
        return None
    width = 8 << operation - 5
    a, b = extract(first, width - 1, 0), extract(second, width - 1, 0)
    if kind == 1:
        return ult(a, b)
    if kind == 2:
        return equal(a, b)
    if kind == 3:
        return invert(ult(b, a))
    if kind == 6:
        return slt(a, b)
    return invert(slt(b, a)) if kind == 7 else None


def _packed(flags: Flags) -> Term:
    bits = [FALSE] * 64
    for place, flag in (
        (_CARRY, flags.carry),
        (_PARITY, flags.parity),
        (_ADJUST, flags.adjust),
        (_ZERO, flags.zero),
        (_SIGN, flags.sign),
        (_OVERFLOW, flags.overflow),
    ):
        bits[place] = flag
    return concat(*reversed(bits))


def _unpacked(word: Term) -> Flags:
    return Flags(*(extract(word, k, k) for k in (_CARRY, _PARITY, _ADJUST, _ZERO, _SIGN, _OVERFLOW)))


def _flags(operation: int, first: Term, second: Term, third: Term) -> Flags:
    if operation == 0:
        return _unpacked(first)
    if operation <= 4 * len(_GROUPS):
        name, width = _GROUPS[(operation - 1) // 4], 8 << (operation - 1) % 4
    elif operation <= 4 * len(_GROUPS) + 2 * len(_PAIRS):
        at = operation - 4 * len(_GROUPS) - 1
        name, width = _PAIRS[at // 2], 32 << at % 2
    else:
        raise Inconclusive(f"flags of operation {operation}")
    a, b, c = (extract(t, width - 1, 0) for t in (first, second, third))
    if name in {"rol", "ror"}:
        return _rotated(name, a, _unpacked(third))
    result, carried, overflow = _arithmetic(name, a, b, c)
    adjust = apply(f"adjust:{operation}", (a, b, c), 1)
    return Flags(carried, _parity(result), adjust, equal(result, constant(0, width)), top(result), overflow)


def _arithmetic(name: str, a: Term, b: Term, c: Term) -> tuple[Term, Term, Term]:
    """(result, carry, overflow)."""
    width = a.width
    zero = constant(0, width)
    if name == "add":
        result = add(a, b)
        return result, ult(result, a), top(bitwise("and", bitwise("xor", a, result), bitwise("xor", b, result)))
    if name == "sub":
        result = subtract(a, b)
        return result, ult(a, b), top(bitwise("and", bitwise("xor", a, b), bitwise("xor", a, result)))
    if name in {"adc", "sbb"}:
        return _with_carry(name, a, b, c)
    if name in {"inc", "dec"}:
        limit = constant((1 << width - 1) - (name == "dec"), width)
        return a, extract(c, 0, 0), equal(a, limit)
    if name == "shl":
        return a, top(b), top(bitwise("xor", a, b))
    if name == "shr":
        return a, extract(b, 0, 0), top(bitwise("xor", a, b))
    if name in {"umul", "smul"}:
        return _product(name, a, b)
    carried = {"logic": FALSE, "andn": FALSE, "blsi": invert(equal(b, zero))}.get(name, equal(b, zero))
    return a, carried, FALSE


def _with_carry(name: str, a: Term, b: Term, c: Term) -> tuple[Term, Term, Term]:
    old = extract(c, 0, 0)
    wide = extend_zero(old, a.width)
    b = bitwise("xor", b, wide)
    if name == "adc":
        result = add(add(a, b), wide)
        carried = ite(old, invert(ult(a, result)), ult(result, a))
        return result, carried, top(bitwise("and", bitwise("xor", a, result), bitwise("xor", b, result)))
    result = subtract(subtract(a, b), wide)
    carried = ite(old, invert(ult(b, a)), ult(a, b))
    return result, carried, top(bitwise("and", bitwise("xor", a, b), bitwise("xor", a, result)))


def _product(name: str, a: Term, b: Term) -> tuple[Term, Term, Term]:
    width = a.width
    widen = extend_zero if name == "umul" else extend_sign
    product = multiply(widen(a, 2 * width), widen(b, 2 * width))
    low, high = extract(product, width - 1, 0), extract(product, 2 * width - 1, width)
    fits = equal(high, constant(0, width) if name == "umul" else extend_sign(top(low), width))
    return low, invert(fits), invert(fits)


def _rotated(name: str, result: Term, before: Flags) -> Flags:
    if name == "rol":
        carried = extract(result, 0, 0)
        overflow = bitwise("xor", top(result), carried)
    else:
        carried = top(result)
        overflow = bitwise("xor", carried, extract(result, result.width - 2, result.width - 2))
    return Flags(carried, before.parity, before.adjust, before.zero, before.sign, overflow)



def _parity(result: Term) -> Term:
    odd = FALSE
    for k in range(8):
        odd = bitwise("xor", odd, extract(result, k, k))
    return invert(odd)
