"""Workers: calls go elsewhere, deaths concern one call, and Dask's give the same verdicts as processes do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from llmcc.asm import Candidate
from llmcc.bench import assess, open_suite, open_workers, opened
from llmcc.errors import ConfigError, RunnerError


def die() -> None:
    """End the worker."""
    os._exit(9)


@pytest.fixture
def scheduler(tmp_path):
    """A Dask scheduler with two workers of one thread each; the file by which they are found."""
    pytest.importorskip("distributed", reason="the extra `dask`")
    file = tmp_path / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tmp_path}
    options = ["--scheduler-file", str(file), "--no-dashboard"]
    commands = [
        ["-m", "distributed.cli.dask_scheduler", *options, "--host", "127.0.0.1", "--port", "0"],
        *([["-m", "distributed.cli.dask_worker", *options, "--nthreads", "1", "--resources", "llmcc=1"]] * 2),
    ]
    processes = []
    for command in commands:
        processes.append(subprocess.Popen([sys.executable, *command], **quiet))
        while not file.exists():
            time.sleep(0.1)
    yield file
    for process in processes[::-1]:
        process.terminate()
        process.wait()


def candidates(problem, settings):
    """Right code and wrong code."""
    with opened(problem, settings) as found:
        text = found.reference()
    return [Candidate(text), Candidate(text.replace("incl\t%eax", "decl\t%eax").replace("leal\t1(", "leal\t2("))]


def test_dask_gives_the_verdicts_of_processes(scheduler, sums, compiler, settings, tmp_path):
    """The same candidates get the same verdicts with the same evidence, whoever judges, and two workers at once."""
    problem = next(p for p in open_suite(sums, compiler).problems if p.name == "shown")
    verdicts = {}
    for kind in (f"dask:{scheduler}", "processes:2"):
        own = replace(settings, cache_dir=str(tmp_path / kind.partition(":")[0]))
        with open_workers(kind) as workers, ThreadPoolExecutor(2) as pool:
            calls = [pool.submit(workers.call, assess, problem, own, c) for c in candidates(problem, settings)]
            records = [call.result() for call in calls]
        verdicts[kind] = [(r.status in {"ACCEPTED", "SLOWER"}, r.digest, r.evidence) for r in records]

    first, second = verdicts.values()
    assert first == second
    assert [right for right, _, _ in first] == [True, False]


def test_a_death_concerns_one_call():
    """A call that kills its worker fails after a few tries; the next one is served."""
    with open_workers("processes:1") as workers:
        with pytest.raises(RunnerError, match="died"):
            workers.call(die)

        assert workers.call(abs, -3) == 3


@pytest.mark.parametrize("text", ["processes:0", "processes:x", "threads:2", "dask:"])
def test_workers_that_cannot_be(text):
    """Only processes and Dask are known."""
    with pytest.raises(ConfigError, match="workers"), open_workers(text):
        pass
