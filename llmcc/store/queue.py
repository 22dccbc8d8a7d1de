"""The queue: functions that were met while a build could not wait, one file each, by what they mean."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from llmcc.files import write_atomic


@dataclass(frozen=True, slots=True)
class Queued:
    """A function to be asked about: its module reduced to what it needs, and how that was to be compiled.

    `packed` is that module's text, deflated, in base 64: hundreds may wait that each need most of a large file. `heat`
    is how often the function runs by the profile in its IR, 0 where that has none.
    """

    function: str
    meaning: str
    level: str
    flags: tuple[str, ...]
    packed: str
    heat: int = 0

    @property
    def module(self) -> str:
        """The module's text."""
        return zlib.decompress(base64.b64decode(self.packed)).decode(errors="surrogateescape")


def packed(module: str) -> str:
    """A module's text as an entry holds it."""
    return base64.b64encode(zlib.compress(module.encode(errors="surrogateescape"), 1)).decode()


def enqueue(store: str, queued: Queued) -> None:
    """Note a function; one that is noted already stays as it is. A store that cannot be written loses it."""
    path = _path(store, queued)
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, json.dumps(asdict(queued), sort_keys=True).encode())
    except OSError:
        pass


def waiting(store: str, shares: Mapping[str, float]) -> list[Queued]:
    """Everything in the queue, hot functions first; unreadable entries are dropped.

    `shares` are the parts of a program's time by function, where a profile was given; then the heat of the
    IR's own profile decides, then who came first.
    """
    found: list[tuple[float, int, int, str, Queued]] = []
    for path in (Path(store) / "queue").glob("*.json"):
        try:
            entry = json.loads(path.read_bytes())
            queued = Queued(**{**entry, "flags": tuple(entry["flags"])})
            age = path.stat().st_mtime_ns
        except OSError:
            continue  # somebody else has just done it
        except (ValueError, TypeError, KeyError):
            path.unlink(missing_ok=True)
            continue
        found.append((-shares.get(queued.function, 0.0), -queued.heat, age, path.name, queued))
    return [queued for *_, queued in sorted(found, key=lambda row: row[:4])]


def done(store: str, queued: Queued) -> None:
    """Remove a function from the queue."""
    _path(store, queued).unlink(missing_ok=True)


def _path(store: str, queued: Queued) -> Path:
    return Path(store) / "queue" / f"{queued.meaning}.json"
