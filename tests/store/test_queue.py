"""The queue holds each function once, hot ones first."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from llmcc.store import queue
from llmcc.store.queue import Queued, packed

F = Queued("f", "m", "3", ("--mcpu=haswell",), packed("define void @f() { ret void }\n"))


def names(store: Path, **shares: float) -> list[str]:
    """Functions in the order they are worked on."""
    return [q.function for q in queue.waiting(str(store), shares)]


def test_the_queue_holds_a_function_once(tmp_path: Path) -> None:
    """A function met many times waits once, until it is done."""
    for _ in range(2):
        queue.enqueue(str(tmp_path), F)

    assert [q.module for q in queue.waiting(str(tmp_path), {})] == ["define void @f() { ret void }\n"]
    queue.done(str(tmp_path), F)
    assert queue.waiting(str(tmp_path), {}) == []


def test_hot_functions_come_first(tmp_path: Path) -> None:
    """A given profile decides, then the profile in the IR, then who came first."""
    for age, (name, heat) in enumerate([("late", 0), ("early", 0), ("warm", 5), ("hot", 90), ("profiled", 1)]):
        queue.enqueue(str(tmp_path), replace(F, function=name, meaning=name, heat=heat))
        os.utime(tmp_path / "queue" / f"{name}.json", (1000 - age, 1000 - age))

    assert names(tmp_path, profiled=0.2) == ["profiled", "hot", "warm", "early", "late"]


def test_foreign_entries_are_dropped(tmp_path: Path) -> None:
    """What is damaged, or of another version's form, goes."""
    queue.enqueue(str(tmp_path), F)
    for name, text in {"half": '{"function": "g"', "old": '{"function": "g", "flags": []}', "list": "[]"}.items():
        (tmp_path / "queue" / f"{name}.json").write_text(text)

    assert queue.waiting(str(tmp_path), {}) == [F]
    assert len(list((tmp_path / "queue").iterdir())) == 1


def test_a_store_that_cannot_be_written(tmp_path: Path) -> None:
    """Without a folder to write to, nothing is noted and nothing fails."""
    (tmp_path / "file").write_text("")
    queue.enqueue(str(tmp_path / "file"), F)

    assert queue.waiting(str(tmp_path / "file"), {}) == []
