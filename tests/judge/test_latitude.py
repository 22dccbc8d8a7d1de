"""Undefined behaviour leaves a candidate free, and nothing else does."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from llmcc.asm import Candidate
from llmcc.config import Settings
from llmcc.ctl.specimens import Subject, subject
from llmcc.judge import judge
from tests.judge.subjects import STORE

HEAD = 'target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"\n'
TRIPLE = 'target triple = "x86_64-unknown-linux-gnu"\n'
FUNCTIONS = {
    "shift": "define i32 @f(i32 %a, i32 %n) {\n  %r = shl i32 %a, %n\n  ret i32 %r\n}",
    "sum": "define i32 @f(i32 %a, i32 %b) {\n  %s = add nsw i32 %a, %b\n  %r = sdiv i32 %s, 2\n  ret i32 %r\n}",
    "wrapping sum": "define i32 @f(i32 %a, i32 %b) {\n  %s = add i32 %a, %b\n  %r = sdiv i32 %s, 2\n  ret i32 %r\n}",
    "integer": "define i32 @f(double %x) {\n  %r = fptosi double %x to i32\n  ret i32 %r\n}",
    "zeros": "declare i32 @llvm.cttz.i32(i32, i1)\ndefine i32 @f(i32 %x) {\n  %r = call i32 @llvm.cttz.i32(i32 %x, i1 true)\n  ret i32 %r\n}",
    "assumed": "declare void @llvm.assume(i1)\ndefine i32 @f(i32 %x) {\n  %c = icmp slt i32 %x, 100\n  call void @llvm.assume(i1 %c)\n  ret i32 %x\n}",
    "pairs": (
        "define void @f(ptr %p, ptr %q) {\n  %a = load <4 x i32>, ptr %p, align 4\n  %b = load <4 x i32>, ptr %q, align 4\n"
        "  %s = add nsw <4 x i32> %a, %b\n  store <4 x i32> %s, ptr %p, align 4\n  ret void\n}"
    ),
    "same sign": "define i32 @f(i32 %x, i32 %y) {\n  %c = icmp samesign ugt i32 %x, %y\n  %r = zext i1 %c to i32\n  ret i32 %r\n}",
    "narrow": "define i8 @f(i32 %x, i32 %y) {\n  %c = icmp ult i32 %x, %y\n  %r = select i1 %c, i8 1, i8 2\n  ret i8 %r\n}",
    "copy": (
        "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)\ndefine void @f(ptr %p, ptr %q) {\n"
        "  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %q, i64 24, i1 false)\n  ret void\n}"
    ),
}
PADDS = """
    movdqu (%rdi), %xmm0
    movdqu (%rsi), %xmm1
    movdqa %xmm0, %xmm2
    movdqa %xmm0, %xmm3
    paddd %xmm1, %xmm0
    pxor %xmm0, %xmm2
    pxor %xmm0, %xmm1
    pand %xmm1, %xmm2
    psrad $31, %xmm2
    psrld $31, %xmm2
    {op} %xmm2, %xmm0
    movdqu %xmm0, (%rdi)
    ret
"""
CODES = [
    ("same sign", "ACCEPTED", "xorl %eax, %eax\n cmpl %esi, %edi\n setg %al\n ret"),
    ("same sign", "WRONG_OUTPUT", "xorl %eax, %eax\n cmpl %esi, %edi\n setge %al\n ret"),
    ("narrow", "ACCEPTED", "cmpl %esi, %edi\n sbbl %eax, %eax\n addl $2, %eax\n ret"),
    ("narrow", "WRONG_OUTPUT", "movl $-255, %eax\n ret"),
    ("shift", "ACCEPTED", "xorl %eax, %eax\n movl %esi, %ecx\n shll %cl, %edi\n cmpl $32, %esi\n cmovbl %edi, %eax\n ret"),
    ("shift", "WRONG_OUTPUT", "xorl %eax, %eax\n movl %esi, %ecx\n shll %cl, %edi\n cmpl $31, %esi\n cmovbl %edi, %eax\n ret"),
    ("sum", "ACCEPTED", "movslq %edi, %rdi\n movslq %esi, %rax\n addq %rdi, %rax\n movq %rax, %rdx\n shrq $63, %rdx\n addq %rdx, %rax\n sarq %rax\n ret"),
    ("wrapping sum", "WRONG_OUTPUT", "movslq %edi, %rdi\n movslq %esi, %rax\n addq %rdi, %rax\n movq %rax, %rdx\n shrq $63, %rdx\n addq %rdx, %rax\n sarq %rax\n ret"),
    ("integer", "ACCEPTED", "cvttsd2si %xmm0, %rax\n ret"),
    ("integer", "WRONG_OUTPUT", "cvtsd2si %xmm0, %rax\n ret"),
    ("zeros", "ACCEPTED", "movl $32, %eax\n bsfl %edi, %ecx\n cmovnel %ecx, %eax\n ret"),
    ("assumed", "ACCEPTED", "movl $99, %eax\n cmpl $99, %edi\n cmovlel %edi, %eax\n ret"),
    ("assumed", "WRONG_OUTPUT", "movl $98, %eax\n cmpl $98, %edi\n cmovlel %edi, %eax\n ret"),
    ("pairs", "ACCEPTED", PADDS.format(op="paddd")),
    ("pairs", "WRONG_OUTPUT", PADDS.format(op="paddd").replace("pand", "por")),
    ("copy", "ACCEPTED", "movq 16(%rsi), %rax\n movq %rax, 16(%rdi)\n movups (%rsi), %xmm0\n movups %xmm0, (%rdi)\n ret"),
    ("copy", "WRONG_OUTPUT", "movups (%rsi), %xmm0\n movups %xmm0, (%rdi)\n movl 16(%rsi), %eax\n movl %eax, 16(%rdi)\n ret"),
]
_open = ExitStack()


@cache
def _subject(name: str) -> Subject:
    module = Path(_open.enter_context(tempfile.TemporaryDirectory())) / "f.ll"
    module.write_text(HEAD + TRIPLE + FUNCTIONS[name] + "\n")
    return _open.enter_context(subject(str(module), "f", replace(Settings(), cache_dir=str(STORE)), None))


@pytest.mark.parametrize(("function", "status", "code"), CODES, ids=[f"{name}-{status}" for name, status, _ in CODES])
def test_only_undefined_values_are_open(function: str, status: str, code: str) -> None:
    """Code that differs from clang's for undefined values alone is right, and one that differs for others is not."""
    found = _subject(function)
    text = f".text\n.globl f\n.type f, @function\nf:\n {code}\n.size f, .-f\n"

    assert judge(found.exam, Candidate(text), found.policy).verdict.status.value == status
