"""Select: which of the discovered problems are run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from llmcc.bench.problem import PARTS, Problem
from llmcc.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of the split ("" is all), a regular expression over ids, every `of`-th problem from `shard` on, at most `limit`."""

    part: str = ""
    pattern: str = ""
    shard: int = 1
    of: int = 1
    limit: int = 0


def parse_shard(text: str) -> tuple[int, int]:
    """K and N of `K/N`. Raises ConfigError."""
    match = re.fullmatch(r"(\d+)/(\d+)", text)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise ConfigError(f"shard {text!r}", hint="K/N with 1 <= K <= N, such as 2/4")
    return int(match[1]), int(match[2])


def select(problems: Sequence[Problem], wanted: Selection) -> list[Problem]:
    """The problems that are wanted, in their order. Raises ConfigError where none is left."""
    if wanted.part and wanted.part not in PARTS:
        raise ConfigError(f"part = {wanted.part!r}: one of {', '.join(PARTS)}")
    try:
        pattern = re.compile(wanted.pattern)
    except re.error as problem:
        raise ConfigError(f"filter {wanted.pattern!r}: {problem}") from problem
    found = [p for p in problems if wanted.part in ("", p.part) and pattern.search(p.id)]
    found = found[wanted.shard - 1 :: wanted.of]
    found = found[: wanted.limit] if wanted.limit else found
    if not found:
        raise ConfigError("no problem is selected", hint="llmcctl bench list SUITE")
    return found
