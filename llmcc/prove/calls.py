"""What a call out of the module does: an event with its arguments, or a C library function."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from llmcc.prove import memory
from llmcc.prove.bits import concat, extend_zero, extract
from llmcc.prove.errors import Inconclusive
from llmcc.prove.path import FRAME, MAIN, Call, Path, frame
from llmcc.prove.registers import ARGUMENTS, CALLER_SAVED, CC_OP, RAX, RDI, RDX, RSI, RSP, vector_register
from llmcc.prove.terms import Term, apply, constant, distance, offset, symbol

if TYPE_CHECKING:
    from llmcc.prove.code import Event
    from llmcc.prove.machine import Machine

_MOST_COPIED = 256
_ONE = "sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh exp exp2 expm1 log log2 log10 log1p cbrt floor ceil trunc round roundeven rint nearbyint erf erfc tgamma logb sqrt"
_TWO = "atan2 pow hypot fmod remainder fdim nextafter copysign"
_FLOATS = {
    name + suffix: (count, 32 if suffix else 64)
    for names, count in ((_ONE, 1), (_TWO, 2))
    for name in names.split()
    for suffix in ("", "f")
}
"""Functions of floats alone, with the number of their arguments and their bits."""


def enter(machine: Machine, path: Path) -> list[Path]:
    """Go through a call out of the module; the further paths that its return leads to."""
    event = machine.question.events.get(path.at)
    if event is not None:
        return through(machine, path, event, constant(path.at, 64))
    stack = _aligned_stack(path)
    _compute(machine, path, machine.question.library[path.at])
    return _return(machine, path, stack, 0)


def through(machine: Machine, path: Path, event: Event, target: Term) -> list[Path]:
    """The same for an event, and for where its call goes, which may be unknown."""
    stack = _aligned_stack(path)
    arguments, words = _arguments(path, event, stack)
    _observe(machine, path, event, (target, *arguments))
    return [] if path.end else _return(machine, path, stack, words)


def _aligned_stack(path: Path) -> Term:
    stack = path.registers.get(RSP, 64)
    if extract(stack, 3, 0) is not constant(8, 4):
        raise Inconclusive("a call with the stack not aligned")
    return stack


def _return(machine: Machine, path: Path, stack: Term, words: int) -> list[Path]:
    back = memory.load(path.memory[FRAME], stack, 8)
    _forget_stack(machine, path, stack, words)
    path.registers.put(RSP, offset(stack, 8))
    return machine.go(path, back)


def _observe(machine: Machine, path: Path, event: Event, arguments: tuple[Term, ...]) -> None:
    if any(a.regions for a in arguments):
        raise Inconclusive("the address of a local variable is passed to a function outside the module")
    number = len(path.events)
    visible = event.reads or event.writes  # what may be written need not be: what was there before may stay
    seen = {name: contents for name, contents in path.memory.items() if name != FRAME and visible}
    path.events.append(Call(arguments, tuple(seen.items())))
    if not event.returns:
        path.end = "noreturn"
        return
    if event.writes:
        path.memory[MAIN] = memory.unknown(f"{MAIN} after call {number}")
    _spoil(machine, path)
    if event.result is not None:
        place, bits = event.result
        result = extend_zero(symbol(f"result of call {number}", bits), max(bits, 8))
        path.registers.put(RAX if place == "gpr" else vector_register(0), result)


def _arguments(path: Path, event: Event, stack: Term) -> tuple[list[Term], int]:
    """The arguments in registers and, those of integers beyond six, on the stack; and how many words these take."""
    found: list[Term] = []
    integers = vectors = words = 0
    for place, bits in event.arguments:
        if place == "vec":
            if vectors == 8:
                raise Inconclusive("a call with floats on the stack")
            found.append(path.registers.get(vector_register(vectors), bits))
            vectors += 1
        elif integers < len(ARGUMENTS):
            found.append(path.registers.get(ARGUMENTS[integers], bits))
            integers += 1
        else:
            words += 1
            found.append(extract(memory.load(path.memory[FRAME], offset(stack, 8 * words), 8), bits - 1, 0))
    return found, words


def _compute(machine: Machine, path: Path, name: str) -> None:
    """A C library function with defined meaning. Those that may set errno are kept in order."""
    if name in _FLOATS:
        count, bits = _FLOATS[name]
        operands = [path.registers.get(vector_register(k), bits) for k in range(count)]
        path.events.append(Call((constant(path.at, 64), *operands), ()))
        result = apply(name, operands, bits)
        _spoil(machine, path)
        path.registers.put(vector_register(0), result)
    elif name in {"memcpy", "memmove", "memset"}:
        target, source, size = (path.registers.get(r, 64) for r in (RDI, RSI, RDX))
        if size.op != "const" or size.value > _MOST_COPIED:
            raise Inconclusive(f"{name} of many bytes")
        _move(machine, path, target, _source(machine, path, name, source), size.value)
        _spoil(machine, path)
        path.registers.put(RAX, target)
    else:
        raise Inconclusive(f"a call of {name}")


def _source(machine: Machine, path: Path, name: str, source: Term) -> Callable[[int, int], Term]:
    """What gives the bytes that are stored, by offset and size."""
    if name == "memset":
        return lambda _, size: concat(*[extract(source, 7, 0)] * size)
    return lambda at, size: machine.load(path, offset(source, at), size)


def _move(machine: Machine, path: Path, target: Term, source: Callable[[int, int], Term], count: int) -> None:
    """All is read before anything is written."""
    chunks = [(at, min(8, count - at)) for at in range(0, count, 8)]
    values = [source(at, size) for at, size in chunks]
    for (at, _), value in zip(chunks, values, strict=True):
        machine.store(path, offset(target, at), value)


def _spoil(machine: Machine, path: Path) -> None:
    """A callee leaves nothing in the registers that it may change."""
    for register in CALLER_SAVED:
        path.registers.put(register, machine.unknown())
    path.registers.put(CC_OP, constant(0, 64))
    for number in range(16):
        for k in range(4):
            path.registers.put(vector_register(number) + 8 * k, machine.unknown())


def _forget_stack(machine: Machine, path: Path, stack: Term, words: int) -> None:
    """Nor in the stack up to its return address and its `words` arguments behind."""
    old = path.memory[FRAME]
    above, stored = [], memory.stores(old)
    for address, value in stored:
        gap = distance(address, stack)
        if gap is None:
            raise Inconclusive("a computed place on the stack")
        if gap >= 8 + 8 * words:
            above.append((address, value))
    given = [offset(frame(), 8 + 8 * k) for k in range(machine.question.stack_words)]
    kept = [(word, memory.load(old, word, 8)) for word in given] + above
    fresh = memory.unknown(machine.made_up(FRAME))
    for address, value in kept:
        fresh = memory.store(fresh, address, value)
    path.memory[FRAME] = fresh
