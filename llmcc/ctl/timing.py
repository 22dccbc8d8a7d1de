"""`llmcctl time`: the measurement alone, for assembly from anywhere."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from llmcc.asm import assemble, gate_object, gate_text
from llmcc.ctl.common import describe_measurement, settings
from llmcc.ctl.specimens import read_candidate, subject
from llmcc.errors import LlmccError
from llmcc.timing import measure


@click.command("time")
@click.argument("module", type=click.Path(exists=True, dir_okay=False))
@click.argument("candidate", type=click.Path(exists=True, dir_okay=False))
@click.option("--function", "name", help="Function of the module (default: its only one).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def time_command(module: str, candidate: str, name: str | None, as_json: bool) -> None:
    """Time CANDIDATE against llc -O3; it must pass the gate, but need not be right."""
    chosen = settings()
    try:
        with subject(module, name, chosen, None) as found:
            gated = gate_text(read_candidate(candidate).assembly, found.policy)
            obj = assemble(gated, found.policy, found.exam.specimen.tools)
            gate_object(obj, found.policy, gated)
            measured = measure(
                found.exam.program, found.exam.specimen, obj, found.exam.workloads().cases,
                margin=chosen.margin, budget_s=chosen.time_budget_s, lock=Path(chosen.store_dir) / "timing.lock",
            )  # fmt: skip
    except LlmccError as problem:
        click.echo(f"llmcctl: cannot time: {problem}", err=True)
        sys.exit(2)
    if as_json:
        click.echo(json.dumps(asdict(measured)))
        return
    click.echo(f"{describe_measurement(asdict(measured))} against llc -O3 on {measured.cpu}, {measured.pairs} pairs")
    for workload in measured.workloads:
        click.echo(f"  input {workload.case}: {workload.baseline_ns:.0f} ns, {workload.candidate_ns:.0f} ns: {workload.ratio:.2f}x")
