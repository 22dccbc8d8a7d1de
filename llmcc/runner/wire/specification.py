"""The specification file: what discovery is asked to make."""

from __future__ import annotations

import enum
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from llmcc.runner.wire.blob import Blob
from llmcc.runner.wire.memory import ObjectFlag

_MAGIC = 0x31435053434D4C4C
_HEADER = struct.Struct("<QIIQQ")
_CASE = struct.Struct("<QQIIIIIIIIIIQQQQQQQQQ")
_ARG = struct.Struct("<BBBBIq4Q")
_OBJECT = struct.Struct("<QQQIIBB6xQ")
_PATCH = struct.Struct("<QqQ")
_LINK = struct.Struct("<QqQq")


class ArgKind(enum.IntEnum):
    """What an argument is made from."""

    BITS = 0
    OBJECT = 1
    NULL = 2
    FUNCTION = 3


class Place(enum.IntEnum):
    """Where the System V ABI puts an argument."""

    GPR = 0
    VEC = 1
    STACK = 2


class Placement(enum.IntEnum):
    """Where objects lie on their pages: against the guard page behind or before, or only as aligned as declared."""

    RIGHT = 0
    LEFT = 1
    LOOSE = 2


@dataclass(frozen=True, slots=True)
class Arg:
    """One machine-level argument."""

    kind: ArgKind
    place: Place
    slot: int
    size: int
    object: int = 0
    offset: int = 0
    bits: int = 0


@dataclass(frozen=True, slots=True)
class ObjectSpec:
    """A piece of memory that discovery starts with; size 0 means that discovery finds the extent."""

    flags: ObjectFlag = ObjectFlag.NONE
    address: int = 0
    size: int = 0
    initial: bytes = b""
    align: int = 1
    float_regime: int = 0
    int_regime: int = 0
    index_limit: int = 0


@dataclass(frozen=True, slots=True)
class CaseSpec:
    """What one test case is to look like; its memory is found by running the reference."""

    seed: int
    args: tuple[Arg, ...]
    objects: tuple[ObjectSpec, ...]
    max_events: int
    stack_words: int = 0
    pool: tuple[int, ...] = ()
    placement: Placement = Placement.RIGHT
    null_rate: int = 0
    cycle_rate: int = 0
    index_limit: int = 0
    pool_rate: int = 10
    full: bool = False
    address: int = 0
    """Where some pointers in memory lead, if not 0."""
    strict: bool = False
    """Memory is used as one type alone, characters aside."""
    patches: tuple[tuple[int, int, int], ...] = ()
    """(object, offset of a word from its origin in bytes, 64-bit pattern) in place of generated content.

    With RESULTS for the object: what the call of that number out of the module returns, if that is an integer.
    """
    links: tuple[tuple[int, int, int, int], ...] = ()
    """(object, offset of a pointer from its origin, another object, offset from its origin) of where pointers lead."""


RESULTS = (1 << 64) - 1
"""As native/wire.h has it."""


def linked_object(parent: int, offset: int) -> int:
    """The number, for a patch, of the object that discovery makes for a pointer loaded at an offset from another's origin."""
    mask = (1 << 64) - 1

    def mix(x: int) -> int:
        for _ in range(2):
            x = (x ^ x >> 32) * 0xD6E8FEB86659FD93 & mask
        return x ^ x >> 32

    return mix((parent + 1) ^ mix(offset & mask)) - 1 & mask


def encode_specs(specs: Sequence[CaseSpec], steps: int) -> bytes:
    """The specification file for `runner discover`, which begins no further case after so many steps in all."""
    blob = Blob(_HEADER.size)
    initial: dict[bytes, int] = {}

    def place(data: bytes) -> int:
        if data not in initial:
            initial[data] = blob.append(data)
        return initial[data]

    rows = b"".join(_row(s, blob, place) for s in specs)
    return blob.finish(_HEADER.pack(_MAGIC, len(specs), 0, blob.append(rows), steps))


def _row(s: CaseSpec, blob: Blob, place: Callable[[bytes], int]) -> bytes:
    args = b"".join(_ARG.pack(a.kind, a.place, a.slot, a.size, a.object, a.offset, *_words(a.bits)) for a in s.args)
    objects = b"".join(
        _OBJECT.pack(o.address, o.size, place(o.initial), o.flags, o.align, o.float_regime, o.int_regime, o.index_limit)
        for o in s.objects
    )
    return _CASE.pack(
        s.seed,
        s.max_events,
        len(s.args),
        len(s.objects),
        len(s.pool),
        s.placement,
        s.null_rate,
        s.cycle_rate,
        s.stack_words,
        s.pool_rate,
        s.full,
        len(s.patches),
        s.index_limit,
        s.strict,
        s.address,
        blob.append(args),
        blob.append(objects),
        blob.append(struct.pack(f"<{len(s.pool)}Q", *s.pool)),
        blob.append(b"".join(_PATCH.pack(*p) for p in s.patches)),
        blob.append(b"".join(_LINK.pack(*p) for p in s.links)),
        len(s.links),
    )


def _words(bits: int) -> tuple[int, int, int, int]:
    mask = (1 << 64) - 1
    return bits & mask, bits >> 64 & mask, bits >> 128 & mask, bits >> 192 & mask
