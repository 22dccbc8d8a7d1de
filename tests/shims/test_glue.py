"""The glue for build systems keeps to compilations."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from llmcc.ctl.shims import write_shims
from llmcc.errors import ConfigError
from tests.shims.conftest import Build

CMAKE = str(Path(sys.executable).parent / "cmake")


def test_cmakes_own_checks_see_nothing_but_clang(build: Build) -> None:
    """Configuring a project calls no front end; building it does."""
    glue = f"-DCMAKE_PROJECT_TOP_LEVEL_INCLUDES={build.shims / 'llmcc.cmake'}"
    chosen = [f"-DCMAKE_C_COMPILER={build.real}", f"-DCMAKE_CXX_COMPILER={build.real}", "-DCMAKE_BUILD_TYPE=Release"]

    assert build.run([CMAKE, "-B", "out", glue, *chosen]).returncode == 0
    assert build.counted == {}
    assert build.run([CMAKE, "--build", "out"]).returncode == 0
    assert build.run([CMAKE, "--build", "out", "--clean-first"]).returncode == 0
    assert build.counted == {"hit.direct": 3}


def test_single_targets(build: Build) -> None:
    """With LLMCC_ALL off only targets that ask for it are compiled by a front end."""
    glue = [f"-DCMAKE_PROJECT_TOP_LEVEL_INCLUDES={build.shims / 'llmcc.cmake'}", "-DLLMCC_ALL=OFF", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"]
    assert build.run([CMAKE, "-B", "out", *glue, f"-DCMAKE_C_COMPILER={build.real}", f"-DCMAKE_CXX_COMPILER={build.real}"]).returncode == 0
    rules = "".join(p.read_text() for p in (build.folder / "out" / "CMakeFiles").rglob("build.make"))

    through = sorted(name for name in ("main.c", "xorsum.c", "twice.cpp") if f"{build.shims}/clang {build.real}" in line_for(name, rules))

    assert through == ["twice.cpp", "xorsum.c"]


def line_for(source: str, rules: str) -> str:
    """The line of a makefile that compiles a source."""
    return next(line for line in rules.splitlines() if " -c " in line and line.endswith(f"/{source}"))


@pytest.mark.parametrize("interpreter", ["/with space/python", f"/{'long' * 40}/python"])
def test_what_the_kernel_cannot_start(interpreter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shim whose first line would not work is not written."""
    monkeypatch.setattr(sys, "executable", interpreter)

    with pytest.raises(ConfigError):
        write_shims(tmp_path)

    assert list(tmp_path.iterdir()) == []
