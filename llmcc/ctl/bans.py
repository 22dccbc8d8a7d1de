"""`llmcctl ban` and `llmcctl bisect`: never again the answer that made a program fail, and finding which it was."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from llmcc.ctl.common import console, settings, store_records, table
from llmcc.errors import StoreError
from llmcc.store import bans
from llmcc.store.records import Record


@click.command()
@click.argument("which", required=False)
@click.option("--lift", is_flag=True, help="Allow it again.")
def ban(which: str | None, lift: bool) -> None:
    """Never emit an answer again, given by function name or the beginning of its text's digest.

    Without an argument, list what is banned.
    """
    chosen = settings()
    known = bans.all_banned(chosen.store_dir)
    if which is None:
        rows = table("text", "function")
        for digest, function in known.items():
            rows.add_row(digest, function)
        console().print(rows if known else "nothing is banned")
        return
    if not lift:
        known = {record.digest: record.function for _, record in store_records(chosen).all("accepted")}
    found = {digest: function for digest, function in known.items() if function == which or digest.startswith(which)}
    if not found:
        raise StoreError(f"no {'ban' if lift else 'accepted answer'} for {which}", hint="llmcctl ban" if lift else "llmcctl cache show")
    for digest, function in sorted(found.items()):
        if lift:
            bans.lift(chosen.store_dir, digest)
        else:
            bans.ban(chosen.store_dir, digest, function)
        click.echo(f"{'allowed again' if lift else 'banned'}: {function} {digest[:12]}")


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
def bisect(command: tuple[str, ...]) -> None:
    """Find the accepted answer that makes COMMAND fail, and ban it.

    COMMAND must build everything anew through llmcc and test it, such as `sh -c 'make clean && make check'`. It is
    run with ever fewer answers let in; exit status 125 means that it could not be tested. Exit status: 0 if
    COMMAND passes in the end, 1 if it fails without any answer, too.
    """
    chosen = settings()
    accepted = {record.digest: record for _, record in store_records(chosen).all("accepted") if not bans.banned(chosen.store_dir, record.digest)}
    order = sorted(accepted, key=lambda digest: (accepted[digest].function, digest))
    trial = Trial(command)
    if trial.fails(()):
        raise StoreError("the command fails with llc's own code, too", hint="this is not the fault of an accepted answer")
    while trial.fails(order):
        culprit = first_culprit(order, trial.fails)
        _report(accepted[culprit])
        bans.ban(chosen.store_dir, culprit, accepted[culprit].function)
        order.remove(culprit)
    click.echo(f"the command passes with {len(order)} accepted answers")


def first_culprit(order: Sequence[str], fails: Callable[[Sequence[str]], bool]) -> str:
    """The element at which the growing prefixes of `order` begin to fail, by halving.

    All of `order` fails and none of it does not; where several must come together, it is the last of these.
    """
    passing, failing = 0, len(order)
    while failing - passing > 1:
        middle = (passing + failing) // 2
        if fails(order[:middle]):
            failing = middle
        else:
            passing = middle
    return order[failing - 1]


class Trial:
    """Runs a user's command with some of the accepted answers let in, asking nobody."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command

    def fails(self, let_in: Sequence[str]) -> bool:
        """True if the command fails. Raises StoreError if it could not be tested."""
        text = "".join(f"{digest}\n" for digest in let_in)
        # Named by its content, which is thereby part of every direct result's key.
        path = Path(tempfile.gettempdir(), f"llmcc-bisect-{os.getpid()}-{hashlib.sha256(text.encode()).hexdigest()[:16]}")
        path.write_text(text)
        click.echo(f"with {len(let_in)} answers: ", nl=False)
        try:
            environment = {**os.environ, "LLMCC_EMIT_ONLY": str(path), "LLMCC_MODE": "cached"}
            status = subprocess.run(self._command, env=environment, stdout=sys.stderr, check=False).returncode
        except OSError as problem:
            raise StoreError(f"{self._command[0]}: {problem.strerror}") from problem
        finally:
            path.unlink()
        click.echo("could not be tested" if status == 125 else "fails" if status else "passes")
        if status == 125:
            raise StoreError("the command could not be tested (exit status 125)")
        return status != 0


def _report(record: Record) -> None:
    click.echo(f"{record.function} ({record.digest[:12]}) makes it fail: banned")
    click.echo(f"  from {record.provenance.get('model') or record.provenance.get('note') or 'unknown'}; look at it: llmcctl cache show {record.function}")
