"""The registers as VEX lays them out, in cells of eight bytes."""

from __future__ import annotations

from collections.abc import Mapping

from llmcc.prove.bits import concat, extend_sign, extend_zero, extract
from llmcc.prove.code import Parameter, Question
from llmcc.prove.errors import Inconclusive
from llmcc.prove.terms import Term, constant, symbol

RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI = range(16, 80, 8)
R8, R9, R10, R11, R12, R13, R14, R15 = range(80, 144, 8)
CC_OP, CC_DEP1, CC_DEP2, CC_NDEP, DIRECTION = range(144, 184, 8)
ADJUST_CHECK, ID_FLAG, _FS, ROUNDING = range(192, 224, 8)
YMM0, YMM_BYTES = 224, 32
_END = YMM0 + 16 * YMM_BYTES
"""What lies beyond are the x87 registers and VEX's own."""
ARGUMENTS = (RDI, RSI, RDX, RCX, R8, R9)
RESULTS = (RAX, RDX, RCX)
CALLEE_SAVED = (RBX, RBP, R12, R13, R14, R15)
CALLER_SAVED = (RAX, RCX, RDX, RSI, RDI, R8, R9, R10, R11, CC_DEP1, CC_DEP2, CC_NDEP)
_AT_ENTRY = {CC_OP: 0, DIRECTION: 1, ADJUST_CHECK: 0, ID_FLAG: 0, ROUNDING: 0}


def vector_register(number: int) -> int:
    """Where ymm register `number` begins."""
    return YMM0 + YMM_BYTES * number


class Registers:
    """What the registers hold."""

    def __init__(self, cells: Mapping[int, Term]) -> None:
        self._cells = dict(cells)

    @classmethod
    def at_entry(cls, question: Question, separate: frozenset[str]) -> Registers:
        """Arguments in their places, and unknowns everywhere else: the same for all codes of a question."""
        cells = {at: symbol(f"entry:{at}", 64) for at in range(RAX, _END, 8)}
        cells |= {at: constant(value, 64) for at, value in _AT_ENTRY.items()}
        registers = cls(cells)
        for parameter in question.parameters:
            if parameter.place == "gpr":
                at = ARGUMENTS[parameter.slot]
            elif parameter.place == "vec":
                at = vector_register(parameter.slot)
            else:
                continue
            value = argument(parameter, separate)
            registers.put(at, value)
        return registers

    def copy(self) -> Registers:
        """Registers that change by themselves."""
        return Registers(self._cells)

    def get(self, at: int, width: int) -> Term:
        """`width` bits at offset `at`. Raises Inconclusive for registers that are not modelled."""
        first, last = at // 8 * 8, (at + width // 8 - 1) // 8 * 8
        cells = [self._cell(k) for k in range(first, last + 8, 8)]
        low = 8 * (at - first)
        return extract(concat(*reversed(cells)), low + width - 1, low)

    def put(self, at: int, value: Term) -> None:
        """Change bits from offset `at` on; those beside them stay. Raises Inconclusive like `get`."""
        while value.width > 64:
            self.put(at, extract(value, 63, 0))
            at, value = at + 8, extract(value, value.width - 1, 64)
        cell, low = at // 8 * 8, at % 8 * 8
        self._cell(cell)
        if value.width < 64:
            old = self._cells[cell]
            high = [extract(old, 63, low + value.width)] if low + value.width < 64 else []
            value = concat(*high, value, *([extract(old, low - 1, 0)] if low else []))
        self._cells[cell] = value

    def _cell(self, at: int) -> Term:
        if at not in self._cells:
            raise Inconclusive("x87 or another register that is not modelled")
        return self._cells[at]


def argument(parameter: Parameter, separate: frozenset[str]) -> Term:
    """A parameter as its caller passes it: extended where that is promised."""
    value = unknown(parameter, separate)
    if parameter.extended and value.width < 32:
        extend = extend_sign if parameter.extended == "sign" else extend_zero
        return extend(value, 32)
    return value


def unknown(parameter: Parameter, separate: frozenset[str]) -> Term:
    """The unknown that a parameter is."""
    if parameter.pointer is None:
        return symbol(parameter.name, parameter.bits)
    known = parameter.pointer.align.bit_length() - 1
    return symbol(parameter.name, 64, low=(known, 0), region=parameter.name in separate)
