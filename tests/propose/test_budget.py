"""Budgets."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor

import pytest

from llmcc.errors import BudgetExhausted
from llmcc.propose import Budget, Limits


@pytest.mark.parametrize(
    ("limits", "name"),
    [(Limits(tokens=100), "tokens"), (Limits(cost=0.5), "cost"), (Limits(seconds=9.0), "seconds")],
)
def test_a_used_up_budget_admits_no_call(limits, name):
    """The message says of what there is no more."""
    budget = Budget(limits)
    budget.admit()
    budget.charge(100, 0.5, 9.0)
    with pytest.raises(BudgetExhausted, match=name):
        budget.admit()


def test_without_limits_everything_is_admitted():
    """And a call may take for ever."""
    budget = Budget(Limits())
    budget.charge(10**9, 1e6, 1e6)

    assert budget.admit() == math.inf


def test_a_call_may_take_what_the_tighter_of_two_budgets_leaves():
    """Seconds count down as calls end."""
    run = Budget(Limits(seconds=10.0))
    function = Budget(Limits(seconds=8.0), run)
    function.charge(0, 0.0, 3.0)
    run.charge(0, 0.0, 4.0)

    assert function.admit() == 3.0


def test_a_call_that_the_run_refuses_is_not_counted_for_the_function():
    """Neither is charged for what did not happen."""
    run = Budget(Limits(calls=1))
    run.admit()
    function = Budget(Limits(), run)
    with pytest.raises(BudgetExhausted):
        function.admit()

    assert (run.spent.calls, function.spent.calls) == (1, 0)


def test_threads_do_not_get_more_calls_than_there_are():
    """Functions with budgets of their own share one run's."""
    run = Budget(Limits(calls=50))

    def ask(_):
        try:
            Budget(Limits(), run).admit()
        except BudgetExhausted:
            return 0
        return 1

    with ThreadPoolExecutor(8) as pool:
        admitted = sum(pool.map(ask, range(400)))

    assert admitted == 50
