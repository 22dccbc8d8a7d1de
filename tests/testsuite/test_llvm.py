"""The LLVM test-suite's way through clang and llmcc, on a suite of one program that is laid out like it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from testsuite.llvm import Program, broken, ratios, read_results

ROOT = Path(__file__).parents[2]
SMOKE = ROOT / "testsuite" / "smoke"


def test_a_suite_of_one_program(tmp_path: Path) -> None:
    """It is built and run twice, passes both times, and the replaced function is named."""
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("LLMCC_")},
        "LLMCC_CACHE_DIR": str(tmp_path / "store"),
        "LLMCC_SOURCE": f"pack:{SMOKE / 'answers'}",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "testsuite.llvm", "--suite", str(Path(__file__).parent / "suite"), "--subdirs", "Programs"]

    done = subprocess.run([*command, "--folder", str(tmp_path / "built")], env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 programs, 1 pass with clang alone, 1 through llmcc" in done.stdout
    assert "replaced: xorsum in " in done.stdout


def test_results_as_lit_writes_them(tmp_path: Path) -> None:
    """Codes and the metrics that are compared."""
    tests = [{"name": "a", "code": "PASS", "metrics": {"exec_time": 2.0, "hash": 7}}, {"name": "b", "code": "FAIL"}]
    (tmp_path / "r.json").write_text(json.dumps({"tests": tests}))

    assert read_results(tmp_path / "r.json") == {"a": Program("PASS", {"exec_time": 2.0}), "b": Program("FAIL", {})}


def test_what_differs() -> None:
    """Ratios where both have a number; broken is what passed before and no longer does."""
    before = {"a": Program("PASS", {"size": 100.0}), "b": Program("PASS", {}), "c": Program("FAIL", {}), "d": Program("PASS", {"size": 1.0})}
    after = {"a": Program("PASS", {"size": 50.0}), "b": Program("FAIL", {}), "c": Program("FAIL", {})}

    assert ratios(before, after, "size") == {"a": 0.5}
    assert broken(before, after) == ["b", "d"]
