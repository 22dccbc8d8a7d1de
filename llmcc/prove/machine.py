"""Runs machine code on unknown inputs: all paths through it, each with its condition and effects.

What it starts with is shared by all codes: every register, the stack and all memory are the same unknowns for them.
Whoever is equal to `llc -O3`'s code from every such state may replace it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pyvex

from llmcc.prove import calls, memory
from llmcc.prove.bits import concat, extract, invert, ite
from llmcc.prove.code import Code, Piece, Question
from llmcc.prove.errors import Inconclusive
from llmcc.prove.path import FRAME, MAIN, Access, Path, frame
from llmcc.prove.predicates import equal, ult
from llmcc.prove.registers import RSP, Registers, argument
from llmcc.prove.solver import Solver
from llmcc.prove.step import Step
from llmcc.prove.terms import Term, atoms_of, constant, offset, split_address, symbol

MOST_PATHS = 128
MOST_STEPS = 50_000
"""Instructions executed on all paths together."""
LONGEST = 15
"""Bytes of an instruction."""
MOST_TARGETS = 64
MOST_ENTRIES = 4096
"""Entries of a table that is looked up."""
NEAR = 4096
"""How far outside its table a computed address may seem to begin, in bytes."""
_TRAPS = (b"\x0f\x0b", b"\xcc")


class Machine:
    """One code, on the inputs of a question. `label` names what only this code's run makes up."""

    def __init__(self, code: Code, question: Question, solver: Solver, label: str) -> None:
        self.code = code
        self.question = question
        self.solver = solver
        self.separate = separate_pointers(question)
        self._label = label
        self._instructions: dict[int, pyvex.IRSB] = {}
        self._made_up = 0
        self._constants = [p for p in code.pieces if not p.executable]

    def paths(self) -> Iterator[Path]:
        """All paths to an end. Raises Inconclusive for code that cannot be followed."""
        waiting = [self._entry()]
        found = steps = 0
        while waiting:
            path = waiting.pop()
            while not path.end:
                steps += 1
                if steps > MOST_STEPS or time.monotonic() > self.solver.deadline:
                    raise Inconclusive("the code goes on for too long")
                waiting += self._advance(path)
            found += 1
            if found + len(waiting) > MOST_PATHS:
                raise Inconclusive(f"more than {MOST_PATHS} paths")
            yield path

    def _entry(self) -> Path:
        registers = Registers.at_entry(self.question, self.separate)
        registers.put(RSP, frame())
        contents = {name: memory.unknown(name) for name in (FRAME, MAIN, *self.separate)}
        stack = memory.store(contents[FRAME], frame(), symbol("return", 64))
        for parameter in self.question.parameters:
            if parameter.place == "stack" and parameter.bits % 8 == 0:
                place = offset(frame(), 8 + 8 * parameter.slot)
                stack = memory.store(stack, place, argument(parameter, self.separate))
        contents[FRAME] = stack
        return Path(registers, contents, self.code.entry)

    def _advance(self, path: Path) -> list[Path]:
        """One instruction, or one call out of the module; the paths that part from this one there."""
        if path.at in self.question.events or path.at in self.question.library:
            return calls.enter(self, path)
        lifted = self._lift(path.at)
        step = Step(self, path, lifted)
        others = step.run()
        return others if step.left or path.end else others + self._leave(path, lifted, step)

    def _lift(self, at: int) -> pyvex.IRSB:
        if at not in self._instructions:
            data = self.fetch(at, LONGEST)
            if not data:
                raise Inconclusive(f"a jump to {at:#x}, where no code is")
            # One at a time: VEX leaves out what later instructions of a block make useless, and with it faults.
            self._instructions[at] = pyvex.lift(data, at, pyvex.ARCH_AMD64, max_bytes=len(data), max_inst=1, opt_level=1)
        return self._instructions[at]

    def fetch(self, at: int, size: int) -> bytes:
        """Up to `size` bytes of code, none where there is no code."""
        for piece in self.code.pieces:
            if piece.executable and piece.address <= at < piece.address + len(piece.data):
                return piece.data[at - piece.address :][:size]
        return b""

    def _leave(self, path: Path, lifted: pyvex.IRSB, step: Step) -> list[Path]:
        target = step.value(lifted.next)
        if lifted.jumpkind in {"Ijk_Boring", "Ijk_Call", "Ijk_Ret"}:
            return self.go(path, target)
        here = self.fetch(target.value if lifted.jumpkind == "Ijk_NoDecode" else step.at, 8)
        if here.startswith(_TRAPS):
            path.end = "trap"
            return []
        raise Inconclusive(f"an instruction that is not understood ({lifted.jumpkind}): {here.hex(' ')}")

    def go(self, path: Path, target: Term) -> list[Path]:
        """Continue at a target; where it may be one of several, the others are further paths."""
        if target is symbol("return", 64):
            path.end = "return"
            return []
        if target.op == "const":
            path.at = target.value
            return []
        found = self._targets(path, target)
        if not found and self.question.indirect is not None:
            return calls.through(self, path, self.question.indirect, target)
        if not found:
            raise Inconclusive("a jump or call to an address that is not known")
        if len(found) > 1 and not path.part(path.at, self.question.unroll + 1):
            return []
        others = [path.fork(equal(target, constant(value, 64)), value) for value in found[1:]]
        path.conditions = (*path.conditions, equal(target, constant(found[0], 64)))
        path.at = found[0]
        return others

    def _targets(self, path: Path, target: Term) -> list[int]:
        """Where in the code it may go; nowhere, if it may go elsewhere too."""
        found: list[int] = []
        left = list(path.conditions)
        while self.solver.satisfiable(left):
            value = self.solver.value(target)
            if len(found) == MOST_TARGETS or not self.fetch(value, 1):
                return []
            found.append(value)
            left.append(invert(equal(target, constant(value, 64))))
        return found

    # ---- memory ----------------------------------------------------------------------------------

    def load(self, path: Path, address: Term, size: int) -> Term:
        """Bytes of memory, or of constants. Raises Inconclusive for an address that cannot be placed."""
        known = self._constant(path, address, size)
        if known is not None:
            return known
        region = _region(address)
        path.accesses.append(Access(region, address, size, writes=False, calls=len(path.events)))
        return memory.load(path.memory[region], address, size)

    def store(self, path: Path, address: Term, value: Term) -> None:
        """Write to memory. Raises Inconclusive where a pointer to memory of its own gets away."""
        region = _region(address)
        if value.regions and region != FRAME:
            raise Inconclusive("a pointer to a local variable, or one that is noalias, is stored")
        path.accesses.append(Access(region, address, value.width // 8, writes=True, calls=len(path.events)))
        path.memory[region] = memory.store(path.memory[region], address, value)

    def made_up(self, what: str) -> str:
        """A name that no other code's run knows."""
        self._made_up += 1
        return f"{self._label}:{what}:{self._made_up}"

    def unknown(self) -> Term:
        """64 bits of junk."""
        return symbol(self.made_up("junk"), 64)

    def _constant(self, path: Path, address: Term, size: int) -> Term | None:
        """What is loaded from read-only data, None for an address elsewhere."""
        if address.regions:
            return None
        _, number = split_address(address)
        piece = self._piece_near(number)
        if piece is None:
            return None
        within = offset(address, -piece.address)
        if within.op == "const":
            if within.value + size > len(piece.data):
                return None
            return constant(int.from_bytes(piece.data[within.value :][:size], "little"), 8 * size)
        inside = ult(within, constant(len(piece.data) - size + 1, 64))
        if len(piece.data) < size or self.solver.satisfiable([*path.conditions, invert(inside)]):
            raise Inconclusive("a table is read beyond its bounds, as far as is known")
        return _looked_up(piece.data, within, size)

    def _piece_near(self, number: int) -> Piece | None:
        for reach in (0, NEAR):
            for piece in self._constants:
                if piece.address - reach <= number < piece.address + len(piece.data) + reach:
                    return piece
        return None


def separate_pointers(question: Question) -> frozenset[str]:
    """Parameters that point to memory that nothing else points to: `noalias`, where nobody outside could give it away."""
    if question.events or question.indirect:
        return frozenset()
    return frozenset(p.name for p in question.parameters if p.pointer is not None and p.pointer.separate)


def _region(address: Term) -> str:
    if not address.regions:
        return MAIN
    based = [(t, count) for t, count in atoms_of(address) if t.regions]
    if len(based) == 1 and based[0][0].op == "symbol" and based[0][1] == 1:
        return str(based[0][0].value[0])
    raise Inconclusive("an address made from several pointers")


def _looked_up(data: bytes, within: Term, size: int) -> Term:
    """The entry of a table at a computed distance from its start, which is known to be inside."""
    aligned = 0
    while aligned < 12 and extract(within, aligned, 0).op == "const":
        aligned += 1
    low = extract(within, aligned - 1, 0).value if aligned else 0
    entries = [
        constant(int.from_bytes(data[at : at + size], "little"), 8 * size) for at in range(low, len(data), 1 << aligned)
    ]
    if len(entries) > MOST_ENTRIES:
        raise Inconclusive("a large table")
    bit = aligned
    while len(entries) > 1:
        entries += entries[-1:] * (len(entries) % 2)
        chosen = extract(within, bit, bit)
        entries = [ite(chosen, b, a) for a, b in zip(entries[::2], entries[1::2], strict=True)]
        bit += 1
    return concat(*entries)
