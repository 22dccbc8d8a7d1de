"""Questions and answers as JSON, read back by the types of their fields."""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Mapping
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def encode(value: Any) -> bytes:
    """A dataclass of this room as JSON; bytes in hexadecimal."""
    return json.dumps(_plain(value)).encode()


def decode(kind: type[T], data: bytes) -> T:
    """The dataclass that `encode` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    found: T = _typed(kind, json.loads(data))
    return found


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value


def _typed(kind: Any, value: Any) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{f.name: _typed(hints[f.name], value[f.name]) for f in dataclasses.fields(kind)})  # type: ignore[operator]
    if kind is bytes:
        return bytes.fromhex(value)
    if origin is tuple:
        kinds = [inner[0]] * len(value) if inner[-1] is Ellipsis else inner
        return tuple(_typed(k, v) for k, v in zip(kinds, value, strict=True))
    if origin in {Union, types.UnionType}:
        return None if value is None else _typed(inner[0], value)
    if origin is not None and issubclass(origin, Mapping):
        return {_typed(inner[0], k): _typed(inner[1], v) for k, v in value.items()}
    return kind(value)
