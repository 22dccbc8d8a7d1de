"""Numbers that follow from attempts, on attempts made up for it."""

from __future__ import annotations

import itertools
import math
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcc.bench import Results, Round, Trace, compare, summarise, wilson
from llmcc.bench.metrics import geomean, pass_at
from llmcc.bench.paper import comparable
from llmcc.judge import Status
from llmcc.pipeline import Phase

PHASES = {"f": Phase.FIRST, "d": Phase.DEBUG, "o": Phase.OPTIMISE}


def trace(task: str, text: str, sample: int = 0) -> Trace:
    """An attempt from words: a phase and a ratio (0 is wrong, below 1.02 is not accepted), a second each."""
    rounds = []
    for at_s, word in enumerate(text.split(), 1):
        ratio = float(word[1:])
        status = Status.WRONG_OUTPUT if not ratio else Status.ACCEPTED if ratio > 1.02 else Status.SLOWER
        rounds.append(Round(PHASES[word[0]], status, "", f"nop\n# {word}\n", ratio, ratio, ratio, at_s))
    return Trace(task, "", tuple(rounds), tokens=10 * len(rounds), cost=0.5, sample=sample)


def results(*traces: Trace, name: str = "r") -> Results:
    """A run of these attempts."""
    grouped = {k: tuple(g) for k, g in itertools.groupby(traces, key=lambda t: t.task)}
    problems = tuple({"id": i, "suite": "s", "part": "", "category": ""} for i in grouped)
    return Results({"name": name, "part": ""}, {}, problems, grouped, {}, {})


def test_stages_follow_the_rounds():
    """The initial stage ends with its corrections; each later round counts what was found up to it."""
    found = summarise(results(trace("a", "f0 d1.0 o1.5"), trace("b", "f1.1 o0 d2.0"), trace("c", "f0 d0"))).stages

    assert [(s.name, s.right.hits, s.faster.hits) for s in found] == [("initial", 2, 1), ("optimisation 1", 2, 2)]


def test_self_debug_rounds_of_solved_attempts():
    """Corrections up to the first right answer, over attempts that have one."""
    assert summarise(results(trace("a", "f0 d0 d1.5"), trace("b", "f1.5 o0 d1.6"), trace("c", "f0 d0"))).debug_rounds == 1.0


def test_speedups_with_and_without_fallback():
    """llc's code stands where nothing was accepted; right answers alone keep what they are."""
    found = summarise(results(trace("a", "f2.0"), trace("b", "f0.5"), trace("c", "f0")))

    assert found.geomean_fallback == pytest.approx(2 ** (1 / 3))
    assert found.geomean_right == pytest.approx(1.0)
    assert (found.fast[0.0], found.fast[1.0], found.fast[1.5], found.fast[2.0]) == (2 / 3, 1 / 3, 1 / 3, 0.0)


def test_gain_within_a_time():
    """An answer counts from the moment on at which it was judged and timed."""
    found = summarise(results(trace("a", "f0 d0 d4.0"), trace("b", "f2.0")))

    assert (found.within[1], found.within[3]) == (pytest.approx(math.sqrt(2)), pytest.approx(math.sqrt(8)))


def test_prices_of_a_win():
    """Tokens and money of all attempts over the problems that were won."""
    found = summarise(results(trace("a", "f2.0 o3.0"), trace("b", "f0")))

    assert (found.wins, found.per(found.tokens, found.wins), found.cost) == (1, 30.0, 1.0)


def test_verdicts_and_changes():
    """Verdicts are counted by answer; an optimisation round's change is told by lines."""
    found = summarise(results(trace("a", "f2.0 o3.0"), trace("b", "f0")))

    assert found.verdicts == {"ACCEPTED": 2, "WRONG_OUTPUT": 1}
    assert found.changed == (0.5,)


@given(st.lists(st.booleans(), min_size=1, max_size=8), st.integers(1, 8))
def test_pass_at_k_is_unbiased(outcomes, k):
    """It is the share of all choices of k attempts among which one passed."""
    k = min(k, len(outcomes))
    share = fmean(any(chosen) for chosen in itertools.combinations(outcomes, k))

    assert pass_at(k, len(outcomes), sum(outcomes)) == pytest.approx(share)


@given(st.integers(0, 50), st.integers(1, 50))
def test_wilson_holds_the_share(hits, more):
    """The interval holds the share and stays between 0 and 1."""
    low, high = wilson(hits, hits + more)

    assert 0 <= low <= hits / (hits + more) <= high <= 1


def test_geomean_of_nothing_is_one():
    """Where nothing was measured, nothing is gained."""
    assert geomean([]) == 1.0


def test_two_runs_are_compared_by_problem():
    """Only common problems count; chance is told exactly for few of them."""
    first = results(*(trace(n, "f0") for n in "abcdef"), name="old")
    second = results(*(trace(n, "f2.0") for n in "abcdeg"), name="new")
    found = compare(first, second)

    assert (found.problems, found.right.better, found.right.worse, found.right.p) == (5, 5, 0, 2 / 32)
    assert (found.speedup.p, found.ratio) == (2 / 32, pytest.approx(2.0))


def test_a_run_is_no_better_than_itself():
    """Against itself there is no difference."""
    run = results(trace("a", "f2.0"), trace("b", "f0"))
    found = compare(run, run)

    assert (found.right.p, found.faster.p, found.speedup.p, found.ratio) == (1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize(("suite", "part", "problems", "rows"), [("tsvc", "test", 25, 2), ("tsvc", "test", 5, 0), ("exebench", "test", 40, 0)])
def test_published_results_stand_beside_the_same_setting_only(suite, part, problems, rows):
    """A part that was run in part, or another suite, has nothing to be compared with."""
    assert len(comparable(suite, part, problems)) == rows
