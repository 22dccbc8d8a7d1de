"""What the comparisons of one test case suggest for the next.

Where one side of a comparison stands in the inputs as it is, the other side is put in its place: a magic number, a
checksum's seed or a keyword is found in one step. Input-to-state correspondence of Aschermann et al., REDQUEEN,
NDSS 2019, section III. Inputs are arguments, memory, and what calls out of the module return.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from llmcc.judge.mutation import patched
from llmcc.runner import ArgKind, Case, CaseSpec, Object, ObjectFlag, Place
from llmcc.runner.wire import ELEMENT_SIZE, RESULTS, ElementType

MOST_LEADS = 24
"""Of one side of a comparison."""
_SEARCHED = 512
"""Bytes of each object, from its start, that are looked through."""
_MOST_ALIKE = 4
"""Words in a row of which so many are looked at."""
LATE = slice(8, 20)
"""Where native/notes.c puts what late blocks compared, and what was compared last."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Another value for an argument, by its number, or else for a word of an object, `offset` bytes from its origin.

    With RESULTS for the object: for what the call of number `offset` returns. With a `target`: that the pointer there
    leads to another object, `value` bytes from its origin.
    """

    value: int
    argument: int | None = None
    object: int = 0
    offset: int = 0
    target: int | None = None

    def follow(self, spec: CaseSpec, near: int) -> CaseSpec:
        """The case with the value, plus `near`, in its place."""
        if self.target is not None:
            return replace(spec, links=((self.object, self.offset, self.target, self.value), *spec.links)[:8])
        if self.argument is None:
            return patched(spec, (self.object, self.offset, self.value + near & (1 << 64) - 1))
        args = list(spec.args)
        size = args[self.argument].size
        args[self.argument] = replace(args[self.argument], bits=self.value + near & (1 << 8 * size) - 1)
        return replace(spec, args=tuple(args))


@dataclass(frozen=True, slots=True)
class Piece:
    """The beginning of an object that a case may change: its number, and where the data begins, in bytes from its origin.

    `runs` are the (offset in the data, type, count) of what is used as numbers.
    """

    object: int
    start: int
    data: bytes
    runs: tuple[tuple[int, int, int], ...]


def pieces_of(objects: Sequence[Object]) -> tuple[Piece, ...]:
    """What may be changed of a case's memory."""
    fixed = ObjectFlag.GIVEN | ObjectFlag.CONSTANT
    return tuple(
        Piece(o.id - 1, -o.origin, o.data[:_SEARCHED], tuple(run for run in o.runs if run[1] != ElementType.PTR and run[0] < _SEARCHED))
        for o in objects
        if not o.flags & fixed
    )


@dataclass(frozen=True, slots=True)
class Leads:
    """What one case's comparisons suggest: for each side of a comparison what may be changed to the other side.

    `late` are those of the blocks that it came to last, and of its end, `words` those of which is known where in memory
    the number stood, in order: at the last a text was given up.
    """

    sides: tuple[tuple[Lead, ...], ...] = ()
    late: tuple[tuple[Lead, ...], ...] = ()
    words: tuple[Lead, ...] = ()

    def choose(self, rng: random.Random) -> Lead:
        """One of them: often one whose place is known, else every other time any comparison as likely as any other."""
        if self.words and rng.random() < 0.4:
            return rng.choice((self.words[-1], rng.choice(self.words)))
        sides = self.late if self.late and rng.random() < 0.5 else self.sides
        return rng.choice(rng.choice(sides) if rng.random() < 0.5 else [lead for side in sides for lead in side])


def leads_of(spec: CaseSpec, case: Case, pieces: Sequence[Piece]) -> Leads:
    """What the pairs of values that a case compared suggest."""
    known: dict[tuple[int, int], tuple[Lead, ...]] = {}

    def sides(compared: Sequence[int]) -> tuple[tuple[Lead, ...], ...]:
        pairs = {pair for pair in zip(compared[::2], compared[1::2], strict=True) if pair[0] != pair[1]}
        both = sorted(pairs | {(b, a) for a, b in pairs})
        for a, b in both:
            if (a, b) not in known:
                known[a, b] = tuple(dict.fromkeys(islice(_of_side(spec, case, pieces, a, b), MOST_LEADS)))
        return tuple(known[pair] for pair in both if known[pair])

    links = tuple((Lead(delta, object=o, offset=at, target=target),) for o, at, target, delta in case.links)
    words = tuple(Lead(value, object=o, offset=at) for o, at, value in case.words)
    return Leads(sides(case.compared) + links, sides(case.compared[LATE]) + links, words)


def _of_side(spec: CaseSpec, case: Case, pieces: Sequence[Piece], seen: int, wanted: int) -> Iterator[Lead]:
    yield from _in_arguments(spec, seen, wanted)
    yield from (Lead(wanted, object=RESULTS, offset=k) for k, result in case.results if _same_number(result, seen))
    yield from _in_memory(pieces, seen, wanted) if seen > 1 else _in_words(pieces, seen, wanted)


def _same_number(result: int, seen: int) -> bool:
    """True for a returned integer of whatever width, as it is or sign-extended."""
    return result == seen or result == seen & 0xFFFFFFFF or (result < 1 << 32 and _signed(result, 4) == seen)


def _in_arguments(spec: CaseSpec, seen: int, wanted: int) -> Iterator[Lead]:
    for k, arg in enumerate(spec.args):
        if arg.kind is ArgKind.BITS and arg.place is Place.VEC and arg.size <= 8 and arg.bits == seen:
            yield Lead(wanted, argument=k)
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
    size = max(_bytes(seen), _bytes(wanted))
    for piece in pieces:
        for at in _places(piece.data, seen.to_bytes(_bytes(seen), "little")):
            yield Lead(wanted, object=piece.object, offset=piece.start + at)
        for at in _places(piece.data, seen.to_bytes(size, "big")) if size > 1 else ():
            swapped = int.from_bytes(wanted.to_bytes(size, "big"), "little")
            yield Lead(swapped, object=piece.object, offset=piece.start + at)


def _in_words(pieces: Sequence[Piece], seen: int, wanted: int) -> Iterator[Lead]:
    """Zeros and ones lie everywhere: whole words that are used as such are meant, at either end, where a text was given up."""
    for piece in pieces:
        for start, kind, count in piece.runs:
            size, ends = ELEMENT_SIZE[kind], (*range(min(count, _MOST_ALIKE)), *range(max(_MOST_ALIKE, count - _MOST_ALIKE), count))
            for at in (start + size * k for k in ends):
                if piece.data[at : at + size] == seen.to_bytes(size, "little"):
                    yield Lead(wanted, object=piece.object, offset=piece.start + at)


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
