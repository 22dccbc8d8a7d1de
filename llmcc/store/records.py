"""Function records: accepted assembly with its evidence, and the verdicts of what was rejected.

In diskcache, without pickle: keys are text and values JSON text, and a row of any other kind is refused
when it is read (CVE-2025-69872: whoever can write a diskcache folder could otherwise run code).
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import diskcache

from llmcc.errors import StoreError
from llmcc.store.log import log

_TROUBLE = (sqlite3.Error, OSError, ValueError, StoreError, diskcache.Timeout)


class TextDisk(diskcache.Disk):  # type: ignore[misc]
    """Rows of text and bytes only."""

    def put(self, key: Any) -> tuple[str, bool]:
        """Only text is a key."""
        if not isinstance(key, str):
            raise StoreError("keys are text")
        return key, True

    def store(self, value: Any, read: bool, key: Any = diskcache.UNKNOWN) -> Any:
        """Only text and bytes are values."""
        if not isinstance(value, (str, bytes)):
            raise StoreError("values are text or bytes")
        return super().store(value, read, key)

    def fetch(self, mode: int, filename: str | None, value: Any, read: bool) -> Any:
        """Refuses pickled rows, whoever wrote them."""
        if mode == diskcache.core.MODE_PICKLE:
            raise StoreError("a pickled row is refused")
        return super().fetch(mode, filename, value, read)


@dataclass(frozen=True, slots=True)
class Record:
    """What became of a candidate. `status` is a judge's Status by name; times in seconds.

    `evidence` and `measurement` are as judge and timing gave them; `provenance` says who wrote it.
    """

    function: str
    status: str
    assembly: str = ""
    message: str = ""
    evidence: dict[str, Any] = field(default_factory=dict)
    measurement: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, Any] = field(default_factory=dict)
    stages: dict[str, float] = field(default_factory=dict)
    digest: str = ""


class Records:
    """The function records of a store. Every trouble is a miss, a lost write and a line in the log."""

    def __init__(self, store: str, size_limit: int, log_path: str = "") -> None:
        self._folder = Path(store) / "records"
        self._size_limit = size_limit
        self._log = log_path
        self._open_cache: diskcache.Cache | None = None

    def _cache(self) -> diskcache.Cache:
        if self._open_cache is None:
            self._open_cache = diskcache.Cache(
                str(self._folder),
                disk=TextDisk,
                size_limit=self._size_limit,
                eviction_policy="least-recently-used",
                timeout=5,
            )
        return self._open_cache

    def accepted(self, key: str) -> Record | None:
        """The accepted record of a function key, if it is not banned."""
        found = self._get(f"accepted:{key}")
        return None if found is None or self._get(f"banned:{key}:{found.digest}") else found

    def accept(self, key: str, record: Record) -> None:
        """Keep an accepted candidate; a faster one replaces it."""
        self._put(f"accepted:{key}", record)

    def rejected(self, key: str, digest: str) -> Record | None:
        """The verdict on a candidate text that was judged before."""
        return self._get(f"rejected:{key}:{digest}")

    def reject(self, key: str, digest: str, record: Record) -> None:
        """Remember a verdict, so that no text is judged twice."""
        self._put(f"rejected:{key}:{digest}", record)

    def ban(self, key: str, digest: str, record: Record) -> None:
        """Never emit this text for this function again."""
        self._put(f"banned:{key}:{digest}", record)

    def all(self, kind: str) -> list[tuple[str, Record]]:
        """Every record of a kind (accepted, rejected, banned) with its key."""
        try:
            names = [k for k in self._cache().iterkeys() if isinstance(k, str) and k.startswith(f"{kind}:")]
        except _TROUBLE as problem:
            log(self._log, f"store: {problem}")
            return []
        found = [(name.partition(":")[2], self._get(name)) for name in names]
        return [(key, record) for key, record in found if record is not None]

    def _get(self, key: str) -> Record | None:
        try:
            text = self._cache().get(key)
            return None if text is None else Record(**json.loads(text))
        except (*_TROUBLE, TypeError) as problem:
            log(self._log, f"store: cannot read {key[:40]}: {problem}")
            return None

    def _put(self, key: str, record: Record) -> None:
        try:
            self._cache().set(key, json.dumps(asdict(record), sort_keys=True), retry=True)
        except _TROUBLE as problem:
            log(self._log, f"store: cannot write {key[:40]}: {problem}")
