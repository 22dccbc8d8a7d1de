"""Numbers among a test case's arguments."""

from __future__ import annotations

import random
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace

from llmcc.judge.regimes import FloatRegime
from llmcc.runner import Arg, Place, Specimen
from llmcc.runner.abi import Slot


@dataclass(frozen=True, slots=True)
class Scalars:
    """Draws numbers. `pool` are values worth trying anywhere, `compared` what the reference compared in earlier cases."""

    pool: Sequence[int]
    compared: Sequence[int]
    size: int | None
    """Every length-like number has this value, where given."""

    def bits(self, rng: random.Random, slot: Slot, size: int, regime: FloatRegime) -> int:
        """An argument of a slot's type; integers are often `size`, floats of the regime."""
        text = slot.type
        if text in {"float", "double"}:
            return self._float_bits(rng, text, regime)
        if text == "x86_fp80":
            return _long_double_bits(rng, regime)
        if text.startswith("<"):
            return self._vector_bits(rng, slot, regime)
        return self._integer(rng, int(text[1:]) if text != "ptr" else 64, size)

    def _integer(self, rng: random.Random, bits: int, size: int) -> int:
        mask = (1 << bits) - 1
        if self.size is not None and bits >= 16:
            return self.size & mask
        roll = rng.random()
        if bits >= 16 and roll < 0.62:
            value = size + rng.choice((0, 0, 0, 0, 0, -1, 1))
        elif roll < 0.72:
            value = rng.choice((0, 1, 2, 3, -1, -2, mask, mask >> 1, (mask >> 1) + 1, 127, 128, 255, 32767))
        elif roll < 0.82 and (self.pool or self.compared):
            value = rng.choice([*self.pool, *self.compared[:64]]) + rng.choice((0, 0, 0, 1, -1))
        elif roll < 0.87 and self.pool:
            value = self._multiple(rng, bits)
        elif roll < 0.93:
            value = rng.randint(-8, 40)
        elif roll < 0.96:
            value = (1 << rng.randrange(bits)) + rng.choice((-1, 0, 1))
        else:
            value = rng.getrandbits(bits)
        return value & mask

    def _multiple(self, rng: random.Random, bits: int) -> int:
        """Next to a multiple of a constant: where a division by a wrong reciprocal goes wrong."""
        constant = rng.choice(list(self.pool)) & (1 << bits) - 1 or 1
        return ((1 << bits) - 1 >> rng.choice((0, 1, rng.randrange(bits)))) // constant * constant + rng.choice((-1, 0, 1))

    def _float_bits(self, rng: random.Random, type_text: str, regime: FloatRegime) -> int:
        special = (0.0, -0.0, 1.0, -1.0, float("inf"), float("-inf"), float("nan"), 5e-324, 1e-40, 1e30, 0.5)
        roll = rng.random()
        if self.pool and rng.random() < 0.25:
            return self._known_real(rng, 32 if type_text == "float" else 64)
        if regime is FloatRegime.SPECIAL and roll < 0.6:
            value = rng.choice(special)
        elif regime is FloatRegime.POSITIVE:
            value = rng.random() + 0.001
        elif regime is FloatRegime.TIES:
            value = float(rng.randint(-4, 4))
        else:
            value = rng.uniform(-2, 2) * rng.choice((1, 1, 1, 100))
        if type_text == "float":
            return int.from_bytes(struct.pack("<f", value), "little")
        return int.from_bytes(struct.pack("<d", value), "little")

    def _known_real(self, rng: random.Random, bits: int) -> int:
        """A constant's bits, or those next to it; small integers are converted."""
        chosen = rng.choice([v for v in self.pool if v < 1 << bits] or [0])
        if chosen >> 20 == 0:
            chosen = int.from_bytes(struct.pack("<f" if bits == 32 else "<d", chosen), "little")
        return chosen + rng.choice((0, 0, 1, -1)) & (1 << bits) - 1

    def _vector_bits(self, rng: random.Random, slot: Slot, regime: FloatRegime) -> int:
        element = slot.type.strip("<>").split(" x ")[1]
        if element in {"float", "double"}:
            width = 32 if element == "float" else 64
            lanes = [self._float_bits(rng, element, regime) for _ in range(slot.size * 8 // width)]
        else:
            width = int(element[1:])
            lanes = [self._integer(rng, width, 4) for _ in range(slot.size * 8 // width)]
        return sum(lane << k * width for k, lane in enumerate(lanes))


def _long_double_bits(rng: random.Random, regime: FloatRegime) -> int:
    """One of few numbers, so that some are equal, or any of middling size; where the regime is so, what arithmetic treats apart."""
    sign, exponent, fraction = rng.getrandbits(1), 16383 + rng.randint(-20, 20), 1 << 63 | rng.getrandbits(62)
    if regime is FloatRegime.SPECIAL and rng.random() < 0.6:
        exponent, fraction = rng.choice(((0, 0), (0x7FFF, 1 << 63), (0x7FFF, 3 << 62), (0, 1), (16383, 1 << 63)))
    elif rng.random() < 0.5:
        exponent, fraction = rng.choice(((0, 0), (16383, 1 << 63), (16384, 1 << 63), (16384, 3 << 62)))  # 0, 1, 2, 3
    return sign << 79 | exponent << 64 | fraction


def as_callers_pass(specimen: Specimen, args: Sequence[Arg]) -> tuple[Arg, ...]:
    """The arguments with small integers extended as their parameters are marked, whatever was put in their place."""
    marked: dict[tuple[Place, int], tuple[int, bool]] = {}
    for slot in specimen.lowering.slots:
        attributes = specimen.function.signature.parameters[slot.parameter].attributes
        if slot.place is not Place.VEC and re.fullmatch(r"i\d+", slot.type) and slot.size < 4 and {"signext", "zeroext"} & set(attributes):
            marked[slot.place, slot.slot] = int(slot.type[1:]), "signext" in attributes
    return tuple(
        replace(arg, bits=_extension(arg.bits, *marked[arg.place, arg.slot])) if (arg.place, arg.slot) in marked else arg
        for arg in args
    )


def _extension(value: int, used: int, signed: bool) -> int:
    """The lowest `used` bits, extended to 32."""
    value &= (1 << used) - 1
    return value | (1 << 32) - (1 << used) if signed and value >> (used - 1) & 1 else value
