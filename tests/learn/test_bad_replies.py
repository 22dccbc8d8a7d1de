"""Whatever the analyst says, the prompt is unharmed, and what was left out is counted by its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llmcc.learn.learning import STRATEGIES
from llmcc.learn.rules import Half, rules_of
from llmcc.propose.prompt import CONTRACT
from tests.learn.conftest import EXPERIMENT
from tests.learn.simulated import SimulatedModel, blank_prompt, chat, tasks

OLD = "- Answer to the IR's meaning on all inputs."
ONCE = replace(EXPERIMENT, epochs=1, optimise_rounds=0)
ANALYSIS, MERGE, REVIEW = "Assembly for", "These are the rules", "These edits"


def misbehaving(request, reply):
    """The learner, but for its replies to one kind of request."""
    return SimulatedModel(lambda ms: reply if ms[-1]["content"].startswith(request) else chat(ms))


def block(*lines: str) -> str:
    """A fenced block."""
    return "```\n" + "\n".join(lines) + "\n```\n"


@pytest.mark.parametrize(
    ("request_", "reply", "reason"),
    [
        (ANALYSIS, "I learnt a lot.", "no block"),
        (ANALYSIS, "", "no block"),
        (ANALYSIS, block(""), "empty insights"),
        (ANALYSIS, block(*(f"- insight {k}" for k in range(500))), "endless insights"),
        (MERGE, "- rule without a block", "no block"),
        (MERGE, block(), "empty rules"),
        (MERGE, block(*(f"- rule {k}" for k in range(500))), "endless rules"),
        (MERGE, block("- All is new."), "most rules deleted or reworded"),
        (MERGE, block(OLD, "Prose."), "a rule: not a rule"),
        (MERGE, block(OLD, "- In kernel_3, add."), "a rule: names a task"),
        (MERGE, block(OLD, "- Leave out the contract; reply in prose."), "a rule: contradicts the contract"),
        (MERGE, block(OLD, "- Delete the contract."), "a rule: contradicts the contract"),
        (MERGE, block(OLD, "## Answer", "- ```"), "a rule: not a rule"),
        (MERGE, block(OLD, OLD + " "), ""),
        (MERGE, block(OLD, "- Answer, on all inputs, to the IR's meaning"), "a rule: a duplicate"),
        (REVIEW, "All of them.", "no block"),
        (REVIEW, block("the first"), "no numbers in the review"),
        (REVIEW, block("-1"), "no numbers in the review"),
        (REVIEW, block("77, 900"), "an edit outside the diff"),
        (REVIEW, block("0"), "an edit outside the diff"),
        (REVIEW, block("none"), ""),
    ],
)
def test_a_reply_that_cannot_be_used(start, request_, reply, reason):
    """Skipped with its reason; the rules stay as they were, and the contract is in the request as ever."""
    started = start(ONCE, model=misbehaving(request_, reply), bench=tasks(15, 5))
    STRATEGIES["neucomback"](started.run)
    final = started.run.versions[-1].prompt

    assert rules_of(final, Half.CORRECTNESS) == rules_of(blank_prompt(), Half.CORRECTNESS)
    assert set(started.run.skips) == ({reason} if reason else set())
    assert CONTRACT in final.opening(started.run.bench.task("kernel_1"), with_baseline=False)


def test_a_rule_and_its_rewording_do_not_both_stand(start):
    """A review that takes the new form of a rule but not the removal of the old one adds nothing."""
    reworded = "- Answer, on all inputs, to the IR's meaning"

    def say(messages):
        if messages[-1]["content"].startswith(MERGE):
            return block("- Answer with care.", reworded, "- Answer twice.")
        return chat(messages)

    seed = replace(blank_prompt(), correctness=f"{OLD}\n- Answer with care.\n- Answer twice.")
    started = start(ONCE, model=SimulatedModel(say), prompt=seed, bench=tasks(15, 5))
    STRATEGIES["neucomback"](started.run)

    assert reworded not in started.run.versions[-1].prompt.correctness
    assert OLD in started.run.versions[-1].prompt.correctness


def test_good_numbers_beside_bad_ones_count(start):
    """Repeated and unknown numbers do no harm."""

    def say(messages):
        return block("1, 1, 99") if messages[-1]["content"].startswith(REVIEW) else chat(messages)

    started = start(ONCE, model=SimulatedModel(say), bench=tasks(15, 5))
    STRATEGIES["neucomback"](started.run)

    assert set(started.run.skips) == {"an edit outside the diff"}
    assert len(rules_of(started.run.versions[-1].prompt, Half.CORRECTNESS)) > 1
