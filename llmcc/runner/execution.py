"""Runs the native runner: discovers test cases for a specimen and executes images on them."""

from __future__ import annotations

import io
import os
import struct
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from llmcc import toolchain
from llmcc.errors import RunnerError, ToolchainError
from llmcc.runner.specimen import Specimen
from llmcc.runner.wire import (
    Case,
    CaseFile,
    CaseSpec,
    CaseStatus,
    End,
    Image,
    ImageFlag,
    Object,
    Outcome,
    decode_results,
    encode_specs,
)

STEP_NS = 30
"""About what one of the steps takes that discovery counts."""
_HUNG_NS = 2_000_000_000
_ALWAYS = 1e6


@dataclass(frozen=True, slots=True)
class Execution:
    """What an image did on a set of cases: one outcome per case, and which breakpoints were hit."""

    outcomes: tuple[Outcome | None, ...]
    hits: bytes


class Cases:
    """Found test cases and, decoded on demand, their memory; `specs` are what each in the file was made from."""

    def __init__(self, file: CaseFile, specs: Sequence[CaseSpec]) -> None:
        self.file = file
        self.specs = specs
        self.indices = tuple(c.index for c in file.cases if c.status is CaseStatus.FOUND)
        self.shows_locals = any(c.status is CaseStatus.LOCAL_SHOWN for c in file.cases)
        self._objects: dict[int, tuple[Object, ...]] = {}

    def __len__(self) -> int:
        return len(self.indices)

    def case(self, position: int) -> Case:
        """The case at this position."""
        return self.file.cases[self.indices[position]]

    def objects(self, position: int) -> tuple[Object, ...]:
        """The objects of the case at this position."""
        index = self.indices[position]
        if index not in self._objects:
            self._objects[index] = self.file.objects(self.case(position))
        return self._objects[index]

    def select(self, positions: Sequence[int]) -> Cases:
        """Only the cases at these positions."""
        indices = [self.indices[p] for p in positions]
        return Cases(CaseFile.join([(self.file, indices)]), [self.specs[i] for i in indices])

    @staticmethod
    def join(groups: Sequence[Cases]) -> Cases:
        """The cases of several discoveries, in order, as one."""
        return Cases(CaseFile.join([(g.file, g.indices) for g in groups]), [g.specs[i] for g in groups for i in g.indices])

    def encode(self) -> bytes:
        """The case file for the runner."""
        whole = len(self) == len(self.file.cases)
        return self.file.raw if whole else CaseFile.join([(self.file, self.indices)]).raw


def discover(program: Path, specimen: Specimen, specs: Sequence[CaseSpec], steps: int, budget_s: float = _ALWAYS, *, cut: bool = False) -> Cases:
    """Run the instrumented reference on each specification; cases that do not work out are absent.

    `steps` bounds each run: what it does is counted, not timed, so that the same specifications give the same cases.
    After about `budget_s` seconds, told by the steps of all, no further one is tried. With `cut`, a run that its steps end
    is a case all the same, up to the next event, if all its memory is variables.
    Raises RunnerError if the runner itself fails.
    """
    cpu_ns = _HUNG_NS + 10 * STEP_NS * steps
    image = replace(_with_limits(specimen.images["instrumented"], cpu_ns=cpu_ns), step_limit=steps)
    image = replace(image, flags=image.flags | ImageFlag.CUT) if cut else image
    raw = call_runner(program, "discover", [image.encode(), encode_specs(specs, int(budget_s * 1e9 / STEP_NS))], len(specs) * cpu_ns)
    with decoding():
        return Cases(CaseFile.decode(raw), specs)


def run(program: Path, image: Image, cases: Cases) -> Execution:
    """Execute an image on the cases, each in a fresh sandboxed process.

    With ImageFlag.HASHES, outcomes hold 8-byte hashes of the objects' final bytes, in which NaNs are all alike.

    Raises RunnerError if the runner itself fails.
    """
    if not len(cases):
        return Execution((), b"")
    first = _run(program, image, cases)
    lost = [k for k, o in enumerate(first.outcomes) if o is None or o.end in _LOST]
    if not lost:
        return first
    again = _run(program, image, cases.select(lost))
    outcomes = list(first.outcomes)
    for k, outcome in zip(lost, again.outcomes, strict=True):
        outcomes[k] = outcome
    return Execution(tuple(outcomes), bytes(a | b for a, b in zip(first.hits, again.hits, strict=True)))


