"""Bit-vector terms: every term exists once, so that equal terms are the same object, and constants fold.

Sums are kept in linear form, bytes in as few pieces as possible: what two codes compute in different ways is then
often the same term, and where the address of one access lies beside another's is seen without a solver.
Memory is a term too: an unknown start, and stores upon it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
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


def _make(op: str, width: int, args: tuple[Term, ...] = (), value: Any = None) -> Term:
    key = (op, width, args, value)
    found = _known.get(key)
    if found is None:
        found = _known[key] = Term(op, width, args, value, len(_known))
    return found


def _ordered(*args: Term) -> tuple[Term, ...]:
    return tuple(sorted(args, key=lambda t: t.number))


def constant(value: int, width: int) -> Term:
    """A number of `width` bits."""
    return _make("const", width, (), value & (1 << width) - 1)


TRUE, FALSE = constant(1, 1), constant(0, 1)


def symbol(name: str, width: int, *, low: tuple[int, int] = (0, 0), region: bool = False) -> Term:
    """An unknown; `low` says how many of its low bits are known, and their value. A `region` points to memory of its own."""
    return _make("symbol", width, (), (name, *low, region))


def apply(name: str, args: Sequence[Term], width: int) -> Term:
    """An uninterpreted function: all that is known of it is that the same arguments give the same result."""
    return _make("apply", width, tuple(args), name)


# ---- numbers --------------------------------------------------------------------------------------


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


def _from_linear(atoms: dict[Term, int], offset: int, width: int) -> Term:
    mask = (1 << width) - 1
    kept = sorted(((a, c & mask) for a, c in atoms.items() if c & mask), key=lambda pair: pair[0].number)
    offset &= mask
    if not kept:
        return constant(offset, width)
    if len(kept) == 1 and kept[0][1] == 1 and not offset:
        return kept[0][0]
    return _make("linear", width, tuple(a for a, _ in kept), (tuple(c for _, c in kept), offset))


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
    return _from_linear(atoms, offset, width)


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
    return _from_linear(atoms, 0, address.width), number


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
    return _make("mul", a.width, _ordered(a, b))


def divide(op: str, a: Term, b: Term) -> Term:
    """`op` is udiv, urem, sdiv or srem; truncating, and as SMT-LIB has it for a divisor of zero."""
    if a.op == b.op == "const" and b.value:
        x, y = (signed(a), signed(b)) if op[0] == "s" else (a.value, b.value)
        quotient = abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)
        return constant(quotient if op.endswith("div") else x - quotient * y, a.width)
    if op == "udiv" and b.op == "const" and b.value & b.value - 1 == 0 and b.value:
        return shift("shr", a, constant(b.value.bit_length() - 1, a.width))
    return _make(op, a.width, (a, b))


def ult(a: Term, b: Term) -> Term:
    """Unsigned a < b, as one bit."""
    if a is b or b is constant(0, b.width):
        return FALSE
    if a.op == b.op == "const":
        return constant(a.value < b.value, 1)
    if b is constant(1, b.width):
        return equal(a, constant(0, a.width))
    return _make("ult", 1, (a, b))


def slt(a: Term, b: Term) -> Term:
    """Signed a < b."""
    if a is b:
        return FALSE
    if a.op == b.op == "const":
        return constant(signed(a) < signed(b), 1)
    if b is constant(0, b.width):
        return extract(a, a.width - 1, a.width - 1)
    return _make("slt", 1, (a, b))


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
    return _make("eq", 1, _ordered(a, b))


def _equal_pieces(pieces: Term, number: Term) -> list[Term]:
    at, found = pieces.width, []
    for piece in pieces.args:
        at -= piece.width
        found.append(equal(piece, extract(number, at + piece.width - 1, at)))
    return found


# ---- bits -----------------------------------------------------------------------------------------


def invert(a: Term) -> Term:
    """All bits of a the other way round."""
    if a.op == "const":
        return constant(~a.value, a.width)
    if a.op == "not":
        return a.args[0]
    return _make("not", a.width, (a,))


def bitwise(op: str, a: Term, b: Term) -> Term:
    """`op` is and, or, or xor."""
    if a.op == b.op == "const":
        return constant(a.value & b.value if op == "and" else a.value | b.value if op == "or" else a.value ^ b.value, a.width)
    if a is b:
        return constant(0, a.width) if op == "xor" else a
    if a is invert(b):
        return constant(0 if op == "and" else -1, a.width)
    for x, y in ((a, b), (b, a)):
        if x.op == "const":
            folded = _with_constant(op, x, y)
            if folded is not None:
                return folded
    if a.op == "concat" or b.op == "concat":
        cuts = {0, *_cuts(a), *_cuts(b)}
        if len(cuts) <= _MAX_PIECES and _has_zeros(a, b):
            return _piecewise(op, a, b, sorted(cuts))
    return _make(op, a.width, _ordered(a, b))


_MAX_PIECES = 10


def _cuts(a: Term) -> list[int]:
    """Where the pieces of a concatenation end, from the lowest bit up."""
    at, cuts = 0, []
    for piece in reversed(a.args if a.op == "concat" else (a,)):
        at += piece.width
        cuts.append(at)
    return cuts


def _has_zeros(a: Term, b: Term) -> bool:
    return any(p.op == "const" and not p.value for t in (a, b) if t.op == "concat" for p in t.args)


def _piecewise(op: str, a: Term, b: Term, cuts: Sequence[int]) -> Term:
    pieces = [bitwise(op, extract(a, h - 1, low), extract(b, h - 1, low)) for low, h in pairwise(cuts)]
    return concat(*reversed(pieces))


def _with_constant(op: str, number: Term, other: Term) -> Term | None:
    if number.value == 0:
        return number if op == "and" else other
    if number is constant(-1, number.width):
        return other if op == "and" else number if op == "or" else invert(other)
    if op == "and":
        runs = _runs(number.value, number.width)
        if len(runs) <= 3:
            pieces = [extract(other, h, low) if ones else constant(0, h - low + 1) for h, low, ones in runs]
            return concat(*pieces)
    return None


def _runs(value: int, width: int) -> list[tuple[int, int, bool]]:
    """Runs of equal bits as (highest, lowest, ones), from the top."""
    runs: list[tuple[int, int, bool]] = []
    for bit in reversed(range(width)):
        ones = bool(value >> bit & 1)
        if runs and runs[-1][2] == ones:
            runs[-1] = (runs[-1][0], bit, ones)
        else:
            runs.append((bit, bit, ones))
    return runs


def shift(op: str, a: Term, by: Term) -> Term:
    """`op` is shl, shr or ashr; by the width or more shifts everything out."""
    if by.op == "const":
        count = by.value
        if count >= a.width:
            if op != "ashr":
                return constant(0, a.width)
            count = a.width - 1
        if not count:
            return a
        if op == "shl":
            if a.op in {"const", "linear"} or a.width in {32, 64}:
                return combine((1 << count, a))
            return concat(extract(a, a.width - count - 1, 0), constant(0, count))
        return (extend_zero if op == "shr" else extend_sign)(extract(a, a.width - 1, count), a.width)
    if by.width != a.width:
        by = extend_zero(by, a.width) if by.width < a.width else extract(by, a.width - 1, 0)
    return _make(op, a.width, (a, by))


def extract(a: Term, high: int, low: int) -> Term:
    """Bits `high` down to `low`."""
    width = high - low + 1
    if width == a.width:
        return a
    if a.op == "const":
        return constant(a.value >> low, width)
    if a.op == "symbol" and high < a.value[1]:
        return constant(a.value[2] >> low, width)
    if a.op == "extract":
        return extract(a.args[0], high + a.value, low + a.value)
    if a.op == "concat":
        return _extract_pieces(a, high, low)
    if a.op == "sext" and high < a.args[0].width:
        return extract(a.args[0], high, low)
    if a.op == "sext" and low >= a.args[0].width - 1:
        sign = extract(a.args[0], a.args[0].width - 1, a.args[0].width - 1)
        return extend_sign(sign, width)
    if a.op == "ite" and (a.args[1].op == "const" or a.args[2].op == "const"):
        return ite(a.args[0], extract(a.args[1], high, low), extract(a.args[2], high, low))
    zeros = _low_zeros(a) if a.op == "linear" else 0
    if zeros:
        smaller = _from_linear({t: c >> zeros for t, c in atoms_of(a)}, a.value[1] >> zeros, a.width)
        if low >= zeros:
            return extract(smaller, high - zeros, low - zeros)
        return constant(0, width) if high < zeros else concat(extract(smaller, high - zeros, 0), constant(0, zeros - low))
    if a.op == "linear" and low == 0:
        atoms = [(c, extract(t, high, 0)) for t, c in atoms_of(a)]
        return combine(*atoms, (a.value[1], constant(1, width)))
    if a.op == "mul" and low == 0:
        return multiply(*(extract(t, high, 0) for t in a.args))
    if a.op in {"and", "or", "xor"} and any(t.op in {"const", "concat"} for t in a.args):
        return bitwise(a.op, *(extract(t, high, low) for t in a.args))
    if a.op == "not":
        return invert(extract(a.args[0], high, low))
    return _make("extract", width, (a,), low)


def _low_zeros(a: Term) -> int:
    """How many low bits of a sum are zero because all of its factors are even so often."""
    everything = a.value[1]
    for count in a.value[0]:
        everything |= count
    return int(everything & -everything).bit_length() - 1


def _extract_pieces(a: Term, high: int, low: int) -> Term:
    at, pieces = a.width, []
    for piece in a.args:
        at -= piece.width
        if at <= high and at + piece.width > low:
            pieces.append(extract(piece, min(high - at, piece.width - 1), max(low - at, 0)))
    return concat(*pieces)


def concat(*pieces: Term) -> Term:
    """Pieces side by side, the highest first."""
    out: list[Term] = []
    for piece in pieces:
        for part in piece.args if piece.op == "concat" else (piece,):
            joined = _join(out[-1], part) if out else None
            if joined is None:
                out.append(part)
            else:
                out[-1] = joined
    if len(out) == 1:
        return out[0]
    return _make("concat", sum(p.width for p in out), tuple(out))


def _join(high: Term, low: Term) -> Term | None:
    """The two as one piece, where they are the neighbours that they were cut into."""
    if high.op == low.op == "const":
        return constant(high.value << low.width | low.value, high.width + low.width)
    if high.op == "extract":
        whole = high.args[0]
        below = extract(whole, high.value - 1, 0) if high.value else None
        if below is low:
            return extract(whole, high.value + high.width - 1, 0)
        if low.op == "extract" and low.args[0] is whole and low.value + low.width == high.value:
            return extract(whole, high.value + high.width - 1, low.value)
    if high.op == low.op == "ite" and high.args[0] is low.args[0] and "const" in {high.args[1].op, high.args[2].op}:
        return ite(high.args[0], concat(high.args[1], low.args[1]), concat(high.args[2], low.args[2]))
    if high.op == low.op == "not":
        inner = _join(high.args[0], low.args[0])
        return None if inner is None else invert(inner)
    return None


def extend_zero(a: Term, width: int) -> Term:
    """Zeros on top."""
    return a if a.width == width else concat(constant(0, width - a.width), a)


def extend_sign(a: Term, width: int) -> Term:
    """Copies of the sign on top."""
    if a.width == width:
        return a
    if a.op == "const":
        return constant(signed(a), width)
    if a.op == "concat" and a.args[0].op == "const" and not a.args[0].value:
        return extend_zero(a, width)
    if a.op == "sext":
        return extend_sign(a.args[0], width)
    return _make("sext", width, (a,))


def ite(condition: Term, yes: Term, no: Term) -> Term:
    """`yes` where the condition's bit is set, else `no`."""
    if condition.op == "const":
        return yes if condition.value else no
    if condition.op == "not":
        condition, yes, no = condition.args[0], no, yes
    if yes is no:
        return yes
    if yes.op == "ite" and yes.args[0] is condition:
        yes = yes.args[1]
    if no.op == "ite" and no.args[0] is condition:
        no = no.args[2]
    if yes.width == 1:
        if yes.op == "const":
            return bitwise("or", condition, no) if yes.value else bitwise("and", invert(condition), no)
        if no.op == "const":
            return bitwise("or", invert(condition), yes) if no.value else bitwise("and", condition, yes)
    return _make("ite", yes.width, (condition, yes, no))


