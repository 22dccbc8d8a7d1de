"""What real compilers make of a function is right, whatever level or scheduler made it."""

from __future__ import annotations

import re
import subprocess

import pytest

from llmcc.asm import function_text
from tests.judge.honest import variants
from tests.judge.subjects import ALL_CASES, CASES, module_of, tools, verdict_of

VARIANTS = {
    "O1": ["-O1"],
    "O2": ["-O2"],
    "O3": ["-O3"],
    "list-ilp": ["-O3", "-pre-RA-sched=list-ilp"],
    "source": ["-O2", "-pre-RA-sched=source", "-enable-misched=false"],
    "no-lsr": ["-O3", "-disable-lsr"],
}
FUNCTIONS = sorted(p.stem for p in (CASES / "functions").glob("*.c"))
TAKEN = [(f, v) for k, f in enumerate(FUNCTIONS) for n, v in enumerate(VARIANTS) if ALL_CASES or n == k % len(VARIANTS)]
SAMPLED = sorted(p.stem for p in (CASES / "honest").glob("*.c"))[::16]
"""`make check-corpora` judges them all."""


def compiled(function: str, flags: list[str]) -> str:
    """llc's body for the function, as a candidate."""
    command = [str(tools().llc.path), *flags, str(module_of(function)), "-o", "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    constants = re.findall(r"^(?:\.LCPI|\.LJTI)[\w]*:.*\n(?:\t\.(?:long|quad|byte|short|zero|asciz).*\n)+", text, re.MULTILINE)
    data = "\t.p2align\t4\n".join(constants)
    return f"\t.section\t.rodata\n{data}\t.text\n{function}:\n{function_text(text, function)}"


@pytest.mark.parametrize(("function", "variant"), TAKEN)
def test_compilers_are_right(function: str, variant: str) -> None:
    """llc's own code is accepted as right."""
    verdict = verdict_of(function, compiled(function, VARIANTS[variant]))

    assert verdict.status.value == "ACCEPTED", verdict.message


@pytest.mark.parametrize("function", SAMPLED)
def test_no_compiler_is_wrong(function: str) -> None:
    """Nothing that llc, clang or gcc makes is refused as wrong; it may hold code that no input reaches."""
    found = variants(module_of(function), tools(), CASES / "honest" / f"{function}.c")

    verdicts = {verdict_of(function, text).status.value for _, text in found[:: max(1, len(found) // 3)]}

    assert not verdicts & {"WRONG_OUTPUT", "ABI_VIOLATION", "CRASH", "TIMEOUT", "LINK_FAILED"}
