"""The test cases of a specimen, with the answers of its reference: made once, shared by all candidates."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path

from llmcc.errors import Unsupported
from llmcc.judge.compare import differs
from llmcc.judge.search import CASE_S, Search, affordable, features_of, tamed
from llmcc.judge.tolerance import agree
from llmcc.runner import (
    SPOILT,
    Cases,
    End,
    Execution,
    Image,
    ImageFlag,
    Outcome,
    Specimen,
    Sweep,
    Variations,
    discover,
    fuzz,
    input_bits,
    may_be_varied,
    revealed,
    run,
)

MIN_CASES = 4
"""Fewer agreeing inputs than this, and a function cannot be judged."""
FIRST_CASES = 8
CHEAP_S = 4 * CASE_S
"""Where a case costs less than this, three times as many are tried."""
MUTATIONS = 16
"""How many are tried at first."""
MOST_KEPT = 64
LONG_SIZES = (4097, 20_011, 66_001, 150_003)
LONG_STEPS = 4_000_000
SWEPT = 1 << 18
SWEPT_BASES = 64
SWEPT_AGAIN = 1 << 15
VARIED_CASES = 16
VARIED_COUNT = 4500
VARIED_BYTES = 4096
CALL_NS = 4_000_000
"""One input of a sweep, or one variation, may take the reference about this long."""
VARIED_NS = 400_000_000
"""About what all variations take, and what each takes beside its own steps: per call and per page of memory."""
VARIATION_NS, VARIED_PAGE_NS = 300, 300
EXHAUSTED_BITS = 20
SWEEP_NS = 400_000_000
SWEPT_NS = 100
"""About what all inputs of a sweep take, and what one takes beside its own steps."""
FUZZED_NS, FUZZED_STEP_NS, MOST_FUZZED = 400_000_000, 20, 48
"""The same for a search among variations, of whose cases so many are kept."""
CODE_NS = 0.5
"""About what -O0's code takes for each of the instrumented reference's steps."""
HUNG_NS = 20_000_000_000
"""CPU time after which the machine, not the function, must be at fault."""
MIN_EVENTS = 5
ENDING_CASES = 3
OUTER_LEFT = 5
"""Repetitions that are run where others are left out between the calls of one kind: three before, two behind."""
OUTER_NS = 500_000_000
CASE_NS = 2_000_000_000
"""CPU time that one run of reference or baseline may take: more than any of CASE_STEPS steps takes."""
FULL_NS = 20_000_000_000
"""CPU time that the one run to the end may take."""
ENDS = {End.RETURNED, End.EVENTS, End.NORETURN}
_RANGE_CHECK = re.compile(r"= add (?:nsw )?i\d+ [^,\n]+, (-?\d+)\n\s+%\S+ = icmp u\w\w i\d+ [^,\n]+, (-?\d+)")
_CONSTANT = re.compile(r"(?<![%@\w.])-?(?:\d+|0x[0-9A-Fa-f]{16})\b")


@dataclass(slots=True)
class Batch:
    """Cases on which reference and baseline agree, and what the reference did on each."""

    cases: Cases
    expected: tuple[Outcome, ...]

    def __len__(self) -> int:
        return len(self.expected)


@dataclass(slots=True)
class Ending:
    """How the end of a long repetition is reached.

    By leaving out `skip` external calls, all or those of the `event` of that number, or, where that is 0, by running
    `llc -O3`'s code through all of them. `repeated` are cases that go up to the third such event.
    """

    skip: int
    batch: Batch
    event: int | None = None
    repeated: Batch | None = None

    def forwarded(self, image: Image) -> Image:
        """The image as it leaves calls out."""
        if self.event is None:
            return replace(image, flags=image.flags | ImageFlag.FAST_FORWARD, skip=self.skip)
        return replace(image, flags=image.flags | ImageFlag.COUNT_ONLY, skip=self.skip, skipped_event=self.event + 1)


@dataclass(slots=True)
class Swept:
    """Inputs of a function of numbers, with a hash of the reference's result for each; None: set aside."""

    sweep: Sweep
    expected: list[int | None]
    settled: bool = False
    """Inputs with an undefined result have been set aside."""


