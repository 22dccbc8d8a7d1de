"""What a model is told about a wrong answer: short, exact, and in the words of the IR and of its own lines."""

from __future__ import annotations

import pytest

from llmcc.asm import GatePolicy, gate_text
from llmcc.errors import GateRejected
from tests.judge.subjects import CASES, verdict_of

COPY = """\
\t.text
copy:
\ttestl\t%edx, %edx
\tjle\t.Ldone
\txorl\t%eax, %eax
.Lnext:
\tmovl\t(%rsi,%rax,4), %ecx
\tmovl\t%ecx, (%rdi,%rax,4)
\tincl\t%eax
\tcmpl\t%edx, %eax
\tjl\t.Lnext
.Ldone:
\tretq
"""


def message(assembly: str, function: str = "copy") -> str:
    """What is said about a wrong answer."""
    return verdict_of(function, assembly).message


def cheat(name: str) -> str:
    """A case file."""
    return (CASES / "cheats" / f"{name}.s").read_text()


def test_right() -> None:
    """Nothing is said about what is right."""
    assert message(COPY) == ""


@pytest.mark.parametrize(
    ("find", "put", "words"),
    [
        ("movl\t%ecx, (%rdi,%rax,4)", "movl\t%ecx, (%rdi)", ("memory differs: object 1", "element 0: expected", "%2 = ", "%0 = object 1", "%1 = object 2")),
        ("movl\t%ecx, (%rdi,%rax,4)", "movl\t%ecx, (%rsi,%rax,4)", ("`mov %ecx,(%rsi,%rax,4)` (line 8)", "of object 2", "which the function only reads")),
        ("movl\t(%rsi,%rax,4)", "movl\t4096(%rsi,%rax,4)", ("`mov 0x1000(%rsi,%rax,4),%ecx` (line 7)", "behind the end of object 2")),
        ("xorl\t%eax, %eax", "movl\t$-1, %eax", ("faults",)),
        ("incl\t%eax", "addl\t$0, %eax", ("copy did not finish within", "clang -O0's code took", "(line ")),
        ("retq", "xorl\t%ebx, %ebx\n\tretq", ("callee-saved register rbx is not preserved",)),
        ("\tjle\t.Ldone\n", "\tjle\t.Ldone\n\tmovaps\t1(%rsi), %xmm0\n", ("`movaps 1(%rsi),%xmm0` (line 5)", "aligned")),
    ],
)  # fmt: skip
def test_wrong_runs(find: str, put: str, words: tuple[str, ...]) -> None:
    """The first difference or fault is told with the instruction, its line, the place in memory and the arguments."""
    said = message(COPY.replace(find, put))

    assert [w for w in words if w not in said] == [], said


@pytest.mark.parametrize(
    ("function", "name", "words"),
    [
        ("h_counter", "h_counter.calls", ("= @",)),
        ("h_digits", "h_digits.ninety_nine", ("right behind the end of object 1",)),
        ("h_free_list", "h_free_list.after", ("expected at least", "external calls before the end")),
    ],
)  # fmt: skip
def test_wrong_endings(function: str, name: str, words: tuple[str, ...]) -> None:
    """Places beside an object, global variables and missing calls are told as such."""
    said = message(cheat(name), function)

    assert [w for w in words if w not in said] == [], said


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\tmovl $1, %eax\n\tretq\n", 1, "the function's label `f:` is missing"),
        ("g:\n\tretq\nf:\n\tretq\n", 2, "before the function's label `f:`"),
        ("f:\n\tmov eax, edi\n\tret\n", 2, "write `%eax`, or `.intel_syntax noprefix` above the code"),
        ("f:\n\tmovl %edi, %eax\n\t...\n\tret\n", 3, "nothing may be left out"),
        ("f:\n\tjmp .Lnowhere\n", 2, "there is no label .Lnowhere"),
        ("f:\n\t.quad 1\n\tret\n", 2, "constants belong into .rodata"),
    ],
)
def test_what_the_gate_says(text: str, line: int, words: str) -> None:
    """A refusal names the line and what to do."""
    with pytest.raises(GateRejected) as refusal:
        gate_text(text, GatePolicy("f", frozenset({"known"}), frozenset({"sse2"})))

    assert (refusal.value.line, words in str(refusal.value)) == (line, True), str(refusal.value)
