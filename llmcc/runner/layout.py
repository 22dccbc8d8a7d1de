"""Where things live in a runner process: the fixed addresses of native/runner.h and of globals.

All below 2 GiB, so that code compiled without -fPIC reaches them with 32-bit addresses.
"""

from __future__ import annotations

from collections.abc import Iterable

PAGE = 4096
TEXT = 0x10000000
"""Code of an image."""
TEXT_STEP = 0x01000000
"""Between the images of one bench process."""
CONSTANTS = 0x18000000
"""Constant globals, the same in all images."""
STUBS = 0x20000000
STUB_STEP = 32
LIBRARY = 0x20010000
GLOBALS = 0x30000000
"""Mutable globals, each on pages of its own."""


def event_stub(index: int) -> int:
    """Address at which calls to the index-th event function arrive."""
    return STUBS + STUB_STEP * index


def library_stub(index: int) -> int:
    """Address at which calls to the index-th C library function arrive."""
    return LIBRARY + STUB_STEP * index


def place_globals(sizes: Iterable[tuple[str, int, int]]) -> dict[str, int]:
    """Addresses for globals of (name, size in bytes, alignment in bytes).

    Each ends right at a page boundary (as near as its alignment allows), with an unmapped page behind it.
    """
    placed = {}
    at = GLOBALS
    for name, size, align in sizes:
        pages = -(-max(size, 1) // PAGE)
        end = at + (1 + pages) * PAGE
        placed[name] = (end - size) // align * align
        at = end + PAGE + (-end % PAGE)
        while placed[name] < at - (2 + pages) * PAGE:  # alignment beyond a page
            placed[name] += align
            at = placed[name] + pages * PAGE + PAGE
    return placed
