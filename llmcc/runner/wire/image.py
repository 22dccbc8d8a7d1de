"""The image file: machine code, and what surrounds it."""

from __future__ import annotations

import enum
import struct
from dataclasses import dataclass

from llmcc.runner.wire.blob import Blob

MAX_ARGS = 24
_MAGIC = 0x31474D49434D4C4C
_HEADER = struct.Struct("<QQIIIIQQQQQQIIQQQ")
_SEGMENT = struct.Struct("<QQQII")
_EVENT = struct.Struct("<IBB24s2x")


class EventFlag(enum.IntFlag):
    """What a call to an external function may see and do."""

    NONE = 0
    READS_ALL = 1
    WRITES_ALL = 2
    READS_ARGS = 4
    WRITES_ARGS = 8
    NORETURN = 16
    VARIADIC = 32


class ValueClass(enum.IntEnum):
    """How a value travels over a call."""

    NONE = 0
    I8 = 1
    I16 = 2
    I32 = 3
    I64 = 4
    PTR = 5
    F32 = 6
    F64 = 7
    VEC16 = 8
    VEC32 = 9
    BOOL = 10
    SKIP = 11


class ImageFlag(enum.IntFlag):
    """How an image is to be run."""

    NONE = 0
    DIRTY_UPPER = 1
    RETURNS_X87 = 2
    COUNT_ONLY = 4
    FAST_FORWARD = 8
    RETURNS_X87_PAIR = 16
    HASHES = 32
    ERRNO = 64
    CUT = 128
    BITWISE = 256
    ADDRESSES = 512
    TRAPS = 1024
    HANGS = 2048


@dataclass(frozen=True, slots=True)
class Segment:
    """Loaded bytes of a linked image."""

    address: int
    data: bytes
    executable: bool


@dataclass(frozen=True, slots=True)
class EventSignature:
    """An external function as the runner sees it: classes of result and arguments, and its effects."""

    name: str
    flags: EventFlag
    result: ValueClass
    args: tuple[ValueClass, ...]


@dataclass(frozen=True, slots=True)
class Image:
    """Machine code ready to be executed: linked segments and what surrounds them."""

    entry: int
    segments: tuple[Segment, ...]
    events: tuple[EventSignature, ...]
    library: tuple[str, ...]
    breakpoints: tuple[int, ...] = ()
    junk: int = 1
    cpu_ns: int = 1_000_000_000
    flags: ImageFlag = ImageFlag.NONE
    step_limit: int = 0
    skip: int = 0
    """Events to leave out; `skipped_event` is the number of the only one that counts, plus 1, or 0."""
    skipped_event: int = 0
    origin: int = 0

    def encode(self) -> bytes:
        """The image file."""
        blob = Blob(_HEADER.size)
        segments = b"".join(
            _SEGMENT.pack(s.address, len(s.data), blob.append(s.data), s.executable, 0) for s in self.segments
        )
        events = b"".join(
            _EVENT.pack(e.flags, e.result, len(e.args), bytes(e.args).ljust(MAX_ARGS, b"\0")) for e in self.events
        )
        library = b"".join(name.encode().ljust(48, b"\0") for name in self.library)
        points = sorted(self.breakpoints)
        header = _HEADER.pack(
            _MAGIC,
            self.entry,
            len(self.segments),
            len(self.events),
            len(self.library),
            len(points),
            blob.append(segments),
            blob.append(events),
            blob.append(library),
            blob.append(struct.pack(f"<{len(points)}Q", *points)),
            self.junk,
            self.cpu_ns,
            self.flags,
            self.step_limit,
            self.skip,
            self.skipped_event,
            self.origin,
        )
        return blob.finish(header)
