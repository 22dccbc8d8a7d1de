"""What a proof found different, as inputs on which the runner may see it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from llmcc.judge.answers import Batch, answer
from llmcc.judge.examination import FOCUS_STEPS, Examination
from llmcc.prove import Counterexample
from llmcc.runner import Arg, ArgKind, CaseSpec, ObjectFlag, ObjectSpec, Place, Placement, Specimen, discover
from llmcc.runner.abi import Slot
from llmcc.runner.wire import linked_object

TRIES = 12
"""Inputs made of one counterexample: what it leaves open, and the junk in registers, differ from one to the next."""
PLACEMENTS = tuple(Placement)
NULL_RATES = (0, 0, 0, 255)
"""In 256: pointers in memory are new objects as a rule, and null in every fourth input."""
MAX_EVENTS = 6
REACH = 1 << 16
"""Pointers no further apart than this point into one object."""
LINKS = 3
"""How many pointers in memory are followed in a row."""


def argument_name(slot: Slot) -> str:
    """What a proof calls the argument in a slot."""
    return f"argument {slot.parameter}.{slot.part}"


def inputs(exam: Examination, found: Counterexample) -> Batch:
    """The counterexample as inputs; the runner fills in at random what the proof did not look at. Raises RunnerError."""
    specs = [_case(exam.specimen, found, number) for number in range(TRIES)]
    batch, _ = answer(exam.program, exam.specimen, discover(exam.program, exam.specimen, specs, FOCUS_STEPS))
    return batch


@dataclass(slots=True)
class _Memory:
    """The objects of an input, and the words that the counterexample has in them."""

    objects: list[ObjectSpec] = field(default_factory=list)
    patches: list[tuple[int, int, int]] = field(default_factory=list)

    def add(self, spec: ObjectSpec, content: Mapping[int, int], base: int, size: int = REACH) -> int:
        """An object whose origin the counterexample has at address `base`; its number."""
        self.objects.append(spec)
        self._fill(len(self.objects) - 1, content, base, size, LINKS)
        return len(self.objects) - 1

    def _fill(self, number: int, content: Mapping[int, int], base: int, size: int, links: int) -> None:
        """Whatever size is loaded at a byte that is known gets its bytes; what pointers lead to is filled likewise."""
        known = {at - base: byte for at, byte in content.items() if -size < at - base < size}
        for at in sorted(known):
            word = int.from_bytes(bytes(known.get(at + k, 0) for k in range(8)), "little")
            self.patches.append((number, at, word))
            if links and abs(word - base) >= size and any(abs(place - word) < REACH for place in content):
                self._fill(linked_object(number, at), content, word, REACH, links - 1)


def _case(specimen: Specimen, found: Counterexample, number: int) -> CaseSpec:
    memory = _Memory()
    main = found.memory.get("main", {})
    args = tuple(_arguments(specimen, found, memory))
    for variable in specimen.globals:
        flags = ObjectFlag.FIXED | (ObjectFlag.CONSTANT if variable.constant else ObjectFlag.NONE)
        memory.add(ObjectSpec(flags, variable.address, variable.size, align=variable.align), main, variable.address, variable.size)
    return CaseSpec(
        seed=random.Random(number).getrandbits(60), args=args, objects=tuple(memory.objects), max_events=MAX_EVENTS,
        stack_words=specimen.lowering.stack_words, patches=tuple(memory.patches),
        placement=PLACEMENTS[number % len(PLACEMENTS)], null_rate=NULL_RATES[number % len(NULL_RATES)],
    )  # fmt: skip


def _arguments(specimen: Specimen, found: Counterexample, memory: _Memory) -> Iterator[Arg]:
    parameters = specimen.function.signature.parameters
    bases: list[tuple[str, int, int]] = []
    for slot in specimen.lowering.slots:
        marked = parameters[slot.parameter].attributes
        if slot.byval:
            at = 8 * slot.slot
            memory.add(ObjectSpec(ObjectFlag.FIXED | ObjectFlag.ON_STACK, at, slot.size), found.stack, at, slot.size)
        elif not slot.pointer:
            yield _number(slot, marked, found.parameters[argument_name(slot)])
        else:
            yield _pointer(slot, marked, found, memory, bases)


def _pointer(
    slot: Slot, marked: Mapping[str, str], found: Counterexample, memory: _Memory, bases: list[tuple[str, int, int]]
) -> Arg:
    """Null, or into an object: one of its own, or that of a pointer not far away."""
    name = argument_name(slot)
    value = found.parameters[name]
    if not value:
        return Arg(ArgKind.NULL, slot.place, slot.slot, 8)
    region = name if name in found.memory else "main"
    near = next((b for b in bases if b[0] == region and abs(b[1] - value) < REACH), None)
    if near is None:
        spec = ObjectSpec(size=int(marked.get("dereferenceable") or 0), align=int(marked.get("align") or 1))
        near = (region, value, memory.add(spec, found.memory.get(region, {}), value))
        bases.append(near)
    return Arg(ArgKind.OBJECT, slot.place, slot.slot, 8, near[2], value - near[1])


def _number(slot: Slot, marked: Mapping[str, str], value: int) -> Arg:
    """A number as its caller passes it: extended to 32 bits where that is promised."""
    size = slot.size
    if slot.place is not Place.VEC and size < 4 and {"signext", "zeroext"} & set(marked):
        sign = 1 << int(slot.type[1:]) - 1
        value, size = value - 2 * (value & sign if "signext" in marked else 0) & (1 << 32) - 1, 4
    return Arg(ArgKind.BITS, slot.place, slot.slot, size, bits=value)
