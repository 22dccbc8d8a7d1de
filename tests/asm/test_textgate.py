"""The text gate: what is understood is re-emitted, everything else is refused with line and rule."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcc import toolchain
from llmcc.asm import GatePolicy, assemble, enabled_features, gate_object, gate_text
from llmcc.errors import GateRejected

POLICY = GatePolicy("f", frozenset({"g"}), frozenset({"sse2"}))


def gate(body: str) -> list[str]:
    """Code lines of a gated function with this body."""
    return [line.strip() for line in gate_text(f"\t.text\nf:\n{body}\n\tret\n", POLICY).code]


def test_comments_separators_and_numeric_labels() -> None:
    """Comments go, semicolons separate, and numeric labels become named ones."""
    code = gate("  movl $1, %eax # one\n1: /* two */ decl %eax; jne 1b // back")

    assert code == ["movl\t$1, %eax", ".Lllmcc_n1_1:", "decl\t%eax", "jne\t.Lllmcc_n1_1", "ret"]


def test_private_globals_are_called_as_llc_calls_them() -> None:
    """Whichever of its names a candidate has for a private global, that of llc's assembly is emitted, and its own copy dropped."""
    policy = GatePolicy("f", frozenset({".L.tab"}), frozenset({"sse2"}), renames={".L.tab": ".tab"}, defined=frozenset({".L.tab", ".tab"}))
    copy = "\t.hidden .tab\n\t.section .rodata\n.tab:\n\t.long 1\n"
    codes = [gate_text(f"\t.text\nf:\n movl {name}(%rip), %eax\n ret\n{copy}", policy).code for name in (".tab", ".L.tab")]

    assert codes[0] == codes[1]
    assert ".L.tab" in codes[0][0]


def test_functions_that_may_be_defined_twice() -> None:
    """What stands in a comdat's section and is called weak, as the module has it, is an ordinary function."""
    text = '\t.section .text.f,"axG",@progbits,f,comdat\n\t.weak f\nf:\n\tret\n'
    policy = GatePolicy("f", frozenset(), frozenset({"sse2"}), weak=True)

    assert gate_text(text, policy).code == ("\tret",)
    with pytest.raises(GateRejected, match="not weak"):
        gate_text(text, POLICY)


def test_macros_are_expanded() -> None:
    """.macro, .irp, .rept and .equ leave nothing but their instructions."""
    code = gate(
        ".equ STEP, 4*4\n.macro add2 r, n=1\naddl $\\n, \\r\n.endm\n"
        ".irp r, %eax, %ecx\nadd2 \\r\nadd2 \\r, 2\n.endr\n.rept 2\naddl $STEP, %edx\n.endr"
    )
    expected = ["addl\t$1, %eax", "addl\t$2, %eax", "addl\t$1, %ecx", "addl\t$2, %ecx"]

    assert [*expected, "addl\t$16, %edx", "addl\t$16, %edx", "ret"] == code


def test_labels_of_macros_are_unique(tools: toolchain.Toolchain) -> None:
    r"""\@ numbers the expansions, so that a macro may have labels."""
    text = ".macro m\n.Lx\\@:\ndecl %eax\njne .Lx\\@\n.endm\nf:\nmovl %edi, %eax\nm\nm\nret\n"
    gated = gate_text(text, POLICY)

    assert len(gate_object(assemble(gated, POLICY, tools), POLICY, gated).blocks) == 4


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ('f:\n\t.incbin "x"\n\tret', "directive", 2),
        ("f:\n\tret\n\t.data\n\t.long 1\n", "data", 4),
        ("f:\n\t.long 1\n\tret", "data-in-text", 2),
        ("\tnop\nf:\n\tret", "function", 1),
        ("g:\n\tret\nf:\n\tret", "symbol", 1),
        ("f:\n\tmovl %fs:0, %eax\n\tret", "segment", 2),
        ("f:\n\tmovl $é, %eax\n\tret", "character", 2),
        ("f:\nf:\n\tret", "label", 2),
        ("f:\n\tret\n/* open", "comment", 3),
        ("\tret", "function", 1),
        ("f:\n\tmovq g@TPOFF(%rip), %rax\n\tret", "relocation", 2),
    ],
)
def test_refusals_name_rule_and_line(text: str, rule: str, line: int) -> None:
    """A refusal says which rule and where."""
    with pytest.raises(GateRejected) as refusal:
        gate_text(text, POLICY)

    assert (rule, line) == (refusal.value.rule, refusal.value.line)


