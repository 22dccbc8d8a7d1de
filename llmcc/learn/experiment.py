"""What a run of learning is asked to do: a TOML file, checked key by key.

name = "tsvc"                 # names the prompts that come of it
strategy = "neucomback"       # gepa, none
gate = "none"                 # the paper's rule; paired: an update must not lose on validation tasks
model = "gpt-5"               # writes the assembly; default: the setting `model`
analyst = ""                  # analyses and edits the rules; default: the same model
prompt = ""                   # folder of the prompt to begin with; default: the shipped one for `target`
target = "x86-64"
epochs = 3
batch = 5
self_debug_rounds = 2
optimise_rounds = 1
seed = 0
concurrency = 4               # attempts at once, over everything

[tasks]                       # paths are relative to this file
suite = "../tsvc"             # a suite (docs/bench.md), or
files = "kernels/*.ll"        # modules of one function each, with
sizes = [120, 40, 40]         # a split by `seed` into training, validation, test

[limits]                      # 0 or absent: none
calls = 0
tokens = 0
cost = 0.0
seconds = 0.0
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from llmcc.errors import ConfigError
from llmcc.propose import Limits
from llmcc.toml import read_toml, typed

STRATEGIES = ("neucomback", "gepa", "none")
GATES = ("none", "paired")


@dataclass(frozen=True, slots=True)
class TaskSet:
    """Where the tasks come from: a suite's folder, or files and the sizes of their split."""

    suite: str = ""
    files: str = ""
    sizes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Experiment:
    """An experiment as its file states it; paths are absolute."""

    name: str
    tasks: TaskSet
    strategy: str = "neucomback"
    gate: str = "none"
    model: str = ""
    analyst: str = ""
    prompt: str = ""
    target: str = "x86-64"
    epochs: int = 3
    batch: int = 5
    self_debug_rounds: int = 2
    optimise_rounds: int = 1
    seed: int = 0
    concurrency: int = 4
    limits: Limits = field(default_factory=Limits)

    @property
    def digest(self) -> str:
        """Identifies what is asked; limits and concurrency may change when a run is resumed."""
        values = dataclasses.asdict(dataclasses.replace(self, limits=Limits(), concurrency=0))
        return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def read_experiment(path: Path) -> Experiment:
    """The experiment of a file. Raises ConfigError naming the file and the key."""
    values = read_toml(path)
    try:
        tasks = typed(TaskSet, values.pop("tasks", {}))
        limits = typed(Limits, values.pop("limits", {}))
        found = typed(Experiment, {"name": path.stem, **values, "tasks": tasks, "limits": limits})
        _check(found)
    except (TypeError, ValueError) as problem:
        raise ConfigError(f"{path}: {problem}") from problem
    here = path.resolve().parent
    suite, files = (str(here / v) if v else "" for v in (tasks.suite, tasks.files))
    prompt = str(here / found.prompt) if found.prompt else ""
    return dataclasses.replace(found, tasks=dataclasses.replace(tasks, suite=suite, files=files), prompt=prompt)


def _check(experiment: Experiment) -> None:
    for name, choices in (("strategy", STRATEGIES), ("gate", GATES)):
        if getattr(experiment, name) not in choices:
            raise ValueError(f"{name} = {getattr(experiment, name)!r}: one of {', '.join(choices)}")
    for name in ("epochs", "batch", "concurrency"):
        if getattr(experiment, name) < 1:
            raise ValueError(f"{name} must be at least 1")
    if bool(experiment.tasks.suite) == bool(experiment.tasks.files):
        raise ValueError("[tasks] needs either suite or files")
    if experiment.tasks.files and len(experiment.tasks.sizes) != 3:
        raise ValueError("[tasks] needs sizes = [training, validation, test] beside files")
