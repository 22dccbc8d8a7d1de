"""Reads the text that LLVM's own printer makes into a Module."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from llmcc import toolchain
from llmcc.errors import InvalidIR, ToolFailed, Unsupported
from llmcc.ir.canonical import Canonicalizer
from llmcc.ir.header import LINKAGES, Header, read_header
from llmcc.ir.layout import type_layout
from llmcc.ir.module import Declaration, Function, GlobalVariable, Module
from llmcc.ir.tokens import split_top, unquote

_GLOBAL = re.compile(r'@(?:"[^"]*"|[-\w.$]+)')
_WEAK = frozenset({"extern_weak", "weak", "linkonce"})
_LABEL = re.compile(r'^("[^"]*"|[-\w.$]+):')
_TARGET = re.compile(r'label (%(?:"[^"]*"|[-\w.$]+))')


def read_module(data: bytes, tools: toolchain.Toolchain) -> Module:
    """Read IR text or bitcode; debug info is left behind. Raises InvalidIR with LLVM's message."""
    try:
        printed = toolchain.run([str(tools.require("opt").path), "-S", "-strip-debug", "-o", "-"], input=data)
    except ToolFailed as failure:
        raise InvalidIR(failure.stderr.strip()) from failure
    return parse_module(printed.stdout.decode(errors="surrogateescape"))


@dataclass(slots=True)
class _Pieces:
    """A module cut into its top-level entities."""

    target: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    metadata: dict[str, str] = field(default_factory=dict)
    globals: list[str] = field(default_factory=list)
    declarations: list[str] = field(default_factory=list)
    definitions: list[list[str]] = field(default_factory=list)
    has_asm: bool = False


def _cut(text: str) -> _Pieces:
    pieces = _Pieces()
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith("define "):
            body = [line]
            for inner in lines:
                body.append(inner)
                if inner == "}":
                    break
            pieces.definitions.append(body)
        elif line.startswith("declare "):
            pieces.declarations.append(line)
        elif line.startswith("@"):
            pieces.globals.append(line)
        elif line.startswith("%") and " = type " in line:
            name, _, body_text = line.partition(" = type ")
            pieces.types[unquote(name)] = body_text.strip()
        elif line.startswith("attributes #"):
            name, _, body_text = line.partition(" = ")
            pieces.groups[name.split()[1]] = body_text.strip("{ }")
        elif line.startswith("!"):
            name, _, body_text = line.partition(" = ")
            pieces.metadata[name] = body_text
        elif line.startswith("target "):
            name, _, value = line[7:].partition(" = ")
            pieces.target[name] = value.strip('"')
        elif line.startswith("module asm"):
            pieces.has_asm = True
    return pieces


def parse_module(text: str) -> Module:
    """Parse a module as LLVM 16 to 22 print it."""
    pieces = _cut(text)
    variables: dict[str, GlobalVariable] = {}
    aliases = set()
    for line in pieces.globals:
        variable = _global(line, pieces.types)
        if variable is None:
            aliases.add(unquote(line.split(" ", 1)[0]))
        else:
            variables[variable.name] = variable
    declarations = {}
    weak = {v.name: v.linkage for v in variables.values() if v.linkage in _WEAK}
    for line in pieces.declarations:
        header = read_header(line, pieces.groups)
        if header.linkage in _WEAK:
            weak[header.name] = header.linkage
        declarations[header.name] = Declaration(header.name, header.signature, header.attributes, header.memory)
    marked = _marked(variables)
    headers = [read_header(body[0], pieces.groups) for body in pieces.definitions]
    weak |= {h.name: h.linkage for h in headers if h.linkage in _WEAK}
    functions_named = {h.name for h in headers} | set(declarations)
    canonicalizer = Canonicalizer(pieces.types, pieces.groups, pieces.metadata)
    functions = tuple(
        _function(header, body, variables, functions_named, marked, canonicalizer)
        for header, body in zip(headers, pieces.definitions, strict=True)
    )
    ident = pieces.metadata.get("!llvm.ident", "")
    first = re.search(r"!\d+", ident)
    producer = pieces.metadata.get(first[0], "") if first else ""
    stated = re.search(r'!"([^"]*)"', producer)
    return Module(
        text=text,
        triple=pieces.target.get("triple", ""),
        datalayout=pieces.target.get("datalayout", ""),
        producer=stated[1] if stated else "",
        functions=functions,
        globals=variables,
        declarations=declarations,
        types=pieces.types,
        aliases=frozenset(aliases),
        weak=weak,
        has_asm=pieces.has_asm,
    )


