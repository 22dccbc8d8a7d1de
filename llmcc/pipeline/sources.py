"""Where candidates come from: the configured proposer and the remote, each opened when it is first needed."""

from __future__ import annotations

import functools
from pathlib import Path

from llmcc.config import Settings
from llmcc.errors import ConfigError
from llmcc.propose import Limits, ModelProposer, Proposer, make_proposer
from llmcc.store import counters
from llmcc.store.keys import Key
from llmcc.store.log import log
from llmcc.store.remote import Remote, open_remote

_ASKING = (
    "source", "strategy", "model", "base_url", "samples", "self_debug_rounds", "optimise_rounds", "seed",
    "function_calls", "function_tokens", "function_cost", "function_seconds", "judge_budget_s", "time_budget_s", "proof_budget_s",
)  # fmt: skip
"""Settings that decide what an asker has to say, and whether it is believed."""


class Sources:
    """Shared by all functions of a module, or of a run through the queue, and with them the run's budget."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._counted = Limits()

    @functools.cached_property
    def proposer(self) -> Proposer | None:
        """Who is asked; None if nobody is configured. Raises ConfigError."""
        return make_proposer(self._settings)

    @functools.cached_property
    def remote(self) -> Remote | None:
        """The store shared with others; None if there is none, or none that can be used."""
        try:
            return open_remote(self._settings)
        except ConfigError as problem:
            counters.count(self._settings.store_dir, "remote.unusable")
            log(self._settings.log, f"remote: {problem}")
            return None

    @functools.cached_property
    def asker(self) -> str:
        """Identifies who is asked and how: a model that was heard out need not be asked again; "" for packs.

        What a pack holds is looked up for nothing, and its wrong answers are known by their text.
        """
        settings = self._settings
        if settings.source.startswith("pack:") or not (settings.source or settings.model):
            return ""
        key = Key("asker")
        for name in _ASKING:
            key.add(name, str(getattr(settings, name)))
        for name in ("profile", "prompt"):
            key.add(name, _content(getattr(settings, name)))
        return key.digest

    @property
    def exhausted(self) -> bool:
        """True if the run's budget is used up."""
        return isinstance(self.proposer, ModelProposer) and self.proposer.budget.exhausted

    @property
    def spent(self) -> Limits:
        """What the run has used of its budget."""
        return self.proposer.budget.spent if isinstance(self.proposer, ModelProposer) else Limits()

    def count(self) -> None:
        """Add what a model was used since the last time to the store's counters."""
        if not isinstance(self.proposer, ModelProposer) or self.proposer.kind != "model":
            return
        spent, before = self.spent, self._counted
        self._counted = spent
        used = {
            "calls": spent.calls - before.calls,
            "tokens": spent.tokens - before.tokens,
            "microdollars": round(1e6 * (spent.cost - before.cost)),
            "ms": round(1e3 * (spent.seconds - before.seconds)),
        }
        names = [f"model.{name}={number}" for name, number in used.items() if number > 0]
        if names:
            counters.count(self._settings.store_dir, *names)


def _content(path: str) -> bytes:
    """A file, or the files of a folder; empty where there is none."""
    if not path:
        return b""
    found = sorted(p for p in Path(path).rglob("*") if p.is_file()) if Path(path).is_dir() else [Path(path)]
    return b"\n".join(p.read_bytes() for p in found if p.exists())


