"""LLVM's programs: which ones there are, of one version."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from llmcc.config import Settings
from llmcc.errors import ToolFailed, ToolMissing, ToolTimeout
from llmcc.toolchain.process import run

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
    found = _installed_llcs()
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


def _installed_llcs() -> list[Tool]:
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
