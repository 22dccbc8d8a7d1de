"""`llmcctl judge`: judges assembly from anywhere."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

import click

from llmcc.config import Settings
from llmcc.ctl.common import describe_evidence, describe_measurement, settings
from llmcc.ctl.specimens import Subject, read_candidate, subject
from llmcc.errors import LlmccError, Unsupported
from llmcc.judge import Status, Verdict, judge

RIGHT, WRONG, UNJUDGED = 0, 1, 2
PROOF_S = 10.0
"""Time for a proof where the settings name none, in seconds."""


@click.command("judge")
@click.argument("module", type=click.Path(exists=True, dir_okay=False))
@click.argument("candidates", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False))
@click.option("--function", "name", help="Function of the module (default: its only one).")
@click.option("--time", "timed", is_flag=True, help="Measure right candidates against llc -O3.")
@click.option("--prove", "proving", is_flag=True, help="Try to prove right candidates equal to llc -O3's code.")
@click.option("--seed", type=click.IntRange(0, (1 << 63) - 1), help="Seed of the inputs.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def judge_command(
    module: str, candidates: tuple[str, ...], name: str | None, timed: bool, proving: bool, seed: int | None, as_json: bool
) -> None:
    """Judge CANDIDATES (assembly files) for a function of MODULE, each as soon as it is its turn.

    Exit status: 0 all right, 1 one is wrong or refused by the gate, 2 none is wrong but one could not be judged, for
    want of inputs that reach all of its code, say.
    """
    chosen = settings()
    if proving and not chosen.proof_budget_s:
        chosen = replace(chosen, proof_budget_s=PROOF_S)
    statuses: list[Status] = []
    try:
        with subject(module, name, chosen, seed) as found:
            for path in candidates:
                result = _judged(path, found, chosen, timed=timed)
                _show(result, as_json=as_json)
                statuses.append(result["status"])
    except Unsupported as problem:
        if not as_json:
            raise
        for path in candidates:
            _show({"candidate": path, **asdict(Verdict(Status.UNSUPPORTED, str(problem)))}, as_json=True)
        statuses = [Status.UNSUPPORTED]
    sys.exit(_exit_status(statuses))


def _judged(path: str, found: Subject, chosen: Settings, *, timed: bool) -> dict[str, Any]:
    """The verdict on one candidate; trouble with it is not the others' and takes no verdict back."""
    try:
        judged = judge(found.exam, read_candidate(path), found.policy, proof_s=chosen.proof_budget_s)
    except (LlmccError, OSError) as problem:
        return {"candidate": path, **asdict(Verdict(Status.UNRESOLVED, str(problem)))}
    result: dict[str, Any] = {"candidate": path, **asdict(judged.verdict)}
    if judged.verdict.right and timed:
        try:
            result["measurement"] = asdict(found.measure(judged.obj, chosen))
        except LlmccError as problem:
            result["message"] = f"it cannot be timed: {problem}"
    return result


def _exit_status(statuses: Sequence[Status]) -> int:
    unjudged = [s.transient or s is Status.UNCOVERED for s in statuses]
    if any(s is not Status.ACCEPTED and not u for s, u in zip(statuses, unjudged, strict=True)):
        return WRONG
    return UNJUDGED if any(unjudged) else RIGHT


def _show(result: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(result, default=str))
        return
    right = "right" if result["status"] == Status.ACCEPTED else result["status"].value
    click.echo(f"{result['candidate']}: {right}  {describe_evidence(result['evidence'])}")
    if result["message"]:
        click.echo(f"  {result['message']}")
    if result["evidence"]["proof"]:
        click.echo(f"  {result['evidence']['proof']}")
    if "measurement" in result:
        click.echo(f"  {describe_measurement(result['measurement'])} against llc -O3")
    stages = "  ".join(f"{stage} {seconds:.3f}s" for stage, seconds in result["stages"].items())
    click.echo(f"  {stages}")
