"""llmcc.testing itself: what users of the scripted server rely on."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from llmcc.errors import ConfigError
from llmcc.testing import Ending, Reply, ScriptedServer, answer, fenced, rate_limited, read_script


def post(url, body):
    """Status and JSON of a plain request to the chat endpoint."""
    request = urllib.request.Request(  # noqa: S310 (http on loopback)
        f"{url}/chat/completions", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as response:  # noqa: S310 (http on loopback)
            return response.status, json.load(response)
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, json.load(refusal)


def ask(text):
    """A request without streaming."""
    return {"model": "m", "messages": [{"role": "user", "content": text}]}


def test_a_list_is_answered_in_order_and_then_refused():
    """Running out is an error that a test notices."""
    with ScriptedServer([answer("one"), Reply("two", repeat=2)]) as server:
        replies = [post(server.base_url, ask("x")) for _ in range(4)]

    assert [status for status, _ in replies] == [200, 200, 200, 503]
    assert [reply["choices"][0]["message"]["content"] for _, reply in replies[:3]] == ["one", "two", "two"]


def test_a_function_answers_by_request():
    """What was asked, and how often, decides."""
    with ScriptedServer(lambda seen: answer(f"{seen.index}: {seen.last}")) as server:
        replies = [post(server.base_url, ask(text))[1] for text in "ab"]

    assert [reply["choices"][0]["message"]["content"] for reply in replies] == ["0: a", "1: b"]
    assert [ask("a"), ask("b")] == [seen.body for seen in server.requests]


def test_usage_counts_reasoning_among_the_completion():
    """As endpoints do."""
    with ScriptedServer([answer("x" * 40, reasoning="y" * 80)]) as server:
        usage = post(server.base_url, ask("z" * 20))[1]["usage"]

    assert (usage["prompt_tokens"], usage["completion_tokens"], usage["total_tokens"]) == (5, 30, 35)
    assert usage["completion_tokens_details"] == {"reasoning_tokens": 20}


def test_a_script_can_be_a_file(tmp_path):
    """Keys are the fields of Reply; assembly is fenced."""
    path = tmp_path / "script.toml"
    path.write_text(
        '[[reply]]\nassembly = "f:\\n\\tret"\n'
        '[[reply]]\nstatus = 429\nheaders = {Retry-After = "1"}\n'
        '[[reply]]\ntext = "half"\nending = "stall"\nrepeat = 0\n'
    )

    assert read_script(path) == [
        Reply(fenced("f:\n\tret")),
        Reply(status=429, headers={"Retry-After": "1"}),
        Reply("half", ending=Ending.STALL, repeat=0),
    ]


@pytest.mark.parametrize("text", ["[[reply]]\ntxt = 1", '[[reply]]\nending = "never"', "reply = 3", "[["])
def test_a_wrong_script_is_a_config_error(tmp_path, text):
    """The message names the file."""
    path = tmp_path / "script.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=r"script\.toml"):
        read_script(path)


def test_the_command_prints_how_to_use_it(tmp_path):
    """One line for a shell, and the server behind it answers."""
    path = tmp_path / "script.toml"
    path.write_text('[[reply]]\ntext = "hello"\n')
    command = [sys.executable, "-m", "llmcc.testing", "--script", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline()
        url = line.split("LLMCC_BASE_URL=")[1].split()[0]
        status, reply = post(url, ask("x"))
        process.terminate()

    assert (status, reply["choices"][0]["message"]["content"]) == (200, "hello")


def test_rate_limits_say_when_to_come_back():
    """In seconds."""
    assert rate_limited(2.5).headers == {"Retry-After": "2.5"}


def test_the_documented_script_is_one(tmp_path):
    """What docs/models.md shows can be copied."""
    text = (Path(__file__).parents[2] / "docs" / "models.md").read_text()
    (script,) = (block for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL) if "[[reply]]" in block)
    path = tmp_path / "script.toml"
    path.write_text(script)

    assert [reply.status for reply in read_script(path)] == [429, 200, 200, 200]
