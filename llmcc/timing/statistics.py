"""From times in rounds to a ratio with its confidence interval.

A round places both codes at new addresses; what placement does to a branch predictor or a cache is the same
within a round and differs between rounds, so the round is the unit: its value is the mean over workloads of
the median log-ratio of its pairs. The interval is Student's over rounds, at 99 %.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

# Two-sided 99 % points of Student's t for 1, 2, … degrees of freedom.
_STUDENT = (63.66, 9.92, 5.84, 4.60, 4.03, 3.71, 3.50, 3.36, 3.25, 3.17, 3.11, 3.05, 3.01, 2.98, 2.95, 2.92, 2.90, 2.88)
_SMALLEST_DEVIATION = 0.001
"""Rounds that agree better than this do so by chance."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A ratio baseline time / candidate time (above 1 is faster) with its confidence bounds."""

    ratio: float
    low: float
    high: float


def round_value(workloads: Sequence[Sequence[tuple[float, float]]]) -> float:
    """Mean over workloads of the median log(baseline / candidate) of their pairs of times."""
    return statistics.fmean(statistics.median(math.log(a / b) for a, b in pairs) for pairs in workloads)


def interval(rounds: Sequence[float]) -> Interval:
    """The geometric mean ratio of at least two rounds' values, with its 99 % interval."""
    centre = statistics.fmean(rounds)
    deviation = max(statistics.stdev(rounds), _SMALLEST_DEVIATION)
    freedom = len(rounds) - 1
    half = _STUDENT[min(freedom, len(_STUDENT)) - 1] * deviation / math.sqrt(len(rounds))
    return Interval(math.exp(centre), math.exp(centre - half), math.exp(centre + half))
