"""What became of each function."""

from __future__ import annotations

from dataclasses import dataclass, field

from llmcc.store.records import Record


@dataclass(slots=True)
class FunctionReport:
    """What became of one function: why it was left to llc, or its attempts and which was emitted."""

    name: str
    reason: str = ""
    meaning: str = ""
    key: str = ""
    key_text: str = ""
    attempts: list[Record] = field(default_factory=list)
    emitted: Record | None = None
    from_store: bool = False
