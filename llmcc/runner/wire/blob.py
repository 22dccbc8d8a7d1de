"""A file under construction."""

from __future__ import annotations


class Blob:
    """A file under construction: fixed header first, then whatever is appended, 16-byte aligned."""

    def __init__(self, header_size: int) -> None:
        self._parts = [b"\0" * (-(-header_size // 16) * 16)]
        self._size = len(self._parts[0])

    def append(self, data: bytes) -> int:
        """Add data; returns its offset."""
        at = self._size
        padded = data + b"\0" * (-len(data) % 16)
        self._parts.append(padded)
        self._size += len(padded)
        return at

    def finish(self, header: bytes) -> bytes:
        """The whole file, with its header put in place."""
        self._parts[0] = header.ljust(len(self._parts[0]), b"\0")
        return b"".join(self._parts)
