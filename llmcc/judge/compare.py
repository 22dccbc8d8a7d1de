"""Compares what a candidate did with what the reference did, on one case, and says the first difference.

Return value, external calls in order with their arguments and the memory they could see, and every
byte of memory that the reference may write. NaNs equal NaNs, whatever their payload.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence

from llmcc.judge.wording import called, describe, ended
from llmcc.runner import ElementType, End, Object, Outcome, Place
from llmcc.runner.abi import ResultPart
from llmcc.runner.wire import ELEMENT_SIZE, EventSignature, ValueClass

UNOBSERVED = -1
"""In place of an event's number: all the calls that nobody observed."""
LOCALS = 4096
"""In the log local variables are numbered from here, objects from 0."""


def differs(
    expected: Outcome,
    got: Outcome,
    objects: Sequence[Object],
    result: Sequence[ResultPart],
    events: Sequence[EventSignature],
) -> str | None:
    """The first difference in words, or None where the two agree."""
    if expected.log != got.log:
        return _log_difference(expected, got, objects, events)
    if expected.end is not got.end:
        return f"expected that the function {ended(expected)}, but it {ended(got)}"
    if expected.events != got.events:
        return f"expected {expected.events} external calls, got {got.events}"
    if expected.end is End.RETURNED:
        difference = result_difference(expected, got, result)
        if difference:
            return difference
        if expected.error != got.error:
            return f"errno differs: expected {expected.error}, got {got.error}; a call that may set it must not be left out"
    if expected.end is End.TRAPPED:  # nobody looks at memory any more
        return None
    for known, before, after in zip(objects, expected.memory, got.memory, strict=True):
        if before != after and before is not None and after is not None:
            if expected.hashed:
                return f"memory differs: {describe(known)}, somewhere in its {known.size} bytes"
            difference = memory_difference(known, before, after)
            if difference:
                return f"memory differs: {describe(known)} {difference}"
    return None


# ---- results -----------------------------------------------------------------------------------------


def result_difference(expected: Outcome, got: Outcome, result: Sequence[ResultPart]) -> str | None:
    """The first difference in the result registers in words."""
    for part in result:
        want, have = register_bytes(expected, part), register_bytes(got, part)
        if want != have and not _equal_elements(part.type, want, have):
            return f"return value differs: expected {_show(part.type, want)}, got {_show(part.type, have)}"
    return None


def register_bytes(outcome: Outcome, part: ResultPart) -> bytes:
    """The meaningful bytes of a result register."""
    if part.bank is Place.GPR:
        value = outcome.gpr[part.register] & ((1 << part.bits) - 1)
        return value.to_bytes(8, "little")
    if part.bank is Place.STACK:
        return outcome.st[part.register]
    return outcome.vec[part.register][: part.size]


def _float_format(type_text: str) -> str | None:
    inner = type_text.strip("<>").split(" x ")[-1]
    return {"float": "f", "double": "d"}.get(inner)


def _equal_elements(type_text: str, want: bytes, have: bytes) -> bool:
    if type_text == "x86_fp80":
        return _is_nan80(want) and _is_nan80(have)
    code = _float_format(type_text)
    return code is not None and _equal_floats(code, want, have)


def _equal_floats(code: str, want: bytes, have: bytes) -> bool:
    size = struct.calcsize(code)
    for at in range(0, len(want), size):
        a, b = want[at : at + size], have[at : at + size]
        if a != b and not (math.isnan(struct.unpack(code, a)[0]) and math.isnan(struct.unpack(code, b)[0])):
            return False
    return True


def _is_nan80(raw: bytes) -> bool:
    exponent = int.from_bytes(raw[8:10], "little") & 0x7FFF
    return exponent == 0x7FFF and int.from_bytes(raw[:8], "little") << 1 & (1 << 64) - 1 != 0


def _show(type_text: str, raw: bytes) -> str:
    code = _float_format(type_text)
    if code:
        size = struct.calcsize(code)
        values = [f"{struct.unpack(code, raw[k : k + size])[0]!r} ({raw[k : k + size][::-1].hex()})" for k in range(0, len(raw) - size + 1, size)]
        return ", ".join(values)
    return f"{int.from_bytes(raw, 'little'):#x}"


# ---- memory --------------------------------------------------------------------------------------------


def memory_difference(known: Object, want: bytes, have: bytes) -> str | None:
    """The first element that differs, or None where only NaN payloads do."""
    at = 0
    for offset, kind, count in known.runs:
        if want[at:offset] != have[at:offset]:
            return _first_byte(known, want, have, at, offset)
        size = ELEMENT_SIZE[kind]
        end = offset + size * count
        if want[offset:end] != have[offset:end]:
            for k in range(offset, end, size):
                a, b = want[k : k + size], have[k : k + size]
                if a != b and not _same_value(kind, a, b):
                    index = (k - known.origin) // size
                    return f"element {index}: expected {_value(kind, a)}, got {_value(kind, b)}"
        at = end
    return _first_byte(known, want, have, at, known.size) if want[at:] != have[at:] else None


