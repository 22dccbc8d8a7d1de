"""`llmcctl learn`: better prompts from a model's own mistakes and gains, and what came of it."""

from __future__ import annotations

import dataclasses
import difflib
import json
import shutil
from pathlib import Path
from typing import Any

import click

from llmcc.ctl.common import console, settings, table
from llmcc.ctl.progress import LearningDisplay
from llmcc.errors import ConfigError
from llmcc.learn import (
    About,
    Experiment,
    Half,
    Lesson,
    ModuleBench,
    Run,
    ablate,
    forecast,
    open_run,
    plot,
    read_experiment,
    read_lessons,
    rule_id,
    rules_of,
    seed_prompt,
    without,
    write_prompt,
)
from llmcc.learn import learn as learn_prompt
from llmcc.propose import profile_for, read_profile, read_prompt
from llmcc.toml import read_toml

_FOLDER = click.Path(path_type=Path)
_EXISTING = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def learn() -> None:
    """Learn a better prompt, and look at what was learnt (docs/learning.md)."""


@learn.command()
@click.argument("experiment", type=_FILE)
@click.option("--out", type=_FOLDER, help="The run's folder (default: learned/NAME). One that exists is resumed.")
@click.option("--yes", is_flag=True, help="Do not ask before the first call.")
def run(experiment: Path, out: Path | None, yes: bool) -> None:
    """Run EXPERIMENT, or resume it where it was interrupted: nothing is paid twice."""
    asked, bench = _opened(experiment)
    folder = out or Path("learned", asked.name)
    if not (folder / "journal.jsonl").exists():
        _print_forecast(asked, bench)
        if not yes:
            click.confirm("begin?", abort=True)
    with LearningDisplay(console()) as display:
        made, journal = open_run(asked, bench, folder, settings(), display)
        try:
            stopped = learn_prompt(made, folder, bench.digest)
        finally:
            journal.close()
    _print_result(made, folder, stopped)


@learn.command("forecast")
@click.argument("experiment", type=_FILE)
def forecast_command(experiment: Path) -> None:
    """Say what EXPERIMENT may cost, without asking anybody."""
    _print_forecast(*_opened(experiment))


@learn.command()
@click.argument("prompt", type=_EXISTING)
def show(prompt: Path) -> None:
    """Show a PROMPT's origin, scores and learned rules."""
    about = read_toml(prompt / "prompt.toml")
    for name in ("version", "parent", "target", "model", "strategy", "split"):
        click.echo(f"{name}: {about.get(name, '')}")
    for name in ("validation", "spent"):
        click.echo(f"{name}: {json.dumps(about.get(name, {}))}")
    rows = table("rule", "half", "epoch.batch", "from", "text")
    for lesson in read_lessons(prompt):
        rows.add_row(
            lesson.id, lesson.half.value, f"{lesson.epoch}.{lesson.batch}", " ".join(lesson.tasks), lesson.rule
        )
    console().print(rows)


@learn.command()
@click.argument("old", type=_EXISTING)
@click.argument("new", type=_EXISTING)
def diff(old: Path, new: Path) -> None:
    """Show the rules in which two prompts differ."""
    before, after = read_prompt(old), read_prompt(new)
    for half in Half:
        lines = difflib.unified_diff(
            rules_of(before, half), rules_of(after, half), f"{old}/{half.value}.md", f"{new}/{half.value}.md", "", "", 0, ""
        )
        for line in lines:
            click.echo(line)


@learn.command()
@click.argument("folder", type=_EXISTING)
def log(folder: Path) -> None:
    """Tell what happened in the run of FOLDER."""
    history = _history(folder)
    for event in history["events"]:
        facts = {k: v for k, v in event.items() if k not in {"event", "edits", "skipped"}}
        click.echo(f"{event['event']}: " + ", ".join(f"{k} {v}" for k, v in facts.items()))
        for edit in event.get("edits", ()):
            click.echo(f"    {edit}")
    for reason, count in history["skipped"].items():
        click.echo(f"left out {count} times: {reason}")


@learn.command()
@click.argument("folder", type=_EXISTING)
@click.argument("target", type=_FOLDER)
@click.option("--without", "left_out", multiple=True, metavar="RULE", help="Leave a rule out, by its name.")
@click.option("--version", "chosen", help="Another version of the run than the best.")
def export(folder: Path, target: Path, left_out: tuple[str, ...], chosen: str | None) -> None:
    """Copy a run's best prompt to TARGET, to be used with LLMCC_PROMPT or shipped."""
    source = folder / "prompts" / chosen if chosen else folder / "best"
    if not source.is_dir():
        raise ConfigError(f"there is no {source}", hint=f"llmcctl learn log {folder}")
    if target.exists():
        raise ConfigError(f"{target} exists already")
    if not left_out:
        shutil.copytree(source, target)
        return
    prompt, lessons = read_prompt(source), read_lessons(source)
    known = {rule_id(half, rule) for half in Half for rule in rules_of(prompt, half)}
    if not known.issuperset(left_out):
        raise ConfigError(f"no rule is named {min(set(left_out) - known)}", hint=f"llmcctl learn show {source}")
    _write_child(target, source, left_out, lessons)


