"""Which functions must keep a frame pointer."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.ir import Function, keeps_frame_pointer, parse_module

PLAIN = "int g(int); int f(int a, int b) { return g(a) + b; }\n"
BY_VALUE = "struct q { float a[4]; }; float f(struct q x, struct q y) { return x.a[0] * y.a[3]; }\n"


@pytest.mark.parametrize("source", [PLAIN, BY_VALUE], ids=["plain", "by value"])
@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ("-O2", False),
        ("-O2 -fno-omit-frame-pointer", True),
        ("-O0", False),
        ("-O0 -Xclang -disable-O0-optnone", False),
    ],
)
def test_frame_pointer(tmp_path: Path, source: str, flags: str, expected: bool) -> None:
    """Callers that walk from frame to frame ask for it by a flag; -O0 has it without anybody's wish."""
    assert keeps_frame_pointer(compiled(source, flags, tmp_path)) is expected


@pytest.mark.parametrize(("source", "expected"), [(PLAIN, True), (BY_VALUE, False)], ids=["calls", "calls nothing"])
def test_frame_pointer_without_leaves(tmp_path: Path, source: str, expected: bool) -> None:
    """Functions that call nothing may be left out of that."""
    assert keeps_frame_pointer(compiled(source, "-O2 -fno-omit-frame-pointer -momit-leaf-frame-pointer", tmp_path)) is expected


def compiled(source: str, flags: str, folder: Path) -> Function:
    """What clang makes of the one function in a source."""
    (folder / "f.c").write_text(source)
    clang = str(toolchain.find(Settings()).require("clang").path)
    module = subprocess.run([clang, *flags.split(), "-S", "-emit-llvm", str(folder / "f.c"), "-o", "-"], check=True, capture_output=True, text=True)
    return parse_module(module.stdout).functions[0]
