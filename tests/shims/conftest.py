"""The shims as a user has them, beside the clang that they stand for."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.ctl.shims import write_shims
from llmcc.store import counters

SMOKE = Path(__file__).parents[2] / "testsuite" / "smoke"


@dataclass
class Build:
    """A folder with the smoke project, shims, and an environment with a store of its own."""

    folder: Path
    shims: Path
    real: str
    environment: dict[str, str]

    def shim(self, *arguments: str, name: str = "clang", **extra: str) -> subprocess.CompletedProcess[bytes]:
        """Run a shim."""
        return self.run([str(self.shims / name), *arguments], **extra)

    def clang(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """Run the clang that the shim stands for."""
        return self.run([self.real, *arguments])

    def run(self, command: list[str], **extra: str) -> subprocess.CompletedProcess[bytes]:
        """Run a command in the folder."""
        return subprocess.run(
            command, cwd=self.folder, env={**self.environment, **extra}, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=300
        )

    @property
    def counted(self) -> dict[str, int]:
        """What was counted since the last time."""
        found = counters.totals(str(self.folder / "store" / "counters"))
        if found:
            counters.reset(str(self.folder / "store"))
        return found


@pytest.fixture(scope="session")
def shims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of shims."""
    folder = tmp_path_factory.mktemp("shims")
    write_shims(folder)
    return folder


@pytest.fixture
def build(tmp_path: Path, fresh_store: Path, shims: Path, tools: toolchain.Toolchain) -> Build:
    """The smoke project in a fresh folder, with an empty pack."""
    shutil.copytree(SMOKE, tmp_path, dirs_exist_ok=True)
    pack = tmp_path / "pack" / "answers"
    pack.mkdir(parents=True)
    (pack.parent / "pack.toml").write_text("format = 1\n")
    real = str(tools.require("clang").path)
    plain = {k: v for k, v in os.environ.items() if not k.startswith("LLMCC_")}
    environment = {
        **plain,
        "LLMCC_CACHE_DIR": str(fresh_store),
        "LLMCC_SOURCE": f"pack:{pack.parent}",
        "LLMCC_LOG": str(tmp_path / "log"),
        "LLMCC_CLANG": real,
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    return Build(tmp_path, shims, real, environment)


@pytest.fixture
def answered(build: Build) -> Build:
    """The same, with the pack that answers `xorsum`."""
    build.environment["LLMCC_SOURCE"] = f"pack:{build.folder / 'answers'}"
    return build
