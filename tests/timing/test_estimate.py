"""llvm-mca's estimate: innermost loops, how far they step, and what that makes of two codes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.timing import estimate, ratio
from llmcc.timing.estimate import inner_loops, step

SCALE = "void scale(float *a, const float *b, long n) { for (long i = 0; i < n; i++) a[i] = a[i] * 2 + b[i]; }\n"


def compiled(target: str, *flags: str, folder: Path, tools: toolchain.Toolchain) -> str:
    """Assembly of the scaling loop."""
    source = folder / "scale.c"
    source.write_text(SCALE)
    command = [str(tools.require("clang").path), f"--target={target}", "-O3", *flags, "-S", str(source), "-o", "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize(("target", "cpu"), [("x86_64-linux-gnu", "znver2"), ("aarch64-linux-gnu", "neoverse-n1")])
def test_vector_code_is_estimated_faster(target: str, cpu: str, tmp_path: Path, tools: toolchain.Toolchain) -> None:
    """Vector code moves more bytes per cycle than scalar code, on targets of either kind."""
    fast = estimate(compiled(target, folder=tmp_path, tools=tools), target, cpu, tools)
    slow = estimate(compiled(target, "-fno-vectorize", "-fno-unroll-loops", folder=tmp_path, tools=tools), target, cpu, tools)

    found = ratio(slow, fast)
    assert found is not None
    assert found > 1.5


def test_only_innermost_loops_count() -> None:
    """Of two nested loops the inner one."""
    text = "f:\n.Lo:\n\txorl %eax, %eax\n.Li:\n\taddq $8, %rax\n\tjne .Li\n\tdecl %ecx\n\tjne .Lo\n\tret\n"

    assert inner_loops(text) == [(".Li", ["addq $8, %rax", "jne .Li"])]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (["movups (%rdi,%rax,4), %xmm0", "addq $8, %rax"], 32),
        (["movl (%rdi), %eax", "addq $4, %rdi", "decl %ecx"], 4),
        (["ldr s2, [x10], #4", "subs x8, x8, #1"], 4),
        (["ldr q0, [x9, x8, lsl #4]", "add x8, x8, #2"], 32),
        (["addl %eax, %ecx"], 0),
    ],
)
def test_steps(body: list[str], expected: int) -> None:
    """How many bytes addresses move on by in one iteration."""
    assert step(body) == expected


def test_without_a_step_nothing_is_said() -> None:
    """Loops that touch no memory cannot be compared."""
    assert ratio([], []) is None
