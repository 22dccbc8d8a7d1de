"""Real tools for real tests: clang, llc, and llmcc as a process with a store of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.runner import runner_program
from tests.judge.subjects import STORE

# A shell starts what it puts into the background with SIGINT ignored, and all children would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

TRIANGLE = """
unsigned triangle(unsigned n) { unsigned s = 0; for (unsigned i = 0; i < n; i++) s += i; return s; }
"""
TRIANGLE_ANSWER = """\
# llmcc-answer: 1
# function: triangle
# signature: i32 (i32)
# model: nobody
# note: closed form
\t.text
\t.globl\ttriangle
triangle:
\tmovl\t%edi, %eax
\tleaq\t-1(%rax), %rcx
\timulq\t%rcx, %rax
\tshrq\t%rax
\tretq
"""


@pytest.fixture(scope="session")
def tools() -> toolchain.Toolchain:
    """The newest LLVM on this machine."""
    return toolchain.find(Settings())


@pytest.fixture(scope="session")
def compile_ir(tools: toolchain.Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Compile C to IR with clang; the flags default to -O0 without optnone and frame pointers, so that llc may optimise."""

    def compile_one(source: str, *flags: str, name: str = "m") -> Path:
        folder = tmp_path_factory.mktemp("ir")
        (folder / f"{name}.c").write_text(source)
        chosen = flags or ("-O0", "-fomit-frame-pointer", "-Xclang", "-disable-O0-optnone")
        command = [str(tools.require("clang").path), *chosen, "-S", "-emit-llvm", f"{name}.c", "-o", f"{name}.ll"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        return folder / f"{name}.ll"

    return compile_one


@dataclass
class Commands:
    """llmcc and llc as processes, in a folder and with a store of their own."""

    folder: Path
    llc_path: str
    environment: dict[str, str] = field(default_factory=dict)

    def llmcc(self, *arguments: str | Path, stdin: bytes | None = None, **extra: str) -> subprocess.CompletedProcess[bytes]:
        """Run llmcc."""
        command = [sys.executable, "-m", "llmcc.driver", *map(str, arguments)]
        return self._run(command, stdin, extra)

    def llc(self, *arguments: str | Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        """Run the real llc."""
        return self._run([self.llc_path, *map(str, arguments)], stdin, {})

    def _run(self, command: list[str], stdin: bytes | None, extra: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("LLMCC_")}
        return subprocess.run(
            command,
            input=stdin if stdin is not None else b"",
            cwd=self.folder,
            env={**environment, **self.environment, **extra},
            capture_output=True,
            check=False,
            timeout=120,
        )


@pytest.fixture
def fresh_store(tmp_path: Path, tools: toolchain.Toolchain) -> Path:
    """A store with nothing in it but the native runner, which takes seconds to build."""
    built = runner_program(tools, STORE)
    kept = tmp_path / "store" / "runner"
    kept.mkdir(parents=True)
    shutil.copy(built, kept / built.name)
    return kept.parent


@pytest.fixture
def commands(tmp_path: Path, fresh_store: Path, tools: toolchain.Toolchain) -> Commands:
    """Commands in a fresh folder, with an empty pack unless a test gives one."""
    pack = tmp_path / "pack"
    (pack / "answers").mkdir(parents=True)
    (pack / "pack.toml").write_text('format = 1\ndescription = "for tests"\n')
    environment = {
        "LLMCC_CACHE_DIR": str(fresh_store),
        "LLMCC_SOURCE": f"pack:{pack}",
        "LLMCC_LOG": str(tmp_path / "log"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "LLMCC_TIME_BUDGET_S": "20",  # other tests keep the cores busy
    }
    return Commands(tmp_path, str(tools.llc.path), environment)


@pytest.fixture
def answered(commands: Commands) -> Commands:
    """Commands whose pack answers `triangle`, right and far faster."""
    (commands.folder / "pack" / "answers" / "triangle.s").write_text(TRIANGLE_ANSWER)
    return commands
