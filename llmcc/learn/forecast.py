"""What a run may cost, before it starts: calls, tokens and money, from the least to the most."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from llmcc.learn.experiment import Experiment
from llmcc.learn.neucomback import GATE_BATCHES
from llmcc.learn.workbench import Workbench
from llmcc.propose import Profile, Prompt, Usage

REPLY_TOKENS = (2_000, 30_000)
"""Assumed of one reply: a plain model's, and a reasoning model's with its thoughts."""
_SAMPLED = 8


@dataclass(frozen=True, slots=True)
class Forecast:
    """Least and most; `cost` in US dollars, None where the model's prices are unknown."""

    attempts: int
    calls: tuple[int, int]
    tokens: tuple[int, int]
    cost: tuple[float, float] | None


def forecast(experiment: Experiment, bench: Workbench, prompt: Prompt, profile: Profile) -> Forecast:
    """Count the calls of all epochs. Requests are measured on some tasks, replies are assumed (`REPLY_TOKENS`)."""
    split = bench.split
    training, validation = len(split.training), len(split.validation)
    batches = -(-training // experiment.batch)
    epochs = experiment.epochs if experiment.strategy != "none" else 0
    attempts = epochs * training + (epochs + 1) * validation
    most_attempts = attempts
    if experiment.gate == "paired":
        most_attempts += 2 * epochs * batches * min(validation, GATE_BATCHES * experiment.batch)
    rounds = 1 + experiment.self_debug_rounds + experiment.optimise_rounds
    questions = epochs * (2 * training + 4 * batches)
    calls = attempts, most_attempts * rounds + questions
    shown = [len(prompt.opening(bench.task(n), with_baseline=False)) for n in islice(split.training, _SAMPLED)]
    opening = sum(shown) // (4 * max(1, len(shown)))
    sent = opening * calls[0], (opening + rounds * REPLY_TOKENS[0]) * calls[1]
    back = REPLY_TOKENS[0] * calls[0], REPLY_TOKENS[1] * calls[1]
    cost = None
    if profile.prices:
        low, high = (profile.prices.cost(Usage(s, 0, b)) for s, b in zip(sent, back, strict=True))
        cost = low, high
    return Forecast(attempts, calls, (sent[0] + back[0], sent[1] + back[1]), cost)
