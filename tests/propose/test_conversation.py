"""Conversations: rounds, samples, budgets and what a reply may turn out to be."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from llmcc.errors import BudgetExhausted, ModelError, NoAssembly, Truncated, Unsupported
from llmcc.propose import Budget, Limits, ModelProposer, Profile
from llmcc.testing import ScriptedServer, answer, fenced, stalled, truncated

RET = "f:\n\tret\n"
NOP = "f:\n\tnop\n\tret\n"


@pytest.fixture
def proposer(chat) -> Callable[..., ModelProposer]:
    """Makes a proposer that asks a scripted server."""

    def make(server, **options) -> ModelProposer:
        return ModelProposer(
            chat(server), "scripted", options.pop("profile", Profile()), deadline_s=5.0, **options
        )

    return make


def only(proposer, task):
    """The one session of a task."""
    (session,) = proposer.open(task)
    return session


def test_the_first_answer_is_a_candidate_with_its_origin(proposer, task, good):
    """Model, prompt and exchange can be traced from the candidate."""
    with ScriptedServer([good]) as server:
        session = only(proposer(server), task)
        candidate = session.first()

    assert candidate.assembly == RET
    assert candidate.origin.kind == "model"
    assert candidate.origin.model == "scripted"
    assert candidate.origin.prompt.startswith("x86-64-1+")
    assert candidate.origin.exchange == session.exchanges[0].id


def test_rounds_go_on_in_the_same_conversation(proposer, task, good):
    """Each request holds everything said before, so that a cached prefix stays one."""
    with ScriptedServer([good, answer(fenced(NOP)), good]) as server:
        session = only(proposer(server), task)
        session.first()
        session.debug("element 3: expected 1, got 2")
        session.optimise("0.9x of llc")

    first, second, third = (r.messages for r in server.requests)

    assert first == second[: len(first)] == third[: len(first)]
    assert second == third[: len(second)]
    assert [m["role"] for m in third] == ["user", "assistant", "user", "assistant", "user"]
    assert "element 3: expected 1, got 2" in second[-1]["content"]
    assert "0.9x of llc" in third[-1]["content"]


def test_a_reply_without_assembly_can_be_answered(proposer, task, good):
    """The model is told so in the same conversation."""
    with ScriptedServer([answer("Sure! Which function?"), good]) as server:
        session = only(proposer(server), task)
        with pytest.raises(NoAssembly) as failure:
            session.first()
        candidate = session.debug(str(failure.value))

    assert candidate.assembly == RET
    assert server.requests[1].messages[1]["content"] == "Sure! Which function?"


def test_a_truncated_reply_ends_the_session(proposer, task):
    """It is nobody's wrong answer, and there is nothing to debug."""
    with ScriptedServer([truncated(fenced(RET))]) as server:
        session = only(proposer(server), task)
        with pytest.raises(Truncated):
            session.first()

        assert session.debug("?") is None


def test_samples_are_asked_at_once_and_repeats_are_dropped(proposer, task):
    """Three requests stand open together; of two equal codes one is offered, whatever their comments."""
    together = threading.Barrier(3)
    codes = iter([RET, "f:   # the same\n    ret\n", NOP])

    def reply(_):
        return answer(fenced(next(codes)))

    class Meeting:
        def __init__(self, model):
            self.model = model

        def complete(self, request, deadline_s):
            together.wait(5.0)
            return self.model.complete(request, deadline_s)

    with ScriptedServer(reply) as server:
        plain = proposer(server, samples=3)
        sessions = list(replace(plain, model=Meeting(plain.model)).open(task))
        found = sorted("nop" in session.first().assembly for session in sessions)

    assert found == [False, True]


def test_samples_differ_in_their_digests(proposer, task, good):
    """Equal questions are told apart, so that a recording keeps one answer for each."""
    with ScriptedServer([good, answer(fenced(NOP))]) as server:
        sessions = list(proposer(server, samples=2).open(task))

    assert len({session.exchanges[0].id for session in sessions}) == 2
    assert server.requests[0].body == server.requests[1].body


def test_a_sample_that_fails_does_not_spoil_the_others(proposer, task, good):
    """Its error comes out of its own session."""
    with ScriptedServer([stalled(), good]) as server:
        sessions = list(replace(proposer(server, samples=2), deadline_s=0.3).open(task))
        failed = [session for session in sessions if not session.begun]
        (answered,) = (session for session in sessions if session.begun)
        with pytest.raises(ModelError):
            failed[0].first()

    assert (len(failed), answered.first().assembly) == (1, RET)


def test_a_function_has_its_own_budget_within_the_runs(proposer, task, good):
    """The second call for one function is refused, another function may still ask, until the run's end."""
    run = Budget(Limits(calls=2))
    with ScriptedServer([good, good]) as server:
        asked = proposer(server, budget=run, function_limits=Limits(calls=1))
        one, two, three = (only(asked, replace(task, name=name)) for name in "fgh")
        one.first()
        with pytest.raises(BudgetExhausted, match="1 calls"):
            one.debug("?")
        two.first()
        with pytest.raises(BudgetExhausted, match="2 calls"):
            three.first()

    assert run.spent.calls == 2


def test_tokens_of_a_truncated_reply_are_charged(proposer, task):
    """They were paid for."""
    budget = Budget(Limits())
    with ScriptedServer([truncated("x" * 4000)]) as server, pytest.raises(Truncated):
        only(proposer(server, budget=budget), task).first()

    assert budget.spent.tokens > 1000


def test_seconds_of_a_failed_call_are_charged(proposer, task):
    """Waiting for nothing is waiting too, and what is left of the budget bounds the next wait."""
    budget = Budget(Limits(seconds=0.2))
    with ScriptedServer([stalled()]) as server:
        session = only(proposer(server, budget=budget), task)
        with pytest.raises(ModelError):
            session.first()
        with pytest.raises(BudgetExhausted, match="seconds"):
            only(proposer(server, budget=budget), task).first()

    assert len(server.requests) == 1


def test_a_long_conversation_loses_its_middle(proposer, task, good):
    """The task and the last answer are kept when the context is full."""
    profile = Profile(context_tokens=4096 + 8000)
    long = answer("y" * 10_000 + "\n" + fenced(RET))
    with ScriptedServer([long, long, good]) as server:
        session = only(proposer(server, profile=profile), task)
        session.first()
        session.debug("first failure")
        session.debug("second failure")

    sent = server.requests[-1].messages

    assert [m["role"] for m in sent] == ["user", "assistant", "user"]
    assert sent[0] == server.requests[0].messages[0]
    assert "second failure" in sent[-1]["content"]


def test_what_cannot_fit_is_not_sent(proposer, task):
    """A context smaller than the prompt is an error, not a cut prompt."""
    with ScriptedServer([]) as server, pytest.raises(ModelError, match="does not fit"):
        only(proposer(server, profile=Profile(context_tokens=5000)), task).first()

    assert server.requests == []


def test_a_target_without_a_prompt_is_unsupported(proposer, task):
    """The function is left to llc before anything is asked."""
    with ScriptedServer([]) as server, pytest.raises(Unsupported, match="sparc"):
        list(proposer(server).open(replace(task, triple="sparc-unknown-linux")))

    assert server.requests == []


@pytest.mark.parametrize(("from_baseline", "shown"), [(False, False), (True, True)])
def test_improve_shows_llcs_assembly_and_translate_does_not(proposer, task, good, from_baseline, shown):
    """The strategies differ in the first request only."""
    with ScriptedServer([good]) as server:
        only(proposer(server, from_baseline=from_baseline), task).first()

    assert shown == ("\tretq\n" in server.requests[0].last)
