"""Judges one candidate: gate, then execution beside the reference, then coverage, cheapest first."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from llmcc.asm import Candidate, GatedText, GatePolicy, ObjectFacts, gate_text, gated_object
from llmcc.errors import AssemblyFailed, GateRejected, LinkRefused, RunnerError, ToolchainError
from llmcc.judge.constants import seen_in_part, telling
from llmcc.judge.examination import MIN_CASES, Examination
from llmcc.judge.finish import run_to_end
from llmcc.judge.masses import CALL_NS, HUNG_NS, Swept, Varied
from llmcc.judge.proof import prove
from llmcc.judge.search import affordable
from llmcc.judge.status import Status, Verdict
from llmcc.judge.stepping import single_step
from llmcc.judge.tolerance import Tolerance, known
from llmcc.judge.trial import Failed, Trial, compare, instruction_at
from llmcc.judge.wording import fault_message
from llmcc.runner import SPOILT, Cases, End, Image, ImageFlag, Object, Outcome, Specimen, input_bits

SEARCH_S, MOST_SEARCH_S = 2.0, 8.0
ROUND_S = 0.3
"""CPU time to look for inputs that reach blocks not yet covered, in seconds, as estimated: since the last was found, in all, and of a round."""
SWEPT_APART, VARIED_APART = 8, 1
"""Of the swept inputs, and of each case's variations, that roundings may have made differ, so many are looked at alone."""
PATIENCE = 16
"""How many times as long as the reference a candidate may take for one of very many inputs."""


@dataclass(slots=True)
class Judged:
    """A verdict and, where the candidate passed the gate, the parts that splicing and timing need."""

    verdict: Verdict
    gated: GatedText | None = None
    obj: bytes = b""


def judge(exam: Examination, candidate: Candidate, policy: GatePolicy, *, proof_s: float = 0.0) -> Judged:
    """Is the candidate right and harmless? Never raises for what a candidate does.

    ACCEPTED here means right; whether it is faster is measured elsewhere. What passes all tests is also proved equal to
    `llc -O3`'s code on every input, if that takes no longer than `proof_s` seconds; code that is proved so may have
    blocks that nothing reaches.
    """
    trial = Trial(exam)
    judged = Judged(Verdict(Status.UNRESOLVED))
    try:
        with trial.stage("gate"):
            judged.gated = gate_text(candidate.assembly, policy)
        with trial.stage("assemble"):
            judged.gated, judged.obj, facts = gated_object(judged.gated, policy, exam.specimen.tools)
        image = _execute(trial, judged.obj, facts)
        uncovered = _cover(trial, image, facts)
        if proof_s:
            with trial.stage("prove"):
                _prove(trial, image, judged.obj, facts, proof_s)
        if uncovered and not (trial.proof and trial.proof.proved):
            raise Failed(Status.UNCOVERED, uncovered)
        status, message = Status.ACCEPTED, ""
    except GateRejected as problem:
        line = f"line {problem.line}: " if problem.line else ""
        status, message = Status.GATE_REJECTED, f"{line}{problem}"
    except AssemblyFailed as problem:
        status, message = Status.ASSEMBLY_FAILED, str(problem)
    except Failed as problem:
        status, message = problem.status, problem.message
    except (RunnerError, ToolchainError, OSError) as problem:
        status, message = Status.UNRESOLVED, str(problem)
    judged.verdict = Verdict(status, message, trial.evidence(), dict(trial.stages))
    return judged


def _execute(trial: Trial, obj: bytes, facts: ObjectFacts) -> Image:
    """All tests but for coverage; the image that they ran."""
    exam = trial.exam
    with trial.stage("link"):
        try:
            linked = exam.specimen.link_candidate(obj)
        except LinkRefused as problem:
            raise Failed(Status.LINK_FAILED, str(problem)) from problem
    start = linked.symbols[exam.specimen.function.name]
    slowest = max(o.cpu_ns for batch in exam.batches for o in batch.expected)
    plain = exam.specimen.image(linked)
    image = replace(
        plain,
        junk=47,
        flags=plain.flags | ImageFlag.HASHES,
        cpu_ns=min(max(100_000_000, 20 * slowest), 20_000_000_000),
        breakpoints=tuple(start + b for b in facts.blocks),
    )
    trial.blocks = len(facts.blocks)
    with trial.stage("run"):
        for batch in exam.batches:
            compare(trial, image, batch, facts)
    if trial.cases < MIN_CASES:
        raise Failed(Status.UNRESOLVED, f"only {trial.cases} inputs leave no choice by undefined behaviour")
    if exam.swept is not None:
        with trial.stage("sweep"):
            _sweep(trial, image, exam.swept, facts)
    if exam.varied is not None:
        with trial.stage("vary"):
            _vary(trial, image, exam.varied, facts)
    with trial.stage("constants"):
        _try_constants(trial, image, facts)
    if exam.ending is not None:
        with trial.stage("end"):
            run_to_end(trial, image, exam.ending, facts)
    with trial.stage("step"):
        single_step(trial, image, facts)
    return image


