"""What the numbers of test cases look like: sizes, distances, and kinds of content."""

from __future__ import annotations

import enum

SIZES = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15, 16, 17, 23, 31, 32, 33, 40, 47, 63, 64, 65, 100, 127, 128, 129)
LARGE_SIZES = (255, 256, 257, 511, 1000, 1023, 1024, 1025, 2048, 4095, 4096, 4097)
OVERLAPS = (0, 1, -1, 1, -1, 2, -2, 3, -3, 4, -4, 5, 7, -7, 8, -8, 12, 15, -15, 16, -16, 17, 31, 32, -32, 33, 64)
"""Distances of overlapping arrays, in elements: one less, one and one more of what vector code takes at once."""
NEAR = (1, 2, 3, 4, 7)
"""Distances of overlapping arrays, in elements, that are tried for each pair of pointers."""
STRIDES = (1, 1, 1, 2, 3, -1)
"""What all integers but the first take now and then: a count comes first, and steps through arrays are alike."""


class FloatRegime(enum.IntEnum):
    """What floating-point content looks like; values are those of native/memory.c."""

    SIGNED = 0
    POSITIVE = 1
    TIES = 2
    SORTED = 3
    EQUAL = 4
    SPARSE = 5
    SPECIAL = 6
    WIDE = 7
    TINY = 8
    FALLING = 9
    BELOW = 10
    ABOVE = 11


class IntRegime(enum.IntEnum):
    """What integer content looks like; values are those of native/memory.c."""

    RANDOM = 0
    SMALL = 1
    SMALL_SIGNED = 2
    INDEX = 3
    EDGE = 4
    SORTED = 5
    EQUAL = 6
    SPARSE = 7
    TEXT = 8
    FALLING = 9
    MULTIPLE = 10
    HUGE = 11
    ALPHABET = 12
    TWO = 13
    STEP = 14
    BITS = 15
    WORD = 16
    """Two to four symbols, the same in all objects, up to six in a row."""


# Content whose point is lost if other values are strewn in.
PURE = frozenset({FloatRegime.BELOW, FloatRegime.ABOVE, FloatRegime.EQUAL, FloatRegime.TIES})
# Content that is safe to use as an index or a count, tried more often where wilder content led astray.
TAME = (IntRegime.INDEX, IntRegime.SMALL, IntRegime.INDEX, IntRegime.SPARSE, IntRegime.SMALL)
