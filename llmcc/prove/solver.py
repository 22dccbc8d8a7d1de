"""Asks bitwuzla about terms."""

from __future__ import annotations

import time
from collections.abc import Sequence

from bitwuzla import Bitwuzla, Kind, Option, Options, Result, TermManager
from bitwuzla import Term as Formula

from llmcc.prove.errors import Inconclusive
from llmcc.prove.terms import FALSE, Term

_PLAIN = {
    "mul": Kind.BV_MUL,
    "udiv": Kind.BV_UDIV,
    "urem": Kind.BV_UREM,
    "sdiv": Kind.BV_SDIV,
    "srem": Kind.BV_SREM,
    "and": Kind.BV_AND,
    "or": Kind.BV_OR,
    "xor": Kind.BV_XOR,
    "not": Kind.BV_NOT,
    "shl": Kind.BV_SHL,
    "shr": Kind.BV_SHR,
    "ashr": Kind.BV_ASHR,
    "concat": Kind.BV_CONCAT,
    "eq": Kind.BV_COMP,
}
_ORDERS = {"ult": Kind.BV_ULT, "slt": Kind.BV_SLT}


class Solver:
    """Formulas of terms, each made once, and questions about them until `deadline` (of time.monotonic)."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.questions = 0
        self._manager = TermManager()
        self._made: dict[Term, Formula] = {}
        self._functions: dict[tuple[str, tuple[int, ...], int], Formula] = {}
        self._options = Options()
        self._options.set(Option.PRODUCE_MODELS, True)
        self._solver: Bitwuzla | None = None

    def satisfiable(self, conditions: Sequence[Term]) -> bool:
        """Can all conditions (bits) hold at once? Raises Inconclusive where the time is up."""
        if any(c is FALSE for c in conditions):
            return False
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise Inconclusive("the time is up")
        self._options.set(Option.TIME_LIMIT_PER, max(1, int(1000 * left)))
        self._solver = Bitwuzla(self._manager, self._options)
        for condition in conditions:
            self._solver.assert_formula(self._bool(condition))
        self.questions += 1
        answer = self._solver.check_sat()
        if answer == Result.UNKNOWN:
            raise Inconclusive("the solver finds no answer within the time")
        return bool(answer == Result.SAT)

    def value(self, term: Term) -> int:
        """A term's value in the model that the last `satisfiable` found."""
        if self._solver is None:
            raise RuntimeError("nothing was asked yet")
        return int(self._solver.get_value(self.formula(term)).value(16), 16)

    def formula(self, term: Term) -> Formula:
        """The solver's formula for a term."""
        waiting = [term]
        while waiting:
            top = waiting[-1]
            missing = [a for a in top.args if a not in self._made]
            if missing:
                waiting += missing
                continue
            waiting.pop()
            if top not in self._made:
                self._made[top] = self._translate(top, [self._made[a] for a in top.args])
        return self._made[term]

    def _bool(self, term: Term) -> Formula:
        return self._manager.mk_term(Kind.EQUAL, [self.formula(term), self._manager.mk_bv_one(self._manager.mk_bv_sort(1))])

    def _bit(self, condition: Formula) -> Formula:
        sort = self._manager.mk_bv_sort(1)
        return self._manager.mk_term(Kind.ITE, [condition, self._manager.mk_bv_one(sort), self._manager.mk_bv_zero(sort)])

    def _number(self, value: int, width: int) -> Formula:
        return self._manager.mk_bv_value(self._manager.mk_bv_sort(width), value & (1 << width) - 1)

    def _translate(self, term: Term, args: list[Formula]) -> Formula:
        make = self._manager.mk_term
        op = term.op
        if op in _PLAIN:
            return make(_PLAIN[op], args)
        if op in _ORDERS:
            return self._bit(make(_ORDERS[op], args))
        if op == "const":
            return self._number(term.value, term.width)
        if op == "symbol":
            return self._symbol(term)
        if op == "linear":
            return self._sum(term, args)
        if op == "extract":
            return make(Kind.BV_EXTRACT, args, [term.value + term.width - 1, term.value])
        if op == "sext":
            return make(Kind.BV_SIGN_EXTEND, args, [term.width - term.args[0].width])
        if op == "ite":
            return make(Kind.ITE, [self._bool(term.args[0]), *args[1:]])
        if op == "apply":
            return self._applied(term, args)
        if op in {"clz", "ctz", "popcount"}:
            return self._counted(term, args[0])
        if op == "memory":
            sort = self._manager.mk_array_sort(self._manager.mk_bv_sort(64), self._manager.mk_bv_sort(8))
            return self._manager.mk_const(sort, term.value)
        if op == "store":
            return self._stored(term, args)
        if op == "load":
            bytes_ = [make(Kind.ARRAY_SELECT, [args[0], self._beside(args[1], k)]) for k in range(term.width // 8)]
            return bytes_[0] if len(bytes_) == 1 else make(Kind.BV_CONCAT, bytes_[::-1])
        raise NotImplementedError(op)

    def _symbol(self, term: Term) -> Formula:
        name, known, low, _ = term.value
        high = self._manager.mk_const(self._manager.mk_bv_sort(term.width - known), name)
        return self._manager.mk_term(Kind.BV_CONCAT, [high, self._number(low, known)]) if known else high

    def _sum(self, term: Term, args: list[Formula]) -> Formula:
        counts, number = term.value
        make = self._manager.mk_term
        total = self._number(number, term.width) if number else None
        for count, arg in zip(counts, args, strict=True):
            negative = count >> term.width - 1 and term.width > 1
            size = (1 << term.width) - count if negative else count
            part = arg if size == 1 else make(Kind.BV_MUL, [arg, self._number(size, term.width)])
            if total is None:
                total = make(Kind.BV_NEG, [part]) if negative else part
            else:
                total = make(Kind.BV_SUB if negative else Kind.BV_ADD, [total, part])
        assert total is not None  # sums without parts are constants
        return total

    def _applied(self, term: Term, args: list[Formula]) -> Formula:
        widths = tuple(a.width for a in term.args)
        key = (term.value, widths, term.width)
        if key not in self._functions:
            sorts = [self._manager.mk_bv_sort(w) for w in widths]
            sort = self._manager.mk_fun_sort(sorts, self._manager.mk_bv_sort(term.width))
            self._functions[key] = self._manager.mk_const(sort, f"{term.value}:{widths}")
        return self._manager.mk_term(Kind.APPLY, [self._functions[key], *args])

    def _counted(self, term: Term, arg: Formula) -> Formula:
        make, width = self._manager.mk_term, term.width
        bits = [make(Kind.BV_EXTRACT, [arg], [k, k]) for k in range(width)]
        one = self._number(1, 1)
        if term.op == "popcount":
            wide = [make(Kind.BV_ZERO_EXTEND, [b], [width - 1]) for b in bits]
            while len(wide) > 1:
                wide = [make(Kind.BV_ADD, wide[k : k + 2]) if len(wide) > k + 1 else wide[k] for k in range(0, len(wide), 2)]
            return wide[0]
        total = self._number(width, width)
        for k in range(width) if term.op == "clz" else reversed(range(width)):
            count = self._number(width - 1 - k if term.op == "clz" else k, width)
            total = make(Kind.ITE, [make(Kind.EQUAL, [bits[k], one]), count, total])
        return total

    def _stored(self, term: Term, args: list[Formula]) -> Formula:
        contents, address, value = args
        for k in range(term.args[2].width // 8):
            byte = self._manager.mk_term(Kind.BV_EXTRACT, [value], [8 * k + 7, 8 * k])
            contents = self._manager.mk_term(Kind.ARRAY_STORE, [contents, self._beside(address, k), byte])
        return contents

    def _beside(self, address: Formula, distance: int) -> Formula:
        if not distance:
            return address
        return self._manager.mk_term(Kind.BV_ADD, [address, self._number(distance, 64)])
