"""Judges one candidate: gate, then execution beside the reference, then coverage, cheapest first."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from llmcc.asm import Candidate, GatedText, GatePolicy, ObjectFacts, assemble, gate_object, gate_text
from llmcc.errors import AssemblyFailed, GateRejected, RunnerError, Unsupported
from llmcc.judge.compare import abi_message, differs, fault_message, result_difference
from llmcc.judge.examination import Batch, Ending, Examination, Swept, full_run
from llmcc.judge.search import cpu_seconds
from llmcc.judge.status import Evidence, Status, Verdict
from llmcc.runner import SPOILT, End, Image, ImageFlag, Outcome, input_bits, run
from llmcc.runner.layout import TEXT

SEARCH_S = 1.5
"""CPU time to look for inputs that reach blocks not yet covered, in seconds."""
STEPPED = (0.3, 0.5, 0.7, 0.9)
"""Which cases are single-stepped: these quantiles of the work they make."""
STEP_LIMIT = 1000


@dataclass(slots=True)
class Judged:
    """A verdict and, where the candidate passed the gate, the parts that splicing and timing need."""

    verdict: Verdict
    gated: GatedText | None = None
    obj: bytes = b""


class _Failed(Exception):
    def __init__(self, status: Status, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(slots=True)
class _Trial:
    """One candidate on its way through the stages."""

    exam: Examination
    stages: dict[str, float] = field(default_factory=dict)
    cases: int = 0
    completed: int = 0
    events: int = 0
    stepped: int = 0
    swept: int = 0
    exhaustive: bool = False
    covered: set[int] = field(default_factory=set)
    blocks: int = 0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        started = time.monotonic()
        try:
            yield
        finally:
            self.stages[name] = self.stages.get(name, 0.0) + time.monotonic() - started

    def evidence(self) -> Evidence:
        return Evidence(
            kind="exhaustive" if self.exhaustive else "tested",
            cases=self.cases,
            completed=self.completed,
            events=self.events,
            blocks=len(self.covered),
            of_blocks=self.blocks,
            set_aside=self.exam.set_aside,
            stepped=self.stepped,
            swept=self.swept,
            seed=self.exam.seed,
        )


def judge(exam: Examination, candidate: Candidate, policy: GatePolicy) -> Judged:
    """Is the candidate right and harmless? Never raises for what a candidate does.

    ACCEPTED here means right; whether it is faster is measured elsewhere.
    """
    trial = _Trial(exam)
    judged = Judged(Verdict(Status.UNRESOLVED))
    try:
        with trial.stage("gate"):
            judged.gated = gate_text(candidate.assembly, policy)
        with trial.stage("assemble"):
            judged.obj = assemble(judged.gated, policy, exam.specimen.tools)
        with trial.stage("gate"):
            facts = gate_object(judged.obj, policy, judged.gated)
        _execute(trial, judged.obj, facts)
        status, message = Status.ACCEPTED, ""
    except GateRejected as problem:
        line = f"line {problem.line}: " if problem.line else ""
        status, message = Status.GATE_REJECTED, f"{line}{problem}"
    except AssemblyFailed as problem:
        status, message = Status.ASSEMBLY_FAILED, str(problem)
    except _Failed as problem:
        status, message = problem.status, problem.message
    except (RunnerError, OSError) as problem:
        status, message = Status.UNRESOLVED, str(problem)
    judged.verdict = Verdict(status, message, trial.evidence(), dict(trial.stages))
    return judged


def _execute(trial: _Trial, obj: bytes, facts: ObjectFacts) -> None:
    exam = trial.exam
    with trial.stage("link"):
        try:
            linked = exam.specimen.link_candidate(obj)
        except RunnerError as problem:
            raise _Failed(Status.LINK_FAILED, str(problem)) from problem
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
            _compare(trial, image, batch, facts)
    if exam.swept is not None:
        with trial.stage("sweep"):
            _sweep(trial, image, exam.swept)
    with trial.stage("constants"):
        _try_constants(trial, image, facts)
    if exam.ending is not None:
        with trial.stage("end"):
            _run_to_end(trial, image, exam.ending, facts)
    with trial.stage("step"):
        _single_step(trial, image, facts)
    with trial.stage("coverage"):
        _cover(trial, image, facts)


def _quantiles(batch: Batch) -> Batch:
    order = sorted(range(len(batch)), key=lambda k: batch.expected[k].cpu_ns)
    positions = sorted({order[int(q * len(order))] for q in STEPPED})
    return Batch(batch.cases.select(positions), tuple(batch.expected[p] for p in positions))


def _compare(trial: _Trial, image: Image, batch: Batch, facts: ObjectFacts) -> None:
    """Run the candidate on a batch; raises _Failed at the first case that shows a difference."""
    if not len(batch):
        return
    points = [p for p in image.breakpoints if p not in trial.covered]
    execution = run(trial.exam.program, replace(image, breakpoints=tuple(points)), batch.cases)
    specimen = trial.exam.specimen
    for k, (expected, got) in enumerate(zip(batch.expected, execution.outcomes, strict=True)):
        if got is None:
            raise _Failed(Status.UNRESOLVED, "a test case was not run")
        _check_end(specimen.function.name, expected, got, facts, image)
        difference = differs(expected, got, batch.cases.objects(k), specimen.result, specimen.events)
        if difference:
            shown = _shown_difference(trial, image, batch, k) or difference
            raise _Failed(Status.WRONG_OUTPUT, f"{shown}{_inputs(trial, batch, k)}")
        trial.cases += 1
        trial.completed += got.end is End.RETURNED
        trial.events += got.events
    trial.covered |= {p for p, hit in zip(sorted(points), execution.hits, strict=False) if hit}


def _sweep(trial: _Trial, image: Image, swept: Swept) -> None:
    """Very many inputs, of which the first that shows a difference is then looked at by itself."""
    program = trial.exam.program
    fast = replace(image, breakpoints=(), cpu_ns=image.cpu_ns + 2_000_000_000)
    got = swept.sweep.run(program, fast)
    for number, expected in enumerate(swept.expected):
        if expected is None:
            continue
        if number >= len(got) or got[number] != expected:
            outcome, shown = swept.sweep.single(program, fast, number)
            if number >= len(got):
                raise _Failed(Status.TIMEOUT, f"it does not return with {shown}")
            if got[number] == SPOILT:
                raise _Failed(Status.CRASH, f"it faults or breaks the calling convention with {shown}")
            specimen = trial.exam.specimen
            wanted, _ = swept.sweep.single(program, specimen.images["reference"], number)
            difference = result_difference(wanted, outcome, specimen.result)
            raise _Failed(Status.WRONG_OUTPUT, f"{difference} (with {shown})")
    trial.swept = len(swept.expected)
    trial.exhaustive = swept.sweep.exhaustive and swept.sweep.count == 1 << (input_bits(trial.exam.specimen) or 0)


def _shown_difference(trial: _Trial, image: Image, batch: Batch, position: int) -> str | None:
    """The case once more with all of its memory, for the message."""
    specimen = trial.exam.specimen
    case = batch.cases.select([position])
    baseline = specimen.images["baseline"]
    images = (replace(image, segments=baseline.segments, entry=baseline.entry), image)
    wanted, got = (
        run(trial.exam.program, replace(i, breakpoints=(), flags=i.flags & ~ImageFlag.HASHES), case).outcomes[0] for i in images
    )
    if wanted is None or got is None:
        return None
    return differs(wanted, got, case.objects(0), specimen.result, specimen.events)


def _check_end(name: str, expected: Outcome, got: Outcome, facts: ObjectFacts, image: Image) -> None:
    if got.end in {End.KILLED, End.LOST, End.NONE}:
        raise _Failed(Status.UNRESOLVED, "the test process was killed from outside")
    if got.end is End.SIGNAL:
        raise _Failed(Status.CRASH, fault_message(got, _instruction(got.ip, facts, image)))
    if got.end is End.TIMEOUT:
        raise _Failed(
            Status.TIMEOUT,
            f"{name} did not finish within {image.cpu_ns / 1e6:.0f} ms of CPU time where clang -O0's code took "
            f"{expected.cpu_ns / 1e6:.1f} ms; at the end it was at {_instruction(got.ip, facts, image)}",
        )
    if got.end is End.ABI:
        raise _Failed(Status.ABI_VIOLATION, abi_message(got))
    if got.end is End.WILD:
        raise _Failed(Status.WRONG_OUTPUT, "it writes outside of the memory that the function may write")


def _instruction(ip: int, facts: ObjectFacts, image: Image) -> str:
    offset = ip - image.entry
    for at, length, text in facts.instructions:
        if at <= offset < at + length:
            return f"`{text}`"
    return "code outside of the function" if not 0 <= ip - image.origin - TEXT < 1 << 24 else "a called function"


def _inputs(trial: _Trial, batch: Batch, position: int) -> str:
    """The scalar arguments of a failing case, for the message."""
    case = batch.cases.file.cases[batch.cases.indices[position]]
    shown = []
    parameters = trial.exam.specimen.function.signature.parameters
    for slot in trial.exam.specimen.lowering.slots:
        if slot.place == 0 and not slot.pointer and slot.type.startswith("i"):
            value = case.gpr[slot.slot] & (1 << 8 * slot.size) - 1
            value -= (value >> (8 * slot.size - 1)) << (8 * slot.size)
            shown.append(f"{parameters[slot.parameter].name or f'argument {slot.parameter + 1}'} = {value}")
    return f" (with {', '.join(shown)})" if shown else ""


def _try_constants(trial: _Trial, image: Image, facts: ObjectFacts) -> None:
    """Code that behaves differently for a value that it knows and the reference does not: try its constants."""
    exam = trial.exam
    new = frozenset(v & (1 << 64) - 1 for v in facts.immediates) - exam.pool
    if not new or not _takes_values(exam):
        return
    if new not in exam.extra:
        exam.extra[new] = exam.focused(new)
    _compare(trial, image, exam.extra[new], facts)


def _takes_values(exam: Examination) -> bool:
    return bool(exam.specimen.lowering.slots or exam.specimen.globals or exam.specimen.events)


def _run_to_end(trial: _Trial, image: Image, ending: Ending, facts: ObjectFacts) -> None:
    """See the function return. A candidate that cannot be fast-forwarded is run through all repetitions."""
    if ending.skip:
        forwarded = replace(image, flags=image.flags | ImageFlag.FAST_FORWARD, skip=ending.skip)
        before = trial.cases, trial.completed, trial.events
        try:
            _compare(trial, forwarded, ending.batch, facts)
        except _Failed as problem:
            if problem.status is Status.ABI_VIOLATION:
                raise
            trial.cases, trial.completed, trial.events = before
        else:
            return
        try:
            ending = Ending(0, full_run(trial.exam.program, trial.exam.specimen, ending.batch))
        except Unsupported as problem:
            raise _Failed(Status.UNSUPPORTED, str(problem)) from problem
        trial.exam.ending = ending
    limit = max(2_000_000_000, 4 * ending.batch.expected[0].cpu_ns)
    _compare(trial, replace(image, flags=image.flags | ImageFlag.COUNT_ONLY, cpu_ns=limit), ending.batch, facts)


def _single_step(trial: _Trial, image: Image, facts: ObjectFacts) -> None:
    """Step a few cases: what lies below the red zone is spoilt between any two instructions."""
    stepped = _quantiles(max(trial.exam.batches, key=len))
    slow = replace(image, step_limit=STEP_LIMIT, breakpoints=(), cpu_ns=image.cpu_ns + 2_000_000_000)
    before = trial.cases, trial.completed, trial.events
    _compare(trial, slow, stepped, facts)
    trial.stepped = len(stepped)
    trial.cases, trial.completed, trial.events = before


def _cover(trial: _Trial, image: Image, facts: ObjectFacts) -> None:
    """Every basic block must have run in an agreeing case; look for inputs that reach the others."""
    deadline = cpu_seconds() + SEARCH_S
    pool = frozenset(v & (1 << 64) - 1 for v in facts.immediates)
    while len(trial.covered) < len(image.breakpoints):
        if cpu_seconds() > deadline or not _takes_values(trial.exam):
            missing = sorted(set(image.breakpoints) - trial.covered)
            names = ", ".join(_instruction(p, facts, image) for p in missing[:4])
            raise _Failed(
                Status.UNCOVERED,
                f"{len(missing)} of {len(image.breakpoints)} basic blocks were never reached by any test input, the "
                f"first at {names}; code that cannot be reached must not be there",
            )
        count = max(4, min(48, int(0.3 / max(trial.exam.spec_seconds, 1e-3))))
        _compare(trial, image, trial.exam.more(pool, count), facts)


