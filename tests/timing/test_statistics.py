"""The decision on synthetic clocks: equal code does not win, faster code does, however often one looks."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import pytest

from llmcc.timing import interval
from llmcc.timing.statistics import LOOKS, round_value

MARGIN = 0.02


def placed(rng: random.Random) -> float:
    """Luck of placement, 1.5 % either way, and a bad cache line for every eighth copy."""
    return math.exp(rng.gauss(0, 0.015)) * (1.3 if rng.random() < 0.125 else 1.0)


def steady(_: random.Random) -> float:
    """Every copy runs the same."""
    return 1.0


def measured(rng: random.Random, speedup: float, luck: Callable[[random.Random], float]) -> float:
    """A round's value: four workloads, a clock with 1 % of noise, one sample in twenty disturbed by half."""
    place = speedup * luck(rng) / luck(rng)
    times = [(place * rng.uniform(0.99, 1.01), rng.uniform(0.99, 1.01)) for _ in range(4)]
    return round_value([[(a * (1.5 if rng.random() < 0.05 else 1.0), b)] for a, b in times])


def decided(rng: random.Random, speedup: float, luck: Callable[[random.Random], float]) -> bool:
    """Whether code counts as faster, looked at until it is clear."""
    rounds: list[float] = []
    for look in LOOKS:
        rounds += [measured(rng, speedup, luck) for _ in range(look - len(rounds))]
        found = interval(rounds)
        if found.is_clear(MARGIN):
            break
    return found.low > 1 + MARGIN


@pytest.mark.parametrize("luck", [placed, steady])
@pytest.mark.parametrize("speedup", [1.0, 1.01])
def test_code_below_the_margin_does_not_win(speedup: float, luck: Callable[[random.Random], float]) -> None:
    """Of 500 comparisons of equal code, or of code that gains 1 %, at most 1 % clear the margin of 2 %."""
    rng = random.Random(1)

    assert sum(decided(rng, speedup, luck) for _ in range(500)) <= 5


def test_looking_often_does_not_make_winners() -> None:
    """Code that gains just the margin, on a noisy clock that nothing disturbs, wins in at most 1 % of 1000 comparisons."""
    rng = random.Random(3)
    wins = 0
    for _ in range(1000):
        rounds: list[float] = []
        for look in LOOKS:
            rounds += [math.log(1 + MARGIN) + rng.gauss(0, 0.02) for _ in range(look - len(rounds))]
            if interval(rounds).low > 1 + MARGIN:
                wins += 1
                break

    assert wins <= 10


@pytest.mark.parametrize(("speedup", "luck", "fewest"), [(1.05, steady, 98), (1.10, placed, 95), (2.0, placed, 100)])
def test_faster_code_wins(speedup: float, luck: Callable[[random.Random], float], fewest: int) -> None:
    """Of 100 comparisons nearly all find code that is faster."""
    rng = random.Random(2)

    assert sum(decided(rng, speedup, luck) for _ in range(100)) >= fewest


def test_the_interval_holds_the_ratio() -> None:
    """The ratio lies within its interval, which ten rounds bound by their extremes."""
    found = interval([math.log(1 + k / 100) for k in range(1, 11)])

    assert (found.low, found.high) == (pytest.approx(1.01), pytest.approx(1.10))
    assert found.low < found.ratio < found.high


def test_few_rounds_decide_nothing() -> None:
    """Nine rounds bound nothing, however well they agree."""
    found = interval([0.5] * 9)

    assert (found.low, found.high) == (0.0, math.inf)


def test_a_disturbed_sample_does_not_matter() -> None:
    """One sample of three that was interrupted leaves the round's value."""
    assert round_value([[(2.0, 1.0), (2.0, 1.0), (900.0, 1.0)]]) == pytest.approx(math.log(2))
