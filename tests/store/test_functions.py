"""The list of names tells what a store has no code for, and is never believed where it may be short."""

from __future__ import annotations

from pathlib import Path

from llmcc.store import functions
from llmcc.store.records import Record, Records


def offered(store: Path, name: str) -> None:
    """A store into which code for a function was put."""
    Records(str(store), 1 << 20).offer(Record(function=name, status="ACCEPTED", assembly="", meaning=name))


def test_what_was_put_in(tmp_path: Path) -> None:
    """Every function that the store has had code for, and an empty store's none."""
    assert functions.known(str(tmp_path)) == frozenset()
    for name in ("first", "second", "first", "with space"):
        offered(tmp_path, name)

    assert functions.known(str(tmp_path)) >= {"first", "second", "with space"}
    assert (tmp_path / "functions").read_text() == "first\nsecond\nwith space\n"


def test_a_store_that_was_only_read(tmp_path: Path) -> None:
    """Looking something up begins the list, which is empty and complete."""
    Records(str(tmp_path), 1 << 20).accepted("key")

    assert not (functions.known(str(tmp_path)) or {"unknown"}) - {""}


def test_a_store_without_a_list(tmp_path: Path) -> None:
    """Where records are older than the list nothing is known, now and after more was put in."""
    offered(tmp_path, "first")
    (tmp_path / "functions").unlink()
    offered(tmp_path, "second")

    assert functions.known(str(tmp_path)) is None
