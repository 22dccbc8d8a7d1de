"""The real tools: found once, remembered by PATH, verified by size and modification time."""

from __future__ import annotations

import os

OLDEST, NEWEST = 16, 22


class NoRealTool(Exception):
    """There is nothing to stand in for."""


class RealTool:
    """A real tool's identity; `understood` if its IR is of a supported version."""

    __slots__ = ("identity", "major", "path")

    def __init__(self, path: str, major: int, identity: str) -> None:
        self.path = path
        self.major = major
        self.identity = identity

    @property
    def understood(self) -> bool:
        """True for LLVM 16 to 22."""
        return OLDEST <= self.major <= NEWEST


def real_llc(store: str, options: dict[str, str]) -> RealTool:
    """The llc that this process stands in for. Raises NoRealTool."""
    return _real("llc", store, options)


def real_clang(store: str, options: dict[str, str]) -> RealTool:
    """The clang that this process stands in for. Raises NoRealTool."""
    return _real("clang", store, options)


def _real(name: str, store: str, options: dict[str, str]) -> RealTool:
    asked = options.get(name) or os.environ.get(f"LLMCC_{name.upper()}", "")
    where = f"{asked}\t{os.environ.get('PATH', '')}"
    note = f"{store}/{name}.{_short(where)}"
    remembered = _remembered(note, where)
    if remembered is not None:
        return remembered
    return _search(name, options, note, where)


def _short(text: str) -> str:
    import zlib

    return f"{zlib.crc32(text.encode(errors='surrogateescape')):08x}"


def _remembered(note: str, where: str) -> RealTool | None:
    try:
        with open(note, encoding="utf-8", errors="surrogateescape") as stream:
            fields = stream.read().split("\n")
        status = os.stat(fields[1])
        if fields[0] == where and fields[2] == f"{status.st_size}:{status.st_mtime_ns}":
            return RealTool(fields[1], int(fields[3]), f"{fields[1]}:{fields[2]}:{fields[3]}")
    except (OSError, ValueError, IndexError):
        pass
    return None


def _search(name: str, options: dict[str, str], note: str, where: str) -> RealTool:
    import site

    site.main()
    from llmcc.config import Settings, load
    from llmcc.errors import ConfigError, LlmccError
    from llmcc.files import write_atomic
    from llmcc.toolchain import find_clang, find_llc

    known = {k: v for k, v in options.items() if k == name}
    try:
        settings, _ = load(known, os.environ)
    except ConfigError:
        given = known.get(name) or os.environ.get(f"LLMCC_{name.upper()}", "")
        settings = Settings(llc=given) if name == "llc" else Settings(clang=given)
    try:
        tool = find_llc(settings) if name == "llc" else find_clang(settings)
    except LlmccError as problem:
        raise NoRealTool(f"{problem} ({problem.hint})" if problem.hint else str(problem)) from problem
    stamp = f"{tool.size}:{tool.mtime_ns}"
    try:
        os.makedirs(os.path.dirname(note), exist_ok=True)
        write_atomic(note, f"{where}\n{tool.path}\n{stamp}\n{tool.major}".encode(errors="surrogateescape"))
    except OSError:
        pass
    return RealTool(str(tool.path), tool.major, f"{tool.path}:{stamp}:{tool.major}")


def run_with_input(argv: list[str], data: bytes) -> int:
    """Run the real llc on input that was already read; its output and errors are the caller's."""
    import signal
    import subprocess

    process = subprocess.Popen(argv, stdin=subprocess.PIPE, env={**os.environ, "LLMCC_ACTIVE": "1"})
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda s, _: process.send_signal(s))
    process.communicate(data)
    if process.returncode < 0:
        signal.signal(-process.returncode, signal.SIG_DFL)
        os.kill(os.getpid(), -process.returncode)
    return process.returncode
