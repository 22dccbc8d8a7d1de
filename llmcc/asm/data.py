"""The read-only data of a candidate: constants and jump tables, re-emitted canonically."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from llmcc.asm.expressions import Expression, Tokens
from llmcc.asm.statements import Statement
from llmcc.errors import GateRejected

_INTEGERS = {
    ".byte": (".byte", 1), ".short": (".short", 2), ".value": (".short", 2), ".word": (".short", 2),
    ".hword": (".short", 2), ".2byte": (".short", 2), ".long": (".long", 4), ".int": (".long", 4),
    ".4byte": (".long", 4), ".quad": (".quad", 8), ".8byte": (".quad", 8),
}  # fmt: skip
_FLOATS = {".float": (".float", 4), ".single": (".float", 4), ".double": (".double", 8)}
_STRINGS = frozenset({".ascii", ".asciz", ".string"})
_FILL = frozenset({".zero", ".skip", ".space"})
DIRECTIVES = frozenset({*_INTEGERS, *_FLOATS, *_STRINGS, *_FILL, ".octa", ".fill"})
"""Directives that make data."""
ALIGN = frozenset({".p2align", ".align", ".balign"})

_FLOAT = re.compile(r"[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|0[xX][0-9a-fA-F]*\.?[0-9a-fA-F]*[pP][-+]?\d+|nan|inf|infinity)$", re.IGNORECASE)  # fmt: skip
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"\s*(?:,\s*|$)')
_ESCAPE = re.compile(r"\\([0-7]{1,3}|[xX][0-9a-fA-F]+|.)")
_NAMED = {"b": 8, "f": 12, "n": 10, "r": 13, "t": 9, '"': 34, "\\": 92, "'": 39}
_PER_LINE = 16


@dataclass(slots=True)
class Data:
    """Data by section, so that what is written there piece by piece stays together; sizes in bytes."""

    limit: int
    size: int = 0
    sections: dict[str, list[str]] = field(default_factory=dict)
    alignment: dict[str, int] = field(default_factory=dict)
    targets: set[str] = field(default_factory=set)
    absolute: bool = False

    def add(self, section: str, text: str) -> None:
        """Append a line to a section."""
        self.sections.setdefault(section, []).append(text)

    def align(self, section: str, power: int) -> None:
        """Align what follows to 2**power bytes."""
        self.alignment[section] = max(power, self.alignment.get(section, 0))
        self.add(section, f"\t.p2align {power}")

    def lines(self) -> Iterator[str]:
        """All sections' lines, one after the other, each aligned as its content needs."""
        for name, content in self.sections.items():
            yield f"\t.p2align {max(self.alignment.get(name, 0), 4)}"
            yield from content

    def write(self, section: str, statement: Statement, name: Callable[[str, int], str]) -> None:
        """Append what a data directive makes; `name` gives the names of symbols. Raises GateRejected."""
        op, line = statement.op, statement.line
        if op in _STRINGS:
            self._bytes(section, b"".join(_strings(statement)), line)
        elif op in _FILL or op == ".fill":
            self._fill(section, statement)
        elif op == ".octa":
            halves = [half for text in statement.operands.split(",") for half in _octa(text, line)]
            self._values(section, ".quad", 8, [str(half) for half in halves], line)
        elif op in _FLOATS:
            values = [v.strip() for v in statement.operands.split(",")]
            if not all(_FLOAT.match(v) for v in values):
                raise GateRejected("data", f"`{statement.operands[:60]}` are not numbers", line)
            self._values(section, *_FLOATS[op], values, line)
        else:
            directive, size = _INTEGERS[op]
            values = [self._integer(e, size, line, name) for e in _expressions(statement)]
            self._values(section, directive, size, values, line)

    def _integer(self, value: Expression, size: int, line: int, name: Callable[[str, int], str]) -> str:
        if value.symbol is not None:
            if value.reach or (value.minus is None and size != 8) or (value.minus is not None and size < 4):
                raise GateRejected("data", "an address does not fit here", line)
            self.targets.add(name(value.symbol, line))
            self.absolute |= value.minus is None
        return value.emit(lambda symbol: name(symbol, line))

    def _values(self, section: str, directive: str, size: int, values: list[str], line: int) -> None:
        self._check_room(size * len(values), line)
        self.size += size * len(values)
        for at in range(0, len(values), _PER_LINE):
            self.add(section, f"\t{directive} {', '.join(values[at : at + _PER_LINE])}")

    def _bytes(self, section: str, content: bytes, line: int) -> None:
        self._values(section, ".byte", 1, [str(b) for b in content], line)

    def _fill(self, section: str, statement: Statement) -> None:
        numbers = [e.value if e.constant else -1 for e in _expressions(statement)]
        if not 1 <= len(numbers) <= 3 or numbers[0] < 0:
            raise GateRejected("data", f"{statement.op} {statement.operands[:40]} is not accepted", statement.line)
        count, size, value = numbers[0], 1, numbers[1] if len(numbers) > 1 else 0
        if statement.op == ".fill":
            size, value = numbers[1] if len(numbers) > 1 else 1, numbers[2] if len(numbers) > 2 else 0
        if size not in {1, 2, 4, 8}:
            raise GateRejected("data", f".fill with elements of {size} bytes", statement.line)
        self._check_room(count * size, statement.line)
        if not value:
            self.size += count * size
            self.add(section, f"\t.zero {count * size}")
            return
        directive = {1: ".byte", 2: ".short", 4: ".long", 8: ".quad"}[size]
        self._values(section, directive, size, [str(value)] * count, statement.line)

    def _check_room(self, size: int, line: int) -> None:
        if self.size + size > self.limit:
            raise GateRejected("size", f"more than {self.limit} bytes of constants", line)


def _expressions(statement: Statement) -> list[Expression]:
    tokens = Tokens(statement.operands, statement.line)
    found = [tokens.expression()]
    while not tokens.done:
        tokens.expect(",")
        found.append(tokens.expression())
    return found


def _octa(text: str, line: int) -> tuple[int, int]:
    """A 128-bit number as its low and high half."""
    digits = text.strip()
    if not re.match(r"-?(?:0[xX][0-9a-fA-F]+|[1-9]\d*|0)$", digits) or len(digits) > 40:
        raise GateRejected("data", f"{digits[:40]!r} is not a number", line)
    value = int(digits, 0)
    if not -(1 << 127) <= value < 1 << 128:
        raise GateRejected("data", f"{digits} does not fit into 128 bits", line)
    return value & (1 << 64) - 1, value >> 64 & (1 << 64) - 1


def _strings(statement: Statement) -> Iterator[bytes]:
    text = statement.operands
    at = 0
    while at < len(text):
        match = _STRING.match(text, at)
        if not match:
            raise GateRejected("data", f"{statement.op} needs strings", statement.line)
        yield _unescaped(match[1], statement.line) + (b"" if statement.op == ".ascii" else b"\0")
        at = match.end()


def _unescaped(text: str, line: int) -> bytes:
    def character(match: re.Match[str]) -> str:
        code = match[1]
        if code in _NAMED:
            return chr(_NAMED[code])
        if code[0] in "01234567":
            return chr(int(code, 8) & 0xFF)
        if code[0] in "xX" and len(code) > 1:
            return chr(int(code[1:], 16) & 0xFF)
        raise GateRejected("data", f"\\{code} in a string is not accepted", line)

    return _ESCAPE.sub(character, text).encode("latin-1")
