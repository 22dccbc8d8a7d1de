"""Which functions a model may write: those that can be judged, and among them those worth the time."""

from __future__ import annotations

import re

from llmcc.config import Settings
from llmcc.ir.module import Function, Module

_FORBIDDEN = (
    (re.compile(r"\bcall\b[^\n]*\basm\b|\binvoke\b[^\n]*\basm\b"), "inline assembly"),
    (re.compile(r"^\s+(?:%\S+ = )?(invoke|landingpad|resume|catchswitch|cleanuppad)\b", re.MULTILINE), "exceptions"),
    (re.compile(r"\b(indirectbr|callbr|blockaddress)\b"), "computed goto"),
    (re.compile(r"\bmusttail\b"), "a musttail call"),
    (re.compile(r"<vscale x|\btoken\b|target\(\""), "a type that cannot be tested"),
    (re.compile(r"@llvm\.(eh\.|coro\.|gc\.|experimental\.(?:gc|deopt|guard|patch|stackmap|constrained)|va_|localescape|threadlocal|read_register)"), "an unusual intrinsic"),
    (re.compile(r"\b(fence|cmpxchg|atomicrmw)\b|\b(load|store) atomic\b"), "atomic operations"),
    (re.compile(r"\b(load|store) volatile\b"), "volatile accesses"),
)
_CONVENTIONS = frozenset({"ccc", "fastcc", "coldcc", ""})
_HARMLESS = frozenset("""
    align alignstack allocsize alwaysinline arg-sse builtin cold comdat convergent disable_sanitizer_instrumentation dso_local
    flatten fn_attrs hot inlinehint local_unnamed_addr memory minsize mustprogress noalias nobuiltin nocallback
    nocreateundeforpoison nodivergencesource noduplicate nofree noinline nomerge noprofile norecurse noreturn nosync
    nounwind optnone optsize optdebug personality ptr readnone readonly section skipprofile speculatable ssp sspreq sspstrong
    unnamed_addr uwtable willreturn writeonly argmemonly inaccessiblememonly inaccessiblemem_or_argmemonly
    approx-func-fp-math correctly-rounded-divide-sqrt-fp-math disable-tail-calls frame-pointer
    less-precise-fpmad min-legal-vector-width no-builtins no-frame-pointer-elim no-frame-pointer-elim-non-leaf
    no-infs-fp-math no-inline-line-tables no-nans-fp-math no-realign-stack no-signed-zeros-fp-math no-trapping-math
    prefer-vector-width stack-protector-buffer-size strict-float-cast-overflow target-cpu target-features tune-cpu
    uniform-work-group-size unsafe-fp-math use-soft-float
    """.split())  # fmt: skip
"""Attributes that ask nothing of the code besides what it computes, or nothing that is not checked."""
_HARMLESS_KINDS = ("!", "@", "no-builtin-", "alloc-", "allockind", "nosanitize_", "function-inline-")
_HARDENED_FEATURES = ("harden-sls", "retpoline", "lvi-", "seses")
_ATTRIBUTES = {"naked": "naked", "returns_twice": "returns twice", "presplitcoroutine": "a coroutine"}


def ineligible(function: Function, module: Module, settings: Settings) -> str:
    """Why the function is left to llc, or "" if it can be judged."""
    if not module.triple.startswith(("x86_64", "amd64")) or "windows" in module.triple or "apple" in module.triple:
        return f"target {module.triple or 'unknown'} cannot be judged here"
    if module.triple.endswith("x32"):
        return f"target {module.triple}: its pointers have 32 bits"
    if "override-stack-alignment" in module.text:
        return "its module sets the stack's alignment"
    if function.linkage == "available_externally":
        return "only a copy of a definition elsewhere"
    if function.signature.variadic:
        return "variadic"
    if function.signature.calling_convention not in _CONVENTIONS:
        return f"calling convention {function.signature.calling_convention}"
    for attribute, reason in _ATTRIBUTES.items():
        if attribute in function.attributes:
            return reason
    unknown = next((a for a in sorted(function.attributes) if not _is_harmless(a)), "")
    if unknown:
        return f"{unknown} may ask for code that only the compiler makes"
    if {"ssp", "sspstrong", "sspreq"} & function.attributes and " alloca " in function.text:
        return "its stack is protected"
    if "cf-protection-branch" in module.text or any(h in f for h in _HARDENED_FEATURES for f in function.features):
        return "branches are protected"
    if "nounwind" not in function.attributes and not all(_nounwind(name, module) for name in function.callees):
        return "exceptions may pass through it"
    if function.lines > settings.max_lines:
        return f"larger than {settings.max_lines} lines"
    if any(module.globals[g].thread_local for g in function.globals):
        return "thread-local variables"
    for pattern, reason in _FORBIDDEN:
        if pattern.search(function.text):
            return reason
    for name in function.callees:
        if name in module.declarations and "returns_twice" in module.declarations[name].attributes:
            return f"calls {name}, which returns twice"
    if any(f"@{alias}" in function.text for alias in module.aliases):
        return "uses an alias"
    weak = {module.weak[name] for name in (*function.globals, *function.callees) if name in module.weak and name != function.name}
    if "extern_weak" in weak:
        return "uses a weak symbol, which may be absent"
    if weak:
        return "uses a weak definition, which the linker may replace"
    return ""


def _is_harmless(attribute: str) -> bool:
    """True for an attribute, or one with its value, that a candidate cannot fail to follow unnoticed."""
    name, _, value = attribute.partition("=")
    return name in _HARMLESS or name.startswith(_HARMLESS_KINDS) or (name == "no-jump-tables" and value == "false")


def keeps_frame_pointer(function: Function) -> bool:
    """True where the function must have a frame for those who walk from frame to frame.

    -O0 asks for one without anybody's wish: such code is all `noinline` and says nothing of addresses, or keeps each parameter
    in a variable of its own.
    """
    asked = {"frame-pointer=all"} | ({"frame-pointer=non-leaf", "frame-pointer=non-leaf-no-reserve"} if function.callees else set())
    as_written = "noinline" in function.attributes and "unnamed_addr" not in function.text.partition("\n")[0]
    unoptimised = as_written or function.text.count(" = alloca ") >= max(1, len(function.signature.parameters))
    return bool(asked & function.attributes) and "optnone" not in function.attributes and not unoptimised


def worthwhile(function: Function, settings: Settings) -> str:
    """Why the function is not worth a model's time, or "" if it is."""
    if settings.functions and not re.search(settings.functions, function.name):
        return f"its name does not match {settings.functions!r}"
    if function.marked or settings.functions:
        return ""
    if settings.worthwhile == "marked":
        return "not marked"
    if settings.worthwhile == "loops" and not function.has_loop:
        return "has no loop"
    return ""


def _nounwind(name: str, module: Module) -> bool:
    """True for functions that no exception leaves."""
    if name in module.declarations:
        return name.startswith("llvm.") or "nounwind" in module.declarations[name].attributes
    return any(f.name == name and "nounwind" in f.attributes for f in module.functions)
