"""Counters: one short line per happening, appended in one write; added up when somebody asks."""

from __future__ import annotations

import os

_LIMIT = 4 << 20


def _path(store: str) -> str:
    return f"{store}/counters"


def count(store: str, *names: str) -> None:
    """Count happenings; a store that cannot be written loses the count and nothing else."""
    line = "".join(f"{name}\n" for name in names).encode()
    try:
        os.makedirs(store, exist_ok=True)
        descriptor = os.open(_path(store), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            if os.fstat(descriptor).st_size < _LIMIT:
                os.write(descriptor, line)
        finally:
            os.close(descriptor)
    except OSError:
        pass


def totals(store: str) -> dict[str, int]:
    """How often each happened. `name=7` counts as seven."""
    found: dict[str, int] = {}
    try:
        with open(_path(store), encoding="utf-8", errors="replace") as stream:
            for line in stream:
                name, _, number = line.strip().partition("=")
                if name:
                    found[name] = found.get(name, 0) + (int(number) if number.isdigit() else 1)
    except OSError:
        pass
    return dict(sorted(found.items()))


def reset(store: str) -> None:
    """Begin again at zero."""
    if os.path.exists(_path(store)):
        os.unlink(_path(store))
