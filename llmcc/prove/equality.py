"""Do two codes do the same on every input? Each pair of their paths is asked for an input on which they differ."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from llmcc.prove import floats, memory
from llmcc.prove.bits import bitwise, extract, invert
from llmcc.prove.code import Answer, Counterexample, Question, ResultRegister
from llmcc.prove.errors import Inconclusive
from llmcc.prove.machine import Machine, separate_pointers
from llmcc.prove.path import FRAME, MAIN, Access, Path, frame
from llmcc.prove.predicates import conjunction, disjunction, equal, ult
from llmcc.prove.registers import CALLEE_SAVED, DIRECTION, RESULTS, ROUNDING, RSP, unknown, vector_register
from llmcc.prove.solver import Solver
from llmcc.prove.terms import FALSE, TRUE, Term, add, constant, offset, split_address, subtract, symbol

HULL = 4096
"""Bytes between two that were touched, no further apart than a page, cannot lie on a page that is not there."""
FRAME_BYTES = 1 << 16
"""How deep a function may reach into its stack."""
SMALL_BITS = 11
"""Counterexamples have numbers of so many bits, where such show the difference."""
_USER = 1 << 47
"""Programs' own addresses are below this."""


def prove(question: Question) -> Answer:
    """Is the second code equal to the first? Both are run on all paths; what is not known is inconclusive."""
    solver = Solver(time.monotonic() + question.seconds)
    sizes = [0, 0]
    try:
        sides: list[list[Path]] = []
        for number, label in enumerate(("first", "second")):
            sides.append(list(Machine(question.codes[number], question, solver, label).paths()))
            sizes[number] = len(sides[number])
        found = _compare(question, solver, *sides)
        kind, reason = ("different", "") if found else ("equal", "")
        if not found and any(p.end == "cut" for paths in sides for p in paths):
            kind, reason = "bounded", f"loops of at most {question.unroll} repetitions"
    except Inconclusive as problem:
        found, kind, reason = None, "inconclusive", str(problem)
    except RecursionError:
        found, kind, reason = None, "inconclusive", "terms too deep"
    return Answer(kind, reason, (sizes[0], sizes[1]), solver.questions, found)


def _compare(question: Question, solver: Solver, first: Sequence[Path], second: Sequence[Path]) -> Counterexample | None:
    """An input on which a pair of paths differs. Raises Inconclusive where one is there that no test can have."""
    completed = False
    for a in first:
        if a.end == "cut":
            continue
        for b in second:
            if b.end == "cut":
                continue
            completed = True
            assumed = [*a.conditions, *b.conditions, invert(a.fault), *_sane(a)]
            wrong = _differs(question, a, b)
            if wrong is FALSE or not solver.satisfiable([*assumed, wrong]):
                continue
            shown = [*assumed, wrong, *_testable(question)]
            if not solver.satisfiable([*shown, *_small(question)]) and not solver.satisfiable(shown):
                raise Inconclusive("they differ, but only for pointers that no test can pass")
            return _counterexample(question, solver, [*a.accesses, *b.accesses])
    if not completed:
        raise Inconclusive("no path reaches an end")
    return None


def _sane(path: Path) -> Iterable[Term]:
    """What holds because the first code's accesses succeed: addresses are those of a program's own memory."""
    for address, size in {(a.address, a.size) for a in path.accesses if a.region != FRAME}:
        if address.op != "const":
            yield ult(offset(address, -HULL), constant(_USER - 2 * HULL - size, 64))


# ---- differences ----------------------------------------------------------------------------------


def _differs(question: Question, a: Path, b: Path) -> Term:
    """When the second path does not do what the first does."""
    if a.end != b.end or [e.shape for e in a.events] != [e.shape for e in b.events]:
        return TRUE
    same = [invert(b.fault), *_same_events(a, b), *_touches_the_same(question, a, b)]
    same += [equal(x, y) for name in a.memory if name != FRAME for x, y in _same_memory(a.memory[name], b.memory[name])]
    if a.end == "return":
        same += [_same_result(a, b, part) for part in question.results]
        same += _kept(b)
    return invert(conjunction(same))


def _same_events(a: Path, b: Path) -> Iterable[Term]:
    for x, y in zip(a.events, b.events, strict=True):
        yield from (equal(u, v) for u, v in zip(x.arguments, y.arguments, strict=True))
        for (_, before), (_, now) in zip(x.memory, y.memory, strict=True):
            yield from (equal(u, v) for u, v in _same_memory(before, now))


