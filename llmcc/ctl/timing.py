"""`llmcctl time`: the measurement alone, for assembly from anywhere."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from llmcc import toolchain
from llmcc.asm import function_text, gate_text, gated_object
from llmcc.config import Settings
from llmcc.ctl.common import describe_measurement, settings
from llmcc.ctl.specimens import Subject, read_candidate, subject
from llmcc.errors import LlmccError
from llmcc.ir import read_module
from llmcc.pipeline import producer
from llmcc.timing import estimate, ratio


@click.command("time")
@click.argument("module", type=click.Path(exists=True, dir_okay=False))
@click.argument("candidate", type=click.Path(exists=True, dir_okay=False))
@click.option("--against", type=click.Path(exists=True, dir_okay=False), help="Other assembly to compare with, in place of llc -O3's.")
@click.option("--function", "name", help="Function of the module (default: its only one).")
@click.option("--estimate", "estimated", is_flag=True, help="llvm-mca's estimate in place of a measurement, for any target.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def time_command(module: str, candidate: str, against: str | None, name: str | None, estimated: bool, as_json: bool) -> None:
    """Time CANDIDATE against llc -O3; it must pass the gate, but need not be right."""
    chosen = settings()
    try:
        if estimated:
            _estimate(Path(module).read_bytes(), candidate, against, name, chosen, as_json=as_json)
            return
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


def _estimate(data: bytes, candidate: str, against: str | None, name: str | None, chosen: Settings, *, as_json: bool) -> None:
    """Print what llvm-mca makes of both texts."""
    tools = toolchain.find(chosen, producer(data))
    module = read_module(data, tools)
    function = module.function(name) if name else module.functions[0]
    if against:
        baseline = Path(against).read_text(errors="surrogateescape")
    else:
        compiled = toolchain.run([str(tools.llc.path), "-O3", "-o", "-"], input=data).stdout
        baseline = function_text(compiled.decode(errors="surrogateescape"), function.name)
    texts = {"baseline": baseline, "candidate": read_candidate(candidate).assembly}
    loops = {label: estimate(text, module.triple, function.cpu, tools) for label, text in texts.items()}
    found = ratio(loops["baseline"], loops["candidate"])
    if as_json:
        click.echo(json.dumps({"estimate": found, **{label: [asdict(loop) for loop in known] for label, known in loops.items()}}))
        return
    shown = f"about {found:.2f}x" if found else "nothing can be said"
    click.echo(f"llvm-mca's estimate, not a measurement: {shown} of {against or 'llc -O3'} for {module.triple}")
    for label, known in loops.items():
        for loop in known:
            click.echo(f"  {label} {loop.label}: {loop.cycles:.1f} cycles per iteration of {loop.step or '?'} bytes")


def _assembled(path: str, found: Subject) -> bytes:
    """The object of an assembly file that passes the gate."""
    gated = gate_text(read_candidate(path).assembly, found.policy)
    return gated_object(gated, found.policy, found.exam.specimen.tools)[1]
