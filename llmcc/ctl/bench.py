"""`llmcctl bench`: suites, experiments on them, and what came of these."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from llmcc.bench import Checks, Compiler, Selection, Suite, open_suite, parse_shard, select
from llmcc.ctl.common import console, settings, table

C = TypeVar("C", bound=Callable[..., None])
_PATH = click.Path(exists=True, path_type=Path)


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
    chosen, wanted, counts, failed = settings(), _selection(pattern, part, shard, limit), Counter[tuple[str, str]](), 0
    compiler = Compiler.of(chosen)
    for path in suites:
        suite = open_suite(path, compiler)
        checks = Checks(path if (path / "suite.toml").exists() else None, compiler)
        for problem in select(suite.problems, wanted):
            for finding in checks.run(problem, chosen):
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


def _print_skipped(suite: Suite) -> None:
    for name, reason in suite.skipped:
        click.echo(f"left out: {suite.name}/{name}: {reason}", err=True)
