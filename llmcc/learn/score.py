"""How good is a prompt? Proportions with Wilson's intervals, speed-up, price; and two prompts on equal tasks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from llmcc.bench.trace import GAIN, Trace


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over tasks; `speedup` is a geometric mean with 1 where llc's code stands, `cost` in US dollars."""

    tasks: int
    right: int
    faster: int
    speedup: float
    tokens: int
    cost: float

    @property
    def accuracy(self) -> float:
        """Share of right tasks (the paper's ACC)."""
        return self.right / self.tasks if self.tasks else 0.0

    @property
    def wins(self) -> float:
        """Share of tasks that are right and faster (the paper's ACC+Perf)."""
        return self.faster / self.tasks if self.tasks else 0.0

    @property
    def tokens_per_win(self) -> float:
        """What an accepted answer costs in tokens; infinite where there is none."""
        return self.tokens / self.faster if self.faster else math.inf

    @property
    def rank(self) -> tuple[float, float, int, int]:
        """The better of two prompts has the greater one: right first, then faster, how much in steps of 2 %, then tokens."""
        return self.accuracy, self.wins, round(math.log(self.speedup) / math.log(GAIN)), -self.tokens


def score(traces: Sequence[Trace]) -> Score:
    """The score of a prompt's attempts; those that failed for no fault of the prompt are left out."""
    counted = [t for t in traces if t.counts]
    mean = sum(math.log(t.speedup) for t in counted) / len(counted) if counted else 0.0
    return Score(
        tasks=len(counted),
        right=sum(t.right for t in counted),
        faster=sum(t.faster for t in counted),
        speedup=math.exp(mean),
        tokens=sum(t.tokens for t in traces),
        cost=sum(t.cost for t in traces),
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Tasks on which the new prompt did better and worse than the old one."""

    better: int
    worse: int

    @property
    def no_worse(self) -> bool:
        """True if the new prompt may take the old one's place."""
        return self.worse <= self.better


def compare(old: Sequence[Trace], new: Sequence[Trace]) -> Comparison:
    """Compare two prompts task by task; tasks that say nothing about either are left out."""
    before = {t.task: t.outcome for t in old if t.counts}
    pairs = [(before[t.task], t.outcome) for t in new if t.counts and t.task in before]
    return Comparison(sum(b > a for a, b in pairs), sum(b < a for a, b in pairs))
