"""Bit-vector terms: every term exists once, so that equal terms are the same object, and constants fold.

Sums are kept in linear form, bytes in as few pieces as possible: what two codes compute in different ways is then
often the same term, and where the address of one access lies beside another's is seen without a solver.
Memory is a term too: an unknown start, and stores upon it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Term:
    """`width` in bits (0: memory); `value` is a constant's number, a symbol's name, or what else tells terms apart."""

    __slots__ = ("args", "number", "op", "regions", "value", "width")

    def __init__(self, op: str, width: int, args: tuple[Term, ...], value: Any, number: int) -> None:
        self.op = op
        self.width = width
        self.args = args
        self.value = value
        self.number = number
        based = {"load": args[:1], "store": args[::2]}.get(op, args)
        own = {value[0]} if op == "symbol" and value[3] else set()
        self.regions: frozenset[str] = frozenset(own).union(*(a.regions for a in based))
        """Pointers to memory of their own that it is made from, or that may be found in it."""

    def __repr__(self) -> str:
        inner = " ".join(map(repr, self.args))
        return f"({self.op}{self.width} {self.value if self.value is not None else ''} {inner})"


_known: dict[tuple[Any, ...], Term] = {}


def make(op: str, width: int, args: tuple[Term, ...] = (), value: Any = None) -> Term:
    """The term of these parts, as it is: constants are folded by those who call this."""
    key = (op, width, args, value)
    found = _known.get(key)
    if found is None:
        found = _known[key] = Term(op, width, args, value, len(_known))
    return found


def ordered(*args: Term) -> tuple[Term, ...]:
    """Operands whose order does not matter, in the one that counts."""
    return tuple(sorted(args, key=lambda t: t.number))


def constant(value: int, width: int) -> Term:
    """A number of `width` bits."""
    return make("const", width, (), value & (1 << width) - 1)


TRUE, FALSE = constant(1, 1), constant(0, 1)


def symbol(name: str, width: int, *, low: tuple[int, int] = (0, 0), region: bool = False) -> Term:
    """An unknown; `low` says how many of its low bits are known, and their value. A `region` points to memory of its own."""
    return make("symbol", width, (), (name, *low, region))


def apply(name: str, args: Sequence[Term], width: int) -> Term:
    """An uninterpreted function: all that is known of it is that the same arguments give the same result."""
    return make("apply", width, tuple(args), name)


def signed(term: Term) -> int:
    """A constant's value as a signed number."""
    number: int = term.value
    return number - (number >> term.width - 1 << term.width)


def _linear(term: Term) -> tuple[dict[Term, int], int]:
    if term.op == "const":
        return {}, term.value
    if term.op == "linear":
        return dict(zip(term.args, term.value[0], strict=True)), term.value[1]
    return {term: 1}, 0


def from_linear(atoms: dict[Term, int], offset: int, width: int) -> Term:
    """The sum of atoms, each so many times, and a number."""
    mask = (1 << width) - 1
    kept = sorted(((a, c & mask) for a, c in atoms.items() if c & mask), key=lambda pair: pair[0].number)
    offset &= mask
    if not kept:
        return constant(offset, width)
    if len(kept) == 1 and kept[0][1] == 1 and not offset:
        return kept[0][0]
    return make("linear", width, tuple(a for a, _ in kept), (tuple(c for _, c in kept), offset))


def combine(*parts: tuple[int, Term]) -> Term:
    """The sum of factor times term."""
    width = parts[0][1].width
    atoms: dict[Term, int] = {}
    offset = 0
    for factor, term in parts:
        inner, number = _linear(term)
        offset += factor * number
        for atom, count in inner.items():
            atoms[atom] = atoms.get(atom, 0) + factor * count
    return from_linear(atoms, offset, width)


def add(a: Term, b: Term) -> Term:
    """a + b."""
    return combine((1, a), (1, b))


def subtract(a: Term, b: Term) -> Term:
    """a - b."""
    return combine((1, a), (-1, b))


def offset(a: Term, distance: int) -> Term:
    """a + a number."""
    return combine((1, a), (distance, constant(1, a.width)))


def split_address(address: Term) -> tuple[Term, int]:
    """An address without its constant part, and that part."""
    atoms, number = _linear(address)
    return from_linear(atoms, 0, address.width), number


def _parts(term: Term) -> tuple[tuple[Term, ...], tuple[int, ...], int]:
    if term.op == "const":
        return (), (), term.value
    if term.op == "linear":
        return term.args, *term.value
    return (term,), (1,), 0


def distance(a: Term, b: Term) -> int | None:
    """a - b as a signed number, None where it is not always the same."""
    atoms, counts, number = _parts(a)
    others, other_counts, other = _parts(b)
    if atoms != others or counts != other_counts:
        return None
    return signed(constant(number - other, a.width))


def atoms_of(address: Term) -> list[tuple[Term, int]]:
    """The parts of a sum that are not constant, and their factors."""
    return list(_linear(address)[0].items())


def multiply(a: Term, b: Term) -> Term:
    """a * b, modulo 2^width."""
    for x, y in ((a, b), (b, a)):
        if x.op == "const":
            return combine((x.value, y))
    return make("mul", a.width, ordered(a, b))
