"""`llmcctl explain`: per function, whether it is eligible, each candidate's fate, and what is emitted."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import click

from llmcc.ctl.common import console, describe_evidence, describe_measurement, settings, store_records, table
from llmcc.pipeline import FunctionReport, compile_module
from llmcc.store import direct


@click.command()
@click.argument("modules", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False))
@click.option("-O", "level", default="3", type=click.Choice(["0", "1", "2", "3"]), help="Optimisation level.")
@click.option("--key", is_flag=True, help="Show what each function's key is made of.")
@click.option("--ask", is_flag=True, help="Ask for candidates where the store has none (mode online).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def explain(modules: tuple[str, ...], level: str, key: bool, ask: bool, as_json: bool) -> None:
    """Explain what llmcc does with each function of MODULES."""
    chosen = settings()
    if not ask:
        chosen = replace(chosen, mode="cached")
    records = store_records(chosen)
    reports: list[FunctionReport] = []
    for module in modules:
        found = compile_module(Path(module).read_bytes(), level, (), "asm", chosen, source=module, again=ask).reports
        for report in found:
            if report.key and not report.attempts:
                report.attempts = [record for _, record in records.all(f"rejected:{report.key}")]
            reports.append(report)
    if any(r.emitted is not None and not r.from_store for r in reports):
        direct.invalidate(chosen.store_dir)
    if as_json:
        click.echo(json.dumps([asdict(r) for r in reports], indent=1))
        return
    show(reports)
    if key:
        for report in reports:
            click.echo(f"\n{report.name}: {report.key}\n{report.key_text}")


def show(reports: list[FunctionReport]) -> None:
    """Print reports as a table."""
    rows = table("function", "candidate", "verdict", "evidence", "against llc -O3", "")
    for report in reports:
        attempts = [a for a in report.attempts if report.emitted is None or a.digest != report.emitted.digest]
        for attempt in attempts:
            rows.add_row(
                report.name,
                attempt.provenance.get("note") or attempt.provenance.get("model", ""),
                attempt.status,
                describe_evidence(attempt.evidence) if attempt.measurement else "",
                describe_measurement(attempt.measurement),
                attempt.measurement.get("reason", "") if attempt.measurement else attempt.message,
            )
        if report.emitted is not None:
            emitted = report.emitted
            rows.add_row(
                report.name,
                emitted.provenance.get("note") or emitted.provenance.get("model", ""),
                f"[green]{emitted.status}[/green]",
                describe_evidence(emitted.evidence),
                describe_measurement(emitted.measurement),
                "emitted, from the store" if report.from_store else "emitted",
            )
        elif not attempts:
            rows.add_row(report.name, "", "", "", "", f"llc's code: {report.reason}")
    console().print(rows)
