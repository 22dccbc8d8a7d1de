"""`llmcctl work`: asks, judges and times what builds left in the queue."""

from __future__ import annotations

import click
from rich.progress import track

from llmcc.ctl.common import console, settings
from llmcc.ctl.explain import show
from llmcc.pipeline import FunctionReport, work_off
from llmcc.store import direct, queue


@click.command()
@click.option("--limit", type=int, default=0, help="Stop after this many functions.")
def work(limit: int) -> None:
    """Work off the queue; what is accepted is used by the next build. Can be interrupted at any time."""
    chosen = settings()
    waiting = list(queue.entries(chosen.store_dir))[: limit or None]
    if not waiting:
        click.echo("the queue is empty")
        return
    reports: list[FunctionReport] = []
    for key, entry in track(waiting, description="working", console=console()):
        report, finished = work_off(entry, chosen)
        reports.append(report)
        if finished:
            queue.done(chosen.store_dir, key)
        if report.emitted is not None:
            direct.next_generation(chosen.store_dir)
    show(reports)
