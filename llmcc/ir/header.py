"""Reads the line that defines or declares a function."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from llmcc.ir.module import Parameter, Signature
from llmcc.ir.tokens import join, matching, tokens, unquote

LINKAGES = frozenset(
    "private internal available_externally linkonce weak common appending extern_weak linkonce_odr weak_odr external".split()
)
_VISIBILITY = frozenset("default hidden protected dso_local dso_preemptable dllimport dllexport".split())
_CONVENTION = re.compile(
    r"(ccc|fastcc|coldcc|ghccc|anyregcc|preserve_\w+cc|cxx_fast_tlscc|tailcc|swift\w*cc|cfguard_checkcc|\w+_\w*cc|\w+cc)$"
)
_TAKES_NUMBER = frozenset({"align", "alignstack"})


@dataclass(frozen=True, slots=True)
class Header:
    """What the first line of a definition, or a declaration, says."""

    name: str
    linkage: str
    signature: Signature
    attributes: frozenset[str]
    strings: Mapping[str, str]
    memory: str
    section: str
    comdat: bool


def _attributes(items: list[str]) -> dict[str, str]:
    """Attributes with their arguments: `align 8`, `byval(%S)`, `captures(none)`, `"key"="value"`."""
    found: dict[str, str] = {}
    i = 0
    while i < len(items):
        word = items[i]
        i += 1
        if word in _TAKES_NUMBER and i < len(items):
            if items[i] == "=":
                i += 1
            if items[i] == "(":
                i += 1
                found[word] = items[i]
                i += 2
            else:
                found[word] = items[i]
                i += 1
        elif i < len(items) and items[i] == "(":
            end = matching(items, i)
            found[word] = join(items[i + 1 : end - 1])
            i = end
        elif word.startswith('"') and i < len(items) and items[i] == "=":
            found[word.strip('"')] = items[i + 1].strip('"')
            i += 2
        elif word not in {",", "=", "{", "}"}:
            found[word.strip('"')] = ""
    return found


def _type_end(items: list[str], start: int) -> int:
    if items[start] in {"{", "[", "<"}:
        return matching(items, start)
    return start + 1


def read_header(line: str, groups: Mapping[str, str]) -> Header:
    """Read the line of a `define` or `declare`; `groups` are the module's attribute groups."""
    items = tokens(line)
    at = 1
    linkage = convention = ""
    before: list[str] = []
    while items[at] in LINKAGES or items[at] in _VISIBILITY or _CONVENTION.match(items[at]) or items[at] == "cc":
        if items[at] in LINKAGES:
            linkage = items[at]
        elif items[at] == "cc":
            at += 1
            convention = f"cc {items[at]}"
        elif items[at] not in _VISIBILITY:
            convention = items[at]
        at += 1
    name_at = next(k for k in range(at, len(items)) if items[k].startswith("@"))
    start = name_at - 1
    if items[start] in {"}", "]", ">"}:
        start = _opening(items, start)
    before = items[at:start]
    result = join(items[start:name_at])
    end = matching(items, name_at + 1)
    parameters, variadic = _parameters(items[name_at + 2 : end - 1])
    rest = items[end:]
    section = next((rest[k + 1].strip('"') for k, w in enumerate(rest[:-1]) if w == "section"), "")
    comdat = "comdat" in rest
    own = [w for k, w in enumerate(rest) if w != "{" and not (k and rest[k - 1] == "section")]
    attributes = _attributes(own)
    for group in [w for w in own if w.startswith("#")]:
        attributes |= _attributes(tokens(groups.get(group, "")))
    signature = Signature(result, _attributes(before), parameters, variadic, convention or "ccc")
    names = frozenset(a for a in attributes if not a.startswith("#")) | {f"{a}={v}" for a, v in attributes.items() if v}
    return Header(
        unquote(items[name_at]), linkage, signature, names, attributes, attributes.get("memory", ""), section, comdat
    )


def _opening(items: list[str], end: int) -> int:
    depth = 0
    for i in range(end, -1, -1):
        depth += (items[i] in ")]}>") - (items[i] in "([{<")
        if depth == 0:
            return i
    return 0


def _parameters(items: list[str]) -> tuple[tuple[Parameter, ...], bool]:
    parameters = []
    variadic = False
    at = 0
    while at < len(items):
        end = at
        depth = 0
        while end < len(items) and (depth or items[end] != ","):
            depth += (items[end] in "([{<") - (items[end] in ")]}>")
            end += 1
        group = items[at:end]
        at = end + 1
        if group == ["..."]:
            variadic = True
            continue
        stop = _type_end(group, 0)
        name = group[-1] if len(group) > stop and group[-1].startswith("%") else ""
        attributes = _attributes(group[stop : len(group) - bool(name)])
        parameters.append(Parameter(join(group[:stop]), unquote(name) if name else "", attributes))
    return tuple(parameters), variadic
