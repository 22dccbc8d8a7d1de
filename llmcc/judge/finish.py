"""A candidate seen to return, where that takes very many calls to functions outside.

Most of these are left out, and the repetitions that a constant of the candidate's may pick out are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from llmcc.asm import ObjectFacts
from llmcc.errors import Unsupported
from llmcc.judge.answers import Batch
from llmcc.judge.ending import MIN_EVENTS, Ending, full_ending, windows
from llmcc.judge.examination import Examination
from llmcc.judge.status import Status
from llmcc.judge.trial import Failed, Trial, compare
from llmcc.runner import Image

MOST_COUNTED = 3
"""Of a candidate's constants so many may be numbers of repetitions that it treats otherwise."""


def run_to_end(trial: Trial, image: Image, ending: Ending, facts: ObjectFacts) -> None:
    """See the function return. A candidate that cannot be fast-forwarded is run through all repetitions."""
    if ending.repeated:
        compare(trial, Ending(0, ending.repeated, ending.event).forwarded(image), ending.repeated, facts)
    if ending.skip:
        before = trial.cases, trial.completed, trial.events
        forwarded = ending.forwarded(image)
        try:
            compare(trial, forwarded, ending.batch, facts)
        except Failed as problem:
            if problem.status is Status.ABI_VIOLATION or 2 * _passing(trial, forwarded, ending.batch, facts) >= len(ending.batch):
                raise
            trial.cases, trial.completed, trial.events = before
        else:
            for window in _windows(trial.exam, ending, facts):
                compare(trial, window.forwarded(image), window.batch, facts)
            return
        ending = _full_ending(trial.exam, ending)
    limit = max(2_000_000_000, 4 * ending.batch.expected[0].cpu_ns)
    compare(trial, replace(ending.through(image), cpu_ns=limit), ending.batch, facts)


def _passing(trial: Trial, image: Image, batch: Batch, facts: ObjectFacts) -> int:
    """On how many cases the candidate is right: none, as a rule, where it is not what is wrong."""
    passing = 0
    for k in range(len(batch)):
        with suppress(Failed):
            compare(trial, image, batch.select([k]), facts)
            passing += 1
    return passing


def _windows(exam: Examination, ending: Ending, facts: ObjectFacts) -> Iterator[Ending]:
    """Repetitions that the candidate may count up to, by its constants."""
    for value in [v for v in facts.compared if MIN_EVENTS < v < ending.skip][:MOST_COUNTED]:
        if value not in exam.windows:
            exam.windows[value] = tuple(windows(exam.program, exam.specimen, ending, value))
        yield from exam.windows[value]


def _full_ending(exam: Examination, ending: Ending) -> Ending:
    """All repetitions of the first case."""
    if exam.full_ending is None:
        try:
            exam.full_ending = full_ending(exam.program, exam.specimen, ending.batch.cases.select([0]))
        except Unsupported as problem:
            raise Failed(Status.UNSUPPORTED, str(problem)) from problem
    return exam.full_ending
