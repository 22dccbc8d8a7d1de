"""From times in rounds to a ratio with its confidence interval, looked at several times.

A round times a copy of either code at an address of its own: what placement does to a branch predictor or a cache is
the same within a round and differs between rounds, so the round is the unit. Its value is the mean over workloads of
the median log-ratio of its pairs. The interval is Wilcoxon's over rounds (Hodges and Lehmann 1963): distribution-free,
so that rounds that something disturbed widen it, but do not decide. All looks together err in at most 1 % of cases
(Bonferroni).
"""

from __future__ import annotations

import functools
import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

LOOKS = (10, 20, 40, 80, 160)
"""Numbers of rounds after which it is asked whether the case is clear."""
ERROR = 0.01
"""Chance that any of the looks' intervals misses the ratio, on either side."""
_NARROW = 0.04
_EXACT = 25
"""Rounds up to which the null distribution is counted out; beyond, the normal approximation is as good."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A ratio baseline time / candidate time (above 1 is faster) with its confidence bounds."""

    ratio: float
    low: float
    high: float

    def is_clear(self, margin: float) -> bool:
        """True if it is faster by the margin, or slower, or neither by much: no further look would tell more."""
        return self.low > 1 + margin or self.high < 1 or (self.high < 1 + margin and self.high < (1 + _NARROW) * self.low)


def round_value(workloads: Sequence[Sequence[tuple[float, float]]]) -> float:
    """Mean over workloads of the median log(baseline / candidate) of their pairs of times."""
    return statistics.fmean(statistics.median(math.log(a / b) for a, b in pairs) for pairs in workloads)


def interval(rounds: Sequence[float]) -> Interval:
    """The Hodges-Lehmann ratio of rounds' values with the interval of one look; unbounded below 10 rounds."""
    n = len(rounds)
    averages = sorted((a + b) / 2 for k, a in enumerate(rounds) for b in rounds[: k + 1])
    ratio = math.exp(statistics.median(averages))
    left_out = _left_out(n, ERROR / len(LOOKS) / 2)
    if left_out is None:
        return Interval(ratio, 0.0, math.inf)
    return Interval(ratio, math.exp(averages[left_out]), math.exp(averages[-1 - left_out]))


@functools.cache
def _left_out(n: int, tail: float) -> int | None:
    """How many of the sorted averages lie outside the interval on each side; None if not even all are enough."""
    if n > _EXACT:
        mean, deviation = n * (n + 1) / 4, math.sqrt(n * (n + 1) * (2 * n + 1) / 24)
        return math.floor(mean + statistics.NormalDist().inv_cdf(tail) * deviation - 0.5)
    ways = [1]  # in how many of 2^n sign patterns the ranks of the positive ones have each sum
    for rank in range(1, n + 1):
        ways = [a + b for a, b in zip(ways + [0] * rank, [0] * rank + ways, strict=True)]
    left_out, below = -1, 0
    for count in ways:
        below += count
        if below > tail * 2**n:
            break
        left_out += 1
    return None if left_out < 0 else left_out
