"""The store: what is damaged, foreign or unreachable is a miss, never an error or a wrong answer."""

from __future__ import annotations

import pickle
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcc.store import counters, direct, queue
from llmcc.store.keys import Key
from llmcc.store.records import Record, Records

RECORD = Record("f", "ACCEPTED", assembly="f:\n\tret\n", digest="d")
DIGEST = "ab" * 32


def test_direct_results_come_back(tmp_path: Path) -> None:
    """What was saved is loaded."""
    direct.save(str(tmp_path), DIGEST, direct.REPLACED, b"output")

    assert direct.load(str(tmp_path), DIGEST) == (direct.REPLACED, b"output")


@given(st.integers(0, 87 + len(b"0\nRoutput")), st.integers(0, 7))
def test_a_flipped_bit_is_a_miss(tmp_path_factory: pytest.TempPathFactory, at: int, bit: int) -> None:
    """An entry with any bit flipped, or cut short, is not used."""
    store = str(tmp_path_factory.mktemp("store"))
    direct.save(store, DIGEST, direct.REPLACED, b"output")
    path = Path(direct.path_of(store, DIGEST))
    raw = bytearray(path.read_bytes())
    at %= len(raw)
    cut = bytes(raw[:at])
    raw[at] ^= 1 << bit

    path.write_bytes(bytes(raw))
    assert direct.load(store, DIGEST) is None
    path.write_bytes(cut)
    assert direct.load(store, DIGEST) is None


def test_another_generation_is_a_miss(tmp_path: Path) -> None:
    """After functions were accepted elsewhere, results are made afresh."""
    direct.save(str(tmp_path), DIGEST, direct.NOTHING, b"")
    direct.next_generation(str(tmp_path))

    assert direct.load(str(tmp_path), DIGEST) is None


@given(st.lists(st.tuples(st.text(max_size=3), st.binary(max_size=5)), max_size=4), st.lists(st.tuples(st.text(max_size=3), st.binary(max_size=5)), max_size=4))
def test_different_fields_give_different_keys(one: list[tuple[str, bytes]], two: list[tuple[str, bytes]]) -> None:
    """No two lists of fields spell the same key."""
    keys = []
    for fields in (one, two):
        key = Key("test")
        for name, value in fields:
            key.add(name, value)
        keys.append(key.digest)

    assert (one == two) == (keys[0] == keys[1])


def test_records_come_back(tmp_path: Path) -> None:
    """Accepted and rejected records are found by key, and a ban hides an acceptance."""
    records = Records(str(tmp_path), 1 << 24)
    records.accept("k", RECORD)
    records.reject("k", "e", Record("f", "WRONG_OUTPUT", digest="e"))

    assert records.accepted("k") == RECORD
    assert records.rejected("k", "e") is not None
    assert records.rejected("k", "other") is None
    records.ban("k", "d", RECORD)
    assert records.accepted("k") is None


class Exploit:
    """Would run code when unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (Path.touch, (Path("/tmp/llmcc-was-here"),))  # noqa: S108


def test_a_pickled_row_is_refused(tmp_path: Path) -> None:
    """A row that somebody pickled into the store is a miss, and nothing of it runs."""
    records = Records(str(tmp_path), 1 << 24, str(tmp_path / "log"))
    records.accept("k", RECORD)
    with sqlite3.connect(tmp_path / "records" / "cache.db") as database:
        database.execute("UPDATE Cache SET mode = 4, value = ?, filename = NULL", (pickle.dumps(Exploit()),))

    assert Records(str(tmp_path), 1 << 24).accepted("k") is None
    assert not Path("/tmp/llmcc-was-here").exists()  # noqa: S108


def test_a_broken_database_is_a_miss(tmp_path: Path) -> None:
    """A store whose database is not one loses its records and nothing else."""
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "cache.db").write_bytes(b"not a database" * 100)
    records = Records(str(tmp_path), 1 << 24, str(tmp_path / "log"))

    records.accept("k", RECORD)

    assert records.accepted("k") is None
    assert "store:" in (tmp_path / "log").read_text()


def test_counters_add_up(tmp_path: Path) -> None:
    """Every happening is counted once, by name."""
    for _ in range(3):
        counters.count(str(tmp_path), "hit.direct", "tokens=7")

    assert counters.totals(str(tmp_path)) == {"hit.direct": 3, "tokens": 21}


def test_the_queue_holds_a_function_once(tmp_path: Path) -> None:
    """A function met many times waits once, until it is done."""
    for _ in range(2):
        queue.enqueue(str(tmp_path), "k", {"function": "f"})

    assert list(queue.entries(str(tmp_path))) == [("k", {"function": "f"})]
    queue.done(str(tmp_path), "k")
    assert list(queue.entries(str(tmp_path))) == []
