"""The LLVM test-suite's way through clang and llmcc, on a suite of one program that is laid out like it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.ctl.shims import write_shims
from testsuite.llvm import Program, broken, outputs, ratios, read_results

ROOT = Path(__file__).parents[2]
SMOKE = ROOT / "testsuite" / "smoke"


SUITE = Path(__file__).parent / "suite"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A store of its own, and the pack that answers `xorsum`."""
    return {
        **{k: v for k, v in os.environ.items() if not k.startswith("LLMCC_")},
        "LLMCC_CACHE_DIR": str(tmp_path / "store"),
        "LLMCC_SOURCE": f"pack:{SMOKE / 'answers'}",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(ROOT),
    }


def test_a_suite_of_one_program(environment: dict[str, str], tmp_path: Path) -> None:
    """It is built and run twice, passes both times, and the replaced function is named."""
    command = [sys.executable, "-m", "testsuite.llvm", "--suite", str(SUITE), "--subdirs", "Programs"]

    done = subprocess.run([*command, "--folder", str(tmp_path / "built")], env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 programs, 1 pass with clang alone, 1 through llmcc" in done.stdout
    assert "replaced: xorsum in " in done.stdout
    assert "prints something else" not in done.stdout


def test_a_checkout_by_hand(environment: dict[str, str], tools: toolchain.Toolchain, tmp_path: Path) -> None:
    """With llmcc.cmake the front end goes behind the program that times compilations; nothing else of the suite changes."""
    write_shims(tmp_path / "shims")
    clang = tools.require("clang").path
    glue = [f"-DCMAKE_PROJECT_TOP_LEVEL_INCLUDES={tmp_path / 'shims' / 'llmcc.cmake'}", "-DCMAKE_POLICY_VERSION_MINIMUM=3.5", "-DCMAKE_BUILD_TYPE=Release"]
    cmake = str(Path(sys.executable).parent / "cmake")
    compilers = [f"-DCMAKE_C_COMPILER={clang}", f"-DCMAKE_CXX_COMPILER={clang}++"]
    for command in ([cmake, "-S", str(SUITE), "-B", str(tmp_path / "out"), "-DTEST_SUITE_SUBDIRS=Programs", *glue, *compilers], [cmake, "--build", str(tmp_path / "out")]):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    assert b"\xa8\x01\x89\xd0\x0f\x45\xc1" in (tmp_path / "out" / "Programs" / "xorsum").read_bytes()
    assert len(list((tmp_path / "out").rglob("*.o.time"))) == 2


def test_outputs_that_differ(tmp_path: Path) -> None:
    """What a program printed is kept by its path."""
    for folder, text in (("a", "7"), ("b", "8")):
        (tmp_path / folder / "x" / "Output").mkdir(parents=True)
        (tmp_path / folder / "x" / "Output" / "x.test.out").write_text(text)

    assert [outputs(tmp_path / folder) for folder in "ab"] == [{"x/Output/x.test.out": b"7"}, {"x/Output/x.test.out": b"8"}]


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
