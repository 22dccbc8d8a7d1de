"""A program around the function: built with a candidate, run, and its output held against what is known to be right.

The judge compares with a reference on inputs of its own; here somebody else's inputs and outputs have a say. Everything
is built and run confined: the candidate has passed the gate, the rest comes from an archive.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llmcc import toolchain
from llmcc.errors import RunnerError, ToolchainError

RUN_S = 20.0
BUILD_S = 60.0


@dataclass(frozen=True, slots=True)
class Pair:
    """One run: JSON in and JSON out, or no input and the text that is printed."""

    given: str
    expected: str


@dataclass(frozen=True, slots=True)
class Program:
    """What a function is linked with: C and C++ texts, headers first, and objects by file name, folders of headers, libraries.

    A pair with an input is run as `program in.json out.json`, one without as `program` with `arguments`.
    """

    pairs: tuple[Pair, ...]
    sources: tuple[tuple[str, str], ...] = ()
    objects: tuple[tuple[str, bytes], ...] = ()
    include: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()


class Workshop:
    """A program built in a folder; sources are compiled once, candidates linked one after the other."""

    def __init__(self, program: Program, folder: Path, tools: toolchain.Toolchain) -> None:
        self._program = program
        self._folder = folder
        self._clang = str(tools.require("clang").path)
        self._parts: list[str] | None = None

    def complaint(self, assembly: str) -> str:
        """What is wrong when the program is built with this assembly of the function's module; "" if nothing is.

        Raises RunnerError where the program cannot be built for reasons of its own.
        """
        parts = self._compiled()
        (self._folder / "candidate.s").write_text(assembly, errors="surrogateescape")
        cxx = any(name.endswith((".cc", ".cpp")) for name, _ in self._program.sources)
        libraries = [*self._program.libraries, "-lm", *(["-lstdc++"] if cxx else [])]
        try:
            self._build("-c", "candidate.s", "-o", "candidate.o")
            self._build("-no-pie", *parts, "candidate.o", "-o", "program", *libraries)
        except ToolchainError as problem:
            return f"it does not link with its program: {problem}"
        for number, pair in enumerate(self._program.pairs):
            found = self._run(pair)
            if found:
                return f"the program's input {number}: {found}"
        return ""

    def _compiled(self) -> list[str]:
        if self._parts is None:
            parts = []
            try:
                for name, text in self._program.sources:
                    (self._folder / name).write_text(text)
                    if name.endswith(".h"):
                        continue
                    flags = [f"-I{folder}" for folder in self._program.include]
                    self._build("-w", "-O1", *flags, "-c", name, "-o", f"{name}.o", confined=not flags)
                    parts.append(f"{name}.o")
            except ToolchainError as problem:
                raise RunnerError(f"the program around the function cannot be built: {problem}") from problem
            for name, data in self._program.objects:
                (self._folder / name).write_bytes(data)
                parts.append(name)
            self._parts = parts
        return self._parts

    def _build(self, *arguments: str, confined: bool = True) -> None:
        toolchain.run([self._clang, *arguments], cwd=self._folder, timeout_s=BUILD_S, confined=confined)

    def _run(self, pair: Pair) -> str:
        """What differs in one run."""
        output = self._folder / "out.json"
        output.unlink(missing_ok=True)
        arguments = ["in.json", "out.json"] if pair.given else list(self._program.arguments)
        (self._folder / "in.json").write_text(pair.given)
        try:
            done = toolchain.run(["./program", *arguments], cwd=self._folder, timeout_s=RUN_S, check=False, confined=True)
        except ToolchainError as problem:
            return str(problem)
        if done.returncode:
            return f"exit status {done.returncode}"
        if not pair.given:
            printed = done.stdout.decode(errors="replace")
            return "" if printed == pair.expected else f"printed {printed[:200]!r} for {pair.expected[:200]!r}"
        try:
            got = json.loads(output.read_text())
        except (OSError, ValueError) as problem:
            return f"no output: {problem}"
        return difference(json.loads(pair.expected), got)


def difference(expected: Any, got: Any, path: str = "") -> str:
    """Where two JSON values differ, "" where they do not: equal types, equal keys, no key missing, NaN equal to NaN."""
    where = path or "the output"
    if type(expected) is not type(got):
        return f"{where} is {_short(got)} and must be {_short(expected)}"
    if isinstance(expected, dict):
        if expected.keys() != got.keys():
            return f"{where} has the keys {sorted(got)} and must have {sorted(expected)}"
        return next(filter(None, (difference(v, got[k], f"{path}.{k}".lstrip(".")) for k, v in expected.items())), "")
    if isinstance(expected, list):
        if len(expected) != len(got):
            return f"{where} has {len(got)} elements and must have {len(expected)}"
        pairs = zip(expected, got, strict=True)
        return next(filter(None, (difference(a, b, f"{path}[{k}]") for k, (a, b) in enumerate(pairs))), "")
    if isinstance(expected, float) and math.isnan(expected) and math.isnan(got):
        return ""
    if isinstance(expected, float) and math.copysign(1, expected) != math.copysign(1, got):
        return f"{where} is {got} and must be {expected}"
    return "" if expected == got else f"{where} is {_short(got)} and must be {_short(expected)}"


def _short(value: Any) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def merged(records: Sequence[str]) -> str:
    """C texts joined, `#line` and `#include` of one another's temporary files dropped."""
    return re.sub(r'^\s*#\s*(?:line\b|include\s+"/tmp/).*$', "", "\n".join(records), flags=re.MULTILINE)
