"""How many bytes of memory an instruction touches, as far as its text says."""

from __future__ import annotations

import re

from llmcc.asm.operands import GENERAL, Instruction, Operand

_VECTORS = {"xmm": 16, "ymm": 32, "zmm": 64, "mm": 8, "k": 8, "st": 10}
"""Bytes of registers other than the general ones, by how their names begin."""
_STORED = {"ss": 4, "sd": 8, "lps": 8, "hps": 8, "lpd": 8, "hpd": 8, "movd": 4, "movq": 8}
"""Bytes that instructions store, by how their names end, whatever the register has."""
_VECTOR_MOVES = re.compile(r"v?(?:mov(?:[au]p[sd]|dq[au]|nt(?:dq|p[sd]))|lddqu)")
_LONG_DOUBLES = re.compile(r"f(?:ld|stp)t$")
_PLAIN = re.compile(r"(?:mov|add|sub|adc|sbb|and|or|xor|cmp|test|xchg|xadd|imul|inc|dec|neg|not)q?$|cmov")


def vector_bytes(line: Instruction, otherwise: int) -> int:
    """Bytes of the first register that is not a general one."""
    return next((size for o in line.operands for stem, size in _VECTORS.items() if o.register.startswith(stem)), otherwise)


def stored_bytes(line: Instruction, source: Operand) -> int:
    """Bytes that an instruction with this source stores to memory: at most, where that is not known."""
    for suffix, size in _STORED.items():
        if line.mnemonic.endswith(suffix):
            return size
    name = source.register
    if source.kind == "register" and name in GENERAL:
        if name == GENERAL[name]:
            return 8
        return 1 if name.endswith(("l", "h", "b")) else 4 if name[0] == "e" or name.endswith("d") else 2
    if source.kind == "register":
        return next((size for stem, size in _VECTORS.items() if name.startswith(stem)), 64)
    return {"b": 1, "w": 2, "l": 4}.get(line.mnemonic[-1], 8)


def least_bytes(line: Instruction) -> int:
    """Bytes that an instruction with a place in memory surely reads or writes there."""
    if _LONG_DOUBLES.match(line.mnemonic):
        return 10
    if _VECTOR_MOVES.match(line.mnemonic):
        return vector_bytes(line, 1)
    if not _PLAIN.match(line.mnemonic):
        return 1
    registers = [o.register for o in line.operands if o.register in GENERAL]
    if not registers:
        return 8 if line.mnemonic.endswith("q") else 1
    return 8 if registers[0] == GENERAL[registers[0]] else 1
