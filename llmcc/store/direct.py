r"""Direct results: a whole command line's outcome in one plain file, read with the standard library alone.

    entry   := "llmcc-direct 2\n" sha256(rest) "\n" rest
    rest    := stamp "\n" kind payload
    stamp   := generation | generation "+" acceptances    the second where later acceptances may change the outcome
    kind    := "R" the payload is the output | "N" nothing was replaced: the real llc makes the output

An entry with a stamp of the past, with a wrong checksum, or cut short, is a miss.
"""

from __future__ import annotations

import hashlib
import os

_MAGIC = b"llmcc-direct 2\n"
REPLACED, NOTHING = b"R", b"N"
_STALE_S = 3600
"""Age at which a writer's temporary file is nobody's any more."""


def path_of(store: str, digest: str) -> str:
    """Where the entry of a key lies: two levels of folders."""
    return f"{store}/direct/{digest[:2]}/{digest[2:4]}/{digest[4:]}"


def load(store: str, digest: str) -> tuple[bytes, bytes] | None:
    """(kind, payload) of an entry, or None."""
    path = path_of(store, digest)
    try:
        with open(path, "rb") as stream:
            rest = checked(stream.read())
    except OSError:
        return None
    stamp, _, body = rest.partition(b"\n")
    generation, _, acceptances = stamp.partition(b"+")
    if body[:1] not in (REPLACED, NOTHING) or generation != _number(store, "generation"):
        return None
    if acceptances and acceptances != _number(store, "acceptances"):
        return None
    try:  # noqa: SIM105 (contextlib costs more than a hit has)
        os.utime(path)  # used just now: `trim` goes by this
    except OSError:
        pass
    return body[:1], body[1:]


def checked(raw: bytes) -> bytes:
    """An entry without magic and checksum; empty if they are wrong."""
    head = len(_MAGIC) + 65
    rest = raw[head:]
    return rest if raw[:head] == _MAGIC + hashlib.sha256(rest).hexdigest().encode() + b"\n" else b""


def save(store: str, digest: str, kind: bytes, payload: bytes, since: bytes, limit: int) -> None:
    """Keep an outcome that was begun at `since`; `limit` in bytes is for all direct results together.

    Raises OSError where the store cannot be written.
    """
    from llmcc.files import write_atomic  # noqa: PLC0415 (not needed on a hit)

    path = path_of(store, digest)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    rest = since + b"\n" + kind + payload
    write_atomic(path, _MAGIC + hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest)
    if digest.endswith("0"):  # one save in sixteen looks after one folder in 256
        trim(f"{store}/direct/{digest[:2]}", limit // 256)


def now(store: str) -> bytes:
    """The stamp of an outcome begun now, in which functions may be left for later."""
    return _number(store, "generation") + b"+" + _number(store, "acceptances")


def final(stamp: bytes) -> bytes:
    """The stamp of an outcome that later acceptances cannot change."""
    return stamp.partition(b"+")[0]


def invalidate(store: str) -> None:
    """Make all direct results be looked at afresh: answers were banned, imported, or changed by hand."""
    _renew(store, "generation")


def note_acceptance(store: str) -> None:
    """Make those direct results be looked at afresh in which a function was left for later."""
    _renew(store, "acceptances")


def trim(folder: str, limit: int) -> int:
    """Remove the least recently used entries below a folder until it holds `limit` bytes; the bytes removed.

    The last used entry stays, however large it is. What a killed writer left behind goes too.
    """
    import time  # noqa: PLC0415

    found = []
    for path in paths(folder):
        try:
            status = os.stat(path)
            if path.endswith(".tmp") and abs(time.time() - status.st_mtime) > _STALE_S:
                os.unlink(path)
            else:
                found.append((status.st_mtime_ns, status.st_size, path))
        except OSError:
            continue
    total = sum(size for _, size, _ in found)
    removed = 0
    for _, size, path in sorted(found)[:-1]:
        if total - removed <= limit:
            break
        try:
            os.unlink(path)
        except OSError:
            continue
        removed += size
    return removed


def paths(folder: str) -> list[str]:
    """Every entry's file below a folder."""
    return [os.path.join(where, name) for where, _, names in os.walk(folder) for name in names]


def _number(store: str, name: str) -> bytes:
    try:
        with open(f"{store}/{name}", "rb") as stream:
            return stream.read().strip()
    except OSError:
        return b"0"


def _renew(store: str, name: str) -> None:
    import secrets  # noqa: PLC0415

    from llmcc.files import write_atomic  # noqa: PLC0415

    os.makedirs(store, exist_ok=True)
    write_atomic(f"{store}/{name}", secrets.token_hex(8).encode())  # not a time: clocks go backwards