# ---- globals ---------------------------------------------------------------------------------------


def _global(line: str, types: Mapping[str, str]) -> GlobalVariable | None:
    """A variable; None for aliases and ifuncs."""
    name, _, rest = line.partition(" = ")
    head = re.match(r"(.*?)\b(global|constant|alias|ifunc) (.*)$", rest)
    if head is None or head[2] in {"alias", "ifunc"}:
        return None
    words = head[1].split()
    linkage = next((w for w in words if w in LINKAGES), "")
    parts = split_top(head[3])
    declared = linkage in {"external", "extern_weak"}
    type_text, initializer = _split_type(parts[0], declared=declared)
    align = next((int(p.split()[1]) for p in parts if p.startswith("align ")), 0)
    try:
        layout = type_layout(type_text, types)
        size, align = layout.size, align or layout.align
    except Unsupported:
        size = None
    return GlobalVariable(
        name=unquote(name),
        type=type_text,
        linkage=linkage,
        constant=head[2] == "constant",
        mergeable="unnamed_addr" in words,
        thread_local="thread_local" in head[1],
        size=size,
        align=align or 1,
        initializer=initializer,
        refers_to=tuple(dict.fromkeys(unquote(r) for r in _GLOBAL.findall(initializer))),
    )


def _split_type(text: str, *, declared: bool) -> tuple[str, str]:
    """`TYPE INITIALIZER` taken apart."""
    if declared:
        return text, ""
    depth = 0
    for i, c in enumerate(text):
        depth += (c in "[{<(") - (c in "]}>)")
        if c == " " and not depth:
            return text[:i], text[i + 1 :]
    return text, ""


def _marked(variables: Mapping[str, GlobalVariable]) -> frozenset[str]:
    """Functions that the source marks with annotate("llmcc")."""
    annotations = variables.get("llvm.global.annotations")
    if annotations is None:
        return frozenset()
    names = set()
    for entry in re.findall(r"\{ ptr (@\S+), ptr (@\S+),", annotations.initializer):
        note = variables.get(unquote(entry[1].rstrip(",")))
        if note is not None and note.initializer.startswith('c"llmcc\\00'):
            names.add(unquote(entry[0].rstrip(",")))
    return frozenset(names)


# ---- functions -------------------------------------------------------------------------------------


def _function(
    header: Header,
    body: list[str],
    variables: Mapping[str, GlobalVariable],
    functions: set[str],
    marked: frozenset[str],
    canonicalizer: Canonicalizer,
) -> Function:
    inner = "\n".join(body[1:])
    referred = list(dict.fromkeys(unquote(r) for r in _GLOBAL.findall("\n".join(body))))
    features = header.strings.get("target-features", "")
    return Function(
        name=header.name,
        linkage=header.linkage,
        signature=header.signature,
        text="\n".join(body),
        canonical=canonicalizer.function(body),
        cpu=header.strings.get("target-cpu", ""),
        features=tuple(f for f in features.split(",") if f),
        attributes=header.attributes,
        memory=header.memory,
        callees=tuple(r for r in referred if r in functions and r != header.name),
        globals=tuple(r for r in referred if r in variables),
        has_loop=_has_loop(inner),
        marked=header.name in marked,
        lines=len(body) - 2,
        section=header.section,
        comdat=header.comdat,
    )


def _has_loop(body: str) -> bool:
    """True if the control-flow graph has a cycle."""
    successors: dict[str, list[str]] = {}
    current = "entry of the function"
    first = current
    successors[current] = []
    for line in body.splitlines():
        label = _LABEL.match(line)
        if label:
            current = label[1].strip('"')
            if first not in successors or (first == "entry of the function" and not successors[first]):
                successors[first] = [current]
            successors.setdefault(current, [])
        else:
            successors[current] += [unquote(t) for t in _TARGET.findall(line)]
    state: dict[str, int] = {}
    stack = [(first, iter(successors[first]))]
    state[first] = 1
    while stack:
        block, following = stack[-1]
        for target in following:
            if state.get(target) == 1:
                return True
            if target not in state:
                state[target] = 1
                stack.append((target, iter(successors.get(target, []))))
                break
        else:
            state[block] = 2
            stack.pop()
    return False
