"""The check of a suite: llc's own code is right, cheats are refused, and a program has a say."""

from __future__ import annotations

from llmcc.bench import Checks, open_suite
from llmcc.bench.program import difference


def test_reference_and_cheats(sums, settings, compiler):
    """llc's own code and cheats that change nothing are right, a cheat that does is wrong; all as expected."""
    checks = Checks(sums, compiler)
    found = [f for p in open_suite(sums, compiler).problems for f in checks.run(p, settings)]

    assert [(f.problem, f.candidate) for f in found if f.status.value == "WRONG_OUTPUT"] == [("sums/sum_twice", "lazy")]
    assert all(f.expected for f in found)


def test_a_program_has_a_say(records, settings, compiler):
    """Code that the judge finds right is wrong where its program's output is not what a pair expects."""
    checks = Checks(None, compiler)
    found = [f for p in open_suite(records, compiler).problems for f in checks.run(p, settings)]

    assert [f.status.value for f in found] == ["ACCEPTED", "WRONG_OUTPUT"]
    assert found[1].message == "the program's input 0: returnvalue is 10 and must be 11"


def test_outputs_are_compared_strictly():
    """Missing and additional keys, other types, lengths and signs of zero are differences; NaN equals NaN."""
    expected = {"a": [1, 2.0], "b": float("nan"), "c": 0.0}

    assert difference(expected, {"a": [1, 2.0], "b": float("nan"), "c": 0.0}) == ""
    assert difference(expected, {"a": [1, 2.0], "b": float("nan")}) == "the output has the keys ['a', 'b'] and must have ['a', 'b', 'c']"
    assert difference(expected, {**expected, "d": 1}).startswith("the output has the keys")
    assert difference(expected, {**expected, "a": [1, 2]}) == "a[1] is 2 and must be 2.0"
    assert difference(expected, {**expected, "a": [1]}) == "a has 1 elements and must have 2"
    assert difference(expected, {**expected, "a": [True, 2.0]}) == "a[0] is true and must be 1"
    assert difference(expected, {**expected, "c": -0.0}) == "c is -0.0 and must be 0.0"
