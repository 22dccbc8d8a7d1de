"""Exchanges as files: one JSON file each, named by the request's digest.

    {"request": {"messages": [...], "model": ..., "sample": ..., "sampling": {...}},
     "reply": ..., "reasoning": ..., "finish_reason": ..., "usage": {...}, "cost": ..., "seconds": ...}

There is no key in it, since no request has one.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from llmcc.errors import ConfigError, ModelError
from llmcc.files import write_atomic
from llmcc.propose.exchange import Exchange, Model, Request, Usage

_KEPT = ("reply", "reasoning", "finish_reason", "usage", "cost", "seconds")


class Recorder:
    """Passes requests on to a model and keeps every exchange."""

    def __init__(self, model: Model, folder: Path) -> None:
        self._model = model
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise ConfigError(f"record: {problem}") from problem

    def complete(self, request: Request, deadline_s: float) -> Exchange | None:
        """The model's answer. Raises ModelError, also if it cannot be kept."""
        exchange = self._model.complete(request, deadline_s)
        if exchange is not None:
            kept = {name: value for name, value in asdict(exchange).items() if name in _KEPT}
            text = json.dumps({"request": asdict(request), **kept}, indent=1, sort_keys=True)
            try:
                write_atomic(self._folder / f"{request.digest}.json", text.encode() + b"\n")
            except OSError as problem:
                raise ModelError(f"record: {problem}") from problem
        return exchange


class Replay:
    """Answers from a recording; what was not recorded has no answer."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise ConfigError(f"replay: there is no folder {folder}")
        self._folder = folder

    @property
    def model(self) -> str:
        """The model that was recorded, "" where it is not just one. Raises ConfigError."""
        try:
            names = {json.loads(path.read_text())["request"]["model"] for path in self._folder.glob("*.json")}
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise ConfigError(f"{self._folder} is no recording: {problem!r}") from problem
        return names.pop() if len(names) == 1 else ""

    def complete(self, request: Request, deadline_s: float) -> Exchange | None:  # noqa: ARG002 (Model's shape)
        """The recorded answer. Raises ModelError if its file cannot be read."""
        path = self._folder / f"{request.digest}.json"
        try:
            kept = json.loads(path.read_text())
            return Exchange(
                id=request.digest,
                messages=request.messages,
                model=request.model,
                **{**{name: kept[name] for name in _KEPT}, "usage": Usage(**kept["usage"])},
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise ModelError(f"{path} is no recorded exchange: {problem!r}") from problem
