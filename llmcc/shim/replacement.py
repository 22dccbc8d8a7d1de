"""Accepted answers go into an object that clang has made: IR of its source through the pipeline, and clang's own assembly."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.driver import output
from llmcc.driver.lean import see_site_packages
from llmcc.driver.real import RealTool
from llmcc.driver.signals import Ended, forward_signals
from llmcc.shim.arguments import Unit

_LONG_S = 3600.0
"""A further run of clang on one file takes about as long as the one that has just succeeded."""


def replace(unit: Unit, clang: RealTool, settings: Settings) -> bool | None:
    """Put accepted answers into the object; True if the result stays as it is for good, None if trying again could change it.

    Raises LlmccError and OSError. Told to end, the process ends, and what it has begun with it.
    """
    see_site_packages()
    forward_signals()
    try:
        with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
            return _replace(unit, clang, settings, Path(folder))
    except Ended as told:
        os.kill(os.getpid(), told.number)
        return None


def _replace(unit: Unit, clang: RealTool, settings: Settings, folder: Path) -> bool | None:
    from llmcc.pipeline import compile_module  # needs site packages

    base = [clang.path, *unit.essential, "-w", "-Qunused-arguments", unit.source]

    def own_assembly() -> str:
        toolchain.run([*base, "-S", "-o", str(folder / "own.s")], timeout_s=_LONG_S)
        return (folder / "own.s").read_text(errors="surrogateescape")

    module = folder / "module.ll"
    toolchain.run([*base, "-g0", "-S", "-emit-llvm", "-o", str(module)], timeout_s=_LONG_S)
    data = module.read_bytes()
    flags = ("--relocation-model=pic",) if b'!"PIC Level"' in data else ()
    outcome = compile_module(data, unit.level, flags, "obj", settings, own_assembly=own_assembly)
    if outcome.output and output.write(unit.output, outcome.output) is None:
        raise OSError(f"{unit.output} cannot be written")
    return outcome.final if outcome.complete else None
