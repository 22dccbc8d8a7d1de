"""`llmcctl work`: asks, judges and times what builds left in the queue."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from llmcc.config import Settings
from llmcc.ctl.common import console, describe_measurement, settings, store_records, table
from llmcc.ctl.explain import show
from llmcc.ctl.profiles import read_profile
from llmcc.pipeline import FunctionReport, Worker
from llmcc.store import queue
from llmcc.store.queue import Queued
from llmcc.store.records import Record

_POLL_S = 1.0
RETRY_S = 300.0
"""Until a watcher tries a function again that could not be decided on."""


@click.command()
@click.option("--limit", type=int, default=0, help="Stop after this many functions.")
@click.option("--once", is_flag=True, help="Only what waits now, not what builds add meanwhile.")
@click.option("--watch", is_flag=True, help="Stay, and work off what builds add.")
@click.option("--profile", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="perf.data, an llvm-profdata file or gprof's text: its hot functions first.")
@click.option("--recheck", is_flag=True, help="Measure again what was accepted, in place of the queue.")
def work(limit: int, once: bool, watch: bool, profile: Path | None, recheck: bool) -> None:
    """Work off the queue, hot functions first; what is accepted is used by the next build.

    Can be interrupted at any time and goes on where it was. The budget (max_calls, max_tokens, max_cost,
    max_seconds) is for the whole run.
    """
    if once and watch:
        raise click.UsageError("--once and --watch exclude each other")
    chosen = settings()
    if recheck:
        _recheck(chosen, limit)
        return
    shares = read_profile(profile, chosen) if profile else {}
    worker = Worker(chosen)
    reports: list[FunctionReport] = []
    try:
        with _progress() as progress:
            task = progress.add_task("", total=None, status="")
            for queued, left in _to_do(chosen, shares, once=once, watch=watch):
                progress.update(task, description=queued.function, total=len(reports) + left)
                reports.append(worker.work(queued))
                accepted = sum(r.emitted is not None for r in reports)
                spent = worker.spent
                progress.update(task, advance=1, status=f"{accepted} accepted, {spent.calls} calls, {spent.tokens} tokens, ${spent.cost:.2f}")
                if worker.exhausted or len(reports) == limit:
                    break
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
    if reports:
        show(reports)
    left = len(queue.waiting(chosen.store_dir, {}))
    why = " (the budget is used up)" if worker.exhausted else ""
    click.echo(f"{left} functions are left in the queue{why}" if left else "the queue is empty")


def _recheck(chosen: Settings, limit: int) -> None:
    """Judge and time accepted records again; those that do not hold are withdrawn."""
    worker = Worker(chosen)
    rows = store_records(chosen).all("accepted")
    held = withdrawn = 0
    shown = table("function", "was", "is", "")
    with _progress() as progress:
        task = progress.add_task("", total=min(len(rows), limit or len(rows)), status="")
        for key, record in rows[: limit or None]:
            progress.update(task, description=record.function)
            found = worker.recheck(key, record)
            held += found is not None and found.status == record.status
            withdrawn += found is not None and found.status in {"SLOWER", "WRONG_OUTPUT"}
            shown.add_row(record.function, describe_measurement(record.measurement), *_outcome(found))
            progress.update(task, advance=1, status=f"{withdrawn} withdrawn")
    console().print(shown)
    click.echo(f"{held} hold, {withdrawn} withdrawn, {len(rows[: limit or None]) - held - withdrawn} could not be measured here")


def _outcome(found: Record | None) -> tuple[str, str]:
    if found is None:
        return "", "made elsewhere or under other settings"
    return describe_measurement(found.measurement), "" if found.status == "ACCEPTED" else f"{found.status}: {found.message}"


def _to_do(chosen: Settings, shares: Mapping[str, float], *, once: bool, watch: bool) -> Iterator[tuple[Queued, int]]:
    """What is to be worked on next, and how many wait with it; each once, or after a while again for a watcher."""
    tried: dict[str, float] = {}
    first = {q.meaning for q in queue.waiting(chosen.store_dir, shares)}
    while True:
        since = time.monotonic() - RETRY_S
        found = [q for q in queue.waiting(chosen.store_dir, shares) if tried.get(q.meaning, since) <= since and (not once or q.meaning in first)]
        found = [q for q in found if watch or q.meaning not in tried]
        if found:
            tried[found[0].meaning] = time.monotonic()
            yield found[0], len(found)
        elif watch:
            time.sleep(_POLL_S)
        else:
            return


@contextlib.contextmanager
def _progress() -> Iterator[Progress]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.fields[status]}"))
    with Progress(*columns, console=console(), transient=True) as progress:
        yield progress
