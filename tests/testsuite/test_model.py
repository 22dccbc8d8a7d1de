"""The model that the testsuite does not trust: each answer is what it is said to be."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.asm import Candidate, extract
from llmcc.config import Settings
from llmcc.ctl.specimens import Subject, subject
from llmcc.judge import judge
from llmcc.propose import Task
from llmcc.propose.prompt import prompt_for
from llmcc.testing import SeenRequest
from tests.judge.subjects import STORE
from testsuite.model import HOSTILE, Intent, Model, hostile, wrong

FUNCTIONS = {
    "total": ("i32 (ptr, i32)", "int total(const int *p, int n) { int s = 7; for (int i = 0; i < n; i++) s += p[i]; return s; }"),
    "scale": ("void (ptr, i32)", "void scale(float *p, int n) { for (int i = 0; i < n; i++) p[i] *= 3; }"),
    "norm": ("double (ptr, i32)", "double norm(const double *p, int n) { double s = 1; for (int i = 0; i < n; i++) s += p[i] * p[i]; return s; }"),
    "last": ("ptr (ptr, i32)", "int *last(int *p, int v) { while (*p != v) p++; return p; }"),
}


@pytest.fixture(scope="module", params=FUNCTIONS)
def tried(
    request: pytest.FixtureRequest, compile_ir: Callable[..., Path], tools: toolchain.Toolchain, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str, str, Subject, Intent]]:
    """A function: its name, the type of its result, right code for it as the model gives it when asked again, and the judge."""
    name = request.param
    signature, source = FUNCTIONS[name]
    module = compile_ir(source, "-O2")
    model = Model(tools, tmp_path_factory.mktemp("model"))
    task = Task(name=name, key="", ir=module.read_text(), triple="x86_64-pc-linux-gnu", cpu="x86-64", features=(), signature=signature, baseline_assembly="")
    opening = {"role": "user", "content": prompt_for(task.triple).opening(task, with_baseline=False)}
    messages = [opening, {"role": "assistant", "content": ""}, {"role": "user", "content": "once more"}]
    reply = model.reply(SeenRequest(0, "/v1/chat/completions", {}, {"messages": messages}))
    right = extract(reply.text, name)
    settings = dataclasses.replace(Settings(), cache_dir=str(STORE))
    with subject(str(module), name, settings, None) as found:
        yield name, signature.split()[0], right, found, model.intents[Candidate(right).digest]


def test_calls_within_a_module(compile_ir: Callable[..., Path], tools: toolchain.Toolchain, tmp_path: Path) -> None:
    """A function of the same module is called by its name, as the judge wants it, and has no other."""
    module = compile_ir("__attribute__((noinline)) int near(int x) { return x * x + 1; } int twice(int x) { return near(x) + near(x + 1); }", "-O2", "-fPIE")

    right = Model(tools, tmp_path).right(module.read_text(), "twice")

    assert re.findall(r"call.*near.*", right) == ["callq\tnear"] * 2
    assert [line for line in right.splitlines() if line.endswith(":") and not line.startswith(".LBB")] == ["twice:"]


def is_right(found: Subject, assembly: str) -> bool:
    """The judge's opinion."""
    return judge(found.exam, Candidate(assembly), found.policy).verdict.right


def test_right_and_wrong_answers(tried: tuple[str, str, str, Subject, Intent]) -> None:
    """What is asked for again is right; what is wrong on purpose is refused."""
    name, result, right, found, intent = tried

    assert intent is Intent.RIGHT
    assert is_right(found, right)
    assert not is_right(found, wrong(right, name, result))


def test_hostile_answers(tried: tuple[str, str, str, Subject, Intent]) -> None:
    """Every kind of harm is in the text, and refused."""
    name, _, right, found, _ = tried
    texts = {harm: hostile(right, name, harm) for harm in HOSTILE}

    assert [harm for harm, text in texts.items() if text == right] == []
    assert [harm for harm, text in texts.items() if is_right(found, text)] == []
