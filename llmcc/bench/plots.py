"""Plots of runs as SVG text: speed-ups with intervals, fast_p, verdicts, gain over time, cost."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from llmcc.bench.metrics import Summary
from llmcc.errors import ConfigError

COLOURS = ("#2563a8", "#c2571a", "#2f8f4e", "#7a4fa3", "#9c2f46", "#5c6670")
GREY = "#9aa3ab"


def plots(summaries: Sequence[Summary]) -> dict[str, str]:
    """SVG by title. Raises ConfigError where matplotlib is missing."""
    try:
        import matplotlib as mpl  # noqa: PLC0415 (an extra)

        mpl.use("Agg")
        from matplotlib import pyplot as plt  # noqa: PLC0415
    except ImportError as problem:
        raise ConfigError("matplotlib is not installed", hint="pip install 'llmcc[bench]'") from problem
    mpl.rcParams.update({"svg.hashsalt": "llmcc", "font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    drawn = {}
    wanted: dict[str, tuple[Callable[[Any, Sequence[Summary]], None], tuple[float, float]]] = {
        "Share of problems right and more than p times as fast (fast_p)": (_fast, (4.6, 3.2)),
        "Gain within a time per problem": (_within, (4.6, 3.2)),
        "Right and faster, stage by stage": (_learning, (4.6, 3.2)),
        "Verdicts": (_verdicts, (4.6, 3.2)),
        "Tokens and seconds per problem": (_cost, (4.6, 3.2)),
        "Speed-up over llc -O3, problem by problem": (_gains, (9.5, 0.8 + 0.17 * max(6, _problems(summaries)))),
    }
    for title, (draw, size) in wanted.items():
        figure, axes = plt.subplots(figsize=size, layout="constrained")
        draw(axes, summaries)
        stream = io.StringIO()
        figure.savefig(stream, format="svg", metadata={"Date": None})
        plt.close(figure)
        drawn[title] = stream.getvalue()[stream.getvalue().index("<svg") :]
    return drawn


def _problems(summaries: Sequence[Summary]) -> int:
    return len({g.problem for s in summaries for g in s.gains})


def _gains(axes: Any, summaries: Sequence[Summary]) -> None:
    best: dict[str, float] = {}
    for gain in (g for s in summaries for g in s.gains):
        best[gain.problem] = max(gain.ratio, best.get(gain.problem, 0.0))
    order = sorted(best, key=lambda p: (best[p], p))
    for k, summary in enumerate(summaries):
        shift = 0.22 * (k - (len(summaries) - 1) / 2)
        for gain in summary.gains:
            if gain.ratio <= 0:
                continue
            y, colour = order.index(gain.problem) + shift, COLOURS[k % len(COLOURS)]
            axes.plot([max(gain.low, 0.05), gain.high], [y, y], color=colour, linewidth=1)
            axes.plot(gain.ratio, y, "o", color=colour, markersize=4, fillstyle="full" if gain.accepted else "none")
        axes.plot([], [], "o", color=COLOURS[k % len(COLOURS)], label=summary.name)
    axes.axvline(1, color=GREY, linewidth=0.8)
    axes.set(xscale="log", yticks=range(len(order)), xlabel="times as fast as llc -O3 (99 % interval; hollow: not accepted)")
    axes.set_yticklabels(order, fontsize=7)
    axes.set_ylim(-0.7, len(order) - 0.3)
    axes.xaxis.set_major_formatter(lambda x, _: f"{x:g}")
    axes.xaxis.set_minor_formatter(lambda x, _: f"{x:g}" if f"{x:g}"[:1] in "25" else "")
    axes.legend(frameon=False, loc="lower right")


def _fast(axes: Any, summaries: Sequence[Summary]) -> None:
    for k, s in enumerate(summaries):
        known = [(p, v) for p, v in s.fast.items() if p > 0]
        axes.step(*zip(*known, strict=True), where="post", label=s.name, color=COLOURS[k % len(COLOURS)])
    axes.axvline(1, color=GREY, linewidth=0.8)
    axes.set(xscale="log", xlabel="p", ylabel="share of problems", ylim=(0, 1.02), xticks=[0.8, 1, 1.5, 2, 3, 5, 10])
    axes.xaxis.set_major_formatter(lambda x, _: f"{x:g}")
    axes.xaxis.set_minor_formatter(lambda _x, _: "")
    axes.legend(frameon=False)


def _within(axes: Any, summaries: Sequence[Summary]) -> None:
    for k, s in enumerate(summaries):
        axes.plot(s.within.keys(), s.within.values(), marker=".", label=s.name, color=COLOURS[k % len(COLOURS)])
    axes.set(xscale="log", xlabel="seconds of model, judging and timing per problem", ylabel="mean speed-up")
    axes.legend(frameon=False)


def _learning(axes: Any, summaries: Sequence[Summary]) -> None:
    for k, s in enumerate(summaries):
        for name, style in (("right", "--"), ("faster", "-")):
            shares = [getattr(stage, name) for stage in s.stages]
            errors = [[x.value - x.low for x in shares], [x.high - x.value for x in shares]]
            colour, label = COLOURS[k % len(COLOURS)], f"{s.name}: {name}"
            axes.errorbar(range(len(shares)), [x.value for x in shares], errors, linestyle=style, marker=".", capsize=3, color=colour, label=label)
    most = max(len(s.stages) for s in summaries)
    axes.set(xticks=range(most), ylim=(0, 1.02), xlabel="optimisation rounds", ylabel="share of attempts")
    axes.legend(frameon=False, fontsize=7)


def _verdicts(axes: Any, summaries: Sequence[Summary]) -> None:
    kinds = list(dict.fromkeys(v for s in summaries for v in s.verdicts))[::-1]
    height = 0.8 / max(1, len(summaries))
    for k, s in enumerate(summaries):
        places = [y - 0.4 + (k + 0.5) * height for y in range(len(kinds))]
        bars = axes.barh(places, [s.verdicts.get(v, 0) for v in kinds], height, label=s.name, color=COLOURS[k % len(COLOURS)])
        axes.bar_label(bars, fontsize=7, padding=2)
    axes.set(yticks=range(len(kinds)), xlabel="answers")
    axes.set_yticklabels(kinds, fontsize=7)
    axes.legend(frameon=False, fontsize=7)


def _cost(axes: Any, summaries: Sequence[Summary]) -> None:
    for k, s in enumerate(summaries):
        colour = COLOURS[k % len(COLOURS)]
        axes.plot(max(1.0, s.tokens / max(1, s.problems)), s.total_s / max(1, s.problems), "o", color=colour, label=f"{s.name}: {s.wins} wins")
    axes.set(xscale="log", xlabel="tokens per problem", ylabel="seconds per problem", ylim=(0, None))
    axes.legend(frameon=False, fontsize=7)
