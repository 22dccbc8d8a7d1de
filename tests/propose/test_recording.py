"""Recordings: kept by request, replayed by request."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcc.errors import ConfigError, ModelError
from llmcc.propose import ChatModel, Endpoint, Message, ModelProposer, Profile, Recorder, Replay, Request
from llmcc.testing import ScriptedServer, answer, fenced, truncated


def test_a_replayed_exchange_equals_the_recorded_one(chat, request_, tmp_path):
    """Usage, cost and seconds too, so that budgets run out where they did."""
    with ScriptedServer([answer("text ü", reasoning="why")]) as server:
        recorded = Recorder(chat(server), tmp_path).complete(request_, 5.0)

    assert recorded == Replay(tmp_path).complete(request_, 5.0)


def test_a_whole_conversation_is_replayed_without_a_server(chat, task, tmp_path):
    """Candidates come out the same, with the same origin but for its kind."""
    codes = ["f:\n\tret\n", "f:\n\tnop\n\tret\n"]
    with ScriptedServer([answer(fenced(code)) for code in codes]) as server:
        live = ModelProposer(Recorder(chat(server), tmp_path), "scripted", Profile())
        (session,) = live.open(task)
        said = [session.first(), session.debug("wrong")]
    (session,) = replace(live, model=Replay(tmp_path)).open(task)

    assert said == [session.first(), session.debug("wrong")]


def test_what_was_not_recorded_has_no_answer(request_, tmp_path):
    """The session then has nothing more to offer."""
    assert Replay(tmp_path).complete(request_, 5.0) is None


@pytest.mark.parametrize(
    "change",
    [
        {"model": "other"},
        {"messages": (Message("user", "write g"),)},
        {"sampling": {"temperature": 0.1}},
        {"sample": 1},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_part_of_a_request_counts(request_, change):
    """One that differs anywhere is another request."""
    assert request_.digest != replace(request_, **change).digest


@given(st.dictionaries(st.text(), st.integers() | st.text() | st.floats(allow_nan=False)))
def test_the_order_of_parameters_does_not_count(sampling):
    """The digest is over canonical JSON."""
    backwards = dict(reversed(sampling.items()))

    assert Request("m", (), sampling).digest == Request("m", (), backwards).digest


def test_a_recording_holds_no_key(request_, tmp_path):
    """Neither in a file's name nor in its text."""
    with ScriptedServer([answer("x")]) as server:
        model = ChatModel(Endpoint(server.base_url, "sk-secret"), Profile())
        Recorder(model, tmp_path).complete(request_, 5.0)
    (path,) = tmp_path.iterdir()

    assert "sk-secret" not in path.name + path.read_text()


def test_a_truncated_reply_is_recorded_as_such(chat, request_, tmp_path):
    """So that it is no wrong answer in the replay either."""
    with ScriptedServer([truncated("half")]) as server:
        Recorder(chat(server), tmp_path).complete(request_, 5.0)

    assert Replay(tmp_path).complete(request_, 5.0).finish_reason == "length"


def test_a_failed_call_leaves_no_recording(chat, request_, tmp_path):
    """Trouble of the surroundings is not an answer."""
    with ScriptedServer([]) as server, pytest.raises(ModelError):
        Recorder(chat(server), tmp_path).complete(request_, 5.0)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"reply": "x"}', "\x00"])
def test_a_damaged_file_is_a_model_error(request_, tmp_path, text):
    """Named in the message."""
    (tmp_path / f"{request_.digest}.json").write_text(text)
    with pytest.raises(ModelError, match=request_.digest):
        Replay(tmp_path).complete(request_, 5.0)


def test_the_recorded_model_is_known_if_it_is_one(request_, tmp_path):
    """A replay then needs no model named."""

    def record(model):
        (tmp_path / f"{model}.json").write_text(json.dumps({"request": {"model": model}}))
        return Replay(tmp_path).model

    assert [Replay(tmp_path).model, record("a"), record("b")] == ["", "a", ""]


def test_a_folder_that_is_not_there_is_a_config_error(tmp_path):
    """Before anything is asked."""
    with pytest.raises(ConfigError):
        Replay(tmp_path / "nowhere")
