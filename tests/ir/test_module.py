"""Modules as LLVM prints them: signatures, needs, eligibility, and canonical text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.errors import InvalidIR
from llmcc.ir import (
    Module,
    ineligible,
    parse_module,
    read_module,
    reduce_module,
    to_bitcode,
    type_layout,
    worthwhile,
)

SOURCE = """
struct pair { int a; double b; };
extern int outside(const char *) __attribute__((pure));
static const int table[4] = {1, 2, 3, 4};
static int helper(int x) { return x * table[x & 3]; }
int loop(const struct pair *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += helper(p[i].a); return s; }
int straight(int x) { return outside("text") + x; }
int variadic(int n, ...) { while (n--) ; return n; }
int assembly(int n) { while (n--) __asm__ volatile(""); return n; }
_Thread_local int local; int threads(int n) { while (n--) local++; return n; }
extern void hook(int) __attribute__((weak, nothrow)); void hooked(int n) { while (n--) if (hook) hook(n); }
__attribute__((weak)) const int scale = 3; int scaled(const int *p, int n) { int s = 0; while (n--) s += p[n] * scale; return s; }
__attribute__((annotate("llmcc"))) int marked(int x) { return x + 1; }
"""


@pytest.fixture(scope="module")
def module(compile_ir: Callable[..., Path], tools: toolchain.Toolchain) -> Module:
    """The source above, with -O1."""
    return read_module(compile_ir(SOURCE, "-O1", "-fno-inline").read_bytes(), tools)


def test_signature(module: Module) -> None:
    """Types and attributes of parameters are read."""
    loop = module.function("loop").signature

    assert str(loop) == "i32 (ptr, i32)"
    assert "noundef" in loop.parameters[0].attributes


def test_needs(module: Module) -> None:
    """What a function calls and touches is known."""
    assert module.function("loop").callees == ("helper",)
    assert module.function("helper").globals == ("table",)
    assert module.declarations["outside"].memory == "read"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("loop", ""),
        ("variadic", "variadic"),
        ("assembly", "inline assembly"),
        ("threads", "thread-local variables"),
        ("hooked", "uses a weak symbol, which may be absent"),
        ("scaled", "uses a weak definition, which the linker may replace"),
    ],
)
def test_eligibility(name: str, reason: str, module: Module) -> None:
    """Functions that cannot be judged are left to llc, with the reason."""
    assert ineligible(module.function(name), module, Settings()) == reason


def test_worthwhile(module: Module) -> None:
    """Loops and marks are worth a model's time; a regular expression chooses by name."""
    assert worthwhile(module.function("loop"), Settings()) == ""
    assert worthwhile(module.function("straight"), Settings()) == "has no loop"
    assert worthwhile(module.function("marked"), Settings()) == ""
    assert worthwhile(module.function("straight"), replace(Settings(), functions="^str")) == ""


def test_reduction_keeps_what_the_function_needs(module: Module, tools: toolchain.Toolchain) -> None:
    """A reduced module has the function, its callees and their globals with contents, and nothing else."""
    reduced = parse_module(reduce_module(module, module.function("loop"), tools))

    assert sorted(f.name for f in reduced.functions) == ["helper", "loop"]
    assert reduced.globals["table"].initializer == "[i32 1, i32 2, i32 3, i32 4]"


def test_reduction_by_bitcode(module: Module, tools: toolchain.Toolchain) -> None:
    """A function is reduced to the same text, be it read out of the module's text or of its bitcode."""
    bitcode = to_bitcode(module, tools)

    for function in module.functions:
        assert reduce_module(module, function, tools, bitcode) == reduce_module(module, function, tools)


def test_invalid_ir_has_llvms_message(tools: toolchain.Toolchain) -> None:
    """What is not IR is refused in LLVM's words."""
    with pytest.raises(InvalidIR, match="expected"):
        read_module(b"define i32 @f( {", tools)


@pytest.mark.parametrize(
    ("text", "size", "align"),
    [
        ("i1", 1, 1),
        ("i24", 4, 4),
        ("i128", 16, 16),
        ("ptr", 8, 8),
        ("x86_fp80", 16, 16),
        ("[3 x i16]", 6, 2),
        ("{ i8, i32, i8 }", 12, 4),
        ("<{ i8, i32, i8 }>", 6, 1),
        ("<4 x float>", 16, 16),
        ("[2 x { double, i8 }]", 32, 8),
    ],
)
def test_layout(text: str, size: int, align: int) -> None:
    """Sizes and alignments are those of the x86-64 ABI."""
    layout = type_layout(text, {})

    assert (size, align) == (layout.size, layout.align)


IR = """
target triple = "x86_64-unknown-linux-gnu"

%s = type { i32, float }

define i32 @f(ptr noalias %p, i32 %n) #0 {
entry:
  %c = icmp slt i32 0, %n
  br i1 %c, label %loop, label %end

loop:                                             ; preds = %loop, %entry
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %x = phi i32 [ 0, %entry ], [ %y, %loop ]
  %q = getelementptr inbounds %s, ptr %p, i32 %i
  %v = load i32, ptr %q, align 4, !tbaa !1
  %y = add nsw i32 %x, %v
  %j = add nuw nsw i32 %i, 1
  %d = icmp eq i32 %j, %n
  br i1 %d, label %end, label %loop

end:                                              ; preds = %loop, %entry
  %r = phi i32 [ 0, %entry ], [ %y, %loop ]
  ret i32 %r
}

attributes #0 = { nounwind "target-features"="+sse2" }

!1 = !{!2, !2, i64 0}
!2 = !{!"int", !3}
!3 = !{!"char"}
"""
NAMES = ("p", "n", "c", "i", "x", "q", "v", "y", "j", "d", "r")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations([f"name{k}" for k in range(len(NAMES))]), st.integers(4, 90))
def test_names_and_numbers_do_not_matter(names: list[str], number: int) -> None:
    """Renaming locals, renumbering metadata and attribute groups, and comments leave the canonical text."""
    text = IR
    for old, new in zip(NAMES, names, strict=True):
        text = re.sub(rf"%{old}\b(?! =? ?type)", f"%{new}", text)
    text = text.replace("!1", f"!{number}").replace("#0", f"#{number}").replace("; preds", "; other")
    text = text.replace("%s =", "%other =").replace("%s,", "%other,")

    assert parse_module(IR).functions[0].canonical == parse_module(text).functions[0].canonical


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("add nsw i32 %x", "add i32 %x"),
        ("add nuw nsw i32 %i, 1", "add nuw nsw i32 %i, 2"),
        ("noalias %p", "%p"),
        ("icmp slt", "icmp sle"),
        ("align 4", "align 1"),
        ("+sse2", "+avx2"),
        ("nounwind", ""),
        ("{ i32, float }", "{ i32, double }"),
        ('!"char"', '!"any"'),
        ("define i32", "define weak i32"),
    ],
)
def test_what_means_something_matters(old: str, new: str) -> None:
    """Constants, flags, attributes, alignments, features and types are part of the canonical text."""
    assert old in IR

    assert parse_module(IR).functions[0].canonical != parse_module(IR.replace(old, new)).functions[0].canonical
