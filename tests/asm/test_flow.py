"""Where control goes: what a branch leads to, and which blocks there are to run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llmcc import toolchain
from llmcc.asm import GatePolicy, ObjectFacts, assemble, gate_object, gate_text, gated_object
from llmcc.errors import GateRejected

POLICY = GatePolicy("f", frozenset({"g"}), frozenset({"sse2"}), arguments=1)


def facts(body: str, tools: toolchain.Toolchain, policy: GatePolicy = POLICY) -> ObjectFacts:
    """What is known of a function with this body."""
    gated = gate_text(f"f:\n{body}\n", policy)
    return gate_object(assemble(gated, policy, tools), policy, gated)


@pytest.mark.parametrize("branch", ["jmp g", "jmp f"], ids=["another function", "the function itself"])
def test_tail_call_does_not_fall_through(branch: str, tools: toolchain.Toolchain) -> None:
    """Nothing returns from a tail call: code behind it that nothing else leads to is no block that has to run."""
    found = facts(f"\t{branch}\n\txor %eax, %eax\n\tret", tools)

    assert found.blocks == (0,)


@pytest.mark.parametrize("branch", ["jmp g", "jne g"], ids=["at the end", "on a condition"])
def test_tail_call_is_a_block_to_run(branch: str, tools: toolchain.Toolchain) -> None:
    """A block that does nothing but call another function in the end has to be seen doing so."""
    body = f"\ttest %edi, %edi\n\tje 1f\n\tmov %edi, %eax\n\tret\n1:\t{branch}\n\tret"
    found = facts(body, tools)

    texts = {at: text for at, _, text in found.instructions}
    assert any(texts[at].startswith(branch.split()[0]) for at in found.blocks)


@pytest.mark.parametrize("end", [".Lc:", ".Lc:\tud2", ".Lc:\n.Lend:"], ids=["nothing", "a trap", "two labels"])
def test_missing_default_needs_no_run(end: str, tools: toolchain.Toolchain) -> None:
    """Where the IR's switch has no default, what tables lead to in its place is a trap, also where llc writes nothing."""
    policy = replace(POLICY, open_switch=True, traps=True, relocations={"": frozenset({"abs"})})
    body = f"\tjmp *.T(,%rdi,8)\n.La:\tmov $1, %eax\n\tret\n.Lb:\tmov $2, %eax\n\tret\n{end}\n\t.section .rodata\n.T:\n\t.quad .La, .Lb, .Lc\n"
    found = facts(body, tools, policy)

    assert [text for _, _, text in found.instructions][-1] == "ud2"
    assert len(found.blocks) == 3


@pytest.mark.parametrize("branch", ["ja .Lc", ""], ids=["branch", "falling through"])
def test_other_traps_need_a_run(branch: str, tools: toolchain.Toolchain) -> None:
    """A trap that anything but a table leads to may be a case that was forgotten."""
    policy = replace(POLICY, open_switch=True, traps=True, relocations={"": frozenset({"abs"})})
    body = f"\tcmp $1, %rdi\n\t{branch}\n\tjmp *.T(,%rdi,8)\n.La:\tmov $1, %eax\n\t{'ret' if branch else 'nop'}\n.Lc:\tud2\n\t.section .rodata\n.T:\n\t.quad .La, .Lc\n"
    found = facts(body, tools, policy)

    assert next(at for at, _, text in found.instructions if text == "ud2") in found.blocks


def test_end_without_open_switch_is_refused(tools: toolchain.Toolchain) -> None:
    """Without such a switch a table that leads behind the code leads astray."""
    policy = replace(POLICY, traps=True, relocations={"": frozenset({"abs"})})

    with pytest.raises(GateRejected, match="does not lead to an instruction"):
        facts("\tjmp *.T(,%rdi,8)\n.La:\tret\n.Lc:\n\t.section .rodata\n.T:\n\t.quad .La, .Lc\n", tools, policy)


def test_branch_with_the_bytes_of_a_system_call_is_made_longer(tools: toolchain.Toolchain) -> None:
    """A distance of 1295 bytes, which compilers do not avoid, is no attempt to hide a call."""
    policy = replace(POLICY, indirect_calls=True)
    filling = "\tmovl $1, %eax\n" * (1295 // 5)
    gated, _, found = gated_object(gate_text(f"f:\n\ttest %edi, %edi\n\tje 1f\n{filling}1:\tjmp *%rdi\n", policy), policy, tools)

    assert gated.code.count("\tnop") == 1
    assert len(gated.code) == len(gated.lines)
    assert found.size > 1295


def test_hidden_system_call_is_refused(tools: toolchain.Toolchain) -> None:
    """A constant that holds the bytes of a system call cannot be moved apart."""
    policy = replace(POLICY, indirect_calls=True)

    with pytest.raises(GateRejected, match="system call"):
        gated_object(gate_text("f:\n\tmovl $0x050f, %eax\n\tjmp *%rdi\n", policy), policy, tools)
