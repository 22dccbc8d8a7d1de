"""Assembles a gated text, confined, so that even an assembler's own fault harms nothing."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from llmcc import toolchain
from llmcc.asm.gatedtext import PREFIX, GatedText
from llmcc.asm.policy import GatePolicy
from llmcc.errors import AssemblyFailed, ToolFailed

_FIRST_CODE_LINE = 6
_REFUSAL = re.compile(r"^[^:\n]*:\d+:(?:\d+:)? error: ", re.MULTILINE)
"""What the assembler says of a text; a full disk, say, is told without a place in it."""
_PLACE = re.compile(r"^[^:\n]*:(\d+):\d+: (error: .*)$", re.MULTILINE)


def assemble(gated: GatedText, policy: GatePolicy, tools: toolchain.Toolchain) -> bytes:
    """The object file of a gated text alone.

    Raises AssemblyFailed with the candidate's own line, and ToolchainError or OSError for what is not the text's fault.
    """
    text = gated.emit(policy.renames)
    with tempfile.TemporaryDirectory(prefix="llmcc-as-") as name:
        folder = Path(name)
        (folder / "in.s").write_text(text)
        command = [str(tools.require("llvm-mc").path), "-filetype=obj", "-triple=x86_64-linux-gnu"]
        try:
            toolchain.run([*command, "in.s", "-o", "out.o"], cwd=folder, confined=True, timeout_s=20)
            return (folder / "out.o").read_bytes()
        except ToolFailed as failure:
            if failure.returncode != 1 or not _REFUSAL.search(failure.stderr):
                raise
            raise AssemblyFailed(_explain(failure.stderr, gated, text)) from failure


def _explain(stderr: str, gated: GatedText, text: str) -> str:
    emitted = text.splitlines()
    messages = []
    for match in _PLACE.finditer(stderr):
        at = int(match[1])
        index = at - _FIRST_CODE_LINE - gated.intel
        line = f"line {gated.lines[index]}: " if 0 <= index < len(gated.lines) else ""
        shown = emitted[at - 1].strip().replace("\t", " ").replace(PREFIX, ".") if 0 < at <= len(emitted) else ""
        messages.append(f"{line}`{shown}`: {match[2]}")
    return "; ".join(messages[:5]) or stderr.strip()[:500]
