"""Canonical text of a function: equal for functions that mean the same text but for names and numbers.

Locals and blocks are numbered in order of appearance, attribute groups, metadata and named types are
replaced by what they stand for, comments go.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from llmcc.ir.tokens import TOKEN, strip_comment, unquote

# Metadata that says nothing about what the function computes.
_IGNORED = frozenset({"!dbg", "!srcloc", "!llvm.loop", "!prof", "!heapallocsite", "!annotation", "!unpredictable"})
_LABEL = re.compile(r'^("[^"]*"|[-\w.$]+):')


class Canonicalizer:
    """Rewrites definitions of one module; its maps are those of the module, by name with sigil."""

    def __init__(self, types: Mapping[str, str], groups: Mapping[str, str], metadata: Mapping[str, str]) -> None:
        self._types = types
        self._groups = groups
        self._metadata = metadata
        self._nodes: dict[str, str] = {}

    def function(self, lines: list[str]) -> str:
        """Canonical text of a definition given as its lines."""
        names: dict[str, str] = {}
        out: list[str] = []
        for line in lines:
            label = _LABEL.match(line)
            if label and len(out) == 1:
                continue  # the entry block's, which is printed only where it has a name
            if label:
                out.append(f"{self._local(label[1].strip(chr(34)), names)}:")
                continue
            text = strip_comment(line).strip()
            if text:
                out.append(self._line(text, names))
        return "\n".join(out)

    def _line(self, text: str, names: dict[str, str]) -> str:
        items = TOKEN.findall(text)
        out: list[str] = []
        i = 0
        while i < len(items):
            item = items[i]
            if item in _IGNORED and i + 1 < len(items):
                if out and out[-1] == ",":
                    out.pop()
                i += 2
                continue
            out.append(self._token(item, names))
            i += 1
        return " ".join(out)

    def _token(self, item: str, names: dict[str, str]) -> str:
        if item.startswith("%"):
            name = unquote(item)
            if name in self._types and name not in names:
                return self.type_text(name)
            return self._local(name, names)
        if item.startswith("#"):
            return "{" + " ".join(sorted(TOKEN.findall(self._groups.get(item, "")))) + "}"
        if re.match(r"!\d+$", item):
            return self._node(item)
        return item

    @staticmethod
    def _local(name: str, names: dict[str, str]) -> str:
        return names.setdefault(name, f"%{len(names)}")

    def type_text(self, name: str, seen: tuple[str, ...] = ()) -> str:
        """A named type's structure; the name itself does not matter."""
        if name in seen:
            return f"%recursive{seen.index(name)}"
        body = self._types[name]
        return "type(" + re.sub(
            r'%(?:"[^"]*"|[-\w.$]+)',
            lambda m: self.type_text(unquote(m[0]), (*seen, name)) if unquote(m[0]) in self._types else m[0],
            body,
        ) + ")"

    def _node(self, node: str, seen: tuple[str, ...] = ()) -> str:
        if node in self._nodes:
            return self._nodes[node]
        if node in seen:
            return f"!self{len(seen) - seen.index(node)}"
        body = self._metadata.get(node, "")
        text = re.sub(r"!\d+\b", lambda m: self._node(m[0], (*seen, node)), body)
        if not seen:
            self._nodes[node] = text
        return text
