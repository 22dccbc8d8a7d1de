"""Finds the assembly of one function in a model's reply, however the reply is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from llmcc.errors import NoAssembly

MAX_REPLY = 4 << 20
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)$")
_OTHER_LANGUAGES = frozenset(
    "bash c c++ cc console cpp cs css cxx diff go h hpp html ir java javascript js json ll llvm llvm-ir markdown md py python "
    "rs rust sh shell text toml xml yaml zsh".split()
)
_COMMENT = re.compile(r"(?:#|//|^;).*$")
_LABEL = re.compile(r'\s*("[^"]+"|[\w.$@]+):(?![:=])')
_DIRECTIVE = re.compile(r"\.[a-z_]\w*(?:\s|$)")
_INSTRUCTION = re.compile(r"(?:\{\w+\}\s*)?[a-z][a-z0-9.]*(?:\s+[^\s=?!][^=?!]*)?$", re.IGNORECASE)
_KEYWORD = re.compile(
    r"\b(?:(?:[bdqtoxyz]?word|[xyz]mmword|byte|m(?:64|128|256|512)|fword|tbyte) ptr|offset|short|rep\w*|lock|notrack|bnd|data16|cs)\s",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w\s+[\w%@]")
_LEFT_OUT = re.compile(r"[#;/]*\s*(?:\.\.\.|…)$")
_END = re.compile(r"\s*(?:ret|jmp)", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-Za-z_.$][\w.$]*")


def extract(reply: str, function: str) -> str:
    """The assembly in a reply: of its fenced blocks the last that defines `function`, else the bare text.

    Blocks with constants that it refers to, and does not have itself, are appended. Raises NoAssembly, in words for
    the model.
    """
    if len(reply) > MAX_REPLY:
        raise NoAssembly("the reply is longer than any assembly could be", reply)
    text = reply.rpartition("</think>")[2].replace("\r\n", "\n")
    blocks = list(_blocks(text))
    if blocks and not blocks[-1].closed and blocks[-1].may_have_become_assembly:
        raise NoAssembly("the last fenced block is not closed: the answer is not complete", blocks[-1].text)
    found = [block for block in blocks if block.is_assembly]
    if not blocks:
        bare = _Block("", text, closed=True)
        found = [bare] if bare.is_assembly_alone else []
    if not found:
        raise NoAssembly("no assembly found: answer with one fenced block of assembly and nothing else", reply)
    chosen = max(range(len(found)), key=lambda k: (*found[k].completeness(function), k))
    return found[chosen].text + _belonging(found, chosen)


@dataclass(frozen=True)
class _Block:
    """What stands between two fences."""

    language: str
    text: str
    closed: bool

    @cached_property
    def labels(self) -> frozenset[str]:
        return frozenset(m[1].strip('"') for line in self.text.splitlines() if (m := _LABEL.match(line)))

    @cached_property
    def _counts(self) -> tuple[int, int]:
        """Lines that may be assembly, and lines that cannot be."""
        kinds = [_may_be_assembly(line.strip()) for line in _uncommented(self.text).splitlines()]
        return kinds.count(True), kinds.count(False)

    @property
    def is_assembly(self) -> bool:
        known, foreign = self._counts
        return self.language.lower() not in _OTHER_LANGUAGES and known > foreign

    @property
    def may_have_become_assembly(self) -> bool:
        """For a block that is cut off: a lone fence behind the answer, or C that was begun, does no harm."""
        known, foreign = self._counts
        begun = bool(self.language or self.text.strip())
        return begun and self.language.lower() not in _OTHER_LANGUAGES and known >= foreign

    @property
    def is_assembly_alone(self) -> bool:
        """True if it can hardly be anything else, prose for one."""
        known, foreign = self._counts
        return known > 10 * foreign and (bool(self.labels) or self._ends)

    @property
    def _ends(self) -> bool:
        return any(_END.match(line) for line in self.text.splitlines())

    def completeness(self, function: str) -> tuple[bool, bool, bool]:
        """Compares as more where the block is more likely to be the whole function."""
        whole = not any(_LEFT_OUT.match(line.strip()) for line in self.text.splitlines())
        return function in self.labels, whole, self._ends


def _blocks(text: str) -> Iterator[_Block]:
    """The fenced blocks as CommonMark has them, at any indentation."""
    fence, language, inside = "", "", list[str]()
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line.strip())
        if not fence and found and (found[1][0] == "~" or "`" not in found[2]):
            fence, language, inside = found[1], found[2].strip().partition(" ")[0], []
        elif fence and found and found[1].startswith(fence) and not found[2]:
            yield _Block(language, "".join(inside), closed=True)
            fence = ""
        elif fence:
            inside.append(line)
    if fence:
        yield _Block(language, "".join(inside), closed=False)


def _uncommented(text: str) -> str:
    """The text without /* comments */; a regular expression would take quadratic time for many that are not closed."""
    parts, at = [], 0
    while (start := text.find("/*", at)) >= 0 and (end := text.find("*/", start + 2)) >= 0:
        parts.append(text[at:start])
        at = end + 2
    return "".join([*parts, text[at:]])


def _may_be_assembly(line: str) -> bool | None:
    """By the line's form alone; None for an empty line or a comment."""
    code = _COMMENT.sub("", line).strip()
    if not code or _LEFT_OUT.match(code):
        return None
    while label := _LABEL.match(code):
        code = code[label.end() :].strip()
    if not code or _DIRECTIVE.match(code):
        return True
    if code.endswith(("{", "}", ";")) and "%" not in code and "mm" not in code:
        return False
    statement = _KEYWORD.sub("", code.partition(";")[0].strip())
    operands = "".join(statement.split(None, 1)[1:])
    return bool(_INSTRUCTION.match(statement)) and not _WORDS.search(operands)


def _belonging(blocks: list[_Block], chosen: int) -> str:
    """The blocks that define what the chosen one refers to, those behind it first."""
    main = blocks[chosen]
    wanted, labels = set(_SYMBOL.findall(main.text)), set(main.labels)
    parts = []
    for other in [*blocks[chosen + 1 :], *reversed(blocks[:chosen])]:
        if other.labels & wanted and not other.labels & labels:
            parts.append(other.text)
            wanted.update(_SYMBOL.findall(other.text))
            labels |= other.labels
    return "".join(parts)
