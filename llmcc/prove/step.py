"""One instruction as VEX lifts it, statement by statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pyvex
from iced_x86 import Decoder, EncodingKind, Mnemonic

from llmcc.prove import conditions, operations, vectors
from llmcc.prove.bits import bitwise, extend_zero, extract, invert, ite
from llmcc.prove.errors import Inconclusive
from llmcc.prove.path import Path
from llmcc.prove.predicates import equal
from llmcc.prove.terms import FALSE, TRUE, Term, constant

if TYPE_CHECKING:
    from llmcc.prove.machine import Machine

_HELPERS: dict[str, Callable[..., Term]] = {
    "amd64g_calculate_condition": conditions.condition,
    "amd64g_calculate_rflags_c": conditions.carry,
    "amd64g_calculate_rflags_all": conditions.all_flags,
    "amd64g_calculate_mmx_pmaddwd": vectors.multiply_pairs,
    "amd64g_calculate_mmx_psadbw": vectors.sum_differences,
}
_UNALIGNED = {Mnemonic.MOVUPS, Mnemonic.MOVUPD, Mnemonic.MOVDQU, Mnemonic.LDDQU}
_FAULTS = {"Ijk_SigSEGV", "Ijk_SigBUS", "Ijk_SigFPE_IntDiv", "Ijk_SigFPE_IntOvf"}
_IGNORED = {"Ist_IMark", "Ist_AbiHint", "Ist_NoOp"}


class Step:
    """An instruction on a path. `at` is its address; `left` that the path went elsewhere."""

    def __init__(self, machine: Machine, path: Path, lifted: pyvex.IRSB) -> None:
        self.machine = machine
        self.path = path
        self.at = path.at
        self.left = False
        self._lifted = lifted
        self._temporaries: dict[int, Term] = {}

    def run(self) -> list[Path]:
        """Execute all statements; the paths that part from this one."""
        others = []
        for statement in self._lifted.statements:
            if statement.tag == "Ist_Exit":
                other = self._exit(statement)
                if other is not None:
                    others.append(other)
                if self.left or self.path.end:
                    break
            else:
                self._execute(statement)
        return others

    def _execute(self, statement: Any) -> None:
        tag = statement.tag
        if tag == "Ist_WrTmp":
            self._temporaries[statement.tmp] = self.value(statement.data)
        elif tag == "Ist_Put":
            self.path.registers.put(statement.offset, _padded(self.value(statement.data)))
        elif tag == "Ist_Store":
            address, data = self.value(statement.addr), self.value(statement.data)
            self._align(address, data.width // 8)
            self.machine.store(self.path, address, data)
        elif tag not in _IGNORED:
            raise Inconclusive(f"an effect that is not modelled ({tag})")

    def _exit(self, statement: Any) -> Path | None:
        """A conditional exit: the path that takes it, if both ways can be taken."""
        guard = self.value(statement.guard)
        if guard is FALSE:
            return None
        if statement.jumpkind in _FAULTS:
            self.path.fault = bitwise("or", self.path.fault, guard)
            return None
        if statement.jumpkind != "Ijk_Boring":
            raise Inconclusive(f"an exit that is not modelled ({statement.jumpkind})")
        target = statement.dst.value
        here = self.path.conditions
        taken = guard is TRUE or self.machine.solver.satisfiable([*here, guard])
        stays = guard is not TRUE and (not taken or self.machine.solver.satisfiable([*here, invert(guard)]))
        if taken and stays:
            if not self.path.part(self.at, self.machine.question.unroll + 1):
                return None
            other = self.path.fork(guard, target)
            self.path.conditions = (*here, invert(guard))
            return other
        if taken:
            self.path.at = target
            self.left = True
        return None

    # ---- expressions ------------------------------------------------------------------------------

    def value(self, expression: Any) -> Term:
        """What an expression gives. Raises Inconclusive for what is not modelled."""
        tag = expression.tag
        if tag == "Iex_RdTmp":
            return self._temporaries[expression.tmp]
        if tag == "Iex_Const":
            return _constant(expression.con)
        if tag == "Iex_Get":
            width = pyvex.const.get_type_size(expression.ty)
            return self.path.registers.get(expression.offset, width)
        if tag in {"Iex_Unop", "Iex_Binop", "Iex_Triop", "Iex_Qop"}:
            return self._operation(expression)
        if tag == "Iex_Load":
            address, size = self.value(expression.addr), pyvex.const.get_type_size(expression.ty) // 8
            self._align(address, size)
            return self.machine.load(self.path, address, size)
        if tag == "Iex_ITE":
            return ite(self.value(expression.cond), self.value(expression.iftrue), self.value(expression.iffalse))
        if tag == "Iex_CCall" and expression.callee.name in _HELPERS:
            return _HELPERS[expression.callee.name](*(self.value(a) for a in expression.args))
        name = f" {expression.callee.name}" if tag == "Iex_CCall" else ""
        raise Inconclusive(f"an expression that is not modelled ({tag}{name})")

    def _align(self, address: Term, size: int) -> None:
        """SSE faults on operands in memory that are not aligned, which VEX leaves out for all but plain moves."""
        if size != 16:
            return
        instruction = Decoder(64, self.machine.fetch(self.at, 15)).decode()
        if instruction.encoding == EncodingKind.LEGACY and instruction.mnemonic not in _UNALIGNED:
            misaligned = invert(equal(extract(address, 3, 0), constant(0, 4)))
            self.path.fault = bitwise("or", self.path.fault, misaligned)

    def _operation(self, expression: Any) -> Term:
        name = expression.op.removeprefix("Iop_")
        args = [self.value(a) for a in expression.args]
        faults = operations.quotient_faults(name, args)
        if faults is not None:
            self.path.fault = bitwise("or", self.path.fault, faults)
        return operations.compute(name, args)


def _constant(con: Any) -> Term:
    if con.tag in {"Ico_F32", "Ico_F64"}:
        raise Inconclusive("a constant of x87")
    return constant(con.value, con.size)


def _padded(value: Term) -> Term:
    """Bits are kept in bytes."""
    return extend_zero(value, 8) if value.width == 1 else value
