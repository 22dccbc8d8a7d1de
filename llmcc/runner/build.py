"""Builds the native runner from its sources with the clang at hand, once, and keeps it by content."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from llmcc import files, toolchain
from llmcc.errors import RunnerError, ToolFailed

SOURCES = Path(__file__).parent / "native"
FLAGS = ("-O2", "-g0", "-std=gnu11", "-fPIE", "-pie", "-fno-strict-aliasing", "-ldl", "-lm")


def runner_program(tools: toolchain.Toolchain, cache: Path) -> Path:
    """Path of the runner, built if these sources have not been built with this clang yet.

    Raises RunnerError with clang's message where it cannot be built.
    """
    clang = tools.require("clang")
    sources = sorted(p for p in SOURCES.iterdir() if p.suffix in {".c", ".S", ".h"})
    digest = hashlib.sha256()
    for text in (str(clang.path), str(clang.mtime_ns), *FLAGS):
        digest.update(f"{len(text)}:{text}".encode())
    for source in sources:
        digest.update(source.name.encode() + source.read_bytes())
    program = cache / "runner" / f"runner-{digest.hexdigest()[:24]}"
    if not program.exists():
        program.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=program.parent) as folder:
            built = Path(folder) / "runner"
            inputs = [str(p) for p in sources if p.suffix != ".h"]
            try:
                toolchain.run([str(clang.path), *inputs, *FLAGS, "-o", str(built)])
            except ToolFailed as failure:
                message = failure.stderr.strip()
                hint = "install the C library's headers (Debian: libc6-dev) so that clang can link programs"
                raise RunnerError(f"the native runner does not build: {message}", hint=hint) from failure
            files.replace(built, program)
    return program
