"""Very many inputs for functions of numbers alone: no memory, no calls, results in registers.

One child calls the function for all of them (native/sweep.c); a result is a 32-bit hash. Small input spaces
are gone through whole.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from llmcc.runner.abi import Slot
from llmcc.runner.execution import call_runner, decoding
from llmcc.runner.specimen import Specimen
from llmcc.runner.wire import Image, Outcome, Place, decode_outcome

_MAGIC = 0x31505753434D4C4C
_HEADER = struct.Struct("<5Q8I")
_ARG = struct.Struct("<6B2x")
_PART = struct.Struct("<3BxI")
_MOST_SLOW = 64
"""So many inputs may take too long; then no further ones are tried."""
_INTEGER, _F32, _F64 = 0, 1, 2
_KINDS = {"float": _F32, "double": _F64}
_BITS = {"float": 32, "double": 64}
_EXTENSIONS = {"zeroext": 1, "signext": 2}
SPOILT = 0xFFFFFFFF
"""The hash where a call faulted or broke the calling convention."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """The inputs numbered 0 to `count`, by a seed or, where `exhaustive`, all there are.

    `pool` are values to come back to, `bases` the arguments' bits of inputs that went somewhere.
    """

    specimen: Specimen
    seed: int
    count: int
    pool: tuple[int, ...] = ()
    exhaustive: bool = False
    bases: tuple[tuple[int, ...], ...] = ()

    def run(self, program: Path, image: Image, budget_ns: int, known: Sequence[int | None] = ()) -> Sequence[int]:
        """A hash of the result per input, in order, SPOILT where it faulted; fewer where too many took too long.

        `image.cpu_ns` bounds each call and `budget_ns` all of them, in ns of CPU time. Inputs that are None in what is
        `known`, or beyond it, are left out as SPOILT. Raises RunnerError if the runner itself fails.
        """
        raw = self._call(program, image, 0, self.count, budget_ns, left_out(known, self.count) if known else b"")
        with decoding():
            (done,) = struct.unpack_from("<Q", raw)
            return memoryview(raw)[16 : 16 + 4 * done].cast("I")

    def single(self, program: Path, image: Image, number: int) -> tuple[Outcome, str]:
        """What becomes of one input, and that input in words."""
        raw = self._call(program, image, number, 1, 4 * image.cpu_ns)
        with decoding():
            (done,) = struct.unpack_from("<Q", raw)
            at = 32 if done else 16
            words = struct.unpack_from("<6Q", raw, at)
            vectors = raw[at + 48 : at + 48 + 512]
            shown = ", ".join(self._shown(slot, words, vectors) for slot in self.specimen.lowering.slots)
            return decode_outcome(raw, at + 48 + 512), shown

    def _shown(self, slot: Slot, words: Sequence[int], vectors: bytes) -> str:
        name = self.specimen.function.signature.parameters[slot.parameter].name or f"argument {slot.parameter + 1}"
        if slot.place is Place.VEC:
            kind, bits, lanes = _lanes(slot.type)
            code = "f" if kind == _F32 else "d" if kind == _F64 else {8: "B", 16: "H", 32: "I", 64: "Q"}[bits]
            values = struct.unpack_from(f"<{lanes}{code}", vectors, 64 * slot.slot)
            return f"{name} = {', '.join(map(repr, values))}"
        bits = int(slot.type[1:])
        value = words[slot.slot] & (1 << bits) - 1
        return f"{name} = {value - (value >> (bits - 1) << bits) if bits > 1 else value}"

    def _call(self, program: Path, image: Image, start: int, count: int, budget_ns: int, skips: bytes = b"") -> bytes:
        pool = self.pool[:64]
        args = [number_argument(self.specimen, slot) for slot in self.specimen.lowering.slots]
        parts = result_parts(self.specimen)
        widths = [_lanes(slot.type)[1:] for slot in self.specimen.lowering.slots]
        bases = [] if self.exhaustive else [list(_split(base, widths)) for base in self.bases]
        lanes = sum(count for _, count in widths)
        header = _HEADER.pack(
            _MAGIC, self.seed, start, count, budget_ns, len(args), len(parts), len(pool), self.exhaustive, len(bases), lanes, _MOST_SLOW, bool(skips)
        )
        body = header + b"".join(args) + b"".join(parts) + struct.pack(f"<{len(pool)}Q", *pool)
        body += b"".join(struct.pack(f"<{lanes}Q", *base) for base in bases)
        return call_runner(program, "sweep", [image.encode(), body + skips], budget_ns)


def left_out(hashes: Sequence[int | None], count: int) -> bytes:
    """A bit for each of `count` inputs that is not to be run, in words of 8 bytes."""
    wanted = int("".join("0" if value is None else "1" for value in reversed(hashes)) or "0", 2)
    return (~wanted & (1 << count) - 1).to_bytes(-(-count // 64) * 8, "little")


def _split(base: Sequence[int], widths: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The lanes of all arguments."""
    for bits, (width, count) in zip(base, widths, strict=True):
        for lane in range(count):
            yield bits >> width * lane & (1 << width) - 1


def number_argument(specimen: Specimen, slot: Slot) -> bytes:
    """How native/sweep.h describes an argument that is a number or a vector of them. Raises ValueError for others."""
    attributes = specimen.function.signature.parameters[slot.parameter].attributes
    extend = next((code for name, code in _EXTENSIONS.items() if name in attributes), 0)
    if slot.place is Place.VEC:
        kind, bits, lanes = _lanes(slot.type)
        if bits not in {8, 16, 32, 64}:
            raise ValueError(slot.type)
        return _ARG.pack(slot.place, slot.slot, kind, bits, lanes, 0)
    return _ARG.pack(slot.place, slot.slot, _INTEGER, int(slot.type[1:]), 1, extend)


def result_parts(specimen: Specimen) -> list[bytes]:
    """How native/sweep.h describes the registers of a result. Raises ValueError where it cannot."""
    parts = []
    for p in specimen.result:
        kind = _INTEGER if p.bank is Place.GPR else _lanes(p.type)[0]
        parts.append(_PART.pack(p.bank, p.register, kind, p.bits if p.bank is Place.GPR else 8 * p.size))
    return parts


def input_bits(specimen: Specimen) -> int | None:
    """How many bits of input a function of numbers alone has; None where it is not one."""
    if specimen.events or specimen.globals or not specimen.result or not specimen.lowering.slots:
        return None
    total = 0
    for slot in specimen.lowering.slots:
        if slot.pointer or slot.byval or slot.place is Place.STACK:
            return None
        try:
            _, bits, lanes = _lanes(slot.type)
        except ValueError:
            return None
        if slot.place is Place.VEC and bits not in {8, 16, 32, 64}:
            return None
        total += bits * lanes
    return None if any(p.bank is Place.STACK or p.type == "ptr" for p in specimen.result) else total


def _lanes(type_text: str) -> tuple[int, int, int]:
    """Kind, bits and number of a type's lanes. Raises ValueError for types that are not swept."""
    match = re.fullmatch(r"<(\d+) x (.+)>", type_text)
    lanes, element = (int(match[1]), match[2]) if match else (1, type_text)
    if element in _KINDS:
        return _KINDS[element], _BITS[element], lanes
    if not re.fullmatch(r"i\d+", element):
        raise ValueError(type_text)
    return _INTEGER, int(element[1:]), lanes
