"""Function records: what is damaged, foreign or unreachable is a miss, never an error or a wrong answer."""

from __future__ import annotations

import os
import pickle
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from llmcc.errors import StoreError
from llmcc.store import bans
from llmcc.store.records import CANDIDATES, Record, Records

RECORD = Record("f", "ACCEPTED", assembly="f:\n\tret\n", measurement={"ratio": 2.0}, digest="d", meaning="m")
SIZE = 1 << 24


def test_records_come_back(tmp_path: Path) -> None:
    """Accepted and rejected records are found by key, each among its own kind."""
    records = Records(str(tmp_path), SIZE)
    records.accept("k", RECORD)
    records.reject("k", "e", Record("f", "WRONG_OUTPUT", digest="e"))

    assert records.accepted("k") == RECORD
    assert [records.rejected("k", digest) is not None for digest in ("d", "e")] == [False, True]


def test_an_acceptance_is_a_candidate_elsewhere(tmp_path: Path) -> None:
    """Under another key of the same meaning, as another CPU has it, the text is offered and not believed."""
    records = Records(str(tmp_path), SIZE)
    records.accept("this CPU's key", RECORD)

    assert records.accepted("another CPU's key") is None
    assert records.candidates("m") == [RECORD]


def test_the_latest_candidates_are_kept(tmp_path: Path) -> None:
    """A text is kept once, and old ones make room."""
    records = Records(str(tmp_path), SIZE)
    for k in [*range(CANDIDATES + 2), CANDIDATES]:
        records.offer(replace(RECORD, digest=str(k)))

    digests = [int(r.digest) for r in records.candidates("m")]
    assert digests == [CANDIDATES, CANDIDATES + 1, *range(CANDIDATES - 1, 1, -1)]


def test_a_banned_text_is_gone_for_good(tmp_path: Path) -> None:
    """A ban hides acceptance and candidate, and outlives the records."""
    records = Records(str(tmp_path), SIZE)
    bans.ban(str(tmp_path), "d", "f")
    records.accept("k", RECORD)

    assert (records.accepted("k"), records.candidates("m")) == (None, [])
    bans.lift(str(tmp_path), "d")
    assert records.accepted("k") == RECORD


def test_an_asker_is_heard_out_once(tmp_path: Path) -> None:
    """That nothing was accepted is remembered for the one who was asked, and for nobody else."""
    records = Records(str(tmp_path), SIZE)
    records.settle("k", "a model")

    assert [records.settled("k", asker) for asker in ("a model", "another")] == [True, False]


class Exploit:
    """Would run code when unpickled."""

    def __init__(self, witness: Path) -> None:
        self.witness = witness

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return (Path.touch, (self.witness,))


def test_a_pickled_row_is_refused(tmp_path: Path) -> None:
    """A row whose value or key somebody pickled into the store is a miss, and nothing of it runs."""
    witness = tmp_path / "was-here"
    exploit = pickle.dumps(Exploit(witness))
    Records(str(tmp_path), SIZE).accept("k", RECORD)
    with sqlite3.connect(tmp_path / "records" / "cache.db") as database:
        database.execute("UPDATE Cache SET mode = 4, value = ?, filename = NULL WHERE key = 'accepted:k'", (exploit,))
        database.execute("UPDATE Cache SET key = ?, raw = 0 WHERE key = 'candidates:m'", (exploit,))
    records = Records(str(tmp_path), SIZE, str(tmp_path / "log"))

    assert (records.accepted("k"), records.candidates("m"), records.all("accepted")) == (None, [], [])
    assert len(records.verify()) == 2
    assert not witness.exists()


