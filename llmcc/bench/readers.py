"""Suites as others publish them, told apart by what lies in their folders.

a folder with suite.toml                     a suite of ours, or yours
*.jsonl, *.jsonl.zst, *.tar, ...             ExeBench
a folder with kernel1_O3.ll, ...             NeuComBack's L1
a folder with task_ir_O3/ (or Level2/ above) NeuComBack's L2
a checkout of TSVC_2                         src/tsvc.c
a checkout of the LLVM test-suite            MultiSource/Benchmarks/TSVC/
"""

from __future__ import annotations

import re
from pathlib import Path

from llmcc.bench import neucomback
from llmcc.bench.compiler import LEVELS, Compiler
from llmcc.bench.exebench import ENDINGS, read_records
from llmcc.bench.problem import Problem
from llmcc.bench.suite import Suite, read_suite
from llmcc.errors import ConfigError, ToolchainError

_KERNEL = re.compile(rb"^define (?!internal|private)[^@\n]*@(s\d{3,5}|v[a-z]{1,5})\(", re.MULTILINE)


def open_suite(path: Path, compiler: Compiler, level: str = "", more: tuple[str, ...] = ()) -> Suite:
    """The suite of a folder or file; `level` is that of the IR ("": the suite's own), `more` further flags of clang.

    Raises ConfigError, ToolFailed.
    """
    if (path / "suite.toml").exists():
        return read_suite(path, compiler, level, more)
    level = level or "O3"
    flags = (*LEVELS[level], *more)
    if path.name.endswith(ENDINGS):
        name = path.name.split(".")[0]
        found, skipped = read_records([path], name, compiler, flags)
        return Suite(name, tuple(found), tuple(skipped))
    if any(path.glob("kernel*_O3.ll")):
        return neucomback.read_l1(path, compiler, level, more)
    for folder in (path, path / "Level2"):
        if (folder / "task_ir_O3").is_dir():
            return neucomback.read_l2(folder, compiler, level, more)
    if (path / "src" / "tsvc.c").exists():
        return _kernels("tsvc2", [path / "src" / "tsvc.c"], compiler, flags)
    sources = sorted((path / "MultiSource" / "Benchmarks" / "TSVC").glob("*/tsc.c"))
    if sources:
        return _kernels("test-suite-tsvc", sources, compiler, (*flags, "-std=gnu99"))
    raise ConfigError(f"{path} is no suite", hint="what can be one stands in docs/bench.md")


def _kernels(suite: str, sources: list[Path], compiler: Compiler, flags: tuple[str, ...]) -> Suite:
    """The functions of C files that bear names of TSVC's kernels; of several files, each under its folder's name."""
    found: list[Problem] = []
    skipped = []
    for source in sources:
        category = source.parent.name if len(sources) > 1 else ""
        try:
            module = compiler.ir(source.read_text(), flags, source.parent)
        except ToolchainError as problem:
            skipped.append((category or source.name, f"clang cannot compile it: {str(problem)[:200]}"))
            continue
        for function in (name.decode() for name in _KERNEL.findall(module)):
            found.append(Problem(suite, f"{category}.{function}".lstrip("."), function, module, category=category))
    if not found:
        raise ConfigError(f"{sources[0]}: no kernel was found", hint="; ".join(f"{n}: {r}" for n, r in skipped))
    return Suite(suite, tuple(found), tuple(skipped))
