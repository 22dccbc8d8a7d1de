"""A simulated learner: it makes each of a dozen mistakes with a probability until a rule against it is in the prompt."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from llmcc.asm import Candidate
from llmcc.judge import Status
from llmcc.learn import Split
from llmcc.propose import Exchange, Prompt, Request, Task, Usage
from llmcc.store.records import Record
from llmcc.testing import fenced

MISTAKES = {
    "rbx": "- Save `%rbx` and its like in the prologue and bring them back at every exit.",
    "alignment": "- Unaligned addresses want `movups`; `movaps` faults on them.",
    "overrun": "- The last vector of an array ends where the array ends; finish the remainder one by one.",
    "direction": "- Clear the direction flag after string instructions that ran backwards.",
    "vzeroupper": "- Execute `vzeroupper` once ymm registers were written.",
    "redzone": "- Below the stack pointer lie at most 128 usable bytes in leaves.",
    "signs": "- Extend narrow counters before they index memory.",
    "nan": "- Unordered comparisons set the parity flag; test it for equality.",
    "order": "- Strict sums keep the sequence of their additions.",
    "alias": "- Two pointers may meet: load what a store may have changed again.",
    "zero": "- A loop whose count is zero has no iterations: test on entry.",
    "clobber": "- A call destroys every vector register; reload constants behind it.",
}
"""Mistakes and the rule that cures each."""
CHANCE = 0.3
QUICK = "- Unroll four times with separate accumulators where integers are summed."

_LIST = re.compile(r"^```[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)


def chat(messages: list[dict[str, str]]) -> str:
    """What the model says, from the conversation alone."""
    last = messages[-1]["content"]
    if last.startswith("Assembly for a function"):
        wrong = dict.fromkeys([] if "became faster" in last else re.findall(r"mistake: (\w+)", last))
        return "Insights:\n" + fenced("\n".join(MISTAKES[m] for m in wrong) or QUICK, "")
    if last.startswith("These are the rules"):
        rules, insights = _LIST.findall(last)[:2]
        return fenced("\n".join(dict.fromkeys([*rules.splitlines(), *insights.splitlines()])), "")
    if last.startswith("These edits"):
        return fenced(", ".join(re.findall(r"^(\d+): \+", last, re.MULTILINE)) or "none", "")
    return _assembly(messages)


def _assembly(messages: list[dict[str, str]]) -> str:
    opening = messages[0]["content"]
    name = re.search(r"^Name: (\S+)", opening, re.MULTILINE)[1]
    if len(messages) == 1:
        size = opening.count("\n- ")
        made = [m for m, rule in MISTAKES.items() if rule not in opening and _unlucky(name, m, size)]
        speed = 4 if QUICK in opening else 1
    else:
        before = re.search(r"# mistakes:(.*) speed: (\d)", messages[-2]["content"])
        told = re.search(r"mistake: (\w+)", messages[-1]["content"])
        made = [m for m in before[1].split() if told is None or m != told[1]]
        speed = 4 if told is None else int(before[2])
    return fenced(f"{name}:\n\tret # mistakes:{''.join(f' {m}' for m in made)} speed: {speed}")


def _unlucky(name: str, mistake: str, size: int) -> bool:
    return random.Random(f"{name}:{mistake}:{size}").random() < CHANCE


@dataclass
class SimulatedModel:
    """The learner as a model; `asked` are the digests of what was paid, in order."""

    say: Callable[[list[dict[str, str]]], str] = chat
    asked: list[str] = field(default_factory=list)

    def complete(self, request: Request, deadline_s: float) -> Exchange:
        """The reply, a hundred tokens long."""
        self.asked.append(request.digest)
        reply = self.say([{"role": m.role, "content": m.content} for m in request.messages])
        return Exchange(request.digest, request.messages, reply, request.model, Usage(1000, 0, 100), cost=0.01)


@dataclass
class SimulatedBench:
    """Tasks that the learner's code is right for if it has no mistake left."""

    split: Split

    def task(self, name: str) -> Task:
        """A function of some name."""
        return Task(name, name, f"define void @{name}(ptr %p) {{\n  ret void\n}}\n", "x86_64-unknown-linux-gnu")

    @contextmanager
    def open(self, name: str) -> Iterator[Callable[[Candidate], Record]]:
        """Reads the verdict from the comment in the code."""
        yield lambda candidate: _record(name, candidate)


def _record(name: str, candidate: Candidate) -> Record:
    found = re.search(r"# mistakes:(.*) speed: (\d)", candidate.assembly)
    mistakes, ratio = found[1].split(), float(found[2])
    if mistakes:
        status, message, measured = Status.WRONG_OUTPUT, f"mistake: {mistakes[0]}", {}
    else:
        status = Status.ACCEPTED if ratio > 1 else Status.SLOWER
        message, measured = f"right, {ratio} times as fast", {"ratio": ratio}
    return Record(name, status.value, candidate.assembly, message, {}, measured, digest=candidate.digest)


def tasks(training: int, validation: int) -> SimulatedBench:
    """So many tasks."""
    names = [f"kernel_{k}" for k in range(training + validation)]
    return SimulatedBench(Split(tuple(names[:training]), tuple(names[training:]), ("kernel_test",)))


def blank_prompt() -> Prompt:
    """A prompt that knows little."""
    return Prompt(
        base="Write assembly.",
        correctness="- Answer to the IR's meaning on all inputs.",
        speed="- Look for the bottleneck first.",
        debug="It was wrong.",
        optimise="It was right.",
        improve="Begin with this.",
        version="blank",
    )
