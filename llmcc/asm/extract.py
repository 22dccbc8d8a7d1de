"""Finds the assembly in a model's reply."""

from __future__ import annotations

import re

from llmcc.errors import NoAssembly

_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[ \t]*([\w+.-]*)[^\n]*\n(.*?)^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL)
_OPEN = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[^\n]*\n", re.MULTILINE)
_ASSEMBLY = re.compile(r"^\s*[\w.$\"]+:|^\s*\.(text|globl|global|section|type|p2align)\b|^\s*ret[ql]?\b", re.MULTILINE)
MAX_REPLY = 4 << 20


def extract(reply: str) -> str:
    """The assembly of a reply: of its fenced blocks, the last that looks like assembly; else the bare text.

    Raises NoAssembly, in words for the model.
    """
    if len(reply) > MAX_REPLY:
        raise NoAssembly("the reply is longer than any assembly could be", reply)
    blocks = [m[3] for m in _FENCE.finditer(reply)]
    if not blocks and (opened := list(_OPEN.finditer(reply))):
        raise NoAssembly("the fenced block is not closed: the answer is not complete", reply[opened[-1].end() :])
    for block in reversed(blocks):
        if _ASSEMBLY.search(block):
            return block
    if not blocks and _bare(reply):
        return reply
    raise NoAssembly("no assembly found: answer with one fenced block of assembly and nothing else", reply)


def _bare(reply: str) -> bool:
    """True for a reply that is assembly from its first line to its last."""
    lines = [line.strip() for line in reply.splitlines() if line.strip()]
    return bool(lines) and bool(_ASSEMBLY.search(lines[0])) and bool(re.search(r"^\s*ret", reply, re.MULTILINE))
