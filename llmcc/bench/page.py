"""One self-contained HTML page about runs: tables, plots, and for each win llc's assembly beside the answer."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Protocol

from llmcc.bench.metrics import Summary
from llmcc.bench.plots import plots
from llmcc.bench.results import Results
from llmcc.bench.trace import Round

STYLE = """
:root { color-scheme: light; --ink: #1c2329; --soft: #5c6670; --line: #d9dee3; --tint: #f4f6f8; }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); max-width: 78rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; }
p.note, nav, ul.setting { color: var(--soft); font-size: .87rem; } nav a { margin-right: 1rem; }
table { border-collapse: collapse; font-size: .87rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
.plots { display: flex; flex-wrap: wrap; gap: 1.5rem; } figure { margin: 0; } figcaption { font-weight: 600; font-size: .9rem; }
figure svg { max-width: 100%; height: auto; }
details { border-top: 1px solid var(--line); padding: .4rem 0; } summary { cursor: pointer; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
pre { background: var(--tint); padding: .7rem; overflow: auto; max-height: 40rem; font-size: .78rem; line-height: 1.35; tab-size: 8; margin: .4rem 0; }
.scroll { overflow-x: auto; }
"""


class TableLike(Protocol):
    """A table of text."""

    @property
    def title(self) -> str:
        """What it is about."""

    @property
    def head(self) -> Sequence[str]:
        """Names of the columns."""

    @property
    def rows(self) -> Sequence[Sequence[str]]:
        """The cells."""

    @property
    def note(self) -> str:
        """How to read it."""


def page(runs: Sequence[Results], summaries: Sequence[Summary], tables: Sequence[TableLike], settings: Sequence[str]) -> str:
    """The page's text; it refers to nothing outside itself. Raises ConfigError where matplotlib is missing."""
    title = html.escape(", ".join(s.name for s in summaries))
    links = "".join(f'<a href="#t{k}">{html.escape(t.title)}</a>' for k, t in enumerate(tables))
    told = "".join(f"<li>{html.escape(s.lstrip('- ').replace('**', ''))}</li>" for s in settings)
    figures = "".join(
        f"<figure><figcaption>{html.escape(name)}</figcaption>{svg}</figure>" for name, svg in plots(summaries).items()
    )
    wins = "".join(_wins(run, summary) for run, summary in zip(runs, summaries, strict=True))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style></head>\n'
        f'<body><h1>{title}</h1><ul class="setting">{told}</ul><nav><a href="#plots">Plots</a>{links}<a href="#wins">Wins</a></nav>\n'
        f'<h2 id="plots">Plots</h2><div class="plots">{figures}</div>\n'
        + "".join(_table(f"t{k}", t) for k, t in enumerate(tables))
        + f'<h2 id="wins">Wins</h2>{wins or "<p>None.</p>"}</body></html>\n'
    )


def _table(anchor: str, table: TableLike) -> str:
    head = "".join(f"<th>{html.escape(c)}</th>" for c in table.head)
    rows = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in table.rows)
    note = f'<p class="note">{html.escape(table.note)}</p>' if table.note else ""
    body = f'<div class="scroll"><table><tr>{head}</tr>{rows}</table></div>' if table.rows else "<p>Nothing.</p>"
    return f'<h2 id="{anchor}">{html.escape(table.title)}</h2>{body}{note}\n'


def _wins(run: Results, summary: Summary) -> str:
    parts = []
    for gain in sorted((g for g in summary.gains if g.accepted), key=lambda g: -g.ratio):
        rounds = [t.best for t in run.attempts[gain.problem] if t.best is not None]
        best: Round = max(rounds, key=lambda r: r.ratio if r.status.value == "ACCEPTED" else 0.0)
        about = f"{gain.problem}: {gain.ratio:.2f} times as fast [{gain.low:.2f}, {gain.high:.2f}], {summary.name}"
        baseline = html.escape(run.baselines.get(gain.problem, ""))
        parts.append(
            f'<details><summary>{html.escape(about)}</summary><div class="pair"><div>llc -O3<pre>{baseline}</pre></div>'
            f"<div>answer<pre>{html.escape(best.assembly)}</pre></div></div></details>"
        )
    return "".join(parts)
