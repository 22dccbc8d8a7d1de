"""How far a candidate's floating-point results may lie from the reference's where fast-math flags leave roundings open.

The reference is run with every such rounding moved by an ulp, in several ways (runner/rounding.py). An element may lie
FACTOR times as far away as the farthest of these runs, and at least FACTOR ulps of its own: so the tolerance follows from the
flags and from the operations that led to it. An element that does not change when the roundings are moved a
thousand times as far is compared bitwise. What is no number, integers and pointers say, is exact unless it changes
with the roundings; then nothing is said about it. The same holds for hashes of memory at external calls.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from llmcc.errors import RunnerError
from llmcc.judge.compare import differs
from llmcc.runner import Cases, ElementType, End, Image, ImageFlag, Object, Outcome, Place, Specimen, run
from llmcc.runner.wire import ELEMENT_SIZE, ValueClass

FACTOR = 4.0
_CHUNK = 4096
_CODES = {ElementType.F32: "f", ElementType.F64: "d"}
_SMALLEST = {"f": 2.0**-126, "d": 2.0**-1022}
"""Normal numbers: what underflows in one order need not in another."""
_DIGITS = {"f": 24, "d": 53}
_Kind = str | ValueClass
UNKNOWN = frozenset({End.NONE, End.TIMEOUT, End.KILLED, End.LOST})


def statement(specimen: Specimen) -> tuple[str, ...]:
    """What evidence says about the tolerance; nothing where all is bitwise."""
    if not specimen.nudged:
        return ()
    flags = " ".join(sorted(specimen.fast_math))
    return (
        f"fast-math ({flags}): floating-point results within {FACTOR:g} times what an ulp per operation whose rounding the flags "
        "leave open makes of them; all else exact, except what such an ulp changes",
    )


def agree(program: Path, specimen: Specimen, pair: tuple[Image, Image], cases: Cases) -> list[bool]:
    """Whether two codes agree on each case but for roundings that are open. Raises RunnerError where that cannot be known."""
    runs = [whole(program, replace(pair[0], segments=c.segments, entry=c.entry), cases) for c in (*pair, *specimen.nudged)]
    found = []
    for k, (expected, got, *nudged) in enumerate(zip(*runs, strict=True)):
        if expected is None or got is None:
            found.append(False)
            continue
        tolerance = Tolerance(specimen, expected, known(nudged))
        found.append(tolerance.other_way or tolerance.difference(got, cases.objects(k)) is None)
    return found


def whole(program: Path, image: Image, cases: Cases) -> Sequence[Outcome | None]:
    """Outcomes with all memory, and no breakpoints in the way."""
    return run(program, replace(image, breakpoints=(), flags=image.flags & ~ImageFlag.HASHES), cases).outcomes


def known(outcomes: Sequence[Outcome | None]) -> list[Outcome]:
    """All outcomes; raises RunnerError where one is missing or was cut short."""
    found = [o for o in outcomes if o is not None and o.end not in UNKNOWN]
    if len(found) < len(outcomes):
        raise RunnerError("the reference with other roundings does not come to an end")
    return found


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What may be made of one case; `nudged` are its outcomes with other roundings, the far ones last."""

    specimen: Specimen
    expected: Outcome
    nudged: Sequence[Outcome]

    @property
    def other_way(self) -> bool:
        """True where an ulp leads to other calls or to another end, so that nothing can be compared."""
        if not self.nudged:
            return False
        mine = self.expected.end, [k for k, _ in self._words(self.expected.log)]
        return any((o.end, [k for k, _ in self._words(o.log)]) != mine for o in self.nudged[:-1])

    def difference(self, got: Outcome, objects: Sequence[Object]) -> str | None:
        """The first difference that no open rounding explains, in words."""
        if not self.nudged:
            return differs(self.expected, got, objects, self.specimen.result, self.specimen.events)
        return differs(self.expected, self.settle(got, objects), objects, self.specimen.result, self.specimen.events)

    def settle(self, got: Outcome, objects: Sequence[Object]) -> Outcome:
        """`got` with the expected value wherever it is within the tolerance."""
        expected, nudged = self.expected, self.nudged
        gpr, vec = list(got.gpr), list(got.vec)
        for part in self.specimen.result:
            k = part.register
            if part.bank is Place.GPR and any((o.gpr[k] ^ expected.gpr[k]) & (1 << part.bits) - 1 for o in nudged[:-1]):
                gpr[k] = expected.gpr[k]
            if part.bank is Place.VEC:
                code = {"float": "f", "double": "d"}.get(part.type.strip("<>").split(" x ")[-1])
                vec[k] = self._block(code, expected.vec[k], got.vec[k], [o.vec[k] for o in nudged])
        st = tuple(self._block(None, e, g, [o.st[k] for o in nudged]) for k, (e, g) in enumerate(zip(expected.st, got.st, strict=True)))
        memory = tuple(
            self._object(known_object, e, g, [o.memory[k] or b"" for o in nudged])
            for k, (known_object, e, g) in enumerate(zip(objects, expected.memory, got.memory, strict=True))
        )
        return replace(got, gpr=tuple(gpr), vec=tuple(vec), st=st, memory=memory, log=self._log(got))

    def _object(self, known_object: Object, expected: bytes | None, got: bytes | None, nudged: Sequence[bytes]) -> bytes | None:
        if expected is None or got is None or expected == got:
            return got
        out = bytearray(got)
        at = 0
        for offset, kind, count in (*known_object.runs, (len(expected), ElementType.I8, 0)):
            end = offset + ELEMENT_SIZE[kind] * count
            for low, high, code in ((at, offset, None), (offset, end, _CODES.get(ElementType(kind)))):
                for start in range(low, high, _CHUNK):
                    cut = slice(start, min(start + _CHUNK, high))
                    if expected[cut] != got[cut]:
                        out[cut] = self._block(code, expected[cut], got[cut], [n[cut] for n in nudged])
            at = end
        return bytes(out)

    def _block(self, code: str | None, expected: bytes, got: bytes, nudged: Sequence[bytes]) -> bytes:
        """Settled bytes: of floats where there is a `code` for their format."""
        if expected == got:
            return got
        if code is None:
            near = nudged[:-1]
            return bytes(e if any(n[k] != e for n in near) else g for k, (e, g) in enumerate(zip(expected, got, strict=True)))
        size = struct.calcsize(code)
        out = bytearray(got)
        for k in range(0, len(expected) - size + 1, size):
            if expected[k : k + size] != got[k : k + size]:
                values = [struct.unpack_from(code, block, k)[0] for block in (expected, got, *nudged)]
                if self._within(code, *values):
                    out[k : k + size] = expected[k : k + size]
        return bytes(out)

    def _within(self, code: str, expected: float, got: float, *nudged: float) -> bool:
        *near, far = nudged
        if any(not math.isfinite(n) and n != expected for n in near) and not all(map(math.isnan, (expected, *near))):
            return True  # an ulp makes the difference between a number and none
        if not math.isfinite(expected) or not math.isfinite(got):
            return False
        if expected == got:
            return "nsz" in self.specimen.fast_math or any(math.copysign(1, n) == math.copysign(1, got) for n in near)
        if far == expected and all(n == expected for n in near):
            return False
        ulp = math.ldexp(1.0, math.frexp(expected)[1] - _DIGITS[code])
        return abs(got - expected) <= FACTOR * max(ulp, _SMALLEST[code], *(abs(n - expected) for n in near))

    # ---- external calls ----------------------------------------------------------------------------

    def _log(self, got: Outcome) -> bytes:
        mine, its = self._words(self.expected.log), self._words(got.log)
        if [k for k, _ in mine] != [k for k, _ in its]:
            return got.log
        others = [[w for _, w in self._words(o.log)] for o in self.nudged]
        if any(len(words) != len(mine) for words in others[:-1]):
            return got.log
        far = others[-1] if len(others[-1]) == len(mine) else None
        words = []
        for k, ((kind, e), (_, g)) in enumerate(zip(mine, its, strict=True)):
            values = [words[k] for words in others[:-1]]
            words.append(e if e != g and self._open_word(kind, e, g, values, None if far is None else far[k]) else g)
        return struct.pack(f"<{len(words)}Q", *words)

    def _open_word(self, kind: _Kind, expected: int, got: int, near: Sequence[int], far: int | None) -> bool:
        if kind in {ValueClass.F32, ValueClass.F64}:
            code = "f" if kind is ValueClass.F32 else "d"
            furthest = near[0] ^ 1 if far is None else far
            values = [struct.unpack_from(code, struct.pack("<Q", word))[0] for word in (expected, got, *near, furthest)]
            return self._within(code, *values)
        hashed = kind == "hash" and far != expected
        return hashed or any(n != expected for n in near)

    def _words(self, log: bytes) -> list[tuple[_Kind, int]]:
        """The words of a log, each with its kind: `call N`, an argument's class, `object N`, `hash`."""
        words = struct.unpack(f"<{len(log) // 8}Q", log)
        kinds: list[_Kind] = []
        while len(kinds) < len(words):
            word = words[len(kinds)]
            if word & 0xFF == 0xD:
                kinds += [f"object {word >> 8}", "hash"]
                continue
            if word & 0xFF == 0xC:
                kinds.append("hash")
                continue
            kinds.append(f"call {word >> 8}")
            for argument in self.specimen.events[(word >> 8) % len(self.specimen.events)].args:
                kinds += [argument] * (2 if argument in {ValueClass.VEC16, ValueClass.VEC32} else 1)
        return list(zip(kinds, words, strict=False))
