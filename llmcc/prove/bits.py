"""Terms that take bits apart and put them together, each as far as it can be folded."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from llmcc.prove.terms import (
    Term,
    atoms_of,
    combine,
    constant,
    distance,
    from_linear,
    make,
    multiply,
    offset,
    ordered,
    signed,
)

_MAX_PIECES = 10


def invert(a: Term) -> Term:
    """All bits of a the other way round."""
    if a.op == "const":
        return constant(~a.value, a.width)
    if a.op == "not":
        return a.args[0]
    return make("not", a.width, (a,))


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
    return make(op, a.width, ordered(a, b))


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
    return make(op, a.width, (a, by))


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
    if a.op == "load" and low % 8 == 0 and width % 8 == 0:
        return make("load", width, (a.args[0], offset(a.args[1], low // 8)))
    if a.op == "sext" and high < a.args[0].width:
        return extract(a.args[0], high, low)
    if a.op == "sext" and low >= a.args[0].width - 1:
        sign = top(a.args[0])
        return extend_sign(sign, width)
    if a.op == "ite" and (a.args[1].op == "const" or a.args[2].op == "const"):
        return ite(a.args[0], extract(a.args[1], high, low), extract(a.args[2], high, low))
    zeros = _low_zeros(a) if a.op == "linear" else 0
    if zeros:
        smaller = from_linear({t: c >> zeros for t, c in atoms_of(a)}, a.value[1] >> zeros, a.width)
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
    return make("extract", width, (a,), low)


def top(a: Term) -> Term:
    """The highest bit: the sign of what has one."""
    return extract(a, a.width - 1, a.width - 1)


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
    return make("concat", sum(p.width for p in out), tuple(out))


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
    if high.op == low.op == "load" and high.args[0] is low.args[0] and distance(high.args[1], low.args[1]) == low.width // 8:
        return make("load", high.width + low.width, low.args)
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
    return make("sext", width, (a,))


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
    return make("ite", yes.width, (condition, yes, no))


def divide(op: str, a: Term, b: Term) -> Term:
    """`op` is udiv, urem, sdiv or srem; truncating, and as SMT-LIB has it for a divisor of zero."""
    if a.op == b.op == "const" and b.value:
        x, y = (signed(a), signed(b)) if op[0] == "s" else (a.value, b.value)
        quotient = abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)
        return constant(quotient if op.endswith("div") else x - quotient * y, a.width)
    if op == "udiv" and b.op == "const" and b.value & b.value - 1 == 0 and b.value:
        return shift("shr", a, constant(b.value.bit_length() - 1, a.width))
    return make(op, a.width, (a, b))


def count_bits(op: str, a: Term) -> Term:
    """`op` is clz, ctz (the width, for zero) or popcount."""
    if a.op != "const":
        return make(op, a.width, (a,))
    number = a.value
    if op == "clz":
        return constant(a.width - number.bit_length(), a.width)
    if op == "ctz":
        return constant((number & -number).bit_length() - 1 if number else a.width, a.width)
    return constant(number.bit_count(), a.width)
