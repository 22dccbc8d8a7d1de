"""`llmcctl learn` as a process: real HTTP, real modules, the real judge; killed and resumed; and the other commands."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from llmcc.ctl.learn import learn
from llmcc.errors import ConfigError
from llmcc.learn import read_lessons
from llmcc.propose import read_prompt
from llmcc.testing import ScriptedServer, answer, fenced

COUNT = 3
QUICKLY = {"LLMCC_TIME_BUDGET_S": "20", "LLMCC_JUDGE_BUDGET_S": "0.3"}
PROGRAM = "from llmcc.ctl import main; main()"
RULE = "- Arguments arrive in registers: read them before you overwrite them."
QUICK = "- Sums of consecutive integers have a closed form."
CODE = """\t.text
\t.globl {name}
{name}:
\tmovl ${start}, %eax
\taddl (%rdi), %eax
\taddl 4(%rdi), %eax
\taddl 8(%rdi), %eax
\t{last} 12(%rdi), %eax
\tretq
"""


def script(seen):
    """Wrong by one until told, or until a rule is there."""
    last = seen.last
    if last.startswith("Assembly for"):
        return answer(fenced(QUICK if "became faster" in last else RULE))
    if last.startswith("These are the rules"):
        rules, insights = re.findall(r"^```[^\n]*\n(.*?)^```", last, re.DOTALL | re.MULTILINE)[:2]
        return answer(fenced("\n".join(dict.fromkeys([*rules.splitlines(), *insights.splitlines()]))))
    if last.startswith("These edits"):
        return answer(fenced(",".join(re.findall(r"^(\d+): \+", last, re.MULTILINE))))
    opening = seen.messages[0]["content"]
    name = re.search(r"^Name: (\S+)", opening, re.MULTILINE)[1]
    right = RULE in opening or len(seen.messages) > 1
    return answer(fenced(CODE.format(name=name, last="addl" if right else "subl", start=int(name[-1]) + 1)))


@pytest.fixture(scope="module")
def modules(tmp_path_factory, tools) -> Path:
    """Three functions that add up integers, each with a start of its own, and an experiment on them."""
    folder = tmp_path_factory.mktemp("learn")
    for k in range(COUNT):
        loop = f"int s = {k + 1}; for (int i = 0; i < 4; i++) s += p[i]; return s;"
        (folder / f"m{k}.c").write_text(f"int add_up{k}(const int *p) {{ {loop} }}\n")
        command = [str(tools.require("clang").path), "-O0", "-fwrapv", "-Xclang", "-disable-O0-optnone", "-S", "-emit-llvm", f"m{k}.c"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    (folder / "e.toml").write_text(
        'name = "e"\nmodel = "scripted"\nepochs = 1\nbatch = 2\noptimise_rounds = 0\nconcurrency = 1\n'
        '[tasks]\nfiles = "*.ll"\nsizes = [2, 1, 0]\n'
    )
    return folder


def look(*arguments: str) -> Result:
    """A command that asks nobody, in this process."""
    return CliRunner().invoke(learn, arguments)


def llmcctl(folder: Path, *arguments: str, base_url: str) -> subprocess.CompletedProcess[str]:
    """The command as a process, to its end."""
    command = [sys.executable, "-c", PROGRAM, "learn", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment(folder, base_url), capture_output=True, text=True, check=False, timeout=300
    )


def environment(folder: Path, base_url: str) -> dict[str, str]:
    """A store of its own and the scripted model's address."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("LLMCC_")}
    return {**kept, "LLMCC_CACHE_DIR": str(folder / "store"), "LLMCC_BASE_URL": base_url, **QUICKLY}


@pytest.fixture(scope="module")
def learnt(modules) -> Path:
    """A finished run."""
    with ScriptedServer(script) as server:
        done = llmcctl(modules, "run", "e.toml", "--yes", "--out", "run", base_url=server.base_url)
    assert done.returncode == 0, done.stderr
    assert "epoch 1, batch 1: 1 edits" in done.stdout
    return modules / "run"


