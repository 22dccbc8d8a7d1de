"""Expands .macro, .irp, .irpc, .rept and constant .set ourselves, within bounds, before anything is judged.

What reaches the assembler has no macros left, so a macro can neither hide a directive nor run away.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from llmcc.asm.statements import Statement
from llmcc.errors import GateRejected

_MAX_DEPTH = 16
_BLOCKS = {".macro": (".endm", ".endmacro"), ".rept": (".endr",), ".irp": (".endr",), ".irpc": (".endr",)}
_SET = frozenset({".set", ".equ", ".equiv"})
_OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.floordiv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
}


@dataclass(frozen=True, slots=True)
class _Macro:
    parameters: tuple[tuple[str, str], ...]
    body: tuple[Statement, ...]


class Expander:
    """Expands one text; `limit` bounds the statements that come out."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._count = 0
        self._calls = 0
        self._macros: dict[str, _Macro] = {}
        self._constants: dict[str, int] = {}

    def expand(self, source: Sequence[Statement], depth: int = 0) -> Iterator[Statement]:
        """The statements that are left when all macros are gone. Raises GateRejected."""
        if depth > _MAX_DEPTH:
            raise GateRejected("macro", "macros are nested too deeply", source[0].line if source else None)
        i = 0
        while i < len(source):
            statement = source[i]
            i += 1
            if statement.op in _BLOCKS:
                end = self._end(source, i, statement)
                if statement.labels:
                    yield self._emit(replace(statement, op="", operands=""))
                yield from self._block(statement, source[i:end], depth)
                i = end + 1
            elif statement.op in self._macros:
                if statement.labels:
                    yield self._emit(replace(statement, op="", operands=""))
                yield from self.expand(self._call(statement), depth + 1)
            elif statement.op in _SET:
                self._define(statement)
            else:
                yield self._emit(self._with_constants(statement))

    def _emit(self, statement: Statement) -> Statement:
        self._count += 1
        if self._count > self._limit:
            raise GateRejected("size", f"more than {self._limit} statements", statement.line)
        return statement

    @staticmethod
    def _end(source: Sequence[Statement], start: int, opener: Statement) -> int:
        closers: list[tuple[str, ...]] = [_BLOCKS[opener.op]]
        for i in range(start, len(source)):
            if source[i].op in _BLOCKS:
                closers.append(_BLOCKS[source[i].op])
            elif source[i].op in closers[-1]:
                closers.pop()
                if not closers:
                    return i
        raise GateRejected("macro", f"{opener.op} is not closed", opener.line)

    def _block(self, opener: Statement, body: Sequence[Statement], depth: int) -> Iterator[Statement]:
        if opener.op == ".macro":
            name, parameters = _macro_head(opener)
            self._macros[name] = _Macro(parameters, tuple(body))
            return
        if opener.op == ".rept":
            count = self._value(opener.operands, opener.line)
            if not 0 <= count * max(len(body), 1) <= self._limit:
                raise GateRejected("size", f".rept {count} is too large", opener.line)
            for _ in range(count):
                yield from self.expand(body, depth + 1)
            return
        words = [w for w in re.split(r"[,\s]+", opener.operands) if w]
        if not words:
            raise GateRejected("macro", f"{opener.op} without a symbol", opener.line)
        values = words[1:] if opener.op == ".irp" else list("".join(words[1:]))
        for value in values or [""]:
            yield from self.expand([_substitute(s, {words[0]: value}) for s in body], depth + 1)

    def _call(self, statement: Statement) -> list[Statement]:
        macro = self._macros[statement.op]
        self._calls += 1
        values = dict(macro.parameters)
        names = [name for name, _ in macro.parameters]
        position = 0
        for argument in _arguments(statement.operands):
            key, equals, value = argument.partition("=")
            if equals and key.strip() in values:
                values[key.strip()] = value.strip()
            elif position < len(names):
                values[names[position]] = argument
                position += 1
            else:
                raise GateRejected("macro", f"too many arguments for macro {statement.op}", statement.line)
        values["@"] = str(self._calls)
        body = [_substitute(s, values) for s in macro.body]
        return [replace(s, line=statement.line) for s in body]

    # ---- constants ------------------------------------------------------------------------------

    def _define(self, statement: Statement) -> None:
        name, _, expression = statement.operands.partition(",")
        self._constants[name.strip()] = self._value(expression, statement.line)

    def _with_constants(self, statement: Statement) -> Statement:
        if not self._constants or '"' in statement.operands:
            return statement
        names = "|".join(re.escape(n) for n in sorted(self._constants, key=len, reverse=True))
        pattern = rf"(?<![\w.%$])(\$?)({names})(?![\w.])"
        text = re.sub(pattern, lambda m: f"{m[1]}{self._constants[m[2]]}", statement.operands)
        return replace(statement, operands=text)

    def _value(self, text: str, line: int) -> int:
        for name, value in self._constants.items():
            text = re.sub(rf"(?<![\w.]){re.escape(name)}(?![\w.])", str(value), text)
        try:
            return _evaluate(ast.parse(text.strip(), mode="eval").body)
        except (SyntaxError, ValueError, ZeroDivisionError, OverflowError, MemoryError, RecursionError) as problem:
            raise GateRejected("expression", f"{text.strip()!r} is not a constant expression", line) from problem


def _evaluate(node: ast.expr) -> int:
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return int(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Invert, ast.UAdd)):
        value = _evaluate(node.operand)
        return -value if isinstance(node.op, ast.USub) else ~value if isinstance(node.op, ast.Invert) else value
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        left, right = _evaluate(node.left), _evaluate(node.right)
        if isinstance(node.op, ast.LShift) and right > 64:
            raise ValueError
        return int(_OPERATORS[type(node.op)](left, right))
    raise ValueError


def _macro_head(opener: Statement) -> tuple[str, tuple[tuple[str, str], ...]]:
    words = [w for w in re.split(r"[,\s]+", opener.operands) if w]
    if not words:
        raise GateRejected("macro", ".macro without a name", opener.line)
    parameters = []
    for word in words[1:]:
        name, _, default = word.partition("=")
        parameters.append((name.split(":")[0], default))
    return words[0].lower(), tuple(parameters)


def _arguments(text: str) -> list[str]:
    """A macro call's arguments: separated by commas, or, where there is none, by blanks."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c == "(") - (c == ")")
        if c == "," and not depth:
            parts.append(text[start:i].strip())
            start = i + 1
    last = text[start:].strip()
    if not parts and "(" not in last:
        return last.split()
    return [*parts, last]


def _substitute(statement: Statement, values: dict[str, str]) -> Statement:
    names = "|".join(re.escape(n) for n in sorted(values, key=len, reverse=True))
    pattern = re.compile(rf"\\({names})(\\\(\))?")

    def fill(text: str) -> str:
        return pattern.sub(lambda m: values[m[1]], text).replace("\\()", "")

    op = fill(statement.op)
    operands = fill(statement.operands)
    if " " in op:
        op, _, rest = op.partition(" ")
        operands = f"{rest} {operands}".strip()
    return replace(statement, labels=tuple(fill(x) for x in statement.labels), op=op.lower(), operands=operands)
