"""What a run comes to: the paper's ACC and ACC+Perf stage by stage, pass@k, speed-ups, cost.

An attempt that failed for no fault of its own (the endpoint, a worker) counts as not solved, and is counted apart.
"""

from __future__ import annotations

import difflib
import math
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from llmcc.bench.results import Results
from llmcc.bench.trace import Round, Trace
from llmcc.judge import Status
from llmcc.pipeline import Phase

Z95 = 1.959964
THRESHOLDS = (0.0, 0.8, 0.9, 1.0, 1.02, 1.05, 1.1, 1.2, 1.5, 2.0, 3.0, 5.0, 10.0)
"""Speed-ups p at which fast_p is told (KernelBench, arXiv 2502.10517); at 0 it is the share of right answers."""
BUDGETS_S = (1, 3, 10, 30, 100, 300, 1000, 3000)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a proportion (Wilson 1927); the whole of 0 to 1 where nothing was tried."""
    if not of:
        return 0.0, 1.0
    share, z2 = hits / of, Z95 * Z95
    centre = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z95 / (1 + z2 / of) * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return centre - half if hits else 0.0, centre + half if hits < of else 1.0


def pass_at(k: int, tried: int, passed: int) -> float:
    """Chance that one of k attempts passes, unbiased from `tried` >= k of which `passed` did (Chen et al., arXiv 2107.03374)."""
    return 1.0 - math.comb(tried - passed, k) / math.comb(tried, k)


def geomean(values: Iterable[float]) -> float:
    """The geometric mean, 1 of nothing."""
    logs = [math.log(v) for v in values]
    return math.exp(statistics.fmean(logs)) if logs else 1.0


@dataclass(frozen=True, slots=True)
class Share:
    """A proportion with its 95 % interval."""

    hits: int
    of: int
    low: float
    high: float

    @classmethod
    def of_all(cls, hits: int, of: int) -> Share:
        """With Wilson's interval."""
        return cls(hits, of, *wilson(hits, of))

    @property
    def value(self) -> float:
        """The proportion."""
        return self.hits / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Stage:
    """Attempts right (ACC), right and faster (ACC+Perf) after the initial answer with its self-debug rounds, or a later round."""

    name: str
    right: Share
    faster: Share


@dataclass(frozen=True, slots=True)
class Gain:
    """The best right answer to a problem: its ratio to `llc -O3` with the 99 % interval, whether it was accepted."""

    problem: str
    ratio: float
    low: float
    high: float
    accepted: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """All metrics of a run. Seconds are of the model and of judging with timing; `cost` in US dollars."""

    name: str
    problems: int
    attempts: int
    unresolved: int
    stages: tuple[Stage, ...]
    debug_rounds: float
    pass_right: Mapping[int, float]
    pass_faster: Mapping[int, float]
    gains: tuple[Gain, ...]
    geomean_fallback: float
    geomean_right: float
    fast: Mapping[float, float]
    within: Mapping[int, float]
    verdicts: Mapping[str, int]
    changed: tuple[float, ...]
    tokens: int
    cost: float
    model_s: float
    total_s: float

    @property
    def wins(self) -> int:
        """Problems with an accepted answer."""
        return sum(g.accepted for g in self.gains)

    def per(self, amount: float, count: int) -> float:
        """A price, infinite where nothing was had for it."""
        return amount / count if count else math.inf