@dataclass(slots=True)
class Varied:
    """Variations of some cases, with a hash of what the reference makes of each; None: set aside."""

    variations: Variations
    cases: Cases
    expected: list[list[int | None]]
    settled: bool = False


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

    def set_undefined_aside(self, swept: Swept) -> bool:
        """Set the swept inputs aside whose result is undefined; True if there are such now for the first time."""
        before = swept.expected.count(None)
        if not swept.settled:
            swept.settled = True
            for image in self.revealed:
                results = swept.sweep.run(self.program, replace(image, junk=11, cpu_ns=CALL_NS), HUNG_NS)
                swept.expected = _same(swept.expected, results)
        return swept.expected.count(None) > before

    def set_undefined_variations_aside(self, varied: Varied) -> bool:
        """The same for variations."""
        before = sum(e.count(None) for e in varied.expected)
        if not varied.settled:
            varied.settled = True
            for image in self.revealed:
                limited = replace(image, junk=11, cpu_ns=CALL_NS)
                results, _ = varied.variations.run(self.program, limited, varied.cases, HUNG_NS, varied.expected)
                varied.expected = [_same(a, b) for a, b in zip(varied.expected, results, strict=True)]
        return sum(e.count(None) for e in varied.expected) > before

    def tamer(self, cases: Cases) -> Batch:
        """Cases like these whose arithmetic does not overflow, as far as possible."""
        chosen = cases.indices[:: max(1, len(cases) // MAX_TAMED)][:MAX_TAMED]
        specs = [spec for index in chosen for spec in tamed(cases.specs[index])]
        batch, _ = answer(self.program, self.specimen, discover(self.program, self.specimen, specs, FOCUS_STEPS))
        return batch

    def more(self, search: Search, pool: frozenset[int], count: int, budget_s: float) -> Batch:
        """Up to `count` further cases of a search, for about twice `budget_s` seconds, with `pool` among the values tried."""
        cases = Cases.join([search.fresh(count // 4, budget_s / 2, pool), search.mutated(count - count // 4, budget_s, pool)])
        batch, aside = answer(self.program, self.specimen, cases)
        self.set_aside += aside
        return batch

    def swept_with(self, swept: Swept, values: frozenset[int]) -> Swept:
        """A smaller sweep with the values and their neighbours in every place."""
        if values not in self.extra_swept:
            sweep = replace(swept.sweep, count=SWEPT_AGAIN, pool=tuple(sorted(values, reverse=True)))
            self.extra_swept[values] = _answered(self.program, self.specimen, sweep)
        return self.extra_swept[values]

    def focused(self, values: frozenset[int]) -> Batch:
        """Cases with each of the values, and its neighbours, in every place; large values first."""
        scalars = sum(not s.pointer and not s.byval for s in self.specimen.lowering.slots)
        focus = sorted(values, key=lambda v: (v < SMALL, v))[:MAX_FOCUS]
        inputs = replace(self.search.inputs(), focus=focus)
        room = int(FOCUS_S / self.search.case_s)
        pieces = max(1, sum(s.pointer for s in self.specimen.lowering.slots) + len(self.specimen.globals))
        count = max(8, min(room, len(focus) * max(8, 6 * scalars, 6 * pieces), MOST_FOCUSED))
        first = len(focus) * 12 * pieces * 10_000  # where inputs.py begins with the first words of the first piece
        cases = discover(self.program, self.specimen, inputs.specs(first, count), FOCUS_STEPS)
        batch, _ = answer(self.program, self.specimen, cases)
        return batch


SMALL = 64
"""Constants below this are among the ordinary inputs anyway."""
MAX_FOCUS = 24
MOST_FOCUSED = 256
MAX_TAMED = 16
MOST_CONSTANTS = 96
FOCUS_S = 0.5
FOCUS_STEPS = 1_000_000


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
    if sum(map(len, batches)) < MIN_CASES:
        raise Unsupported(f"only {sum(map(len, batches))} of {search.number} inputs have defined behaviour")
    aside += _look_further(batches, search, budget_s / 8)
    aside += _fuzz(search, batches)
    ending = _find_ending(program, specimen, batches, search.pool)
    _add(batches, program, specimen, _long(search))
    swept = _sweep(search)
    varied = _vary(program, specimen, seed, search.pool, batches)
    return Examination(specimen, program, seed, search, tuple(batches), ending, aside, time.monotonic() - started, swept, varied)


def _add(batches: list[Batch], program: Path, specimen: Specimen, cases: Cases) -> int:
    """Add the cases with their answers; returns how many had to be set aside."""
    batch, aside = answer(program, specimen, cases)
    if len(batch):
        batches.append(batch)
    return aside


def _look_further(batches: list[Batch], search: Search, budget_s: float) -> int:
    """Mutate what is there: four times as long while blocks of the reference are left that no case has reached.

    Cases are kept that ran a block for the first time, or as often as none before.
    """
    started = search.spent
    kept: list[Cases] = []
    seen, count = search.seen, MUTATIONS
    while sum(map(len, kept)) < MOST_KEPT:
        before = search.spent
        if before - started > (4 * budget_s if search.reached < search.specimen.blocks else budget_s):
            break
        cases = search.mutated(count, budget_s)
        count = affordable(search.case_s, budget_s / 3)
        new = [k for k in range(len(cases)) if (features := search.features(cases, k)) | seen != seen and (seen := seen | features)]
        if new:
            kept.append(cases.select(new))
    return _add(batches, search.program, search.specimen, Cases.join(kept)) if kept else 0


def _long(search: Search) -> Cases:
    """Cases that go on for long and to their end: large lengths, and external calls beyond the observed ones.

    Of each length also some whose numbers are all alike, so that narrow counters and sums overflow.
    """
    sizes: list[int | None] = list(LONG_SIZES) if takes_lengths(search.specimen) else []
    if search.specimen.events:
        sizes += [None] * 4
    specs = []
    for k, size in enumerate(sizes):
        specs += replace(search.inputs(), size=size, full=True).specs(3_000_000 + k, 1)
        for value in (~0, (0, 1)[k % 2]) if size is not None else ():
            inputs = replace(search.inputs(), size=size, full=True, everywhere=value & (1 << 64) - 1)
            specs += inputs.specs(3_100_000 + k, 1)
    return discover(search.program, search.specimen, specs, LONG_STEPS)


def _sweep(search: Search) -> Swept | None:
    """Very many inputs, or all there are, where the function takes and gives numbers alone."""
    program, specimen = search.program, search.specimen
    bits = input_bits(specimen)
    if bits is None:
        return None
    exhaustive = bits <= EXHAUSTED_BITS
    steps = [min(case.steps * CODE_NS, CALL_NS) for case in search.found]
    affordable_count = int(SWEEP_NS / (SWEPT_NS + sum(steps) / max(1, len(steps))))
    count = min(1 << bits if exhaustive else SWEPT, affordable_count)
    sweep = Sweep(specimen, search.seed, count, tuple(sorted(search.pool)), exhaustive, search.bases(SWEPT_BASES))
    return _answered(program, specimen, sweep)


def _answered(program: Path, specimen: Specimen, sweep: Sweep) -> Swept:
    """The sweep with what reference and baseline agree on."""
    images = [replace(specimen.images[k], junk=j, cpu_ns=CALL_NS) for k, j in (("reference", 11), ("baseline", 23))]
    results = [sweep.run(program, image, HUNG_NS) for image in images]
    expected = [a if a == b else None for a, b in zip(*results, strict=False)]
    return Swept(replace(sweep, count=len(expected), exhaustive=sweep.exhaustive), expected)


def _vary(program: Path, specimen: Specimen, seed: int, pool: frozenset[int], batches: Sequence[Batch]) -> Varied | None:
    """Variations of small cases, the quick ones first, that end in a return."""
    if not may_be_varied(specimen):
        return None
    cases = _small(batches)
    if cases is None:
        return None
    variations = Variations(specimen, seed, VARIED_COUNT, tuple(sorted(pool)))
    reference, baseline = (replace(specimen.images[k], junk=j, cpu_ns=CALL_NS) for k, j in (("reference", 11), ("baseline", 23)))
    wanted = [_wanted(cases, k) for k in range(len(cases))]
    hashes, _ = variations.run(program, reference, cases, HUNG_NS, wanted)
    if any(len(h) < VARIED_COUNT for h in hashes):
        variations = replace(variations, tame=True)
        hashes, _ = variations.run(program, reference, cases, HUNG_NS, wanted)
    found = [_same(h, h) for h in hashes]
    again, _ = variations.run(program, baseline, cases, HUNG_NS, found)
    return Varied(variations, cases, [_same(a, b) for a, b in zip(found, again, strict=True)])


def _wanted(cases: Cases, position: int) -> list[int | None]:
    """Which variations of a case to run, None for the others: as many as its share of the time allows."""
    count = min(VARIED_COUNT, int(VARIED_NS / VARIED_CASES / _varied_ns(cases, position, CODE_NS)))
    return [0] * count + [None] * (VARIED_COUNT - count)


def _varied_ns(cases: Cases, position: int, step_ns: float) -> float:
    """About what one variation of a case takes, where a step takes `step_ns`."""
    pages = sum(o.size // 4096 + 1 for o in cases.objects(position))
    return VARIATION_NS + VARIED_PAGE_NS * pages + step_ns * cases.case(position).steps


def _small(batches: Sequence[Batch]) -> Cases | None:
    """Some small cases that end in a return, of different ways through the reference."""
    small = [
        batch.cases.select([k])
        for batch in batches
        for k, outcome in enumerate(batch.expected)
        if outcome.end is End.RETURNED and 0 < sum(o.size for o in batch.cases.objects(k)) < VARIED_BYTES
    ]
    return Cases.join(_diverse(small, VARIED_CASES)) if small else None


def _fuzz(search: Search, batches: list[Batch]) -> int:
    """Look for ways through the reference that no case has taken, in very many variations of small ones."""
    cases = _small(batches) if may_be_varied(search.specimen) else None
    if cases is None:
        return 0
    counts = [int(FUZZED_NS / VARIED_CASES / _varied_ns(cases, k, FUZZED_STEP_NS)) for k in range(len(cases))]
    found = fuzz(search.program, search.specimen, search.seed, sorted(search.pool), cases, counts)
    chosen = _diverse([found.select([k]) for k in range(len(found))], MOST_FUZZED)
    return _add(batches, search.program, search.specimen, Cases.join(chosen)) if chosen else 0


def _diverse(cases: Sequence[Cases], count: int) -> list[Cases]:
    """Up to `count` of single cases: those that add most to what has run, then some of each kind."""
    left = list(cases)
    masks = {id(c): features_of(c.case(0)) for c in left}
    chosen: list[Cases] = []
    seen = 0
    while left and len(chosen) < count // 2:
        best = max(left, key=lambda c: (masks[id(c)] & ~seen).bit_count())
        if not masks[id(best)] & ~seen:
            break
        seen |= masks[id(best)]
        chosen.append(best)
        left.remove(best)
    return chosen + left[:: max(1, len(left) // (count - len(chosen)))][: count - len(chosen)]


def _same(expected: Sequence[int | None], got: Sequence[int | None]) -> list[int | None]:
    """What both say, None where they differ, one is missing or nothing was computed."""
    return [a if a == b and a != SPOILT else None for a, b in zip_longest(expected, got)]


def takes_lengths(specimen: Specimen) -> bool:
    """True if an integer argument or variable may be a number of elements."""
    integers = any(not s.pointer and s.type in {"i32", "i64"} for s in specimen.lowering.slots)
    return integers or any(g.size in {4, 8} and not g.constant for g in specimen.globals)


def answer(program: Path, specimen: Specimen, cases: Cases) -> tuple[Batch, int]:
    """Run reference and baseline; inputs on which they disagree are undefined behaviour's and set aside."""
    reference = run(program, hashed(specimen.images["reference"], junk=11), cases)
    baseline = run(program, hashed(specimen.images["baseline"], junk=23), cases)
    return _agreeing(program, specimen, cases, reference, baseline)


def hashed(image: Image, junk: int) -> Image:
    """The image as it runs where large memory is only compared."""
    return replace(image, junk=junk, cpu_ns=CASE_NS, flags=image.flags | ImageFlag.HASHES)


def _agreeing(program: Path, specimen: Specimen, cases: Cases, reference: Execution, baseline: Execution) -> tuple[Batch, int]:
    """The cases on which reference and baseline agree, and how many do not."""
    keep: dict[int, Outcome] = {}
    others: list[int] = []
    for k, (a, b) in enumerate(zip(reference.outcomes, baseline.outcomes, strict=True)):
        if a is None or b is None or a.end not in ENDS:
            continue
        if differs(a, b, cases.objects(k), specimen.result, specimen.events) is None:
            keep[k] = a
        elif specimen.nudged:
            others.append(k)
    if others:
        images = [hashed(specimen.images[name], junk=11) for name in ("reference", "baseline")]
        agreed = agree(program, specimen, (images[0], images[1]), cases.select(others))
        keep |= {k: a for k, right in zip(others, agreed, strict=True) if right and (a := reference.outcomes[k]) is not None}
    kept = sorted(keep)
    return Batch(cases.select(kept), tuple(keep[k] for k in kept)), len(cases) - len(kept)


def _find_ending(program: Path, specimen: Specimen, batches: Sequence[Batch], pool: frozenset[int]) -> Ending | None:
    """A return value, and that the function returns at all, is seen only at its end.

    How often it repeats is a constant of its IR, as a rule: whichever of them brings reference and baseline
    to an end two calls later is the one.
    """
    ends = {o.end for batch in batches for o in batch.expected}
    if End.RETURNED in ends or End.EVENTS not in ends:
        return None
    batch = max(batches, key=lambda b: len(_going_on(b)))
    long = _going_on(batch)[:ENDING_CASES]
    if not long and End.NORETURN in ends:
        return None
    events = {batch.expected[k].events for k in long}
    if len(events) == 1:
        found = _by_last_calls(program, specimen, batch.cases.select(long), events.pop(), pool)
        found = found or _by_outer_calls(program, specimen, batch.cases.select(long[:1]), pool)
        if found is not None:
            return found
    first = long[0] if long else 0
    return Ending(0, full_run(program, specimen, Batch(batch.cases.select([first]), (batch.expected[first],))))


def _going_on(batch: Batch) -> list[int]:
    """The cases that had come to some calls when they were ended."""
    return [k for k, o in enumerate(batch.expected) if o.end is End.EVENTS and o.events >= MIN_EVENTS]


def _by_last_calls(program: Path, specimen: Specimen, cases: Cases, done: int, pool: frozenset[int]) -> Ending | None:
    """Each repetition calls once: all are left out but those `done` and two."""
    for repetitions in sorted((v for v in pool if done + 2 < v < 1 << 31), reverse=True):
        ending = Ending(repetitions - done - 2, Batch(cases, ()))
        reference = run(program, ending.forwarded(hashed(specimen.images["reference"], 11)), cases)
        if any(o is None or o.end is not End.RETURNED or o.events != done + 2 for o in reference.outcomes):
            continue
        other = run(program, ending.forwarded(hashed(specimen.images["baseline"], 23)), cases)
        ending.batch = _ending_alike(specimen, cases, reference, other)
        if len(ending.batch):
            return ending
    return None


def _by_outer_calls(program: Path, specimen: Specimen, case: Cases, pool: frozenset[int]) -> Ending | None:
    """Repetitions call in an inner loop, and something else once: they are left out between two of those calls.

    The right number is the one of which one less means one repetition more.
    """
    if len(specimen.events) < 2:
        return None
    reference, baseline = (replace(hashed(specimen.images[k], j), cpu_ns=OUTER_NS) for k, j in (("reference", 11), ("baseline", 23)))
    for event in range(len(specimen.events)):
        for repetitions in sorted((v for v in pool if OUTER_LEFT < v < 1 << 31), reverse=True):
            ending, longer = (Ending(repetitions - OUTER_LEFT - k, Batch(case, ()), event) for k in (0, 1))
            ended, later = (run(program, e.forwarded(reference), case) for e in (ending, longer))
            a, b = ended.outcomes[0], later.outcomes[0]
            if a is None or b is None or a.end is not End.RETURNED or b.end is not End.RETURNED or a.events >= b.events:
                continue
            ending.batch = _ending_alike(specimen, case, ended, run(program, ending.forwarded(baseline), case))
            if len(ending.batch):
                once = Ending(0, ending.batch, event)
                runs = [run(program, once.forwarded(image), case) for image in (reference, baseline)]
                ending.repeated = _ending_alike(specimen, case, *runs)
                return ending
    return None


def _ending_alike(specimen: Specimen, cases: Cases, reference: Execution, baseline: Execution) -> Batch:
    """The cases that end alike, as far as values can be told that roundings have added up in."""
    keep = []
    for k, (a, b) in enumerate(zip(reference.outcomes, baseline.outcomes, strict=True)):
        if a is not None and b is not None and a.end in ENDS:
            same = differs(a, b, cases.objects(k), specimen.result, specimen.events) is None
            if same or (specimen.nudged and (a.end, a.events) == (b.end, b.events)):
                keep.append((k, a))
    return Batch(cases.select([k for k, _ in keep]), tuple(a for _, a in keep))


def full_run(program: Path, specimen: Specimen, batch: Batch) -> Batch:
    """One case run to its end by `llc -O3`'s code, -O0's being too slow. Raises Unsupported."""
    baseline = specimen.images["baseline"]
    image = replace(baseline, junk=31, cpu_ns=FULL_NS, flags=baseline.flags | ImageFlag.COUNT_ONLY | ImageFlag.HASHES)
    cases = batch.cases.select([0])
    outcome = run(program, image, cases).outcomes[0]
    if outcome is None or outcome.end not in ENDS:
        raise Unsupported("no test run reaches the function's end")
    return Batch(cases, (outcome,))


def _swapped(value: int) -> list[int]:
    """A constant as it stands in memory of the other byte order."""
    size = next((s for s in (2, 4, 8) if 1 < value < 1 << 8 * s), 0)
    return [int.from_bytes(value.to_bytes(size, "little"), "big")] if size else []


def constants_of(specimen: Specimen) -> frozenset[int]:
    """Integer and floating-point constants in the specimen's IR, as 64-bit patterns to try as inputs.

    Range checks are compiled to `x + a < b`: so -a and b - a are among them.
    """
    values: set[int] = set()
    for text in _CONSTANT.findall(specimen.function.text):
        value = int(text, 16) if text.startswith("0x") else int(text)
        if abs(value) < 1 << 64:
            values |= {value & (1 << 64) - 1, *_swapped(value)}
    for added, bound in _RANGE_CHECK.findall(specimen.function.text):
        values |= {v & (1 << 64) - 1 for v in (-int(added), int(bound) - int(added))}
    return frozenset(sorted(values)[:MOST_CONSTANTS])
