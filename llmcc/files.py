"""Writing files so that nobody ever sees half of one."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:  # a hit writes its output by this module, and has no time for pathlib, nor for typing
    from pathlib import Path


def write_atomic(path: str | os.PathLike[str], data: bytes) -> None:
    """Write `data` to a temporary file beside `path`, then rename it into place."""
    target = os.fspath(path)
    temporary = f"{target}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
    try:
        with open(temporary, "wb") as stream:
            stream.write(data)
        os.replace(temporary, target)
    except BaseException:
        try:  # noqa: SIM105 (contextlib costs more than a hit has)
            os.unlink(temporary)
        except OSError:
            pass
        raise


def replace(built: Path, target: Path) -> None:
    """Move a finished file into place; the last of several racing writers wins."""
    built.replace(target)
