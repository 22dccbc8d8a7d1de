"""Sizes and alignments of IR types, in bytes, for 64-bit x86 and Arm data layouts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from llmcc.errors import Unsupported
from llmcc.ir.tokens import split_top

_SCALARS = {
    "half": (2, 2),
    "bfloat": (2, 2),
    "float": (4, 4),
    "double": (8, 8),
    "x86_fp80": (16, 16),
    "fp128": (16, 16),
    "ptr": (8, 8),
}
_INTEGER = re.compile(r"i(\d+)$")
_SEQUENCE = re.compile(r"(\d+) x (.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Layout:
    """Allocation size and ABI alignment in bytes."""

    size: int
    align: int


def type_layout(text: str, types: Mapping[str, str]) -> Layout:
    """Layout of a type; `types` are the module's named types. Raises Unsupported for opaque ones."""
    text = text.strip()
    if text in _SCALARS:
        return Layout(*_SCALARS[text])
    integer = _INTEGER.match(text)
    if integer:
        size = max(1, 1 << (-(-int(integer[1]) // 8) - 1).bit_length())
        return Layout(-(-size // 16) * 16 if size > 16 else size, min(size, 16))
    if text.startswith("%"):
        body = types.get(text[1:].strip('"'))
        if body is None or body == "opaque":
            raise Unsupported(f"opaque type {text}")
        return type_layout(body, types)
    if text.startswith("<{"):
        members = [type_layout(m, types) for m in split_top(text[2:-2])]
        return Layout(sum(m.size for m in members), 1)
    if text.startswith("{"):
        return _struct(text, types)
    sequence = _SEQUENCE.match(text[1:-1].strip()) if text[:1] in {"[", "<"} else None
    if sequence is None:
        raise Unsupported(f"type {text}")
    element = type_layout(sequence[2], types)
    if text.startswith("["):
        return Layout(int(sequence[1]) * element.size, element.align)
    bits = int(sequence[1]) * _bits(sequence[2], element)
    size = 1 << max(0, (-(-bits // 8) - 1).bit_length())
    return Layout(size, size)


def _bits(text: str, element: Layout) -> int:
    integer = _INTEGER.match(text.strip())
    return int(integer[1]) if integer else element.size * 8


def _struct(text: str, types: Mapping[str, str]) -> Layout:
    size, align = 0, 1
    for member in split_top(text[1:-1]):
        layout = type_layout(member, types)
        size = -(-size // layout.align) * layout.align + layout.size
        align = max(align, layout.align)
    return Layout(-(-size // align) * align, align)
