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

from llmcc.judge.inputs import Inputs
from llmcc.judge.leads import Leads, Piece, leads_of, pieces_of
from llmcc.judge.mutation import mutate
from llmcc.judge.scalars import as_callers_pass
from llmcc.runner import (
    STEP_NS,
    Case,
    Cases,
    CaseSpec,
    CaseStatus,
    Object,
    Specimen,
    discover,
)

CASE_STEPS = 10_000_000
"""How far one run of the instrumented reference may go."""
_LATE = 4
"""Of the cases that brought something new, the last."""
_TELLING_CASES = 4
"""Of so many cases it is known how long they take."""
CASE_S = 0.001
"""About what a case costs beside its steps: a process for each of three codes."""
MANY_EVENTS, MANY_S = 40, 2 * CASE_S
"""Where a case costs no more, some observe so many calls."""
_MOST_COMPARED = 256
_TELLING = 1 << 16
"""Nobody compares with a larger constant by chance: these are tried in a third of all places."""
MAX_BLOCKS = 1024
"""As native/wire.h has it."""
_IN_BYTE = tuple(tuple(k for k in range(8) if byte >> k & 1) for byte in range(256))


def affordable(seconds: float, budget_s: float) -> int:
    """How many cases of `seconds` each to try at once: a process serves many quick ones."""
    return max(8, min(256, int(budget_s / seconds)))


