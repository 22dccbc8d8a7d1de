"""`llmcctl judge`: judges assembly from anywhere."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Any

import click

from llmcc.ctl.common import describe_evidence, describe_measurement, settings
from llmcc.ctl.specimens import read_candidate, subject
from llmcc.errors import LlmccError
from llmcc.judge import Status, judge

RIGHT, WRONG, UNJUDGED = 0, 1, 2


@click.command("judge")
@click.argument("module", type=click.Path(exists=True, dir_okay=False))
@click.argument("candidates", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False))
@click.option("--function", "name", help="Function of the module (default: its only one).")
@click.option("--time", "timed", is_flag=True, help="Measure right candidates against llc -O3.")
@click.option("--seed", type=int, help="Seed of the inputs.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def judge_command(
    module: str, candidates: tuple[str, ...], name: str | None, timed: bool, seed: int | None, as_json: bool
) -> None:
    """Judge CANDIDATES (assembly files) for a function of MODULE.

    Exit status: 0 all right, 1 one is wrong or refused by the gate, 2 one could not be judged.
    """
    chosen = settings()
    results: list[dict[str, Any]] = []
    try:
        with subject(module, name, chosen, seed) as found:
            for path in candidates:
                judged = judge(found.exam, read_candidate(path), found.policy)
                result: dict[str, Any] = {"candidate": path, **asdict(judged.verdict)}
                if judged.verdict.right and timed:
                    result["measurement"] = asdict(found.measure(judged.obj, chosen))
                results.append(result)
    except LlmccError as problem:
        click.echo(f"llmcctl: cannot judge: {problem}", err=True)
        sys.exit(UNJUDGED)
    for result in results:
        _show(result, as_json=as_json)
    statuses = [Status(r["status"]) for r in results]
    if any(s.transient for s in statuses):
        sys.exit(UNJUDGED)
    sys.exit(RIGHT if all(s is Status.ACCEPTED for s in statuses) else WRONG)


def _show(result: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(result, default=str))
        return
    right = "right" if result["status"] == Status.ACCEPTED else result["status"].value
    click.echo(f"{result['candidate']}: {right}  {describe_evidence(result['evidence'])}")
    if result["message"]:
        click.echo(f"  {result['message']}")
    if "measurement" in result:
        click.echo(f"  {describe_measurement(result['measurement'])} against llc -O3")
    stages = "  ".join(f"{stage} {seconds:.3f}s" for stage, seconds in result["stages"].items())
    click.echo(f"  {stages}")
