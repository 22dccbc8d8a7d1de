"""The log: one line per trouble, in a file; never on the terminal that belongs to the real llc."""

from __future__ import annotations

import os
import time


def log(path: str, message: str) -> None:
    """Append a line, if there is a log; nothing that goes wrong here matters."""
    if not path:
        return
    line = f"{time.strftime('%Y-%m-%dT%H:%M:%S')} {os.getpid()} {' '.join(message.split())}\n"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, line.encode(errors="replace"))
        finally:
            os.close(descriptor)
    except OSError:
        pass
