"""The chat client, over real HTTP against scripted replies."""

from __future__ import annotations

import email.utils
import subprocess
import sys
import threading
import time
from types import SimpleNamespace

import pytest

from llmcc.errors import ConfigError, ModelError
from llmcc.propose import ChatModel, Endpoint, Message, Prices, Profile, Request, Usage, endpoint, stream
from llmcc.propose import chat as chat_module
from llmcc.testing import (
    Reply,
    ScriptedServer,
    answer,
    dropped,
    error,
    insufficient_quota,
    malformed,
    rate_limited,
    stalled,
    trickled,
    truncated,
    unsupported_parameter,
)

LONG = 10.0


def test_a_reply_is_put_together_from_its_pieces(chat, request_):
    """Text and reasoning arrive whole, however the server cuts them."""
    text, thought = "assembly " * 40, "hm " * 50
    with ScriptedServer([answer(text, reasoning=thought)]) as server:
        got = chat(server).complete(request_, LONG)

    assert (text, thought, "stop") == (got.reply, got.reasoning, got.finish_reason)


@pytest.mark.parametrize("name", ["reasoning", "reasoning_content"])
def test_reasoning_is_read_from_either_field(chat, request_, name):
    """Servers disagree about the field's name."""
    with ScriptedServer([Reply("x", reasoning="because", reasoning_field=name)]) as server:
        got = chat(server).complete(request_, LONG)

    assert got.reasoning == "because"


def test_reasoning_in_the_text_is_taken_out(chat, request_):
    """A server without a reasoning parser leaves think tags in the text."""
    with ScriptedServer([answer("<think>\n```asm\nno\n```\n</think>\n\nthe answer")]) as server:
        got = chat(server).complete(request_, LONG)

    assert (got.reasoning, got.reply) == ("\n```asm\nno\n```\n", "the answer")


def test_messages_model_and_parameters_are_sent(chat):
    """The request carries what was asked for and nothing else but streaming."""
    asked = Request("m", (Message("user", "a"), Message("assistant", "b")), {"temperature": 0.5})
    with ScriptedServer([answer("x")]) as server:
        chat(server).complete(asked, LONG)

    assert server.requests[0].body == {
        "model": "m",
        "messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}],
        "temperature": 0.5,
        "stream": True,
        "stream_options": {"include_usage": True},
    }


def test_usage_and_cost_come_from_the_endpoint_and_the_profile(chat, request_):
    """Cached tokens are cheaper, reasoning is paid as output."""
    reported = {
        "prompt_tokens": 1000,
        "completion_tokens": 500,
        "prompt_tokens_details": {"cached_tokens": 600},
        "completion_tokens_details": {"reasoning_tokens": 300},
    }
    profile = Profile(prices=Prices(input=2.0, cached_input=0.5, output=10.0))
    with ScriptedServer([answer("x", usage=reported)]) as server:
        got = chat(server, profile).complete(request_, LONG)

    assert Usage(1000, 600, 500, 300) == got.usage
    assert pytest.approx((400 * 2 + 600 * 0.5 + 500 * 10) / 1e6) == got.cost


