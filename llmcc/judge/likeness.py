"""Pieces of memory that are like each other, as what is compared, searched or copied is in use but never by chance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from llmcc.judge.regimes import IntRegime
from llmcc.runner import ObjectFlag, ObjectSpec

Patch = tuple[int, int, int]
"""An object's number, an offset from its origin in bytes, and the 64-bit pattern there."""
_WORDS, _TWINS = (2, 4), (6,)
"""Which cases of eight hold words of the same symbols, and which the same content, where nothing overlaps."""
_DIFFERENT, _ONE_BIT = 0.75, 0.5
"""How often it differs in one element, and how often there in one bit, the lowest or the highest as a rule."""
_PLACES = (0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33)


def alike(
    rng: random.Random, number: int, objects: Sequence[ObjectSpec], elements: Sequence[int], length: int | None, turn: int
) -> tuple[list[ObjectSpec], tuple[Patch, ...]]:
    """The objects, in some cases made like each other, and where one of them differs; `elements` are sizes in bytes.

    With a `length` in elements, which cases of all kinds have in turn (`turn`), they are alike more often and differ at its end.
    """
    if 1 in elements and number % 8 in _WORDS:
        return [replace(o, int_regime=IntRegime.WORD) for o in objects], ()
    if not objects or (number % 8 not in _TWINS if length is None else turn % 5 == 4):
        return list(objects), ()
    first = objects[0]
    twins = [
        replace(o, flags=o.flags | ObjectFlag.TWIN, int_regime=first.int_regime, float_regime=first.float_regime) for o in objects
    ]
    if len(objects) < 2:
        return twins, ()  # what its pointers lead to is alike
    if length is None:
        if rng.random() >= _DIFFERENT:
            return twins, ()
        place = rng.choice((*_PLACES, rng.randrange(64)))
    else:
        if turn % 10 == 3:
            return twins, ()
        place = max(0, length - rng.choice((1, 1, 1, 2, 3)))
    bits, odd = 8 * elements[0], rng.randrange(len(twins))
    word = rng.getrandbits(bits)
    if length is None:
        bit = rng.choice((0, bits - 1, rng.randrange(bits))) if rng.random() < _ONE_BIT else None
    else:
        bit = (0, bits - 1, rng.randrange(bits))[turn % 5] if turn % 5 < 3 else None
    if bit is None:
        return twins, ((odd, place * elements[0], word),)
    return twins, tuple((k, place * elements[0], word ^ (k == odd) << bit) for k in range(len(twins)))
