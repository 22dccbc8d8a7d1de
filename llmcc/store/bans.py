"""Bans: texts that are never emitted again, for whatever function and on whatever machine.

Plain files beside the records, one per text by its digest, so that neither eviction nor clearing lifts a ban.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from llmcc.files import write_atomic
from llmcc.store import direct


def banned(store: str, digest: str) -> bool:
    """True if the text of this digest may not be emitted."""
    return os.path.exists(f"{store}/banned/{digest}")


def ban(store: str, digest: str, function: str) -> None:
    """Never emit this text again. Raises OSError where the store cannot be written."""
    path = Path(store) / "banned" / digest
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, json.dumps({"function": function}).encode())
    direct.invalidate(store)


def lift(store: str, digest: str) -> None:
    """Let a text be emitted again. Raises OSError where the store cannot be written."""
    (Path(store) / "banned" / digest).unlink(missing_ok=True)
    direct.invalidate(store)


def all_banned(store: str) -> dict[str, str]:
    """Digests of all banned texts, with the function each was banned for, "" where the file does not tell."""
    found = {}
    for path in sorted((Path(store) / "banned").glob("*")):
        try:
            found[path.name] = str(json.loads(path.read_bytes())["function"])
        except (OSError, ValueError, KeyError, TypeError):
            found[path.name] = ""
    return found
