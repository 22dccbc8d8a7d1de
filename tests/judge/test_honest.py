"""What real compilers make of functions of many shapes is right, or holds code that nothing reaches."""

from __future__ import annotations

import pytest

from tests.judge.honest import variants
from tests.judge.subjects import CASES, module_of, tools, verdict_of

SAMPLED = sorted(p.stem for p in (CASES / "honest").glob("*.c"))[::16]
"""`make check-corpora` judges them all."""


@pytest.mark.parametrize("function", SAMPLED)
def test_no_compiler_is_wrong(function: str) -> None:
    """Nothing that llc, clang or gcc makes is refused as wrong; it may hold code that no input reaches."""
    found = variants(module_of(function), tools(), CASES / "honest" / f"{function}.c")

    verdicts = {verdict_of(function, text).status.value for _, text in found[:: max(1, len(found) // 3)]}

    assert not verdicts & {"WRONG_OUTPUT", "ABI_VIOLATION", "CRASH", "TIMEOUT", "LINK_FAILED"}
