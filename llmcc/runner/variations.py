"""Very many variations of found cases: the same pointers and extents, other contents and numbers (native/vary.c)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from llmcc.runner.execution import Cases, call_runner, decoding
from llmcc.runner.specimen import Specimen
from llmcc.runner.sweep import left_out, number_argument, result_parts
from llmcc.runner.wire import OUTCOME_BYTES, Image, ObjectFlag, Outcome, Place, decode_outcome

_MAGIC = 0x31524156434D4C4C
_HEADER = struct.Struct("<QQQQQQ6I")
_RESTARTS = 12
"""How often a child is begun anew that a variation has ended."""
_MOST_SLOW = 8
"""So many variations of a case may take too long; then no further ones are tried."""


@dataclass(frozen=True, slots=True)
class Variations:
    """`count` variations of each case, by a seed; `pool` are values to come back to, `tame` makes large numbers rare."""

    specimen: Specimen
    seed: int
    count: int
    pool: tuple[int, ...] = ()
    tame: bool = False

    def run(
        self, program: Path, image: Image, cases: Cases, budget_ns: int, known: Sequence[Sequence[int | None]] = ()
    ) -> tuple[list[Sequence[int]], bytes]:
        """Hashes, one per variation of each case, and a byte per breakpoint, in order, 1 where it was hit.

        SPOILT stands where a variation faulted; there are fewer where that was too often or time ran out.
        `image.cpu_ns` bounds each variation and `budget_ns` all of a case, in ns of CPU time. Variations that are None in what
        is `known`, or beyond it, are left out as SPOILT. Raises RunnerError if the runner itself fails.
        """
        words = -(-self.count // 64) if known else 0
        skips = b"".join(left_out(hashes, self.count) for hashes in known)
        raw = self._call(program, image, cases, (0, self.count), budget_ns, words, skips)
        found: list[Sequence[int]] = []
        at = 0
        with decoding():
            for _ in range(len(cases)):
                (done,) = struct.unpack_from("<Q", raw, at)
                found.append(memoryview(raw)[at + 16 : at + 16 + 4 * done].cast("I"))
                at += 16 + -(-4 * done // 16) * 16
        return found, raw[at : at + len(image.breakpoints)]

    def single(self, program: Path, image: Image, cases: Cases, number: int) -> Outcome:
        """What becomes of one variation of the only case, with its memory."""
        plain = replace(image, breakpoints=())
        raw = self._call(program, plain, cases, (number, 1), 4 * image.cpu_ns)
        with decoding():
            (done,) = struct.unpack_from("<Q", raw)
            at = 32 if done else 16
            outcome = decode_outcome(raw, at + 48)
            at += 48 + -(-OUTCOME_BYTES // 16) * 16
            memory = []
            for known in cases.objects(0):
                # as native/objects.c has it: variables that arguments may lead into may be written here
                shared = known.flags & ObjectFlag.FIXED and not known.flags & ObjectFlag.ALONE
                written = (known.flags & ObjectFlag.WRITTEN or shared) and not known.flags & (ObjectFlag.CONSTANT | ObjectFlag.ON_STACK)
                memory.append(raw[at : at + known.size] if written else None)
                at += -(-known.size // 16) * 16
            return replace(outcome, memory=tuple(memory))

    def _call(
        self, program: Path, image: Image, cases: Cases, which: tuple[int, int], budget_ns: int, skip_words: int = 0, skips: bytes = b""
    ) -> bytes:
        pool = self.pool[:64]
        args = varied_arguments(self.specimen)
        parts = result_parts(self.specimen)
        header = _HEADER.pack(_MAGIC, self.seed, *which, budget_ns, skip_words, len(args), len(parts), len(pool), _RESTARTS, _MOST_SLOW, self.tame)
        body = header + b"".join(args) + b"".join(parts) + struct.pack(f"<{len(pool)}Q", *pool) + skips
        return call_runner(program, "vary", [image.encode(), cases.encode(), body], budget_ns)


def varied_arguments(specimen: Specimen) -> list[bytes]:
    """How native/sweep.h describes the arguments that are numbers. Raises ValueError where it cannot."""
    slots = [s for s in specimen.lowering.slots if not s.pointer and not s.byval and s.place is not Place.STACK]
    return [number_argument(specimen, slot) for slot in slots]


def may_be_varied(specimen: Specimen) -> bool:
    """True for functions that touch memory, call nothing outside, and take and give what native/sweep.h can describe."""
    if specimen.events or any(p.bank is Place.STACK for p in specimen.result):
        return False
    try:
        varied_arguments(specimen)
        result_parts(specimen)
    except (ValueError, KeyError):
        return False
    return True
