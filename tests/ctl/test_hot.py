"""llmcctl hot: a profile's functions, the hottest first, and what is there for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from llmcc.ctl.hot import hot, hottest
from llmcc.store.queue import Queued, enqueue

REPORT = "    60.00%  [.] first\n    30.00%  [.] _Z6secondv\n     9.00%  [.] third\n     1.00%  [k] fourth\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The command with a profile and a store of its own."""
    monkeypatch.setenv("LLMCC_CACHE_DIR", str(tmp_path / "store"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "report").write_text(REPORT)

    def call(*arguments: str) -> str:
        done = CliRunner().invoke(hot, arguments or ["--perf", str(tmp_path / "report")], catch_exceptions=False)
        return done.output

    return call


def test_what_the_time_goes_into(run: Callable[..., str], tmp_path: Path) -> None:
    """Nine tenths of it, with what waits for an answer."""
    enqueue(str(tmp_path / "store"), Queued("_Z6secondv", "meaning", "3", (), ""))

    rows = [line.split(None, 2) for line in run().splitlines()[1:]]

    assert rows == [["60.0%", "first"], ["30.0%", "_Z6secondv", "waits for `llmcctl work`"]]


def test_a_setting_for_builds(run: Callable[..., str], tmp_path: Path) -> None:
    """The regular expression matches these functions and no others."""
    pattern = run("--perf", str(tmp_path / "report"), "--share", "0.95", "--regex").strip()

    assert [bool(re.search(pattern, name)) for name in ("first", "_Z6secondv", "third", "fourth", "first2")] == [True, True, True, False, False]


def test_counts_in_ir(run: Callable[..., str], tmp_path: Path) -> None:
    """Modules with a profile of their own need none beside them."""
    functions = "".join(f"define void @{name}() !prof !{k} {{\n  ret void\n}}\n" for k, name in enumerate(("cold", "warm")))
    (tmp_path / "m.ll").write_text(functions + '!0 = !{!"function_entry_count", i64 1}\n!1 = !{!"function_entry_count", i64 99}\n')

    assert run("--ir", str(tmp_path / "m.ll")).splitlines()[1].split() == ["99.0%", "warm"]


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.floats(0.001, 1)), st.floats(0, 1))
def test_no_hotter_function_is_left_out(weights: dict[str, float], part: float) -> None:
    """The chosen ones are the hottest, make up the part, and would not without the last."""
    shares = {name: weight / sum(weights.values()) for name, weight in weights.items()}

    names = hottest(shares, part)

    left = [share for name, share in shares.items() if name not in names]
    assert not names or not left or shares[names[-1]] >= max(left)
    assert not left or sum(shares[n] for n in names) >= part - 1e-9
    assert len(names) < 2 or sum(shares[n] for n in names[:-1]) < part