def _sweep(trial: Trial, image: Image, swept: Swept, facts: ObjectFacts) -> None:
    """Very many inputs, of which the first that shows a difference is then looked at by itself."""
    program, specimen = trial.exam.program, trial.exam.specimen
    fast = replace(image, breakpoints=(), cpu_ns=PATIENCE * CALL_NS)
    got = swept.sweep.run(program, fast, HUNG_NS, swept.expected)
    differing = _differing(swept.expected, got)
    numbers = _differing(trial.exam.defined_inputs(swept), got) if differing else []
    one = partial(_apart, specimen, fast, lambda code, number: swept.sweep.single(program, code, number)[0], ())
    number = _unexplained(specimen, numbers, got, one, SWEPT_APART)
    if number is not None:
        outcome, shown = swept.sweep.single(program, fast, number)
        if number >= len(got):
            raise Failed(Status.TIMEOUT, f"it does not return with {shown}")
        if got[number] == SPOILT:
            raise _spoilt(outcome, facts, image, (), f" (with {shown})")
        raise Failed(Status.WRONG_OUTPUT, f"{one(number)} (with {shown})")
    trial.swept = len(swept.expected) - swept.expected.count(None) - len(differing)
    trial.exhaustive = swept.sweep.exhaustive and trial.swept == 1 << (input_bits(specimen) or 0)


def _spoilt(outcome: Outcome, facts: ObjectFacts, image: Image, objects: Sequence[Object], where: str) -> Failed:
    if outcome.signal == signal.SIGPROF or outcome.end is End.TIMEOUT:
        return Failed(Status.TIMEOUT, f"it takes more than {PATIENCE} times as long as -O0's code may, or does not return{where}")
    if outcome.signal:
        return Failed(Status.CRASH, f"{fault_message(outcome, instruction_at(outcome.ip, facts, image), objects)}{where}")
    return Failed(Status.CRASH, f"a callee-saved register, rsp, MXCSR, the direction flag or the x87 state is not as it was on entry{where}")


def _differing(expected: Sequence[int | None], got: Sequence[int]) -> list[int]:
    return [n for n, value in enumerate(expected) if value is not None and (n >= len(got) or got[n] != value)]


def _apart(
    specimen: Specimen, image: Image, single: Callable[[Image, int], Outcome], objects: Sequence[Object], number: int
) -> str | None:
    """One input by itself: the first difference that no rounding explains which is left open."""
    wanted, got, *nudged = (single(code, number) for code in (specimen.images["reference"], image, *specimen.nudged))
    tolerance = Tolerance(specimen, wanted, known(nudged))
    return None if tolerance.other_way else tolerance.difference(got, objects)


