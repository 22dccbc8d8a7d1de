"""Single flight: one process works, the others wait within a bound, and a dead one holds nobody up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from llmcc.store.flight import flight

HOLDER = """
import sys, time
from llmcc.store.flight import flight
with flight(sys.argv[1], "k", 0) as leading:
    print(leading, flush=True)
    time.sleep(float(sys.argv[2]))
"""
WORKER = """
import os, sys
from llmcc.store.flight import flight
for _ in range(30):
    with flight(sys.argv[1], "k", 60) as leading:
        assert leading
        inside = os.open(sys.argv[1] + "/inside", os.O_CREAT | os.O_EXCL)  # fails if two are
        os.close(inside)
        os.unlink(sys.argv[1] + "/inside")
"""


def holder(store: Path, seconds: float) -> subprocess.Popen[bytes]:
    """A process that leads for a while."""
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(store), str(seconds)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"True\n"
    return process


def test_one_at_a_time(tmp_path: Path) -> None:
    """Of many processes that come and go, no two are ever inside."""
    started = [subprocess.Popen([sys.executable, "-c", WORKER, str(tmp_path)]) for _ in range(6)]

    assert [process.wait() for process in started] == [0] * 6


def test_who_waits_too_long_goes_on_without(tmp_path: Path) -> None:
    """After the bound a waiter is told that it does not lead."""
    with holder(tmp_path, 60) as process:
        with flight(str(tmp_path), "k", 0.2) as leading:
            assert leading is False
        process.kill()


def test_a_killed_process_holds_nobody_up(tmp_path: Path) -> None:
    """The flight of a process that was killed ends with it."""
    with holder(tmp_path, 60) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        with flight(str(tmp_path), "k", 0) as leading:
            assert leading is True


def test_who_waits_leads_next(tmp_path: Path) -> None:
    """When the leader is done, a waiter leads."""
    with holder(tmp_path, 0.3) as process, flight(str(tmp_path), "k", 60) as leading:
        assert (leading, process.wait()) == (True, 0)


def test_another_key_is_another_flight(tmp_path: Path) -> None:
    """Functions do not wait for each other, and nothing is left behind."""
    with flight(str(tmp_path), "k", 0), flight(str(tmp_path), "other", 0) as leading:
        assert leading is True

    assert list((tmp_path / "flights").iterdir()) == []


def test_without_a_store_everybody_works(tmp_path: Path) -> None:
    """Where no lock can be had nobody waits."""
    (tmp_path / "file").write_text("")

    with flight(str(tmp_path / "file"), "k", 60) as leading:
        assert leading is True


def test_a_lock_on_a_file_that_is_gone_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who opened the file just before its leader removed it begins again, so that those who come later see its lock."""
    opened, real = [], os.open

    def open_late(path: str, *rest: int) -> int:
        descriptor = real(path, *rest)
        if not opened:
            os.unlink(path)
        opened.append(path)
        return descriptor

    monkeypatch.setattr(os, "open", open_late)
    with flight(str(tmp_path), "k", 0):
        found = (len(opened), Path(opened[0]).exists())

    assert found == (2, True)
