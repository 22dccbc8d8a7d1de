"""The make rule that clang writes about what a source includes."""

from __future__ import annotations

import os


def prerequisites(rule: bytes) -> list[str]:
    """The files that the first rule of a make file depends on, in its order, each once."""
    line = rule.replace(b"\\\n", b" ").partition(b"\n")[0]
    listed = line.partition(b": ")[2].replace(b"\\ ", b"\0")  # which no path can hold
    words = (word.replace(b"\0", b" ").replace(b"\\#", b"#").replace(b"$$", b"$") for word in listed.split())
    return [os.fsdecode(word) for word in dict.fromkeys(words)]
