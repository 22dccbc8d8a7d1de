"""A few cases, instruction by instruction.

Between any two what lies below the red zone is spoilt, and bytes beside the function's own change as if another thread
owned them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from llmcc.asm import ObjectFacts
from llmcc.judge.answers import Batch
from llmcc.judge.trial import Trial, compare
from llmcc.runner import Cases, Image

STEPPED = (0.3, 0.5, 0.7, 0.9)
"""Which cases are single-stepped: these quantiles of the work they make."""
SHORT_STEPS, MOST_SHORT = 300, 64
"""And short ones, by the steps of the instrumented reference, so many at most."""
STEP_LIMIT = 2000


def single_step(trial: Trial, image: Image, facts: ObjectFacts) -> None:
    """Step a few cases: what lies below the red zone is spoilt between any two instructions."""
    if trial.exam.stepped is None:
        trial.exam.stepped = _sample(trial.exam.batches)
    stepped = trial.exam.stepped
    slow = replace(image, step_limit=STEP_LIMIT, cpu_ns=image.cpu_ns + 2_000_000_000)
    before = trial.cases, trial.completed, trial.events
    compare(trial, slow, stepped, facts)
    trial.stepped = len(stepped)
    trial.cases, trial.completed, trial.events = before


def _sample(batches: Sequence[Batch]) -> Batch:
    """Some cases of any length, and short ones, each with memory of another size, since these cost little."""
    most = max(batches, key=len)
    order = sorted(range(len(most)), key=lambda k: most.cases.case(k).steps)
    found = [(most, order[int(q * len(order))]) for q in STEPPED]
    short = {sum(o.size for o in b.cases.objects(k)): (b, k) for b in batches for k in range(len(b)) if b.cases.case(k).steps <= SHORT_STEPS}
    found += [short[size] for size in sorted(short)][:: -(-len(short) // MOST_SHORT) or 1]
    return Batch(Cases.join([b.cases.select([k]) for b, k in found]), tuple(b.expected[k] for b, k in found))
