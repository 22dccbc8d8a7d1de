"""Suites as others publish them, told apart by what lies in their folders."""

from __future__ import annotations

from pathlib import Path

from llmcc.bench.compiler import LEVELS, Compiler
from llmcc.bench.exebench import ENDINGS, read_records
from llmcc.bench.suite import Suite, read_suite
from llmcc.errors import ConfigError


def open_suite(path: Path, compiler: Compiler, level: str = "", more: tuple[str, ...] = ()) -> Suite:
    """The suite of a folder or file; `level` is that of the IR ("": the suite's own), `more` further flags of clang. Raises ConfigError, ToolFailed."""
    if (path / "suite.toml").exists():
        return read_suite(path, compiler, level, more)
    if path.name.endswith(ENDINGS):
        name = path.name.split(".")[0]
        found, skipped = read_records([path], name, compiler, (*LEVELS[level or "O3"], *more))
        return Suite(name, tuple(found), tuple(skipped))
    raise ConfigError(f"{path} is no suite", hint="a folder with suite.toml, or ExeBench records")
