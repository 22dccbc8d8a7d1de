"""The released folders of QiMeng-NeuComBack (arXiv 2511.01183), with the programs that come with them.

    L1: kernelN.c kernelN_O0.ll kernelN_O3.ll mainN.o testN.in testN.ref
    L2: task_c/NAME_inner.c task_ir_O0/NAME_inner.ll task_ir_O3/NAME_inner.ll
        newTSVC/tmp/NAME_main.o newTSVC/tmp/common.o newTSVC/tmp/dummy.o, tsvc_data_dict.json: what each prints

Programs are run where this machine is of their kind. IR that newer LLVMs do not read is made afresh from C.
"""

from __future__ import annotations

import json
import platform
import re
from pathlib import Path

from llmcc.bench.compiler import LEVELS, Compiler
from llmcc.bench.problem import Problem
from llmcc.bench.program import Pair, Program
from llmcc.bench.suite import Suite
from llmcc.errors import ConfigError, ToolchainError

_DEFINED = re.compile(rb"^define (?!internal|private)[^@\n]*@([\w.]+)\(", re.MULTILINE)
_OUTDATED = re.compile(rb"\bicmp \w+ \(")
"""A comparison as a constant expression, gone with LLVM 19."""
VALIDATION = (
    "s482 s321 s273 s175 s173 s2275 s2111 vtv vas s442 s221 s1161 s174 s443 s1279 s13110 s127 s261 s281 vpvtv s311 s171 s274 "
    "s275 s251"
).split()
TEST = (
    "s116 s113 s452 s332 s451 s172 s319 s341 s1244 s152 s491 s4121 s1232 s112 s119 s2251 vag s331 vdotr s351 s222 s4113 s422 "
    "s231 s3112"
).split()


def read_l1(folder: Path, compiler: Compiler, level: str, more: tuple[str, ...]) -> Suite:
    """L1 at a level of IR, O0 or O3. Raises ConfigError."""
    found, skipped = [], []
    for path in sorted(folder.glob(f"kernel*_{level}.ll"), key=lambda p: int(re.sub(r"\D", "", p.stem.partition("_")[0]))):
        name = path.stem.partition("_")[0]
        number = name.removeprefix("kernel")
        try:
            module = _module(path, folder / f"{name}.c", compiler, level, more)
            program = _program([folder / f"main{number}.o"], _pair(folder, number))
        except (ToolchainError, OSError, ValueError) as problem:
            skipped.append((name, str(problem)[:200]))
            continue
        found.append(Problem("neucomback-l1", name, _function(module), module, program=program))
    if not found:
        raise ConfigError(f"{folder}: no kernel can be read")
    return Suite("neucomback-l1", tuple(found), tuple(skipped))


def read_l2(folder: Path, compiler: Compiler, level: str, more: tuple[str, ...]) -> Suite:
    """L2 at a level of IR, O0 or O3, with the published split. Raises ConfigError."""
    found, skipped = [], []
    printed = _printed(folder)
    for path in sorted((folder / f"task_ir_{level}").glob("*.ll")):
        name = path.stem.removesuffix("_inner")
        built = folder / "newTSVC" / "tmp"
        objects = [built / f"{name}_main.o", built / "common.o", built / "dummy.o"]
        try:
            module = _module(path, folder / "task_c" / f"{path.stem}.c", compiler, level, more)
            program = _program(objects, Pair("", printed[name]) if name in printed else None)
        except (ToolchainError, OSError, ValueError) as problem:
            skipped.append((name, str(problem)[:200]))
            continue
        part = "validation" if name in VALIDATION else "test" if name in TEST else "training"
        found.append(Problem("neucomback-l2", name, _function(module), module, part, program=program))
    if not found:
        raise ConfigError(f"{folder}: no kernel can be read")
    return Suite("neucomback-l2", tuple(found), tuple(skipped))


def _module(path: Path, source: Path, compiler: Compiler, level: str, more: tuple[str, ...]) -> bytes:
    data = path.read_bytes()
    if (more or _OUTDATED.search(data)) and source.exists():
        return compiler.ir(source.read_text(), (*LEVELS[level], *more), source.parent)
    return data


def _function(module: bytes) -> str:
    """The function of a module that defines one. Raises ValueError."""
    found = _DEFINED.findall(module)
    if not found:
        raise ValueError("the module defines no function")
    return str(found[0], "ascii")


def _pair(folder: Path, number: str) -> Pair | None:
    given, expected = folder / f"test{number}.in", folder / f"test{number}.ref"
    return Pair(given.read_text(), expected.read_text()) if given.exists() and expected.exists() else None


def _program(objects: list[Path], pair: Pair | None) -> Program | None:
    if pair is None or platform.machine() != "x86_64" or not all(o.exists() for o in objects):
        return None
    return Program((pair,), objects=tuple((o.name, o.read_bytes()) for o in objects), libraries=("-lstdc++",))


def _printed(folder: Path) -> dict[str, str]:
    """What each kernel's program prints, where the release says so in text."""
    try:
        found = json.loads((folder / "tsvc_data_dict.json").read_text())
    except (OSError, ValueError):
        return {}
    return {name: text for name, text in found.items() if isinstance(text, str)}
