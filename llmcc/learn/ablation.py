"""Which learned rules earn their place? Each is left out once, on all validation tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from llmcc.learn.rules import Half, rule_id, rules_of, with_rules
from llmcc.learn.run import Run
from llmcc.learn.score import Comparison, compare
from llmcc.propose import Prompt


@dataclass(frozen=True, slots=True)
class Ablated:
    """A rule, and how the prompt without it compares with the one that has it, task by task."""

    half: Half
    rule: str
    without: Comparison

    @property
    def id(self) -> str:
        """The rule's name."""
        return rule_id(self.half, self.rule)

    @property
    def useless(self) -> bool:
        """True if the prompt does no worse without it."""
        return self.without.no_worse


def ablate(run: Run, prompt: Prompt, seed: Prompt) -> tuple[Ablated, ...]:
    """Leave out one by one the rules that `seed` does not have. Raises BudgetExhausted."""
    whole, _ = run.validate(prompt)
    found = []
    for half in Half:
        rules = rules_of(prompt, half)
        known = set(rules_of(seed, half))
        for rule in rules:
            if rule not in known:
                traces, _ = run.validate(without(prompt, [rule_id(half, rule)]))
                found.append(Ablated(half, rule, compare(whole, traces)))
                run.tell("ablated", rule=rule, better=found[-1].without.better, worse=found[-1].without.worse)
    return tuple(found)


def without(prompt: Prompt, ids: Sequence[str]) -> Prompt:
    """The prompt without the rules of these names."""
    for half in Half:
        prompt = with_rules(prompt, half, [r for r in rules_of(prompt, half) if rule_id(half, r) not in ids])
    return prompt
