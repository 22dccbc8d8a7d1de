"""`llmcctl hot`: the functions that a program's time goes into, and what llmcc has for them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.ctl.common import console, describe_measurement, settings, store_records, table
from llmcc.ctl.profiles import read_profile
from llmcc.errors import ConfigError
from llmcc.ir import heats, read_module
from llmcc.pipeline.module import producer
from llmcc.store import queue

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--perf", type=_FILE, help="perf.data, an llvm-profdata file, gprof's or perf report's text.")
@click.option("--ir", type=_FILE, multiple=True, help="A module compiled with -fprofile-use; may be given again.")
@click.option("--share", type=click.FloatRange(0, 1), default=0.9, show_default=True, help="Show functions until they make up this part of the whole.")
@click.option("--regex", is_flag=True, help="Print a regular expression for the setting `functions` instead.")
def hot(perf: Path | None, ir: tuple[Path, ...], share: float, regex: bool) -> None:
    """Show where a program's time goes, the hottest function first, and what llmcc has for each.

    A build asks about these functions only, with LLMCC_FUNCTIONS="$(llmcctl hot --perf perf.data --regex)".
    """
    if (perf is None) == (not ir):
        raise click.UsageError("name a profile by --perf, or modules by --ir")
    chosen = settings()
    shares = read_profile(perf, chosen) if perf else _counted(ir, chosen)
    names = hottest(shares, share)
    if regex:
        click.echo(f"^({'|'.join(map(re.escape, names))})$")
        return
    found = {record.function: f"accepted, {describe_measurement(record.measurement)}" for _, record in store_records(chosen).all("accepted")}
    waiting = {queued.function: "waits for `llmcctl work`" for queued in queue.waiting(chosen.store_dir, {})}
    rows = table("part", "function", "")
    for name in names:
        rows.add_row(f"{shares[name]:.1%}", name, found.get(name) or waiting.get(name, ""))
    console().print(rows)


def hottest(shares: Mapping[str, float], part: float) -> list[str]:
    """The fewest functions that make up that part of the whole, the hottest first."""
    names: list[str] = []
    for name in sorted(shares, key=lambda n: (-shares[n], n)):
        if names and sum(shares[n] for n in names) >= part - 1e-9:
            break
        names.append(name)
    return names


def _counted(modules: Sequence[Path], chosen: Settings) -> dict[str, float]:
    """Each function's part of all counts in the modules' own profiles. Raises ConfigError where there are none."""
    found: dict[str, int] = {}
    for path in modules:
        data = path.read_bytes()
        found |= heats(read_module(data, toolchain.find(chosen, producer(data))))
    total = sum(found.values())
    if not total:
        raise ConfigError("no function's counts are in the modules", hint="compile them with -fprofile-use")
    return {name: count / total for name, count in found.items()}
