"""Where control goes: what a branch leads to, and which blocks there are to run."""

from __future__ import annotations

import pytest

from llmcc import toolchain
from llmcc.asm import GatePolicy, ObjectFacts, assemble, gate_object, gate_text

POLICY = GatePolicy("f", frozenset({"g"}), frozenset({"sse2"}), arguments=1)


def facts(body: str, tools: toolchain.Toolchain) -> ObjectFacts:
    """What is known of a function with this body."""
    gated = gate_text(f"f:\n{body}\n", POLICY)
    return gate_object(assemble(gated, POLICY, tools), POLICY, gated)


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
