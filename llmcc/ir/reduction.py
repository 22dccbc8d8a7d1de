"""Smaller modules made from a module: one function with what it needs, code alone, globals alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from llmcc import toolchain
from llmcc.errors import InvalidIR, ToolFailed
from llmcc.ir.module import Function, Module

_DEFINED_GLOBAL = re.compile(r"^@\S+ = (?!.*\b(?:external|extern_weak)\b)", re.MULTILINE)


def reduce_module(module: Module, function: Function, tools: toolchain.Toolchain, bitcode: bytes = b"") -> str:
    """The function, the functions of the module that it calls, and the globals they touch.

    Internal names become hidden ones, so that candidates can be linked from another object file. Of the module's
    `bitcode`, where it is given, only what is needed is read.
    """
    functions, variables = _closure(module, function)
    arguments = [f"--func={name}" for name in functions] + [f"--glob={name}" for name in variables]
    return _extract(bitcode or module.text.encode(errors="surrogateescape"), arguments, tools)


def to_bitcode(module: Module, tools: toolchain.Toolchain) -> bytes:
    """The module as bitcode."""
    return toolchain.run([str(tools.require("opt").path), "-o", "-"], input=module.text.encode(errors="surrogateescape")).stdout


def _closure(module: Module, function: Function) -> tuple[list[str], list[str]]:
    defined = {f.name: f for f in module.functions if f.linkage != "available_externally"}
    functions, variables = [function.name], list(function.globals)
    for name in functions:
        for callee in defined[name].callees:
            if callee in defined and callee not in functions:
                functions.append(callee)
        variables += [g for g in defined[name].globals if g not in variables]
    for name in variables:
        variables += [r for r in module.globals[name].refers_to if r in module.globals and r not in variables]
    return functions, [v for v in variables if module.globals[v].has_initializer and not v.startswith("llvm.")]


def without(text: str, name: str, tools: toolchain.Toolchain) -> str:
    """The module with that function's body removed."""
    return _extract(text.encode(errors="surrogateescape"), ["--delete", f"--func={name}"], tools)


def functions_only(text: str, tools: toolchain.Toolchain) -> str:
    """The module with its globals only declared."""
    if not _DEFINED_GLOBAL.search(text):
        return text
    return _extract(text.encode(errors="surrogateescape"), ["--delete", "--rglob=.*"], tools)


def globals_only(text: str, tools: toolchain.Toolchain) -> str:
    """The module with its functions only declared."""
    return _extract(text.encode(errors="surrogateescape"), ["--delete", "--rfunc=.*"], tools)


def _extract(source: bytes, arguments: Iterable[str], tools: toolchain.Toolchain) -> str:
    command = [str(tools.require("llvm-extract").path), *arguments, "-S", "-o", "-"]
    try:
        return toolchain.run(command, input=source).stdout.decode(errors="surrogateescape")
    except ToolFailed as failure:
        raise InvalidIR(f"llvm-extract: {failure.stderr.strip()[:400]}") from failure


def prompt_text(reduced: str) -> str:
    """A reduced module as a model should see it: without module flags and identification."""
    kept = [
        line
        for line in reduced.splitlines()
        if not re.match(r"(; ModuleID|source_filename|!llvm\.(module\.flags|ident)|!\d+ = !\{i32 \d+, !\"(wchar|PIC|PIE|uwtable|frame))", line)
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip() + "\n"
