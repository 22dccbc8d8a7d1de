"""The queue: functions that were met while a build could not wait, one file each, by function key."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from llmcc.files import write_atomic


def enqueue(store: str, key: str, entry: Mapping[str, Any]) -> None:
    """Note a function; one that is noted already stays as it is. A store that cannot be written loses it."""
    path = Path(store) / "queue" / f"{key}.json"
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, json.dumps(entry, sort_keys=True).encode(errors="surrogateescape"))
    except OSError:
        pass


def entries(store: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """(key, entry) of everything in the queue, the oldest first; unreadable ones are dropped."""
    folder = Path(store) / "queue"
    try:
        paths = sorted(folder.glob("*.json"), key=lambda p: p.stat().st_mtime_ns)
    except OSError:
        return
    for path in paths:
        try:
            yield path.stem, json.loads(path.read_bytes())
        except (OSError, ValueError):
            done(store, path.stem)


def done(store: str, key: str) -> None:
    """Remove a function from the queue."""
    (Path(store) / "queue" / f"{key}.json").unlink(missing_ok=True)
