"""One candidate run beside the reference on a batch of cases; the first difference ends it, in words."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from llmcc.asm import ObjectFacts
from llmcc.judge.answers import Batch
from llmcc.judge.compare import differs
from llmcc.judge.examination import Examination
from llmcc.judge.latitude import Latitude, latitudes
from llmcc.judge.proof import Proof
from llmcc.judge.status import Evidence, Status
from llmcc.judge.tolerance import Tolerance, known, statement, whole
from llmcc.judge.wording import abi_message, fault_message, inputs
from llmcc.runner import End, Image, ImageFlag, Object, Outcome, run
from llmcc.runner.layout import TEXT


class Failed(Exception):
    """A candidate's trial is over: `status` says how, `message` why, for the model."""

    def __init__(self, status: Status, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(slots=True)
class Trial:
    """One candidate on its way through the stages."""

    exam: Examination
    stages: dict[str, float] = field(default_factory=dict)
    cases: int = 0
    completed: int = 0
    events: int = 0
    stepped: int = 0
    swept: int = 0
    varied: int = 0
    exhaustive: bool = False
    covered: set[int] = field(default_factory=set)
    blocks: int = 0
    set_aside: int = 0
    """Inputs on which it may do as it likes, and did."""
    proof: Proof | None = None

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Adds the wall time spent inside to the stage's, in seconds."""
        started = time.monotonic()
        try:
            yield
        finally:
            self.stages[name] = self.stages.get(name, 0.0) + time.monotonic() - started

    def evidence(self) -> Evidence:
        """What has been seen so far."""
        proved = self.proof is not None and self.proof.proved
        return Evidence(
            kind="proved" if proved else "exhaustive" if self.exhaustive else "tested",
            cases=self.cases,
            completed=self.completed,
            events=self.events,
            blocks=len(self.covered),
            of_blocks=self.blocks,
            set_aside=self.exam.set_aside + self.set_aside,
            stepped=self.stepped,
            swept=self.swept,
            varied=self.varied,
            seed=self.exam.seed,
            assumptions=statement(self.exam.specimen),
            proof="" if self.proof is None else self.proof.text,
        )


def compare(trial: Trial, image: Image, batch: Batch, facts: ObjectFacts, *, tamer: bool = True) -> None:
    """Run the candidate on a batch; raises Failed for the first case in which it is wrong.

    Cases in which it differs as undefined behaviour allows are looked at again with smaller numbers (`tamer`): what is
    wrong for one length may not hide behind an overflow.
    """
    if not len(batch):
        return
    points = image.breakpoints if image.step_limit else tuple(p for p in image.breakpoints if p not in trial.covered)
    execution = run(trial.exam.program, replace(image, breakpoints=points), batch.cases)
    failures = {
        k: failure
        for k, (expected, got) in enumerate(zip(batch.expected, execution.outcomes, strict=True))
        if (failure := _failure(trial, image, batch, k, expected, got, facts)) is not None
    }
    if failures:
        excused = _excuse(trial, image, batch, failures)
        failures = {k: failure for k, failure in failures.items() if excused[k] is Latitude.UNDEFINED}
    if failures:
        if tamer and not image.flags & ImageFlag.COUNT_ONLY:
            compare(trial, image, trial.exam.tamer(batch.cases.select(list(failures))), facts, tamer=False)
        kept = [k for k in range(len(batch)) if k not in failures]
        trial.set_aside += len(failures)
        compare(trial, image, batch.select(kept), facts, tamer=tamer)
        return
    outcomes = [o for o in execution.outcomes if o is not None]
    trial.cases += len(outcomes)
    trial.completed += sum(o.end is End.RETURNED for o in outcomes)
    trial.events += sum(o.events for o in outcomes)
    trial.covered |= {p for p, hit in zip(sorted(points), execution.hits, strict=False) if hit}


def _excuse(trial: Trial, image: Image, batch: Batch, failures: dict[int, Failed]) -> dict[int, Latitude]:
    """What explains each failure; raises the first that nothing does, if there is one."""
    first, *others = failures
    excuses: dict[int, Latitude] = {}
    for positions in ([first], others):
        if not positions:
            continue
        for k, latitude in zip(positions, latitudes(trial.exam, image, batch.cases.select(positions)), strict=True):
            failure = failures[k]
            if latitude is Latitude.NONE:
                message = failure.message
                if failure.status is Status.WRONG_OUTPUT:
                    message = _shown_difference(trial, image, batch, k) or message
                case = batch.cases.case(k)
                raise Failed(failure.status, f"{message}{inputs(trial.exam.specimen, case, batch.cases.objects(k))}")
            excuses[k] = latitude
    return excuses


def _failure(
    trial: Trial, image: Image, batch: Batch, k: int, expected: Outcome, got: Outcome | None, facts: ObjectFacts
) -> Failed | None:
    """What is wrong with one outcome. Raises Failed where it cannot be known."""
    specimen = trial.exam.specimen
    if got is None or got.end in {End.KILLED, End.LOST, End.NONE}:
        raise Failed(Status.UNRESOLVED, "the test process was killed from outside")
    failure = _bad_end(specimen.function.name, expected, got, facts, image, batch.cases.objects(k))
    if failure is None:
        if specimen.nudged and image.flags & (ImageFlag.FAST_FORWARD | ImageFlag.COUNT_ONLY) and _as_long(expected, got):
            return None  # roundings add up over repetitions that nobody has seen
        difference = differs(expected, got, batch.cases.objects(k), specimen.result, specimen.events)
        return Failed(Status.WRONG_OUTPUT, difference) if difference else None
    return failure


def _as_long(expected: Outcome, got: Outcome) -> bool:
    return (expected.end, expected.events) == (got.end, got.events)


def _shown_difference(trial: Trial, image: Image, batch: Batch, position: int) -> str | None:
    """The case once more with all of its memory, for the message."""
    specimen = trial.exam.specimen
    case = batch.cases.select([position])
    baseline = specimen.images["baseline"]
    codes = (baseline, image, *specimen.nudged)
    wanted, got, *nudged = (whole(trial.exam.program, replace(image, segments=c.segments, entry=c.entry), case)[0] for c in codes)
    if wanted is None or got is None:
        return None
    return Tolerance(specimen, wanted, known(nudged)).difference(got, case.objects(0))


def _bad_end(
    name: str, expected: Outcome, got: Outcome, facts: ObjectFacts, image: Image, objects: Sequence[Object]
) -> Failed | None:
    if got.end is End.SIGNAL:
        return Failed(Status.CRASH, fault_message(got, instruction_at(got.ip, facts, image), objects))
    if got.end is End.TIMEOUT:
        return Failed(
            Status.TIMEOUT,
            f"{name} did not finish within {image.cpu_ns / 1e6:.0f} ms of CPU time where clang -O0's code took "
            f"{expected.cpu_ns / 1e6:.1f} ms; at the end it was at {instruction_at(got.ip, facts, image)}",
        )
    if got.end is End.ABI:
        return Failed(Status.ABI_VIOLATION, abi_message(got))
    if got.end is End.WILD:
        return Failed(Status.WRONG_OUTPUT, "it writes outside of the memory that the function may write")
    return None


def instruction_at(ip: int, facts: ObjectFacts, image: Image) -> str:
    """The instruction at an address as messages call it."""
    offset = ip - image.entry
    for (at, length, text), line in zip(facts.instructions, facts.lines, strict=True):
        if at <= offset < at + length:
            return f"`{text}`" + (f" (line {line})" if line else "")
    return "code outside of the function" if not 0 <= ip - image.origin - TEXT < 1 << 24 else "a called function"
