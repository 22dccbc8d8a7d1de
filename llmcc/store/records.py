r"""Function records: accepted assembly with its evidence, and the verdicts of what was rejected.

In diskcache, without pickle: keys are text, and a row of any other kind is refused when it is read (CVE-2025-69872:
whoever can write a diskcache folder could otherwise run code).

    accepted:KEY           the record that is emitted for a function key
    rejected:KEY:DIGEST    the verdict on a text, so that no text is judged twice
    settled:KEY:ASKER      this asker was heard out about the function, and nothing was accepted
    source:KEY             the module and options that were compiled, to measure the accepted record again
    candidates:MEANING     texts that were accepted or offered elsewhere: another CPU's, a pack's

    value := sha256(name "\n" json) "\n" json
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import diskcache

from llmcc.errors import StoreError
from llmcc.store import direct, functions
from llmcc.store.bans import banned
from llmcc.store.log import log
from llmcc.store.queue import Queued

_TROUBLE = (sqlite3.Error, OSError, ValueError, TypeError, KeyError, AttributeError, StoreError, diskcache.Timeout)
"""Whatever a damaged or foreign row, or an unreachable database, makes of a read."""
_TRIES = 3
_T = TypeVar("_T")
CANDIDATES = 8
"""How many texts are kept per meaning, the latest first."""


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

    def get(self, key: Any, raw: bool) -> Any:
        """Refuses pickled keys, whoever wrote them."""
        if not raw:
            raise StoreError("a pickled key is refused")
        return super().get(key, raw)

    def fetch(self, mode: int, filename: str | None, value: Any, read: bool) -> Any:
        """Refuses pickled rows, whoever wrote them."""
        if mode == diskcache.core.MODE_PICKLE:
            raise StoreError("a pickled row is refused")
        return super().fetch(mode, filename, value, read)


@dataclass(frozen=True, slots=True)
class Record:
    """What became of a candidate. `status` is a judge's Status by name; times in seconds.

    `evidence` and `measurement` are as judge and timing gave them; `provenance` says who wrote it; `meaning` is
    the function's on any machine, `digest` the text's.
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
    meaning: str = ""


