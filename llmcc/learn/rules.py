"""Rules, the single lines of a prompt's two evolving halves, and edits of them by line."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from llmcc.propose import Prompt


class Half(str, Enum):
    """Which of a prompt's evolving texts: what makes answers right, or what makes them fast."""

    CORRECTNESS = "correctness"
    SPEED = "speed"


@dataclass(frozen=True, slots=True)
class Lesson:
    """A learned rule and where it came from: `tasks` are those whose trajectories its batch analysed."""

    half: Half
    rule: str
    epoch: int
    batch: int
    tasks: tuple[str, ...]

    @property
    def id(self) -> str:
        """Eight hexadecimal digits that name the rule wherever it stands."""
        return rule_id(self.half, self.rule)


def rule_id(half: Half, rule: str) -> str:
    """Names a rule by its half and its text."""
    return hashlib.sha256(f"{half.value}:{rule}".encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Edit:
    """One line of a diff: a rule that goes (`-`) or comes (`+`); `at` is its place among the old rules."""

    sign: str
    rule: str
    at: int

    def __str__(self) -> str:
        return f"{self.sign} {self.rule.removeprefix('- ')}"


def rules_of(prompt: Prompt, half: Half) -> tuple[str, ...]:
    """The rules of a half, a line each, with their leading dash."""
    return tuple(line for line in getattr(prompt, half.value).splitlines() if line.strip())


def with_rules(prompt: Prompt, half: Half, rules: Sequence[str]) -> Prompt:
    """The prompt with other rules in a half."""
    text = "\n".join(rules)
    return replace(prompt, correctness=text) if half is Half.CORRECTNESS else replace(prompt, speed=text)


def normalised(rule: str) -> str:
    """A rule without layout, case and punctuation, for telling equal ones."""
    return " ".join(re.findall(r"[\w%$]+", rule.lower()))


def diff(old: Sequence[str], new: Sequence[str]) -> tuple[Edit, ...]:
    """The edits by line that make new rules of old ones. A rule that only moved is not edited: order means nothing."""
    held = set(old) & set(new)
    new = [*(rule for rule in old if rule in held), *(rule for rule in new if rule not in held)]
    edits: list[Edit] = []
    for tag, i, j, k, m in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag != "equal":
            edits += [Edit("-", old[n], n) for n in range(i, j)]
            edits += [Edit("+", new[n], j) for n in range(k, m)]
    return tuple(edits)


def apply(old: Sequence[str], edits: Collection[Edit]) -> tuple[str, ...]:
    """The old rules with the edits made."""
    gone = {edit.at for edit in edits if edit.sign == "-"}
    result: list[str] = []
    for place in range(len(old) + 1):
        result += [edit.rule for edit in edits if edit.sign == "+" and edit.at == place]
        if place < len(old) and place not in gone:
            result.append(old[place])
    return tuple(result)
