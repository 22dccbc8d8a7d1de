"""What the comparisons of one test case suggest for the next.

Where one side of a comparison stands in the inputs as it is, the other side is put in its place: a magic number, a
checksum's seed or a keyword is found in one step. Input-to-state correspondence of Aschermann et al., REDQUEEN,
NDSS 2019, section III.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from llmcc.runner import ArgKind, CaseSpec, Object, ObjectFlag, Place

MOST_LEADS = 48
_SEARCHED = 512
"""Bytes of each object, from its start, that are looked through."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Another value for an argument, by its number, or else for a word of an object, `offset` bytes from its origin."""

    value: int
    argument: int | None = None
    object: int = 0
    offset: int = 0

    def follow(self, spec: CaseSpec, near: int) -> CaseSpec:
        """The case with the value, plus `near`, in its place."""
        if self.argument is None:
            return replace(spec, patches=(*spec.patches, (self.object, self.offset, self.value + near & (1 << 64) - 1))[-16:])
        args = list(spec.args)
        size = args[self.argument].size
        args[self.argument] = replace(args[self.argument], bits=self.value + near & (1 << 8 * size) - 1)
        return replace(spec, args=tuple(args))


@dataclass(frozen=True, slots=True)
class Piece:
    """The beginning of an object that a case may change: its number, and where the data begins, in bytes from its origin."""

    object: int
    start: int
    data: bytes


def pieces_of(objects: Sequence[Object]) -> tuple[Piece, ...]:
    """What may be changed of a case's memory."""
    fixed = ObjectFlag.GIVEN | ObjectFlag.CONSTANT
    return tuple(Piece(o.id - 1, -o.origin, o.data[:_SEARCHED]) for o in objects if not o.flags & fixed)


def leads_of(spec: CaseSpec, compared: Sequence[int], pieces: Sequence[Piece]) -> tuple[Lead, ...]:
    """What the pairs of values that a case `compared` suggest, at most MOST_LEADS."""
    found: dict[Lead, None] = {}
    pairs = {pair for pair in zip(compared[::2], compared[1::2], strict=True) if pair[0] != pair[1]}
    for a, b in sorted(pairs | {(b, a) for a, b in pairs}):
        found.update(dict.fromkeys([*_in_arguments(spec, a, b), *_in_memory(pieces, a, b)]))
    return tuple(found)[:MOST_LEADS]


def _in_arguments(spec: CaseSpec, seen: int, wanted: int) -> Iterator[Lead]:
    for k, arg in enumerate(spec.args):
        if arg.kind is ArgKind.BITS and arg.place is not Place.VEC and arg.size <= 8:
            mask = (1 << 8 * arg.size) - 1
            if arg.bits & mask == seen & mask and (seen <= mask or seen == _signed(seen, arg.size)):
                yield Lead(wanted, argument=k)


def _signed(value: int, size: int) -> int:
    """The low `size` bytes of a number, sign-extended to 64 bits."""
    sign = 1 << 8 * size - 1
    return ((value & 2 * sign - 1 ^ sign) - sign) & (1 << 64) - 1


def _in_memory(pieces: Sequence[Piece], seen: int, wanted: int) -> Iterator[Lead]:
    """As numbers lie there, and in the other byte order, in which both take the width of the wider."""
    if seen < 2:
        return
    size = max(_bytes(seen), _bytes(wanted))
    for piece in pieces:
        for at in _places(piece.data, seen.to_bytes(_bytes(seen), "little")):
            yield Lead(wanted, object=piece.object, offset=piece.start + at)
        for at in _places(piece.data, seen.to_bytes(size, "big")) if size > 1 else ():
            swapped = int.from_bytes(wanted.to_bytes(size, "big"), "little")
            yield Lead(swapped, object=piece.object, offset=piece.start + at)


def _places(data: bytes, needle: bytes) -> Iterator[int]:
    """The first places of some bytes."""
    at = data.find(needle)
    for _ in range(4):
        if at < 0:
            return
        yield at
        at = data.find(needle, at + 1)


def _bytes(value: int) -> int:
    """Bytes of the smallest integer type that holds an unsigned number."""
    return (1, 1, 2, 4, 4, 8, 8, 8, 8)[(value.bit_length() + 7) // 8]
