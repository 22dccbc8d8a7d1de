"""Specimens of the case functions, each built once per test process."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path

from llmcc import toolchain
from llmcc.asm import Candidate
from llmcc.config import Settings
from llmcc.ctl.specimens import Subject, subject
from llmcc.judge import Verdict, judge

CASES = Path(__file__).parent / "cases"
ALL_CASES = os.environ.get("ALL_CASES") == "1"
"""Set by `make check-corpora`; without it some take turns."""
STORE = Path(tempfile.gettempdir()) / "llmcc-test-store"
_open = ExitStack()


@cache
def tools() -> toolchain.Toolchain:
    """The newest LLVM."""
    return toolchain.find(Settings())


def compiled_module(source: Path, folder: Path) -> Path:
    """IR of a C file, made by clang with the flags on its first line."""
    flags = source.read_text().splitlines()[0].removeprefix("// flags:").split()
    output = folder / f"{source.stem}.ll"
    command = [str(tools().require("clang").path), *flags, "-S", "-emit-llvm", str(source), "-o", str(output)]
    subprocess.run(command, check=True, capture_output=True)
    return output


@cache
def module_of(function: str) -> Path:
    """IR of a case function."""
    source = next(p for folder in ("functions", "honest", "clever") if (p := CASES / folder / f"{function}.c").exists())
    return compiled_module(source, Path(_open.enter_context(tempfile.TemporaryDirectory())))


@cache
def subject_of(function: str) -> Subject:
    """The function made testable."""
    settings = replace(Settings(), cache_dir=str(STORE))
    return _open.enter_context(subject(str(module_of(function)), function, settings, None))


def verdict_of(function: str, assembly: str) -> Verdict:
    """What the judge says of a candidate."""
    found = subject_of(function)
    return judge(found.exam, Candidate(assembly), found.policy).verdict


def header(path: Path) -> dict[str, str]:
    """The `# key: value` lines on top of a case."""
    return dict(re.findall(r"^# (\w+): (.*)$", path.read_text(), re.MULTILINE))
