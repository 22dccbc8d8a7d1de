"""What is known about a model: its parameters, its context and its prices, from TOML files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from llmcc.errors import ConfigError
from llmcc.propose.exchange import Usage
from llmcc.toml import read_toml

SHIPPED = Path(__file__).parent / "profiles"
_NUMBER = (int, float)
_PROFILE_KEYS: dict[str, Any] = {
    "models": list,
    "token_parameter": str,
    "max_output_tokens": int,
    "reasoning_effort": str,
    "temperature": _NUMBER,
    "samples": int,
    "context_tokens": int,
    "prices": dict,
}
_PRICE_KEYS: dict[str, Any] = {"input": _NUMBER, "output": _NUMBER, "cached_input": _NUMBER}


@dataclass(frozen=True, slots=True)
class Prices:
    """US dollars per million tokens."""

    input: float
    output: float
    cached_input: float = 0.0

    def cost(self, usage: Usage) -> float:
        """Price of a call in US dollars; reasoning is paid as output."""
        fresh = usage.prompt_tokens - usage.cached_tokens
        return (
            fresh * self.input
            + usage.cached_tokens * self.cached_input
            + usage.completion_tokens * self.output
        ) / 1e6


@dataclass(frozen=True, slots=True)
class Profile:
    """How to ask a model. What is 0, empty or None is not sent and the endpoint's default holds.

    `models` are shell patterns over names of models; `context_tokens` is prompt and completion together.
    """

    models: tuple[str, ...] = ("*",)
    token_parameter: str = "max_completion_tokens"  # noqa: S105 (no secret)
    max_output_tokens: int = 0
    reasoning_effort: str = ""
    temperature: float | None = None
    samples: int = 1
    context_tokens: int = 0
    prices: Prices | None = None

    @property
    def sampling(self) -> dict[str, Any]:
        """The parameters of a request beside model and messages."""
        wanted = {
            "temperature": self.temperature,
            "reasoning_effort": self.reasoning_effort or None,
            self.token_parameter: self.max_output_tokens or None,
        }
        return {name: value for name, value in wanted.items() if value is not None}


def read_profile(path: Path) -> Profile:
    """The profile of a TOML file. Raises ConfigError."""
    values = read_toml(path)
    try:
        _check(values, _PROFILE_KEYS)
        if "prices" in values:
            _check(values["prices"], _PRICE_KEYS)
            values["prices"] = Prices(**values["prices"])
        return Profile(**{**values, "models": tuple(values.get("models", ("*",)))})
    except TypeError as problem:
        raise ConfigError(f"{path}: {problem}") from problem


def profile_for(model: str) -> Profile:
    """The shipped profile whose pattern fits the model's name most closely."""
    name = model.lower()
    found = [
        ((len(pattern.replace("*", "")), "*" not in pattern), profile)
        for profile in map(read_profile, sorted(SHIPPED.glob("*.toml")))
        for pattern in profile.models
        if fnmatchcase(name, pattern)
    ]
    return max(found, key=lambda fit: fit[0])[1]


def _check(values: Mapping[str, object], keys: Mapping[str, Any]) -> None:
    for name, value in values.items():
        if name not in keys:
            raise TypeError(f"unknown key {name!r}")
        if not isinstance(value, keys[name]):
            raise TypeError(f"{name} = {value!r}")
