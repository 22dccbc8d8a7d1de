"""The make rule that clang writes about what a source includes."""

from __future__ import annotations

import re

_WORD = re.compile(r"(?:\\[ #]|\$\$|[^\s])+")


def prerequisites(rule: str) -> list[str]:
    """The files that the first rule of a make file depends on, in its order, each once."""
    line = rule.replace("\\\n", " ").partition("\n")[0]
    _, _, listed = line.partition(": ")
    words = (re.sub(r"\\([ #])", r"\1", word).replace("$$", "$") for word in _WORD.findall(listed))
    return list(dict.fromkeys(words))
