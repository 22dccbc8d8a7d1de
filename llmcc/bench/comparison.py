"""Two runs on the same problems, compared problem by problem."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from llmcc.bench.results import Results
from llmcc.bench.trace import Trace
from llmcc.errors import ConfigError

FLIPS = 10_000


@dataclass(frozen=True, slots=True)
class Paired:
    """On how many of the common problems the second run did better and worse than the first, and how probable as much is by chance."""

    what: str
    better: int
    worse: int
    p: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Right and faster by McNemar's exact test; speed-up (1 where llc's code stands) by flipping signs of log-ratios."""

    first: str
    second: str
    problems: int
    right: Paired
    faster: Paired
    speedup: Paired
    ratio: float


def compare(first: Results, second: Results, seed: int = 0) -> Comparison:
    """Compare on the problems that both have attempts at. Raises ConfigError where there are none."""
    common = [i for i, ts in first.attempts.items() if ts and second.attempts.get(i)]
    if not common:
        raise ConfigError(f"{first.name} and {second.name} have no problem in common")
    pairs = [(first.attempts[i], second.attempts[i]) for i in common]
    logs = [math.log(_speedup(b) / _speedup(a)) for a, b in pairs]
    return Comparison(
        first.name, second.name, len(common),
        _mcnemar("right", [(any(t.right for t in a), any(t.right for t in b)) for a, b in pairs]),
        _mcnemar("faster", [(any(t.faster for t in a), any(t.faster for t in b)) for a, b in pairs]),
        Paired("speed-up", sum(d > 0 for d in logs), sum(d < 0 for d in logs), _flipped(logs, seed)),
        math.exp(statistics.fmean(logs)),
    )  # fmt: skip


def _speedup(traces: Sequence[Trace]) -> float:
    return max(t.speedup for t in traces)


def _mcnemar(what: str, pairs: Sequence[tuple[bool, bool]]) -> Paired:
    better, worse = (sum(p == wanted for p in pairs) for wanted in ((False, True), (True, False)))
    n = better + worse
    tail = sum(math.comb(n, k) for k in range(min(better, worse) + 1)) / 2**n
    return Paired(what, better, worse, min(1.0, 2 * tail))


def _flipped(differences: Sequence[float], seed: int) -> float:
    """Chance that sums as large come of random signs: all of them where these are few, else a sample."""
    found = [d for d in differences if d]
    if not found:
        return 1.0
    observed = abs(sum(found)) - 1e-12
    if len(found) <= 12:
        sums = [sum(d if code >> k & 1 else -d for k, d in enumerate(found)) for code in range(1 << len(found))]
        return sum(abs(s) >= observed for s in sums) / len(sums)
    rng = random.Random(seed)
    hits = sum(abs(sum(d if rng.random() < 0.5 else -d for d in found)) >= observed for _ in range(FLIPS))
    return (hits + 1) / (FLIPS + 1)
