"""Profiles of models."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from llmcc.errors import ConfigError
from llmcc.propose import Prices, Profile, Usage, profile_for, read_profile
from llmcc.propose.profile import SHIPPED


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_every_shipped_profile_is_chosen_for_its_own_models(path):
    """No pattern is hidden by a closer one of another file."""
    profile = read_profile(path)

    assert [profile] * len(profile.models) == [profile_for(p.replace("*", "x")) for p in profile.models]


def test_an_unknown_model_gets_the_default_profile():
    """Of which nothing is sent but model and messages."""
    assert profile_for("made-up-9000").sampling == {}


def test_the_closest_pattern_wins():
    """gpt-5-mini is not priced as gpt-5."""
    assert profile_for("gpt-5-mini-2025-08-07").prices.output < profile_for("GPT-5").prices.output


def test_only_what_is_set_is_sent():
    """The token limit under the model's own name for it."""
    profile = Profile(token_parameter="max_tokens", max_output_tokens=9, temperature=0.0)  # noqa: S106 (no secret)

    assert profile.sampling == {"max_tokens": 9, "temperature": 0.0}


def test_cost_counts_cached_tokens_once():
    """They are part of the prompt's tokens."""
    usage = Usage(prompt_tokens=1_000_000, cached_tokens=1_000_000, completion_tokens=0)

    assert Prices(input=3.0, cached_input=0.3, output=15.0).cost(usage) == pytest.approx(0.3)


@pytest.mark.parametrize(
    "text",
    [
        "max_token = 3",
        'models = "m"',
        'temperature = "hot"',
        "[prices]\ninput = 1.0",
        "prices = 3",
        "samples =",
        "prices = {x = 1}",
    ],
)
def test_a_wrong_profile_is_a_config_error(tmp_path, text):
    """Whatever is wrong with it, the message names the file."""
    path = tmp_path / "mine.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=r"mine\.toml"):
        read_profile(path)


def test_the_documented_profile_is_one(tmp_path):
    """What docs/models.md shows can be copied."""
    text = (Path(__file__).parents[2] / "docs" / "models.md").read_text()
    (profile,) = (block for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL) if "[prices]" in block)
    path = tmp_path / "mine.toml"
    path.write_text(profile)

    assert read_profile(path).prices == Prices(input=2.0, cached_input=0.5, output=8.0)
