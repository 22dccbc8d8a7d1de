r"""Everything a run paid for, as JSON lines; a resumed run is the same run with these answered from here.

    {"kind": "run", "format": 1, "experiment": DIGEST}
    {"kind": "exchange", "id": DIGEST, "exchange": {...}}     a reply of the model
    {"kind": "failure", "id": DIGEST, "message": ...}         a request that the endpoint could not answer
    {"kind": "verdict", "task": ..., "digest": ..., "record": {...}}

A run is a function of its experiment and of these answers: nothing else is remembered, so nothing else can differ.
A line that was cut off by a crash is dropped. Failures at the end are dropped too: no later answer rests on them.
"""

from __future__ import annotations

import fcntl
import json
import threading
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from llmcc.errors import ConfigError, LlmccError, ModelError
from llmcc.propose import Exchange, Message, Model, Request, Usage
from llmcc.store.records import Record

IN_A_ROW = 5
"""Failures without an answer between them, from which the endpoint is taken to be down."""


class Journal:
    """An append-only file that one process at a time writes. Thread-safe."""

    def __init__(self, path: Path, experiment: str) -> None:
        """Open or begin the journal of an experiment's digest. Raises ConfigError."""
        self._lock = threading.Lock()
        self._answers: dict[tuple[str, ...], dict[str, Any]] = {}
        path.parent.mkdir(parents=True, exist_ok=True)
        self._stream = path.open("a+b")
        try:
            fcntl.flock(self._stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            self._stream.close()
            raise ConfigError(f"{path}: another process is at this run") from problem
        entries = self._read()
        if not entries:
            self.append({"kind": "run", "format": 1, "experiment": experiment})
        elif entries[0].get("experiment") != experiment:
            self._stream.close()
            raise ConfigError(f"{path} belongs to another experiment", hint="name another folder with --out")
        for entry in entries:
            self._answers[_name(entry)] = entry

    def get(self, *name: str) -> Mapping[str, Any] | None:
        """The entry of a kind and its names."""
        return self._answers.get(name)

    def append(self, entry: dict[str, Any]) -> None:
        """Write an entry before anything depends on it; from then on it outlives this process."""
        line = json.dumps(entry, sort_keys=True, separators=(",", ":")).encode() + b"\n"
        with self._lock:
            self._stream.write(line)
            self._stream.flush()
            self._answers[_name(entry)] = entry

    def close(self) -> None:
        """Let another process have the run."""
        self._stream.close()

    def _read(self) -> list[dict[str, Any]]:
        """The whole lines; what was cut off and failures at the end are taken from the file."""
        self._stream.seek(0)
        entries: list[dict[str, Any]] = []
        good = end = 0
        for line in self._stream:
            try:
                entry = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                entry = None
            if not isinstance(entry, dict):
                break
            end += len(line)
            entries.append(entry)
            if entry.get("kind") != "failure":
                good, kept = end, len(entries)
        if not entries:
            kept = 0
        self._stream.truncate(good)
        return entries[:kept]


def _name(entry: Mapping[str, Any]) -> tuple[str, ...]:
    kind = str(entry.get("kind"))
    if kind == "verdict":
        return kind, str(entry["task"]), str(entry["digest"])
    return kind, str(entry.get("id", ""))


class JournaledModel:
    """Asks a model what the journal does not know, and writes down what it says."""

    def __init__(self, model: Model, journal: Journal) -> None:
        self._model = model
        self._journal = journal
        self._failed = 0

    def complete(self, request: Request, deadline_s: float) -> Exchange | None:
        """The answer. Raises ModelError, and LlmccError where the endpoint is down."""
        known = self._journal.get("exchange", request.digest)
        if known is not None:
            return _exchange(request, known["exchange"])
        failed = self._journal.get("failure", request.digest)
        if failed is not None:
            raise ModelError(str(failed["message"]))
        try:
            exchange = self._model.complete(request, deadline_s)
        except ModelError as problem:
            self._failed += 1
            if self._failed >= IN_A_ROW:
                raise LlmccError(
                    f"the model failed {self._failed} times in a row, at last with: {problem}",
                    hint="see to it, then start the same command again: nothing is paid twice",
                ) from problem
            self._journal.append({"kind": "failure", "id": request.digest, "message": str(problem)})
            raise
        if exchange is not None:
            self._failed = 0
            kept = {k: v for k, v in asdict(exchange).items() if k not in {"messages", "id"}}
            self._journal.append({"kind": "exchange", "id": request.digest, "exchange": kept})
        return exchange


def _exchange(request: Request, kept: Mapping[str, Any]) -> Exchange:
    values = {**kept, "usage": Usage(**kept["usage"])}
    return Exchange(id=request.digest, messages=tuple(Message(m.role, m.content) for m in request.messages), **values)


def remembered(journal: Journal, task: str, digest: str) -> Record | None:
    """The verdict that the run gave a candidate text."""
    known = journal.get("verdict", task, digest)
    return None if known is None else Record(**known["record"])


def remember(journal: Journal, task: str, digest: str, record: Record) -> None:
    """Keep a verdict, so that a resumed run sees the same one with the same timing."""
    journal.append({"kind": "verdict", "task": task, "digest": digest, "record": asdict(record)})
