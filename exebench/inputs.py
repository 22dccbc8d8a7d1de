"""Inputs for a function: random values that its `io:` line allows.

    io: n=0..16 data[n] key="abc"|"de" s[24]/text tab[n]=0..99/sorted head/chain=5 r.next=null rows[4] rows*[8]=0..9

`name=low..high` or `name=a|b` bound a number, or each of what `name[count]` points to; a count may name other numbers.
`/text`, `/digits`, `/hex` and `/word` are texts that end with a zero within the count; `/sorted` sorts; `/chain=N` is a list of up
to N structs, each pointing to the next by its field `next`; `name*` is what the pointers of `name` point to. What is not named is random: numbers of any size, one struct per
pointer, 16 numbers per pointer to numbers.
"""

from __future__ import annotations

import math
import random
import re
import string
import struct
from dataclasses import dataclass
from typing import Any

from dwarf import ARRAY, FLOATING, POINTER, SIGNED, STRUCT, Type, Types

_ITEM = re.compile(r'([A-Za-z_][\w.]*\*?)(?:\[([^\]]+)\])?(?:/(\w+))?(?:=((?:"[^"]*"|[^\s/"])+))?(?:/(\w+))?(?:\s+|$)')
_LETTERS = {
    "text": string.ascii_letters + string.digits + "  .,;:-_!?()[]{}/\\\"'\t",
    "digits": string.digits,
    "hex": string.hexdigits,
    "word": string.ascii_lowercase,
}


@dataclass(frozen=True)
class Rule:
    """What an `io:` line says of one value."""

    count: str = ""
    form: str = ""
    bounds: str = ""


def parse(line: str) -> dict[str, Rule]:
    """The rules of an `io:` line by dotted name. Raises ValueError."""
    rules, at = {}, 0
    line = line.strip()
    while at < len(line):
        match = _ITEM.match(line, at)
        if not match or match.end() == at:
            raise ValueError(f"cannot read {line[at:]!r}")
        rules[match[1]] = Rule(match[2] or "", match[3] or match[5] or "", match[4] or "")
        at = match.end()
    return rules


class Generator:
    """One input after the other."""

    def __init__(self, types: Types, rules: dict[str, Rule], rng: random.Random) -> None:
        self._types = types
        self._rules = rules
        self._rng = rng
        self._values: dict[str, Any] = {}

    def input(self) -> dict[str, Any]:
        """Values of all parameters."""
        self._values = {}
        return {name: self._value(name, number) for name, number in self._types.parameters.items()}

    def _value(self, path: str, number: int) -> Any:
        if path not in self._values:
            self._values[path] = self._make(path, self._types.all[number])
        return self._values[path]

    def _make(self, path: str, t: Type) -> Any:
        rule = self._rules.get(path, Rule())
        if t.kind == POINTER:
            return self._pointer(path, t, rule)
        if t.kind == ARRAY:
            element = self._types.all[t.target]
            if element.kind == STRUCT:
                return [self._struct(path, element) for _ in range(t.count)]
            return self._form([self._make(path, element) for _ in range(t.count)], rule)
        if t.kind == STRUCT:
            return self._struct(path, t)
        return self._number(t, rule.bounds)

    def _struct(self, path: str, t: Type) -> dict[str, Any]:
        for key in [k for k in self._values if k.startswith(f"{path}.")]:
            del self._values[key]  # the next of several structs is another one
        made = {}
        for f in t.fields:
            inner = f"{path}.{f.name}"
            made[f.name] = self._bits(f.bits, self._types.all[f.type], inner) if f.bits else self._value(inner, f.type)
            self._values[inner] = made[f.name]
        return made

    def _bits(self, bits: int, t: Type, path: str) -> int:
        bounds = self._rules.get(path, Rule()).bounds
        if bounds:
            return self._number(t, bounds)
        return self._rng.randrange(-(1 << (bits - 1)), 1 << (bits - 1)) if t.kind == SIGNED else self._rng.randrange(1 << bits)

    def _pointer(self, path: str, t: Type, rule: Rule) -> Any:
        element = self._types.all[t.target]
        if rule.bounds == "null":
            return None
        if rule.form == "chain":
            return self._chain(path, element, self._rng.randint(0, int(rule.bounds)))
        count = self._count(rule.count) if rule.count else 1 if element.kind == STRUCT else 16
        if rule.form in _LETTERS or rule.bounds.startswith('"'):
            return self._text(rule, count)
        if element.kind == STRUCT:
            return [self._struct(path, element) for _ in range(count)]
        return self._form([self._make(path + "*" if element.kind == POINTER else path, element) for _ in range(count)], rule)

    def _chain(self, path: str, t: Type, length: int) -> Any:
        if not length:
            return None
        made = {}
        for f in t.fields:
            inner = f"{path}.{f.name}"
            made[f.name] = self._chain(path, t, length - 1) if f.name == "next" else self._make(inner, self._types.all[f.type])
        return [made]

    def _text(self, rule: Rule, count: int) -> list[int]:
        if rule.bounds:
            text = self._rng.choice([b[1:-1] for b in re.findall(r'"[^"]*"', rule.bounds)])
            text = text.encode().decode("unicode_escape")
        else:
            text = "".join(self._rng.choices(_LETTERS[rule.form], k=self._rng.randint(0, count - 1)))
        codes = [ord(c) for c in text][: count - 1]
        return codes + [0] * (count - len(codes))

    def _form(self, values: list[Any], rule: Rule) -> list[Any]:
        return sorted(values) if rule.form == "sorted" else values

    def _count(self, text: str) -> int:
        names = {n: self._named(n) for n in re.findall(r"[A-Za-z_][\w.]*", text)}
        for name in sorted(names, key=len, reverse=True):
            text = re.sub(rf"(?<![\w.]){re.escape(name)}(?![\w.])", str(names[name]), text)
        total = 0
        for term in text.split("+"):
            total += math.prod(int(factor) for factor in term.split("*"))
        return total

    def _named(self, path: str) -> int:
        """A number by its dotted name; made now if it was not."""
        if path in self._values:
            return int(self._values[path])
        first = path.split(".")[0]
        return int(self._value(first, self._types.parameters[first]))

    def _number(self, t: Type, bounds: str) -> Any:
        rng = self._rng
        if "|" in bounds:
            choice = rng.choice(bounds.split("|"))
            return _single(float(choice), t.size) if t.kind == FLOATING else int(choice, 0)
        if t.kind == FLOATING:
            least, _, most = (bounds or "-100..100").partition("..")
            low, high = float(least), float(most or least)
            return _single(rng.choice([rng.uniform(low, high), float(round(rng.uniform(low, high)))]), t.size)
        if bounds:
            low, _, high = bounds.partition("..")
            return rng.randint(int(low, 0), int(high or low, 0))
        bits = 8 * t.size
        low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if t.kind == SIGNED else (0, (1 << bits) - 1)
        if bits == 8:
            return rng.randint(low, high)
        return rng.choice([rng.randint(low, high), rng.randint(max(low, -20), 20), rng.choice([0, 1, low, high, low + 1, high - 1])])


def _single(value: float, size: int) -> float:
    return struct.unpack("f", struct.pack("f", value))[0] if size == 4 else value