def count_bits(op: str, a: Term) -> Term:
    """`op` is clz, ctz (the width, for zero) or popcount."""
    if a.op != "const":
        return _make(op, a.width, (a,))
    number = a.value
    if op == "clz":
        return constant(a.width - number.bit_length(), a.width)
    if op == "ctz":
        return constant((number & -number).bit_length() - 1 if number else a.width, a.width)
    return constant(number.bit_count(), a.width)


def conjunction(terms: Iterable[Term]) -> Term:
    """All of them (bits)."""
    found = TRUE
    for term in terms:
        found = bitwise("and", found, term)
    return found


def disjunction(terms: Iterable[Term]) -> Term:
    """Any of them."""
    return invert(conjunction(invert(t) for t in terms))


# ---- memory ---------------------------------------------------------------------------------------


def memory(name: str) -> Term:
    """Memory with unknown contents."""
    return _make("memory", 0, (), name)


def store(before: Term, address: Term, value: Term) -> Term:
    """Memory after a store of whole bytes, the lowest first."""
    if before.op == "store" and before.args[1] is address and before.args[2].width == value.width:
        before = before.args[0]
    return _make("store", 0, (before, address, value))


def load(contents: Term, address: Term, size: int) -> Term:
    """`size` bytes of memory, the lowest first."""
    node = contents
    while node.op == "store":
        before, at, value = node.args
        start, stored = distance(address, at), value.width // 8
        if start is None:
            break
        if start >= 0 and start + size <= stored:
            return extract(value, 8 * (start + size) - 1, 8 * start)
        if start < stored and start + size > 0:
            return concat(*(load(contents, offset(address, k), 1) for k in reversed(range(size))))
        node = before
    return _make("load", 8 * size, (node, address))


def stores(contents: Term) -> list[tuple[Term, Term]]:
    """(address, value) of all stores on top of the unknown start, the oldest first."""
    found = []
    while contents.op == "store":
        found.append((contents.args[1], contents.args[2]))
        contents = contents.args[0]
    return found[::-1]
