"""Writing the output: atomically where it is a plain file, in place where it is a pipe or a device."""

from __future__ import annotations

import os
import stat
import sys


def write(path: str, data: bytes) -> int | None:
    """Write the output; 0 when done, None where the real llc should say what is wrong."""
    if path == "-":
        import signal

        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except OSError:
            return None
        return 0
    try:
        mode = os.stat(path).st_mode
    except OSError:
        mode = 0
    try:
        if mode and (not stat.S_ISREG(mode) or os.path.islink(path)):
            with open(path, "wb") as stream:
                stream.write(data)
        else:
            from llmcc.files import write_atomic

            write_atomic(path, data)
            if mode:
                os.chmod(path, stat.S_IMODE(mode))
    except OSError:
        return None
    return 0
