"""The shipped pack: its honest answers are right, and those that were planted wrong are refused.

Those planted and every other one of the rest are judged here; `make check-corpora` takes them all.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from llmcc.config import Settings
from llmcc.ctl.specimens import subject
from llmcc.judge import judge
from llmcc.propose import read_answer
from tests.judge.subjects import ALL_CASES, STORE, tools

ROOT = Path(__file__).parent.parent.parent
PLANTED = "planted wrong"
FILES = sorted((ROOT / "cache" / "answers").glob("*.s"))
ANSWERS = [p for k, p in enumerate(FILES) if ALL_CASES or k % 2 or PLANTED in p.read_text()]


@cache
def modules(folder: Path) -> dict[str, Path]:
    """The TSVC module that defines each kernel."""
    found = {}
    for source in sorted((ROOT / "tsvc").glob("*.c")):
        output = folder / f"{source.stem}.ll"
        command = [str(tools().require("clang").path), "-O3", "-S", "-emit-llvm", str(source), "-o", str(output)]
        subprocess.run(command, check=True, capture_output=True)
        found |= dict.fromkeys(re.findall(r"^define .*@(\w+)\(", output.read_text(), re.MULTILINE), output)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the modules are compiled to."""
    return tmp_path_factory.mktemp("tsvc")


@pytest.mark.parametrize("path", ANSWERS, ids=lambda p: p.stem)
def test_answer(path: Path, folder: Path) -> None:
    """An answer is right unless its note says that it was planted wrong."""
    answer = read_answer(path)
    name = answer.header["function"]
    with subject(str(modules(folder)[name]), name, replace(Settings(), cache_dir=str(STORE)), None) as found:
        verdict = judge(found.exam, answer.candidate, found.policy).verdict

    assert verdict.right != answer.header["note"].startswith(PLANTED), verdict.message
