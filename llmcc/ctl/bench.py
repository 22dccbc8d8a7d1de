"""`llmcctl bench`: suites, experiments on them, and what came of these."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from llmcc.bench import (
    Checks,
    Compiler,
    Run,
    Selection,
    Suite,
    begin,
    compare,
    open_suite,
    open_workers,
    parse_shard,
    read_experiment,
    read_results,
    select,
    summarise,
)
from llmcc.bench.report import overview, write_report
from llmcc.ctl.common import console, settings, table
from llmcc.ctl.progress import BenchDisplay

C = TypeVar("C", bound=Callable[..., None])
_PATH = click.Path(exists=True, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def bench() -> None:
    """Measure on suites: TSVC, ExeBench, NeuComBack, and your own (docs/bench.md)."""


def _selection(pattern: str, part: str, shard: str, limit: int) -> Selection:
    return Selection(part, pattern, *parse_shard(shard), limit)


def selecting(command: C) -> C:
    """The options that choose among problems."""
    for option in (
        click.option("--limit", type=int, default=0, help="At most so many problems."),
        click.option("--shard", default="1/1", metavar="K/N", help="Every N-th problem from the K-th on."),
        click.option("--part", default="", help="training, validation or test (default: all)."),
        click.option("--filter", "pattern", default="", metavar="REGEX", help="Problems whose SUITE/NAME it is found in."),
    ):
        command = option(command)
    return command


@bench.command("list")
@click.argument("suites", nargs=-1, required=True, type=_PATH)
@selecting
def list_command(suites: tuple[Path, ...], pattern: str, part: str, shard: str, limit: int) -> None:
    """List the problems of SUITES: folders with suite.toml, archives, checkouts."""
    found = [open_suite(path, Compiler.of(settings())) for path in suites]
    rows = table("problem", "part", "category", "program")
    for p in select([p for s in found for p in s.problems], _selection(pattern, part, shard, limit)):
        rows.add_row(p.id, p.part, p.category, f"{len(p.program.pairs)} pairs" if p.program else "")
    console().print(rows)
    for suite in found:
        _print_skipped(suite)


@bench.command()
@click.argument("suites", nargs=-1, required=True, type=_PATH)
@selecting
@click.option("--verbose", "-v", is_flag=True, help="A line for every candidate.")
def check(suites: tuple[Path, ...], pattern: str, part: str, shard: str, limit: int, verbose: bool) -> None:
    """See whether the judge fits SUITES: llc -O3's own code is right everywhere, a suite's cheats are refused.

    Exit status 1 where it is not so.
    """
    chosen, counts, failed = settings(), Counter[tuple[str, str]](), 0
    compiler = Compiler.of(chosen)
    found = {path: open_suite(path, compiler) for path in suites}
    wanted = {p.id for p in select([p for s in found.values() for p in s.problems], _selection(pattern, part, shard, limit))}
    for path, suite in found.items():
        checks = Checks(path if (path / "suite.toml").exists() else None, compiler)
        for finding in (f for p in suite.problems if p.id in wanted for f in checks.run(p, chosen)):
            counts[finding.candidate, finding.status.value] += 1
            failed += not finding.expected
            if verbose or not finding.expected:
                mark = "" if finding.expected else "NOT EXPECTED "
                click.echo(f"{mark}{finding.problem} {finding.candidate}: {finding.status.value} {finding.seconds:.2f} s {finding.message}")
                sys.stdout.flush()
        _print_skipped(suite)
    for (candidate, status), count in sorted(counts.items()):
        click.echo(f"{candidate}: {count} {status}")
    sys.exit(1 if failed else 0)


@bench.command()
@click.argument("experiment", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The run's folder (default: results/NAME). One that exists is resumed.")
@click.option("--workers", default="processes:1", metavar="KIND", help="Who judges: processes:N or dask:SCHEDULER-FILE.")
@selecting
def run(experiment: Path, out: Path | None, workers: str, pattern: str, part: str, shard: str, limit: int) -> None:
    """Run EXPERIMENT, or resume it: nothing is asked or judged twice."""
    asked, chosen = read_experiment(experiment), settings()
    compiler = Compiler.of(chosen)
    suites = [open_suite(Path(s), compiler, asked.level, asked.flags) for s in asked.suites]
    for suite in suites:
        _print_skipped(suite)
    problems = select([p for s in suites for p in s.problems], _selection(pattern, part or asked.part, shard, limit))
    folder = out or Path("results", asked.name)
    journal = begin(asked, problems, folder, compiler.tools.major, asked.model or chosen.model)
    try:
        with open_workers(workers) as judges, BenchDisplay(console()) as display:
            stopped = Run(asked, problems, chosen, judges, journal, display).run()
    finally:
        journal.close()
    if stopped:
        click.echo(f"stopped: {stopped}; raise the limit and run the same command to go on")
    click.echo(overview(summarise(read_results(folder))))
    click.echo(f"llmcctl bench report {folder}")


@bench.command("report")
@click.argument("folders", nargs=-1, required=True, type=_FOLDER)
@click.option("--out", type=click.Path(path_type=Path), help="Where the report goes (default: the first FOLDER).")
def report_command(folders: tuple[Path, ...], out: Path | None) -> None:
    """Write report.md, report.json and report.html about the runs of FOLDERS."""
    for path in write_report([read_results(folder) for folder in folders], out or folders[0]):
        click.echo(path)


@bench.command("compare")
@click.argument("first", type=_FOLDER)
@click.argument("second", type=_FOLDER)
def compare_command(first: Path, second: Path) -> None:
    """Compare two runs problem by problem, and say whether the SECOND is better than the FIRST."""
    found = compare(read_results(first), read_results(second))
    rows = table("", "better", "worse", "p")
    for paired in (found.right, found.faster, found.speedup):
        rows.add_row(paired.what, str(paired.better), str(paired.worse), f"{paired.p:.4f}")
    console().print(rows)
    click.echo(f"{found.second} against {found.first} on {found.problems} problems: {found.ratio:.3f}x as fast on average")


def _print_skipped(suite: Suite) -> None:
    for name, reason in suite.skipped:
        click.echo(f"left out: {suite.name}/{name}: {reason}", err=True)