def _same_memory(a: Term, b: Term) -> Iterable[tuple[Term, Term]]:
    """Pairs of bytes that must be equal: wherever one of them wrote."""
    if a is b:
        return
    places = {(at, value.width // 8) for contents in (a, b) for at, value in memory.stores(contents)}
    for at, size in sorted(places, key=lambda p: (p[0].number, p[1])):
        yield memory.load(a, at, size), memory.load(b, at, size)


def _same_result(a: Path, b: Path, part: ResultRegister) -> Term:
    at = RESULTS[part.slot] if part.place == "gpr" else vector_register(part.slot)
    x, y = (_bits(path, at, part.bits) for path in (a, b))
    if not part.lanes:
        return equal(x, y)
    lanes = range(0, part.bits, part.lanes)
    pairs = [tuple(extract(t, low + part.lanes - 1, low) for t in (x, y)) for low in lanes]
    return conjunction(
        disjunction((equal(u, v), bitwise("and", floats.is_nan(u), floats.is_nan(v)))) for u, v in pairs
    )


def _bits(path: Path, at: int, bits: int) -> Term:
    return extract(path.registers.get(at, -(-bits // 8) * 8), bits - 1, 0)


def _kept(b: Path) -> Iterable[Term]:
    """What a caller relies on: its registers, the stack pointer, the direction flag and the rounding mode."""
    for register in CALLEE_SAVED:
        yield equal(b.registers.get(register, 64), symbol(f"entry:{register}", 64))
    yield equal(b.registers.get(RSP, 64), offset(frame(), 8))
    yield equal(b.registers.get(DIRECTION, 64), constant(1, 64))
    yield equal(b.registers.get(ROUNDING, 64), constant(0, 64))


# ---- what may be touched --------------------------------------------------------------------------


def _touches_the_same(question: Question, a: Path, b: Path) -> Iterable[Term]:
    """The second code reads only what is there, and writes only what the first wrote too."""
    readable = [*a.accesses, *_declared(question)]
    writable = [x for x in a.accesses if x.writes]
    hulls = [_hulls(x for x in readable if x.calls <= calls) for calls in range(len(a.events) + 1)]
    for access in dict.fromkeys(b.accesses):
        if access.region == FRAME:
            yield _own_frame(question, access)
        elif access.writes:
            yield _covered(access, writable)
        elif not _inside(access, hulls[access.calls]):
            yield _covered(access, readable)


def _declared(question: Question) -> list[Access]:
    """Memory that is there by declaration."""
    separate = separate_pointers(question)
    found = [Access(MAIN, constant(at, 64), size, writes=False) for at, size in question.globals]
    for parameter in question.parameters:
        if parameter.pointer is not None and parameter.pointer.dereferenceable:
            region = parameter.name if parameter.name in separate else MAIN
            address = unknown(parameter, separate)
            found.append(Access(region, address, parameter.pointer.dereferenceable, writes=False))
    return found


def _hulls(accesses: Iterable[Access]) -> dict[tuple[str, Term], tuple[int, int]]:
    """The lowest and highest byte touched beside each address, by what of it is not constant."""
    hulls: dict[tuple[str, Term], tuple[int, int]] = {}
    for access in accesses:
        base, number = split_address(access.address)
        start = number - (number >> 63 << 64)
        low, high = hulls.get((access.region, base), (start, start))
        hulls[access.region, base] = min(low, start), max(high, start + access.size)
    return hulls


def _inside(access: Access, hulls: dict[tuple[str, Term], tuple[int, int]]) -> bool:
    base, number = split_address(access.address)
    start = number - (number >> 63 << 64)
    low, high = hulls.get((access.region, base), (0, 0))
    return low <= start and start + access.size <= high and high - low <= HULL and base.op != "const"


def _covered(access: Access, allowed: Iterable[Access]) -> Term:
    """Whether every byte is one of those allowed, which the first code has come to by as many calls: one may not return."""
    known = [x for x in allowed if x.region == access.region and x.calls <= access.calls]
    places = [offset(access.address, k) for k in range(access.size)]
    return conjunction(
        disjunction(ult(subtract(place, x.address), constant(x.size, 64)) for x in known) for place in places
    )


def _own_frame(question: Question, access: Access) -> Term:
    """Below the return address, or among the arguments on the stack, which are the callee's."""
    above = 8 + 8 * question.stack_words
    place = offset(subtract(access.address, frame()), FRAME_BYTES)
    return ult(place, constant(FRAME_BYTES + above - access.size + 1, 64))


# ---- counterexamples ------------------------------------------------------------------------------


def _testable(question: Question) -> Iterable[Term]:
    """Pointers that a test can make: to ordinary places, or null."""
    separate = separate_pointers(question)
    for parameter in question.parameters:
        if parameter.pointer is not None:
            value = unknown(parameter, separate)
            ordinary = ult(offset(value, -(1 << 20)), constant(1 << 46, 64))
            yield disjunction((ordinary, equal(value, constant(0, 64))))


def _small(question: Question) -> Iterable[Term]:
    """Numbers whose sums and products do not overflow, which would leave the result open."""
    for parameter in question.parameters:
        if parameter.pointer is None and parameter.place != "vec" and parameter.bits > SMALL_BITS:
            value = unknown(parameter, frozenset())
            middle = constant(1 << SMALL_BITS - 1, parameter.bits)
            yield ult(add(value, middle), constant(1 << SMALL_BITS, parameter.bits))


def _counterexample(question: Question, solver: Solver, accesses: Iterable[Access]) -> Counterexample:
    separate = separate_pointers(question)
    values = {p.name: solver.value(unknown(p, separate)) for p in question.parameters}
    seen: dict[str, dict[int, int]] = {}
    for access in accesses:
        if access.region == FRAME and access.writes:
            continue
        start = memory.unknown(access.region)
        for k in range(access.size):
            place = offset(access.address, k)
            byte = solver.value(memory.load(start, place, 1))
            seen.setdefault(access.region, {})[solver.value(place)] = byte
    at = solver.value(frame())
    stack = {place - at - 8: byte for place, byte in seen.pop(FRAME, {}).items() if place >= at + 8}
    return Counterexample(values, seen, stack)
