"""Very many inputs at full speed: sweeps of functions of numbers, variations of small cases, and a search among these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from llmcc.judge.answers import Batch
from llmcc.judge.search import Search, features_of
from llmcc.runner import (
    SPOILT,
    Cases,
    End,
    Object,
    Specimen,
    Sweep,
    Variations,
    fuzz,
    input_bits,
    may_be_varied,
)

SWEPT = 1 << 18
SWEPT_BASES = 64
SWEPT_AGAIN = 1 << 15
VARIED_CASES = 16
TWIN_BYTES, LARGE, LARGE_BYTES = (1200, 240, 100), 2, 64
"""Of these, one of about each of these sizes whose pieces of memory begin alike: comparisons go to their end there, and every
bit of small ones is flipped. And the largest, since variations have no more memory than their case."""
VARIED_COUNT = 8000
VARIED_BYTES = 8192
CALL_NS = 4_000_000
"""One input of a sweep, or one variation, may take the reference about this long."""
VARIED_NS = 600_000_000
"""About what all variations take, and what each takes beside its own steps: per call and per page of memory."""
VARIATION_NS, VARIED_PAGE_NS = 300, 300
EXHAUSTED_BITS = 20
SWEEP_NS = 400_000_000
SWEPT_NS = 100
"""About what all inputs of a sweep take, and what one takes beside its own steps."""
FUZZED_NS, FUZZED_STEP_NS, MOST_FUZZED = 400_000_000, 12, 64
"""The same for a search among variations, of whose cases so many are kept."""
BESIDE_LIMITS, MOST_BESIDE = 2, 64
"""How the search marks inputs that lie at or beside a limit, of which so many are kept."""
CODE_NS = 0.5
"""About what -O0's code takes for each of the instrumented reference's steps."""
HUNG_NS = 20_000_000_000
"""CPU time after which the machine, not the function, must be at fault."""


@dataclass(slots=True)
class Swept:
    """Inputs of a function of numbers, with a hash of the reference's result for each; None: set aside."""

    sweep: Sweep
    expected: list[int | None]
    defined: list[int | None] | None = None
    """`expected` without inputs whose result is undefined, where a candidate asked for it."""


@dataclass(slots=True)
class Varied:
    """Variations of some cases, with a hash of what the reference makes of each; None: set aside."""

    variations: Variations
    cases: Cases
    expected: list[list[int | None]]
    defined: list[list[int | None]] | None = None
    """`expected` without variations whose result is undefined, where a candidate asked for it."""


def sweep_numbers(search: Search) -> Swept | None:
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
    return answered(program, specimen, sweep)


def answered(program: Path, specimen: Specimen, sweep: Sweep) -> Swept:
    """The sweep with what reference and baseline agree on."""
    images = [replace(specimen.images[k], junk=j, cpu_ns=CALL_NS) for k, j in (("reference", 11), ("baseline", 23))]
    reference = sweep.run(program, images[0], HUNG_NS)
    known = same(reference, reference)
    expected = same(known, sweep.run(program, images[1], HUNG_NS, known))[: len(known)]
    return Swept(replace(sweep, count=len(expected)), expected)


def vary_cases(program: Path, specimen: Specimen, seed: int, pool: frozenset[int], batches: Sequence[Batch]) -> Varied | None:
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
    found = [same(h, h) for h in hashes]
    again, _ = variations.run(program, baseline, cases, HUNG_NS, found)
    return Varied(variations, cases, [same(a, b) for a, b in zip(found, again, strict=True)])


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


def fuzzed(search: Search, batches: Sequence[Batch]) -> Cases | None:
    """Cases that go ways through the reference that no case has taken, found in very many variations of small ones."""
    cases = _small(batches) if may_be_varied(search.specimen) else None
    if cases is None:
        return None
    counts = [int(FUZZED_NS / VARIED_CASES / _varied_ns(cases, k, FUZZED_STEP_NS)) for k in range(len(cases))]
    found = fuzz(search.program, search.specimen, search.seed, sorted(search.pool), cases, counts)
    ways = [k for k in range(len(found)) if found.case(k).varied == 1]
    beside = [k for k in range(len(found)) if found.case(k).varied == BESIDE_LIMITS]
    chosen = [*_diverse([found.select([k]) for k in ways], MOST_FUZZED), found.select(beside[:: 1 + len(beside) // MOST_BESIDE])]
    return Cases.join(chosen) if len(found) else None


def _diverse(cases: Sequence[Cases], count: int) -> list[Cases]:
    """Up to `count` of single cases: those that add most to what has run, some whose memory is alike, then some of each kind."""
    masks = {id(c): features_of(c.case(0)) for c in cases}
    sizes = {id(c): sum(o.size for o in c.objects(0)) for c in cases}
    chosen: dict[int, Cases] = {}

    def left() -> list[Cases]:
        return [c for c in cases if id(c) not in chosen]

    def choose(picks: Sequence[Cases]) -> None:
        chosen.update((id(c), c) for c in picks)

    seen = 0
    while len(chosen) < count // 2 and (best := max(left(), key=lambda c: (masks[id(c)] & ~seen).bit_count(), default=None)):
        if not masks[id(best)] & ~seen:
            break
        seen |= masks[id(best)]
        choose([best])
    twins = [c for c in left() if sizes[id(c)] >= LARGE_BYTES and _agrees(c.objects(0))]
    for size in TWIN_BYTES:
        choose(sorted((c for c in twins if id(c) not in chosen), key=lambda c: abs(sizes[id(c)] - size))[:1])
    choose(sorted((c for c in left() if sizes[id(c)] <= TWIN_BYTES[0]), key=lambda c: -sizes[id(c)])[:LARGE])
    room = count - len(chosen)
    choose(left()[:: max(1, len(left()) // room)][:room])
    return list(chosen.values())


def _agrees(objects: Sequence[Object]) -> bool:
    """True if several pieces of memory begin alike, as far as the shortest goes."""
    shortest = min(len(o.data) for o in objects)
    return len(objects) > 1 and len({o.data[:shortest] for o in objects}) == 1


def same(expected: Sequence[int | None], got: Sequence[int | None]) -> list[int | None]:
    """What both say, None where they differ, one is missing or nothing was computed."""
    return [a if a == b and a != SPOILT else None for a, b in zip_longest(expected, got)]
