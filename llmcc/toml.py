"""Reads TOML files, on every Python that we support."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from llmcc.errors import ConfigError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


T = TypeVar("T")


def read_toml(path: Path) -> dict[str, Any]:
    """The file's tables. Raises ConfigError naming the file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise ConfigError(f"{path}: {problem}") from problem


def typed(kind: type[T], values: Mapping[str, Any]) -> T:
    """A dataclass from a table; each value must be of its field's default's type. Raises ValueError, TypeError naming the key."""
    known = {f.name: f for f in dataclasses.fields(kind)}  # type: ignore[arg-type]
    converted = {}
    for name, value in values.items():
        if name not in known:
            raise ValueError(f"unknown key {name!r}; known: {', '.join(known)}")
        default = known[name].default
        wanted = type(default) if default is not dataclasses.MISSING else type(value)
        if wanted is float and isinstance(value, int):
            value = float(value)  # noqa: PLW2901 (TOML's 5 is a fine amount of dollars)
        if wanted is tuple and isinstance(value, list):
            value = tuple(value)  # noqa: PLW2901 (TOML has no tuples)
        if not isinstance(value, wanted) or isinstance(value, bool):
            raise TypeError(f"{name} = {value!r} is not a {wanted.__name__}")
        converted[name] = value
    return kind(**converted)
