"""The decision on synthetic clocks: equal code does not win, faster code does."""

from __future__ import annotations

import math
import random

import pytest

from llmcc.timing import interval


def samples(rng: random.Random, speedup: float, pairs: int = 42) -> list[float]:
    """Log-ratios of a noisy clock: small jitter, and now and then a preempted sample on either side."""
    out = []
    for _ in range(pairs):
        value = rng.gauss(0, 0.01) + (rng.random() < 0.05) * rng.uniform(-0.5, 0.5)
        out.append(value + math.log(speedup))
    return out


def test_equal_code_does_not_win() -> None:
    """Of 200 comparisons of equal code none clears the margin of 2 %."""
    rng = random.Random(1)
    wins = sum(interval([samples(rng, 1.0) for _ in range(4)]).low > 1.02 for _ in range(200))

    assert wins == 0


@pytest.mark.parametrize("speedup", [1.05, 1.10, 2.0])
def test_faster_code_wins(speedup: float) -> None:
    """Code faster by 5 % or more clears the margin in nearly all of 50 comparisons."""
    rng = random.Random(2)
    wins = sum(interval([samples(rng, speedup) for _ in range(4)]).low > 1.02 for _ in range(50))

    assert wins >= 48


def test_the_interval_holds_the_ratio() -> None:
    """The ratio lies within its interval, and the same seed gives the same interval."""
    workloads = [samples(random.Random(3), 1.3)]

    assert interval(workloads).low <= interval(workloads).ratio <= interval(workloads).high
    assert interval(workloads) == interval(workloads)
