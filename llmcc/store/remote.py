r"""A store shared with others: read when nothing is found here, written when something was accepted here.

    shared := {"payload": TEXT, "signature": an ssh signature of TEXT or ""}
    TEXT   := {"format": 1, "key": the function key it was accepted under, "record": its fields}

Always optional: down, slow or wrong means a miss and a counter. What comes from there is a candidate, to be judged
and timed here, unless its signer is in the user's `allowed_signers`.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Protocol
from urllib.parse import urlsplit

from llmcc.asm import Candidate
from llmcc.config import Settings
from llmcc.errors import ConfigError, LlmccError
from llmcc.store import counters
from llmcc.store.log import log
from llmcc.store.records import Record
from llmcc.store.signing import sign, signer

TIMEOUT_S = 3.0
"""For one request, from its beginning to its end."""
PAUSE_S = 60.0
"""How long a remote that was down is left alone, by all processes of a store."""
_FORMAT = 1
_LIMIT = 4 << 20


class Transport(Protocol):
    """Where named bytes are kept. Any exception means that it is down."""

    def get(self, name: str) -> bytes | None:
        """The bytes of a name, at most 4 MiB of them; None if there are none."""

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes under a name."""


@dataclass(frozen=True, slots=True)
class Shared:
    """An answer from a remote; `trusted` if one of the user's allowed signers vouches for record and key."""

    key: str
    record: Record
    trusted: bool


class Remote:
    """The remote of a store."""

    def __init__(self, settings: Settings, transport: Transport) -> None:
        self._settings = settings
        self._transport = transport
        self._down = os.path.join(settings.store_dir, "remote-down")

    def fetch(self, meaning: str) -> Shared | None:
        """What others accepted for a function of this meaning."""
        raw = self._bounded(lambda: self._transport.get(meaning))
        if raw is None:
            self._count("miss")
            return None
        try:
            envelope = json.loads(raw)
            payload, signature = str(envelope["payload"]), str(envelope["signature"])
            said = json.loads(payload)
            shared = Shared(str(said["key"]), Record(**said["record"]), self._trusted(payload, signature))
            if (said["format"], shared.record.meaning, shared.record.digest) != (_FORMAT, meaning, Candidate(shared.record.assembly).digest):
                raise ValueError("it is about something else")
        except (ValueError, KeyError, TypeError, RecursionError) as problem:
            self._trouble("wrong", problem)
            return None
        self._count("hit")
        return shared

    def publish(self, key: str, record: Record) -> None:
        """Tell others what was accepted here."""
        payload = json.dumps({"format": _FORMAT, "key": key, "record": asdict(record)}, sort_keys=True)
        try:
            signature = sign(payload.encode(), self._settings.signing_key) if self._settings.signing_key else ""
        except LlmccError as problem:
            self._trouble("unsigned", problem)
            signature = ""
        data = json.dumps({"payload": payload, "signature": signature}).encode()

        def put() -> bytes:
            self._transport.put(record.meaning, data)
            return b""

        if self._bounded(put) is not None:
            self._count("put")

    def _trusted(self, payload: str, signature: str) -> bool:
        allowed = self._settings.allowed_signers
        return bool(allowed and signature and signer(payload.encode(), signature, allowed))

    def _bounded(self, act: Callable[[], bytes | None]) -> bytes | None:
        """What `act` gives within the time for a request; None, and a pause for everybody, if it fails."""
        if self._paused():
            self._count("paused")
            return None
        results: list[bytes | None] = []
        troubles: list[Exception] = [TimeoutError(f"no answer within {TIMEOUT_S:g} s")]

        def run() -> None:
            try:
                results.append(act())
            except Exception as problem:  # noqa: BLE001 (whatever a client raises, the remote is of no use)
                troubles.insert(0, problem)

        # A daemon: a server that sends a byte now and then outlasts every timeout of a socket.
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(TIMEOUT_S)
        if results:
            return results[0]
        self._trouble("down", troubles[0])
        try:
            with open(self._down, "w"):
                pass
        except OSError:
            pass
        return None

    def _paused(self) -> bool:
        try:
            return abs(time.time() - os.stat(self._down).st_mtime) < PAUSE_S
        except OSError:
            return False

    def _trouble(self, name: str, problem: Exception) -> None:
        self._count(name)
        log(self._settings.log, f"remote: {problem!r}")

    def _count(self, name: str) -> None:
        counters.count(self._settings.store_dir, f"remote.{name}")


def open_remote(settings: Settings) -> Remote | None:
    """The configured remote; None if there is none. Raises ConfigError."""
    if not settings.remote:
        return None
    scheme = urlsplit(settings.remote).scheme
    if scheme in ("http", "https"):
        from llmcc.store.http import HTTPTransport  # noqa: PLC0415 (only where it is used)

        return Remote(settings, HTTPTransport(settings.remote, TIMEOUT_S, _LIMIT))
    if scheme in ("redis", "rediss", "unix"):
        from llmcc.store.redis import RedisTransport  # noqa: PLC0415

        return Remote(settings, RedisTransport(settings.remote, TIMEOUT_S, _LIMIT))
    raise ConfigError(f"remote = {settings.remote!r}", hint="an http://, https:// or redis:// URL")
