"""Measures a candidate against the baseline: in one process, on one core, in alternation, until it is clear.

Each round places both codes at other alignments, so that luck of placement is averaged out.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import platform
import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from llmcc.errors import RunnerError
from llmcc.runner import Cases, Specimen, bench
from llmcc.runner.layout import PAGE, TEXT, TEXT_STEP
from llmcc.timing.statistics import Interval, interval, round_value

PAIRS = 3
"""Pairs of samples per workload and round."""
SAMPLE_NS = 500_000
ROUNDS = (6, 18)
"""Fewest and most rounds."""
PLACES = 16
"""Addresses, 64 bytes and a page apart, that a code may be placed at."""
WORST = 0.95
"""No workload may be slower than this ratio."""
LOCK_S = 60.0


@dataclass(frozen=True, slots=True)
class Workload:
    """One timed input: medians in ns per call and their ratio."""

    case: int
    baseline_ns: float
    candidate_ns: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Measurement:
    """A candidate's speed-up over `llc -O3` on this machine. `faster` is the decision."""

    faster: bool
    ratio: float
    low: float
    high: float
    pairs: int
    workloads: tuple[Workload, ...]
    cpu: str
    load: float
    seconds: float
    reason: str = ""


def measure(
    program: Path, specimen: Specimen, obj: bytes, cases: Cases, *, margin: float, budget_s: float, lock: Path
) -> Measurement:
    """Time a candidate's object against the specimen's baseline on the cases.

    `margin` is the fraction by which the lower bound of the ratio must exceed 1; `budget_s` bounds the
    whole. Raises RunnerError if nothing could be measured.
    """
    started = time.monotonic()
    with _exclusive(lock):
        pairs: list[list[tuple[float, float]]] = [[] for _ in range(len(cases))]
        found = Interval(1.0, 0.0, float("inf"))
        rng = random.Random(0)
        rounds: list[float] = []
        while len(rounds) < ROUNDS[1]:
            measured = _round(program, specimen, obj, cases, rng)
            timed = [m for m in measured if m]
            if not timed:
                raise RunnerError("no workload could be timed")
            for k, more in enumerate(measured):
                pairs[k] += more
            rounds.append(round_value(timed))
            if len(rounds) < ROUNDS[0] and time.monotonic() - started < budget_s:
                continue
            if len(rounds) < 2:
                raise RunnerError("one round took longer than the budget for timing")
            found = interval(rounds)
            clear = found.low > 1 + margin or found.high < 1 + margin
            if clear or time.monotonic() - started > budget_s:
                break
    workloads = tuple(_workload(cases.indices[k], p) for k, p in enumerate(pairs) if p)
    worst = min(w.ratio for w in workloads)
    faster = found.low > 1 + margin and worst >= WORST
    reason = ""
    if not faster:
        reason = f"slower on one workload ({worst:.2f}x)" if worst < WORST else "not faster beyond the noise"
    total = sum(map(len, pairs))
    return Measurement(
        faster, found.ratio, found.low, found.high, total, workloads, cpu_model(), os.getloadavg()[0],
        time.monotonic() - started, reason,
    )  # fmt: skip


def _workload(case: int, pairs: list[tuple[float, float]]) -> Workload:
    a, b = (statistics.median(p[k] for p in pairs) for k in (0, 1))
    ratio = statistics.median(x / y for x, y in pairs if y)
    return Workload(case, a, b, ratio)


def _round(
    program: Path, specimen: Specimen, obj: bytes, cases: Cases, rng: random.Random
) -> list[list[tuple[float, float]]]:
    """Pairs of (baseline, candidate) times per workload, both placed anew and in either half of memory."""
    places = [TEXT + half * TEXT_STEP + rng.randrange(PLACES) * (PAGE + 64) + 16 * rng.randrange(4) for half in (0, 1)]
    swapped = rng.random() < 0.5
    baseline = specimen.link_baseline(at=places[swapped])
    candidate = specimen.link_candidate(obj, at=places[not swapped])
    first, second = (candidate, baseline) if swapped else (baseline, candidate)
    junk = rng.getrandbits(32)
    images = (
        replace(specimen.image(first), junk=junk),
        replace(specimen.image(second), segments=second.segments, junk=junk),  # constants come with the first
    )
    found = bench(program, *images, cases, PAIRS, SAMPLE_NS)
    return [[(b, a) for a, b in pairs] for pairs in found] if swapped else found


@contextlib.contextmanager
def _exclusive(lock: Path) -> Iterator[None]:
    """One measurement at a time on this machine; after a while go on without, rather than hang a build."""
    with contextlib.ExitStack() as stack:
        try:
            lock.parent.mkdir(parents=True, exist_ok=True)
            stream = stack.enter_context(lock.open("w"))
        except OSError:
            yield
            return
        deadline = time.monotonic() + LOCK_S
        while True:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                if time.monotonic() > deadline:
                    break
                time.sleep(0.02)
        yield


def cpu_model() -> str:
    """The CPU that a measurement is true of: name, family and model."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    fields = {k.strip(): v.strip() for k, _, v in (line.partition(":") for line in lines)}
    return " ".join(fields.get(k, "?") for k in ("model name", "cpu family", "model"))
