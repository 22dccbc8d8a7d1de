"""What specifications and cases say of memory alike."""

from __future__ import annotations

import enum


class ObjectFlag(enum.IntFlag):
    """What is known of a piece of memory."""

    NONE = 0
    FIXED = 1
    CONSTANT = 2
    GIVEN = 4
    HIDDEN = 8
    ON_STACK = 16
    READ = 32
    WRITTEN = 64
    ALONE = 512
    """Nothing else may point into it."""
    TWIN = 1024
    """Begins as all that are marked so do."""


class ElementType(enum.IntEnum):
    """What a word of memory was first used as; values are those of `enum type`."""

    NONE = 0
    I8 = 1
    I16 = 2
    I32 = 3
    I64 = 4
    F32 = 5
    F64 = 6
    F80 = 7
    PTR = 8


ELEMENT_SIZE = {1: 1, 2: 2, 3: 4, 4: 8, 5: 4, 6: 8, 7: 16, 8: 8}
