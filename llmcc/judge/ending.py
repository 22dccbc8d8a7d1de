"""How a function's end is seen that only comes after very many calls to functions outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from llmcc.errors import Unsupported
from llmcc.judge.answers import ENDS, Batch, hashed
from llmcc.judge.compare import differs
from llmcc.runner import Cases, End, Execution, Image, ImageFlag, Specimen, run

MIN_EVENTS = 5
ENDING_CASES, RESULT_CASES = 3, 12
"""More where the end shows a result that no call has seen."""
OUTER_LEFT = 5
"""Repetitions that are run where others are left out between the calls of one kind: three before, two behind."""
OUTER_NS = 500_000_000
MOST_REPETITIONS = 8
"""Of the constants that may be their number, the largest are tried."""
BEFORE, PERIOD = 4, 4
"""Calls that are seen before the one in question; code may take turns, by two or four, so that as many are left out as for the end."""
LAST_OBSERVED = 3
"""Calls before the end that are observed where all repetitions run."""
FULL_NS = 20_000_000_000
"""CPU time that the one run to the end may take."""


@dataclass(slots=True)
class Ending:
    """How the end of a long repetition is reached.

    By leaving out `skip` external calls, all or those of the `event` of that number, or, where that is 0, by running
    through all of them, of which `unobserved` go by unseen before the last. `repeated` are cases that go up to the third
    such event.
    """

    skip: int
    batch: Batch
    event: int | None = None
    repeated: Batch | None = None
    unobserved: int = 0

    def through(self, image: Image) -> Image:
        """The image as it runs through all calls."""
        return replace(image, flags=image.flags | ImageFlag.COUNT_ONLY, skip=self.unobserved)

    def forwarded(self, image: Image) -> Image:
        """The image as it leaves calls out."""
        if self.event is None:
            return replace(image, flags=image.flags | ImageFlag.FAST_FORWARD, skip=self.skip)
        return replace(image, flags=image.flags | ImageFlag.COUNT_ONLY, skip=self.skip, skipped_event=self.event + 1)


def find_ending(program: Path, specimen: Specimen, batches: Sequence[Batch], pool: frozenset[int]) -> Ending | None:
    """A return value, and that the function returns at all, is seen only at its end.

    How often it repeats is a constant of its IR, as a rule: whichever of them brings reference and baseline
    to an end two calls later is the one.
    """
    ends = {o.end for batch in batches for o in batch.expected}
    if End.RETURNED in ends or End.EVENTS not in ends:
        return None
    batch = max(batches, key=lambda b: len(_going_on(b)))
    long = _going_on(batch)[: RESULT_CASES if specimen.result else ENDING_CASES]
    if not long and End.NORETURN in ends:
        return None
    events = {batch.expected[k].events for k in long}
    if len(events) == 1:
        found = _by_last_calls(program, specimen, batch.cases.select(long), events.pop(), pool)
        found = found or _by_outer_calls(program, specimen, batch.cases.select(long[:1]), pool)
        if found is not None:
            return found
    first = long[0] if long else 0
    return full_ending(program, specimen, batch.cases.select([first]))


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


def windows(program: Path, specimen: Specimen, ending: Ending, value: int) -> Iterator[Ending]:
    """The repetitions about one, counted from either end: code may know its number though the reference does not."""
    case = ending.batch.cases.select([0])
    done = ending.batch.expected[0].events - 2
    repetitions = ending.skip + done + 2
    for number in {value, repetitions - value}:
        start = number - done - BEFORE
        window = Ending(start - (start - ending.skip) % PERIOD, Batch(case, ()))
        if 0 < window.skip < ending.skip:
            reference = run(program, window.forwarded(hashed(specimen.images["reference"], 11)), case)
            yield replace(window, batch=_ending_alike(specimen, case, reference, reference))


def _by_outer_calls(program: Path, specimen: Specimen, case: Cases, pool: frozenset[int]) -> Ending | None:
    """Repetitions call in an inner loop, and something else once: they are left out between two of those calls.

    The right number is the one of which one less means one repetition more.
    """
    if len(specimen.events) < 2:
        return None
    reference, baseline = (replace(hashed(specimen.images[k], j), cpu_ns=OUTER_NS) for k, j in (("reference", 11), ("baseline", 23)))
    for event in range(len(specimen.events)):
        for repetitions in sorted((v for v in pool if OUTER_LEFT < v < 1 << 31), reverse=True)[:MOST_REPETITIONS]:
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


def full_ending(program: Path, specimen: Specimen, case: Cases) -> Ending:
    """One case run to its end by `llc -O3`'s code, -O0's being too slow.

    Once to count its calls, and, where these are many, once more with the last of them observed. Raises Unsupported.
    """
    baseline = specimen.images["baseline"]
    image = replace(baseline, junk=31, cpu_ns=FULL_NS, flags=baseline.flags | ImageFlag.HASHES)
    ending = Ending(0, Batch(case, ()))
    for _ in range(2):
        outcome = run(program, ending.through(image), case).outcomes[0]
        if outcome is None or outcome.end not in ENDS:
            raise Unsupported("no test run reaches the function's end")
        unobserved = outcome.events - case.specs[case.indices[0]].max_events - LAST_OBSERVED
        ending = replace(ending, batch=Batch(case, (outcome,)))
        if ending.unobserved or unobserved <= 0:
            break
        ending = replace(ending, unobserved=unobserved)
    return ending
