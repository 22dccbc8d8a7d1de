"""The `llmcctl` group and its error boundary."""

from __future__ import annotations

import sys

import click

from llmcc import __version__
from llmcc.ctl.bans import ban, bisect
from llmcc.ctl.bench import bench
from llmcc.ctl.cache import cache
from llmcc.ctl.doctor import doctor
from llmcc.ctl.explain import explain
from llmcc.ctl.hot import hot
from llmcc.ctl.judge import judge_command
from llmcc.ctl.learn import learn
from llmcc.ctl.shims import env, shims
from llmcc.ctl.stats import stats
from llmcc.ctl.timing import time_command
from llmcc.ctl.work import work
from llmcc.errors import LlmccError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def cli() -> None:
    """Look into llmcc: what it found, what it did with each function, and why."""


for command in (ban, bench, bisect, cache, doctor, env, explain, hot, judge_command, learn, shims, stats, time_command, work):
    cli.add_command(command)


def main() -> None:
    """Run llmcctl; errors of ours, and files that cannot be used, are one line and what to do next."""
    try:
        cli()
    except LlmccError as problem:
        print(f"llmcctl: {problem}", file=sys.stderr)
        if problem.hint:
            print(f"  try: {problem.hint}", file=sys.stderr)
        sys.exit(2)
    except OSError as problem:
        print(f"llmcctl: {problem}", file=sys.stderr)
        sys.exit(2)
