"""Lexing of GNU assembly into statements: labels, a mnemonic or directive, operand text, source line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from llmcc.errors import GateRejected

_LABEL = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[A-Za-z_.$\\][\w.$@\\]*|\d+)\s*:(?!=)')
_ASSIGN = re.compile(r"\s*([A-Za-z_.$][\w.$]*)\s*==?\s*(.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Statement:
    """`labels` stand before it; `op` is a lower-case mnemonic or directive, "" for labels alone."""

    labels: tuple[str, ...]
    op: str
    operands: str
    line: int


def statements(text: str) -> Iterator[Statement]:
    """Statements of a text, comments removed. Raises GateRejected for what does not lex."""
    for line, piece in _pieces(text):
        labels = []
        rest = piece
        while match := _LABEL.match(rest):
            if match[1].startswith('"'):
                raise GateRejected("quoted-symbol", "quoted symbol names are not accepted", line)
            labels.append(match[1])
            rest = rest[match.end() :]
        rest = rest.strip()
        if rest and (assign := _ASSIGN.match(rest)):
            yield Statement(tuple(labels), ".set", f"{assign[1]}, {assign[2]}", line)
            continue
        op, _, operands = rest.partition(" ") if " " in rest else (rest, "", "")
        if labels or op:
            yield Statement(tuple(labels), op.lower(), operands.strip(), line)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Comment-free statement texts with the line each starts on; white space is single blanks."""
    out: list[str] = []
    line = start = 1
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c == '"':
            end = _string_end(text, i, line)
            out.append(text[i:end])
            i = end
            continue
        if c == "/" and text[i : i + 2] == "/*":
            end = text.find("*/", i + 2)
            if end < 0:
                raise GateRejected("comment", "a /* comment is not closed", line)
            line += text.count("\n", i, end)
            out.append(" ")
            i = end + 2
            continue
        if c == "#" or text[i : i + 2] == "//":
            end = text.find("\n", i)
            i = n if end < 0 else end
            continue
        if c == "\\" and text[i : i + 2] == "\\\n":
            raise GateRejected("continued-line", "lines may not be continued with a backslash", line)
        if c in "\n;":
            yield start, "".join(out)
            out = []
            line += c == "\n"
            start = line
        elif c in " \t\r\f\v":
            out.append(" ")
        elif not c.isprintable() or ord(c) > 126:
            raise GateRejected("character", f"character {c!r} is not accepted", line)
        else:
            out.append(c)
        i += 1
    yield start, "".join(out)


def _string_end(text: str, start: int, line: int) -> int:
    i = start + 1
    while i < len(text) and text[i] != "\n":
        if text[i] == "\\":
            i += 1
        elif text[i] == '"':
            return i + 1
        i += 1
    raise GateRejected("string", "a string is not closed on its line", line)
