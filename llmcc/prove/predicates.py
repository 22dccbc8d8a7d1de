"""Terms of one bit: comparisons, and what holds together."""

from __future__ import annotations

from collections.abc import Iterable

from llmcc.prove.bits import bitwise, extract, invert, ite, top
from llmcc.prove.terms import FALSE, TRUE, Term, constant, distance, make, ordered, signed


def ult(a: Term, b: Term) -> Term:
    """Unsigned a < b, as one bit."""
    if a is b or b is constant(0, b.width):
        return FALSE
    if a.op == b.op == "const":
        return constant(a.value < b.value, 1)
    if b is constant(1, b.width):
        return equal(a, constant(0, a.width))
    return make("ult", 1, (a, b))


def slt(a: Term, b: Term) -> Term:
    """Signed a < b."""
    if a is b:
        return FALSE
    if a.op == b.op == "const":
        return constant(signed(a) < signed(b), 1)
    if b is constant(0, b.width):
        return top(a)
    return make("slt", 1, (a, b))


def equal(a: Term, b: Term) -> Term:
    """a == b."""
    if a is b:
        return TRUE
    if a.width == 1:
        return invert(bitwise("xor", a, b))
    if distance(a, b) is not None:
        return FALSE
    if a.op == "const" or b.op == "const":
        number, other = (a, b) if a.op == "const" else (b, a)
        if other.op == "concat":
            return conjunction(_equal_pieces(other, number))
        if other.op == "ite" and other.args[1].op == other.args[2].op == "const":
            return ite(other.args[0], equal(other.args[1], number), equal(other.args[2], number))
    return make("eq", 1, ordered(a, b))


def _equal_pieces(pieces: Term, number: Term) -> list[Term]:
    at, found = pieces.width, []
    for piece in pieces.args:
        at -= piece.width
        found.append(equal(piece, extract(number, at + piece.width - 1, at)))
    return found


def conjunction(terms: Iterable[Term]) -> Term:
    """All of them (bits)."""
    found = TRUE
    for term in terms:
        found = bitwise("and", found, term)
    return found


def disjunction(terms: Iterable[Term]) -> Term:
    """Any of them."""
    return invert(conjunction(invert(t) for t in terms))
