"""From gated text to a gated object. Bytes of a system call that arise by chance are moved apart."""

from __future__ import annotations

from dataclasses import replace

from llmcc.asm.assemble import assemble
from llmcc.asm.facts import ObjectFacts
from llmcc.asm.gatedtext import GatedText
from llmcc.asm.objectgate import gate_object
from llmcc.asm.policy import GatePolicy
from llmcc.errors import HiddenCall
from llmcc.toolchain import Toolchain

_MOST = 17
"""So many `nop` fill any gap that alignment leaves, and one more."""


def gated_object(gated: GatedText, policy: GatePolicy, tools: Toolchain) -> tuple[GatedText, bytes, ObjectFacts]:
    """The object of a text, what is known of it, and the text that it was made of.

    A branch of 1295 bytes holds the bytes of a system call, as compilers' code does once in a while: a `nop` in its way
    makes it longer. Raises GateRejected, and what assembling raises.
    """
    more = 0
    while True:
        obj = assemble(gated, policy, tools)
        try:
            return gated, obj, gate_object(obj, policy, gated)
        except HiddenCall as problem:
            more += 1
            if more == _MOST or problem.line not in gated.lines:
                raise
            at = gated.lines.index(problem.line)
            gated = _with_nop(gated, at + more % 2)  # behind a branch that leads on, before one that leads back


def _with_nop(gated: GatedText, at: int) -> GatedText:
    line = gated.lines[max(0, at - 1)]
    unwind = gated.unwind and (*gated.unwind[:at], (), *gated.unwind[at:])
    return replace(gated, code=(*gated.code[:at], "\tnop", *gated.code[at:]), lines=(*gated.lines[:at], line, *gated.lines[at:]), unwind=unwind)
