"""The machine that is timed on: what CPU it is, how busy, and one measurement at a time."""

from __future__ import annotations

import contextlib
import fcntl
import platform
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

LOCK_S = 60.0
BUSY = 25.0
"""A CPU that is busier than this, in per cent, is waited for."""
WAIT_S = 0.5
_LOOK_S = 0.03


@contextlib.contextmanager
def exclusive(lock: Path) -> Iterator[None]:
    """One measurement at a time on this machine; after a minute go on without, rather than hang a build."""
    with contextlib.ExitStack() as stack:
        try:
            lock.parent.mkdir(parents=True, exist_ok=True)
            stream = stack.enter_context(lock.open("w"))
        except OSError:
            yield
            return
        deadline = time.monotonic() + LOCK_S
        while True:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                if time.monotonic() > deadline:
                    break
                time.sleep(0.02)
        yield


def quiet_cpu() -> tuple[int, float]:
    """The least busy CPU that may be used, and how busy it is (0 to 1); waits a little for one that is idle."""
    allowed = psutil.Process().cpu_affinity()
    deadline = time.monotonic() + WAIT_S
    while True:
        busy = psutil.cpu_percent(interval=_LOOK_S, percpu=True)
        cpu = min(allowed, key=lambda k: busy[k] if k < len(busy) else 100.0)
        load = busy[cpu] if cpu < len(busy) else 100.0
        if load <= BUSY or time.monotonic() > deadline:
            return cpu, load / 100


def cpu_model() -> str:
    """The CPU that a measurement is true of: name, family and model."""
    fields = _cpuinfo()
    return " ".join(fields.get(k, "?") for k in ("model name", "cpu family", "model")) if fields else platform.machine()


def microcode() -> str:
    """The CPU's microcode revision; empty where the system does not tell."""
    return _cpuinfo().get("microcode", "")


def _cpuinfo() -> dict[str, str]:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return {}
    return {k.strip(): v.strip() for k, _, v in (line.partition(":") for line in lines)}
