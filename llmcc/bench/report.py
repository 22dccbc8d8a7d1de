"""Report: tables in the paper's form, as Markdown and JSON, and a page with plots."""

from __future__ import annotations

import dataclasses
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from llmcc.bench.comparison import compare
from llmcc.bench.metrics import BUDGETS_S, Share, Summary, summarise
from llmcc.bench.page import page
from llmcc.bench.paper import Published, comparable
from llmcc.bench.results import Results
from llmcc.errors import ConfigError
from llmcc.files import write_atomic

Row = Sequence[str]


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """A table of text, and a note on what it says."""

    title: str
    head: Row
    rows: tuple[Row, ...]
    note: str = ""

    @property
    def markdown(self) -> str:
        """As GitHub reads it."""
        lines = [f"## {self.title}", "", _line(self.head), _line(["---"] * len(self.head)), *map(_line, self.rows)]
        return "\n".join([*lines, *(["", self.note] if self.note else []), ""])


def write_report(runs: Sequence[Results], folder: Path) -> list[Path]:
    """report.md, report.json and report.html. Raises ConfigError where matplotlib is missing."""
    summaries = [summarise(run) for run in runs]
    tables = make_tables(runs, summaries)
    folder.mkdir(parents=True, exist_ok=True)
    text = "\n".join([f"# {', '.join(s.name for s in summaries)}", "", *map(setting, runs), "", *(t.markdown for t in tables)])
    data = {"runs": [{**_plain(dataclasses.asdict(s)), "setting": dict(r.experiment), "machine": dict(r.machine)} for r, s in zip(runs, summaries, strict=True)],
            "tables": [dataclasses.asdict(t) for t in tables]}  # fmt: skip
    files = {
        "report.md": text.encode(),
        "report.json": json.dumps(data, indent=1, default=str).encode() + b"\n",
        "report.html": page(runs, summaries, tables, [setting(run) for run in runs]).encode(errors="replace"),
    }
    for name, content in files.items():
        write_atomic(folder / name, content)
    return [folder / name for name in files]


def setting(run: Results) -> str:
    """What was run where, in a sentence."""
    e, m = run.experiment, run.machine
    who = e["model"] if e["proposer"] == "model" else e["proposer"].partition(":")[0]
    rounds = f"{e['self_debug_rounds']} self-debug and {e['optimise_rounds']} optimisation rounds, {e['samples']} samples"
    return f"- **{run.name}**: {who} on {len(run.problems)} problems, {rounds}; LLVM {m['llvm']} on {m['cpu']}."


def make_tables(runs: Sequence[Results], summaries: Sequence[Summary]) -> list[Table]:
    """All tables; those of the paper where it has one of the kind."""
    return [
        _stages(runs, summaries),
        _debugging(summaries),
        _speedups(summaries),
        _sampling(summaries),
        _costs(summaries),
        _budgets(summaries),
        _verdicts(summaries),
        _gains(summaries),
        *_comparisons(runs),
    ]


def overview(summary: Summary) -> str:
    """A run in four lines."""
    last = summary.stages[-1]
    return "\n".join(
        [
            f"{summary.name}: {summary.attempts} attempts at {summary.problems} problems, {summary.unresolved} unresolved",
            f"right {_share(last.right)}, right and faster {_share(last.faster)}",
            f"{summary.geomean_fallback:.3f}x of llc -O3 on average where llc's code stands otherwise, {summary.wins} wins",
            f"{summary.tokens} tokens, {summary.cost:.2f} US dollars, {summary.total_s:.0f} s of model and judge",
        ]
    )


def _stages(runs: Sequence[Results], summaries: Sequence[Summary]) -> Table:
    rows: list[Row] = []
    published: dict[Published, None] = {}
    for run, summary in zip(runs, summaries, strict=True):
        rows += [(summary.name, s.name, _share(s.right), _share(s.faster)) for s in summary.stages]
        for suite, count in Counter(p["suite"] for p in run.problems).items():
            if run.experiment["proposer"] == "model":
                published |= dict.fromkeys(comparable(suite, str(run.experiment["part"]), count))
    for p in published:
        rows.append((f"published: {p.model}, {p.prompt} prompt", "initial", _percent(p.right), _percent(p.faster)))
        if p.faster_later is not None:
            rows.append(("", "optimisation 2", "", _percent(p.faster_later)))
    note = "Shares of attempts with 95 % Wilson intervals."
    if published:
        note += " Published: arXiv 2511.01183, on other machines and with another harness."
    return Table("Right (ACC), right and faster (ACC+Perf)", ("run", "stage", "ACC", "ACC+Perf"), tuple(rows), note)