def test_five_hundred_flipped_bits(tmp_path: Path) -> None:
    """A record with a flipped bit is not used: it would pass the gate, but was not judged."""
    records = Records(str(tmp_path), SIZE)
    records.accept("k", RECORD)
    database = sqlite3.connect(tmp_path / "records" / "cache.db", isolation_level=None)
    (text,) = database.execute("SELECT value FROM Cache WHERE key = 'accepted:k'").fetchone()
    found = []
    for flip in range(500):
        damaged = bytearray(text.encode())
        damaged[flip * len(damaged) // 500] ^= 1 << flip % 7
        database.execute("UPDATE Cache SET value = ? WHERE key = 'accepted:k'", (damaged.decode(),))
        found.append(records.accepted("k"))
    database.close()

    assert found == [None] * 500
    assert records.verify() == ["accepted:k"]


def test_flips_in_the_database_itself(tmp_path: Path) -> None:
    """With a bit of the database's own pages flipped there is the record, or none; never another."""
    records = Records(str(tmp_path), SIZE)
    records.accept("k", RECORD)
    records._cache().close()
    path = tmp_path / "records" / "cache.db"
    raw = path.read_bytes()
    found = set()
    for flip in range(100):
        damaged = bytearray(raw)
        damaged[flip * len(raw) // 100] ^= 1 << flip % 8
        path.write_bytes(bytes(damaged))
        for rest in path.parent.glob("cache.db-*"):
            rest.unlink()
        one = Records(str(tmp_path), SIZE)
        found.add(repr(one.accepted("k")))
        if one._open_cache is not None:
            one._open_cache.close()

    assert found <= {repr(RECORD), repr(None)}


def test_a_record_under_another_name_is_a_miss(tmp_path: Path) -> None:
    """The checksum holds a record to its key."""
    records = Records(str(tmp_path), SIZE)
    records.accept("k", RECORD)
    with sqlite3.connect(tmp_path / "records" / "cache.db") as database:
        database.execute("UPDATE Cache SET key = 'accepted:other' WHERE key = 'accepted:k'")

    assert records.accepted("other") is None


def test_a_record_of_a_later_version_is_a_miss(tmp_path: Path) -> None:
    """A field that this version does not know says that the record is not for it."""
    records = Records(str(tmp_path), SIZE)
    records._put("accepted:k", {"function": "f", "status": "ACCEPTED", "of_the_future": 1})

    assert records.accepted("k") is None


def test_a_broken_database_is_a_miss(tmp_path: Path) -> None:
    """A store whose database is not one loses its records and nothing else, and `verify` says what to do."""
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "cache.db").write_bytes(b"not a database" * 100)
    records = Records(str(tmp_path), SIZE, str(tmp_path / "log"))

    records.accept("k", RECORD)

    assert records.accepted("k") is None
    assert "store:" in (tmp_path / "log").read_text()
    with pytest.raises(StoreError):
        records.verify()


def test_a_store_that_cannot_be_written_ends(tmp_path: Path) -> None:
    """Where no transaction can begin, a write is given up; diskcache alone would try for ever."""
    records = Records(str(tmp_path), SIZE)
    records.accept("k", RECORD)
    records._cache()._sql("PRAGMA query_only = ON")

    records.accept("other", RECORD)

    assert records.accepted("other") is None


def test_a_clock_that_goes_backwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is a record lost nor does one expire when the time changes by years."""
    records = Records(str(tmp_path), SIZE)
    now = time.time()
    found = []
    for jump in (0.0, -1e8, 1e8):
        monkeypatch.setattr(time, "time", lambda jump=jump: now + jump)
        records.accept(str(jump), RECORD)
        found.append([records.accepted(str(j)) == RECORD for j in (0.0, jump)])

    assert found == [[True, True]] * 3


def test_the_size_limit_holds(tmp_path: Path) -> None:
    """What was not used for the longest time makes room."""
    records = Records(str(tmp_path), 200_000)
    large = replace(RECORD, assembly="x" * 5000)
    for k in range(100):
        records.reject("k", str(k), large)
        records.rejected("k", "0")

    records.trim()

    assert records.rejected("k", "0") == large
    assert records.rejected("k", "1") is None
    assert sum(os.stat(p).st_size for p in (tmp_path / "records").rglob("*.val")) < 300_000


def test_verify_waits_for_no_one(tmp_path: Path) -> None:
    """A store that is busy is not taken for a damaged one: nothing is removed."""
    records = Records(str(tmp_path), SIZE)
    records.accept("k", RECORD)
    records._cache()._sql("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(tmp_path / "records" / "cache.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError):
        records.verify()
    other.execute("ROLLBACK")
    other.close()
    assert records.accepted("k") == RECORD
