"""How often functions run, by the profile that the compiler wrote into their IR."""

from __future__ import annotations

import re

from llmcc.ir.module import Module

_NODE = re.compile(r'^(!\d+) = !\{!"(function_entry_count|branch_weights)", ((?:i(?:32|64) -?\d+(?:, )?)+)\}', re.MULTILINE)
_USE = re.compile(r"!prof (!\d+)")


def heats(module: Module) -> dict[str, int]:
    """By function, how often it was entered and how many branches it took; only those that were profiled.

    Weights that come from source annotations (`__builtin_expect`) are no profile: a function counts only if the
    number of its entries is known.
    """
    entries: dict[str, int] = {}
    branches: dict[str, int] = {}
    for node, kind, numbers in _NODE.findall(module.text):
        total = sum(max(0, int(number.split()[1])) for number in numbers.split(", "))
        (entries if kind == "function_entry_count" else branches)[node] = total
    found = {}
    for function in module.functions:
        used = _USE.findall(function.text)
        if any(node in entries for node in used):
            found[function.name] = sum(entries.get(node, 0) + branches.get(node, 0) for node in used)
    return found
