"""Measures a candidate against the baseline: in one process, on one core, in alternation, until it is clear."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from llmcc.errors import RunnerError
from llmcc.runner import Cases, Sampling, Specimen, bench
from llmcc.runner.layout import PAGE, TEXT
from llmcc.timing.machine import cpu_model, exclusive, microcode, quiet_cpu
from llmcc.timing.statistics import LOOKS, Interval, interval, round_value

PAIRS = 1
"""Pairs of samples per workload and round: more rounds tell more than more pairs at the same place."""
SAMPLE_NS = 1_000_000
WORST = 0.95
"""No workload may be slower than this ratio."""
_CODE_BYTES = 64 << 20
"""Room for the copies of both codes."""


@dataclass(frozen=True, slots=True)
class Timed:
    """One timed input: bytes of memory it touches, what its data are like, medians in ns per call and their ratio."""

    case: int
    bytes: int
    regime: str
    baseline_ns: float
    candidate_ns: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Measurement:
    """A candidate's speed-up over `llc -O3` on this machine. `faster` is the decision.

    `ratio` is baseline time over candidate time with its 99 % interval, the geometric mean over workloads; `load` how
    busy the core (0 to 1) and the machine (processes) were.
    """

    faster: bool
    ratio: float
    low: float
    high: float
    rounds: int
    pairs: int
    workloads: tuple[Timed, ...]
    cpu: str
    microcode: str
    load: tuple[float, float]
    seconds: float
    reason: str = ""


def measure(
    program: Path,
    specimen: Specimen,
    obj: bytes,
    cases: Cases,
    regimes: Sequence[str],
    *,
    margin: float,
    budget_s: float,
    lock: Path,
    against: bytes | None = None,
    seed: int = 0,
) -> Measurement:
    """Time a candidate's object against the baseline's, or another's, on the cases, whose data `regimes` describe.

    `seed` decides where the codes are placed, `margin` is the fraction by which the lower bound of the ratio must exceed 1; `budget_s` bounds the
    whole. Raises RunnerError if nothing could be measured.
    """
    started = time.monotonic()
    pairs: list[list[tuple[float, float]]] = [[] for _ in regimes]
    rounds: list[float] = []
    found = Interval(1.0, 0.0, float("inf"))
    rng = random.Random(seed)
    room = _room(against or (specimen.folder / "baseline.o").read_bytes(), obj)
    with exclusive(lock):
        cpu, load = quiet_cpu()
        for look in LOOKS:
            left = budget_s - (time.monotonic() - started)
            sampling = Sampling(PAIRS, SAMPLE_NS, int(1e9 * max(left, 0.1) / len(pairs)), cpu)
            image, entries = specimen.copies(obj, _places(rng, look - len(rounds), room), against)
            measured = bench(program, image, entries, cases, sampling)
            for round_pairs in zip(*_completed(measured), strict=False):
                if all(round_pairs):
                    rounds.append(round_value(round_pairs))
            for k, more in enumerate(measured):
                pairs[k] += [p for round_pairs in more for p in round_pairs]
            found = interval(rounds) if rounds else found
            if found.is_clear(margin) or time.monotonic() - started > budget_s:
                break
    if found.low == 0.0:
        raise RunnerError(f"only {len(rounds)} rounds could be timed; time_budget_s may be too short for it")
    timed = tuple(
        Timed(cases.indices[k], sum(o.size for o in cases.objects(k)), regimes[k], *_medians(timed_pairs))
        for k, timed_pairs in enumerate(pairs)
        if timed_pairs
    )
    worst = min(timed, key=lambda w: w.ratio)
    reason = ""
    if found.low <= 1 + margin:
        reason = "not faster beyond the noise"
    elif worst.ratio < WORST:
        reason = f"slower on one workload ({worst.ratio:.2f}x on {worst.regime} data of {worst.bytes} bytes)"
    return Measurement(
        not reason, found.ratio, found.low, found.high, len(rounds), sum(map(len, pairs)), timed, cpu_model(), microcode(),
        (load, os.getloadavg()[0]), time.monotonic() - started, reason,
    )  # fmt: skip


def of_same_code(margin: float) -> Measurement:
    """What is known of the baseline's own code without measuring: it is neither faster nor slower."""
    reason = "" if margin < 0 else "the same code as llc -O3's"
    return Measurement(not reason, 1.0, 1.0, 1.0, 0, 0, (), cpu_model(), microcode(), (0.0, os.getloadavg()[0]), 0.0, reason)


def _completed(measured: list[list[list[tuple[float, float]]]]) -> list[list[list[tuple[float, float]]]]:
    """The workloads of which as many rounds were timed as of any other: what takes too long is left out, if others do not."""
    most = max(map(len, measured), default=0)
    return [rounds for rounds in measured if len(rounds) == most]


def _medians(pairs: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Median times of both and the median of their ratios."""
    a, b = (statistics.median(p[k] for p in pairs) for k in (0, 1))
    return a, b, statistics.median(x / y for x, y in pairs)


def _room(*objects: bytes) -> int:
    """Bytes from one copy of either code to the next: whole pages, with some to spare."""
    return (max(map(len, objects)) // PAGE + 2) * PAGE


def _places(rng: random.Random, rounds: int, room: int) -> list[tuple[int, int]]:
    """Addresses for a copy of baseline and candidate in each round, drawn from the same distribution for both.

    What matters most is where in a cache line a loop begins, and compilers leave that open by multiples of 16: both
    codes take each of the four in turn.
    """
    if 2 * rounds * room > _CODE_BYTES:
        raise RunnerError("the code is too large to be timed")
    slots = list(range(2 * rounds))
    rng.shuffle(slots)
    places = [TEXT + slot * room + 64 * rng.randrange(PAGE // 64) + 16 * (k // 2 % 4) for k, slot in enumerate(slots)]
    return list(zip(places[::2], places[1::2], strict=True))
