"""`llmcctl doctor`: what was found, what is missing, and what to type."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from llmcc import toolchain
from llmcc.config import NAMES, load
from llmcc.ctl.common import console, table
from llmcc.errors import LlmccError
from llmcc.propose import configured
from llmcc.runner import runner_program


@click.command()
def doctor() -> None:
    """Check that everything llmcc needs is here; exit status 1 where something is missing."""
    out = console()
    settings, origins = load({}, os.environ, os.getcwd())
    rows = table("what", "found", "")
    healthy = True
    tools = None
    try:
        tools = toolchain.find(settings)
        for name in ("llc", "clang", "opt", "llvm-extract", "llvm-mc", "linker"):
            tool = tools.tools.get(name)
            hint = "" if tool else f"apt-get install clang-{tools.major} llvm-{tools.major} lld-{tools.major}"
            rows.add_row(name, f"{tool.path} ({tool.version})" if tool else "missing", hint)
            healthy &= tool is not None
    except LlmccError as problem:
        rows.add_row("LLVM", str(problem), problem.hint)
        healthy = False
    bubblewrap = shutil.which("bwrap")
    rows.add_row("bubblewrap", bubblewrap or "missing (assembling is confined by limits only)", "" if bubblewrap else "apt-get install bubblewrap")
    store = Path(settings.store_dir)
    if tools is not None:
        try:
            rows.add_row("runner", str(runner_program(tools, store)), "")
        except (LlmccError, OSError) as problem:
            rows.add_row("runner", str(problem), getattr(problem, "hint", ""))
            healthy = False
    rows.add_row("store", f"{store} ({'writable' if _writable(store) else 'not writable'})", "" if _writable(store) else "set LLMCC_CACHE_DIR")
    rows.add_row("answers from", configured(settings), "")
    out.print(rows)
    changed = table("setting", "value", "from")
    for name in NAMES:
        if origins[name] != "default":
            changed.add_row(name, str(getattr(settings, name)), origins[name])
    if changed.row_count:
        out.print()
        out.print(changed)
    sys.exit(0 if healthy else 1)


def _writable(store: Path) -> bool:
    while not store.exists():
        store = store.parent
    return os.access(store, os.W_OK)
