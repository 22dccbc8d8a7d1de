"""Finds test cases: fresh ones, and mutations of those that took a way through the reference that few others took.

Guided as fuzzers are: which basic blocks of the reference ran, and which values it compared, comes back from each
case (runner/native/discover.c); values that were compared are tried as inputs of later cases.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from llmcc.judge.inputs import OVERLAPS, FloatRegime, Inputs, IntRegime, as_callers_pass
from llmcc.judge.leads import Lead, Piece, leads_of, pieces_of
from llmcc.runner import (
    STEP_NS,
    Arg,
    ArgKind,
    Case,
    Cases,
    CaseSpec,
    CaseStatus,
    Object,
    ObjectFlag,
    Place,
    Specimen,
    discover,
)

CASE_STEPS = 10_000_000
"""How far one run of the instrumented reference may go."""
CASE_S = 0.001
"""About what a case costs beside its steps: a process for each of three codes."""
_MOST_COMPARED = 256
_TELLING = 1 << 16
"""Nobody compares with a larger constant by chance: these are tried in a third of all places."""
MAX_BLOCKS = 1024
"""As native/runner.h has it."""
_LATE = slice(8, 16)
"""Where native/notes.c puts what late blocks compared."""


def affordable(seconds: float, budget_s: float) -> int:
    """How many cases of `seconds` each to try at once: a process serves many quick ones."""
    return max(8, min(256, int(budget_s / seconds)))


@dataclass(slots=True)
class Found:
    """A case that worked out: `features` has a bit for each block, and each number of times, that it ran it."""

    spec: CaseSpec
    features: int
    steps: int
    compared: tuple[int, ...]
    pieces: tuple[Piece, ...]
    extents: tuple[tuple[int, int, int], ...]
    """(object, first and last byte from its origin) of the memory that the case may change."""
    _leads: tuple[tuple[Lead, ...], tuple[Lead, ...]] | None = None

    @classmethod
    def of(cls, spec: CaseSpec, case: Case, objects: Sequence[Object]) -> Found:
        """What is kept of a case."""
        sizes = {o.id - 1: o.size for o in objects}
        pieces = pieces_of(objects)
        extents = tuple((p.object, p.start, p.start + sizes[p.object]) for p in pieces)
        return cls(spec, features_of(case), case.steps, case.compared, pieces, extents)

    @property
    def leads(self) -> tuple[Lead, ...]:
        """What its comparisons suggest; found when first asked for."""
        return self._all_leads()[0]

    def choose_lead(self, rng: random.Random) -> Lead:
        """One of its leads, every other time one from the blocks that it came to last."""
        leads, late = self._all_leads()
        return rng.choice(late if late and rng.random() < 0.5 else leads)

    def _all_leads(self) -> tuple[tuple[Lead, ...], tuple[Lead, ...]]:
        if self._leads is None:
            self._leads = leads_of(self.spec, self.compared, self.pieces), leads_of(self.spec, self.compared[_LATE], self.pieces)
        return self._leads


@dataclass(slots=True)
class Search:
    """The cases tried so far for a specimen, and where they went.

    `pool` holds values worth trying anywhere, `tame` says that wilder inputs led astray, `cut` that no run came to an end; `number` counts the
    fresh cases, each of which follows from the seed and its number. `spent` is about what all cases cost, in seconds,
    from their steps instead of from a clock: what is tried follows from the seed, whatever else the machine does.
    """

    program: Path
    specimen: Specimen
    seed: int
    pool: frozenset[int]
    tame: bool = False
    cut: bool = False
    number: int = 0
    tried: int = 0
    spent: float = 0.0
    found: list[Found] = field(default_factory=list)
    compared: set[int] = field(default_factory=set)
    _mutations: int = 0

    def copy(self) -> Search:
        """One to go on from here apart."""
        return replace(self, found=list(self.found), compared=set(self.compared))

    @property
    def case_s(self) -> float:
        """What a case costs on average, in seconds."""
        return self.spent / self.tried if self.tried else CASE_S

    @property
    def reached(self) -> int:
        """How many basic blocks of the reference have run in some case."""
        blocks = 0
        for case in self.found:
            blocks |= case.features
        return (blocks & (1 << MAX_BLOCKS) - 1).bit_count()

    @property
    def seen(self) -> int:
        """A bit for each block, and each number of times, that some case ran it."""
        features = 0
        for case in self.found:
            features |= case.features
        return features

    def inputs(self) -> Inputs:
        """Inputs as this search makes them."""
        return self._inputs(frozenset())

    def fresh(self, count: int, budget_s: float, more: frozenset[int] = frozenset()) -> Cases:
        """The next `count` cases, or as many as `budget_s` allows, with `more` among the values tried."""
        specs = self._inputs(more).specs(self.number, count)
        self.number += count
        return self._discover(specs, CASE_STEPS, budget_s)

    def mutated(self, count: int, budget_s: float, more: frozenset[int] = frozenset()) -> Cases:
        """`count` mutations, or as many as `budget_s` allows, of cases that reached what few reached."""
        if not self.found:
            return self.fresh(count, budget_s, more)
        rng = random.Random(f"{self.seed}:mutation:{self._mutations}")
        self._mutations += count
        constants = sorted(self.pool | more) or [0]
        values = [*constants * (1 + 2 * len(self.compared) // len(constants)), *sorted(self.compared)]
        telling = [v for v in constants if _TELLING < v < (1 << 64) - _TELLING]
        values += telling * (len(values) // (2 * len(telling))) if telling else []
        sizes = self._inputs(more).elements
        return self._discover([_mutate(parent, values, rng, sizes) for parent in self._parents(rng, count)], self._usual_steps(), budget_s)

    def _parents(self, rng: random.Random, count: int) -> list[Found]:
        """Cases found so far, those the more often that ran what few ran."""
        masks = [c.features for c in self.found]
        times = Counter(k for mask in masks for k in _bits(mask))
        blocks = [_rarest(times, mask & (1 << MAX_BLOCKS) - 1) for mask in masks]
        habits = [_rarest(times, mask >> MAX_BLOCKS << MAX_BLOCKS) for mask in masks]
        return rng.choices(self.found, [1 / b**2 + 0.05 / h for b, h in zip(blocks, habits, strict=True)], k=count)

    def bases(self, count: int) -> tuple[tuple[int, ...], ...]:
        """The arguments' bits of `count` cases that ran what few ran, some with a lead followed: for functions of numbers."""
        rng = random.Random(f"{self.seed}:bases")
        parents = self._parents(rng, count)
        specs = [rng.choice(p.leads).follow(p.spec, rng.choice((0, 0, 1, -1))) if p.leads and k % 2 else p.spec for k, p in enumerate(parents)]
        return tuple(tuple(a.bits for a in spec.args) for spec in specs)

    def features(self, cases: Cases, position: int) -> int:
        """What of `seen` one case ran."""
        return features_of(cases.case(position))

    def _inputs(self, more: frozenset[int]) -> Inputs:
        return Inputs(self.specimen, self.seed, sorted(self.pool | more), sorted(self.compared), tame=self.tame)

    def _usual_steps(self) -> int:
        """As many as most cases take, with room for more: what goes on for much longer, as a rule never ends."""
        steps = sorted(found.steps for found in self.found)
        return min(CASE_STEPS, max(CASE_STEPS // 50, 4 * steps[len(steps) * 9 // 10]))

    def _discover(self, specs: Sequence[CaseSpec], steps: int, budget_s: float) -> Cases:
        specs = [replace(spec, args=as_callers_pass(self.specimen, spec.args)) for spec in specs]
        cases = discover(self.program, self.specimen, specs, steps, budget_s, cut=self.cut)
        costs = [CASE_S + case.steps * STEP_NS / 1e9 for case in cases.file.cases if case.status is not CaseStatus.NOT_TRIED]
        self.tried += len(costs)
        self.spent += sum(costs)
        for position, index in enumerate(cases.indices):
            case = cases.file.cases[index]
            self.found.append(Found.of(specs[index], case, cases.objects(position)))
            if len(self.compared) < _MOST_COMPARED:
                self.compared |= set(case.compared)
        return cases


def _rarest(times: Mapping[int, int], mask: int) -> int:
    """How many cases have the rarest of a case's features."""
    return min((times[k] for k in _bits(mask)), default=1)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1


def features_of(case: Case) -> int:
    """A bit for each block that a case ran, and for each number of times."""
    return case.blocks | case.habits << MAX_BLOCKS


def _mutate(found: Found, values: Sequence[int], rng: random.Random, sizes: Sequence[int]) -> CaseSpec:
    """The case with one or two things changed: an argument, an object's content, what is strewn into memory."""
    spec = found.spec
    if found.leads and rng.random() < 0.5:
        spec = found.choose_lead(rng).follow(spec, rng.choice((0, 0, 1, -1)))
        if rng.random() < 0.7:
            return spec
    for _ in range(rng.choice((1, 1, 2))):
        if rng.random() < 0.1 and len({a.object for a in spec.args if a.kind is ArgKind.OBJECT}) < _pointers(spec):
            spec = _move_overlap(spec, rng, sizes)
        elif rng.random() < 0.5:
            spec = _patch(spec, found.extents, values, rng, sizes)
        else:
            spec = rng.choice((_change_argument, _change_argument, _change_object, _strew))(spec, values, rng)
    return spec


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
    patches = (*spec.patches, (number, offset, value & (1 << 64) - 1))
    return replace(spec, patches=patches[-16:])


def _strew(spec: CaseSpec, values: Sequence[int], rng: random.Random) -> CaseSpec:
    """Other content of the same kind, with a few values strewn into it: seldom, often or everywhere."""
    pool = tuple(rng.sample(list(values), min(len(values), rng.choice((1, 2, 8, 64)))))
    seed = spec.seed if rng.random() < 0.5 else rng.getrandbits(60) << 4 | spec.seed & 15
    return replace(spec, seed=seed, pool=pool, pool_rate=rng.choice((4, 30, 128, 255)))
