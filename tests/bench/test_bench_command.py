"""The commands that look at suites and runs."""

from __future__ import annotations

import dataclasses
import json

import pytest
from click.testing import CliRunner

from llmcc.bench import Experiment
from llmcc.ctl.bench import bench
from tests.bench.test_metrics import trace


@pytest.fixture
def invoke(settings, monkeypatch):
    """Runs a command of `llmcctl bench` with the session's store."""
    monkeypatch.setenv("LLMCC_CACHE_DIR", settings.cache_dir)
    return lambda *arguments: CliRunner().invoke(bench, [str(a) for a in arguments], catch_exceptions=False)


@pytest.fixture
def make_run(tmp_path):
    """Writes a run's folder from attempts made up for it."""

    def make(name, *traces):
        folder = tmp_path / name
        folder.mkdir()
        experiment = dataclasses.asdict(Experiment(name))
        problems = [{"id": t.task, "key": f"{t.task}@1", "suite": "s", "part": "", "category": ""} for t in traces]
        machine = {"cpu": "a cpu", "llvm": 22, "llmcc": "0", "judge": "0"}
        (folder / "run.json").write_text(json.dumps({"format": 1, "experiment": experiment, "machine": machine, "problems": problems}))
        lines = [{"kind": "attempt", "id": f"{t.task}@1#0", "trace": dataclasses.asdict(t)} for t in traces]
        (folder / "journal.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines) + '{"kind": "att')
        return folder

    return make


def test_list_shows_what_is_selected(sums, invoke):
    """One line per problem of the part that is asked for."""
    shown = invoke("list", sums, "--part", "test").output

    assert [line.split() for line in shown.splitlines()[1:]] == [["sums/shown", "test", "sums"]]


def test_check_fails_where_llcs_own_code_is_refused(records, invoke):
    """The exit status says whether all is as it must be; the finding says what is not."""
    result = invoke("check", records)

    assert result.exit_code == 1
    assert "NOT EXPECTED few/double_it" in result.output


def test_compare_tells_better_from_worse(make_run, invoke):
    """Two runs are held against each other, a line that was cut off notwithstanding."""
    old, new = make_run("old", trace("s/a", "f0"), trace("s/b", "f1.0")), make_run("new", trace("s/a", "f2.0"), trace("s/b", "f1.0"))
    shown = invoke("compare", old, new).output

    assert [line.split()[:3] for line in shown.splitlines()[1:3]] == [["right", "1", "0"], ["faster", "1", "0"]]
    assert "new against old on 2 problems: 1.414x" in shown


def test_report_writes_three_files(make_run, invoke):
    """Markdown, JSON and a page, in the first run's folder unless another is named."""
    folder = make_run("one", trace("s/a", "f2.0"))
    shown = invoke("report", folder).output.split()

    assert shown == [str(folder / f"report.{kind}") for kind in ("md", "json", "html")]
