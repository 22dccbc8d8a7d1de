"""Experiments from file to results: real HTTP, real judging in worker processes, killed and resumed."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from llmcc.bench import (
    Run,
    begin,
    open_suite,
    open_workers,
    read_experiment,
    read_results,
    summarise,
)
from llmcc.bench.report import write_report
from llmcc.errors import ConfigError
from llmcc.testing import ScriptedServer, answer, fenced

EXPERIMENTS = Path(__file__).parent.parent.parent / "experiments" / "bench"
EXPERIMENT = """\
name = "few"
suites = ["sums"]
model = "scripted"
self_debug_rounds = 1
optimise_rounds = 0
concurrency = 2
"""
ADD = "\t.text\n{name}:\n\tleal\t1(%rdi), %eax\n\tretq\n"
WRONG = "\t.text\n{name}:\n\txorl\t%eax, %eax\n\tretq\n"


def script(seen):
    """What only `shown` is: the argument and one; right at the second attempt."""
    name = re.search(r"^Name: (\S+)", seen.messages[0]["content"], re.MULTILINE)[1]
    return answer(fenced((ADD if len(seen.messages) > 1 else WRONG).format(name=name)))


@pytest.fixture(scope="module")
def workers():
    """One process for all tests, since it takes a second to start."""
    with open_workers("processes:1") as found:
        yield found


@pytest.fixture
def start(sums, settings, compiler, workers):
    """Runs an experiment on the sums with the scripted model."""
    path = sums.parent / "few.toml"
    path.write_text(EXPERIMENT)

    def run(server, folder="run", text=EXPERIMENT, only=""):
        path.write_text(text)
        asked = read_experiment(path)
        problems = [p for p in open_suite(sums, compiler).problems if only in p.name]
        chosen = replace(settings, base_url=server.base_url)
        journal = begin(asked, problems, sums.parent / folder, compiler.tools.major, asked.model)
        try:
            stopped = Run(asked, problems, chosen, workers, journal).run()
        finally:
            journal.close()
        return stopped, read_results(sums.parent / folder)

    return run


def outcome(results):
    """Statuses of each problem's first attempt."""
    return {i.split("/")[1]: [r.status.value for r in ts[0].rounds] for i, ts in results.attempts.items() if ts}


def test_wrong_answers_go_back(start):
    """Each problem is attempted; what was wrong is asked for again, and the counts follow."""
    with ScriptedServer(script) as server:
        stopped, results = start(server)
    summary = summarise(results)

    assert stopped == ""
    assert outcome(results)["sum_up"] == ["WRONG_OUTPUT", "WRONG_OUTPUT"]
    assert outcome(results)["shown"] in (["WRONG_OUTPUT", "SLOWER"], ["WRONG_OUTPUT", "ACCEPTED"])
    assert (summary.stages[0].right.hits, summary.stages[0].right.of, summary.debug_rounds) == (1, 3, 1.0)


def test_a_finished_run_asks_nothing_again(start):
    """The same experiment in the same folder is answered from its journal."""
    with ScriptedServer(script) as server:
        _, first = start(server, only="shown")
        asked = len(server.requests)
        _, again = start(server, only="shown")

        assert len(server.requests) == asked
        assert again == first


def test_a_budget_stops_a_run_and_more_of_it_goes_on(start):
    """What a budget allows is done; with a greater one the rest follows, and nothing is paid twice."""
    with ScriptedServer(script) as server:
        stopped, results = start(server, text=EXPERIMENT + "[limits]\ncalls = 1\n", only="shown")
        assert "calls" in stopped
        assert outcome(results) == {}
        stopped, results = start(server, text=EXPERIMENT + "[limits]\ncalls = 2\n", only="shown")

        assert stopped == ""
        assert len(outcome(results)["shown"]) == 2
        assert len(server.requests) == 2


def test_a_limit_of_a_problem_ends_its_attempt(start):
    """An attempt that has used up its own budget counts with what it has."""
    with ScriptedServer(script) as server:
        stopped, results = start(server, text=EXPERIMENT + "[problem_limits]\ncalls = 1\n", only="shown")

    assert stopped == ""
    assert outcome(results) == {"shown": ["WRONG_OUTPUT"]}


