"""Counters: every happening is counted once, whoever else counts, and in the build's own log too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from llmcc.store import counters


def test_counters_add_up(tmp_path: Path) -> None:
    """Happenings are counted by name, several at once where a number is given."""
    for _ in range(3):
        counters.count(str(tmp_path), "hit.direct", "tokens=7")

    assert counters.totals(f"{tmp_path}/counters") == {"hit.direct": 3, "tokens": 21}


def test_many_processes_and_a_full_file_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the lines are replaced by their sums again and again, every process's counts stay."""
    program = (
        "from llmcc.store import counters\n"
        "counters._LIMIT = 500\n"
        f"for _ in range(2000): counters.count({str(tmp_path)!r}, 'hit')\n"
    )
    started = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(4)]

    assert [process.wait() for process in started] == [0] * 4
    assert counters.totals(f"{tmp_path}/counters") == {"hit": 8000}
    assert (tmp_path / "counters").stat().st_size < 1000


def test_a_build_has_a_log_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """LLMCC_STATS_LOG names a file with the counts of those processes that have it set."""
    counters.count(str(tmp_path), "hit")
    monkeypatch.setenv("LLMCC_STATS_LOG", str(tmp_path / "build"))
    counters.count(str(tmp_path), "hit")

    assert counters.totals(str(tmp_path / "build")) == {"hit": 1}
    assert counters.totals(f"{tmp_path}/counters") == {"hit": 2}


def test_counting_again_from_zero(tmp_path: Path) -> None:
    """Zeroed counters are those of a new store."""
    counters.count(str(tmp_path), "hit")
    counters.reset(str(tmp_path))

    assert counters.totals(f"{tmp_path}/counters") == {}


def test_an_unwritable_store_is_no_trouble(tmp_path: Path) -> None:
    """A count that cannot be kept is lost, silently."""
    (tmp_path / "file").write_text("")
    counters.count(str(tmp_path / "file"), "hit")

    assert counters.totals(str(tmp_path / "file" / "counters")) == {}
