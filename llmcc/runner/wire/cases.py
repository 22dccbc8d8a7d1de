"""The case file: test cases as discovery found them, and as runs take them."""

from __future__ import annotations

import enum
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from llmcc.runner.wire.blob import Blob
from llmcc.runner.wire.memory import ObjectFlag
from llmcc.runner.wire.results import End

_MAGIC = 0x31534143434D4C4C
_HEADER = struct.Struct("<QIIQ")
_OBJECT = struct.Struct("<QQqQQIIQBB6xQ")
_RUN = struct.Struct("<QII")
_MAX_EVENTS, _MAX_STACK_WORDS, _MAX_LOCALS, _MAX_SHOWN, _LOCAL_BYTES = 64, 64, 8, 32, 1024
_LINK = struct.Struct("<QqQq")
_WORD = struct.Struct("<QqQ")
_MAX_LINKS, _MAX_WORDS = 4, 8
_FIELDS = {
    "status": "Q", "seed": "Q", "max_events": "Q",
    "n_objects": "I", "n_pool": "I", "n_stack_words": "I", "end": "I",
    "gpr": "6Q", "vec": "512s", "stack_words": f"{8 * _MAX_STACK_WORDS}s", "event_results": f"{8 * _MAX_EVENTS}s",
    "stack_top": "Q", "objects": "Q", "pool": "Q", "steps": "Q", "n_seen_events": "Q", "detail": "Q",
    "pool_rate": "I", "vec_used": "I", "full": "I", "scalars": "I",
    "blocks": "128s", "habits": "128s", "compared": "32Q",
    "variadic": f"{2 * _MAX_EVENTS}s", "redirects": f"{16 * _MAX_EVENTS}s", "numbers": "Q", "varied": "Q",
    "n_shown": "I", "n_links": "I", "n_words": "I", "pad": "I",
    "links": f"{_LINK.size * _MAX_LINKS}s", "words": f"{_WORD.size * _MAX_WORDS}s",
    "locals": f"{8 * _MAX_LOCALS}s", "shown": f"{(8 + _LOCAL_BYTES // 8) * _MAX_SHOWN}s",
}  # fmt: skip
"""`struct test_case`."""
_CASE = struct.Struct("<" + "".join(_FIELDS.values()))
_COUNTS = {name: len(struct.Struct(form).unpack(bytes(struct.calcsize(form)))) for name, form in _FIELDS.items()}
"""How many values each field has."""
_OFFSET = struct.Struct("<Q")
_NUMBER = struct.Struct("<I")
_PLACES = struct.Struct("<QQ")
_DATA_IN_OBJECT = 24
"""Where an object says where in the file its data and its runs are."""


def _place(field: str) -> int:
    before = list(_FIELDS.values())[: list(_FIELDS).index(field)]
    return struct.calcsize("<" + "".join(before))


class CaseStatus(enum.IntEnum):
    """How discovery of a case ended."""

    FOUND = 0
    WILD_ACCESS = 1
    CRASH = 2
    TIMEOUT = 3
    TOO_LARGE = 4
    LOCAL_SHOWN = 5
    NOT_TRIED = 6


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
    what discovering it took, of about 30 ns each. `results` are (number of the call, what it returned) for calls out of the
    module that return integers, `links` what would have made pointers equal that were compared, `words` the same of numbers in
    memory as (object, offset from its origin, value), `varied` is 1 for what a search made of other cases, 2 where that lies at or beside a limit.
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
    results: tuple[tuple[int, int], ...] = ()
    links: tuple[tuple[int, int, int, int], ...] = ()
    words: tuple[tuple[int, int, int], ...] = ()
    varied: int = 0


def _case(index: int, row: bytes) -> Case:
    values = iter(_CASE.unpack(row))
    f = {name: tuple(islice(values, count)) for name, count in _COUNTS.items()}
    return Case(
        index=index,
        status=CaseStatus(*f["status"]),
        end=End(*f["end"]),
        seed=f["seed"][0],
        seen_events=f["n_seen_events"][0],
        detail=f["detail"][0],
        blocks=int.from_bytes(f["blocks"][0], "little"),
        habits=int.from_bytes(f["habits"][0], "little"),
        compared=f["compared"],
        gpr=f["gpr"],
        steps=f["steps"][0],
        objects_at=f["objects"][0],
        n_objects=f["n_objects"][0],
        results=_results(*f["numbers"], *f["event_results"]),
        links=tuple(_LINK.iter_unpack(f["links"][0]))[: f["n_links"][0]],
        words=tuple(_WORD.iter_unpack(f["words"][0]))[: f["n_words"][0]],
        varied=f["varied"][0],
    )


def _results(numbers: int, results: bytes) -> tuple[tuple[int, int], ...]:
    return tuple((k, _OFFSET.unpack_from(results, 8 * k)[0]) for k in range(_MAX_EVENTS) if numbers >> k & 1)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All cases of one discovery; objects are decoded when asked for."""

    raw: bytes
    cases: tuple[Case, ...]

    @classmethod
    def decode(cls, raw: bytes) -> CaseFile:
        """Read what `runner discover` wrote. Raises ValueError or struct.error where that is something else."""
        magic, count, _, at = _HEADER.unpack_from(raw)
        if magic != _MAGIC:
            raise ValueError("these are not cases")
        return cls(raw, tuple(_case(i, raw[at + i * _CASE.size : at + (i + 1) * _CASE.size]) for i in range(count)))

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
    def join(parts: Sequence[tuple[CaseFile, Sequence[int]]]) -> CaseFile:
        """One file with the named cases of several, in order, and nothing beside them."""
        blob = Blob(_HEADER.size)
        rows = b"".join([_moved(file, file.cases[index], blob) for file, indices in parts for index in indices])
        return CaseFile.decode(blob.finish(_HEADER.pack(_MAGIC, len(rows) // _CASE.size, 0, blob.append(rows))))


def _moved(file: CaseFile, case: Case, blob: Blob) -> bytes:
    """The row of a case whose memory has been appended elsewhere."""
    *_, rows = _HEADER.unpack_from(file.raw)
    row = bytearray(file.raw[rows + case.index * _CASE.size : rows + (case.index + 1) * _CASE.size])
    objects = bytearray(file.raw[case.objects_at : case.objects_at + case.n_objects * _OBJECT.size])
    for at in range(0, len(objects), _OBJECT.size):
        _, size, _, data, runs, n_runs, *_ = _OBJECT.unpack_from(objects, at)
        moved = blob.append(file.raw[data : data + size]), blob.append(file.raw[runs : runs + n_runs * _RUN.size])
        _PLACES.pack_into(objects, at + _DATA_IN_OBJECT, *moved)
    (n_pool,) = _NUMBER.unpack_from(row, _place("n_pool"))
    (pool,) = _OFFSET.unpack_from(row, _place("pool"))
    _OFFSET.pack_into(row, _place("objects"), blob.append(bytes(objects)))
    _OFFSET.pack_into(row, _place("pool"), blob.append(file.raw[pool : pool + n_pool * _OFFSET.size]))
    return bytes(row)
