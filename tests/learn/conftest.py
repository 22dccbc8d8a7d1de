"""A run with the simulated learner, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from llmcc.bench import Journal
from llmcc.learn import Experiment, Run, TaskSet, Voice
from tests.learn.simulated import SimulatedModel, blank_prompt, tasks

EXPERIMENT = Experiment("sim", TaskSet(suite="none"), epochs=3, batch=5, concurrency=1)


@dataclass
class Started:
    """A run and what it asks."""

    run: Run
    model: SimulatedModel
    journal: Journal


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Started]]:
    """Makes a run; a second one in the same folder resumes the first once its journal is closed."""
    opened: list[Journal] = []

    def begin(experiment=EXPERIMENT, *, model=None, bench=None, prompt=None, folder="run", observe=lambda _: None) -> Started:
        journal = Journal(tmp_path / folder / "journal.jsonl", experiment.digest)
        opened.append(journal)
        model = model or SimulatedModel()
        voice = Voice(model, "simulated")
        made = Run(experiment, bench or tasks(40, 30), voice, voice, journal, prompt or blank_prompt(), observe)
        return Started(made, model, journal)

    yield begin
    for journal in opened:
        journal.close()
