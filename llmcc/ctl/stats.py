"""`llmcctl stats`: what was answered from where, what was passed on, and what was rejected."""

from __future__ import annotations

import json

import click

from llmcc.ctl.common import console, settings, table
from llmcc.store import counters

_UNITS = {"ms": (1e-3, "{:.1f} s"), "microdollars": (1e-6, "${:.4f}")}


@click.command()
@click.argument("log", required=False, type=click.Path(exists=True, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--zero", is_flag=True, help="Begin again at zero.")
def stats(log: str | None, as_json: bool, zero: bool) -> None:
    """Show the counters of the store, or of one build: those in LOG, which LLMCC_STATS_LOG named during the build."""
    store = settings().store_dir
    if zero:
        counters.reset(store)
        return
    found = counters.totals(log or f"{store}/counters")
    if as_json:
        click.echo(json.dumps(found, indent=1))
        return
    rows = table("counter", "count")
    for name, number in found.items():
        rows.add_row(*_readable(name, number))
    console().print(rows if found else "nothing counted yet")


def _readable(name: str, number: int) -> tuple[str, str]:
    """`model.ms` 1500 is 1.5 s of `model`."""
    stem, _, unit = name.rpartition(".")
    if unit in _UNITS:
        factor, form = _UNITS[unit]
        return stem, form.format(factor * number)
    return name, str(number)