def test_a_wrong_first_answer_becomes_a_rule(learnt):
    """The judge's verdicts teach: none right before, all right after."""
    events = json.loads((learnt / "history.json").read_text())["events"]
    scores = [(e["right"], e["tasks"]) for e in events if e["event"] == "validated"]

    assert RULE in (learnt / "best" / "correctness.md").read_text()
    assert scores[-1] == (1, 1)


def test_what_was_learnt_can_be_looked_at(learnt):
    """Origin and rules, edits, differences, and the log."""
    shown = look("show", f"{learnt}/best").stdout
    difference = look("diff", f"{learnt}/prompts/x86-64-1", f"{learnt}/best").stdout
    told = look("log", f"{learnt}").stdout

    assert "parent: x86-64-1" in shown
    assert RULE[:20] in shown
    assert [line for line in difference.splitlines() if line.startswith("+-")] == [f"+{RULE}"]
    assert f"correctness: + {RULE[2:]}" in told


def test_a_prompt_is_exported_with_and_without_a_rule(learnt, tmp_path):
    """As a folder that LLMCC_PROMPT takes; a name that no rule has is an error."""
    (lesson,) = read_lessons(learnt / "best")
    look("export", f"{learnt}", f"{tmp_path}/whole")
    look("export", f"{learnt}", f"{tmp_path}/part", "--without", lesson.id)
    failed = look("export", f"{learnt}", f"{tmp_path}/none", "--without", "00000000").exception

    assert RULE in read_prompt(tmp_path / "whole").correctness
    assert RULE not in read_prompt(tmp_path / "part").correctness
    assert isinstance(failed, ConfigError)


def test_a_run_is_rolled_back(learnt):
    """An earlier version becomes the result, and the later one again."""
    late = read_prompt(learnt / "best").version
    look("rollback", f"{learnt}", "x86-64-1")
    before = read_prompt(learnt / "best")
    look("rollback", f"{learnt}", late)

    assert before.version == "x86-64-1"
    assert read_prompt(learnt / "best").version == late
    assert isinstance(look("rollback", f"{learnt}", "nothing").exception, ConfigError)


def test_ablation_keeps_the_rule_that_is_needed(modules, learnt):
    """From the run's own journal; only prompts without a rule are asked anew."""
    with ScriptedServer(script) as server:
        done = llmcctl(modules, "ablate", "e.toml", "--out", "run", base_url=server.base_url)

    assert done.returncode == 0, done.stderr
    assert len(server.requests) <= 2


def test_a_run_is_drawn(learnt):
    """A PNG, where matplotlib is there."""
    pytest.importorskip("matplotlib")
    look("plot", f"{learnt}")

    assert (learnt / "learning.png").read_bytes()[:4] == b"\x89PNG"


def test_a_forecast_asks_nobody(modules):
    """Tasks, calls, tokens, and that the price is unknown."""
    done = look("forecast", f"{modules}/e.toml")

    assert "2 training and 1 validation tasks" in done.stdout
    assert "unknown" in done.stdout


def test_sigkill_and_resume(modules, learnt):
    """The resumed run ends like the straight one, and asks again at most for what was under way at each kill."""
    kills = 0
    with ScriptedServer(script) as server:
        for delay in (2.0, 4.0):
            command = [sys.executable, "-c", PROGRAM, "learn", "run", "e.toml", "--yes", "--out", "again"]
            process = subprocess.Popen(
                command, cwd=modules, env=environment(modules, server.base_url), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            time.sleep(delay)
            kills += process.poll() is None
            process.send_signal(signal.SIGKILL)
            process.wait()
        done = llmcctl(modules, "run", "e.toml", "--yes", "--out", "again", base_url=server.base_url)
        asked = [json.dumps(r.messages) for r in server.requests]

    assert done.returncode == 0, done.stderr
    assert (modules / "again/best/correctness.md").read_text() == (learnt / "best/correctness.md").read_text()
    assert len(asked) - len(set(asked)) <= kills
