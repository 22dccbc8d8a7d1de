"""What a run's folder holds: run.json, which says what was run where, and the journal with the attempts.

run.json    {"format": 1, "experiment": {...}, "machine": {...}, "problems": [{"id", "key", "suite", "part", "category"}, ...]}
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llmcc import JUDGE_VERSION, __version__
from llmcc.bench.experiment import Experiment
from llmcc.bench.journal import Journal
from llmcc.bench.problem import Problem
from llmcc.bench.trace import Trace
from llmcc.errors import ConfigError
from llmcc.files import write_atomic
from llmcc.timing import cpu_model

JOURNAL = "journal.jsonl"


@dataclass(frozen=True, slots=True)
class Results:
    """A run's attempts by problem id, in the order of the problems, why there are none of others, and llc -O3's own codes."""

    experiment: Mapping[str, Any]
    machine: Mapping[str, Any]
    problems: tuple[Mapping[str, str], ...]
    attempts: Mapping[str, tuple[Trace, ...]]
    reasons: Mapping[str, str]
    baselines: Mapping[str, str]

    @property
    def name(self) -> str:
        """The experiment's."""
        return str(self.experiment["name"])

    @property
    def traces(self) -> tuple[Trace, ...]:
        """All attempts."""
        return tuple(trace for traces in self.attempts.values() for trace in traces)


def begin(experiment: Experiment, problems: Sequence[Problem], folder: Path, llvm: int, model: str) -> Journal:
    """Begin or resume a run in its folder; close the journal when done. Raises ConfigError.

    Problems of an earlier selection stay in the results.
    """
    journal = Journal(folder / JOURNAL, experiment.digest)
    path = folder / "run.json"
    earlier = json.loads(path.read_text())["problems"] if path.exists() else []
    now = [{"id": p.id, "key": p.key, "suite": p.suite, "part": p.part, "category": p.category} for p in problems]
    listed = {p["id"]: p for p in [*earlier, *now]}
    about = {
        "format": 1,
        "experiment": {**dataclasses.asdict(experiment), "model": model},
        "machine": {"cpu": cpu_model(), "llvm": llvm, "llmcc": __version__, "judge": JUDGE_VERSION},
        "problems": list(listed.values()),
    }
    write_atomic(path, json.dumps(about, indent=1).encode())
    return journal


def read_results(folder: Path) -> Results:
    """The results of a run's folder, finished or not. Raises ConfigError."""
    try:
        about = json.loads((folder / "run.json").read_text())
        attempts: dict[str, dict[str, Trace]] = {}
        reasons: dict[str, str] = {}
        baselines: dict[str, str] = {}
        for line in (folder / JOURNAL).read_bytes().splitlines():
            entry = _whole(line)
            if entry.get("kind") == "attempt":
                key, _, sample = entry["id"].rpartition("#")
                attempts.setdefault(key, {})[sample] = Trace.read(entry["trace"])
            elif entry.get("kind") == "problem":
                reasons[entry["id"]], baselines[entry["id"]] = entry["reason"], entry["baseline"]
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ConfigError(f"{folder} holds no run: {problem!r}", hint="llmcctl bench run") from problem
    problems = tuple(about["problems"])
    found = {p["id"]: tuple(v for _, v in sorted(attempts.get(p["key"], {}).items(), key=lambda i: int(i[0]))) for p in problems}
    why = {p["id"]: reasons[p["key"]] for p in problems if reasons.get(p["key"])}
    codes = {p["id"]: baselines.get(p["key"], "") for p in problems}
    return Results(about["experiment"], about["machine"], problems, found, why, codes)


def _whole(line: bytes) -> Mapping[str, Any]:
    """A line's entry; of one that was cut off nothing."""
    try:
        found: Mapping[str, Any] = json.loads(line)
    except ValueError:
        return {}
    return found
