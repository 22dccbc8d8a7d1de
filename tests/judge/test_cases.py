"""Every case file gets the verdict that stands on its first line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judge.subjects import CASES, header, verdict_of

FILES = sorted(p for folder in ("cheats", "attacks", "clever") for p in (CASES / folder).glob("*.s"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_verdict(path: Path) -> None:
    """Cheats, bugs and attacks are refused for the right reason; clever code is accepted."""
    case = header(path)

    verdict = verdict_of(case["function"], path.read_text())

    assert verdict.status.value in case["expect"].split("|"), verdict.message
