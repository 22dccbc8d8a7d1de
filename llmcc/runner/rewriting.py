"""Instructions of IR that take the place of one, and the types and constants in them, scalars and vectors alike."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from llmcc.ir import split_top

_INTEGER = re.compile(r"i(\d+)$")
_VECTOR = re.compile(r"<(\d+) x (\w+)>$")
_MULTIPLIER = 0x9E37_79B9_7F4A_7C15
"""Makes each change depend on the value, so that a sum that overflows twice does not come out as if it never had."""


@dataclass(slots=True)
class Replacement:
    """The instructions that replace one: temporaries get names of their own."""

    prefix: str
    lines: list[str] = field(default_factory=list, kw_only=True)

    def new(self, instruction: str) -> str:
        """Append an instruction; the name of its result."""
        name = f"{self.prefix}.{len(self.lines)}"
        self.lines.append(f"  {name} = {instruction}")
        return name


@dataclass(slots=True)
class Step(Replacement):
    """A replacement in which undefined values become others; `junk` says which."""

    junk: int

    def either(self, type_text: str, conditions: list[str]) -> str:
        """One of the conditions holds; each is an i1, or a vector of them beside a vector `type_text`."""
        found = conditions[0]
        for condition in conditions[1:]:
            found = self.new(f"or {shaped(type_text, 'i1')} {found}, {condition}")
        return found

    def give(self, result: str, type_text: str, value: str, undefined: list[str]) -> list[str]:
        """Let `result` be `value`, changed where one of the conditions `undefined` holds."""
        product = self.new(f"mul {type_text} {value}, {constant(type_text, _MULTIPLIER)}")
        difference = self.new(f"or {type_text} {product}, {constant(type_text, self.junk)}")
        changed = self.new(f"xor {type_text} {value}, {difference}")
        bad = self.either(type_text, undefined)
        self.lines.append(f"  {result} = select {shaped(type_text, 'i1')} {bad}, {type_text} {changed}, {type_text} {value}")
        return self.lines

    def give_float(self, result: str, type_text: str, value: str, undefined: list[str]) -> list[str]:
        """The same for floats and doubles, whose junk is a number."""
        integer = shaped(type_text, "i32" if "float" in type_text else "i64")
        changed = self.new(f"bitcast {integer} {constant(integer, self.junk & 0x3FFF_FFFF_3FFF_FFFF)} to {type_text}")
        bad = self.either(type_text, undefined)
        self.lines.append(f"  {result} = select {shaped(type_text, 'i1')} {bad}, {type_text} {changed}, {type_text} {value}")
        return self.lines


def shaped(type_text: str, element: str) -> str:
    """`element`, or a vector of as many of them as `type_text` has."""
    vector = _VECTOR.match(type_text)
    return f"<{vector[1]} x {element}>" if vector else element


def element_of(type_text: str) -> str:
    """The type of a vector's elements, or the type itself."""
    vector = _VECTOR.match(type_text)
    return vector[2] if vector else type_text


def width(type_text: str) -> int:
    """Bits of an integer or of a vector's elements; 0 for other types."""
    integer = _INTEGER.match(element_of(type_text))
    return int(integer[1]) if integer else 0


def constant(type_text: str, value: int) -> str:
    """An integer constant, the same in each lane."""
    bits = width(type_text)
    wide = int.from_bytes((value.to_bytes(8, "little") * (bits // 64 + 1))[: bits // 8 + 1], "little") & (1 << bits) - 1
    return lanes(type_text, str(wide or 1))


def lanes(type_text: str, element: str) -> str:
    """A constant of this type with `element` in each lane."""
    vector = _VECTOR.match(type_text)
    return f"<{', '.join([f'{vector[2]} {element}'] * int(vector[1]))}>" if vector else element


def operands_of(text: str) -> tuple[str, list[str]]:
    """Type and operands of `TYPE A, B, !metadata`."""
    parts = [p.strip() for p in split_top(text) if not p.strip().startswith("!")]
    first = parts[0]
    end = first.index(">") + 1 if first.startswith("<") else first.index(" ")
    return first[:end], [first[end:].strip(), *parts[1:]]
