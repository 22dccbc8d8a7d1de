"""A killed run that is resumed equals a straight one, and nothing is paid twice."""

from __future__ import annotations

import json
import random
from contextlib import contextmanager
from dataclasses import replace

import pytest

from llmcc.bench import Journal
from llmcc.bench.journal import IN_A_ROW
from llmcc.errors import ConfigError, LlmccError, ModelError
from llmcc.learn.learning import STRATEGIES
from tests.learn.conftest import EXPERIMENT
from tests.learn.simulated import SimulatedBench, SimulatedModel, tasks

SMALL = replace(EXPERIMENT, epochs=2)


class Killed(BaseException):
    """Nothing catches it, as nothing catches SIGKILL."""


def test_killed_at_twenty_moments(start):
    """Before and after any answer: the same prompt and history as of a straight run, every request asked once."""
    straight = start(SMALL, bench=tasks(15, 10), folder="straight")
    STRATEGIES["neucomback"](straight.run)
    rng = random.Random(1)
    moments = sorted(rng.sample(range(1, len(straight.model.asked)), 20))

    class Mortal(SimulatedModel):
        alive = True

        def complete(self, request, deadline_s):
            if self.alive and moments and len(self.asked) == moments[0]:
                moments.pop(0)
                self.alive = False
            if not self.alive:
                raise Killed
            return super().complete(request, deadline_s)

    model = Mortal()
    for _ in range(21):
        model.alive = True
        resumed = start(SMALL, model=model, bench=tasks(15, 10))
        try:
            STRATEGIES["neucomback"](resumed.run)
        except Killed:
            resumed.journal.close()

    assert resumed.run.best == straight.run.best
    assert resumed.run.history == straight.run.history
    assert model.asked == straight.model.asked
    assert len(set(model.asked)) == len(model.asked)


def test_concurrency_does_not_change_the_result(start):
    """Attempts at once end in any order; what comes of them is the same."""
    one = start(SMALL, bench=tasks(15, 10), folder="one")
    many = start(replace(SMALL, concurrency=4), bench=tasks(15, 10), folder="many")
    STRATEGIES["neucomback"](one.run)
    STRATEGIES["neucomback"](many.run)

    assert many.run.versions == one.run.versions
    assert sorted(many.model.asked) == sorted(one.model.asked)


def test_a_line_that_was_cut_off_is_asked_again(start, tmp_path):
    """And no other."""
    small = replace(EXPERIMENT, strategy="none")
    first = start(small)
    STRATEGIES["none"](first.run)
    first.journal.close()
    path = tmp_path / "run" / "journal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    last = max(k for k, line in enumerate(lines) if b'"exchange"' in line[:60] or b'"kind":"exchange"' in line)
    path.write_bytes(b"".join(lines[:last]) + lines[last][:-20])
    again = start(small)
    STRATEGIES["none"](again.run)

    assert again.model.asked == first.model.asked[-1:]
    assert all(json.loads(line) for line in path.read_bytes().splitlines())


def test_a_verdict_is_remembered_with_its_timing(start):
    """A resumed run sees the measurement of the first one, not a new one that may fall otherwise."""
    small = replace(EXPERIMENT, strategy="none")
    first = start(small)
    STRATEGIES["none"](first.run)
    first.journal.close()

    class Forgetful(SimulatedBench):
        @contextmanager
        def open(self, name):
            yield None

    again = start(small, bench=Forgetful(tasks(40, 30).split))
    STRATEGIES["none"](again.run)

    assert again.model.asked == []
    assert again.run.versions == first.run.versions


def test_an_endpoint_that_is_down_stops_the_run(start):
    """After some failures in a row; when it is up again the run goes on as if nothing had been."""
    small = replace(EXPERIMENT, strategy="none")

    class Down(SimulatedModel):
        def complete(self, request, deadline_s):
            raise ModelError("no connection")

    down = start(small, model=Down())
    with pytest.raises(LlmccError, match=f"failed {IN_A_ROW} times"):
        STRATEGIES["none"](down.run)
    down.journal.close()
    up = start(small)
    STRATEGIES["none"](up.run)

    assert up.run.versions[0].score.tasks == 30


def test_a_folder_belongs_to_one_experiment(start):
    """Another one's answers are not mixed in."""
    first = start()
    first.journal.close()

    with pytest.raises(ConfigError, match="another experiment"):
        start(replace(EXPERIMENT, seed=1))


def test_two_processes_do_not_share_a_run(tmp_path):
    """The second one is told."""
    first = Journal(tmp_path / "journal.jsonl", "x")
    with pytest.raises(ConfigError, match="another process"):
        Journal(tmp_path / "journal.jsonl", "x")
    first.close()
