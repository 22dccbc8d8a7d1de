"""Test cases with a thing or two changed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from llmcc.judge.likeness import Patch
from llmcc.judge.regimes import OVERLAPS, FloatRegime, IntRegime
from llmcc.runner import Arg, ArgKind, CaseSpec, ObjectFlag, Place

MOST_PATCHES = 64
"""Words of a case that are given instead of drawn."""


def mutate(
    spec: CaseSpec, extents: Sequence[tuple[int, int, int]], values: Sequence[int], rng: random.Random, sizes: Sequence[int]
) -> CaseSpec:
    """The case with one or two things changed: an argument, an object's content, what is strewn into memory.

    `extents` are (object, first and last byte from its origin) of the memory that it may change, `sizes` of elements.
    """
    for _ in range(rng.choice((1, 1, 2))):
        if rng.random() < 0.1 and len({a.object for a in spec.args if a.kind is ArgKind.OBJECT}) < _pointers(spec):
            spec = _move_overlap(spec, rng, sizes)
        elif rng.random() < 0.5:
            spec = _patch(spec, extents, values, rng, sizes)
        else:
            spec = rng.choice((_change_argument, _change_argument, _change_object, _strew))(spec, values, rng)
    return spec


def patched(spec: CaseSpec, patch: Patch) -> CaseSpec:
    """The case with one patch more: a text is found character by character, so that many are kept, but of a word the last."""
    others = [p for p in spec.patches if p[:2] != patch[:2]]
    return replace(spec, patches=(*others, patch)[-MOST_PATCHES:])


def tamed(spec: CaseSpec) -> list[CaseSpec]:
    """The case with smaller numbers in memory but for one word, and in all integer arguments but one: few sums overflow."""
    objects = tuple(replace(o, int_regime=IntRegime.SMALL, float_regime=FloatRegime.TIES) for o in spec.objects)
    zeros = tuple(replace(o, int_regime=IntRegime.INDEX) for o in objects)
    small = replace(spec, objects=objects, pool=(), patches=())
    integers = [k for k, a in enumerate(spec.args) if a.kind is ArgKind.BITS and a.place is not Place.VEC and a.size <= 8]
    given = [*spec.patches, *((k, 0, value) for k in range(len(objects)) for value in spec.pool[:2])]
    others = [replace(small, patches=(patch,)) for patch in given[-6:]]
    for kept in integers[:4] if len(integers) > 1 else ():
        args = [replace(a, bits=k % 4) if k in integers and k != kept else a for k, a in enumerate(spec.args)]
        others.append(replace(small, args=tuple(args)))
    return [small, replace(small, objects=zeros, index_limit=1), *others]


def _pointers(spec: CaseSpec) -> int:
    return sum(a.kind is ArgKind.OBJECT for a in spec.args)


def _move_overlap(spec: CaseSpec, rng: random.Random, sizes: Sequence[int]) -> CaseSpec:
    """Two pointers into one object at another distance."""
    places = [k for k, a in enumerate(spec.args) if a.kind is ArgKind.OBJECT]
    shared = [k for k in places if sum(spec.args[k].object == spec.args[m].object for m in places) > 1]
    chosen = rng.choice(shared)
    args = list(spec.args)
    args[chosen] = replace(args[chosen], offset=rng.choice(OVERLAPS) * rng.choice(sizes))
    return replace(spec, args=tuple(args))


def _change_argument(spec: CaseSpec, values: Sequence[int], rng: random.Random) -> CaseSpec:
    places = [k for k, a in enumerate(spec.args) if a.kind is ArgKind.BITS and a.size <= 8]
    if not places:
        return _change_object(spec, values, rng)
    args = list(spec.args)
    chosen = rng.choice(places)
    args[chosen] = _changed(args[chosen], values, rng)
    return replace(spec, args=tuple(args))


def _changed(arg: Arg, values: Sequence[int], rng: random.Random) -> Arg:
    old = arg.bits
    if arg.place is Place.VEC:
        bits = rng.choice((old ^ 1 << rng.randrange(8 * arg.size), old ^ 1 << 8 * arg.size - 1, 0, rng.choice(values)))
    else:
        bits = rng.choice((old + 1, old - 1, old * 2, old // 2, -old, rng.choice(values), rng.choice(values) + 1))
    return replace(arg, bits=bits & (1 << 8 * arg.size) - 1)


def _change_object(spec: CaseSpec, values: Sequence[int], rng: random.Random) -> CaseSpec:
    places = [k for k, o in enumerate(spec.objects) if not o.flags & ObjectFlag.GIVEN]
    if not places:
        return _strew(spec, values, rng)
    objects = list(spec.objects)
    chosen = rng.choice(places)
    objects[chosen] = replace(
        objects[chosen], float_regime=rng.choice(list(FloatRegime)), int_regime=rng.choice(list(IntRegime))
    )
    return replace(spec, objects=tuple(objects))


def _patch(
    spec: CaseSpec, extents: Sequence[tuple[int, int, int]], values: Sequence[int], rng: random.Random, sizes: Sequence[int]
) -> CaseSpec:
    """One word set to something that the function knows, or to a character.

    Near an object's start, or where the function stopped reading, or anywhere.
    """
    if not extents:
        return _strew(spec, values, rng)
    value = rng.choice((rng.choice(values), -rng.choice(values) + rng.randrange(10), rng.randrange(32, 127), 0))
    number, low, high = rng.choice(extents)
    size = rng.choice(sizes)
    words = max(1, (high - low) // size)
    near = int(rng.expovariate(0.4))
    offset = low + rng.choice((near, words - 1 - near, rng.randrange(words))) * size
    return patched(spec, (number, offset, value & (1 << 64) - 1))


def _strew(spec: CaseSpec, values: Sequence[int], rng: random.Random) -> CaseSpec:
    """Other content of the same kind, with a few values strewn into it: seldom, often or everywhere."""
    pool = tuple(rng.sample(list(values), min(len(values), rng.choice((1, 2, 8, 64)))))
    seed = spec.seed if rng.random() < 0.5 else rng.getrandbits(60) << 4 | spec.seed & 15
    return replace(spec, seed=seed, pool=pool, pool_rate=rng.choice((4, 30, 128, 255)))
