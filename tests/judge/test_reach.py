"""Which blocks and ends inputs are found for: what llc makes of a function is right only once all of it has run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judge.honest import variants
from tests.judge.subjects import CASES, compiled_module, module_of, tools, verdict_of

REASONS = {
    "owned_state": "a pointer that leads back to where the function came from",
    "call_answers": "numbers that calls return",
    "open_switch": "a switch without a default, whose table leads behind the code's end",
    "first_free": "each of 32 bits is the first that is not set",
    "timestamp": "a text of twenty characters, each of which has to be right",
    "h_keyword": "keywords that the C library compares",
    "stated_sum": "two digits of a number behind a text's end mark",
    "leaving_exit": "the end of a hundred thousand repetitions, any of which may leave the program",
    "nested_calls": "the end of fifty thousand repetitions with as many calls each",
    "slow_repetition": "one of its repetitions takes longer than a search for inputs may",
}


@pytest.mark.parametrize("function", REASONS, ids=REASONS.values())
def test_all_of_a_function_runs(function: str) -> None:
    """No block of llc's code is left that no input reached."""
    verdict = verdict_of(function, variants(module_of(function), tools())[0][1])

    assert verdict.status.value == "ACCEPTED", verdict.message


def test_calls_around_an_inner_loop_are_observed(tmp_path: Path) -> None:
    """Code that does its work in the first repetition alone is refused, though each repetition makes thousands of calls."""
    text = (CASES / "honest" / "nested_calls.c").read_text()
    (tmp_path / "nested_calls.c").write_text(text.replace("for (int i", "if (n) inner(); else for (int i"))
    cheat = variants(compiled_module(tmp_path / "nested_calls.c", tmp_path), tools())[0][1]

    assert verdict_of("nested_calls", cheat).status.value == "WRONG_OUTPUT"