@given(st.text(alphabet='abf:.%$(),"\\\n\t;#/*@[]{}0123456789 rept.macro', max_size=200))
def test_any_text_is_gated_or_refused(text: str) -> None:
    """No text makes the gate fail in any other way than by refusing it."""
    with contextlib.suppress(GateRejected):
        gate_text(text, POLICY)


@given(st.lists(st.sampled_from(["addl $1, %eax", "movl %eax, %ecx", "mulps %xmm1, %xmm0", "1: decl %eax", "jne 1b"]), max_size=12))
def test_gating_twice_changes_nothing(lines: list[str]) -> None:
    """What the gate emits passes the gate unchanged."""
    source = "f:\n1:\n" + "\n".join(lines) + "\nret\n"
    once = gate_text(source, POLICY)
    again = gate_text("f:\n" + "\n".join(line.replace(".Lllmcc_", ".L") for line in once.code) + "\n", POLICY)

    assert list(once.code) == [line.replace(".Lllmcc_L", ".Lllmcc_") for line in again.code]


@pytest.mark.parametrize(
    ("cpu", "features", "has", "lacks"),
    [
        ("x86-64", (), "sse2", "sse3"),
        ("x86-64-v3", (), "avx2", "avx512f"),
        ("x86-64", ("+avx2",), "avx", "fma"),
        ("x86-64-v3", ("-avx",), "sse4.2", "avx2"),
        ("unknown-cpu", (), "sse2", "avx"),
    ],
)
def test_features(cpu: str, features: tuple[str, ...], has: str, lacks: str) -> None:
    """Features follow the CPU, are implied, and are taken away with what builds on them."""
    enabled = enabled_features(cpu, features)

    assert (has in enabled, lacks in enabled) == (True, False)


@pytest.mark.parametrize("body", ["  leaq -64(%rsp), %rax\n  notq %rax\n  addq %rdi, %rax", "  leaq -64(%rsp), %rax\n  negq %rax\n  addq %rdi, %rax"])
def test_distance_from_a_local_variable_is_computed_either_way(body: str) -> None:
    """Compilers subtract a stack address, or add its complement."""
    assert gate(body)[-1] == "ret"


def test_stack_address_is_not_scrambled() -> None:
    """What else than sums is made of a stack address is refused."""
    with pytest.raises(GateRejected, match="where its stack is"):
        gate("  leaq -64(%rsp), %rax\n  xorq %rdi, %rax")


def test_stack_address_is_rounded_once() -> None:
    """Compilers round the address of a variable array to its elements by a shift, which a second shift would make a value."""
    rounded = "  leaq -61(%rsp), %rax\n  shrq $2, %rax\n"
    assert [gate(f"{rounded}  {back}")[-1] for back in ("leaq 0(,%rax,4), %rcx", "salq $2, %rax")] == ["ret", "ret"]

    with pytest.raises(GateRejected, match="where its stack is"):
        gate(f"{rounded}  shrq $3, %rax")


@pytest.mark.parametrize("code", ["rep;movsq (%rsi), %es:(%rdi)", ".intel_syntax noprefix\n rep movsq es:[rdi], [rsi]"], ids=["AT&T", "Intel"])
def test_string_instructions_as_compilers_write_them(code: str, tools: toolchain.Toolchain) -> None:
    """The segment that 64-bit mode ignores is left out."""
    text = gate_text(f"\t.text\nf:\n{code}\n\tret\n", POLICY)

    assert "es:" not in "".join(text.code)
    assert assemble(text, POLICY, tools)
