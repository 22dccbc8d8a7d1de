"""Proves candidates equal to `llc -O3`'s code on every input, and not only on those that were tried.

`llmcc.prove` answers in a process of its own. What it finds different is only believed once the runner has seen it.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from llmcc import toolchain
from llmcc.errors import RunnerError, ToolchainError, ToolFailed
from llmcc.judge.answers import Batch
from llmcc.judge.counterexample import argument_name, inputs
from llmcc.judge.examination import Examination
from llmcc.prove import (
    Answer,
    Code,
    Event,
    Parameter,
    Piece,
    Pointer,
    Question,
    ResultRegister,
    decode,
    encode,
)
from llmcc.runner import Image, Place, Specimen
from llmcc.runner.abi import ResultPart, Slot
from llmcc.runner.layout import TEXT, event_stub, library_stub
from llmcc.runner.wire import EventFlag, EventSignature, ValueClass

BESIDE = 0x0400_0000
"""Where a candidate lies from the baseline, in bytes: both are in one address space."""
UNROLL = 4
"""Repetitions of a loop that are followed, unless it ends by itself."""
GRACE_S = 5.0
"""Time for the proving process to start and to end by itself."""
_FLOAT_BITS = {"half": 16, "bfloat": 16, "float": 32, "double": 64}
_CLASSES = {
    ValueClass.BOOL: ("gpr", 1),
    ValueClass.I8: ("gpr", 8),
    ValueClass.I16: ("gpr", 16),
    ValueClass.I32: ("gpr", 32),
    ValueClass.I64: ("gpr", 64),
    ValueClass.PTR: ("gpr", 64),
    ValueClass.F32: ("vec", 32),
    ValueClass.F64: ("vec", 64),
    ValueClass.VEC16: ("vec", 128),
    ValueClass.VEC32: ("vec", 256),
}
_PLACES = {Place.GPR: "gpr", Place.VEC: "vec", Place.STACK: "stack"}


@dataclass(frozen=True, slots=True)
class Proof:
    """`proved` says that candidate and baseline are equal on every input; `text` what is known otherwise."""

    proved: bool
    text: str
    counterexamples: Batch | None = None
    """Inputs on which the runner should see a difference."""


def prove(exam: Examination, obj: bytes, seconds: float) -> Proof:
    """Try to prove an object equal to `llc -O3`'s code within `seconds`. Never raises for what does not work out."""
    if not all(importlib.util.find_spec(name) for name in ("pyvex", "bitwuzla")):
        return Proof(proved=False, text="no proof: needs pip install 'llmcc[prove]'")
    if any(p.bank is Place.STACK for p in exam.specimen.result):
        return Proof(proved=False, text="no proof: it returns a long double")
    try:
        return _prove(exam, obj, seconds)
    except RunnerError as problem:
        return Proof(proved=False, text=f"no proof: {problem}")


def _prove(exam: Examination, obj: bytes, seconds: float) -> Proof:
    specimen = exam.specimen
    candidate = specimen.image(specimen.link_candidate(obj, at=TEXT + BESIDE))
    found = _ask(_question(specimen, candidate, seconds), seconds)
    paths = f"{found.paths[0]} x {found.paths[1]} paths"
    if found.kind == "equal":
        return Proof(proved=True, text=f"equal to llc -O3's code on every input, by bitwuzla over {paths}")
    if found.kind == "bounded":
        return Proof(proved=False, text=f"bounded: equal to llc -O3's code as far as no loop repeats more than {UNROLL} times, over {paths}")
    if found.counterexample is None:
        return Proof(proved=False, text=f"no proof: {found.reason}")
    batch = inputs(exam, found.counterexample)
    return Proof(proved=False, text="no proof: it differs for inputs that leave a choice or that no test shows", counterexamples=batch)


def _ask(question: Question, seconds: float) -> Answer:
    command = [sys.executable, "-I", "-m", "llmcc.prove"]
    try:
        completed = toolchain.run(command, input=encode(question), timeout_s=seconds + GRACE_S)
        return decode(Answer, completed.stdout)
    except ToolFailed as problem:
        return Answer("inconclusive", f"the proving process failed: {problem.stderr.strip().splitlines()[-1:]}")
    except (ToolchainError, ValueError, KeyError, TypeError) as problem:
        return Answer("inconclusive", str(problem))


# ---- the question ---------------------------------------------------------------------------------


def _question(specimen: Specimen, candidate: Image, seconds: float) -> Question:
    parameters = specimen.function.signature.parameters
    return Question(
        codes=(_code(specimen.images["baseline"]), _code(candidate)),
        parameters=tuple(_parameter(s, parameters[s.parameter].attributes) for s in specimen.lowering.slots if not s.byval),
        stack_words=specimen.lowering.stack_words,
        results=tuple(_result(p) for p in specimen.result),
        events=dict(_events(specimen)),
        indirect=_indirect(specimen),
        library={library_stub(k, specimen.origin): name for k, name in enumerate(specimen.library)},
        globals=tuple((g.address, g.size) for g in specimen.globals if g.initial),
        unroll=UNROLL,
        seconds=seconds,
    )


def _code(image: Image) -> Code:
    return Code(image.entry, tuple(Piece(s.address, s.data, s.executable) for s in image.segments))


def _parameter(slot: Slot, marked: Mapping[str, str]) -> Parameter:
    integer = re.match(r"i(\d+)$", slot.type)
    extended = "sign" if "signext" in marked else "zero" if "zeroext" in marked else ""
    pointer = None
    if slot.pointer:
        pointer = Pointer(int(marked.get("align") or 1), int(marked.get("dereferenceable") or 0), "noalias" in marked)
    bits = int(integer[1]) if integer else 8 * slot.size
    return Parameter(argument_name(slot), _PLACES[slot.place], slot.slot, bits, extended if integer else "", pointer)


def _result(part: ResultPart) -> ResultRegister:
    vector = re.match(r"<\d+ x (\w+)>$", part.type)
    lanes = _FLOAT_BITS.get(vector[1] if vector else part.type, 0)
    return ResultRegister(_PLACES[part.bank], part.register, part.bits, lanes if lanes > 16 else 0)


def _events(specimen: Specimen) -> Iterable[tuple[int, Event]]:
    """The functions that are called by name, with arguments known beforehand."""
    for index, event in enumerate(specimen.events):
        if not event.name.startswith("indirect:") and not event.flags & EventFlag.VARIADIC:
            yield event_stub(index, specimen.origin), _event(event)


def _indirect(specimen: Specimen) -> Event | None:
    kinds = [e for e in specimen.events if e.name.startswith("indirect:") and "(" in e.name]
    return _event(kinds[0]) if len(kinds) == 1 else None


def _event(event: EventSignature) -> Event:
    return Event(
        name=event.name,
        arguments=tuple(_CLASSES[c] for c in event.args if c is not ValueClass.SKIP),
        result=_CLASSES.get(event.result),
        reads=bool(event.flags & (EventFlag.READS_ALL | EventFlag.READS_ARGS)),
        writes=bool(event.flags & (EventFlag.WRITES_ALL | EventFlag.WRITES_ARGS)),
        returns=not event.flags & EventFlag.NORETURN,
    )
