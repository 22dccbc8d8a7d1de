"""Trouble of the judge's own is never a verdict on a candidate."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from llmcc.asm import Candidate
from llmcc.judge import judge
from tests.judge.honest import variants
from tests.judge.subjects import module_of, subject_of, tools

TROUBLES = {
    "killed": "kill -9 $$",
    "full disk": 'ulimit -f 1; exec "{runner}" "$@"',
    "cut short": '"{runner}" "$@"; for last; do :; done; truncate -s 40 "$last"',
    "nothing written": '"{runner}" "$@"; for last; do :; done; rm -f "$last"',
    "garbage": '"{runner}" "$@"; for last; do :; done; head -c 2000 /dev/zero | tr "\\0" "\\377" > "$last"',
    "not there": None,
}


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("function", ["xor_all", "tenth"])
def test_unresolved(function: str, trouble: str, tmp_path: Path) -> None:
    """A runner that dies or writes nonsense leaves it open whether the code is right, which it is."""
    found = subject_of(function)
    script = tmp_path / "runner"
    if TROUBLES[trouble] is not None:
        script.write_text("#!/bin/sh\n" + TROUBLES[trouble].format(runner=found.exam.program) + "\n")
        script.chmod(0o755)
    broken = replace(found.exam, program=script)
    candidate = Candidate(variants(module_of(function), tools())[0][1])

    assert judge(broken, candidate, found.policy).verdict.status.value == "UNRESOLVED"
