"""Makes the proposer that the settings ask for."""

from __future__ import annotations

import sysconfig
from pathlib import Path

from llmcc.config import Settings
from llmcc.errors import ConfigError
from llmcc.propose.budget import Budget, Limits
from llmcc.propose.chat import ChatModel, endpoint
from llmcc.propose.conversation import ModelProposer
from llmcc.propose.exchange import Model
from llmcc.propose.pack import PackProposer
from llmcc.propose.profile import Profile, profile_for, read_profile
from llmcc.propose.prompt import read_prompt
from llmcc.propose.recording import Recorder, Replay
from llmcc.propose.task import Proposer

SHIPPED_PACKS = (
    Path(__file__).resolve().parents[2] / "cache",
    Path(sysconfig.get_path("data"), "share", "llmcc", "cache"),
)
"""In a checkout, and in an installed package."""


def make_proposer(settings: Settings) -> Proposer | None:
    """Who is asked, by `source`; None if nobody is configured and no pack is shipped. Raises ConfigError."""
    kind, _, folder = settings.source.partition(":")
    if kind == "pack":
        return PackProposer(Path(folder))
    if kind == "replay":
        replay = Replay(Path(folder))
        return _conversations(settings, replay, settings.model or replay.model)
    if kind == "chat" or (not kind and settings.model):
        return _conversations(settings, make_model(settings), settings.model)
    if kind:
        raise ConfigError(f"source = {settings.source!r}", hint="chat, pack:DIR or replay:DIR")
    shipped = next((pack for pack in SHIPPED_PACKS if (pack / "pack.toml").is_file()), None)
    return PackProposer(shipped) if shipped else None


def make_model(settings: Settings) -> Model:
    """The configured model, recorded if that is asked for. Raises ConfigError."""
    if not settings.model:
        raise ConfigError(
            "no model is configured", hint="name one by LLMCC_MODEL, and its server by LLMCC_BASE_URL"
        )
    where = endpoint(settings.base_url, settings.api_key_env)
    profile = _profile(settings, settings.model)
    if (settings.max_cost or settings.function_cost) and not profile.prices and not where.on_loopback:
        raise ConfigError(
            f"a limit of money cannot be kept: the prices of {settings.model} are unknown",
            hint="state them in a profile (docs/models.md) and name it by LLMCC_PROFILE",
        )
    model = ChatModel(where, profile)
    return Recorder(model, Path(settings.record)) if settings.record else model


def _conversations(settings: Settings, model: Model, name: str) -> ModelProposer:
    profile = _profile(settings, name)
    run = Limits(settings.max_calls, settings.max_tokens, settings.max_cost, settings.max_seconds)
    function = Limits(
        settings.function_calls, settings.function_tokens, settings.function_cost, settings.function_seconds
    )
    return ModelProposer(
        model,
        name,
        profile,
        prompt=read_prompt(Path(settings.prompt)) if settings.prompt else None,
        from_baseline=settings.strategy == "improve",
        samples=settings.samples if settings.samples > 1 else profile.samples,
        deadline_s=settings.deadline_s,
        budget=Budget(run),
        function_limits=function,
        kind="replay" if isinstance(model, Replay) else "model",
    )


def _profile(settings: Settings, model: str) -> Profile:
    return read_profile(Path(settings.profile)) if settings.profile else profile_for(model)


def configured(settings: Settings) -> str:
    """In a line, who would be asked."""
    if settings.source:
        return settings.source
    if settings.model:
        return f"{settings.model} at {settings.base_url or 'the default endpoint'}"
    shipped = any((pack / "pack.toml").is_file() for pack in SHIPPED_PACKS)
    return "the shipped pack" if shipped else "nobody: no model is configured and there is no pack"