def summarise(results: Results) -> Summary:
    """The metrics of a run's attempts."""
    traces = results.traces
    groups = [ts for ts in results.attempts.values() if ts]
    gains = tuple(filter(None, map(_gain, groups)))
    solved = [t for t in traces if t.right]
    ratios = {g.problem: g.ratio for g in gains}
    count = len(results.problems)
    return Summary(
        name=results.name,
        problems=count,
        attempts=len(traces),
        unresolved=sum(not t.counts for t in traces) + len(results.reasons),
        stages=_stages(traces),
        debug_rounds=statistics.fmean(_debug_rounds(t) for t in solved) if solved else 0.0,
        pass_right=_pass(groups, lambda t: t.right),
        pass_faster=_pass(groups, lambda t: t.faster),
        gains=gains,
        geomean_fallback=geomean([g.ratio if g.accepted else 1.0 for g in gains] + [1.0] * (count - len(gains))),
        geomean_right=geomean(g.ratio for g in gains if g.ratio),
        fast={p: sum(r > p or (p == 0) for r in ratios.values()) / count if count else 0.0 for p in THRESHOLDS},
        within={s: geomean([_within(ts, s) for ts in groups] + [1.0] * (count - len(groups))) for s in BUDGETS_S},
        verdicts=dict(Counter(r.status.value for t in traces for r in t.rounds).most_common()),
        changed=_changed(traces),
        tokens=sum(t.tokens for t in traces),
        cost=sum(t.cost for t in traces),
        model_s=sum(t.seconds for t in traces),
        total_s=sum(t.rounds[-1].at_s for t in traces if t.rounds),
    )


def stages_of(trace: Trace) -> list[tuple[Round, ...]]:
    """The rounds up to the end of the initial stage, and of each optimisation round with the corrections that it needed."""
    ends = [k for k, r in enumerate(trace.rounds) if r.phase is Phase.OPTIMISE]
    return [trace.rounds[:end] for end in [*ends, len(trace.rounds)]]


def _stages(traces: Sequence[Trace]) -> tuple[Stage, ...]:
    cut = [stages_of(t) for t in traces]
    found = []
    for number in range(max(map(len, cut), default=1)):
        upto = [c[min(number, len(c) - 1)] for c in cut]
        right = sum(any(r.right for r in rounds) for rounds in upto)
        faster = sum(any(r.status is Status.ACCEPTED for r in rounds) for rounds in upto)
        name = "initial" if number == 0 else f"optimisation {number}"
        found.append(Stage(name, Share.of_all(right, len(traces)), Share.of_all(faster, len(traces))))
    return tuple(found)


def _debug_rounds(trace: Trace) -> int:
    """Corrections up to the first right answer."""
    rights = [r.right for r in trace.rounds]
    return sum(r.phase is Phase.DEBUG for r in trace.rounds[: rights.index(True) + 1])


def _pass(groups: Sequence[Sequence[Trace]], passed: Callable[[Trace], bool]) -> dict[int, float]:
    most = min(map(len, groups), default=0)
    wanted = [k for k in (1, 2, 3, 5, 10, 14, 20, 50, 100) if k <= most]
    return {k: statistics.fmean(pass_at(k, len(ts), sum(map(passed, ts))) for ts in groups) for k in wanted}


def _gain(traces: Sequence[Trace]) -> Gain | None:
    rounds = [t.best for t in traces if t.best is not None]
    if not rounds:
        return None
    best = max(rounds, key=lambda r: (r.status is Status.ACCEPTED, r.ratio))
    return Gain(traces[0].task, best.ratio, best.low, best.high, best.status is Status.ACCEPTED)


def _within(traces: Sequence[Trace], seconds: float) -> float:
    """The best accepted ratio of attempts made one after the other for so long, 1 where llc's code stands."""
    best, begun = 1.0, 0.0
    for trace in traces:
        for r in trace.rounds:
            if r.status is Status.ACCEPTED and begun + r.at_s <= seconds:
                best = max(best, r.ratio)
        begun += trace.rounds[-1].at_s if trace.rounds else 0.0
    return best


def _changed(traces: Sequence[Trace]) -> tuple[float, ...]:
    """Per optimisation round the mean share of lines that it changed in the right answer that it began with."""
    shares: dict[int, list[float]] = {}
    for trace in traces:
        number = 0
        before: Round | None = None
        for r in trace.rounds:
            if r.phase is Phase.OPTIMISE:
                number += 1
                if before is not None and r.assembly:
                    old, new = before.assembly.splitlines(), r.assembly.splitlines()
                    same = difflib.SequenceMatcher(None, old, new, autojunk=False).ratio()
                    shares.setdefault(number, []).append(1.0 - same)
            if r.right:
                before = r
    return tuple(statistics.fmean(shares[k]) for k in sorted(shares))
