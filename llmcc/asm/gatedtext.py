"""A candidate's text as it is after the gate, canonical and ready to be assembled or spliced."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from llmcc.asm.statements import quote

PREFIX = ".Lllmcc_"
"""Begins every local label of a gated text; splicing replaces it by one unique to the function."""


@dataclass(frozen=True, slots=True)
class GatedText:
    """A text that passed: code and data lines, canonical, labels prefixed with PREFIX.

    `lines` maps each code line's index to the candidate's source line. `unwind` holds for each code line the
    .cfi directives that go before it; it is None where they cannot describe the frame.
    """

    function: str
    code: tuple[str, ...]
    data: tuple[str, ...]
    lines: tuple[int, ...]
    unwind: tuple[tuple[str, ...], ...] | None
    intel: bool

    def emit(self, renames: Mapping[str, str]) -> str:
        """A whole assembly file that defines the function; `renames` gives symbols other names."""
        name = quote(self.function)
        head = [".text", f".globl {name}", ".p2align 4", f".type {name},@function", f"{name}:"]
        code = "\n".join(self.code)
        for old, new in (renames or {}).items():
            code = re.sub(rf"(?<![\w.]){re.escape(old)}(?![\w.$])", new, code)
        body = ["\t.intel_syntax noprefix", code, "\t.att_syntax prefix"] if self.intel else [code]
        data = ['.section ".rodata.llmcc","a",@progbits', *self.data] if self.data else []
        tail = [f".size {name}, .-{name}", *data, '.section ".note.GNU-stack","",@progbits', ""]
        return "\n".join([*head, *body, *tail])
