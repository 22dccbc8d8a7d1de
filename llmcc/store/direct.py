r"""Direct results: a whole command line's outcome in one plain file, read with the standard library alone.

    entry   := "llmcc-direct 1\n" sha256(rest) "\n" rest
    rest    := generation "\n" kind payload
    kind    := "R" the payload is the output | "N" nothing was replaced: the real llc makes the output

An entry of another generation, with a wrong checksum, or cut short, is a miss.
"""

from __future__ import annotations

import hashlib
import os

_MAGIC = b"llmcc-direct 1\n"
REPLACED, NOTHING = b"R", b"N"


def path_of(store: str, digest: str) -> str:
    """Where the entry of a key lies: two levels of folders."""
    return f"{store}/direct/{digest[:2]}/{digest[2:4]}/{digest[4:]}"


def load(store: str, digest: str) -> tuple[bytes, bytes] | None:
    """(kind, payload) of an entry, or None."""
    try:
        with open(path_of(store, digest), "rb") as stream:
            raw = stream.read()
    except OSError:
        return None
    head = len(_MAGIC) + 65
    rest = raw[head:]
    if raw[:head] != _MAGIC + hashlib.sha256(rest).hexdigest().encode() + b"\n":
        return None
    stamp, _, body = rest.partition(b"\n")
    if stamp != generation(store) or body[:1] not in (REPLACED, NOTHING):
        return None
    return body[:1], body[1:]


def save(store: str, digest: str, kind: bytes, payload: bytes) -> None:
    """Keep an outcome; raises OSError where the store cannot be written."""
    from llmcc.files import write_atomic  # noqa: PLC0415 (not needed on a hit)

    path = path_of(store, digest)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    rest = generation(store) + b"\n" + kind + payload
    write_atomic(path, _MAGIC + hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest)


def generation(store: str) -> bytes:
    """Changes when functions were accepted, imported or banned outside of a build."""
    try:
        with open(f"{store}/generation", "rb") as stream:
            return stream.read().strip()
    except OSError:
        return b"0"


def next_generation(store: str) -> None:
    """Make all direct results be looked at afresh."""
    import time  # noqa: PLC0415

    from llmcc.files import write_atomic  # noqa: PLC0415

    os.makedirs(store, exist_ok=True)
    write_atomic(f"{store}/generation", str(time.time_ns()).encode())
