"""A run as a picture: validation scores with their intervals, rules over time, and what it cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from llmcc.bench import wilson
from llmcc.errors import ConfigError


def plot(events: Sequence[Mapping[str, Any]], path: Path) -> None:
    """Draw a run's history as a PNG, SVG or PDF by the path's ending. Raises ConfigError, OSError."""
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 (an extra, and slow to import)
    except ModuleNotFoundError as problem:
        raise ConfigError("pictures need matplotlib", hint="pip install 'llmcc[plot]'") from problem
    figure = Figure(figsize=(9, 8), layout="constrained")
    curve, rules, cost = figure.subplots(3, 1)
    _scores(curve, [e for e in events if e["event"] == "validated" and "tasks" in e])
    _rules(rules, events)
    _cost(cost, events)
    figure.savefig(path, dpi=120)


def _scores(axes: Any, points: Sequence[Mapping[str, Any]]) -> None:
    epochs = [p["epoch"] for p in points]
    for name, label, shift in (("right", "right", -0.02), ("faster", "right and faster", 0.02)):
        shares = [p[name] / max(1, p["tasks"]) for p in points]
        bounds = [wilson(p[name], p["tasks"]) for p in points]
        below = [max(0.0, s - low) for s, (low, _) in zip(shares, bounds, strict=True)]
        above = [max(0.0, high - s) for s, (_, high) in zip(shares, bounds, strict=True)]
        axes.errorbar([e + shift for e in epochs], shares, [below, above], marker="o", capsize=3, label=label)
    axes.set(title="Validation, 95 % intervals", xlabel="epoch", ylabel="share of tasks", ylim=(0, 1.05), xticks=epochs)
    axes.legend(loc="best")


def _rules(axes: Any, events: Sequence[Mapping[str, Any]]) -> None:
    """Rules added less rules removed, per half, over updates."""
    updates = [e["edits"] for e in events if e["event"] == "updated"]
    for half in ("correctness", "speed"):
        total, line = 0, [0]
        for edits in updates:
            total += sum(e.startswith(f"{half}: +") for e in edits) - sum(e.startswith(f"{half}: -") for e in edits)
            line.append(total)
        axes.step(range(len(line)), line, where="post", label=half)
    axes.set(title="Rules beyond the first prompt's", xlabel="update", ylabel="rules")
    for axis in (axes.xaxis, axes.yaxis):
        axis.get_major_locator().set_params(integer=True)
    axes.legend(loc="best")


def _cost(axes: Any, events: Sequence[Mapping[str, Any]]) -> None:
    priced = any(e["cost"] for e in events)
    values = [e["cost"] if priced else e["tokens"] for e in events]
    axes.plot([e["calls"] for e in events], values, marker=".")
    axes.set(title="Cost", xlabel="model calls", ylabel="US dollars" if priced else "tokens")
