"""`llmcctl stats`: what was answered from where, what was passed on, and what was rejected."""

from __future__ import annotations

import json

import click

from llmcc.ctl.common import console, settings, table
from llmcc.store import counters


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--zero", is_flag=True, help="Begin again at zero.")
def stats(as_json: bool, zero: bool) -> None:
    """Show the counters."""
    store = settings().store_dir
    if zero:
        counters.reset(store)
        return
    found = counters.totals(store)
    if as_json:
        click.echo(json.dumps(found, indent=1))
        return
    rows = table("counter", "count")
    for name, number in found.items():
        rows.add_row(name, str(number))
    console().print(rows if found else "nothing counted yet")
