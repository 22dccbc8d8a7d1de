"""The question that a proof answers, as it travels to the proving process and back: JSON, numbers as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes at an address: code, or constants."""

    address: int
    data: bytes
    executable: bool


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer parameter: bits of `align` known, bytes that may be read, and whether nothing else points there."""

    align: int
    dereferenceable: int
    separate: bool


@dataclass(frozen=True, slots=True)
class Parameter:
    """Where one register or stack word of the arguments is: `place` gpr, vec or stack; `slot` counts within it."""

    name: str
    place: str
    slot: int
    bits: int
    extended: str
    """zero or sign where the caller extends it to 32 bits, else empty."""
    pointer: Pointer | None


@dataclass(frozen=True, slots=True)
class ResultRegister:
    """One register of the result: `lanes` is the width of the floats in it, in bits, 0 for integers."""

    place: str
    slot: int
    bits: int
    lanes: int


@dataclass(frozen=True, slots=True)
class Event:
    """A function outside the module, observed whenever it is called. Classes are (place, bits)."""

    name: str
    arguments: tuple[tuple[str, int], ...]
    result: tuple[str, int] | None
    reads: bool
    writes: bool
    returns: bool


@dataclass(frozen=True, slots=True)
class Code:
    """One compiled function with all that it calls inside its module."""

    entry: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Do two codes do the same? `globals` are (address, size) of variables, sizes in bytes."""

    codes: tuple[Code, Code]
    parameters: tuple[Parameter, ...]
    stack_words: int
    results: tuple[ResultRegister, ...]
    events: Mapping[int, Event]
    indirect: Event | None
    """What a call through a pointer is, where there is but one kind."""
    library: Mapping[int, str]
    globals: tuple[tuple[int, int], ...]
    unroll: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Counterexample:
    """An input on which the codes differ, as far as they looked at it.

    `parameters` are values by name; `memory` bytes by region (`main`, or the parameter that points there) and address;
    `stack` bytes of the arguments on the stack, by distance from the first of them.
    """

    parameters: Mapping[str, int]
    memory: Mapping[str, Mapping[int, int]]
    stack: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """`kind` is equal, bounded (equal as far as loops were followed), different or inconclusive.

    `paths` are the numbers of paths of either code, `questions` those that the solver answered.
    """

    kind: str
    reason: str = ""
    paths: tuple[int, int] = (0, 0)
    questions: int = 0
    counterexample: Counterexample | None = None
