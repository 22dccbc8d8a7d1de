"""Every case file gets the verdict that stands on its first line.

Of the functions that clever code was written for every third is taken here; `make check-corpora` takes them all.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judge.subjects import ALL_CASES, CASES, header, verdict_of

EVERY = 1 if ALL_CASES else 3
LEFT_OUT = {p.stem for k, p in enumerate(sorted((CASES / "clever").glob("*.c"))) if k % EVERY}
FILES = sorted(
    (p for folder in ("cheats", "attacks", "clever") for p in (CASES / folder).glob("*.s") if p.name.split(".")[0] not in LEFT_OUT),
    key=lambda p: (p.name, p),  # a function's cases follow each other, so that its specimen is built once
)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_verdict(path: Path) -> None:
    """Cheats, bugs and attacks are refused for the right reason; clever code is accepted."""
    case = header(path)

    verdict = verdict_of(case["function"], path.read_text())

    assert verdict.status.value in case["expect"].split("|"), verdict.message
