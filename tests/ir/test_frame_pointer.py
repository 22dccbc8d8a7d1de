"""Which functions must keep a frame pointer."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.ir import keeps_frame_pointer, parse_module

SOURCE = "int g(int); int f(int a, int b) { return g(a) + b; }\n"


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ("-O2", False),
        ("-O2 -fno-omit-frame-pointer", True),
        ("-O2 -fno-omit-frame-pointer -momit-leaf-frame-pointer", True),
        ("-O0", False),
        ("-O0 -Xclang -disable-O0-optnone", False),
    ],
)
def test_frame_pointer(tmp_path: Path, flags: str, expected: bool) -> None:
    """Callers that walk from frame to frame ask for it by a flag; -O0 has it without anybody's wish."""
    source, module = tmp_path / "f.c", tmp_path / "f.ll"
    source.write_text(SOURCE)
    clang = str(toolchain.find(Settings()).require("clang").path)
    subprocess.run([clang, *flags.split(), "-S", "-emit-llvm", str(source), "-o", str(module)], check=True)

    assert keeps_frame_pointer(parse_module(module.read_text()).functions[0]) is expected
