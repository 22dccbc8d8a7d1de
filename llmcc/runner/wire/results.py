"""The result file: what executions did, as seen from outside."""

from __future__ import annotations

import enum
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_MAGIC = 0x31534552434D4C4C
_HEADER = struct.Struct("<QIIQQ")
_OUTCOME = struct.Struct("<IIQQIIQQQ64s64s64s64s16s16sQQQQQ")
_TAIL = struct.Struct("<IIQQ")
OUTCOME_BYTES = _OUTCOME.size


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
    TRAPPED = 11
    HUNG = 12


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
    magic, count, n_points, at, hits_at = _HEADER.unpack_from(raw)
    if magic != _MAGIC:
        raise ValueError("these are not results")
    step = _OUTCOME.size + _TAIL.size
    outcomes: list[Outcome | None] = []
    for i in range(count):
        f = _OUTCOME.unpack_from(raw, at + i * step)
        n_objects, _, log_at, objects_at = _TAIL.unpack_from(raw, at + i * step + _OUTCOME.size)
        if not log_at:
            outcomes.append(None)
            continue
        places = struct.unpack_from(f"<{n_objects}Q", raw, objects_at)
        memory = tuple(
            raw[p : p + (8 if hashed else size)] if p else None for p, size in zip(places, sizes[i], strict=True)
        )
        outcomes.append(_outcome(f, raw[log_at : log_at + 8 * f[16]], memory, hashed=hashed))
    return outcomes, raw[hits_at : hits_at + n_points]


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
