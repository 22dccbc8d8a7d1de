"""Learning from start to result: the strategy runs, and what it arrives at is written down as it comes."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from llmcc.bench.journal import Journal
from llmcc.config import Settings
from llmcc.errors import BudgetExhausted, ConfigError
from llmcc.files import write_atomic
from llmcc.learn import gepa, neucomback
from llmcc.learn.artefact import About, write_prompt
from llmcc.learn.experiment import Experiment
from llmcc.learn.run import Event, Run, Version, Voice
from llmcc.learn.workbench import ModuleBench
from llmcc.propose import Prompt, make_model, profile_for, read_profile, read_prompt
from llmcc.propose.prompt import SHIPPED


def evaluate_only(run: Run) -> None:
    """The strategy `none`: the seed prompt's score."""
    run.arrive(Version(run.seed_prompt, (), run.validate(run.seed_prompt)[1]), epoch=0)


STRATEGIES: Mapping[str, Callable[[Run], None]] = {
    "neucomback": neucomback.evolve,
    "gepa": gepa.evolve,
    "none": evaluate_only,
}
"""Each leaves the versions it arrived at in `run.versions`, the seed prompt's first."""


def seed_prompt(experiment: Experiment) -> Prompt:
    """The prompt that learning begins with. Raises ConfigError."""
    return read_prompt(Path(experiment.prompt) if experiment.prompt else SHIPPED / experiment.target)


def open_run(
    experiment: Experiment, bench: ModuleBench, folder: Path, settings: Settings, observe: Callable[[Event], None]
) -> tuple[Run, Journal]:
    """A run in its folder, begun or resumed; close the journal when done. Raises ConfigError."""
    journal = Journal(folder / "journal.jsonl", f"{experiment.digest}+{bench.digest}")
    try:
        writer = _voice(experiment.model or settings.model, settings)
        analyst = _voice(experiment.analyst, settings) if experiment.analyst else writer
        seed = seed_prompt(experiment)
        return Run(experiment, bench, writer, analyst, journal, seed, observe, settings.deadline_s), journal
    except BaseException:
        journal.close()
        raise


def learn(run: Run, folder: Path, split: str = "") -> str:
    """Run the experiment's strategy and keep its versions, its history and the best prompt in `folder`.

    Returns why it stopped early, "" if it did not. Raises LlmccError where it cannot go on; what was reached is kept.
    """
    stopped = ""
    try:
        STRATEGIES[run.experiment.strategy](run)
    except BudgetExhausted as problem:
        stopped = str(problem)
        run.tell("stopped", why=stopped)
    finally:
        keep(run, folder, split)
    return stopped


def keep(run: Run, folder: Path, split: str) -> None:
    """Write the versions, and the best of them as `folder/best`."""
    for version in run.versions:
        write_prompt(folder / "prompts" / version.prompt.version, version.prompt, _about(run, version, split), version.lessons)
    if run.versions:
        best = run.best
        write_prompt(folder / "best", best.prompt, _about(run, best, split), best.lessons)
    text = json.dumps({"skipped": dict(sorted(run.skips.items())), "events": run.history}, indent=1, sort_keys=True)
    write_atomic(folder / "history.json", text.encode() + b"\n")


def _about(run: Run, version: Version, split: str) -> About:
    spent = run.budget.spent
    return About(
        target=run.experiment.target,
        model=run.writer_name,
        strategy=run.experiment.strategy,
        split=split,
        score=version.score,
        calls=spent.calls,
        tokens=spent.tokens,
        cost=round(spent.cost, 6),
    )


def _voice(name: str, settings: Settings) -> Voice:
    if not name:
        raise ConfigError("no model is configured", hint="state model in the experiment, or LLMCC_MODEL")
    profile = read_profile(Path(settings.profile)) if settings.profile else profile_for(name)
    return Voice(make_model(dataclasses.replace(settings, model=name)), name, profile)
