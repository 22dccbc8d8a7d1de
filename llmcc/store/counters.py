"""Counters: one short line per happening, appended in one write; added up when somebody asks.

`LLMCC_STATS_LOG` names a further file that gets the same lines, for the counts of one build.
"""

from __future__ import annotations

import fcntl
import os

_LIMIT = 1 << 20
"""Size in bytes at which the lines are replaced by their sums."""


def count(store: str, *names: str) -> None:
    """Count happenings; `name=7` counts as seven. A store that cannot be written loses the count and nothing else."""
    line = "".join(f"{name}\n" for name in names).encode(errors="replace")
    _append(f"{store}/counters", line, store)
    build = os.environ.get("LLMCC_STATS_LOG")
    if build:
        _append(build, line, "")


def totals(path: str) -> dict[str, int]:
    """How often each happened, by a file of counters: a store's, or a build's own."""
    try:
        with open(path, "rb") as stream:
            return _sums(stream.read())
    except OSError:
        return {}


def reset(store: str) -> None:
    """Begin again at zero. Raises OSError where the store cannot be written."""
    if os.path.exists(f"{store}/counters"):
        os.truncate(f"{store}/counters", 0)


def _append(path: str, line: bytes, folder: str) -> None:
    try:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            if os.fstat(descriptor).st_size > _LIMIT:
                _add_up(descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_SH)  # nobody adds up between this line's writing and its end
            os.write(descriptor, line)
        finally:
            os.close(descriptor)
    except OSError:
        pass


def _add_up(descriptor: int) -> None:
    """Replace the lines by their sums, unless somebody else just does."""
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    size = os.fstat(descriptor).st_size
    if size > _LIMIT:
        sums = _sums(os.pread(descriptor, size, 0))
        os.ftruncate(descriptor, 0)
        os.write(descriptor, "".join(f"{name}={number}\n" for name, number in sums.items()).encode())


def _sums(lines: bytes) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in lines.decode(errors="replace").splitlines():
        name, _, number = line.strip().partition("=")
        if name:
            found[name] = found.get(name, 0) + (int(number) if number.isdecimal() else 1)
    return dict(sorted(found.items()))
