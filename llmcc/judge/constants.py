"""Constants of a specimen's IR and of a candidate, as values to try as inputs."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterable

from llmcc.runner import Specimen

_RANGE_CHECK = re.compile(r"= add (?:nsw )?i\d+ [^,\n]+, (-?\d+)\n\s+%\S+ = icmp u\w\w i\d+ [^,\n]+, (-?\d+)")
_REAL = re.compile(r"(?<![%@!#\w.])(?:-?\d+\.\d+e[+-]\d+|0x[0-9A-Fa-f]{16})\b")
"""Floats stand there as doubles, too."""
_CONSTANT = re.compile(r"(?<![%@!#\w.])(?<!align )(?<!dereferenceable\()-?(?:\d+|0x[0-9A-Fa-f]{16})\b(?!:)")
"""Neither names of values, blocks, attributes and metadata, nor what is said of pointers."""
_MOST = 96
_FLOATS_END = 3.402823567e38


def _swapped(value: int) -> list[int]:
    """A constant as it stands in memory of the other byte order."""
    size = next((s for s in (2, 4, 8) if 1 << 8 <= value < 1 << 8 * s), 0)
    return [int.from_bytes(value.to_bytes(size, "little"), "big")] if size else []


def constants_of(specimen: Specimen) -> frozenset[int]:
    """Integer and floating-point constants in the specimen's IR, as bits to try as inputs: floating-point ones as double and float.

    Range checks are compiled to `x + a < b`: so -a and b - a are among them.
    """
    values: set[int] = set()
    for text in _CONSTANT.findall(specimen.function.text):
        value = int(text, 16) if text.startswith("0x") else int(text)
        if abs(value) < 1 << 64:
            values |= {value & (1 << 64) - 1, *_swapped(value)}
    for text in _REAL.findall(specimen.function.text):
        values |= _patterns(float(text) if "." in text else struct.unpack(">d", bytes.fromhex(text[2:]))[0])
    for added, bound in _RANGE_CHECK.findall(specimen.function.text):
        values |= {v & (1 << 64) - 1 for v in (-int(added), int(bound) - int(added))}
    return frozenset(sorted(values)[:_MOST])


def _patterns(value: float) -> set[int]:
    """A number's bits as a double and, if it is one, as a float."""
    found = {int.from_bytes(struct.pack("<d", value), "little")}
    if math.isfinite(value) and abs(value) < _FLOATS_END:
        found.add(int.from_bytes(struct.pack("<f", value), "little"))
    return found


def seen_in_part(narrow: Iterable[tuple[int, int]], specimen: Specimen) -> frozenset[int]:
    """Values that a candidate takes for others: of which it compares as few bits as the function compares of nothing.

    `narrow` are width in bits and immediate of its narrow comparisons.
    """
    text = specimen.function.text
    return frozenset(value | 1 << bits for bits, value in narrow if not re.search(rf"(?:icmp \w+|switch) i{bits} ", text))
