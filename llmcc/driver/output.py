"""Writing the output: atomically where it is a plain file, in place where it is a pipe or a device."""

from __future__ import annotations

import os
import signal
import stat
import sys


def write(path: str, data: bytes) -> int | None:
    """Write the output; 0 when done, None where the real llc should say what is wrong."""
    if path == "-":
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except OSError:
            return None
        return 0
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except OSError:
        mode = 0
    try:
        if mode and (not stat.S_ISREG(mode) or os.path.islink(path)):  # noqa: PTH114
            with open(path, "wb") as stream:  # noqa: PTH123
                stream.write(data)
        else:
            from llmcc.files import write_atomic  # noqa: PLC0415

            write_atomic(path, data)
            if mode:
                os.chmod(path, stat.S_IMODE(mode))  # noqa: PTH101
    except OSError:
        return None
    return 0
