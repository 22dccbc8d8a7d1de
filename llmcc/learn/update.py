"""One batch's update of one half of the prompt: analyse, merge, gate, review, apply.

NeuComBack, section 4.2: insights per trajectory, merged per batch, the diff reviewed edit by edit. The gate is ours,
and so is that every reply may be useless: then the rules stay as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from llmcc.bench.trace import Trace
from llmcc.learn.requests import Unusable, analysis, merge, read_choice, read_insights, read_rules, review
from llmcc.learn.rules import Edit, Half, Lesson, apply, diff, rules_of, with_rules
from llmcc.learn.run import Run
from llmcc.propose import Prompt


@dataclass(frozen=True, slots=True)
class Update:
    """Edits that were applied to a half, and the lessons among them."""

    prompt: Prompt
    edits: tuple[Edit, ...] = ()
    lessons: tuple[Lesson, ...] = ()


def teaching(half: Half, traces: Sequence[Trace]) -> tuple[Trace, ...]:
    """The trajectories that teach a half something."""
    if half is Half.CORRECTNESS:
        return tuple(t for t in traces if t.counts and t.corrected)
    return tuple(t for t in traces if t.counts and t.quickened)


def update(run: Run, prompt: Prompt, half: Half, traces: Sequence[Trace], epoch: int, batch: int) -> Update:
    """Teach a half what the traces show. Replies that cannot be used are counted and change nothing."""
    insights = _insights(run, half, traces)
    if not insights:
        return Update(prompt)
    old = rules_of(prompt, half)
    others = [rule for other in Half if other is not half for rule in rules_of(prompt, other)]
    try:
        proposed = read_rules(run.ask(merge(half, old, insights)), old)
        edits = diff(old, _admitted(run, old, proposed, others))
        if not edits:
            return Update(prompt)
        chosen, strangers = read_choice(run.ask(review(half, edits)), edits)
    except Unusable as problem:
        run.skip(str(problem))
        return Update(prompt)
    for _ in range(strangers):
        run.skip("an edit outside the diff")
    # The review may have kept an old rule whose new form it took too: such a form is a duplicate now.
    rules = _admitted(run, old, apply(old, chosen), others)
    kept = tuple(e for e in chosen if (e.sign == "+") == (e.rule in rules))
    tasks = tuple(t.task for t in traces)
    lessons = tuple(Lesson(half, e.rule, epoch, batch, tasks) for e in kept if e.sign == "+")
    return Update(with_rules(prompt, half, rules), kept, lessons)


def _insights(run: Run, half: Half, traces: Sequence[Trace]) -> tuple[str, ...]:
    found: list[str] = []
    for reply in run.ask_all([analysis(half, trace) for trace in traces]):
        if reply is None:
            continue
        try:
            found += read_insights(reply)
        except Unusable as problem:
            run.skip(str(problem))
    return tuple(dict.fromkeys(found))


def _admitted(run: Run, old: Sequence[str], rules: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The rules without those new ones that the gate refuses beside the old ones, the other half's and each other."""
    standing = [*others, *(rule for rule in rules if rule in old)]
    admitted: list[str] = []
    for rule in rules:
        if rule not in old:
            reason = run.gate.refusal(rule, standing)
            if reason:
                run.skip(f"a rule: {reason}")
                continue
            standing.append(rule)
        admitted.append(rule)
    return tuple(admitted)
