"""Pieces of memory that are like each other, as what is compared, searched or copied is in use but never by chance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from llmcc.judge.regimes import IntRegime
from llmcc.runner import ObjectFlag, ObjectSpec

Patch = tuple[int, int, int]
_WORDS, _TWINS, _DIFFERENT = 0.2, 0.15, 0.75
"""How often objects hold words of the same symbols, how often the same content, and how often but for one element."""
_PLACES = (0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33)


def alike(rng: random.Random, objects: Sequence[ObjectSpec], elements: Sequence[int]) -> tuple[list[ObjectSpec], tuple[Patch, ...]]:
    """The objects, now and then made like each other, and where one of them differs; `elements` are sizes in bytes."""
    if 1 in elements and rng.random() < _WORDS:
        return [replace(o, int_regime=IntRegime.WORD) for o in objects], ()
    if len(objects) < 2 or rng.random() >= _TWINS:
        return list(objects), ()
    first = objects[0]
    twins = [
        replace(o, flags=o.flags | ObjectFlag.TWIN, int_regime=first.int_regime, float_regime=first.float_regime) for o in objects
    ]
    if rng.random() >= _DIFFERENT:
        return twins, ()
    place = rng.choice((*_PLACES, rng.randrange(64)))
    return twins, ((rng.randrange(len(twins)), place * elements[0], rng.getrandbits(8 * elements[0])),)
