"""Discover: the problems of suites. A suite is a folder with suite.toml, or something that `readers` knows.

name = "tsvc"
sources = ["linear.c"]        # C files; each function of `functions` that one defines is a problem, its category the file
support = ["main.c"]          # the rest of a program around them (optional)
functions = "kernels.h"       # a file whose words name them (default: all functions that are not static)
records = ["records/*.jsonl"] # in place of sources: records in ExeBench's form
flags = ["-O3"]               # for clang, which makes the IR

[split]                       # names by part; all others are for training
validation = []
test = []
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from llmcc.bench.compiler import LEVELS, Compiler
from llmcc.bench.exebench import read_records
from llmcc.bench.problem import Problem
from llmcc.errors import ConfigError
from llmcc.toml import read_toml

_DEFINED = re.compile(rb"^define (?!internal|private)[^@\n]*@(\w+)\(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Suite:
    """A suite's problems in their order, and why others are none."""

    name: str
    problems: tuple[Problem, ...]
    skipped: tuple[tuple[str, str], ...] = ()


def read_suite(folder: Path, compiler: Compiler, level: str = "", more: tuple[str, ...] = ()) -> Suite:
    """The suite of a folder with suite.toml; `level` and `more` flags in place of and beside the suite's own.

    Raises ConfigError, ToolFailed.
    """
    about = read_toml(folder / "suite.toml")
    flags = (*(LEVELS[level] if level else about.get("flags", ["-O3"])), *more)
    name = str(about.get("name", folder.name))
    split = {n: part for part in ("validation", "test") for n in about.get("split", {}).get(part, [])}
    if "records" in about:
        paths = [path for pattern in about["records"] for path in sorted(folder.glob(pattern))]
        found, skipped = read_records(paths, name, compiler, flags)
    else:
        found, skipped = list(_compiled(folder, about, name, flags, compiler)), []
    if not found:
        raise ConfigError(f"{folder}: the suite has no problems")
    missing = sorted(set(split) - {p.name for p in found} - {n for n, _ in skipped})
    if missing:
        raise ConfigError(f"{folder / 'suite.toml'}: the split names {', '.join(missing)}, which the suite does not have")
    return Suite(name, tuple(replace(p, part=split.get(p.name, "training")) for p in found), tuple(skipped))


def _compiled(
    folder: Path, about: Mapping[str, object], name: str, flags: tuple[str, ...], compiler: Compiler
) -> Iterator[Problem]:
    listed = about.get("functions") or ("kernels.h" if (folder / "kernels.h").exists() else "")
    wanted = set(re.findall(r"\w+", (folder / str(listed)).read_text())) if listed else None
    for source in about.get("sources", []):  # type: ignore[attr-defined]
        module = compiler.ir((folder / source).read_text(), flags, folder)
        for found in _DEFINED.findall(module):
            function = found.decode()
            if wanted is None or function in wanted:
                yield Problem(name, function, function, module, category=Path(source).stem)
