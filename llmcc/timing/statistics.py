"""From paired times to a ratio with its confidence interval.

Per workload the median of the pairs' log-ratios; over workloads their mean (so that the ratio is a
geometric mean); the interval by bootstrap over pairs within workloads (Efron & Tibshirani 1993, ch. 13).
"""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

REPLICATES = 400
CONFIDENCE = 0.99


@dataclass(frozen=True, slots=True)
class Interval:
    """A ratio baseline time / candidate time (above 1 is faster) with its confidence bounds."""

    ratio: float
    low: float
    high: float


def log_ratios(pairs: Sequence[tuple[float, float]]) -> list[float]:
    """log(baseline / candidate) of each pair of times."""
    return [math.log(a / b) for a, b in pairs if a > 0 and b > 0]


def interval(workloads: Sequence[Sequence[float]], seed: int = 0) -> Interval:
    """Geometric mean over workloads of the median ratios, from their log-ratios."""
    rng = random.Random(seed)
    centre = statistics.fmean(statistics.median(w) for w in workloads)
    replicates = sorted(
        statistics.fmean(statistics.median(rng.choices(w, k=len(w))) for w in workloads) for _ in range(REPLICATES)
    )
    cut = (1 - CONFIDENCE) / 2
    low = replicates[int(cut * REPLICATES)]
    high = replicates[min(REPLICATES - 1, int((1 - cut) * REPLICATES))]
    return Interval(math.exp(centre), math.exp(min(low, centre)), math.exp(max(high, centre)))
