"""Profiles of a program, to ask first about the functions that its time goes into."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.errors import ConfigError, ToolchainError

_PERF_ROW = re.compile(r"^\s*([\d.]+)%\s+(?:\[.\]\s+)?(\S+)\s*$", re.MULTILINE)
_GPROF_ROW = re.compile(r"^\s*(\d+\.\d+)\s+\d+\.\d+\s+\d+\.\d+\s+(?:\d+\s+[\d.]+\s+[\d.]+\s+)?(\S+)$", re.MULTILINE)
_COUNTED = re.compile(r"^  (\S+):\n((?:    .*\n)+)", re.MULTILINE)
_COUNTS = re.compile(r"(?:Function count: |Block counts: \[)([\d, ]*)")


def read_profile(path: Path, settings: Settings) -> dict[str, float]:
    """Each function's part of the program's time, or of its counts, between 0 and 1.

    Reads perf.data (through perf), LLVM's indexed or text profiles (through llvm-profdata), and gprof's or
    perf report's text. Raises ConfigError if it is none of these.
    """
    data = path.read_bytes()
    try:
        if data.startswith(b"PERFILE2"):
            command = ["perf", "report", "--stdio", "--no-children", "--no-demangle", "-F", "overhead,sym", "-g", "none", "-i", str(path)]
            weights = perf_report(toolchain.run(command).stdout.decode(errors="replace"))
        elif data[1:7] == b"lprofi" or b"# Func Hash:" in data:
            tool = str(toolchain.find(settings).require("llvm-profdata").path)
            weights = profdata(toolchain.run([tool, "show", "--all-functions", "--counts", str(path)]).stdout.decode(errors="replace"))
        else:
            text = data.decode(errors="replace")
            weights = gprof(text) if "cumulative" in text else perf_report(text)
    except ToolchainError as problem:
        raise ConfigError(f"{path}: {problem}", hint="perf.data, an llvm-profdata file, or gprof's text") from problem
    total = sum(weights.values())
    if not total:
        raise ConfigError(f"{path}: no function's time is in it", hint="perf.data, an llvm-profdata file, or gprof's text")
    return {name: weight / total for name, weight in weights.items()}


def perf_report(text: str) -> dict[str, float]:
    """Percentages by symbol in what `perf report --stdio -F overhead,sym` prints."""
    return _summed((name, float(part)) for part, name in _PERF_ROW.findall(text))


def profdata(text: str) -> dict[str, float]:
    """Executed blocks by function in what `llvm-profdata show --counts` prints."""
    rows = []
    for name, block in _COUNTED.findall(text):
        counts = [int(number) for listed in _COUNTS.findall(block) for number in listed.split(",") if number.strip()]
        rows.append((re.split("[:;]", name)[-1], float(sum(counts))))  # file.c;name where it is static
    return _summed(rows)


def gprof(text: str) -> dict[str, float]:
    """Percentages by function in gprof's flat profile."""
    flat = text.partition("cumulative")[2].partition("\n\n")[0].partition("\f")[0]
    return _summed((name, float(part)) for part, name in _GPROF_ROW.findall(flat))


def _summed(rows: Iterable[tuple[str, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, weight in rows:
        found[name] = found.get(name, 0.0) + weight
    return found
