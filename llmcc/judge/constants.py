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
_WHOLE_NUMBERS = re.compile(r"= (?:load|atomicrmw|cmpxchg)\b[^\n]*? (?:ptr,|(?:<\d+ x )?i\d+\b)")
_NUMBER_RETURNED = re.compile(r"(%[-\w.$]+|%\"[^\"]*\") = (?:\w+ )*call\b[^\n@%]* i\d+ [@%]")
_TINY = 1 << 20
"""Bits of a float that no arithmetic tells from zero."""
_FAMILIAR = frozenset({0, (1 << 31) - 1, 1 << 31, (1 << 32) - 1, (1 << 63) - 1, 1 << 63, (1 << 64) - 1})
"""Masks of signs and of all bits, which inputs hold anyway."""
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


def telling(values: frozenset[int], specimen: Specimen) -> frozenset[int]:
    """Of a candidate's constants those that an input may hold: where all inputs are floats, these are no sizes and offsets."""
    halves = {v for v in values if v >> 32 and v & (1 << 32) - 1 in values | _FAMILIAR and v >> 32 in values | _FAMILIAR}
    kept = values - _FAMILIAR - halves
    return frozenset(v for v in kept if _TINY <= v < (1 << 64) - _TINY) if _takes_floats_only(specimen) else kept


def _takes_floats_only(specimen: Specimen) -> bool:
    text = specimen.function.text
    numbers = any(len(re.findall(rf"{re.escape(name)}(?![-\w.$])", text)) > 1 for name in _NUMBER_RETURNED.findall(text))
    scalars = any(not s.pointer for s in specimen.lowering.slots)
    return not (numbers or scalars or _WHOLE_NUMBERS.search(text) or len(specimen.module.functions) > 1)


def seen_in_part(narrow: Iterable[tuple[int, int]], specimen: Specimen) -> frozenset[int]:
    """Values that a candidate takes for others: of which it compares as few bits as the function compares of nothing.

    `narrow` are width in bits and immediate of its narrow comparisons.
    """
    text = specimen.function.text
    return frozenset(value | 1 << bits for bits, value in narrow if not re.search(rf"(?:icmp \w+|switch) i{bits} ", text))
