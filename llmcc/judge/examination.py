"""The test cases of a specimen, with the answers of its reference: made once, shared by all candidates."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from llmcc.errors import Unsupported
from llmcc.judge.answers import Batch, answer
from llmcc.judge.constants import constants_of
from llmcc.judge.ending import Ending, find_ending
from llmcc.judge.lengths import long_cases
from llmcc.judge.masses import (
    CALL_NS,
    HUNG_NS,
    SWEPT_AGAIN,
    Swept,
    Varied,
    answered,
    fuzzed,
    same,
    sweep_numbers,
    vary_cases,
)
from llmcc.judge.mutation import tamed
from llmcc.judge.search import CASE_S, Search, affordable
from llmcc.runner import Cases, Image, Specimen, discover, may_be_varied, revealed

MIN_CASES = 4
"""Fewer agreeing inputs than this, and a function cannot be judged."""
FIRST_CASES = 8
MOST_BUDGETS = 8
"""So many times its budget a function may take whose inputs seldom work out."""
CHEAP_S = 4 * CASE_S
"""Where a case costs less than this, three times as many are tried."""
MUTATIONS = 16
"""How many are tried at first."""
MOST_SLOW = 4
"""Of the inputs that were cut off so many are tried for longer: a loop that data may end goes on for much longer where it does not."""
MOST_FURTHER = 12
"""So many times as long as a search that reaches nothing new goes one that does."""
MOST_KEPT = 64
SMALL = 64
"""Constants below this are among the ordinary inputs anyway."""
MAX_FOCUS = 24
MOST_FOCUSED, MOST_KNOWN = 256, 40
"""Cases with a candidate's constants in all places, and with the function's own, where no faster search tries them."""
MAX_TAMED = 16
FOCUS_S, FOCUSED_S = 0.5, 0.004
"""About what all such cases may take, and what one takes at most, since it is cut off early."""
FOCUS_STEPS = 800_000


@dataclass(slots=True)
class Examination:
    """Everything a candidate of one specimen is held against.

    `batches` are run in order, the first a small one on which most wrong candidates fail. `ending` are cases
    fast-forwarded to the function's end, for functions that otherwise only ever stop after a number of
    external calls; it is None where inputs reach the end by themselves.
    """

    specimen: Specimen
    program: Path
    seed: int
    search: Search
    batches: tuple[Batch, ...]
    ending: Ending | None
    set_aside: int
    seconds: float
    swept: Swept | None = None
    varied: Varied | None = None
    extra: dict[frozenset[int], Batch] = field(default_factory=dict)
    extra_swept: dict[frozenset[int], Swept] = field(default_factory=dict)
    full_ending: Ending | None = None
    """For candidates that cannot be fast-forwarded; made when the first one comes."""
    windows: dict[int, tuple[Ending, ...]] = field(default_factory=dict)
    """The repetitions about a constant of some candidate."""
    stepped: Batch | None = None
    """The cases that are single-stepped."""
    _revealed: tuple[Image, ...] | None = None

    @property
    def pool(self) -> frozenset[int]:
        """The constants that inputs were tried with."""
        return self.search.pool

    @property
    def revealed(self) -> tuple[Image, ...]:
        """The reference with its undefined values changed; made when a candidate first differs."""
        if self._revealed is None:
            self._revealed = revealed(self.specimen)
        return self._revealed

    def defined_inputs(self, swept: Swept) -> list[int | None]:
        """What is expected of swept inputs, without those whose result is undefined."""
        if swept.defined is None:
            defined = swept.expected
            for image in self.revealed:
                limited = replace(image, junk=11, cpu_ns=CALL_NS)
                defined = same(defined, swept.sweep.run(self.program, limited, HUNG_NS, defined))
            swept.defined = defined
        return swept.defined

    def defined_variations(self, varied: Varied) -> list[list[int | None]]:
        """What is expected of variations, without those whose result is undefined."""
        if varied.defined is None:
            defined = varied.expected
            for image in self.revealed:
                limited = replace(image, junk=11, cpu_ns=CALL_NS)
                results, _ = varied.variations.run(self.program, limited, varied.cases, HUNG_NS, defined)
                defined = [same(a, b) for a, b in zip(defined, results, strict=True)]
            varied.defined = defined
        return varied.defined

    def tamer(self, cases: Cases) -> Batch:
        """Cases like these whose arithmetic does not overflow, as far as possible."""
        chosen = cases.indices[:: max(1, len(cases) // MAX_TAMED)][:MAX_TAMED]
        specs = [spec for index in chosen for spec in tamed(cases.specs[index])]
        batch, _ = answer(self.program, self.specimen, discover(self.program, self.specimen, specs, FOCUS_STEPS))
        return batch

    def more(self, search: Search, pool: frozenset[int], count: int, budget_s: float) -> tuple[Batch, int]:
        """Up to `count` further cases of a search, for about twice `budget_s` seconds, with `pool` among the values tried.

        Beside them how many had to be set aside.
        """
        cases = Cases.join([search.fresh(count // 4, budget_s / 2, pool), search.mutated(count - count // 4, budget_s, pool)])
        return answer(self.program, self.specimen, cases)

    def swept_with(self, swept: Swept, values: frozenset[int]) -> Swept:
        """A smaller sweep with the values and their neighbours in every place."""
        if values not in self.extra_swept:
            sweep = replace(swept.sweep, count=SWEPT_AGAIN, pool=tuple(sorted(values, reverse=True)))
            self.extra_swept[values] = answered(self.program, self.specimen, sweep)
        return self.extra_swept[values]

    def focused(self, values: frozenset[int]) -> Batch:
        """Cases with each of the values, and its neighbours, in every place; large values first."""
        batch, _ = answer(self.program, self.specimen, _focused(self.search, values, MOST_FOCUSED))
        return batch


def _focused(search: Search, values: frozenset[int], most: int) -> Cases:
    specimen = search.specimen
    scalars = sum(not s.pointer and not s.byval for s in specimen.lowering.slots)
    focus = sorted(values, key=lambda v: (v < SMALL, v))[:MAX_FOCUS]
    inputs = replace(search.inputs(), focus=focus)
    pieces = max(1, sum(s.pointer for s in specimen.lowering.slots) + len(specimen.globals))
    room = int(FOCUS_S / (min(search.case_s, FOCUSED_S) if pieces == 2 else search.case_s))  # pairs of arrays are compared
    count = max(8, min(room, len(focus) * max(8, 6 * scalars, (12 if pieces == 2 else 6) * pieces), most))
    first = len(focus) * 12 * pieces * 10_000  # where inputs.py begins with the first words of the first piece
    return discover(search.program, specimen, inputs.specs(first, count), FOCUS_STEPS, 3 * FOCUS_S)


def examine(specimen: Specimen, program: Path, seed: int, budget_s: float = 2.0, wanted: int = 64) -> Examination:
    """Find test cases for a specimen within about `budget_s` seconds of CPU time, as estimated: the same ones every time.

    Raises Unsupported where reference and baseline cannot be brought to agree on enough inputs.
    """
    started = time.monotonic()
    search = Search(program, specimen, seed, constants_of(specimen))
    batches: list[Batch] = []
    aside, count = 0, FIRST_CASES
    while count > 0:
        before = search.tried
        cases = search.fresh(count, budget_s)
        if cases.shows_locals:
            raise Unsupported("shows a local variable to a function outside the module")
        aside += _add(batches, program, specimen, cases)
        if len(cases) * 2 < search.tried - before and not search.tame:
            search.tame = True
        elif not search.found and not search.cut:
            search.cut = True
        else:
            most = 3 * wanted if search.case_s < CHEAP_S else wanted
            count = min(most - search.number, wanted, int((budget_s - search.spent) / search.case_s))
            if sum(map(len, batches)) < 2 * MIN_CASES and search.number < most and search.spent < MOST_BUDGETS * budget_s:
                count = FIRST_CASES
    if sum(map(len, batches)) < MIN_CASES:
        raise Unsupported(f"only {sum(map(len, batches))} of {search.number} inputs have defined behaviour")
    aside += _add(batches, program, specimen, search.unhurried(MOST_SLOW, budget_s / 4))
    aside += _look_further(batches, search, budget_s / 8)
    if (others := fuzzed(search, batches)) is not None:
        aside += _add(batches, program, specimen, others)
    telling = frozenset(v for v in search.pool if v >= SMALL)
    if telling and not may_be_varied(specimen):
        aside += _add(batches, program, specimen, _focused(search, telling, MOST_KNOWN))
    ending = find_ending(program, specimen, batches, search.pool)
    _add(batches, program, specimen, long_cases(search))
    swept = sweep_numbers(search)
    varied = vary_cases(program, specimen, seed, search.pool, batches)
    return Examination(specimen, program, seed, search, tuple(batches), ending, aside, time.monotonic() - started, swept, varied)


def _add(batches: list[Batch], program: Path, specimen: Specimen, cases: Cases) -> int:
    """Add the cases with their answers; returns how many had to be set aside."""
    batch, aside = answer(program, specimen, cases)
    if len(batch):
        batches.append(batch)
    return aside


def _look_further(batches: list[Batch], search: Search, budget_s: float) -> int:
    """Mutate what is there: longer while blocks of the reference are left that no case has reached, and cases come nearer.

    Cases are kept that ran a block for the first time, or as often as none before.
    """
    started = progress = search.spent
    reached, news = search.reached, len(search.news)
    kept: list[Cases] = []
    seen, count = search.seen, MUTATIONS
    while sum(map(len, kept)) < MOST_KEPT:
        before = search.spent
        if search.reached > reached or (len(search.news) > news and reached < search.specimen.blocks):
            reached, news, progress = search.reached, len(search.news), before
        idle = 3 * budget_s if reached < search.specimen.blocks else budget_s
        if before - progress > idle or before - started > MOST_FURTHER * budget_s:
            break
        cases = search.mutated(count, budget_s)
        count = affordable(search.case_s, budget_s / 3)
        new = [k for k in range(len(cases)) if (features := search.features(cases, k)) | seen != seen and (seen := seen | features)]
        if new:
            kept.append(cases.select(new))
    return _add(batches, search.program, search.specimen, Cases.join(kept)) if kept else 0
