"""Lexing of GNU assembly into statements: labels, a mnemonic or directive, operand text, source line.

Comments are gone, white space is single blanks, character constants are numbers. Operands stay text here,
since macro arguments are pasted into text; `tokens` splits them when no macro is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from llmcc.errors import GateRejected

_NAME = r'"(?:[^"\\]|\\.)+"|[A-Za-z_.$\\][\w.$@\\()]*'
_LABEL = re.compile(rf"\s*({_NAME}|\d+)\s*:(?!=)")
_PLAIN = re.compile(r"(?:[A-Za-z_.\\][\w.$\\@()]*|\d+)$")
_ASSIGN = re.compile(rf"\s*({_NAME})\s*==?\s*(?!=)(.*)$", re.DOTALL)
_HEAD = re.compile(r"((?:\\\(\)|[^\s$%*\"(,\[])+)\s*(.*)$", re.DOTALL)
_STRING = re.compile(r'"(?:[ !#-\[\]-~]|\\[ -~])*"')
_CHARACTER = re.compile(r"'(?:\\(['\"\\bfnrt])|([ -~]))'?")
_ESCAPES = {"b": 8, "f": 12, "n": 10, "r": 13, "t": 9}


@dataclass(frozen=True, slots=True)
class Statement:
    """`labels` stand before it; `op` is a lower-case mnemonic or directive, "" for labels alone."""

    labels: tuple[str, ...]
    op: str
    operands: str
    line: int

    @property
    def text(self) -> str:
        """The statement as it can be lexed again."""
        labels = "".join(f"{label if _PLAIN.match(label) else quote(label)}: " for label in self.labels)
        return f"{labels}{self.op} {self.operands}".strip()


def quote(name: str) -> str:
    """A symbol as assembly writes it."""
    if re.match(r"[A-Za-z_.][\w.$]*$", name):
        return name
    return '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'


def statements(text: str, first_line: int = 1) -> Iterator[Statement]:
    """Statements of a text. Raises GateRejected for what does not lex."""
    for line, piece in _pieces(text, first_line):
        labels = []
        rest = piece
        while match := _LABEL.match(rest):
            labels.append(_unquoted(match[1]))
            rest = rest[match.end() :]
        rest = rest.strip()
        if rest and (assign := _ASSIGN.match(rest)):
            yield Statement(tuple(labels), ".set", f"{assign[1]}, {assign[2]}", line)
            continue
        head = _HEAD.match(rest)
        if rest and not head:
            raise GateRejected("syntax", f"`{rest[:40]}` is neither an instruction nor a directive", line)
        if head:
            op = head[1] if "\\" in head[1] else head[1].lower()
            yield Statement(tuple(labels), op, head[2].strip(), line)
        elif labels:
            yield Statement(tuple(labels), "", "", line)


def _unquoted(name: str) -> str:
    return re.sub(r"\\(.)", r"\1", name[1:-1]) if name.startswith('"') else name


def _pieces(text: str, line: int) -> Iterator[tuple[int, str]]:
    """Comment-free statement texts with the line that each starts on."""
    out: list[str] = []
    start = line
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c == '"':
            string = _STRING.match(text, i)
            if not string:
                raise GateRejected("string", "a string is not closed on its line, or is not plain ASCII", line)
            out.append(string[0])
            i = string.end()
            continue
        if c == "/" and text[i : i + 2] == "/*":
            end = text.find("*/", i + 2)
            if end < 0:
                raise GateRejected("comment", "a /* comment is not closed", line)
            line += text.count("\n", i, end)
            start = line if not "".join(out).strip() else start
            out.append(" ")
            i = end + 2
            continue
        if c == "#" or text[i : i + 2] == "//":
            end = text.find("\n", i)
            i = n if end < 0 else end
            continue
        if c == "'" and (match := _CHARACTER.match(text, i)):
            out.append(str(_ESCAPES.get(match[1], ord(match[1])) if match[1] else ord(match[2])))
            i = match.end()
            continue
        if c == "\\" and text[i : i + 2] == "\\\n":
            out.append(" ")
            line += 1
            i += 2
            continue
        if c in "\n;":
            yield start, "".join(out)
            out = []
            line += c == "\n"
            start = line
        elif c in " \t\r\f\v":
            out.append(" ")
        elif not " " < c <= "~":
            raise GateRejected("character", f"character {c!r} is not accepted", line)
        else:
            out.append(c)
        i += 1
    yield start, "".join(out)
