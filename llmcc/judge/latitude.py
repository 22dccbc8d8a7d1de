"""Where an input's undefined behaviour, or a rounding left open, lets a candidate differ from the reference.

The reference is run with its undefined values changed (runner/undefined.py): what changes with them is
open, in memory byte by byte, and anything where another call is made or another end reached. For roundings see
tolerance.py.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import replace

from llmcc.judge.answers import ENDS
from llmcc.judge.examination import Examination
from llmcc.judge.tolerance import UNKNOWN, Tolerance, known, whole
from llmcc.runner import Cases, End, Image, ImageFlag, Object, Outcome, Place, Specimen

_PAGE = 4096


class Latitude(enum.Enum):
    """What explains all differences of a case: nothing, open roundings (it agrees then), or undefined behaviour."""

    NONE = 0
    ROUNDING = 1
    UNDEFINED = 2


def latitudes(exam: Examination, image: Image, cases: Cases) -> list[Latitude]:
    """What explains the differences that candidate (`image`) and reference show on each case.

    Raises RunnerError where that cannot be known.
    """
    specimen = exam.specimen
    if image.flags & ImageFlag.FAST_FORWARD:
        return [Latitude.NONE] * len(cases)
    moved = () if image.flags & ImageFlag.COUNT_ONLY else specimen.nudged
    codes = [specimen.images["reference"], image, *exam.revealed, *moved]
    runs = [whole(exam.program, replace(image, segments=c.segments, entry=c.entry), cases) for c in codes]
    found = []
    for k, (expected, got, *others) in enumerate(zip(*runs, strict=True)):
        if expected is None or got is None or expected.end not in ENDS:
            # In a varied case the reference may touch memory beside it, and what stands there decides what it does.
            strayed = expected is not None and expected.end in {End.WILD, End.SIGNAL}
            found.append(Latitude.UNDEFINED if strayed else Latitude.NONE)
            continue
        revealed, nudged = others[: len(exam.revealed)], others[len(exam.revealed) :]
        found.append(_latitude(specimen, expected, got, revealed, known(nudged), cases.objects(k)))
    return found


def _latitude(
    specimen: Specimen, expected: Outcome, got: Outcome, revealed: Sequence[Outcome | None], nudged: Sequence[Outcome], objects: Sequence[Object]
) -> Latitude:  # fmt: skip
    tolerance = Tolerance(specimen, expected, nudged)
    if nudged and tolerance.difference(got, objects) is None:
        return Latitude.ROUNDING
    others = [o for o in revealed if o is not None and o.end not in UNKNOWN]
    if len(others) < len(revealed) or not (others or nudged):
        return Latitude.NONE
    if (tolerance.other_way and got.end in ENDS) or any(o.end is not expected.end or o.log != expected.log for o in others):
        return Latitude.UNDEFINED
    free = tolerance.difference(_freed(specimen, expected, got, others), objects) is None
    return Latitude.UNDEFINED if free else Latitude.NONE


def _freed(specimen: Specimen, expected: Outcome, got: Outcome, others: Sequence[Outcome]) -> Outcome:
    """`got` with the expected result and memory wherever one of `others` has something else than expected."""
    for other in others:
        gpr = list(got.gpr)
        for part in specimen.result:
            if part.bank is Place.GPR and (other.gpr[part.register] ^ expected.gpr[part.register]) & (1 << part.bits) - 1:
                gpr[part.register] = expected.gpr[part.register]
        got = replace(
            got,
            gpr=tuple(gpr),
            vec=tuple(_filled(e, g, o) for e, g, o in zip(expected.vec, got.vec, other.vec, strict=True)),
            st=tuple(_filled(e, g, o) for e, g, o in zip(expected.st, got.st, other.st, strict=True)),
            memory=tuple(
                g if e is None or g is None or o is None else _filled(e, g, o)
                for e, g, o in zip(expected.memory, got.memory, other.memory, strict=True)
            ),
        )
    return got


def _filled(expected: bytes, got: bytes, other: bytes) -> bytes:
    if expected in (other, got):
        return got
    filled = bytearray(got)
    for page in range(0, len(expected), _PAGE):
        if expected[page : page + _PAGE] != other[page : page + _PAGE]:
            for at in range(page, min(page + _PAGE, len(expected))):
                if expected[at] != other[at]:
                    filled[at] = expected[at]
    return bytes(filled)
