"""Keys: every field has its name and length in front, so that no two inputs can spell the same key.

A key's text can be dumped and compared (`llmcctl explain --key`); its SHA-256 names the entry.
"""

from __future__ import annotations

import hashlib


class Key:
    """A key under construction; fields are bytes or text, in the order they are added."""

    __slots__ = ("_fields",)

    def __init__(self, kind: str) -> None:
        self._fields: list[tuple[str, bytes]] = [("kind", kind.encode())]

    def add(self, name: str, value: bytes | str) -> Key:
        """Add a field; returns the key itself."""
        self._fields.append((name, value if isinstance(value, bytes) else value.encode(errors="surrogateescape")))
        return self

    @property
    def digest(self) -> str:
        """The entry's name."""
        state = hashlib.sha256()
        for name, value in self._fields:
            state.update(f"{name}={len(value)}:".encode())
            state.update(value)
            state.update(b"\n")
        return state.hexdigest()

    def dump(self) -> str:
        """The fields, one a line; long ones by their own digest."""
        rows = []
        for name, value in self._fields:
            shown = value.decode(errors="replace")
            if len(value) > 120 or "\n" in shown:
                shown = f"sha256:{hashlib.sha256(value).hexdigest()} ({len(value)} bytes)"
            rows.append(f"{name} = {shown}")
        return "\n".join(rows)
