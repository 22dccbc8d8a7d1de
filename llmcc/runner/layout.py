"""Where things live in a runner process: the fixed addresses of native/runner.h and of globals.

All within 2 GiB of an image's origin. For code compiled without -fPIC that is 0, so that 32-bit addresses reach
them; position-independent code lives where Linux would put it, since code can behave by its own address.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

PAGE = 4096
TEXT = 0x10000000
"""Code of an image."""
CONSTANTS = 0x18000000
"""Constant globals, the same in all images."""
STUBS = 0x20000000
STUB_STEP = 32
LIBRARY = 0x20010000
GLOBALS = 0x30000000
"""Mutable globals, each on pages of its own."""


_ORIGINS = (0x5590_0000_0000, 0x5640_0000_0000, 0x7F50_0000_0000)
"""Of executables and of shared libraries, away from the regions that native/discover.c places objects in."""


def origin(flags: Sequence[str], text: str) -> int:
    """Where an image lives, by the caller's llc flags; `text` picks one of the places that come into question."""
    if "-relocation-model=pic" not in {f"-{f.lstrip('-')}" for f in flags}:
        return 0
    picked = zlib.crc32(text.encode())
    return _ORIGINS[picked % len(_ORIGINS)] + (picked >> 8) * PAGE


def event_stub(index: int, base: int) -> int:
    """Address at which calls to the index-th event function arrive, for an image with its origin at `base`."""
    return base + STUBS + STUB_STEP * index


def library_stub(index: int, base: int) -> int:
    """Address at which calls to the index-th C library function arrive, for an image with its origin at `base`."""
    return base + LIBRARY + STUB_STEP * index


def place_globals(sizes: Iterable[tuple[str, int, int]], base: int) -> dict[str, int]:
    """Addresses for globals of (name, size in bytes, alignment in bytes).

    Each ends right at a page boundary (as near as its alignment allows), with an unmapped page behind it.
    """
    placed = {}
    at = base + GLOBALS
    for name, size, align in sizes:
        pages = -(-max(size, 1) // PAGE)
        end = at + (1 + pages) * PAGE
        placed[name] = (end - size) // align * align
        at = end + PAGE + (-end % PAGE)
        while placed[name] < at - (2 + pages) * PAGE:  # alignment beyond a page
            placed[name] += align
            at = placed[name] + pages * PAGE + PAGE
    return placed
