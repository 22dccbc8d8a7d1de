"""Direct results: what is damaged, of the past or unreachable is a miss, never an error or a wrong answer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcc.store import direct

DIGEST = "ab" * 32
LIMIT = 1 << 20


def save(store: Path, payload: bytes = b"output", digest: str = DIGEST, *, final: bool = False) -> Path:
    """Keep an outcome begun now; its file."""
    since = direct.now(str(store))
    direct.save(str(store), digest, direct.REPLACED, payload, direct.final(since) if final else since, LIMIT)
    return Path(direct.path_of(str(store), digest))


def test_direct_results_come_back(tmp_path: Path) -> None:
    """What was saved is loaded."""
    save(tmp_path)

    assert direct.load(str(tmp_path), DIGEST) == (direct.REPLACED, b"output")


def test_five_hundred_flipped_bits(tmp_path: Path) -> None:
    """An entry with a flipped bit is not used, whichever it is."""
    path = save(tmp_path, b"x" * 60)
    raw = path.read_bytes()
    found = []
    for flip in range(500):
        damaged = bytearray(raw)
        damaged[flip * 8 * len(raw) // 500 // 8] ^= 1 << flip % 8
        path.write_bytes(bytes(damaged))
        found.append(direct.load(str(tmp_path), DIGEST))

    assert found == [None] * 500


@given(st.integers(0, 110))
def test_an_entry_cut_short_is_a_miss(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    """What a full disk or a crash cut off is not used."""
    store = tmp_path_factory.mktemp("store")
    path = save(store)
    raw = path.read_bytes()
    path.write_bytes(raw[: min(length, len(raw) - 1)])

    assert direct.load(str(store), DIGEST) is None


def test_after_a_ban_or_an_import_all_are_made_afresh(tmp_path: Path) -> None:
    """Invalidated results are misses, those with nothing left for later too."""
    save(tmp_path, final=True)
    direct.invalidate(str(tmp_path))

    assert direct.load(str(tmp_path), DIGEST) is None


@pytest.mark.parametrize("final", [True, False])
def test_an_acceptance_matters_where_functions_were_left_for_later(final: bool, tmp_path: Path) -> None:
    """A later acceptance makes those results be looked at afresh that it may change, and no others."""
    save(tmp_path, final=final)
    direct.note_acceptance(str(tmp_path))

    assert (direct.load(str(tmp_path), DIGEST) is not None) == final


def test_what_was_begun_before_a_ban_is_not_kept(tmp_path: Path) -> None:
    """A build that looked a function up before it was banned cannot bring it back."""
    since = direct.now(str(tmp_path))
    direct.invalidate(str(tmp_path))
    direct.save(str(tmp_path), DIGEST, direct.REPLACED, b"banned", since, LIMIT)

    assert direct.load(str(tmp_path), DIGEST) is None


def test_trimming_removes_what_was_not_used_for_the_longest_time(tmp_path: Path) -> None:
    """Entries go in the order of their last use, and only as many as must."""
    digests = [f"{k:02d}" * 32 for k in range(4)]
    for age, digest in enumerate(digests):
        os.utime(save(tmp_path, b"x" * 1000, digest), (1000 - age, 1000 - age))
    direct.load(str(tmp_path), digests[3])  # used just now

    direct.trim(f"{tmp_path}/direct", 2500)

    assert [direct.load(str(tmp_path), d) is not None for d in digests] == [True, False, False, True]


def test_what_a_killed_writer_left_goes(tmp_path: Path) -> None:
    """Temporary files of an hour ago are removed, also where the clock went backwards since."""
    path = save(tmp_path)
    for k, time in enumerate((1000, 4_000_000_000)):
        left = path.with_name(f"left{k}.tmp")
        left.write_bytes(b"half")
        os.utime(left, (time, time))

    direct.trim(f"{tmp_path}/direct", LIMIT)

    assert list(path.parent.iterdir()) == [path]


def test_the_limit_holds_without_anybody_asking(tmp_path: Path) -> None:
    """Saving looks after the folders it writes to."""
    for k in range(64):
        digest = f"aa{k:02x}" + "0" * 60
        direct.save(str(tmp_path), digest, direct.REPLACED, b"x" * 1000, b"0", 256 * 5000)

    assert len(direct.paths(f"{tmp_path}/direct")) <= 5
