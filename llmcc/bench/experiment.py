"""What a run is asked to do: a TOML file, checked key by key.

name = "l2-test"
suites = ["../tsvc"]          # folders or archives, relative to this file
part = "test"                 # training, validation, test; default: all problems
level = "O3"                  # of the IR that is shown: O0 to O3; default: the suite's own
flags = ["-mavx2"]            # further flags of clang, such as the target's CPU
proposer = "model"            # or pack:DIR, replay:DIR, autotune (a search by opt and llc, without a model)
model = "gpt-5"               # default: the setting `model`
prompt = ""                   # folder of the prompt; default: the shipped one
strategy = "translate"        # or improve: begin with llc's own assembly
self_debug_rounds = 2
optimise_rounds = 1
samples = 1                   # attempts per problem
seed = 0                      # of the judge's inputs
concurrency = 4               # problems at once

[limits]                      # of the whole run; 0 or absent: none
calls = 0
tokens = 0
cost = 0.0
seconds = 0.0                 # of waiting for the model

[problem_limits]              # of each attempt, with the same keys
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from llmcc.bench.compiler import LEVELS
from llmcc.errors import ConfigError
from llmcc.propose import Limits
from llmcc.toml import read_toml, typed

AUTOTUNE = "autotune"


@dataclass(frozen=True, slots=True)
class Experiment:
    """An experiment as its file states it; paths are absolute."""

    name: str
    suites: tuple[str, ...] = ()
    part: str = ""
    level: str = ""
    flags: tuple[str, ...] = ()
    proposer: str = "model"
    model: str = ""
    prompt: str = ""
    strategy: str = "translate"
    self_debug_rounds: int = 2
    optimise_rounds: int = 1
    samples: int = 1
    seed: int = 0
    concurrency: int = 4
    limits: Limits = field(default_factory=Limits)
    problem_limits: Limits = field(default_factory=Limits)

    @property
    def digest(self) -> str:
        """Identifies what is asked; limits of the run and concurrency may change when it is resumed."""
        values = dataclasses.asdict(dataclasses.replace(self, limits=Limits(), concurrency=0))
        return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def read_experiment(path: Path) -> Experiment:
    """The experiment of a file. Raises ConfigError naming the file and the key."""
    values = read_toml(path)
    try:
        for name in ("limits", "problem_limits"):
            values[name] = typed(Limits, values.get(name, {}))
        found = typed(Experiment, {"name": path.stem, **values})
        _check(found)
    except (TypeError, ValueError) as problem:
        raise ConfigError(f"{path}: {problem}") from problem
    here = path.resolve().parent
    kind, colon, folder = found.proposer.partition(":")
    return dataclasses.replace(
        found,
        suites=tuple(str((here / s).resolve()) for s in found.suites),
        prompt=str(here / found.prompt) if found.prompt else "",
        proposer=f"{kind}:{(here / folder).resolve()}" if colon else kind,
    )


def _check(experiment: Experiment) -> None:
    if not experiment.suites:
        raise ValueError("suites names none")
    kind, colon, folder = experiment.proposer.partition(":")
    if (kind not in {"pack", "replay"} or not folder) if colon else kind not in {"model", AUTOTUNE}:
        raise ValueError(f"proposer = {experiment.proposer!r}: model, pack:DIR, replay:DIR or {AUTOTUNE}")
    if experiment.level and experiment.level not in LEVELS:
        raise ValueError(f"level = {experiment.level!r}: one of {', '.join(LEVELS)}")
    if experiment.strategy not in {"translate", "improve"}:
        raise ValueError(f"strategy = {experiment.strategy!r}: translate or improve")
    for name in ("samples", "concurrency"):
        if getattr(experiment, name) < 1:
            raise ValueError(f"{name} must be at least 1")
