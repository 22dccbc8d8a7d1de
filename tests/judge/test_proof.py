"""Proofs: what is equal to llc's code on every input, and differences that no test input happened to show."""

from __future__ import annotations

import pytest

from llmcc.asm import Candidate
from llmcc.config import Settings
from llmcc.ctl.specimens import Subject, subject
from llmcc.judge import Judged, Status, judge

SOURCES = {
    "median": "int median(int a, int b, int c) { int h = a > b ? a : b, l = a > b ? b : a; return c > h ? h : c < l ? l : c; }",
    "pick": "struct p { int x, y, z; }; int pick(struct p *p, unsigned n) { switch (n) { case 0: return p->x; case 1: return p->y; case 2: return p->z; default: return -1; } }",
    "second": "struct node { struct node *next; int value; }; int second(struct node *n) { return n->next ? n->next->value : 0; }",
    "mix": "unsigned mix(unsigned a, unsigned b) { return (a * 2654435761u ^ b) + (a & b); }",
}
"""C functions without loops."""
MIX = """
mix:
    imull $-1640531535, %edi, %eax
    xorl %esi, %eax
    andl %esi, %edi
    {extra}
    addl %edi, %eax
    retq
"""


@pytest.fixture(scope="module")
def opened(compile_ir, tmp_path_factory):
    """The functions made testable, each once."""
    from contextlib import ExitStack
    from dataclasses import replace

    settings = replace(Settings(), cache_dir=str(tmp_path_factory.mktemp("store")))
    with ExitStack() as stack:
        found: dict[str, Subject] = {}

        def open_one(name: str) -> Subject:
            if name not in found:
                module = compile_ir(SOURCES[name], "-O2", name=name)
                found[name] = stack.enter_context(subject(str(module), name, settings, None))
            return found[name]

        yield open_one


def judged(found: Subject, assembly: str) -> Judged:
    """The verdict with a proof."""
    return judge(found.exam, Candidate(assembly), found.policy, proof_s=20.0)


def test_right_code_is_proved(opened):
    """Code that does the same in another way is proved equal to llc's, for all inputs."""
    verdict = judged(opened("mix"), MIX.format(extra="nop")).verdict

    assert (verdict.status, verdict.evidence.kind) == (Status.ACCEPTED, "proved")


def test_a_rare_difference_is_found(opened):
    """Code that is wrong for one pair of inputs in 2^64, computed from both, is found wrong, by an input that shows it."""
    rare = """leal (%rsi,%rdi,4), %ecx
    rorl $7, %ecx
    imull $-1028477387, %ecx, %ecx
    cmpl $1831565813, %ecx
    setzb %cl
    movzbl %cl, %ecx
    addl %ecx, %edi"""
    verdict = judged(opened("mix"), MIX.format(extra=rare)).verdict

    assert (verdict.status, "expected" in verdict.message) == (Status.WRONG_OUTPUT, True)


def test_a_rare_difference_in_linked_memory_is_found(opened):
    """The counterexample of a proof reaches into memory that pointers in memory lead to."""
    rare = """
second:
    movq (%rdi), %rcx
    xorl %eax, %eax
    testq %rcx, %rcx
    je 1f
    movl 8(%rcx), %eax
    imull $77777777, %eax, %edx
    cmpl $305419896, %edx
    jne 1f
    incl %eax
1:
    retq
"""
    verdict = judged(opened("second"), rare).verdict

    assert verdict.status is Status.WRONG_OUTPUT


DEAD = """movl %edi, %ecx
    imull %edi, %ecx
    andl $3, %ecx
    cmpl $3, %ecx
    jne 1f
    notl %edi
1:"""
"""No square has the remainder 3 by 4."""


def test_code_that_nothing_reaches_is_accepted_if_it_is_proved(opened):
    """No test covers a block that no input leads to; a proof does."""
    found = opened("mix")
    tested = judge(found.exam, Candidate(MIX.format(extra=DEAD)), found.policy).verdict
    proved = judged(found, MIX.format(extra=DEAD)).verdict

    assert (tested.status, proved.status) == (Status.UNCOVERED, Status.ACCEPTED)


def test_without_the_extra_there_is_no_proof_and_no_harm(opened, monkeypatch):
    """Where the extra is not installed, what is right stays so, and it is said what to install."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    verdict = judged(opened("mix"), MIX.format(extra="nop")).verdict

    assert (verdict.status, verdict.evidence.kind) == (Status.ACCEPTED, "tested")
    assert "pip install 'llmcc[prove]'" in verdict.evidence.proof
