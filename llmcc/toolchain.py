"""LLVM's programs: which ones there are, of one version, and the only door to running them."""

from __future__ import annotations

import contextlib
import errno
import os
import re
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

OLDEST, NEWEST = 16, 22
"""LLVM versions whose IR and programs llmcc understands; with others it only passes through."""
TOOLS = ("llc", "clang", "opt", "llvm-dis", "llvm-extract", "llvm-mc", "llvm-mca", "llvm-objdump", "llvm-dwarfdump", "llvm-profdata")
_VERSION = re.compile(r"version (\d+)(\.\d+\.\d+)?")


@dataclass(frozen=True, slots=True)
class Tool:
    """One program: where it is and what identifies it. `size` is bytes, `mtime_ns` ns since the epoch."""

    path: Path
    version: str
    major: int
    size: int
    mtime_ns: int

    @property
    def identity(self) -> str:
        """Changes whenever the program does."""
        return f"{self.path}:{self.version}:{self.size}:{self.mtime_ns}"


@dataclass(frozen=True, slots=True)
class Toolchain:
    """Programs of one LLVM version, by name, and a linker. A fact; nothing is run by having it."""

    major: int
    tools: Mapping[str, Tool]

    @property
    def llc(self) -> Tool:
        """The real llc."""
        return self.require("llc")

    def require(self, name: str) -> Tool:
        """The program, or ToolMissing with what to install."""
        tool = self.tools.get(name)
        if tool is None:
            packages = f"clang-{self.major} llvm-{self.major} llvm-{self.major}-tools lld-{self.major}"
            raise ToolMissing(f"{name} of LLVM {self.major} is not installed", hint=f"apt-get install {packages}")
        return tool


@dataclass(frozen=True, slots=True)
class Completed:
    """A program's end: its output as bytes and its wall time in seconds."""

    returncode: int
    stdout: bytes
    stderr: bytes
    seconds: float


# ---- finding ---------------------------------------------------------------------------------------


def find(settings: Settings, producer_major: int | None = None) -> Toolchain:
    """The toolchain to use: configured llc > the IR producer's version > the newest one found.

    Raises ToolMissing where there is no llc of a supported version.
    """
    llc = find_llc(settings, producer_major)
    folder = llc.path.resolve().parent
    tools = {"llc": llc}
    for name in TOOLS[1:]:
        tool = _beside(name, llc.major, folder)
        if tool:
            tools[name] = tool
    if settings.clang:
        tools["clang"] = _describe(Path(settings.clang), llc.major)
    for candidate in (f"ld.lld-{llc.major}", "ld.lld", "ld"):
        path = folder / "ld.lld" if candidate == "ld.lld" and (folder / "ld.lld").exists() else _which(candidate)
        if path:
            tools["linker"] = _describe(path, llc.major)
            break
    return Toolchain(llc.major, tools)


def find_llc(settings: Settings, producer_major: int | None = None) -> Tool:
    """The real llc, never llmcc itself."""
    if settings.llc:
        path = _which(settings.llc)
        if path is None:
            raise ToolMissing(f"the configured llc {settings.llc!r} is not there", hint="check LLMCC_LLC")
        return _describe(path, None)
    found = installed_llcs()
    supported = [t for t in found if OLDEST <= t.major <= NEWEST]
    for tool in supported:
        if producer_major is not None and tool.major == producer_major:
            return tool
    if supported:
        return supported[0]
    if found:
        return found[0]
    raise ToolMissing("no llc found", hint=f"apt-get install llvm-{NEWEST} clang-{NEWEST} lld-{NEWEST}")


def find_clang(settings: Settings) -> Tool:
    """The real clang: configured > the one on PATH > the newest installed one; never llmcc itself."""
    versions = range(NEWEST + 3, OLDEST - 1, -1)
    installed = [name for n in versions for name in (f"clang-{n}", f"/usr/lib/llvm-{n}/bin/clang")]
    for name in [settings.clang] if settings.clang else ["clang", *installed]:
        path = _which(name)
        if path is not None:
            return _describe(path, None)
    if settings.clang:
        raise ToolMissing(f"the configured clang {settings.clang!r} is not there", hint="check LLMCC_CLANG")
    raise ToolMissing("no clang found", hint=f"apt-get install clang-{NEWEST}")


def installed_llcs() -> list[Tool]:
    """Every llc on PATH and in Debian's version folders, the newest first."""
    names = [f"llc-{n}" for n in range(NEWEST + 3, 13, -1)]
    paths = [p for n in names if (p := _which(n))]
    paths += [p for n in range(NEWEST + 3, 13, -1) if (p := Path(f"/usr/lib/llvm-{n}/bin/llc")).exists()]
    bare = _which("llc")
    if bare:
        paths.append(bare)
    tools: dict[Path, Tool] = {}
    for path in paths:
        real = path.resolve()
        if real not in tools:
            with contextlib.suppress(ToolMissing, ToolFailed, ToolTimeout, OSError):
                tools[real] = _describe(path, None)
    return sorted(tools.values(), key=lambda t: -t.major)


def _beside(name: str, major: int, folder: Path) -> Tool | None:
    for path in (folder / name, _which(f"{name}-{major}")):
        if path and path.exists():
            return _describe(path, major)
    return None


def _which(name: str) -> Path | None:
    """The program of that name on PATH that is not llmcc."""
    if "/" in name:
        path = Path(name)
        return path if os.access(path, os.X_OK) and not is_llmcc(path) else None
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        path = Path(folder or ".") / name
        if path.is_file() and os.access(path, os.X_OK) and not is_llmcc(path):
            return path
    return None


def is_llmcc(path: Path) -> bool:
    """True for llmcc's own entry points and shims, whatever they are called."""
    real = path.resolve()
    if real.name.startswith("llmcc"):
        return True
    try:
        with real.open("rb") as stream:
            head = stream.read(512)
    except OSError:
        return False
    return head.startswith(b"#!") and b"llmcc" in head


def _describe(path: Path, major: int | None) -> Tool:
    status = path.stat()
    version = f"{major}" if major is not None else _version(path)
    return Tool(path, version, int(version.split(".")[0]), status.st_size, status.st_mtime_ns)


def _version(path: Path) -> str:
    """Debian keeps each version in a folder that names it; other llcs are asked."""
    match = re.search(r"/llvm-(\d+)/bin/", str(path.resolve()))
    if match:
        return match[1]
    output = run([str(path), "--version"], timeout_s=10).stdout.decode(errors="replace")
    stated = _VERSION.search(output)
    if not stated:
        raise ToolMissing(f"{path} does not say which LLVM it is")
    return stated[1] + (stated[2] or "")


# ---- running -----------------------------------------------------------------------------------------


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
