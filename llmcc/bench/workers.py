"""Where candidates are judged: processes on this machine, or Dask workers on others. Models are asked by the driver alone.

Dask workers are started by the user, each for this work only, so that nothing disturbs timing:

    dask scheduler --scheduler-file FILE
    dask worker --scheduler-file FILE --nthreads 1 --nworkers 1 --resources llmcc=1
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, Protocol, TypeVar

from llmcc.errors import ConfigError, RunnerError

T = TypeVar("T")
TRIES = 3
"""How often a call is made whose worker dies: another's call may have killed it."""


class Workers(Protocol):
    """Calls functions elsewhere and waits for them; from many threads at once."""

    def call(self, function: Callable[..., T], *arguments: Any) -> T:
        """The function's result. Raises what it raises, and RunnerError where its worker died."""


class Processes:
    """Worker processes on this machine, replaced when they die."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._lock = threading.Lock()
        self._pool = self._new()

    def call(self, function: Callable[..., T], *arguments: Any) -> T:
        """The function's result."""
        for _ in range(TRIES):
            pool = self._pool
            try:
                return pool.submit(function, *arguments).result()
            except BrokenProcessPool:
                with self._lock:
                    if self._pool is pool:
                        self._pool = self._new()
        raise RunnerError("a worker process died over it several times")

    def close(self) -> None:
        """End the processes; what they are at is left."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _new(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")  # the driver has threads, which a fork would not survive
        return ProcessPoolExecutor(self._count, context, initializer=_end_with, initargs=(os.getpid(),))


def _end_with(parent: int) -> None:
    """Let no worker outlive a driver that was killed."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class Dask:
    """The workers of a Dask scheduler that have the resource `llmcc`."""

    def __init__(self, scheduler_file: Path) -> None:
        """Raises ConfigError where Dask is not installed or the scheduler is not there."""
        try:
            import distributed  # noqa: PLC0415 (an extra)
        except ImportError as problem:
            raise ConfigError("Dask is not installed", hint="pip install 'llmcc[dask]'") from problem
        try:
            self._client = distributed.Client(scheduler_file=str(scheduler_file), timeout=20, set_as_default=False)
        except (OSError, ValueError) as problem:
            raise ConfigError(f"{scheduler_file}: no Dask scheduler answers: {problem}") from problem
        self._killed = distributed.KilledWorker

    def call(self, function: Callable[..., T], *arguments: Any) -> T:
        """The function's result; equal calls are made again, not answered from the first."""
        try:
            future = self._client.submit(function, *arguments, pure=False, resources={"llmcc": 1})
            found: T = future.result()
        except self._killed as problem:
            raise RunnerError(f"a Dask worker died over it: {problem}") from problem
        return found

    def close(self) -> None:
        """Leave the scheduler; its workers stay."""
        self._client.close()


@contextlib.contextmanager
def open_workers(text: str) -> Iterator[Workers]:
    """The workers of `processes:N` or `dask:FILE`. Raises ConfigError."""
    kind, _, detail = text.partition(":")
    found: Processes | Dask
    if kind == "processes" and detail.isdigit() and int(detail) > 0:
        found = Processes(int(detail))
    elif kind == "dask" and detail:
        found = Dask(Path(detail))
    else:
        raise ConfigError(f"workers {text!r}", hint="processes:N or dask:FILE")
    try:
        yield found
    finally:
        found.close()
