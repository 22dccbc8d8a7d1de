"""Single flight: of all processes that meet a function at the same time, one asks and the others wait.

A flight is an flock on a file, so the kernel ends it with the process, however that dies; no clock is read. It
guards work, never results: where there is no locking, everybody works.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator

_PAUSES_S = (0.02, 0.5)


@contextlib.contextmanager
def flight(store: str, key: str, wait_s: float) -> Iterator[bool]:
    """True for the one process that may work on the key now; False if another still was after `wait_s` seconds."""
    path = f"{store}/flights/{key}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        held = _hold(path, wait_s)
    except OSError:
        yield True
        return
    if held is None:
        yield False
        return
    try:
        yield True
    finally:
        with contextlib.suppress(OSError):
            os.unlink(path)  # while it is held: who opened it before sees that it is gone, and begins again
        os.close(held)


def _hold(path: str, wait_s: float) -> int | None:
    """A descriptor that holds the lock, None if it could not be had in time. Raises OSError without locking."""
    deadline = time.monotonic() + wait_s
    pause, longest = _PAUSES_S
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            left = deadline - time.monotonic()
            if left <= 0:
                return None
            time.sleep(min(pause, left))
            pause = min(1.5 * pause, longest)
        except OSError:
            os.close(descriptor)
            raise
        else:
            if _names(path, descriptor):
                return descriptor
            os.close(descriptor)


def _names(path: str, descriptor: int) -> bool:
    """True if the path still names the locked file, and not a later one."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False
