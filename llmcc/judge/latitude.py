"""Where an input's undefined behaviour leaves a candidate free to differ from the reference.

The reference is run with its undefined values changed (runner/undefined.py): what changes with them is
open, in memory byte by byte, and anything where another call is made or another end reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from llmcc.judge.compare import differs
from llmcc.judge.examination import ENDS, Examination
from llmcc.runner import Cases, End, Image, ImageFlag, Outcome, run

_PAGE = 4096


def leaves_open(exam: Examination, image: Image, cases: Cases) -> list[bool]:
    """Whether each case leaves all differences open that candidate (`image`) and reference show on it."""
    if image.flags & ImageFlag.FAST_FORWARD or not exam.revealed:
        return [False] * len(cases)
    specimen = exam.specimen
    codes = [specimen.images["reference"], image, *exam.revealed]
    runs = [_whole(exam, replace(image, segments=c.segments, entry=c.entry), cases) for c in codes]
    verdicts = []
    for k, (expected, got, *others) in enumerate(zip(*runs, strict=True)):
        known = [o for o in others if o is not None and o.end not in _UNKNOWN]
        if expected is None or got is None or expected.end not in ENDS or len(known) < len(others):
            verdicts.append(False)
        elif any(o.end is not expected.end or o.log != expected.log for o in known):
            verdicts.append(True)
        else:
            freed = _freed(expected, got, known)
            verdicts.append(differs(expected, freed, cases.objects(k), specimen.result, specimen.events) is None)
    return verdicts


_UNKNOWN = frozenset({End.NONE, End.TIMEOUT, End.KILLED, End.LOST})


def _whole(exam: Examination, image: Image, cases: Cases) -> Sequence[Outcome | None]:
    return run(exam.program, replace(image, breakpoints=(), flags=image.flags & ~ImageFlag.HASHES), cases).outcomes


def _freed(expected: Outcome, got: Outcome, others: Sequence[Outcome]) -> Outcome:
    """`got` with the expected result and memory wherever one of `others` has something else than expected."""
    for other in others:
        got = replace(
            got,
            gpr=tuple(e if o != e else g for e, g, o in zip(expected.gpr, got.gpr, other.gpr, strict=True)),
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
