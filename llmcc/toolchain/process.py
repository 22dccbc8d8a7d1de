"""Running programs to their end, bounded, and confined where their input may be hostile."""

from __future__ import annotations

import contextlib
import errno
import os
import resource
import select
import shlex
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from llmcc.config import Settings
from llmcc.errors import ToolFailed, ToolMissing, ToolTimeout


@dataclass(frozen=True, slots=True)
class Completed:
    """A program's end: its output as bytes and its wall time in seconds."""

    returncode: int
    stdout: bytes
    stderr: bytes
    seconds: float


def run(
    argv: Sequence[str],
    *,
    input: bytes = b"",  # noqa: A002 (subprocess calls it so)
    timeout_s: float = 60.0,
    output_limit: int = 256 << 20,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    check: bool = True,
    confined: bool = False,
) -> Completed:
    """Run a program to its end, in its own process group.

    `confined` is for input that may be hostile: bubblewrap where it works, and always limits on CPU
    time, memory and file size; `cwd` is then the only place it can write. `env` is the whole environment (None:
    our own). Raises ToolFailed (if `check`), ToolTimeout (time or output limit), ToolMissing.
    """
    command = [*_bubblewrap(cwd), *argv] if confined else list(argv)
    started = time.monotonic()
    try:
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            if input:
                given.write(input)
                given.seek(0)
            process = subprocess.Popen(
                command,
                stdin=given if input else subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd=cwd,
                env=env,
                start_new_session=True,
                preexec_fn=_limit if confined else None,  # noqa: PLW1509 (only setrlimit is called)
            )
            _finish(process, timeout_s, argv)
            stdout, stderr = _read(out, output_limit, argv), _read(err, output_limit, argv)
    except OSError as problem:
        if problem.errno not in _NOT_RUNNABLE or problem.filename not in {*command, None}:
            raise
        raise ToolMissing(f"{argv[0]} cannot be run: {problem.strerror}") from problem
    if check and process.returncode:
        raise ToolFailed(argv, process.returncode, stderr.decode(errors="replace"))
    return Completed(process.returncode, stdout, stderr, time.monotonic() - started)


_NOT_RUNNABLE = frozenset({errno.ENOENT, errno.EACCES, errno.ENOTDIR, errno.ENOEXEC})


def command_words(command: str) -> list[str]:
    """A user's own command, split as a shell would split it. Raises ToolMissing where it cannot be run."""
    try:
        words = shlex.split(command)
    except ValueError as problem:
        raise ToolMissing(f"`{command}` cannot be split into words: {problem}") from problem
    if not words or shutil.which(words[0]) is None:
        raise ToolMissing(f"`{command}` cannot be run: there is no program {words[0] if words else ''}")
    return words


def users_environment(settings: Settings) -> dict[str, str]:
    """The environment of a user's own command: ours without llmcc's settings, the model's key and make's own state.

    An llmcc that the command calls is llc: it would otherwise ask about the same function without end.
    """
    hidden = {settings.api_key_env, "MAKEFLAGS", "MFLAGS", "MAKELEVEL"}
    kept = {k: v for k, v in os.environ.items() if k not in hidden and not k.startswith("LLMCC_")}
    return {**kept, "LLMCC_ACTIVE": "1"}


def _finish(process: subprocess.Popen[bytes], timeout_s: float, argv: Sequence[str]) -> None:
    """Wait for the end, woken by it; Popen.wait with a timeout would look every 50 ms."""
    try:
        ended = os.pidfd_open(process.pid)
        try:
            ready, _, _ = select.select([ended], [], [], timeout_s)
        finally:
            os.close(ended)
        if not ready:
            raise ToolTimeout(f"{argv[0]} did not end within {timeout_s:.0f} s")
        process.wait()
    except BaseException:
        kill_tree(process.pid)
        process.wait()
        raise


def kill_tree(pid: int) -> None:
    """Kill a process, its group and all its descendants."""
    import psutil  # noqa: PLC0415 (only where something must be killed)

    with contextlib.suppress(psutil.NoSuchProcess):
        for child in psutil.Process(pid).children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                child.kill()
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def _read(stream: object, limit: int, argv: Sequence[str]) -> bytes:
    stream.seek(0)  # type: ignore[attr-defined]
    data: bytes = stream.read(limit + 1)  # type: ignore[attr-defined]
    if len(data) > limit:
        raise ToolTimeout(f"{argv[0]} printed more than {limit} bytes")
    return data


def _limit() -> None:
    for what, value in (
        (resource.RLIMIT_CPU, 10),
        (resource.RLIMIT_AS, 4 << 30),
        (resource.RLIMIT_FSIZE, 64 << 20),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (value, value))


_bubblewrap_works: bool | None = None
_bubblewrap_lock = threading.Lock()


def _bubblewrap(cwd: Path | None) -> list[str]:
    """The prefix that gives a program a world of read-only system files and one writable folder."""
    global _bubblewrap_works  # noqa: PLW0603 (probed once per process)
    program = shutil.which("bwrap")
    if not program:
        return []
    base = [program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    base += ["--ro-bind", "/usr", "/usr", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]  # noqa: S108
    for link in ("/lib", "/lib64", "/bin"):
        base += ["--ro-bind-try", link, link]
    with _bubblewrap_lock:
        if _bubblewrap_works is None:
            probe = subprocess.run([*base, "/usr/bin/true"], check=False, capture_output=True, timeout=10)
            _bubblewrap_works = probe.returncode == 0
    if not _bubblewrap_works:
        return []
    where = str(cwd.resolve()) if cwd else "/tmp"  # noqa: S108
    return [*base, "--bind", where, where, "--chdir", where] if cwd else base
