"""Names of the functions that the store holds code for, one a line: a build sees by them what it need not look up."""

from __future__ import annotations

import os


def note(store: str, function: str) -> None:
    """Remember a function. Raises OSError where the store cannot be written."""
    if function not in (known(store) or ()):
        os.makedirs(store, exist_ok=True)
        with open(f"{store}/functions", "ab") as stream:
            stream.write(os.fsencode(f"{function}\n"))


def known(store: str) -> frozenset[str] | None:
    """All of them; None where they cannot be read."""
    try:
        with open(f"{store}/functions", "rb") as stream:
            return frozenset(os.fsdecode(stream.read()).split("\n"))
    except FileNotFoundError:
        return frozenset()
    except OSError:
        return None