def _unexplained(
    specimen: Specimen, numbers: Sequence[int], got: Sequence[int], apart: Callable[[int], str | None], most: int
) -> int | None:
    """The first difference; where roundings are open, the first of `most` that they do not explain."""
    if not specimen.nudged:
        return next(iter(numbers), None)
    ended = [n for n in numbers if n >= len(got) or got[n] == SPOILT]
    some = numbers[:: max(1, len(numbers) // most)][:most]
    return ended[0] if ended else next((n for n in some if apart(n) is not None), None)


def _vary(trial: Trial, image: Image, varied: Varied, facts: ObjectFacts) -> None:
    """The same for variations of small cases."""
    program, specimen = trial.exam.program, trial.exam.specimen
    points = tuple(sorted(set(image.breakpoints) - trial.covered))
    fast = replace(image, breakpoints=points, flags=image.flags & ~ImageFlag.HASHES, cpu_ns=PATIENCE * CALL_NS)
    got, hits = varied.variations.run(program, fast, varied.cases, HUNG_NS, varied.expected)
    differing = [_differing(e, g) for e, g in zip(varied.expected, got, strict=True)]
    expected = trial.exam.defined_variations(varied) if any(differing) else varied.expected
    for position, numbers in enumerate(_differing(e, g) for e, g in zip(expected, got, strict=True)):
        case = varied.cases.select([position])
        single = partial(_varied_alone, trial.exam, varied, case)
        one = partial(_apart, specimen, fast, single, case.objects(0))
        number = _unexplained(specimen, numbers, got[position], one, VARIED_APART)
        if number is None:
            continue
        if number >= len(got[position]):
            raise Failed(Status.TIMEOUT, f"it does not return, or takes ten times as long as -O0, on variations of input {position}")
        if got[position][number] == SPOILT:
            raise _spoilt(single(fast, number), facts, image, case.objects(0), f" (on a variation of input {position})")
        what = one(number) or "it leaves other bytes beside the memory"
        raise Failed(Status.WRONG_OUTPUT, f"{what} (on a variation of input {position})")
    if not any(differing):
        trial.covered |= {p for p, hit in zip(points, hits, strict=False) if hit}
    trial.varied = sum(len(e) - e.count(None) - len(d) for e, d in zip(varied.expected, differing, strict=True))


def _varied_alone(exam: Examination, varied: Varied, case: Cases, code: Image, number: int) -> Outcome:
    return varied.variations.single(exam.program, code, case, number)


def _try_constants(trial: Trial, image: Image, facts: ObjectFacts) -> None:
    """Code that behaves differently for a value that it knows and the reference does not: try its constants."""
    exam = trial.exam
    constants = telling(frozenset(v & (1 << 64) - 1 for v in facts.immediates), exam.specimen)
    new = constants - exam.pool | seen_in_part(facts.narrow, exam.specimen)
    if not new or not _takes_values(exam):
        return
    if new not in exam.extra:
        exam.extra[new] = exam.focused(new)
    compare(trial, image, exam.extra[new], facts)
    if exam.swept is not None and not exam.swept.sweep.exhaustive:
        before = trial.swept
        _sweep(trial, image, exam.swept_with(exam.swept, new), facts)
        trial.swept += before


def _takes_values(exam: Examination) -> bool:
    return bool(exam.specimen.lowering.slots or exam.specimen.globals or exam.specimen.events)


def _cover(trial: Trial, image: Image, facts: ObjectFacts) -> str:
    """Every basic block must have run in an agreeing case; look for inputs that reach the others. Which are left, in words."""
    with trial.stage("coverage"):
        search = trial.exam.search.copy()
        deadline, last = search.spent + SEARCH_S, search.spent + MOST_SEARCH_S
        pool = frozenset(v & (1 << 64) - 1 for v in facts.immediates)
        count = max(4, min(48, int(ROUND_S / search.case_s)))
        while len(trial.covered) < len(image.breakpoints):
            if search.spent > min(deadline, last) or not _takes_values(trial.exam):
                return _uncovered(trial, image, facts)
            batch, aside = trial.exam.more(search, pool, count, ROUND_S)
            trial.set_aside += aside
            before = len(trial.covered)
            compare(trial, image, batch, facts)
            deadline = search.spent + SEARCH_S if len(trial.covered) > before else deadline
            count = affordable(search.case_s, ROUND_S)
    return ""


def _uncovered(trial: Trial, image: Image, facts: ObjectFacts) -> str:
    missing = sorted(set(image.breakpoints) - trial.covered)
    names = ", ".join(instruction_at(p, facts, image) for p in missing[:4])
    return (
        f"{len(missing)} of {len(image.breakpoints)} basic blocks were never reached by any test input, the "
        f"first at {names}; leave out what nothing reaches"
    )


def _prove(trial: Trial, image: Image, obj: bytes, facts: ObjectFacts, seconds: float) -> None:
    """Look beyond what was tried. Where a proof finds a difference, the runner decides."""
    trial.proof = prove(trial.exam, obj, seconds)
    if trial.proof.counterexamples is not None:
        compare(trial, image, trial.proof.counterexamples, facts)
