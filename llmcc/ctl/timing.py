"""`llmcctl time`: the measurement alone, for assembly from anywhere."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from llmcc.asm import assemble, gate_object, gate_text
from llmcc.ctl.common import describe_measurement, settings
from llmcc.ctl.specimens import Subject, read_candidate, subject
from llmcc.errors import LlmccError


@click.command("time")
@click.argument("module", type=click.Path(exists=True, dir_okay=False))
@click.argument("candidate", type=click.Path(exists=True, dir_okay=False))
@click.option("--against", type=click.Path(exists=True, dir_okay=False), help="Other assembly to compare with, in place of llc -O3's.")
@click.option("--function", "name", help="Function of the module (default: its only one).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def time_command(module: str, candidate: str, against: str | None, name: str | None, as_json: bool) -> None:
    """Time CANDIDATE against llc -O3; it must pass the gate, but need not be right."""
    chosen = settings()
    try:
        with subject(module, name, chosen, None) as found:
            other = _assembled(against, found) if against else None
            measured = found.measure(_assembled(candidate, found), chosen, other)
    except LlmccError as problem:
        click.echo(f"llmcctl: cannot time: {problem}", err=True)
        sys.exit(2)
    if as_json:
        click.echo(json.dumps(asdict(measured)))
        return
    described = describe_measurement(asdict(measured))
    click.echo(f"{described} against {against or 'llc -O3'} on {measured.cpu}, {measured.pairs} pairs in {measured.rounds} rounds")
    for w in measured.workloads:
        click.echo(f"  {w.bytes:>9} bytes of {w.regime} data: {w.baseline_ns:.0f} ns, {w.candidate_ns:.0f} ns: {w.ratio:.2f}x")


def _assembled(path: str, found: Subject) -> bytes:
    """The object of an assembly file that passes the gate."""
    gated = gate_text(read_candidate(path).assembly, found.policy)
    obj = assemble(gated, found.policy, found.exam.specimen.tools)
    gate_object(obj, found.policy, gated)
    return obj
