"""From settings to a proposer."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmcc.config import Settings
from llmcc.errors import ConfigError
from llmcc.propose import Limits, ModelProposer, PackProposer, Replay, make_proposer, sources
from llmcc.testing import ScriptedServer

LOCAL = "http://localhost:1/v1"


@pytest.fixture(autouse=True)
def _no_key(monkeypatch):
    """The machine's own configuration must not matter."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


def test_with_nothing_configured_the_shipped_pack_answers(tmp_path, monkeypatch):
    """Where one is shipped."""
    (tmp_path / "answers").mkdir()
    (tmp_path / "pack.toml").write_text("format = 1\n")
    monkeypatch.setattr(sources, "SHIPPED_PACKS", (tmp_path / "none", tmp_path))

    assert isinstance(make_proposer(Settings()), PackProposer)


def test_with_nothing_configured_and_no_pack_nobody_is_asked(monkeypatch):
    """The code of llc stands without a word."""
    monkeypatch.setattr(sources, "SHIPPED_PACKS", ())

    assert make_proposer(Settings()) is None


def test_a_configured_model_is_asked():
    """At its server, which needs no key on this machine."""
    proposer = make_proposer(Settings(model="qwen3", base_url=LOCAL, samples=3, deadline_s=7.0))

    assert isinstance(proposer, ModelProposer)
    assert (proposer.name, proposer.samples, proposer.deadline_s) == ("qwen3", 3, 7.0)


def test_a_replay_needs_no_model_and_no_key(tmp_path):
    """Its origin tells that it is one."""
    proposer = make_proposer(Settings(source=f"replay:{tmp_path}"))

    assert (isinstance(proposer.model, Replay), proposer.kind) == (True, "replay")


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings(source="chat"), "no model"),
        (Settings(model="gpt-4o"), "needs a key"),
        (Settings(source="post:DIR"), "post:DIR"),
        (Settings(source="pack:/nowhere"), "nowhere"),
        (Settings(source="replay:/nowhere"), "nowhere"),
        (Settings(model="m", base_url=LOCAL, profile="/nowhere.toml"), "nowhere"),
        (Settings(model="m", base_url=LOCAL, prompt="/nowhere"), "nowhere"),
        (Settings(model="m", base_url=LOCAL, record="/proc/nowhere"), "record"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_used_is_a_config_error(settings, words):
    """Before anything is asked."""
    with pytest.raises(ConfigError, match=words):
        make_proposer(settings)


def test_a_limit_of_money_needs_prices(monkeypatch):
    """A limit that cannot be kept is refused; a server on this machine costs nothing."""
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    with pytest.raises(ConfigError, match="prices"):
        make_proposer(Settings(model="made-up", base_url="https://example.com/v1", max_cost=1.0))

    assert make_proposer(Settings(model="made-up", base_url=LOCAL, max_cost=1.0)) is not None


def test_limits_of_run_and_function_come_from_the_settings(task):
    """Each of the eight where it belongs."""
    limits = {"calls": 1, "tokens": 2, "cost": 3.0, "seconds": 4.0}
    run = {f"max_{name}": value for name, value in limits.items()}
    function = {f"function_{name}": 10 * value for name, value in limits.items()}
    proposer = make_proposer(Settings(model="m", base_url=LOCAL, **run, **function))

    assert proposer.budget.limits == Limits(1, 2, 3.0, 4.0)
    assert proposer.function_limits == Limits(10, 20, 30.0, 40.0)


def test_everything_from_settings_to_candidate(task, good, tmp_path):
    """A recorded run and its replay, configured as a user would."""
    record = tmp_path / "exchanges"
    with ScriptedServer([good]) as server:
        live = make_proposer(Settings(model="m", base_url=server.base_url, record=str(record)))
        (session,) = live.open(task)
        said = session.first()
    (session,) = make_proposer(Settings(source=f"replay:{record}")).open(task)

    assert said.assembly == session.first().assembly
    assert [Path(f"{said.origin.exchange}.json")] == [path.relative_to(record) for path in record.iterdir()]
