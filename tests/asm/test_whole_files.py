"""What compilers write around a function: answers come as whole files, too."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.asm import GatePolicy, gate_text, gated_object

FUNCTION = """extern void abort(void);
int f(int x, int y) {
    switch (x) { case 0: return y; case 1: return y * 3; case 2: return x * y; case 3: return y - x; case 4: return y / (x | 1);
                 case 5: return x ^ y; case 6: abort(); }
    return x;
}
"""
OTHER = """extern void abort(void);
int g(int x) {
    switch (x) { case 0: return 5; case 1: return 77; case 2: return x * 9; case 3: return 8 - x; case 4: return 99;
                 case 5: return x ^ 31; case 6: abort(); }
    return x;
}
"""
POLICY = GatePolicy("f", frozenset({"abort"}), frozenset({"sse2"}), defined=frozenset({"g"}), noreturn=frozenset({"abort"}))


@pytest.mark.parametrize("flags", ["-O2", "-O2 -g", "-O3 -fPIC", "-Os -ffunction-sections", "-O2 -masm=intel"])
@pytest.mark.parametrize("compiler", ["clang", "gcc"])
@pytest.mark.parametrize("source", [OTHER + FUNCTION, FUNCTION + OTHER], ids=["behind", "before"])
def test_a_function_among_others(source: str, compiler: str, flags: str, tools: toolchain.Toolchain, tmp_path: Path) -> None:
    """With another function beside it, its tables, unlikely parts and debug information, the same instructions are found."""
    command = str(tools.require("clang").path) if compiler == "clang" else shutil.which("gcc")
    if command is None:
        pytest.skip("there is no gcc")

    def found(text: str) -> tuple[tuple[int, int, str], ...]:
        (tmp_path / "answer.c").write_text(text)
        compiled = subprocess.run([command, *flags.split(), "-S", "answer.c", "-o", "-"], cwd=tmp_path, capture_output=True, text=True, check=True)
        _, _, facts = gated_object(gate_text(compiled.stdout, POLICY), POLICY, tools)
        return facts.instructions

    assert found(source) == found(FUNCTION)


@pytest.mark.parametrize(
    "answer",
    [
        ".Lf$local:\n\tdecl %edi\n\tjne .Lg\n\tret\n.Lg:\n\tpushq %rax\n\tcallq .Lf$local\n\tpopq %rcx\n\tret\n",
        "\tdecl %edi\n\tjne .Lg\n\tret\n.Lg:\n\tpushq %rax\n\tcallq f.localalias\n\tpopq %rcx\n\tret\n\t.set f.localalias, f\n",
    ],
    ids=["clang", "gcc"],
)
def test_recursion_by_a_second_name(answer: str, tools: toolchain.Toolchain) -> None:
    """A function calls itself by whatever name its compiler gave it."""
    gated, _, _ = gated_object(gate_text(f"\t.text\nf:\n{answer}", POLICY), POLICY, tools)

    assert [line.split()[0] for line in gated.code if "call" in line] == ["callq"]


def test_constants_that_are_part_of_others(tools: toolchain.Toolchain) -> None:
    """Where a constant is `.set` to a place within another, that is what is read."""
    data = "\t.section .rodata\n.LC1:\n\t.long 1, 2, 3, 4\n\t.set .LC0, .LC1+8\n"
    gated = gate_text(f"\t.text\nf:\n\tmovl .LC0(%rip), %eax\n\taddl .LC0+4(%rip), %eax\n\tret\n{data}", POLICY)

    assert [line.strip() for line in gated.code] == ["movl\t.Lllmcc_LC1+8(%rip), %eax", "addl\t.Lllmcc_LC1+12(%rip), %eax", "ret"]
