"""Every recipe of docs/builds.md does what it says, exactly as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from llmcc import toolchain
from tests.shims.conftest import SMOKE

PAGE = Path(__file__).parents[2] / "docs" / "builds.md"
RECIPES = re.findall(r"(?:^    .+\n)+", PAGE.read_text(), re.MULTILINE)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, tools: toolchain.Toolchain) -> dict[str, str]:
    """llmcc, clang and the build tools on PATH, one store for all recipes, a pack that answers `xorsum`."""
    folder = tmp_path_factory.mktemp("recipes")
    (folder / "bin").mkdir()
    (folder / "bin" / "clang").symlink_to(tools.require("clang").path)
    (folder / "bin" / "clang++").symlink_to(f"{tools.require('clang').path}".replace("clang", "clang++"))
    plain = {k: v for k, v in os.environ.items() if not k.startswith("LLMCC_")}
    return {
        **plain,
        "PATH": f"{Path(sys.executable).parent}:{folder / 'bin'}:/usr/bin:/bin",
        "LLMCC_CACHE_DIR": str(folder / "store"),
        "LLMCC_SOURCE": f"pack:{SMOKE / 'answers'}",
        "LLMCC_LOG": str(folder / "log"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda text: text.strip().splitlines()[-2:][0].strip()[:40])
def test_recipe(recipe: str, environment: dict[str, str], tmp_path: Path) -> None:
    """The program is built, is right, and has the accepted answer in it."""
    project = tmp_path / "project"
    shutil.copytree(SMOKE, project)

    done = subprocess.run(["sh", "-eu", "-c", recipe], cwd=project, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    program = project / "out" / "xorsum" if (project / "out").exists() else project / "xorsum"
    assert subprocess.run([str(program)], check=True, capture_output=True, text=True).stdout == "1000003\n"
    assert b"\xa8\x01\x89\xd0\x0f\x45\xc1" in program.read_bytes()
    assert not Path(environment["LLMCC_LOG"]).exists()
