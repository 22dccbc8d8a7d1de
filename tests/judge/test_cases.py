"""Every case gets its verdict: files the one that stands on their first line, what llc makes at other levels that it is right.

Of the functions that clever code was written for every third is taken here, of those with cheats alone two of three, and one
of llc's variants for each; `make check-corpora` takes them all.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from llmcc.asm import function_text
from tests.judge.subjects import ALL_CASES, CASES, header, module_of, tools, verdict_of

VARIANTS = {
    "O1": ["-O1"],
    "O2": ["-O2"],
    "O3": ["-O3"],
    "list-ilp": ["-O3", "-pre-RA-sched=list-ilp"],
    "source": ["-O2", "-pre-RA-sched=source", "-enable-misched=false"],
    "no-lsr": ["-O3", "-disable-lsr"],
}
EVERY = 1 if ALL_CASES else 3
CLEVER, ALL = (sorted(p.stem for p in (CASES / folder).glob("*.c")) for folder in ("clever", "functions"))
ATTACKED = {p.name.split(".")[0] for p in (CASES / "attacks").glob("*.s")}
FUNCTIONS = [f for k, f in enumerate(ALL) if ALL_CASES or k % 3 != 2 or f in ATTACKED]
LEFT_OUT = {f for k, f in enumerate(CLEVER) if k % EVERY} | {*ALL} - {*FUNCTIONS}
FILES = [p for folder in ("cheats", "attacks", "clever") for p in (CASES / folder).glob("*.s") if p.name.split(".")[0] not in LEFT_OUT]
COMPILED = [(f, v) for k, f in enumerate(FUNCTIONS) for n, v in enumerate(VARIANTS) if ALL_CASES or n == k % len(VARIANTS)]
BY_FUNCTION = sorted(
    [(p.name.split(".")[0], f"{p.parent.name}/{p.stem}", p) for p in FILES] + [(f, f"llc/{f}.{v}", VARIANTS[v]) for f, v in COMPILED],
    key=lambda case: case[:2],
)
"""(function, name, file or llc's flags): a function's cases follow each other, so that its specimen is built once."""


def compiled(function: str, flags: list[str]) -> str:
    """llc's body for the function, as a candidate."""
    command = [str(tools().llc.path), *flags, str(module_of(function)), "-o", "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    constants = re.findall(r"^(?:\.LCPI|\.LJTI)[\w]*:.*\n(?:\t\.(?:long|quad|byte|short|zero|asciz).*\n)+", text, re.MULTILINE)
    data = "\t.p2align\t4\n".join(constants)
    return f"\t.section\t.rodata\n{data}\t.text\n{function}:\n{function_text(text, function)}"


@pytest.mark.parametrize(("function", "source"), [pytest.param(f, s, id=name) for f, name, s in BY_FUNCTION])
def test_verdict(function: str, source: Path | list[str]) -> None:
    """Cheats, bugs and attacks are refused for the right reason; clever code and llc's own is accepted."""
    expected = header(source)["expect"] if isinstance(source, Path) else "ACCEPTED"

    verdict = verdict_of(function, source.read_text() if isinstance(source, Path) else compiled(function, source))

    assert verdict.status.value in expected.split("|"), verdict.message
