"""Inputs for a specimen: what arguments and memory its test cases are made of.

A case is described, not filled in: sizes, value regimes, aliasing and placement. Its memory is found by
running the instrumented reference (runner/native/discover.c), so extents need not be guessed.
Everything follows from the seed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from llmcc.judge.aliasing import compared_addresses, into_variable, known_outside, overlapping, to_address
from llmcc.judge.likeness import Patch, alike
from llmcc.judge.regimes import (
    LARGE_SIZES,
    OVERLAPS,
    PURE,
    SIZES,
    STRIDES,
    TAME,
    FloatRegime,
    IntRegime,
)
from llmcc.judge.scalars import Scalars, as_callers_pass
from llmcc.runner import Arg, ArgKind, CaseSpec, ObjectFlag, ObjectSpec, Place, Placement, Specimen
from llmcc.runner.abi import Slot

ELEMENT_BYTES = {"i8": 1, "i16": 2, "i32": 4, "float": 4, "i64": 8, "double": 8, "ptr": 8}
_ACCESS = re.compile(r"(?:= load|store)(?: volatile| atomic)? (?:<\d+ x )?(i8|i16|i32|i64|float|double|ptr)\b")
PLACEMENTS = (Placement.RIGHT, Placement.RIGHT, Placement.LOOSE, Placement.LOOSE, Placement.LEFT)
MOST_ELEMENTS = 10_000
"""A larger number in focus is no number of elements."""


def shares(args: Sequence[Arg], own: int) -> bool:
    """True if two pointers lead into the same object, or one into a variable: those are not among the first `own` objects."""
    places = [a.object for a in args if a.kind is ArgKind.OBJECT]
    return len(places) > len(set(places)) or any(place >= own for place in places)


@dataclass(slots=True)
class Inputs:
    """Makes case specifications for one specimen. `pool` are values worth trying anywhere (64-bit patterns)."""

    specimen: Specimen
    seed: int
    pool: Sequence[int] = ()
    compared: Sequence[int] = ()
    """Values that the reference compared in earlier cases."""
    events: int = 6
    many: int = 0
    """Calls observed in every fourth case, where given."""
    tame: bool = False
    size: int | None = None
    """Every length-like argument gets this value, where given."""
    stride: int | None = None
    """Every integer argument but the first gets this value, where given."""
    everywhere: int | None = None
    """Memory and every number but one length have this value, where given."""
    focus: Sequence[int] = ()
    """Values to try one after the other in every integer argument, and often in memory."""
    full: bool = False
    """External calls past the first few go by unobserved, up to the function's end."""
    elements: Sequence[int] = field(init=False)
    """Sizes in bytes of what the function loads and stores; distances of overlapping arrays are multiples."""
    addresses: Sequence[int] = field(init=False)
    """Of functions and variables that pointers are compared with."""

    def __post_init__(self) -> None:
        sizes = {ELEMENT_BYTES[t] for t in _ACCESS.findall(self.specimen.function.text)}
        self.elements = sorted(sizes) or [1]
        self.addresses = compared_addresses(self.specimen)

    def specs(self, start: int, count: int) -> list[CaseSpec]:
        """Specifications number `start` up to `start + count`; the same numbers give the same cases."""
        return [self._spec(i) for i in range(start, start + count)]

    def _spec(self, number: int) -> CaseSpec:
        rng = random.Random(f"{self.seed}:{number}:{self.tame}")
        size = self._size(rng, number)
        limit = self._index_limit(rng, size)
        float_regime = FloatRegime(number % len(FloatRegime))
        objects: list[ObjectSpec] = []
        args = self._args(rng, size, objects, float_regime)
        if self.focus:
            args = self._focused(args, number)
        if self.everywhere is not None:
            args = self._all_but_one(rng, args, self.everywhere)
        given = len(objects)
        if number % 4 == 3:
            args = overlapping(args, objects, number // 4, self.elements[-1])
        objects += self._globals(rng, number, float_regime)
        if rng.random() < 0.25:
            known = [given + k for k, variable in enumerate(self.specimen.globals) if known_outside(self.specimen, variable)]
            args = into_variable(rng, args, objects, known, self.elements)
        address = rng.choice(self.addresses) if self.addresses and rng.random() < 0.3 else 0
        if address and rng.random() < 0.5:
            args = to_address(rng, args, objects, address)
        different: tuple[Patch, ...] = ()
        if not self.tame and self.everywhere is None:
            objects, different = alike(rng, number, objects, self.elements, self._focused_length(number), number // max(1, len(self.focus)))
        return CaseSpec(
            seed=rng.getrandbits(60) << 4 | number % 16,
            args=as_callers_pass(self.specimen, args),
            objects=tuple(objects),
            max_events=self._events(rng, number),
            stack_words=self.specimen.lowering.stack_words,
            pool=self._pool(rng, number, float_regime),
            pool_rate=256 if self.everywhere is not None else 110 if self.focus else 10,
            full=self.full,
            placement=rng.choice(PLACEMENTS),
            null_rate=rng.choice((0, 1, 4, 24, 64)) if number else 0,
            cycle_rate=64 if number % 8 == 5 else 0,
            index_limit=limit,
            address=address,
            strict="!tbaa" in self.specimen.function.text and shares(args, given),
            patches=(*different, *self._patches(number, objects)),
        )

    def _events(self, rng: random.Random, number: int) -> int:
        """Calls after which the case ends."""
        if rng.random() < 0.75 or number == 1:
            return self.many if self.many and number % 4 == 2 else self.events
        return min(self.events, 3)

    def _patches(self, number: int, objects: Sequence[ObjectSpec]) -> tuple[Patch, ...]:
        """The value to try in one of the first words of all pieces of memory, or of one: a length elsewhere stays what it is."""
        turn = number // len(self.focus) if self.focus else 0
        if turn % 3 == 0:
            return ()
        chosen = range(len(objects)) if turn % 3 == 1 or not objects else [turn // 3 % len(objects)]
        offset = turn // 3 // max(1, len(objects)) % 4 * self.elements[-1]
        return tuple((k, offset, self._in_focus(number)) for k in chosen)

    def _pool(self, rng: random.Random, number: int, regime: FloatRegime) -> tuple[int, ...]:
        if self.everywhere is not None:
            return (self.everywhere,)
        if self.focus:
            return (self._in_focus(number),)
        if regime in PURE or rng.random() < 0.4:
            return ()
        values = [*self.pool, *self.compared] if rng.random() < 0.5 else list(self.pool)
        return tuple(rng.sample(values, min(len(values), 64)))

    def _focused(self, args: list[Arg], number: int) -> list[Arg]:
        """Put the case's value, or a neighbour, into an integer argument; every other time, of lengths every fourth, in memory alone."""
        scalars = _integers(args)
        turn = number // len(self.focus)
        is_length = self._focused_length(number) is not None
        if not scalars or (turn % 4 == 3 if is_length else turn % 2):
            return args
        near = (0, 0, 0, 1, 0, 0, -1) if is_length else (0, 1, -1)
        value = self._in_focus(number) + near[turn // 2 // len(scalars) % len(near)]
        chosen = scalars[turn // 2 % len(scalars)]
        out = list(args)
        out[chosen] = replace(args[chosen], bits=value & (1 << 8 * args[chosen].size) - 1)
        return out

    @staticmethod
    def _all_but_one(rng: random.Random, args: list[Arg], value: int) -> list[Arg]:
        """The value in every integer argument but one that is wide enough for a length."""
        scalars = _integers(args)
        length = rng.choice([k for k in scalars if args[k].size >= 4] or [-1])
        return [replace(a, bits=value & (1 << 8 * a.size) - 1) if k in scalars and k != length else a for k, a in enumerate(args)]

    def _in_focus(self, number: int) -> int:
        """Each value in turn, in another order each time: what else goes by the number is not to be the same for a value."""
        return self.focus[(number + number // len(self.focus)) % len(self.focus)]

    def _focused_length(self, number: int) -> int | None:
        """The value in focus, if it may be a number of elements."""
        value = self._in_focus(number) if self.focus else 0
        return value if 0 < value <= MOST_ELEMENTS else None

    def _size(self, rng: random.Random, number: int) -> int:
        if self.size is not None:
            return self.size
        if number % 9 == 8:
            return rng.choice(LARGE_SIZES)
        return SIZES[(number * 5 + 16) % len(SIZES)] if number % 2 else rng.choice(SIZES)

    def _index_limit(self, rng: random.Random, size: int) -> int:
        return rng.choice((size, size, 8, 64, 256, 1024)) or 1

    def _args(
        self, rng: random.Random, size: int, objects: list[ObjectSpec], regime: FloatRegime
    ) -> list[Arg]:
        parameters = self.specimen.function.signature.parameters
        args: list[Arg] = []
        scalars = Scalars(self.pool, self.compared, self.size)
        stride = self.stride or (rng.choice(STRIDES) if rng.random() < 0.12 else None)
        for slot in self.specimen.lowering.slots:
            attributes = parameters[slot.parameter].attributes
            if slot.byval:
                objects.append(
                    ObjectSpec(
                        ObjectFlag.FIXED | ObjectFlag.ON_STACK,
                        slot.slot * 8,
                        slot.size,
                        float_regime=regime,
                        int_regime=self._int_regime(rng),
                    )
                )
            elif slot.pointer:
                args.append(self._pointer(rng, slot, attributes, objects, regime, args, size))
            else:
                bits = scalars.bits(rng, slot, size, regime)
                if stride is not None and slot.type in {"i32", "i64"} and any(a.kind is ArgKind.BITS for a in args):
                    bits = stride & (1 << 8 * slot.size) - 1
                args.append(self._extended(slot, attributes, bits))
        return args

    def _extended(self, slot: Slot, marked: Mapping[str, str], bits: int) -> Arg:
        """Clang's callers extend what is marked so to 32 bits; all other high bits are junk."""
        width = slot.size
        if slot.place is not Place.VEC and slot.type.startswith("i") and slot.size < 4:
            used = int(slot.type[1:])
            if "signext" in marked and bits >> (used - 1) & 1:
                bits |= (1 << 32) - (1 << used)
            if "signext" in marked or "zeroext" in marked:
                width = 4
        return Arg(ArgKind.BITS, slot.place, slot.slot, width, bits=bits)

    def _pointer(
        self,
        rng: random.Random,
        slot: Slot,
        marked: Mapping[str, str],
        objects: list[ObjectSpec],
        regime: FloatRegime,
        args: list[Arg],
        size: int,
    ) -> Arg:
        if not {"nonnull", "dereferenceable", "sret"} & set(marked) and rng.random() < 0.04:
            return Arg(ArgKind.NULL, slot.place, slot.slot, 8)
        alone = {n for n, o in enumerate(objects) if o.flags & ObjectFlag.ALONE}
        others = [a for a in args if a.kind is ArgKind.OBJECT and a.place is not Place.VEC and a.object not in alone]
        if "noalias" not in marked and "sret" not in marked and others and rng.random() < 0.35:
            other = rng.choice(others)
            distance = rng.choice((rng.choice(OVERLAPS), rng.choice(OVERLAPS), int(rng.expovariate(1 / 12)), rng.randint(0, size)))
            step = distance * rng.choice((1, -1)) * rng.choice(self.elements)
            return Arg(ArgKind.OBJECT, slot.place, slot.slot, 8, other.object, other.offset + step)
        known = int(marked.get("dereferenceable") or 0)
        objects.append(
            ObjectSpec(
                ObjectFlag.ALONE if {"noalias", "sret"} & set(marked) else ObjectFlag.NONE,
                size=known,
                align=int(marked.get("align") or 1),
                float_regime=regime if rng.random() < 0.75 else rng.choice(list(FloatRegime)),
                int_regime=self._int_regime(rng),
            )
        )
        return Arg(ArgKind.OBJECT, slot.place, slot.slot, 8, len(objects) - 1)

    def _int_regime(self, rng: random.Random) -> IntRegime:
        if self.everywhere is not None:
            return IntRegime.EQUAL
        if self.full and self.size and rng.random() < 0.5:
            return IntRegime.HUGE  # sums of many overflow what is too narrow
        return rng.choice(TAME) if self.tame else rng.choice(list(IntRegime))

    def _globals(self, rng: random.Random, number: int, regime: FloatRegime) -> list[ObjectSpec]:
        out = []
        for variable in self.specimen.globals:
            given = bool(variable.initial) and (not number or rng.random() < 0.5) and self.everywhere is None
            initial = variable.initial
            if self.size is not None and variable.length:
                given, initial = True, self.size.to_bytes(variable.size, "little")
            flags = ObjectFlag.FIXED
            if not known_outside(self.specimen, variable):
                flags |= ObjectFlag.ALONE
            if given:
                flags |= ObjectFlag.GIVEN
            if variable.constant:
                flags |= ObjectFlag.CONSTANT
            out.append(
                ObjectSpec(
                    flags,
                    variable.address,
                    variable.size,
                    initial if given else b"",
                    variable.align,
                    regime if rng.random() < 0.75 else rng.choice(list(FloatRegime)),
                    self._int_regime(rng),
                )
            )
        return out


def _integers(args: Sequence[Arg]) -> list[int]:
    """Which arguments are integers in registers."""
    return [k for k, a in enumerate(args) if a.kind is ArgKind.BITS and a.place is not Place.VEC and a.size <= 8]
