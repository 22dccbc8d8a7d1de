"""The test cases of a specimen, with the answers of its reference: made once, shared by all candidates."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from llmcc.errors import Unsupported
from llmcc.judge.compare import differs
from llmcc.judge.inputs import Inputs
from llmcc.runner import Cases, End, ImageFlag, Outcome, Specimen, discover, run

MIN_CASES = 4
"""Fewer agreeing inputs than this, and a function cannot be judged."""
FIRST_CASES = 8
CASE_NS = 250_000_000
"""CPU time that one run of the reference may take."""
FULL_NS = 20_000_000_000
"""CPU time that the one run to the end may take."""
ENDS = {End.RETURNED, End.EVENTS, End.NORETURN}
_CONSTANT = re.compile(r"(?<![%@\w.])-?(?:\d+|0x[0-9A-Fa-f]{16})\b")


@dataclass(slots=True)
class Batch:
    """Cases on which reference and baseline agree, and what the reference did on each."""

    cases: Cases
    expected: tuple[Outcome, ...]

    def __len__(self) -> int:
        return len(self.expected)


@dataclass(slots=True)
class Examination:
    """Everything a candidate of one specimen is held against.

    `batches` are run in order, the first a small one on which most wrong candidates fail. `full` is one
    case run to its end by `llc -O3`'s code, for functions that otherwise only ever stop after a number of
    external calls. `pool` holds the constants that inputs were tried with.
    """

    specimen: Specimen
    program: Path
    seed: int
    batches: tuple[Batch, ...]
    full: Batch | None
    pool: frozenset[int]
    set_aside: int
    spec_seconds: float
    next_spec: int
    tame: bool
    seconds: float
    extra: dict[frozenset[int], Batch] = field(default_factory=dict)

    def more(self, pool: frozenset[int], count: int) -> Batch:
        """Further cases, with `pool` among the values tried; costs about `spec_seconds` each."""
        inputs = Inputs(self.specimen, self.seed, sorted(pool | self.pool), tame=self.tame)
        specs = inputs.specs(self.next_spec, count)
        self.next_spec += count
        batch, aside = _answer(self.program, self.specimen, discover(self.program, self.specimen, specs, CASE_NS))
        self.set_aside += aside
        return batch

    def workloads(self) -> Batch:
        """Cases to time on: the longest of those found, and larger ones where lengths are arguments.

        Different data regimes, since fast paths may pay in one and cost in another.
        """
        lengths = any(not s.pointer and s.type in {"i32", "i64"} for s in self.specimen.lowering.slots)
        chosen: list[Batch] = []
        for number, size in enumerate(WORKLOAD_SIZES if lengths else ()):
            inputs = Inputs(self.specimen, self.seed, tame=self.tame, size=size)
            cases = discover(self.program, self.specimen, inputs.specs(1_000_000 + 10 * number, 2), CASE_NS)
            batch, _ = _answer(self.program, self.specimen, cases)
            if len(batch):
                chosen.append(batch)
        if len(chosen) < MIN_WORKLOADS:
            chosen = [max(self.batches, key=len)]
        batch = Batch(Cases.join([b.cases for b in chosen]), tuple(o for b in chosen for o in b.expected))
        busiest = sorted(range(len(batch)), key=lambda k: -batch.expected[k].cpu_ns)
        if len(chosen) > 1:
            return batch
        kept = busiest[: max(4, len(busiest) // 2)][:: max(1, len(busiest) // 8)][:MAX_WORKLOADS]
        return Batch(batch.cases.select(kept), tuple(batch.expected[k] for k in kept))


WORKLOAD_SIZES = (64, 1000, 20_000)
MIN_WORKLOADS = 2
MAX_WORKLOADS = 4


def examine(specimen: Specimen, program: Path, seed: int, budget_s: float = 2.0, wanted: int = 64) -> Examination:
    """Find test cases for a specimen within about `budget_s` seconds.

    Raises Unsupported where reference and baseline cannot be brought to agree on enough inputs.
    """
    started = time.monotonic()
    pool = constants_of(specimen)
    batches: list[Batch] = []
    tame, number, aside, count = False, 0, 0, FIRST_CASES
    while count > 0:
        inputs = Inputs(specimen, seed, sorted(pool), tame=tame)
        batch, dropped = _answer(program, specimen, discover(program, specimen, inputs.specs(number, count), CASE_NS))
        number += count
        aside += dropped
        if len(batch):
            batches.append(batch)
        spent = time.monotonic() - started
        if len(batch) * 2 < count and not tame:
            tame = True
        else:
            count = 0 if number > 2 * FIRST_CASES else min(wanted - number, int((budget_s - spent) / spent * number))
    if sum(map(len, batches)) < MIN_CASES:
        raise Unsupported(f"only {sum(map(len, batches))} of {number} inputs have defined behaviour")
    full = _run_to_end(program, specimen, batches)
    seconds = time.monotonic() - started
    return Examination(
        specimen, program, seed, tuple(batches), full, pool, aside, seconds / number, number, tame, seconds
    )


def _answer(program: Path, specimen: Specimen, cases: Cases) -> tuple[Batch, int]:
    """Run reference and baseline; inputs on which they disagree are undefined behaviour's and set aside."""
    reference = run(program, replace(specimen.images["reference"], junk=11, cpu_ns=CASE_NS), cases)
    baseline = run(program, replace(specimen.images["baseline"], junk=23, cpu_ns=CASE_NS), cases)
    keep, expected = [], []
    for k, (a, b) in enumerate(zip(reference.outcomes, baseline.outcomes, strict=True)):
        if a is None or b is None or a.end not in ENDS:
            continue
        if differs(a, b, cases.objects(k), specimen.result, specimen.events) is None:
            keep.append(k)
            expected.append(a)
    return Batch(cases.select(keep), tuple(expected)), len(cases) - len(keep)


def _run_to_end(program: Path, specimen: Specimen, batches: Sequence[Batch]) -> Batch | None:
    """A return value, and that the function returns at all, is seen only at its end."""
    if any(o.end is not End.EVENTS for batch in batches for o in batch.expected):
        return None
    image = replace(
        specimen.images["baseline"],
        junk=31,
        cpu_ns=FULL_NS,
        flags=specimen.images["baseline"].flags | ImageFlag.COUNT_ONLY,
    )
    cases = batches[0].cases.select([0])
    outcome = run(program, image, cases).outcomes[0]
    if outcome is None or outcome.end not in ENDS:
        raise Unsupported("no test run reaches the function's end")
    return Batch(cases, (outcome,))


def constants_of(specimen: Specimen) -> frozenset[int]:
    """Integer and floating-point constants in the specimen's IR, as 64-bit patterns to try as inputs."""
    values: set[int] = set()
    for text in _CONSTANT.findall(specimen.function.text):
        value = int(text, 16) if text.startswith("0x") else int(text)
        if abs(value) < 1 << 64:
            values.add(value & (1 << 64) - 1)
    return frozenset(sorted(values)[:64])