def test_samples_are_asked_for_by_themselves(start):
    """Every sample is an attempt of its own."""
    with ScriptedServer(script) as server:
        _, results = start(server, text=EXPERIMENT + "samples = 2\n", only="shown")

    assert [t.sample for t in results.traces] == [0, 1]
    assert summarise(results).pass_right == {1: 1.0, 2: 1.0}


def test_a_search_needs_no_model(start):
    """The proposer `autotune` offers other codes of the same function, all of them right."""
    with ScriptedServer([]) as server:
        text = EXPERIMENT.replace('model = "scripted"', 'proposer = "autotune"').replace("rounds = 0", "rounds = 2")
        _, results = start(server, text=text, only="sum_twice")

    assert set(outcome(results)["sum_twice"]) <= {"ACCEPTED", "SLOWER"}
    assert len({r.assembly for t in results.traces for r in t.rounds}) == len(results.traces[0].rounds)


def test_a_report_tells_all_runs(start, tmp_path):
    """The report has Markdown, JSON, and a page that refers to nothing outside itself."""
    with ScriptedServer(script) as server:
        _, results = start(server, only="shown")
    markdown, data, page = (p.read_text() for p in write_report([results, results], tmp_path / "report"))

    assert "| few | initial | 1/1 = 100.0 %" in markdown
    assert json.loads(data)["runs"][0]["problems"] == 1
    assert not re.findall(r'(?:src|href)="(?!#)[^"]*"', page)


@pytest.mark.parametrize(
    ("line", "said"),
    [("sample = 1", "unknown key"), ("part = 1", "not a str"), ('proposer = "oracle"', "proposer"), ('level = "O9"', "level"), ("samples = 0", "at least 1")],
)  # fmt: skip
def test_what_is_wrong_in_an_experiment_is_named(tmp_path, line, said):
    """A key that cannot be used is an error that names it."""
    path = tmp_path / "e.toml"
    path.write_text(f'suites = ["x"]\n{line}\n')

    with pytest.raises(ConfigError, match=said):
        read_experiment(path)


def entries(folder: Path) -> list[str]:
    """The journal's lines in an order of their own, without times."""
    kept = []
    for line in (folder / "journal.jsonl").read_text().splitlines():
        entry = json.loads(line, object_hook=lambda o: {k: v for k, v in o.items() if k not in {"seconds", "at_s", "at", "stages", "measurement"}})
        kept.append(json.dumps(entry, sort_keys=True))
    return sorted(kept)


def written(folder: Path) -> int:
    """Lines of the journal so far."""
    path = folder / "journal.jsonl"
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_killed_and_resumed(sums, settings, tmp_path):
    """A run that is killed again and again ends with the journal of one that is left alone."""
    (tmp_path / "few.toml").write_text(EXPERIMENT.replace("concurrency = 2", "concurrency = 1"))
    with ScriptedServer(script) as server:
        environment = {
            **os.environ, "LLMCC_BASE_URL": server.base_url, "LLMCC_CACHE_DIR": str(tmp_path / "cache"),
            "LLMCC_JUDGE_BUDGET_S": "0.3",
        }  # fmt: skip
        program = "from llmcc.ctl import main; main()"

        def command(out: str, only: str = "sum") -> list[str]:
            return [sys.executable, "-c", program, "bench", "run", "few.toml", "--out", out, "--filter", f"/{only}"]

        subprocess.run(command("whole"), cwd=tmp_path, env=environment, check=True, capture_output=True)
        kills, lines = 0, 2
        while True:
            process = subprocess.Popen(command("torn"), cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while process.poll() is None and written(tmp_path / "torn") < lines:
                time.sleep(0.01)
            if process.poll() is not None:
                break
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills, lines = kills + 1, lines + 2

    assert process.returncode == 0
    assert kills > 0
    assert entries(tmp_path / "torn") == entries(tmp_path / "whole")


@pytest.mark.parametrize("path", sorted(EXPERIMENTS.glob("*.toml")), ids=lambda p: p.stem)
def test_shipped_experiments_can_be_read(path):
    """Every experiment that comes with the source names suites that are there."""
    assert all(Path(s).exists() for s in read_experiment(path).suites)
