"""A candidate: assembly and where it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote a candidate: `kind` is model, pack, replay, store or person."""

    kind: str
    model: str = ""
    prompt: str = ""
    exchange: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Assembly text as it was offered; nothing about it is believed."""

    assembly: str
    origin: Origin = field(default_factory=lambda: Origin("person"))

    @property
    def digest(self) -> str:
        """Identifies the text, whoever wrote it."""
        return hashlib.sha256(self.assembly.encode(errors="surrogateescape")).hexdigest()