@learn.command()
@click.argument("folder", type=_EXISTING)
@click.argument("version")
def rollback(folder: Path, version: str) -> None:
    """Make an earlier VERSION of a run its result; the run's later versions stay where they are."""
    source = folder / "prompts" / version
    if not source.is_dir():
        versions = ", ".join(sorted(p.name for p in (folder / "prompts").iterdir()))
        raise ConfigError(f"the run has no version {version}", hint=versions)
    shutil.rmtree(folder / "best", ignore_errors=True)
    shutil.copytree(source, folder / "best")


@learn.command("ablate")
@click.argument("experiment", type=_FILE)
@click.option("--out", type=_FOLDER, help="The run's folder (default: learned/NAME).")
def ablate_command(experiment: Path, out: Path | None) -> None:
    """Leave out each learned rule of a run's best prompt in turn, and say which earn their place."""
    asked, bench = _opened(experiment)
    folder = out or Path("learned", asked.name)
    prompt = read_prompt(folder / "best")
    with LearningDisplay(console()) as display:
        made, journal = open_run(asked, bench, folder, settings(), display)
        try:
            found = ablate(made, prompt, seed_prompt(asked))
        finally:
            journal.close()
    rows = table("rule", "better without", "worse without", "", "text")
    for one in found:
        rows.add_row(
            one.id, str(one.without.better), str(one.without.worse), "useless" if one.useless else "", one.rule
        )
    console().print(rows)


@learn.command("plot")
@click.argument("folder", type=_EXISTING)
@click.option("--out", type=_FOLDER, help="Where the picture goes (default: FOLDER/learning.png).")
def plot_command(folder: Path, out: Path | None) -> None:
    """Draw the learning curve, the rules over time and the cost of a run."""
    path = out or folder / "learning.png"
    plot(_history(folder)["events"], path)
    click.echo(path)


def _opened(experiment: Path) -> tuple[Experiment, ModuleBench]:
    asked = read_experiment(experiment)
    bench = ModuleBench(asked.tasks, settings(), asked.seed)
    for name, reason in bench.skipped.items():
        click.echo(f"left out: {name}: {reason}", err=True)
    return asked, bench


def _history(folder: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((folder / "history.json").read_text())
    except (OSError, ValueError) as problem:
        raise ConfigError(f"{folder} holds no run: {problem}", hint="llmcctl learn run") from problem
    return found


def _write_child(target: Path, source: Path, left_out: tuple[str, ...], lessons: tuple[Lesson, ...]) -> None:
    """A prompt without some rules; its scores are not its parent's, so none are stated."""
    about = read_toml(source / "prompt.toml")
    parent = read_prompt(source)
    child = dataclasses.replace(
        without(parent, left_out), version=f"{parent.version}-{'-'.join(left_out)}", parent=parent.version
    )
    kept = tuple(lesson for lesson in lessons if lesson.id not in left_out)
    origin = About(about.get("target", ""), about.get("model", ""), about.get("strategy", ""), about.get("split", ""))
    write_prompt(target, child, origin, kept)


def _print_forecast(asked: Experiment, bench: ModuleBench) -> None:
    chosen = settings()
    model = asked.model or chosen.model
    profile = read_profile(Path(chosen.profile)) if chosen.profile else profile_for(model or "unknown")
    found = forecast(asked, bench, seed_prompt(asked), profile)
    split = bench.split
    click.echo(f"{asked.name}: {len(split.training)} training and {len(split.validation)} validation tasks, {model or 'no model'}")
    click.echo(f"{found.attempts} attempts, {found.calls[0]} to {found.calls[1]} calls, {found.tokens[0]} to {found.tokens[1]} tokens")
    money = f"{found.cost[0]:.2f} to {found.cost[1]:.2f} US dollars" if found.cost else "unknown: the model's profile states no prices"
    click.echo(f"cost: {money}")


def _print_result(made: Run, folder: Path, stopped: str) -> None:
    if stopped:
        click.echo("raise the limit and run the same command to go on")
    if made.versions:
        found = made.best
        score = found.score
        click.echo(f"best: {found.prompt.version}: {score.right} of {score.tasks} right, {score.faster} faster")
        click.echo(f"LLMCC_PROMPT={folder / 'best'} uses it")
