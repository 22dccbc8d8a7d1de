"""What a function is timed on: inputs of several sizes and kinds of data, since fast paths may pay in one and cost in another."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from llmcc.judge.answers import Batch, answer
from llmcc.judge.examination import Examination
from llmcc.judge.inputs import Inputs
from llmcc.judge.lengths import LONG_STEPS, takes_lengths
from llmcc.judge.regimes import FloatRegime, IntRegime
from llmcc.runner import Cases, CaseSpec, discover

SIZES = (64, 1000, 20_000, 200_000)
"""Elements: what two arrays of doubles take fits the L1 cache, the L2 cache or neither."""
TRIED = 4
"""Inputs per size, each with data of another kind."""
MOST = 5
HEAVY_STEPS = 15_000_000
"""Longer runs of the reference are timed only if there are no shorter ones."""


@dataclass(frozen=True, slots=True)
class Workloads:
    """Cases to time on, and in a word for each what its data are like."""

    cases: Cases
    regimes: tuple[str, ...]


def workloads(exam: Examination) -> Workloads:
    """The inputs on which the reference works most: of each size where lengths are arguments, else of those found."""
    groups = [_busiest(batch, exam) for batch in _sized(exam)] if takes_lengths(exam.specimen) else []
    if not any(groups):
        groups = [_busiest(max(exam.batches, key=len), exam)]
    chosen: list[tuple[Cases, str]] = []
    seen: Counter[str] = Counter()
    while len(chosen) < MOST and any(groups):
        for group in filter(None, groups):
            pick = min(group, key=lambda found: seen[found[1]])
            group.remove(pick)
            seen[pick[1]] += 1
            chosen.append(pick)
    chosen = chosen[:MOST]
    return Workloads(Cases.join([case for case, _ in chosen]), tuple(regime for _, regime in chosen))


def _sized(exam: Examination) -> list[Batch]:
    """A batch for each size. What looks like a length may be a stride: where other numbers give more work, those are taken."""
    integers = sum(not slot.pointer and slot.type in {"i32", "i64"} for slot in exam.specimen.lowering.slots)
    strides = (None, 1) if integers > 1 else (None,)
    found = [max((_of_size(exam, number, size, stride) for stride in strides), key=_work) for number, size in enumerate(SIZES)]
    ones = _of_size(exam, len(SIZES), 1, None)
    return [ones] if _work(ones) > max(map(_work, found)) else found


def _of_size(exam: Examination, number: int, size: int, stride: int | None) -> Batch:
    inputs = Inputs(exam.specimen, exam.seed, tame=exam.search.tame, size=size, stride=stride)
    specs = inputs.specs(1_000_000 + 100 * number, TRIED)
    return answer(exam.program, exam.specimen, discover(exam.program, exam.specimen, specs, LONG_STEPS))[0]


def _work(batch: Batch) -> int:
    """Steps of the case that works most."""
    return max((batch.cases.case(k).steps for k in range(len(batch))), default=0)


def _busiest(batch: Batch, exam: Examination) -> list[tuple[Cases, str]]:
    """The half of a batch that works most with its data's kinds, the most first, but what takes very long last."""
    order = sorted(range(len(batch)), key=lambda k: ((steps := batch.cases.case(k).steps) > HEAVY_STEPS, -steps))
    found = [batch.cases.select([k]) for k in order[: -(-len(order) // 2)]]
    floats = re.search(r"\b(?:double|float)\b", exam.specimen.function.text) is not None
    return [(case, _regime(case.specs[case.indices[0]], floats=floats)) for case in found]


def _regime(spec: CaseSpec, *, floats: bool) -> str:
    """What most of a case's data are like."""
    kinds = Counter((FloatRegime(o.float_regime) if floats else IntRegime(o.int_regime)).name for o in spec.objects)
    return kinds.most_common(1)[0][0].lower().replace("_", " ") if kinds else "no"