class Records:
    """The function records of a store. Every trouble is a miss, a lost write and a line in the log."""

    def __init__(self, store: str, size_limit: int, log_path: str = "") -> None:
        self._store = store
        self._folder = Path(store) / "records"
        self._size_limit = size_limit
        self._log = log_path
        self._open_cache: diskcache.Cache | None = None

    def accepted(self, key: str) -> Record | None:
        """The accepted record of a function key, if it is not banned."""
        found = self._get(f"accepted:{key}", _record)
        return None if found is None or banned(self._store, found.digest) else found

    def accept(self, key: str, record: Record) -> None:
        """Keep an accepted candidate; on other machines its text is a candidate again."""
        self._put(f"accepted:{key}", asdict(record))
        self.offer(record)
        try:
            direct.note_acceptance(self._store)
        except OSError as problem:
            log(self._log, f"store: {problem}")

    def withdraw(self, key: str, verdict: Record) -> None:
        """What was accepted no longer is, nor are builds' direct results that may hold it; `verdict` says why."""
        self._tried(lambda cache: cache.delete(f"accepted:{key}"), key)
        self.reject(key, verdict.digest, verdict)
        try:
            direct.invalidate(self._store)
        except OSError as problem:
            log(self._log, f"store: {problem}")

    def keep_source(self, key: str, queued: Queued) -> None:
        """Remember what an accepted record was made for."""
        self._put(f"source:{key}", asdict(queued))

    def source(self, key: str) -> Queued | None:
        """What an accepted record was made for, where that is known."""
        return self._get(f"source:{key}", lambda fields: Queued(**{**fields, "flags": tuple(fields["flags"])}))

    def rejected(self, key: str, digest: str) -> Record | None:
        """The verdict on a candidate text that was judged before."""
        return self._get(f"rejected:{key}:{digest}", _record)

    def reject(self, key: str, digest: str, record: Record) -> None:
        """Remember a verdict, so that no text is judged twice."""
        self._put(f"rejected:{key}:{digest}", asdict(record))

    def settled(self, key: str, asker: str) -> bool:
        """True if this asker was heard out before and nothing was accepted."""
        return bool(self._get(f"settled:{key}:{asker}", bool))

    def settle(self, key: str, asker: str) -> None:
        """Remember that there is no use in asking again."""
        self._put(f"settled:{key}:{asker}", 1)

    def candidates(self, meaning: str) -> list[Record]:
        """Texts that were accepted or offered elsewhere for a function of this meaning, the latest first."""
        rows = self._get(f"candidates:{meaning}", list) or []
        return [record for record in map(_record, rows) if not banned(self._store, record.digest)]

    def offer(self, record: Record) -> None:
        """Keep a text that is worth judging wherever a function of this meaning is met."""
        known = [r for r in self.candidates(record.meaning) if r.digest != record.digest]
        self._put(f"candidates:{record.meaning}", [asdict(r) for r in [record, *known][:CANDIDATES]])
        try:
            functions.note(self._store, record.function)
        except OSError as problem:
            log(self._log, f"store: {problem}")

    def all(self, kind: str) -> list[tuple[str, Record]]:
        """Every record whose name begins with `kind` and a colon (accepted, or rejected:KEY), with the name's rest."""
        found = [(name[len(kind) + 1 :], self._get(name, _record)) for name in self.names() if name.startswith(f"{kind}:")]
        return [(key, record) for key, record in found if record is not None]

    def best_by_meaning(self) -> dict[str, Record]:
        """The text that was accepted here for each meaning; where there are several, the one that gained most."""
        best: dict[str, Record] = {}
        for _, record in self.all("accepted"):
            known = best.get(record.meaning)
            better = known is None or record.measurement.get("ratio", 0) > known.measurement.get("ratio", 0)
            if record.measurement and better and not banned(self._store, record.digest):
                best[record.meaning] = record
        return best

    def names(self) -> list[str]:
        """The names of all rows; empty where they cannot be read."""

        def listed(cache: diskcache.Cache) -> list[str]:
            rows = cache._sql("SELECT key FROM Cache WHERE raw = 1 ORDER BY rowid").fetchall()  # noqa: SLF001 (iterkeys unpickles)
            return [name for (name,) in rows if isinstance(name, str)]

        return self._tried(listed, "names") or []

    def verify(self) -> list[str]:
        """Remove every row that is damaged or foreign, and tell the names. Raises StoreError if nothing can be read."""
        try:
            cache = self._cache()
            faults = [row[0] for row in cache._sql("PRAGMA integrity_check").fetchall()]  # noqa: SLF001
            keys = [key for (key,) in cache._sql("SELECT key FROM Cache").fetchall()]  # noqa: SLF001
        except _TROUBLE as problem:
            raise StoreError(f"{self._folder}: {problem}", hint="llmcctl cache clear") from problem
        if faults != ["ok"]:
            raise StoreError(f"{self._folder}: {faults[0]}", hint="llmcctl cache clear")
        broken = [key for key in keys if not _sound(cache, key)]
        for key in broken:
            cache._sql("DELETE FROM Cache WHERE key = ?", (key,))  # noqa: SLF001
        return [str(key) for key in broken]

    def trim(self) -> None:
        """Evict what was not used for the longest time until the size limit holds."""
        self._tried(lambda cache: cache.cull(), "size")

    def _cache(self) -> diskcache.Cache:
        if self._open_cache is None:
            if not self._folder.exists():
                functions.begin(self._store)
            self._open_cache = diskcache.Cache(
                str(self._folder),
                disk=TextDisk,
                size_limit=self._size_limit,
                eviction_policy="least-recently-used",
                timeout=5,
            )
        return self._open_cache

    def _tried(self, act: Callable[[diskcache.Cache], _T], what: str) -> _T | None:
        """What `act` gives, None with a line in the log where it cannot be had.

        diskcache's own `retry` would try for ever where a store is read-only.
        """
        trouble: Exception | None = None
        for _ in range(_TRIES):
            try:
                return act(self._cache())
            except diskcache.Timeout as problem:
                trouble = problem
            except _TROUBLE as problem:
                trouble = problem
                break
        log(self._log, f"store: {what[:40]}: {trouble!r}")
        return None

    def _get(self, name: str, build: Callable[[Any], _T]) -> _T | None:
        def read(cache: diskcache.Cache) -> _T | None:
            text = _text(cache, name)
            return None if text is None else build(json.loads(text))

        return self._tried(read, name)

    def _put(self, name: str, value: object) -> None:
        text = json.dumps(value, sort_keys=True)
        self._tried(lambda cache: cache.set(name, f"{_checksum(name, text)}\n{text}"), name)


def _text(cache: diskcache.Cache, name: str) -> str | None:
    """The JSON of a row, None if there is no such row. Raises StoreError if its checksum is wrong."""
    stored = cache.get(name)
    if stored is None:
        return None
    checksum, _, text = stored.partition("\n")
    if checksum != _checksum(name, text):
        raise StoreError("the checksum is wrong")
    return str(text)


def _sound(cache: diskcache.Cache, name: object) -> bool:
    """False if a row is damaged or foreign. Raises StoreError if the store is too busy to tell."""
    try:
        return isinstance(name, str) and _text(cache, name) is not None
    except diskcache.Timeout as problem:
        raise StoreError("the store is busy", hint="try again when no build is running") from problem
    except _TROUBLE:
        return False


def _checksum(name: str, text: str) -> str:
    return hashlib.sha256(f"{name}\n{text}".encode(errors="surrogateescape")).hexdigest()


def _record(fields: dict[str, Any]) -> Record:
    return Record(**fields)
