"""Lexing of LLVM assembly: enough to find names, types, attributes and references without guessing."""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"""
      "(?:[^"])*"                              # string
    | [@%$!\#](?:"[^"]*"|[-\w.$]+)             # global, local, comdat, metadata, attribute group
    | !                                        # metadata node
    | [-\w.$]+:?                               # word, number, or label
    | \.\.\.
    | [()\[\]{}<>,=*|:+]
    """,
    re.VERBOSE,
)
_COMMENT = re.compile(r'^((?:[^";]|"[^"]*")*);.*$')


def strip_comment(line: str) -> str:
    """The line without its `;` comment."""
    if ";" not in line:
        return line
    match = _COMMENT.match(line)
    return match[1].rstrip() if match else line


def tokens(text: str) -> list[str]:
    """The tokens of a line or an entity, comments removed."""
    return TOKEN.findall(strip_comment(text))


def unquote(name: str) -> str:
    r"""A name without its sigil and quotes; `\xx` escapes are resolved."""
    name = name[1:]
    if name.startswith('"'):
        name = re.sub(r"\\([0-9A-Fa-f]{2})", lambda m: chr(int(m[1], 16)), name[1:-1])
    return name


def split_top(text: str) -> list[str]:
    """Comma-separated parts, commas inside brackets or strings not counted; empty text has none."""
    parts, depth, start, quoted = [], 0, 0, False
    for i, c in enumerate(text):
        if c == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif c in "([{<":
            depth += 1
        elif c in ")]}>":
            depth -= 1
        elif c == "," and not depth:
            parts.append(text[start:i].strip())
            start = i + 1
    last = text[start:].strip()
    return [*parts, last] if last else parts


_OPEN = {"(": ")", "[": "]", "{": "}", "<": ">"}


def matching(items: list[str], start: int) -> int:
    """Index just behind the bracket that closes the one at `start`."""
    depth = 0
    for i in range(start, len(items)):
        if items[i] in _OPEN:
            depth += 1
        elif items[i] in _OPEN.values():
            depth -= 1
            if depth == 0:
                return i + 1
    return len(items)


def join(items: list[str]) -> str:
    """Tokens as text, in LLVM's own spacing."""
    text = " ".join(items)
    text = re.sub(r"([(\[]) ", r"\1", text)
    text = re.sub(r" ([)\],])", r"\1", text)
    text = re.sub(r"< (?=[\d{])", "<", text)
    return re.sub(r"(?<=\S) >", ">", text)
