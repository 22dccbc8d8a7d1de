"""Names of the functions that the store holds code for, one a line: a build sees by them what it need not look up."""

from __future__ import annotations

import os


def begin(store: str) -> None:
    """Begin the list of a store that holds nothing yet. Raises OSError where the store cannot be written."""
    _append(store, b"")


def note(store: str, function: str) -> None:
    """Remember a function. Raises OSError where the store cannot be written."""
    names = known(store)
    if names is not None and function not in names:
        _append(store, os.fsencode(f"{function}\n"))


def known(store: str) -> frozenset[str] | None:
    """All of them; None where they are not known: they cannot be read, or the store is older than the list."""
    try:
        with open(f"{store}/functions", "rb") as stream:
            return frozenset(os.fsdecode(stream.read()).split("\n"))
    except FileNotFoundError:
        return None if os.path.exists(f"{store}/records") else frozenset()
    except OSError:
        return None


def _append(store: str, line: bytes) -> None:
    os.makedirs(store, exist_ok=True)
    with open(f"{store}/functions", "ab") as stream:
        stream.write(line)