def _debugging(summaries: Sequence[Summary]) -> Table:
    rows = [
        (s.name, f"{s.debug_rounds:.2f}", ", ".join(f"{100 * c:.0f} %" for c in s.changed) or "-") for s in summaries
    ]
    note = "Corrections that solved attempts needed; lines that each optimisation round changed."
    return Table("Rounds", ("run", "self-debug rounds of solved attempts", "lines changed"), tuple(rows), note)


def _speedups(summaries: Sequence[Summary]) -> Table:
    wanted = (1.0, 1.02, 1.1, 1.5, 2.0)
    rows = [
        (s.name, f"{s.geomean_fallback:.3f}", f"{s.geomean_right:.3f}", f"{max((g.ratio for g in s.gains), default=1.0):.2f}",
         *(_percent(100 * s.fast[p]) for p in wanted))
        for s in summaries
    ]  # fmt: skip
    head = ("run", "mean, llc's code else", "mean of right answers", "best", *(f"fast_{p:g}" for p in wanted))
    return Table("Speed-up over llc -O3", head, tuple(rows), "Geometric means; fast_p is the share of problems right and more than p times as fast.")


def _sampling(summaries: Sequence[Summary]) -> Table:
    rows = [(s.name, str(k), f"{100 * right:.1f} %", f"{100 * s.pass_faster[k]:.1f} %") for s in summaries for k, right in s.pass_right.items()]
    return Table("Several samples", ("run", "k", "pass@k right", "pass@k faster"), tuple(rows), "The unbiased estimate.")


def _costs(summaries: Sequence[Summary]) -> Table:
    rows = [
        (s.name, str(s.tokens), f"{s.cost:.2f}", f"{s.total_s:.0f}",
         *(_amount(s.per(x, n)) for n in (s.problems, s.wins) for x in (s.tokens, s.cost, s.total_s)))
        for s in summaries
    ]  # fmt: skip
    head = ("run", "tokens", "US dollars", "seconds", *(f"{x} per {n}" for n in ("problem", "win") for x in ("tokens", "dollars", "seconds")))
    return Table("Cost", head, tuple(rows), "Seconds of waiting for the model, judging and timing. A win is a problem with an accepted answer.")


def _budgets(summaries: Sequence[Summary]) -> Table:
    rows = [(s.name, *(f"{s.within[b]:.3f}" for b in BUDGETS_S)) for s in summaries]
    note = "Geometric mean of the best accepted speed-up that is found within so many seconds per problem."
    return Table("Under equal time", ("run", *(f"{b} s" for b in BUDGETS_S)), tuple(rows), note)


def _verdicts(summaries: Sequence[Summary]) -> Table:
    kinds = list(dict.fromkeys(v for s in summaries for v in s.verdicts))
    rows = [(v, *(str(s.verdicts.get(v, 0)) for s in summaries)) for v in kinds]
    return Table("Verdicts", ("verdict", *(s.name for s in summaries)), tuple(rows))


def _gains(summaries: Sequence[Summary]) -> Table:
    found = {s.name: {g.problem: g for g in s.gains} for s in summaries}
    problems = sorted({p for gains in found.values() for p in gains})
    rows = []
    for p in problems:
        cells = [gains.get(p) for gains in found.values()]
        rows.append((p, *(f"{g.ratio:.2f} [{g.low:.2f}, {g.high:.2f}]{'' if g.accepted else ' (not accepted)'}" if g else "" for g in cells)))
    return Table("Problem by problem", ("problem", *found), tuple(rows), "Best right answer: ratio to llc -O3 with its 99 % interval.")


def _comparisons(runs: Sequence[Results]) -> Iterable[Table]:
    rows: list[Row] = []
    for second in runs[1:]:
        try:
            c = compare(runs[0], second)
        except ConfigError:
            continue
        rows += [(f"{c.second} against {c.first}", x.what, str(x.better), str(x.worse), f"{x.p:.4f}") for x in (c.right, c.faster, c.speedup)]
    if rows:
        note = "McNemar's exact test; for speed-ups a permutation test of the log-ratios' signs."
        yield Table("Paired", ("runs", "what", "better", "worse", "p"), tuple(rows), note)


def _line(cells: Row) -> str:
    return f"| {' | '.join(c.replace('|', '/') for c in cells)} |"


def _share(share: Share) -> str:
    return f"{share.hits}/{share.of} = {100 * share.value:.1f} % [{100 * share.low:.0f}, {100 * share.high:.0f}]"


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:.1f} %"


def _amount(value: float) -> str:
    return "-" if math.isinf(value) else f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _plain(value: Any) -> Any:
    """JSON has text keys only."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, (list, tuple)) else value
