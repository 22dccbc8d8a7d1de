"""Objects are compared function by function."""

from __future__ import annotations

import subprocess
from pathlib import Path

from llmcc import toolchain
from testsuite.objects import changed_functions, changed_sections, read_objects

SOURCE = "extern int far(int); int same(int x) { return far(x) + 1; } int other(int x) { return x * CONSTANT; }"


def compiled(folder: Path, tools: toolchain.Toolchain, constant: int, *flags: str) -> bytes:
    """An object in which one function multiplies by a constant."""
    (folder / "m.c").write_text(SOURCE)
    command = [str(tools.require("clang").path), "-O2", *flags, f"-DCONSTANT={constant}", "-c", "m.c", "-o", "m.o"]
    subprocess.run(command, cwd=folder, check=True)
    return read_objects(folder)["m.o"]


def test_one_function_differs(tmp_path: Path, tools: toolchain.Toolchain) -> None:
    """Only its section, and only its name."""
    three, five = (compiled(tmp_path, tools, n, "-ffunction-sections") for n in (3, 5))

    assert changed_sections(three, five) == {".text.other"}
    assert changed_functions(three, five) == {"other"}
    assert changed_sections(three, three) == set()


def test_a_relocation_differs(tmp_path: Path, tools: toolchain.Toolchain) -> None:
    """The same bytes that refer to another symbol are not the same code."""
    flags = ("-ffunction-sections",)
    near, away = compiled(tmp_path, tools, 3, *flags), compiled(tmp_path, tools, 3, *flags, "-Dfar=away")

    assert changed_sections(near, away) == {".text.same"}