@dataclass(slots=True)
class Found:
    """A case that worked out: `features` has a bit for each block, and each number of times, that it ran it."""

    spec: CaseSpec
    features: int
    steps: int
    case: Case
    pieces: tuple[Piece, ...]
    extents: tuple[tuple[int, int, int], ...]
    """(object, first and last byte from its origin) of the memory that the case may change."""
    _leads: Leads | None = None

    @classmethod
    def of(cls, spec: CaseSpec, case: Case, objects: Sequence[Object]) -> Found:
        """What is kept of a case."""
        sizes = {o.id - 1: o.size for o in objects}
        pieces = pieces_of(objects)
        extents = tuple((p.object, p.start, p.start + sizes[p.object]) for p in pieces)
        return cls(spec, features_of(case), case.steps, case, pieces, extents)

    @property
    def leads(self) -> Leads:
        """What its comparisons suggest; found when first asked for."""
        if self._leads is None:
            self._leads = leads_of(self.spec, self.case, self.pieces)
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
    news: list[Found] = field(default_factory=list)
    """Those of the cases that ran something for the first time."""
    seen: int = 0
    """A bit for each block, and each number of times, that some case ran it."""
    slow: list[CaseSpec] = field(default_factory=list)
    """Those that took many more steps than most do."""
    compared: set[int] = field(default_factory=set)
    _mutations: int = 0

    def copy(self) -> Search:
        """One to go on from here apart."""
        return replace(self, found=list(self.found), news=list(self.news), slow=list(self.slow), compared=set(self.compared))

    @property
    def case_s(self) -> float:
        """What a case costs on average, in seconds."""
        return self.spent / self.tried if self.tried else CASE_S

    @property
    def reached(self) -> int:
        """How many basic blocks of the reference have run in some case."""
        return (self.seen & (1 << MAX_BLOCKS) - 1).bit_count()

    def inputs(self) -> Inputs:
        """Inputs as this search makes them."""
        return self._inputs(frozenset())

    def fresh(self, count: int, budget_s: float, more: frozenset[int] = frozenset()) -> Cases:
        """The next `count` cases, or as many as `budget_s` allows, with `more` among the values tried."""
        specs = self._inputs(more).specs(self.number, count)
        self.number += count
        return self._discover(specs, self._usual_steps(), budget_s)

    def unhurried(self, count: int, budget_s: float) -> Cases:
        """Up to `count` cases that took more steps than most do, with as many as any may take."""
        return self._discover(self.slow[:count], CASE_STEPS, budget_s)

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
        return self._discover([_changed(parent, values, rng, sizes) for parent in self._parents(rng, count)], self._usual_steps(), budget_s)

    def _parents(self, rng: random.Random, count: int) -> list[Found]:
        """Cases found so far, those the more often that ran what few ran: blocks count as much as ways from block to block.

        And of the last that brought something new every third: a text that is read to its end is found character by character.
        """
        masks = [c.features for c in self.found]
        times = Counter(k for mask in masks for k in _bits(mask))
        blocks = [_rarest(times, mask & (1 << MAX_BLOCKS) - 1) ** -2 for mask in masks]
        habits = [_rarest(times, mask >> MAX_BLOCKS << MAX_BLOCKS) ** -1 for mask in masks]
        share = sum(habits) / sum(blocks)
        weights = [b * share + h for b, h in zip(blocks, habits, strict=True)]
        late = rng.choices((self.news or self.found)[-_LATE:], k=count // 3)
        return [*late, *rng.choices(self.found, weights, k=count - len(late))]

    def bases(self, count: int) -> tuple[tuple[int, ...], ...]:
        """The arguments' bits of `count` cases that ran what few ran, some with a lead followed: for functions of numbers."""
        rng = random.Random(f"{self.seed}:bases")
        parents = self._parents(rng, count)
        specs = [p.leads.choose(rng).follow(p.spec, rng.choice((0, 0, 1, -1))) if p.leads.sides and k % 2 else p.spec for k, p in enumerate(parents)]
        return tuple(tuple(a.bits for a in spec.args) for spec in specs)

    def features(self, cases: Cases, position: int) -> int:
        """What of `seen` one case ran."""
        return features_of(cases.case(position))

    def _inputs(self, more: frozenset[int]) -> Inputs:
        many = MANY_EVENTS if self.tried and self.case_s < MANY_S else 0
        return Inputs(self.specimen, self.seed, sorted(self.pool | more), sorted(self.compared), tame=self.tame, many=many)

    def _usual_steps(self) -> int:
        """As many as most cases take, with room for more: what goes on for much longer, as a rule never ends."""
        if len(self.found) < _TELLING_CASES:
            return CASE_STEPS
        steps = sorted(found.steps for found in self.found)
        return min(CASE_STEPS, max(CASE_STEPS // 50, 4 * steps[len(steps) * 9 // 10]))

    def _discover(self, specs: Sequence[CaseSpec], steps: int, budget_s: float) -> Cases:
        specs = [replace(spec, args=as_callers_pass(self.specimen, spec.args)) for spec in specs]
        cases = discover(self.program, self.specimen, specs, steps, budget_s, cut=self.cut)
        if steps < CASE_STEPS:
            self.slow += [spec for spec, case in zip(specs, cases.file.cases, strict=True) if case.status is CaseStatus.TIMEOUT]
        costs = [CASE_S + case.steps * STEP_NS / 1e9 for case in cases.file.cases if case.status is not CaseStatus.NOT_TRIED]
        self.tried += len(costs)
        self.spent += sum(costs)
        for position, index in enumerate(cases.indices):
            case = cases.file.cases[index]
            self.found.append(Found.of(specs[index], case, cases.objects(position)))
            if self.found[-1].features & ~self.seen:
                self.seen |= self.found[-1].features
                self.news.append(self.found[-1])
            if len(self.compared) < _MOST_COMPARED:
                self.compared |= set(case.compared)
        return cases


def _rarest(times: Mapping[int, int], mask: int) -> int:
    """How many cases have the rarest of a case's features."""
    return min((times[k] for k in _bits(mask)), default=1)


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set; by bytes, which is much quicker than bit by bit of a long number."""
    data = mask.to_bytes((mask.bit_length() + 7) // 8, "little")
    return (8 * k + bit for k, byte in enumerate(data) if byte for bit in _IN_BYTE[byte])


def features_of(case: Case) -> int:
    """A bit for each block that a case ran, and for each number of times."""
    return case.blocks | case.habits << MAX_BLOCKS


def _changed(found: Found, values: Sequence[int], rng: random.Random, sizes: Sequence[int]) -> CaseSpec:
    """The case with a lead followed, with other things changed, or both."""
    spec = found.spec
    if found.leads.sides and rng.random() < 0.5:
        spec = found.leads.choose(rng).follow(spec, rng.choice((0, 0, 1, -1)))
        if rng.random() < 0.7:
            return spec
    return mutate(spec, found.extents, values, rng, sizes)
