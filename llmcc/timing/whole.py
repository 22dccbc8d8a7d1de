"""Whole programs timed: a user's own, with the candidate in it and without, and the protocol of QiMeng-NeuComBack."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from llmcc import toolchain
from llmcc.errors import RunnerError, ToolchainError
from llmcc.timing.machine import cpu_model, exclusive, microcode
from llmcc.timing.measurement import Measurement, Timed
from llmcc.timing.statistics import interval, round_value

RUNS = 11
"""Runs of either program."""
RUN_S = 600.0


def paper_seconds(run: Callable[[], float]) -> float:
    """Seconds of a program by the protocol of arXiv 2511.01183, section 5: of 11 runs the median of those ranked 4 to 8."""
    return statistics.median(sorted(run() for _ in range(RUNS))[3:8])


def measure_program(
    command: str, baseline: Path, candidate: Path, *, margin: float, lock: Path, environment: Mapping[str, str]
) -> Measurement:
    """Time what `command` makes of two assembly files, run in turns, 11 times each.

    The command is run without a shell, in `environment`, and finds the file's name in LLMCC_ASSEMBLY. If the last line that it prints is
    a number, that is the seconds; else its own wall time is. Raises RunnerError where it fails.
    """
    started = time.monotonic()
    rng = random.Random(0)
    pairs: list[tuple[float, float]] = []
    with exclusive(lock):
        for _ in range(RUNS):
            first = rng.random() < 0.5
            times = {path: _seconds(command, {**environment, "LLMCC_ASSEMBLY": str(path)}) for path in ((baseline, candidate) if first else (candidate, baseline))}
            pairs.append((times[baseline], times[candidate]))
    found = interval([round_value([[pair]]) for pair in pairs])
    a, b = (statistics.median(p[k] for p in pairs) * 1e9 for k in (0, 1))
    timed = (Timed(0, 0, "the program's own", a, b, statistics.median(x / y for x, y in pairs)),)
    reason = "" if found.low > 1 + margin else "the program is not faster beyond the noise"
    return Measurement(
        not reason, found.ratio, found.low, found.high, RUNS, RUNS, timed, cpu_model(), microcode(),
        (0.0, os.getloadavg()[0]), time.monotonic() - started, reason,
    )  # fmt: skip


def _seconds(command: str, environment: Mapping[str, str]) -> float:
    started = time.monotonic()
    try:
        done = toolchain.run(toolchain.command_words(command), env=environment, timeout_s=RUN_S)
    except (ToolchainError, OSError) as problem:
        raise RunnerError(f"bench_cmd fails: {problem}") from problem
    took = time.monotonic() - started
    return _printed(done.stdout.decode(errors="replace").splitlines()) or took


def _printed(lines: Sequence[str]) -> float:
    """The number on the last line, 0 if there is none."""
    try:
        return max(float(lines[-1].split()[-1]), 0.0) if lines else 0.0
    except (ValueError, IndexError):
        return 0.0
