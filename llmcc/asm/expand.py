"""Expands .macro, .irp, .irpc, .rept, .if and constant .set ourselves, within bounds, before anything is judged.

What reaches the assembler has no macros left, so a macro can neither hide a directive nor run away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from llmcc.asm.expressions import constant
from llmcc.asm.statements import Statement, statements
from llmcc.errors import GateRejected

_MAX_DEPTH = 16
_MAX_STATEMENT = 4096
_STEPS = 16
"""Statements that may be looked at, and characters that may be pasted (times 64), per statement that may come out."""
_ENDR = (".endr", ".endm")
_BLOCKS = {
    ".macro": (".endm", ".endmacro"), ".rept": _ENDR, ".rep": _ENDR, ".irp": _ENDR, ".irpc": _ENDR, ".if": (".endif",),
}  # fmt: skip
_SET = frozenset({".set", ".equ", ".equiv"})
_ALIAS = re.compile(r"\.L[\w.$]+(?:\+\d+)?$")
"""Another name for a local label, or for a place behind it."""
_BLANK = re.compile(r"(?<![-+*/|&^\s])\s+(?![-+*/|&^\s])")


@dataclass(frozen=True, slots=True)
class _Parameter:
    name: str
    default: str | None
    rest: bool


@dataclass(frozen=True, slots=True)
class _Macro:
    parameters: tuple[_Parameter, ...]
    body: tuple[Statement, ...]


class Expander:
    """Expands one text; `limit` bounds the statements that come out, `reserved` names cannot be set."""

    def __init__(self, limit: int, reserved: Collection[str] = ()) -> None:
        self._limit = limit
        self._reserved = reserved
        self._count = 0
        self._steps = 0
        self._pasted = 0
        self._calls = 0
        self._macros: dict[str, _Macro] = {}
        self._constants: dict[str, int | str] = {}

    def expand(self, source: Sequence[Statement]) -> Iterator[Statement]:
        """The statements that are left when all macros are gone. Raises GateRejected."""
        self._define_forward(source)
        yield from self._expand(source, 0)

    def _expand(self, source: Sequence[Statement], depth: int) -> Iterator[Statement]:
        if depth > _MAX_DEPTH:
            raise GateRejected("macro", "macros are nested too deeply", source[0].line if source else None)
        i = 0
        while i < len(source):
            statement = source[i]
            i += 1
            self._steps += 1
            if self._steps > _STEPS * self._limit:
                raise GateRejected("size", "the macros take too many steps", statement.line)
            is_block = statement.op in _BLOCKS
            if statement.labels and (is_block or statement.op in self._macros or statement.op in _SET):
                yield self._emit(replace(statement, op="", operands=""))
            if is_block:
                end = self._end(source, i, statement)
                yield from self._block(statement, source[i:end], depth)
                i = end + 1
            elif statement.op in self._macros:
                yield from self._expand(self._call(statement), depth + 1)
            elif statement.op in _SET:
                self._define(statement)
            else:
                yield self._emit(self._with_constants(statement))

    def _emit(self, statement: Statement) -> Statement:
        self._count += 1
        if self._count > self._limit:
            raise GateRejected("size", f"more than {self._limit} statements", statement.line)
        if "\\()" in statement.text:
            return next(iter(statements(statement.text.replace("\\()", ""), statement.line)), replace(statement, labels=(), op="", operands=""))
        return statement

    # ---- blocks ---------------------------------------------------------------------------------

    @staticmethod
    def _end(source: Sequence[Statement], start: int, opener: Statement) -> int:
        closers = [_BLOCKS[opener.op]]
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
        elif opener.op == ".if":
            yield from self._expand(self._chosen(opener, body), depth + 1)
        elif opener.op in {".rept", ".rep"}:
            count = self._value(opener.operands, opener.line)
            if not 0 <= count <= self._limit:
                raise GateRejected("size", f".rept {count} is too large", opener.line)
            for _ in range(count):
                yield from self._expand(body, depth + 1)
        else:
            words = _arguments(opener.operands)
            if not words or not words[0]:
                raise GateRejected("macro", f"{opener.op} without a symbol", opener.line)
            values = words[1:] if opener.op == ".irp" else list("".join(words[1:]))
            for value in values or [""]:
                yield from self._expand(self._substitute(body, {words[0]: value}), depth + 1)

    def _chosen(self, opener: Statement, body: Sequence[Statement]) -> Sequence[Statement]:
        """The arm of an .if that is taken."""
        arms: list[tuple[Statement, list[Statement]]] = [(opener, [])]
        depth = 0
        for statement in body:
            depth += (statement.op == ".if") - (statement.op == ".endif")
            if not depth and statement.op in {".else", ".elseif"}:
                arms.append((statement, []))
            else:
                arms[-1][1].append(statement)
        for head, arm in arms:
            if head.op == ".else" or self._value(head.operands, head.line):
                return arm
        return ()

    # ---- macros ---------------------------------------------------------------------------------

    def _call(self, statement: Statement) -> list[Statement]:
        macro = self._macros[statement.op]
        self._calls += 1
        values = {p.name: p.default for p in macro.parameters}
        position = 0
        arguments = _arguments(statement.operands)
        while arguments:
            argument = arguments.pop(0)
            key, equals, value = argument.partition("=")
            if equals and key.strip() in values:
                values[key.strip()] = value.strip()
                continue
            if position == len(macro.parameters):
                raise GateRejected("macro", f"too many arguments for macro {statement.op}", statement.line)
            parameter = macro.parameters[position]
            if parameter.rest:
                argument, arguments = ", ".join([argument, *arguments]), []
            if argument or parameter.default is None:
                values[parameter.name] = argument
            position += 1
        given = {name: value or "" for name, value in values.items()} | {"@": str(self._calls)}
        return self._substitute(macro.body, given, statement.line)

    def _substitute(
        self, body: Sequence[Statement], values: Mapping[str, str], line: int | None = None
    ) -> list[Statement]:
        r"""The body with `\name` replaced, lexed again; a macro's statements count as being on its caller's line."""

        def fill(match: re.Match[str]) -> str:
            return values[match[1]] if match[1] in values else match[0]

        found: list[Statement] = []
        for statement in body:
            text = re.sub(r"\\(@|[A-Za-z_$][\w$.]*)(?:\\\(\))?", fill, statement.text)
            self._pasted += len(text)
            if len(text) > _MAX_STATEMENT or self._pasted > 64 * _STEPS * self._limit:
                raise GateRejected("size", "the macros paste too much text", statement.line)
            found += statements(text, line or statement.line)
        return found

    # ---- constants ------------------------------------------------------------------------------

    def _define_forward(self, source: Sequence[Statement]) -> None:
        """Constants that are set once hold before their definition, too."""
        definitions = [s for s in source if s.op in _SET]
        times = Counter(s.operands.partition(",")[0].strip() for s in definitions)
        for statement in definitions:
            name, _, expression = statement.operands.partition(",")
            if times[name.strip()] == 1:
                try:
                    self._constants[name.strip()] = self._meaning(expression, statement.line)
                except GateRejected:
                    continue

    def _define(self, statement: Statement) -> None:
        name, _, expression = statement.operands.partition(",")
        if name.strip() in self._reserved:
            raise GateRejected("symbol", f"{name.strip()} may not be redefined", statement.line)
        if not re.match(r"[A-Za-z_.][\w.$]*$", name.strip()):
            raise GateRejected("symbol", f"{statement.op} {name.strip()} is not accepted", statement.line)
        self._constants[name.strip()] = self._meaning(expression, statement.line)

    def _meaning(self, expression: str, line: int) -> int | str:
        """What a name is set to: a number, or a symbol as it is written."""
        name = expression.strip()
        return name if name in self._reserved or _ALIAS.match(name) else self._value(expression, line)

    def _with_constants(self, statement: Statement) -> Statement:
        if not self._constants or '"' in statement.operands:
            return statement
        return replace(statement, operands=self._inserted(statement.operands))

    def _inserted(self, text: str) -> str:
        names = "|".join(re.escape(n) for n in sorted(self._constants, key=len, reverse=True))
        return re.sub(rf"(?<![\w.%])(?:{names})(?![\w.$])", lambda m: _number(self._constants[m[0]]), text)

    def _value(self, text: str, line: int) -> int:
        return constant(self._inserted(text) if self._constants else text, line)


def _number(value: int | str) -> str:
    return f"({value})" if isinstance(value, int) and value < 0 else str(value)


def _macro_head(opener: Statement) -> tuple[str, tuple[_Parameter, ...]]:
    name, _, rest = opener.operands.replace(",", " ", 1).partition(" ")
    if not re.match(r"[A-Za-z_.][\w.$]*$", name):
        raise GateRejected("macro", ".macro without a name", opener.line)
    parameters = []
    for word in _arguments(re.sub(r"\s*=\s*", "=", rest)):
        key, _, default = word.partition("=")
        key, _, kind = key.partition(":")
        if not re.match(r"[A-Za-z_$][\w$.]*$", key) or kind not in {"", "req", "vararg"}:
            raise GateRejected("macro", f"macro parameter {word} is not accepted", opener.line)
        parameters.append(_Parameter(key, default or None, kind == "vararg"))
    return name.lower(), tuple(parameters)


def _arguments(text: str) -> list[str]:
    """Arguments as GNU as separates them: by commas, or by blanks that no operator stands beside.

    A quoted argument loses its quotes.
    """
    parts: list[str] = []
    depth, start, quoted = 0, 0, False
    for i, c in enumerate(text):
        quoted ^= c == '"' and (i == 0 or text[i - 1] != "\\")
        if not quoted:
            depth += (c in "([") - (c in ")]")
            if not depth and (c == "," or (c == " " and _BLANK.match(text, i) and text[start:i].strip())):
                parts.append(text[start:i].strip())
                start = i + 1
    parts.append(text[start:].strip())
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return [p[1:-1] if len(p) > 1 and p[0] == p[-1] == '"' else p for p in parts if p or len(parts) > 1]
