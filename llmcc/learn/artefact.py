"""A learned prompt as files that a person can review: prompt.toml with its origin, and a Markdown file per part."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from llmcc.bench import wilson
from llmcc.files import write_atomic
from llmcc.learn.rules import Half, Lesson
from llmcc.learn.score import Score
from llmcc.propose import Prompt
from llmcc.toml import read_toml

_PARTS = ("base", "correctness", "speed", "debug", "optimise", "improve")


@dataclass(frozen=True, slots=True)
class About:
    """Where a prompt comes from and how it did. `split` identifies the tasks, `cost` is in US dollars."""

    target: str
    model: str
    strategy: str = ""
    split: str = ""
    score: Score | None = None
    calls: int = 0
    tokens: int = 0
    cost: float = 0.0


def write_prompt(folder: Path, prompt: Prompt, about: About, lessons: Sequence[Lesson]) -> None:
    """Write a prompt's folder. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in _PARTS:
        write_atomic(folder / f"{part}.md", (getattr(prompt, part) + "\n").encode())
    tables = [_table("", {"version": prompt.version, "parent": prompt.parent, **_origin(about)})]
    if about.score:
        tables.append(_table("[validation]", _scores(about.score)))
    tables.append(_table("[spent]", {"calls": about.calls, "tokens": about.tokens, "cost": about.cost}))
    for x in lessons:
        facts = {"id": x.id, "half": x.half.value, "epoch": x.epoch, "batch": x.batch, "tasks": list(x.tasks), "text": x.rule}
        tables.append(_table("[[rule]]", facts))
    write_atomic(folder / "prompt.toml", "\n".join(tables).encode())


def read_lessons(folder: Path) -> tuple[Lesson, ...]:
    """The learned rules of a prompt's folder with their origin. Raises ConfigError."""
    return tuple(
        Lesson(Half(r["half"]), r["text"], r["epoch"], r["batch"], tuple(r["tasks"]))
        for r in read_toml(folder / "prompt.toml").get("rule", [])
    )


def _origin(about: About) -> dict[str, Any]:
    return {f.name: getattr(about, f.name) for f in fields(About) if f.name in {"target", "model", "strategy", "split"}}


def _scores(score: Score) -> dict[str, Any]:
    found = {
        "tasks": score.tasks,
        "right": score.right,
        "right_interval": [round(x, 4) for x in wilson(score.right, score.tasks)],
        "faster": score.faster,
        "faster_interval": [round(x, 4) for x in wilson(score.faster, score.tasks)],
        "speedup": round(score.speedup, 4),
        "tokens": score.tokens,
        "cost": round(score.cost, 6),
    }
    return {**found, "tokens_per_win": round(score.tokens_per_win)} if score.faster else found


def _table(head: str, values: dict[str, Any]) -> str:
    """A TOML table; JSON's strings, numbers and lists are TOML's."""
    lines = [f"{name} = {json.dumps(value)}" for name, value in values.items()]
    return "\n".join([head, *lines] if head else lines) + "\n"