def _same_value(kind: int, a: bytes, b: bytes) -> bool:
    if kind == ElementType.F80:
        return a[:10] == b[:10] or (_is_nan80(a) and _is_nan80(b))
    code = {ElementType.F32: "f", ElementType.F64: "d"}.get(ElementType(kind))
    return code is not None and _equal_floats(code, a, b)


def _value(kind: int, raw: bytes) -> str:
    code = {ElementType.F32: "f", ElementType.F64: "d"}.get(ElementType(kind))
    if code:
        return f"{struct.unpack(code, raw)[0]!r} ({raw[::-1].hex()})"
    return f"{int.from_bytes(raw, 'little'):#x}"


def _first_byte(known: Object, want: bytes, have: bytes, start: int, end: int) -> str | None:
    for k in range(start, end):
        if want[k] != have[k]:
            return f"byte at offset {k - known.origin}: expected {want[k]:#04x}, got {have[k]:#04x}"
    return None


# ---- external calls ---------------------------------------------------------------------------------------


def _entries(log: bytes, events: Sequence[EventSignature]) -> list[tuple[int, tuple[int, ...], tuple[tuple[int, int], ...]]]:
    """The log as (event, argument words, (object, hash) pairs) per call.

    Where a pointer led to another function the event's number is that much larger, as if there were twice as many.
    """
    words = struct.unpack(f"<{len(log) // 8}Q", log)
    entries: list[tuple[int, tuple[int, ...], tuple[tuple[int, int], ...]]] = []
    at = 0
    while at < len(words):
        if words[at] & 0xFF == 0xC:  # what calls that nobody observed were given
            entries.append((UNOBSERVED, words[at : at + 1], ()))
            at += 1
            continue
        event = words[at] >> 8
        n = sum(2 if c in {ValueClass.VEC16, ValueClass.VEC32} else 1 for c in events[event % len(events)].args)
        arguments = words[at + 1 : at + 1 + n]
        at += 1 + n
        seen = []
        while at + 1 < len(words) and words[at] & 0xFF == 0xD:
            seen.append((words[at] >> 8, words[at + 1]))
            at += 2
        entries.append((event, arguments, tuple(seen)))
    return entries


def _numbered(classes: Sequence[ValueClass]) -> list[tuple[int, ValueClass]]:
    """Number and class of the argument that each logged word belongs to: vectors take two."""
    wide = {ValueClass.VEC16, ValueClass.VEC32}
    return [(k, c) for k, c in enumerate(classes, 1) for _ in range(2 if c in wide else 1)]


def _word(kind: ValueClass, word: int) -> str:
    element = {ValueClass.F32: ElementType.F32, ValueClass.F64: ElementType.F64}.get(kind)
    return f"{word:#x}" if element is None else _value(element, word.to_bytes(8, "little")[: ELEMENT_SIZE[element]])


def _log_difference(
    expected: Outcome, got: Outcome, objects: Sequence[Object], events: Sequence[EventSignature]
) -> str:
    try:
        want, have = _entries(expected.log, events), _entries(got.log, events)
    except IndexError:
        return "the external calls differ"
    for number, (a, b) in enumerate(zip(want, have, strict=False), 1):
        if UNOBSERVED in {a[0], b[0]}:
            if a != b:
                return f"calls after the first {number - 1} are given other arguments"
            continue
        signature = events[a[0] % len(events)]
        if a[0] != b[0]:
            other = events[b[0] % len(events)]
            wanted = "of what the function pointer leads to now" if signature is other else f"of {called(signature)}"
            return f"external call {number}: expected a call {wanted}, got {called(other)}"
        for (k, kind), x, y in zip(_numbered(signature.args), a[1], b[1], strict=False):
            if x != y:
                return f"external call {number} ({called(signature)}): argument {k} is {_word(kind, y)}, expected {_word(kind, x)}"
        for (k, x), (_, y) in zip(a[2], b[2], strict=False):
            if x != y:
                if k >= LOCALS:
                    return f"at external call {number} ({called(signature)}) the local variable that it is given the address of differs"
                return (
                    f"at external call {number} ({called(signature)}) the memory it can see differs: "
                    f"{describe(objects[k])}; all stores before a call must be done before it, and nothing may be "
                    "kept in registers over it that the call could change"
                )
    if len(want) != len(have):
        return f"expected at least {len(want)} external calls before the end, got {len(have)}"
    return "the external calls differ"
