"""The real clang on a command that was understood, as the caller would run it; this is on the way of every compilation.

What the subprocess module brings takes as long to load as clang takes for a small file.
"""

from __future__ import annotations

import os
import sys

from llmcc.driver.real import RealTool
from llmcc.shim.arguments import Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
else:  # as in `llmcc.driver.lean`
    import _signal as signal

_TELLING_TO_END = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_IGNORED_BY_PYTHON = (signal.SIGPIPE, signal.SIGXFSZ)


class Compilation:
    """What clang did: its exit status, negative for a signal, what it printed, and the make rule that the caller did not ask for."""

    __slots__ = ("messages", "rule", "status")

    def __init__(self, status: int, messages: bytes, rule: bytes) -> None:
        self.status = status
        self.messages = messages
        self.rule = rule


def compile_unit(unit: Unit, clang: RealTool) -> Compilation:
    """Run clang; its messages are shown as they come. Raises OSError where it cannot be started."""
    command = [clang.path, *_terminal(), *unit.arguments]
    if unit.depfile:
        return Compilation(*_run(command), b"")
    return _listing([*command, "-MD"])


def list_files(unit: Unit, clang: RealTool) -> bytes:
    """The make rule of all files that a unit reads, by a run of clang that does nothing else; empty where that does not work."""
    return _listing([clang.path, *unit.essential, "-w", "-Qunused-arguments", unit.source, "-M"]).rule


def _listing(command: list[str]) -> Compilation:
    """Run clang with a make rule of ours; without one where no file for it can be made."""
    path = f"{os.environ.get('TMPDIR') or '/tmp'}/llmcc-{os.urandom(8).hex()}.d"  # noqa: S108 (nobody can guess the name)
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError:
        return Compilation(*_run(command), b"")
    status, messages = _run([*command, "-MF", path])
    try:
        with open(path, "rb") as stream:
            rule = stream.read()
        os.unlink(path)
    except OSError:  # clang has removed what it could not finish
        rule = b""
    return Compilation(status, messages, rule)


def _run(command: list[str]) -> tuple[int, bytes]:
    """Exit status, negative for a signal, and messages. Signals that tell us to end are clang's: it removes what it has half written."""
    ours, theirs = os.pipe()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _TELLING_TO_END)
    handlers = {}
    try:
        environment = {**os.environ, "LLMCC_ACTIVE": "1"}
        actions = [(os.POSIX_SPAWN_DUP2, theirs, 2)]
        process = os.posix_spawn(command[0], command, environment, file_actions=actions, setsigmask=before, setsigdef=_IGNORED_BY_PYTHON)
        handlers = {number: signal.signal(number, lambda n, _: os.kill(process, n)) for number in _TELLING_TO_END}
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        os.close(theirs)
        messages = b""
        while chunk := os.read(ours, 1 << 16):
            messages += chunk
            sys.stderr.buffer.write(chunk)
            sys.stderr.buffer.flush()
        os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)  # until nothing more is sent to it, its number stays its own
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        os.close(ours)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), messages


def _terminal() -> list[str]:
    """What clang would choose for the terminal that it no longer sees; the caller's own options come later, and win."""
    if not os.isatty(2):
        return []
    coloured = os.environ.get("TERM", "dumb") != "dumb" and not os.environ.get("NO_COLOR")
    width = os.environ.get("COLUMNS", "")
    return [*([f"-fmessage-length={width}"] if width.isdecimal() else []), *(["-fdiagnostics-color=always"] if coloured else [])]