def test_usage_is_estimated_where_none_is_reported(chat, request_):
    """Budgets must hold with servers that report nothing."""
    with ScriptedServer([answer("x" * 400)]) as server:
        model = chat(server)
        model._sent_as["stream_options"] = None
        got = model.complete(request_, LONG)

    assert got.usage == Usage(prompt_tokens=len("write f") // 4, completion_tokens=100)


@pytest.mark.parametrize(
    "bad",
    [
        rate_limited(),
        rate_limited(0.05),
        error(500),
        error(503),
        error(408),
        dropped("half"),
        malformed("half"),
        malformed("half", "5"),
        malformed("half", '{"choices": 7}'),
        malformed("half", '{"choices": [{"delta": "text"}]}'),
        malformed("half", '{"choices": [null]}'),
        malformed("half", '{"error": {"message": "overloaded", "code": "overloaded"}}'),
        malformed("half", "[DONE]"),
    ],
    ids=lambda reply: f"{reply.status}-{reply.ending.value}-{reply.bad_line}",
)
def test_a_passing_trouble_is_tried_again(chat, request_, bad):
    """The second attempt's answer counts, and nothing is left of the first."""
    with ScriptedServer([bad, answer("whole")]) as server:
        got = chat(server).complete(request_, LONG)

    assert (got.reply, len(server.requests)) == ("whole", 2)


@pytest.mark.parametrize(
    "bad",
    [insufficient_quota(), error(401), error(403), error(404), error(400, "no such thing")],
    ids=lambda reply: str(reply.status),
)
def test_a_lasting_trouble_is_not_tried_again(chat, request_, bad):
    """An empty account, a wrong key or a wrong name do not mend by waiting."""
    with ScriptedServer([bad, answer("never")]) as server, pytest.raises(ModelError):
        chat(server).complete(request_, LONG)

    assert len(server.requests) == 1


@pytest.mark.parametrize("bad", [insufficient_quota(), error(401), error(404)], ids=lambda r: str(r.status))
def test_an_endpoint_that_refuses_for_good_is_asked_once(chat, request_, bad):
    """A build with a wrong key does not ask again at each of its functions."""
    with ScriptedServer([bad, answer("never")]) as server:
        model = chat(server)
        for _ in range(3):
            with pytest.raises(ModelError, match=r"quota|scripted error"):
                model.complete(request_, LONG)

    assert len(server.requests) == 1


def test_a_server_that_is_not_there_is_left_alone_for_a_while(chat, request_, monkeypatch):
    """And asked again when the pause is over."""
    with ScriptedServer([dropped()] * chat_module.ATTEMPTS + [answer("back")]) as server:
        model = chat(server)
        for _ in range(2):
            with pytest.raises(ModelError):
                model.complete(request_, LONG)
        seen = len(server.requests)
        later = time.monotonic() + chat_module.PAUSE_S
        monkeypatch.setattr(chat_module, "time", SimpleNamespace(monotonic=lambda: later))
        reply = model.complete(request_, LONG).reply

    assert (seen, reply) == (chat_module.ATTEMPTS, "back")


def test_attempts_are_limited(chat, request_):
    """A server that always fails is given up on before the deadline."""
    with ScriptedServer([Reply(status=500, repeat=0)]) as server, pytest.raises(ModelError):
        chat(server).complete(request_, 60.0)

    assert len(server.requests) == chat_module.ATTEMPTS


@pytest.mark.parametrize("endless", [stalled(), stalled("half"), trickled(), trickled("half")])
def test_the_deadline_bounds_silence_and_trickle(chat, request_, endless):
    """Neither a silent stream nor one that sends keep-alives for ever outlives the deadline."""
    with ScriptedServer([endless]) as server, pytest.raises(ModelError, match=r"within 0\.2 s"):
        chat(server).complete(request_, 0.2)

    assert len(server.requests) == 1


def test_the_deadline_bounds_a_slow_start(chat, request_):
    """A server that does not even send headers is left at the deadline."""
    with ScriptedServer([Reply("late", delay_s=30.0)]) as server, pytest.raises(ModelError):
        chat(server).complete(request_, 0.2)


def test_the_deadline_holds_over_all_attempts(chat, request_):
    """A retry gets what is left, not a deadline of its own."""
    started = time.monotonic()
    with ScriptedServer([Reply(status=500, delay_s=0.2, repeat=0)]) as server, pytest.raises(ModelError):
        chat(server).complete(request_, 0.5)

    assert time.monotonic() - started < 5.0
    assert len(server.requests) < chat_module.ATTEMPTS


def test_a_wait_longer_than_the_deadline_is_not_begun(chat, request_):
    """Retry-After beyond the deadline fails at once, with the endpoint's own words."""
    with ScriptedServer([rate_limited(600)]) as server, pytest.raises(ModelError, match="Rate limit"):
        chat(server).complete(request_, 300.0)


def test_retry_after_may_be_a_date(chat, request_):
    """HTTP allows a date; one far ahead is beyond the deadline."""
    late = Reply(status=429, headers={"Retry-After": email.utils.formatdate(time.time() + 3600, usegmt=True)})
    with ScriptedServer([late]) as server, pytest.raises(ModelError):
        chat(server).complete(request_, 60.0)

    assert len(server.requests) == 1


def test_a_refused_token_parameter_is_renamed_once_and_remembered(chat):
    """max_tokens becomes max_completion_tokens, also in the next request."""
    asked = Request("m", (Message("user", "a"),), {"max_tokens": 100})
    refusal = unsupported_parameter("max_tokens", "max_completion_tokens")
    with ScriptedServer([refusal, answer("one"), answer("two")]) as server:
        model = chat(server)
        model.complete(asked, LONG)
        model.complete(asked, LONG)

    assert [r.body.get("max_tokens") for r in server.requests] == [100, None, None]
    assert [r.body.get("max_completion_tokens") for r in server.requests] == [None, 100, 100]


def test_a_parameter_refused_under_both_names_is_left_out(chat):
    """Renaming is tried once only."""
    asked = Request("m", (Message("user", "a"),), {"max_tokens": 100})
    script = [
        unsupported_parameter("max_tokens"),
        unsupported_parameter("max_completion_tokens"),
        answer("x"),
    ]
    with ScriptedServer(script) as server:
        chat(server).complete(asked, LONG)

    assert not {"max_tokens", "max_completion_tokens"} & server.requests[-1].body.keys()


@pytest.mark.parametrize(
    "refusal",
    [
        unsupported_parameter("temperature"),
        error(400, "Unsupported value: 'temperature' does not support 0.5 with this model."),
        error(422, "body.temperature: Extra inputs are not permitted"),
    ],
    ids=["parameter", "value", "validation"],
)
def test_a_refused_parameter_is_left_out(chat, refusal):
    """Whether the refusal names it in a field or only in its text."""
    asked = Request("m", (Message("user", "a"),), {"temperature": 0.5})
    with ScriptedServer([refusal, answer("x")]) as server:
        chat(server).complete(asked, LONG)

    assert "temperature" not in server.requests[-1].body


def test_a_refusal_of_a_request_without_parameters_is_final(chat, request_):
    """When nothing is left to leave out."""
    script = [unsupported_parameter("stream_options"), error(400, "no"), answer("never")]
    with ScriptedServer(script) as server, pytest.raises(ModelError):
        chat(server).complete(request_, LONG)

    assert len(server.requests) == 2


def test_threads_that_are_refused_the_same_parameter_rename_it_once(chat):
    """The second refusal of the old name must not take the new one away."""
    asked = Request("m", (Message("user", "a"),), {"max_tokens": 100})
    both = threading.Barrier(2)

    def reply(seen):
        if "max_tokens" in seen.body:
            return Reply(
                status=400,
                error=unsupported_parameter("max_tokens").error,
                delay_s=0.1 if seen.index else 0.2,
            )
        return answer("x")

    with ScriptedServer(reply) as server:
        model = chat(server)

        def ask():
            both.wait()
            model.complete(asked, LONG)

        threads = [threading.Thread(target=ask) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert [r.body.get("max_completion_tokens") for r in server.requests[2:]] == [100, 100]


def test_a_truncated_reply_is_an_exchange(chat, request_):
    """It was paid for; whoever asked decides what it means."""
    with ScriptedServer([truncated(reasoning="so long")]) as server:
        got = chat(server).complete(request_, LONG)

    assert (got.finish_reason, got.reply, got.reasoning) == ("length", "", "so long")


def test_an_endless_answer_is_cut(chat, request_, monkeypatch):
    """A model that repeats itself for ever does not fill the memory."""
    monkeypatch.setattr(stream, "LONGEST_ANSWER", 1000)
    with ScriptedServer([answer("x" * 5000)]) as server, pytest.raises(ModelError, match="does not end"):
        chat(server).complete(request_, LONG)

    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/v1", "localhost:8080/v1", "ftp://127.0.0.1/v1", "http://"]
)
def test_an_unreachable_or_senseless_url_is_a_model_error(request_, url):
    """Whatever the transport raises is told apart from a bug."""
    with pytest.raises(ModelError):
        ChatModel(Endpoint(url, "key"), Profile(), backoff_s=0.001).complete(request_, LONG)


def test_the_key_is_sent_and_a_local_server_needs_none(chat, request_):
    """With a key the header carries it; without one it carries a word."""
    with ScriptedServer([answer("x"), answer("y")]) as server:
        ChatModel(Endpoint(server.base_url, "secret"), Profile()).complete(request_, LONG)
        chat(server).complete(request_, LONG)

    assert [r.headers["authorization"] for r in server.requests] == ["Bearer secret", "Bearer none"]


def test_no_proxy_stands_between_us_and_this_machine(chat, request_, monkeypatch):
    """A proxy in the environment is not asked for a server on loopback."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    with ScriptedServer([answer("x")]) as server:
        got = chat(server).complete(request_, LONG)

    assert got.reply == "x"


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:8080/v1", True),
        ("http://127.0.0.1:1/v1", True),
        ("http://[::1]:1/v1", True),
        ("http://box.localhost/v1", True),
        ("http://192.168.0.2/v1", False),
        ("https://localhost.example.com/v1", False),
        ("https://api.openai.com/v1", False),
    ],
)
def test_loopback_is_told_from_the_rest(url, local):
    """Names and addresses of this machine, and nothing that only looks like them."""
    assert local == Endpoint(url).on_loopback


def test_a_remote_endpoint_without_a_key_is_refused_with_advice():
    """The message names the variable."""
    with pytest.raises(ConfigError, match=r"\$MY_KEY is empty"):
        endpoint("https://api.example.com/v1", "MY_KEY", {})


def test_the_endpoint_falls_back_to_what_openais_clients_use():
    """Without a setting, OPENAI_BASE_URL and then OpenAI itself."""
    ours = endpoint("", "K", {"K": "k"})
    theirs = endpoint("", "K", {"K": "k", "OPENAI_BASE_URL": "http://localhost:1/v1"})

    assert (ours.base_url, theirs.base_url) == ("https://api.openai.com/v1", "http://localhost:1/v1")


def test_the_sdk_is_imported_only_when_a_model_is_asked():
    """It takes half a second, which packs and recordings need not pay."""
    code = "import sys, llmcc.propose; print('openai' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
