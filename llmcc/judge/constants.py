"""Constants of a specimen's IR, as values to try as inputs."""

from __future__ import annotations

import re

from llmcc.runner import Specimen

_RANGE_CHECK = re.compile(r"= add (?:nsw )?i\d+ [^,\n]+, (-?\d+)\n\s+%\S+ = icmp u\w\w i\d+ [^,\n]+, (-?\d+)")
_CONSTANT = re.compile(r"(?<![%@\w.])-?(?:\d+|0x[0-9A-Fa-f]{16})\b")
_MOST = 96


def _swapped(value: int) -> list[int]:
    """A constant as it stands in memory of the other byte order."""
    size = next((s for s in (2, 4, 8) if 1 < value < 1 << 8 * s), 0)
    return [int.from_bytes(value.to_bytes(size, "little"), "big")] if size else []


def constants_of(specimen: Specimen) -> frozenset[int]:
    """Integer and floating-point constants in the specimen's IR, as 64-bit patterns to try as inputs.

    Range checks are compiled to `x + a < b`: so -a and b - a are among them.
    """
    values: set[int] = set()
    for text in _CONSTANT.findall(specimen.function.text):
        value = int(text, 16) if text.startswith("0x") else int(text)
        if abs(value) < 1 << 64:
            values |= {value & (1 << 64) - 1, *_swapped(value)}
    for added, bound in _RANGE_CHECK.findall(specimen.function.text):
        values |= {v & (1 << 64) - 1 for v in (-int(added), int(bound) - int(added))}
    return frozenset(sorted(values)[:_MOST])
