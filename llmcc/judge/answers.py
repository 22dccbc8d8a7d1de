"""What reference and baseline make of test cases, and the cases on which they agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from llmcc.judge.compare import differs
from llmcc.judge.tolerance import agree
from llmcc.runner import Cases, End, Execution, Image, ImageFlag, Outcome, Specimen, run

CASE_NS = 2_000_000_000
"""CPU time that one run of reference or baseline may take: more than any that discovery came to the end of."""
MOST_HUNG = 4
"""Of cases in which the function hangs: whether code does so takes a look at the clock to see."""
ENDS = {End.RETURNED, End.EVENTS, End.NORETURN, End.TRAPPED, End.HUNG}


@dataclass(slots=True)
class Batch:
    """Cases on which reference and baseline agree, and what the reference did on each."""

    cases: Cases
    expected: tuple[Outcome, ...]

    def __len__(self) -> int:
        return len(self.expected)

    def select(self, positions: Sequence[int]) -> Batch:
        """Only the cases at these positions."""
        return Batch(self.cases.select(positions), tuple(self.expected[k] for k in positions))


def answer(program: Path, specimen: Specimen, cases: Cases) -> tuple[Batch, int]:
    """Run reference and baseline; inputs on which they disagree are undefined behaviour's and set aside."""
    hung = {k for k in range(len(cases)) if cases.case(k).end is End.HUNG}
    if len(hung) > MOST_HUNG:
        cases = cases.select(sorted({*range(len(cases))} - {*sorted(hung)[MOST_HUNG:]}))
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
