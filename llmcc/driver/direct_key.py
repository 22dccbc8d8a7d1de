"""The key of a direct result: everything the output can depend on, as raw text, so that nothing is parsed."""

from __future__ import annotations

import os
import sys

from llmcc import JUDGE_VERSION, __version__
from llmcc.driver.arguments import Job
from llmcc.driver.real import RealTool
from llmcc.store.keys import Key

_WITHOUT_EFFECT = frozenset(f"LLMCC_{name}" for name in "ACTIVE CACHE_DIR CACHE_SIZE LOG STATS_LOG WAIT_S".split())
_PATHS = ("source", "overrides", "profile", "prompt", "emit_only")
"""Settings that name files or folders whose content matters."""


def direct_key(job: Job, data: bytes, llc: RealTool, options: dict[str, str]) -> Key:
    """Key over the module's bytes, the command line, llc's identity, all settings and this machine's CPU."""
    key = Key("direct").add("llmcc", __version__).add("judge", JUDGE_VERSION).add("llc", llc.identity)
    key.add("input", data).add("input-name", os.path.basename(job.source))
    key.add("filetype", job.filetype).add("level", job.level)
    for flag in job.flags:
        key.add("flag", flag)
    return add_surroundings(key, options)


def add_surroundings(key: Key, options: dict[str, str]) -> Key:
    """Add all settings, the files they name, and this machine's CPU to a key; returns the key itself."""
    for name in sorted(options):
        key.add(f"option.{name}", options[name])
    for name in sorted(n for n in os.environ if n.startswith("LLMCC_") and n not in _WITHOUT_EFFECT):
        key.add(f"environment.{name}", os.environ[name])
    written = {path: _content(path) for path in settings_files()}
    for path, content in written.items():
        key.add(f"settings.{path}", content)
    named = _named_paths(options, b"\n".join(written.values()))
    named["source"] = named["source"].partition(":")[2] or shipped_pack()
    for name, path in named.items():
        if path:
            key.add(f"files.{name}", _stamp(path))
    return key.add("cpu", _cpu())


def _named_paths(options: dict[str, str], written: bytes) -> dict[str, str]:
    """Settings that name files; the settings files are read in full only where they mention one."""
    if not any(name.encode() in written for name in _PATHS):
        return {name: options.get(name) or os.environ.get(f"LLMCC_{name.upper()}", "") for name in _PATHS}
    from llmcc.config import load
    from llmcc.errors import ConfigError

    try:
        settings, _ = load(options, os.environ, os.getcwd())
    except ConfigError:  # told by whoever reads them next
        return dict.fromkeys(_PATHS, "")
    return {name: getattr(settings, name) for name in _PATHS}


def shipped_pack() -> str:
    """The folder of the shipped pack: beside the package in a checkout, else with the installation's data."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.join(os.path.dirname(package), "cache")
    return beside if os.path.isdir(beside) else os.path.join(sys.prefix, "share", "llmcc", "cache")


def settings_files() -> list[str]:
    """The settings files that there are: the user's, and those in this folder and above."""
    base = os.environ.get("XDG_CONFIG_HOME") or f"{os.environ.get('HOME', '/')}/.config"
    paths = [f"{base}/llmcc/llmcc.toml"]
    folder = os.getcwd()
    while True:
        paths.append(os.path.join(folder, "llmcc.toml"))
        parent = os.path.dirname(folder)
        if parent == folder:
            return [p for p in paths if os.path.exists(p)]
        folder = parent


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError:
        return b""


def _stamp(folder: str) -> str:
    """Changes with a file, or with any file of a pack, of a folder of prompts or of overrides."""
    rows = []
    if os.path.isfile(folder):
        status = os.stat(folder)
        return f"{status.st_size}:{status.st_mtime_ns}"
    for name in ("", "answers"):
        try:
            with os.scandir(os.path.join(folder, name)) as entries:
                for entry in entries:
                    if entry.is_file():
                        status = entry.stat()
                        rows.append(f"{entry.name}:{status.st_size}:{status.st_mtime_ns}")
        except OSError:
            continue
    return "\n".join(sorted(rows))


def _cpu() -> str:
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="replace") as stream:
            head = [next(stream, "") for _ in range(6)]
    except OSError:
        return ""
    return "".join(line for line in head if not line.startswith("processor"))
