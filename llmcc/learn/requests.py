"""The three requests of the loop (analysis, merge, review) and what can be made of the replies.

A reply is never believed: what does not have the asked form raises `Unusable` with a reason that is counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from llmcc.bench.trace import Trace
from llmcc.errors import LlmccError
from llmcc.learn.gate import MOST
from llmcc.learn.rules import Edit, Half

INSIGHTS = 12
"""More than these of one trajectory are an endless list."""
_EXCERPT = 6000
"""Characters of an answer that an analysis is shown."""
_AIM = {
    Half.CORRECTNESS: "so that such mistakes are not made in the first place",
    Half.SPEED: "so that first answers are as fast as the last one was",
}
_STORY = {
    Half.CORRECTNESS: "was wrong at first and right in the end",
    Half.SPEED: "was right and became faster; some changes helped, others did not",
}
_ASKED = {
    Half.CORRECTNESS: "For each round, say what the error was, what its cause was, and which change mended it.",
    Half.SPEED: "For each round, say what limited the speed, which change removed that limit, and which changes gained nothing or lost.",
}
_FORM = (
    "in one fenced block at the end of your reply, one per line, each line beginning with `- `. Each must hold for "
    "any function: no names of functions or variables, no quoted code of this one, nothing about the form of answers"
)


class Unusable(LlmccError):
    """A reply that does not have the asked form; the message is the reason, in words that can be counted."""


def analysis(half: Half, trace: Trace) -> str:
    """Asks what one trajectory teaches."""
    rounds = "\n\n".join(
        f"### Round {number}: {r.status.value}\n\n{r.message}\n\n{_fenced(r.assembly[:_EXCERPT])}"
        for number, r in enumerate(trace.rounds, 1)
    )
    return (
        f"Assembly for a function of LLVM IR was written in several rounds. It {_STORY[half]}.\n\n{rounds}\n\n"
        f"{_ASKED[half]} Then draw general insights, {_AIM[half]}. Put the insights {_FORM}.\n"
    )


def merge(half: Half, rules: Sequence[str], insights: Sequence[str]) -> str:
    """Asks to work a batch's insights into the rules."""
    return (
        f"These are the rules about {half.value} that writers of assembly are given:\n\n{_fenced(chr(10).join(rules))}\n\n"
        f"These insights were drawn from recent work:\n\n{_fenced(chr(10).join(insights))}\n\n"
        f"Work the insights into the rules, {_AIM[half]}. Keep rules that stand unchanged to the letter; sharpen a rule "
        "rather than adding one that overlaps with it; drop what an insight shows to be false; keep every rule short, "
        f"since it is paid for with each request. Put all rules of the new version {_FORM}.\n"
    )


def review(half: Half, edits: Sequence[Edit]) -> str:
    """Asks which edits to apply."""
    numbered = "\n".join(f"{number}: {edit}" for number, edit in enumerate(edits, 1))
    return (
        f"These edits of the rules about {half.value} were proposed (`-` removes a rule, `+` adds one):\n\n"
        f"{_fenced(numbered)}\n\n"
        "Check each one: is it true in general, does it help, is it free of overlap and contradiction with the others? "
        "A rule that was only reworded is a `-` and a `+`, to be applied together or not at all. Put the numbers of the "
        "edits to apply in one fenced block at the end of your reply, separated by commas, or the word none.\n"
    )


def read_insights(reply: str) -> tuple[str, ...]:
    """The insights of an analysis. Raises Unusable."""
    lines = _listed(reply)
    if not lines:
        raise Unusable("empty insights")
    if len(lines) > INSIGHTS:
        raise Unusable("endless insights")
    return lines


def read_rules(reply: str, old: Sequence[str]) -> tuple[str, ...]:
    """The rules of a merge. Raises Unusable, also where most of the old rules would be gone."""
    lines = _listed(reply)
    if not lines:
        raise Unusable("empty rules")
    if len(lines) > MOST:
        raise Unusable("endless rules")
    if len(set(old) & set(lines)) < len(old) / 2:
        raise Unusable("most rules deleted or reworded")
    return lines


def read_choice(reply: str, edits: Sequence[Edit]) -> tuple[tuple[Edit, ...], int]:
    """The chosen edits, each once and in order, and how many numbers name none. Raises Unusable."""
    text = _block(reply).strip()
    if text.lower() in {"none", "none."}:
        return (), 0
    if not re.fullmatch(r"[\d\s,;]+", text):
        raise Unusable("no numbers in the review")
    numbers = {int(n) for n in re.findall(r"\d{1,9}", text)}
    known = sorted(n for n in numbers if 1 <= n <= len(edits))
    return tuple(edits[n - 1] for n in known), len(numbers) - len(known)


def _listed(reply: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.rstrip() for line in _block(reply).splitlines() if line.strip()))


def _block(reply: str) -> str:
    """The last fenced block of a reply. Raises Unusable."""
    found = re.findall(r"^(`{3,})[^\n`]*\n(.*?)^\1[ \t]*$", reply, re.DOTALL | re.MULTILINE)
    if not found:
        raise Unusable("no block")
    return str(found[-1][1])


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{text.rstrip()}\n{fence}"
