"""Where the System V x86-64 ABI, as LLVM lowers it, puts the arguments and results of an IR signature.

Clang has already lowered C's types to IR parameters (coerced structs, byval, sret), so that each
parameter travels by itself: System V ABI 3.2.3 after classification; LLVM's CC_X86_64_C.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from llmcc.errors import Unsupported
from llmcc.ir import Module, Parameter, Signature, split_top, type_layout
from llmcc.runner.wire import Place

INTEGER = re.compile(r"i(\d+)$")
_VECTOR = re.compile(r"<(\d+) x (.+)>$")


@dataclass(frozen=True, slots=True)
class Slot:
    """One parameter's place: `slot` is a register number or an 8-byte word on the stack; `size` in bytes."""

    parameter: int
    type: str
    place: Place
    slot: int
    size: int
    part: int = 0
    pointer: bool = False
    byval: bool = False


@dataclass(frozen=True, slots=True)
class Lowering:
    """All parameters of a function, and how many 8-byte words its stack arguments take."""

    slots: tuple[Slot, ...]
    stack_words: int


@dataclass(frozen=True, slots=True)
class ResultPart:
    """One register of the result: `register` counts within its bank; `type` is the IR type in it."""

    bank: Place
    register: int
    type: str
    size: int
    bits: int


class _Registers:
    def __init__(self) -> None:
        self.gpr = 0
        self.vec = 0
        self.words = 0

    def stack(self, size: int, align: int) -> int:
        step = max(align, 8) // 8
        at = -(-self.words // step) * step
        self.words = at + -(-size // 8)
        return at


def lower_arguments(signature: Signature, module: Module, features: frozenset[str]) -> Lowering:
    """Place every parameter; raises Unsupported for types this runner cannot pass."""
    registers = _Registers()
    slots: list[Slot] = []
    for index, parameter in enumerate(signature.parameters):
        slots += _place(index, parameter, registers, module, "avx" in features)
    words = -(-registers.words // 2) * 2
    if words > 64:
        raise Unsupported("more than 512 bytes of stack arguments")
    return Lowering(tuple(slots), words)


def argument_places(signature: Signature, module: Module, features: frozenset[str]) -> tuple[int, int]:
    """How many integer registers carry arguments, and the bytes of those on the stack; all that there may be, if unknown."""
    try:
        lowering = lower_arguments(signature, module, features)
    except Unsupported:
        return 6, 1 << 10
    return sum(s.place is Place.GPR for s in lowering.slots), 8 * lowering.stack_words


def _place(index: int, parameter: Parameter, registers: _Registers, module: Module, avx: bool) -> list[Slot]:
    type_text = parameter.type
    if {"nest", "swiftself", "swifterror", "swiftasync", "inalloca", "preallocated"} & set(parameter.attributes):
        raise Unsupported("unusual parameter attribute")
    if type_text == "ptr" and "byval" in parameter.attributes:
        layout = type_layout(parameter.attributes["byval"], module.types)
        align = max(layout.align, int(parameter.attributes.get("align", "8")), 8)
        return [Slot(index, type_text, Place.STACK, registers.stack(layout.size, align), layout.size, byval=True)]
    integer = INTEGER.match(type_text)
    if type_text == "ptr" or integer:
        bits = 64 if not integer else int(integer[1])
        if bits == 128:
            return _place_wide(index, registers)
        if bits > 64:
            raise Unsupported(f"parameter of type {type_text}")
        size = -(-bits // 8)
        if registers.gpr < 6:
            registers.gpr += 1
            return [Slot(index, type_text, Place.GPR, registers.gpr - 1, size, pointer=not integer)]
        return [Slot(index, type_text, Place.STACK, registers.stack(8, 8), size, pointer=not integer)]
    if type_text == "x86_fp80":
        return [Slot(index, type_text, Place.STACK, registers.stack(16, 16), 10)]
    size = vector_bytes(type_text)
    if size == 32 and not avx:
        return [_place_vector(index, type_text, 16, registers, part) for part in (0, 1)]
    return [_place_vector(index, type_text, size, registers, 0)]


def _place_wide(index: int, registers: _Registers) -> list[Slot]:
    if registers.gpr <= 4:
        registers.gpr += 2
        places = [(Place.GPR, registers.gpr - 2), (Place.GPR, registers.gpr - 1)]
    else:
        at = registers.stack(16, 16)
        places = [(Place.STACK, at), (Place.STACK, at + 1)]
    return [Slot(index, "i64", place, slot, 8, part) for part, (place, slot) in enumerate(places)]


def _place_vector(index: int, type_text: str, size: int, registers: _Registers, part: int) -> Slot:
    if registers.vec < 8:
        registers.vec += 1
        return Slot(index, type_text, Place.VEC, registers.vec - 1, size, part)
    return Slot(index, type_text, Place.STACK, registers.stack(max(size, 8), max(size, 8)), size, part)


def vector_bytes(type_text: str) -> int:
    """Bytes that a float, double or vector takes in a vector register."""
    scalar = {"half": 2, "bfloat": 2, "float": 4, "double": 8}
    if type_text in scalar:
        return scalar[type_text]
    vector = _VECTOR.match(type_text)
    if vector:
        element = INTEGER.match(vector[2])
        bits = int(element[1]) if element else 8 * scalar.get(vector[2], 0)
        size = int(vector[1]) * bits // 8
        if size in {8, 16, 32} and bits >= 8:
            return size
    raise Unsupported(f"value of type {type_text} in a call")


def lower_result(signature: Signature, features: frozenset[str]) -> tuple[ResultPart, ...]:
    """The registers that carry the result; raises Unsupported for types this runner cannot read."""
    if any("sret" in p.attributes for p in signature.parameters):
        return (ResultPart(Place.GPR, 0, "ptr", 8, 64),)
    text = signature.result
    if text == "void":
        return ()
    members = [text]
    if text.startswith("{"):
        members = split_top(text.strip("{} "))
    parts: list[ResultPart] = []
    banks = {Place.GPR: 0, Place.VEC: 0, Place.STACK: 0}
    for member in members:
        for type_text, bank, size, bits in _result_registers(member, signature, "avx" in features):
            parts.append(ResultPart(bank, banks[bank], type_text, size, bits))
            banks[bank] += 1
    if banks[Place.GPR] > 3 or banks[Place.VEC] > 4 or banks[Place.STACK] > 2:
        raise Unsupported(f"result of type {text}")
    return tuple(parts)


def _result_registers(text: str, signature: Signature, avx: bool) -> list[tuple[str, Place, int, int]]:
    integer = INTEGER.match(text)
    if text == "ptr":
        return [(text, Place.GPR, 8, 64)]
    if integer:
        bits = int(integer[1])
        if bits == 128:
            return [("i64", Place.GPR, 8, 64)] * 2
        if bits > 64:
            raise Unsupported(f"result of type {text}")
        if {"zeroext", "signext"} & set(signature.result_attributes):
            bits = _extended(bits)
        return [(text, Place.GPR, 4 if bits < 32 else 8, bits)]
    if text == "x86_fp80":
        return [(text, Place.STACK, 10, 80)]
    size = vector_bytes(text)
    if size == 32 and not avx:
        return [(text, Place.VEC, 16, 128)] * 2
    return [(text, Place.VEC, size, size * 8)]


def _extended(bits: int) -> int:
    """How many bits of a result marked zeroext or signext carry meaning (LLVM's getTypeForExtReturn for x86-64)."""
    return max(bits, 8) if bits in {1, 8, 16} else max(bits, 32)