_LOST = frozenset({End.NONE, End.KILLED, End.LOST})
"""Nobody's fault, such as memory of the runner's own where a case puts an object: tried once more."""


def _run(program: Path, image: Image, cases: Cases) -> Execution:
    raw = call_runner(program, "run", [image.encode(), cases.encode()], len(cases) * image.cpu_ns)
    sizes = [[o.size for o in cases.objects(k)] for k in range(len(cases))]
    with decoding():
        outcomes, hits = decode_results(raw, sizes, hashed=bool(image.flags & ImageFlag.HASHES))
    return Execution(tuple(outcomes), hits)


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a bench is sampled: pairs per round, ns per sample, ns per case in all, and the CPU it runs on."""

    pairs: int
    sample_ns: int
    budget_ns: int
    cpu: int


def bench(
    program: Path, image: Image, entries: Sequence[tuple[int, int]], cases: Cases, sampling: Sampling
) -> list[list[list[tuple[float, float]]]]:
    """Time two codes in alternation: per case and round, pairs of (baseline, candidate) ns per call.

    `entries` are the addresses of one copy of either for each round. Pairs during which the thread was preempted are
    left out, and rounds beyond the budget; a case on which either does not return gives none. Raises RunnerError if
    the runner itself fails.
    """
    limit = 10_000_000_000 + 4 * sampling.budget_ns
    inputs = [_with_limits(image, cpu_ns=limit).encode(), struct.pack(f"<{2 * len(entries)}Q", *chain(*entries)), cases.encode()]
    numbers = (sampling.pairs, sampling.sample_ns, sampling.budget_ns, sampling.cpu)
    raw = call_runner(program, "bench", inputs, limit, [str(n) for n in numbers])
    found, at = [], 0
    with decoding():
        for _ in range(len(cases)):
            _, words = struct.unpack_from("<QQ", raw, at)
            at += 16
            values = struct.unpack_from(f"<{words}Q", raw, at)
            at += -(-8 * words // 16) * 16
            samples = [(a / 1000, b / 1000) for a, b in zip(values[::2], values[1::2], strict=True)]
            rounds = [samples[k : k + sampling.pairs] for k in range(0, len(samples), sampling.pairs)]
            found.append([[p for p in pairs if all(p)] for pairs in rounds])
    return found


@contextmanager
def decoding() -> Iterator[None]:
    """Turns what goes wrong on reading the runner's files into RunnerError: a full disk cuts them short."""
    try:
        yield
    except (struct.error, ValueError, IndexError, TypeError, OverflowError) as problem:
        raise RunnerError(f"the runner's answer cannot be read: {problem}") from problem


def _with_limits(image: Image, *, cpu_ns: int) -> Image:
    return replace(image, breakpoints=(), cpu_ns=cpu_ns, step_limit=0, skip=0)


def call_runner(program: Path, verb: str, inputs: Sequence[bytes], cpu_ns: int, extra: Sequence[str] = ()) -> bytes:
    """What the runner wrote for a verb. `cpu_ns` is about how long it may take. Raises RunnerError."""
    try:
        with ExitStack() as stack:
            files = [stack.enter_context(_memory_file(data)) for data in (*inputs, b"")]
            paths = [f"/proc/{os.getpid()}/fd/{file.fileno()}" for file in files]
            toolchain.run([str(program), verb, *paths, *extra], timeout_s=30 + 10 * cpu_ns / 1e9)
            return files[-1].read()
    except (ToolchainError, OSError) as problem:
        raise RunnerError(f"the runner failed to {verb}: {problem}") from problem


def _memory_file(data: bytes) -> io.FileIO:
    """A file that has no place on any disk and is gone with this process, at its beginning."""
    file = io.FileIO(os.memfd_create("llmcc"), "r+")
    file.write(data)
    file.seek(0)
    return file
