"""NeuComBack's self-evolving prompt (section 4): epochs of mini-batches, both halves, the best by validation."""

from __future__ import annotations

import random
from dataclasses import replace

from llmcc.bench.trace import Trace
from llmcc.learn.rules import Half, Lesson
from llmcc.learn.run import Run, Version
from llmcc.learn.score import compare
from llmcc.learn.update import teaching, update
from llmcc.propose import Prompt

GATE_BATCHES = 2
"""Validation tasks of a paired comparison, in batches' sizes."""


def evolve(run: Run) -> None:
    """Run all epochs; each one's prompt is validated and kept as a version."""
    experiment = run.experiment
    prompt = run.seed_prompt
    lessons: tuple[Lesson, ...] = ()
    run.arrive(Version(prompt, (), run.validate(prompt)[1]), epoch=0)
    for epoch in range(1, experiment.epochs + 1):
        names = list(run.bench.split.training)
        random.Random(f"{experiment.seed}:{epoch}").shuffle(names)
        for number, start in enumerate(range(0, len(names), experiment.batch), 1):
            traces = run.attempt(prompt, names[start : start + experiment.batch], sample=epoch)
            prompt, lessons = _learn(run, prompt, lessons, traces, epoch, number)
        run.arrive(Version(prompt, lessons, run.validate(prompt)[1]), epoch=epoch)


def _learn(
    run: Run, prompt: Prompt, lessons: tuple[Lesson, ...], traces: tuple[Trace, ...], epoch: int, batch: int
) -> tuple[Prompt, tuple[Lesson, ...]]:
    """What a batch makes of the prompt."""
    found = {half: teaching(half, traces) for half in Half}
    if not any(found.values()):
        run.tell("nothing to learn", epoch=epoch, batch=batch, why=_why(traces))
        return prompt, lessons
    new, edits, learnt = prompt, [], list(lessons)
    for half in Half:
        made = update(run, new, half, found[half], epoch, batch)
        new = made.prompt
        edits += [f"{half.value}: {edit}" for edit in made.edits]
        gone = {e.rule for e in made.edits if e.sign == "-"}
        learnt = [x for x in learnt if x.half is not half or x.rule not in gone] + list(made.lessons)
    if not edits:
        run.tell("nothing to learn", epoch=epoch, batch=batch, why="no edit was proposed, admitted and chosen")
        return prompt, lessons
    version = f"{run.experiment.name}-{epoch}.{batch}"
    new = replace(new, version=version, parent=prompt.version)
    if run.experiment.gate == "paired" and not _passes(run, prompt, new, epoch, batch):
        return prompt, lessons
    run.tell("updated", epoch=epoch, batch=batch, version=version, edits=edits, skipped=dict(run.skips))
    return new, tuple(learnt)


def _passes(run: Run, old: Prompt, new: Prompt, epoch: int, batch: int) -> bool:
    """The paired gate: on a sample of validation tasks the new prompt loses no more than it wins."""
    names = run.bench.split.validation
    rng = random.Random(f"{run.experiment.seed}:gate:{epoch}:{batch}")
    sample = rng.sample(names, min(len(names), GATE_BATCHES * run.experiment.batch))
    found = compare(run.attempt(old, sample), run.attempt(new, sample))
    if not found.no_worse:
        run.tell("update refused", epoch=epoch, batch=batch, better=found.better, worse=found.worse)
    return found.no_worse


def _why(traces: tuple[Trace, ...]) -> str:
    """Why a batch teaches nothing, for a person to act on."""
    counted = [t for t in traces if t.counts]
    if not counted:
        return "every attempt failed for reasons outside of the prompt"
    if not any(t.right for t in counted):
        return "no wrong answer was mended: more self-debug rounds or a stronger model may help"
    if all(t.rounds[0].right for t in counted):
        return "all answers were right at once and none became faster: harder tasks or more optimisation rounds may help"
    return "no right answer became faster, and none that was wrong became right"
