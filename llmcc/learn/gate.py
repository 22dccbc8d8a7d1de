"""Which rules may enter a prompt? None that gives a task away, opposes the contract, or was there already.

A rule that names a task or quotes its text would teach answers instead of skill, and a validation score would
no longer mean anything. What the model is told about the form of its answer is the contract's business alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from llmcc.learn.rules import normalised
from llmcc.propose import Prompt, Task

LONGEST = 600
"""Characters of a rule."""
MOST = 60
"""Rules in a half: what every request pays for."""
QUOTED = 8
"""So many words in a row that also stand in a task's text are a quotation; a single instruction has fewer."""
ALIKE = 0.85
"""Share of common words from which two rules say the same."""

_CONTRACT = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(no|without|omit|skip|drop|remove|instead of|do not use|don't use|never use)\b.{0,30}\b(fenced|fences?|code block|backticks)",
        r"\b(several|multiple|two|second|more than one|separate|another|extra)\s+(fenced\s+|code\s+)?blocks?\b(?! of)",
        r"\b(answer|reply|respond|output)\b.{0,40}\b(in prose|in words|in json|in c\b|c code|intrinsics|explanation|only the (changed|hot|inner))",
        r"\b(explain|describe|summari[sz]e|justify|comment on)\b.{0,60}\b(in the answer|in your answer|before the (code|assembly|block)|after the (code|assembly|block)|your (changes|reasoning|answer|code))",
        r"\b(ignore|disregard|forget|override|overrule)\b.{0,60}\b(above|below|rules?|instructions?|contract|section|format)",
        r"\b(leave out|omit|elide|abbreviate|skip)\b.{0,30}\b(the function|the body|the rest|unchanged)",
        r"\b(only|just)\b.{0,30}\b(a diff|the diff|a patch|the patch|changed (lines|parts))\b",
        r"\b(delete|remove|drop|change)\b.{0,40}\b(contract|answer section|output format)",
    )
]
_NEGATIVE = re.compile(r"\b(not|never|no|without|avoid|don t|cannot|must not)\b")
_FILLER = frozenset("a an the is are be it its of to in on and or do does must should always so that this".split())


class Gate:
    """Refuses rules. Knows the names and texts of all tasks, those of the test split too."""

    def __init__(self, names: Sequence[str], tasks: Iterable[Task], seed: Prompt) -> None:
        # A name that is an ordinary word counts only where it stands as a name: `sum`, @sum, sum(.
        words = re.findall(r"\w+", f"{seed.base} {seed.correctness} {seed.speed}".lower())
        marked = [n for n in names if any(word.startswith(n.lower()) for word in words)]
        plain = [n for n in names if n not in marked]
        alternatives = [re.escape(n) for n in plain]
        alternatives += [rf"[`@]{re.escape(n)}\b|{re.escape(n)}\(" for n in marked]
        self._names = re.compile(rf"(?<![\w%$.])(?:{'|'.join(alternatives)})(?!\w)") if alternatives else None
        self._quotable = {run for task in tasks for run in _runs(task.ir)}
        self._quotable |= {run for task in tasks for run in _runs(task.baseline_assembly)}
        self._known = {run for text in (seed.correctness, seed.speed) for run in _runs(text)}

    def refusal(self, rule: str, standing: Sequence[str]) -> str:
        """Why the rule may not join the standing ones, "" if it may."""
        if not rule.startswith("- ") or not normalised(rule) or "```" in rule or re.match(r"- *#", rule):
            return "not a rule"
        if len(rule) > LONGEST:
            return "too long"
        if self._names is not None and self._names.search(rule):
            return "names a task"
        if any(run in self._quotable and run not in self._known for run in _runs(rule)):
            return "quotes a task"
        if any(pattern.search(rule) for pattern in _CONTRACT):
            return "contradicts the contract"
        return _conflict(rule, standing)


def _runs(text: str) -> list[str]:
    words = re.findall(r"\w+", text.lower())
    return [" ".join(words[k : k + QUOTED]) for k in range(len(words) - QUOTED + 1)]


def _conflict(rule: str, standing: Sequence[str]) -> str:
    said, denied = _meaning(rule)
    for other in standing:
        words, negative = _meaning(other)
        if len(said & words) >= ALIKE * max(1, len(said | words)):
            return "a duplicate" if denied == negative else "contradicts a rule"
    return ""


def _meaning(rule: str) -> tuple[frozenset[str], bool]:
    """The words that carry a rule, and whether it forbids."""
    text = normalised(rule)
    words = frozenset(_NEGATIVE.sub(" ", text).split()) - _FILLER
    return words, len(_NEGATIVE.findall(text)) % 2 == 1
