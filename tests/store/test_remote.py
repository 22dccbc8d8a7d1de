"""Shared stores: read and written where they work; down, slow or wrong, they are a miss and a counter."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from llmcc.config import Settings
from llmcc.errors import ConfigError
from llmcc.store import counters, remote
from llmcc.store.records import Record
from llmcc.store.remote import Remote, open_remote
from tests.store.servers import Blobs, http_blobs, redis_blobs

TEXT = "f:\n\tret\n"
RECORD = Record("f", "ACCEPTED", TEXT, digest=hashlib.sha256(TEXT.encode()).hexdigest(), meaning="ab" * 32)


@contextlib.contextmanager
def redis_server() -> Iterator[Blobs]:
    """The real one."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["redis-server", "--port", str(port), "--save", "", "--appendonly", "no", "--bind", "127.0.0.1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        blobs = Blobs()
        blobs.url = f"redis://127.0.0.1:{port}/0"
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        try:
            yield blobs
        finally:
            process.terminate()


@pytest.fixture(params=["http", "redis"])
def blobs(request: pytest.FixtureRequest) -> Iterator[Blobs]:
    """A remote of each kind."""
    opened = redis_server if shutil.which("redis-server") else redis_blobs
    with (http_blobs if request.param == "http" else opened)() as made:
        yield made


def opened(store: Path, url: str, **more: str) -> Remote:
    """The remote at a URL, for a store."""
    made = open_remote(Settings(cache_dir=str(store), remote=url, log=str(store / "log"), **more))
    assert made is not None
    return made


def counted(store: Path) -> dict[str, int]:
    """What happened."""
    return counters.totals(f"{store}/counters")


def test_what_one_publishes_another_fetches(blobs: Blobs, tmp_path: Path) -> None:
    """An acceptance comes over with its key, and is not trusted."""
    opened(tmp_path / "one", blobs.url).publish("key", RECORD)

    found = opened(tmp_path / "two", blobs.url).fetch(RECORD.meaning)

    assert found == remote.Shared("key", RECORD, trusted=False)
    assert opened(tmp_path / "two", blobs.url).fetch("cd" * 32) is None
    assert counted(tmp_path / "two") == {"remote.hit": 1, "remote.miss": 1}


def test_redis_by_its_protocol(tmp_path: Path) -> None:
    """The same against the protocol alone."""
    with redis_blobs() as blobs:
        opened(tmp_path, blobs.url).publish("key", RECORD)

        assert opened(tmp_path, blobs.url).fetch(RECORD.meaning) == remote.Shared("key", RECORD, trusted=False)


def test_the_layout_is_that_of_bazel_remote(tmp_path: Path) -> None:
    """A blob lies under its SHA-256, and /ac holds an ActionResult that points to it."""
    with http_blobs() as blobs:
        opened(tmp_path, blobs.url).publish("key", RECORD)

    (blob,) = (path for path in blobs.held if path.startswith("/cache/cas/"))
    digest = hashlib.sha256(blobs.held[blob]).hexdigest()
    size = len(blobs.held[blob])
    assert blob == f"/cache/cas/{digest}"
    pointer = b"\x0a\x40" + digest.encode() + b"\x10" + bytes([size & 0x7F | 0x80, size >> 7])
    assert blobs.held[f"/cache/ac/{RECORD.meaning}"] == b"\x32" + bytes([len(pointer)]) + pointer


@pytest.mark.parametrize("behaviour", ["missing", "trickle", "garbage"])
def test_a_remote_that_does_not_work_is_a_miss(behaviour: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors, endless answers and wrong bytes are counted, and then it is left alone for a while."""
    with http_blobs() as blobs:
        opened(tmp_path, blobs.url).publish("key", RECORD)
        blobs.behaviour = behaviour
        monkeypatch.setattr(remote, "TIMEOUT_S", 0.5)

        assert opened(tmp_path, blobs.url).fetch(RECORD.meaning) is None
        before = len(blobs.requests)
        assert opened(tmp_path, blobs.url).fetch(RECORD.meaning) is None
        assert len(blobs.requests) == before
    assert counted(tmp_path) == {"remote.down": 1, "remote.miss": 2, "remote.paused": 1, "remote.put": 1}


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/x", "redis://127.0.0.1:9/0", "http://nowhere.invalid/"])
def test_a_remote_that_is_not_there_is_a_miss(url: str, tmp_path: Path) -> None:
    """Nobody listening is a miss, for reading and for writing."""
    made = opened(tmp_path, url)

    assert made.fetch(RECORD.meaning) is None
    made.publish("key", RECORD)
    assert "remote.down" in counted(tmp_path)


@pytest.mark.parametrize(
    "changed", [{"meaning": "ef" * 32}, {"assembly": "f:\n\tud2\n"}], ids=["another function's", "not the digest's text"]
)
def test_what_is_about_something_else_is_a_miss(changed: dict[str, str], tmp_path: Path) -> None:
    """A record under another's name, or whose text is not that of its digest, is not taken."""
    with http_blobs() as blobs:
        opened(tmp_path, blobs.url).publish("key", replace(RECORD, **changed))
        name = f"/cache/ac/{changed.get('meaning', RECORD.meaning)}"
        blobs.held[f"/cache/ac/{RECORD.meaning}"] = blobs.held[name]

        assert opened(tmp_path, blobs.url).fetch(RECORD.meaning) is None
    assert counted(tmp_path)["remote.wrong"] == 1


@pytest.fixture
def keys(tmp_path: Path) -> tuple[Path, Path]:
    """A key, and the file that allows it."""
    key = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    allowed = tmp_path / "allowed"
    allowed.write_text(f"someone@example.org {key.with_suffix('.pub').read_text()}")
    return key, allowed


@pytest.mark.parametrize(("signed", "listed", "tampered", "trusted"), [(1, 1, 0, True), (0, 1, 0, False), (1, 0, 0, False), (1, 1, 1, False)])
def test_who_signed_is_trusted_if_the_user_says_so(
    signed: int, listed: int, tampered: int, trusted: bool, keys: tuple[Path, Path], tmp_path: Path
) -> None:
    """A record is trusted if it is signed, by somebody who is allowed, and as it was signed."""
    key, allowed = keys
    if not listed:
        allowed.write_text("")
    with http_blobs() as blobs:
        opened(tmp_path, blobs.url, signing_key=str(key) if signed else "").publish("key", RECORD)
        if tampered:
            _tamper(blobs)
        found = opened(tmp_path, blobs.url, allowed_signers=str(allowed)).fetch(RECORD.meaning)

    assert found is not None
    assert found.trusted == trusted


def _tamper(blobs: Blobs) -> None:
    """Another key in the payload, everything else made to fit."""
    (blob,) = (path for path in blobs.held if "/cas/" in path)
    data = blobs.held[blob].replace(b'\\"key\\": \\"key\\"', b'\\"key\\": \\"kex\\"')
    digest = hashlib.sha256(data).hexdigest()
    pointer = blobs.held[f"/cache/ac/{RECORD.meaning}"].replace(blob.rpartition("/")[2].encode(), digest.encode())
    blobs.held.update({f"/cache/cas/{digest}": data, f"/cache/ac/{RECORD.meaning}": pointer})


def test_a_remote_of_no_known_kind(tmp_path: Path) -> None:
    """A URL that means nothing is told with what would."""
    with pytest.raises(ConfigError):
        open_remote(Settings(cache_dir=str(tmp_path), remote="ftp://somewhere/"))
