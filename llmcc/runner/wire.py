"""The runner's file formats: the structs of native/runner.h as Python reads and writes them.

Sizes are bytes, times ns; offsets count from the start of the file. All files are private to one run
on one machine, so there is no versioning: the runner is built from the sources beside this module.
"""

from __future__ import annotations

import enum
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

IMAGE_MAGIC = 0x31474D49434D4C4C
SPECS_MAGIC = 0x31435053434D4C4C
CASES_MAGIC = 0x31534143434D4C4C
RESULTS_MAGIC = 0x31534552434D4C4C

_SEGMENT = struct.Struct("<QQQII")
_EVENT = struct.Struct("<IBB24s2x")
_IMAGE = struct.Struct("<QQIIIIQQQQQQIIQQ")
_ARG = struct.Struct("<BBBBIq4Q")
_OBJECT_SPEC = struct.Struct("<QQQIIBB6xQ")
_CASE_SPEC = struct.Struct("<QQIIIIIIIIIIQQQQQQ")
_PATCH = struct.Struct("<QqQ")
_SPECS = struct.Struct("<QIIQQ")
_CASES = struct.Struct("<QIIQ")
_OBJECT = struct.Struct("<QQqQQIIQBB6xQ")
_BLOCK_WORDS = 16
_COMPARED = 24
_REDIRECTS = 64 * 16
_LOCALS = 8 * 8 + 32 * (8 + 1024 // 8)
_CASE = struct.Struct(f"<QQQIIII6Q512s64Q64QQQQQQQIIII{2 * _BLOCK_WORDS}Q{_COMPARED}Q128s{_REDIRECTS}sII{_LOCALS}s")
_CASE_OBJECTS = 14 + 64 + 64 + 1
"""Which field of a case holds the place of its objects; its pool's is the next."""
_OUTCOME = struct.Struct("<IIQQIIQQQ64s64s64s64s16s16sQQQQQ")
_RESULT_TAIL = struct.Struct("<IIQQ")
_RESULTS = struct.Struct("<QIIQQ")
_RUN = struct.Struct("<QII")

MAX_ARGS = 24
MAX_EVENTS = 64


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
    FUNCTION = 128
    ALONE = 512
    """Nothing else may point into it."""


class CaseStatus(enum.IntEnum):
    """How discovery of a case ended."""

    FOUND = 0
    WILD_ACCESS = 1
    CRASH = 2
    TIMEOUT = 3
    TOO_LARGE = 4
    LOCAL_SHOWN = 5
    NOT_TRIED = 6


class End(enum.IntEnum):
    """How one execution ended."""

    NONE = 0
    RETURNED = 1
    EVENTS = 2
    NORETURN = 3
    SIGNAL = 4
    TIMEOUT = 5
    KILLED = 6
    ABI = 7
    WILD = 8
    LOST = 9
    LOCAL = 10


class Abi(enum.IntFlag):
    """Calling-convention faults."""

    CALLEE_SAVED = 1
    STACK_POINTER = 2
    DIRECTION = 4
    MXCSR = 8
    X87_CONTROL = 16
    X87_STACK = 32
    CALLER_FRAME = 64
    CALL_ALIGNMENT = 128
    STEP_STACK = 256
    CALL_STATE = 512
    BELOW_STACK = 1024
    CALL_VECTORS = 2048


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


class _Blob:
    """A file under construction: fixed header first, then whatever is appended, 16-byte aligned."""

    def __init__(self, header_size: int) -> None:
        self._parts = [b"\0" * (-(-header_size // 16) * 16)]
        self._size = len(self._parts[0])

    def append(self, data: bytes) -> int:
        """Add data; returns its offset."""
        at = self._size
        padded = data + b"\0" * (-len(data) % 16)
        self._parts.append(padded)
        self._size += len(padded)
        return at

    def finish(self, header: bytes) -> bytes:
        """The whole file, with its header put in place."""
        self._parts[0] = header.ljust(len(self._parts[0]), b"\0")
        return b"".join(self._parts)


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
    origin: int = 0

    def encode(self) -> bytes:
        """The image file."""
        blob = _Blob(_IMAGE.size)
        segments = b"".join(
            _SEGMENT.pack(s.address, len(s.data), blob.append(s.data), s.executable, 0) for s in self.segments
        )
        events = b"".join(
            _EVENT.pack(e.flags, e.result, len(e.args), bytes(e.args).ljust(MAX_ARGS, b"\0")) for e in self.events
        )
        library = b"".join(name.encode().ljust(48, b"\0") for name in self.library)
        points = sorted(self.breakpoints)
        header = _IMAGE.pack(
            IMAGE_MAGIC,
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
            self.origin,
        )
        return blob.finish(header)


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
    strict: bool = False
    """Memory is used as one type alone, characters aside."""
    patches: tuple[tuple[int, int, int], ...] = ()
    """(object, offset of a word from its origin in bytes, 64-bit pattern) in place of generated content."""


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
    blob = _Blob(_SPECS.size)
    initial: dict[bytes, int] = {}

    def place(data: bytes) -> int:
        if data not in initial:
            initial[data] = blob.append(data)
        return initial[data]

    rows = []
    for s in specs:
        args = b"".join(
            _ARG.pack(a.kind, a.place, a.slot, a.size, a.object, a.offset, *_words(a.bits)) for a in s.args
        )
        objects = b"".join(
            _OBJECT_SPEC.pack(
                o.address, o.size, place(o.initial), o.flags, o.align, o.float_regime, o.int_regime, o.index_limit
            )
            for o in s.objects
        )
        rows.append(
            _CASE_SPEC.pack(
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
                blob.append(args),
                blob.append(objects),
                blob.append(struct.pack(f"<{len(s.pool)}Q", *s.pool)),
                blob.append(b"".join(_PATCH.pack(*p) for p in s.patches)),
            )
        )
    return blob.finish(_SPECS.pack(SPECS_MAGIC, len(specs), 0, blob.append(b"".join(rows)), steps))


def _words(bits: int) -> tuple[int, int, int, int]:
    mask = (1 << 64) - 1
    return bits & mask, bits >> 64 & mask, bits >> 128 & mask, bits >> 192 & mask


@dataclass(frozen=True, slots=True)
class Object:
    """A piece of memory of a found case: `size` bytes at `address`, `runs` of (offset, type, count)."""

    address: int
    size: int
    origin: int
    flags: ObjectFlag
    id: int
    data: bytes
    runs: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A found test case, as `runner discover` wrote it.

    `blocks` has a bit per basic block of the reference that ran, `habits` one per block and how often it did; `steps` is
    what discovering it took, of about 30 ns each.
    """

    index: int
    status: CaseStatus
    end: End
    seed: int
    seen_events: int
    detail: int
    blocks: int
    habits: int
    compared: tuple[int, ...]
    gpr: tuple[int, ...]
    steps: int
    objects_at: int
    n_objects: int


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All cases of one discovery; objects are decoded when asked for."""

    raw: bytes
    cases: tuple[Case, ...]

    @classmethod
    def decode(cls, raw: bytes) -> CaseFile:
        """Read what `runner discover` wrote."""
        magic, count, _, at = _CASES.unpack_from(raw)
        if magic != CASES_MAGIC:
            raise ValueError("these are not cases")
        cases = []
        for i in range(count):
            f = _CASE.unpack_from(raw, at + i * _CASE.size)
            tail = f[14 + 64 + 64 :]
            cases.append(
                Case(
                    index=i,
                    status=CaseStatus(f[0]),
                    end=End(f[6]),
                    seed=f[1],
                    seen_events=tail[4],
                    detail=tail[5],
                    blocks=sum(w << 64 * k for k, w in enumerate(tail[10 : 10 + _BLOCK_WORDS])),
                    habits=sum(w << 64 * k for k, w in enumerate(tail[10 + _BLOCK_WORDS : 10 + 2 * _BLOCK_WORDS])),
                    compared=tail[10 + 2 * _BLOCK_WORDS : 10 + 2 * _BLOCK_WORDS + _COMPARED],
                    gpr=f[7:13],
                    steps=tail[3],
                    objects_at=tail[1],
                    n_objects=f[3],
                )
            )
        return cls(raw, tuple(cases))

    def objects(self, case: Case) -> tuple[Object, ...]:
        """The memory of a found case."""
        return tuple(self._objects(case))

    def _objects(self, case: Case) -> Iterator[Object]:
        for k in range(case.n_objects):
            f = _OBJECT.unpack_from(self.raw, case.objects_at + k * _OBJECT.size)
            address, size, origin, data, runs, n_runs, flags, ident = f[:8]
            yield Object(
                address,
                size,
                origin,
                ObjectFlag(flags),
                ident,
                self.raw[data : data + size],
                tuple(_RUN.iter_unpack(self.raw[runs : runs + n_runs * _RUN.size])),
            )

    @staticmethod
    def join(parts: Sequence[tuple[CaseFile, Sequence[int]]]) -> tuple[CaseFile, list[int]]:
        """One file with the named cases of several, and their new indices; offsets are moved along."""
        blob = bytearray(_CASES.size + 8)
        rows = []
        shifts: dict[int, int] = {}
        moved: set[int] = set()
        for file, keep in parts:
            if id(file) not in shifts:
                shifts[id(file)] = len(blob)
                blob += file.raw + b"\0" * (-len(file.raw) % 16)
            shift = shifts[id(file)]
            _, _, _, at = _CASES.unpack_from(file.raw)
            for index in keep:
                fields = list(_CASE.unpack_from(file.raw, at + index * _CASE.size))
                fields[_CASE_OBJECTS] += shift
                fields[_CASE_OBJECTS + 1] += shift
                for k in range(fields[3]):
                    where = fields[_CASE_OBJECTS] + k * _OBJECT.size
                    if where in moved:
                        continue
                    moved.add(where)
                    row = list(_OBJECT.unpack_from(blob, where))
                    row[3] += shift  # data
                    row[4] += shift  # runs
                    _OBJECT.pack_into(blob, where, *row)
                rows.append(_CASE.pack(*fields))
        where = len(blob)
        _CASES.pack_into(blob, 0, CASES_MAGIC, len(rows), 0, where)
        return CaseFile.decode(bytes(blob) + b"".join(rows)), list(range(len(rows)))

    def select(self, keep: Iterable[int]) -> bytes:
        """The same file with only the named cases; the memory stays where it is."""
        _, _, _, at = _CASES.unpack_from(self.raw)
        rows = b"".join(self.raw[at + i * _CASE.size : at + (i + 1) * _CASE.size] for i in keep)
        where = -(-len(self.raw) // 16) * 16
        header = _CASES.pack(CASES_MAGIC, len(rows) // _CASE.size, 0, where)
        return header + self.raw[_CASES.size :] + b"\0" * (where - len(self.raw)) + rows


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one execution did, as seen from outside."""

    end: End
    signal: int
    ip: int
    address: int
    abi: Abi
    abi_detail: int
    gpr: tuple[int, ...]
    vec: tuple[bytes, ...]
    st: tuple[bytes, ...]
    events: int
    cpu_ns: int
    steps: int
    error: int
    log: bytes
    memory: tuple[bytes | None, ...]
    hashed: bool = False
    """`memory` holds hashes of the objects, not their bytes."""


def decode_results(
    raw: bytes, sizes: Sequence[Sequence[int]], *, hashed: bool = False
) -> tuple[list[Outcome | None], bytes]:
    """Outcomes per case (None where it was not run) and the breakpoints that were hit (one byte each).

    `sizes` gives, per case, the objects' sizes in bytes; where memory is `hashed`, each takes 8.
    """
    magic, count, n_points, at, hits_at = _RESULTS.unpack_from(raw)
    if magic != RESULTS_MAGIC:
        raise ValueError("these are not results")
    step = _OUTCOME.size + _RESULT_TAIL.size
    outcomes: list[Outcome | None] = []
    for i in range(count):
        f = _OUTCOME.unpack_from(raw, at + i * step)
        n_objects, _, log_at, objects_at = _RESULT_TAIL.unpack_from(raw, at + i * step + _OUTCOME.size)
        if not log_at:
            outcomes.append(None)
            continue
        places = struct.unpack_from(f"<{n_objects}Q", raw, objects_at)
        memory = tuple(
            raw[p : p + (8 if hashed else size)] if p else None for p, size in zip(places, sizes[i], strict=True)
        )
        outcomes.append(_outcome(f, raw[log_at : log_at + 8 * f[16]], memory, hashed=hashed))
    return outcomes, raw[hits_at : hits_at + n_points]


OUTCOME_BYTES = _OUTCOME.size


def decode_outcome(raw: bytes, at: int) -> Outcome:
    """An outcome by itself, without memory and log."""
    return _outcome(_OUTCOME.unpack_from(raw, at), b"", (), hashed=False)


def _outcome(f: Sequence[Any], log: bytes, memory: tuple[bytes | None, ...], *, hashed: bool) -> Outcome:
    return Outcome(
        end=End(f[0]),
        signal=f[1],
        ip=f[2],
        address=f[3],
        abi=Abi(f[4]),
        abi_detail=f[5],
        gpr=(f[6], f[7], f[8]),
        vec=(f[9], f[10], f[11], f[12]),
        st=(f[13][:10], f[14][:10]),
        events=f[15],
        cpu_ns=f[17],
        steps=f[18],
        error=f[19],
        log=log,
        memory=memory,
        hashed=hashed,
    )
