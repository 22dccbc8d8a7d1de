"""The paper's loop: a learner whose mistakes depend on the rules learns the rules, and useless ones are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llmcc.bench import Trace
from llmcc.learn import Half, ablate, rule_id, rules_of
from llmcc.learn.learning import STRATEGIES, learn
from llmcc.learn.rules import normalised, with_rules
from llmcc.learn.score import score
from tests.learn.conftest import EXPERIMENT
from tests.learn.simulated import MISTAKES, QUICK, SimulatedModel, blank_prompt, chat, tasks


@pytest.mark.parametrize("gate", ["none", "paired"])
def test_the_rules_are_found(start, gate):
    """Validation rises from below half to above nine tenths, the speed rule is learnt too, and no rule repeats another."""
    started = start(replace(EXPERIMENT, gate=gate))
    STRATEGIES["neucomback"](started.run)

    first, best = started.run.versions[0].score, started.run.best
    rules = [normalised(r) for half in Half for r in rules_of(best.prompt, half)]

    assert first.accuracy < 0.5
    assert best.score.accuracy > 0.9
    assert QUICK in best.prompt.speed
    assert len(rules) == len(set(rules))
    assert set(rules_of(best.prompt, Half.CORRECTNESS)) <= {*MISTAKES.values(), blank_prompt().correctness}


def test_a_rule_stands_in_one_half_only(start):
    """What the correctness half says already is not learnt as a speed rule."""
    known = replace(blank_prompt(), correctness=f"{blank_prompt().correctness}\n{QUICK}")

    def blind(messages):
        """Does not notice the rule while it writes."""
        if messages[-1]["content"].startswith(("Assembly for", "These")):
            return chat(messages)
        return chat([{**m, "content": m["content"].replace(QUICK, "")} for m in messages])

    started = start(replace(EXPERIMENT, epochs=1), model=SimulatedModel(blind), prompt=known)
    STRATEGIES["neucomback"](started.run)

    assert QUICK not in started.run.versions[-1].prompt.speed
    assert started.run.skips["a rule: a duplicate"] > 0


def test_every_epoch_asks_anew(start):
    """Where the prompt did not change, the model's next sample may still teach something."""
    flawless = SimulatedModel(lambda messages: "```asm\nf:\n\tret # mistakes: speed: 1\n```\n")
    started = start(replace(EXPERIMENT, epochs=2, optimise_rounds=0), model=flawless, bench=tasks(10, 5))
    STRATEGIES["neucomback"](started.run)

    assert len(set(flawless.asked)) == len(flawless.asked) == 2 * 10 + 5


def test_rules_carry_where_they_came_from(start):
    """Epoch, batch and tasks of each learned rule that still stands, and no other's."""
    started = start()
    STRATEGIES["neucomback"](started.run)
    best = started.run.best
    learnt = {rule for half in Half for rule in rules_of(best.prompt, half)} - {
        rule for half in Half for rule in rules_of(blank_prompt(), half)
    }

    assert {lesson.rule for lesson in best.lessons} == learnt
    assert all(set(lesson.tasks) <= set(started.run.bench.split.training) for lesson in best.lessons)
    assert all(1 <= lesson.epoch <= 3 and 1 <= lesson.batch <= 8 for lesson in best.lessons)


def test_ablation_finds_planted_rules(start):
    """Rules that cure nothing are useless, those that cure a mistake are not."""
    planted = ["- Prefer names of labels that are short.", "- Registers are listed in numeric sequence."]
    prompt = with_rules(blank_prompt(), Half.CORRECTNESS, [*list(MISTAKES.values())[:6], *planted])
    # The learner's luck must not depend on the number of rules here.
    steady = SimulatedModel(lambda messages: chat([{**messages[0], "content": _padded(messages[0]["content"])}, *messages[1:]]))
    started = start(model=steady, bench=tasks(1, 60))
    found = ablate(started.run, prompt, blank_prompt())

    assert [a.rule for a in found if a.useless] == planted
    assert [a.id for a in found][-1] == rule_id(Half.CORRECTNESS, planted[-1])


def _padded(opening: str) -> str:
    return opening + "\n- x" * (100 - opening.count("\n- ")) if opening.startswith("Write assembly.") else opening


def test_the_paired_gate_refuses_a_loss(start):
    """An update that makes validation worse is told of and not taken."""

    def misled(messages):
        if messages[-1]["content"].startswith("These are the rules"):
            return "```\n- Answer to the IR's meaning on all inputs.\n- Do whatever comes to mind.\n```\n"
        if "whatever comes to mind" in messages[0]["content"] and len(messages) == 1 and "Name:" in messages[0]["content"]:
            worst = " ".join(MISTAKES)
            return f"```asm\nf:\n\tret # mistakes: {worst} speed: 1\n```\n"
        return chat(messages)

    started = start(replace(EXPERIMENT, gate="paired", epochs=1), model=SimulatedModel(misled))
    STRATEGIES["neucomback"](started.run)

    assert started.run.best.prompt.correctness == blank_prompt().correctness
    assert "update refused" in {event["event"] for event in started.run.history}


def test_a_batch_that_teaches_nothing_says_why(start):
    """A model that is always right at once and never faster leaves a reason per batch."""
    flawless = SimulatedModel(lambda messages: "```asm\nf:\n\tret # mistakes: speed: 1\n```\n")
    started = start(replace(EXPERIMENT, epochs=1), model=flawless)
    STRATEGIES["neucomback"](started.run)
    reasons = [event["why"] for event in started.run.history if event["event"] == "nothing to learn"]

    assert len(reasons) == 8
    assert all("harder tasks" in reason for reason in reasons)


def test_a_budget_stops_cleanly(start, tmp_path):
    """The best prompt so far is kept, and the run says which limit was reached."""
    limits = replace(EXPERIMENT.limits, calls=200)
    started = start(replace(EXPERIMENT, limits=limits))
    stopped = learn(started.run, tmp_path / "run")

    assert stopped == "the budget of 200 calls is used up"
    assert (tmp_path / "run" / "best" / "prompt.toml").exists()
    assert len(started.model.asked) == 200


def test_gepa_learns_too(start):
    """The library's engine, with the same evaluator, ends no worse than it began, with rules that the gate lets in."""
    pytest.importorskip("gepa")

    def reflective(messages):
        last = messages[-1]["content"]
        if "Name: kernel" in messages[0]["content"]:
            return chat(messages)
        cured = [rule for mistake, rule in MISTAKES.items() if f"mistake: {mistake}" in last]
        standing = [rule for rule in MISTAKES.values() if rule in last]
        return "```\n" + "\n".join(dict.fromkeys([*standing, *cured, "- Answer in prose."])) + "\n```"

    started = start(replace(EXPERIMENT, strategy="gepa", epochs=3), model=SimulatedModel(reflective))
    STRATEGIES["gepa"](started.run)
    first, last = started.run.versions[0], started.run.best

    assert last.score.accuracy > first.score.accuracy
    assert "prose" not in last.prompt.correctness


def test_none_only_measures(start):
    """The seed prompt's score, and nothing else is asked."""
    started = start(replace(EXPERIMENT, strategy="none"))
    STRATEGIES["none"](started.run)

    assert [v.prompt.version for v in started.run.versions] == ["blank"]


def test_what_failed_around_a_prompt_is_not_its_score():
    """An attempt without rounds counts neither as right nor as wrong."""
    found = score([Trace("a", "p", ())])

    assert (found.tasks, found.accuracy) == (0, 0.0)
