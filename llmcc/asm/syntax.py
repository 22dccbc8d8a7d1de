"""Reads instructions in AT&T and in Intel syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from llmcc.asm.expressions import Expression, Token, Tokens
from llmcc.asm.operands import REGISTERS, RESERVED_WORDS, SEGMENTS, SIZES, Instruction, Operand
from llmcc.asm.statements import Statement
from llmcc.errors import GateRejected

_PREFIXES = frozenset("rep repe repz repne repnz lock notrack {vex} {vex2} {vex3} {evex} {disp8} {disp32}".split())
_MNEMONIC = re.compile(r"[a-z][a-z0-9]*$")
_DECORATION = re.compile(r"%?k[0-7]$|z$|1to(?:2|4|8|16|32)$|r[nudz]-sae$|sae$")


def parse_instruction(statement: Statement, *, intel: bool) -> Instruction:
    """Parse a statement that is no directive. Raises GateRejected for what is not understood."""
    prefixes, rest = [], statement
    while rest.op in _PREFIXES:
        prefixes.append(rest.op)
        op, _, operands = rest.operands.partition(" ")
        if not op:
            break
        rest = replace(rest, op=op.lower(), operands=operands)
    if rest.op in _PREFIXES and not rest.operands:
        return Instruction(tuple(prefixes[:-1]), rest.op, (), statement.line, intel)
    if not _MNEMONIC.match(rest.op):
        raise GateRejected("instruction", f"`{rest.op}` is not an instruction", statement.line)
    tokens = Tokens(rest.operands, statement.line)
    parser = _Intel(tokens) if intel else _Att(tokens)
    return Instruction(tuple(prefixes), rest.op, tuple(parser.operands()), statement.line, intel)


class _Parser:
    """What both syntaxes share."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def operands(self) -> Iterator[Operand]:
        if self.tokens.done:
            return
        while True:
            yield self._decorated()
            if self.tokens.done:
                return
            self.tokens.expect(",")

    def _decorated(self) -> Operand:
        rounding = self.tokens.peek().text == "{"
        operand = Operand("rounding") if rounding else self._plain()
        decorations = []
        while self.tokens.accept("{"):
            text = ""
            while not self.tokens.accept("}"):
                if self.tokens.done:
                    raise self.tokens.refuse()
                text += self.tokens.take().text
            if not _DECORATION.match(text):
                raise self.tokens.refuse()
            decorations.append(text.lstrip("%"))
        return replace(operand, decorations=tuple(decorations))

    def _plain(self) -> Operand:
        raise NotImplementedError

    def _known(self, name: str) -> str:
        name = name.lower()
        if name in SEGMENTS:
            raise GateRejected("segment", f"segment register {name} is not accepted", self.tokens.line)
        if name not in REGISTERS:
            raise GateRejected("register", f"{name} is not a register that may be used", self.tokens.line)
        return name

    def _stacked(self, name: str) -> str:
        """The x87 registers are written with an index in parentheses."""
        if name == "st" and self.tokens.accept("("):
            name = f"st({self.tokens.take().text})"
            self.tokens.expect(")")
        return self._known(name)

    def _scale(self, value: int) -> int:
        if value not in {1, 2, 4, 8}:
            raise GateRejected("operand", f"an index cannot be scaled by {value}", self.tokens.line)
        return value


_FLAT = frozenset({"ds", "es"})
"""Segments that begin at zero in 64-bit mode; compilers name them in string instructions."""


class _Att(_Parser):
    def _plain(self) -> Operand:
        tokens = self.tokens
        indirect = tokens.accept("*")
        if tokens.accept("$"):
            return Operand("immediate", value=tokens.expression())
        token = tokens.peek()
        if token.kind == "register":
            name = token.text[1:].lower()
            if name in _FLAT and tokens.peek(1).text == ":":
                tokens.take(), tokens.take()
                return self._plain()
            if name in SEGMENTS and tokens.peek(1).text == ":":
                raise GateRejected("segment", "segment overrides are not accepted", tokens.line)
            tokens.take()
            return Operand("register", self._stacked(name), indirect=indirect)
        value = Expression()
        if not (token.text == "(" and (tokens.peek(1).kind == "register" or tokens.peek(1).text == ",")):
            value = tokens.expression()
        operand = Operand("memory", value=value, indirect=indirect)
        return self._registers(operand) if tokens.accept("(") else operand

    def _registers(self, operand: Operand) -> Operand:
        tokens = self.tokens
        base = index = ""
        scale = 0
        if tokens.peek().kind == "register":
            base = self._known(tokens.take().text[1:])
        if tokens.accept(",") and tokens.peek().kind == "register":
            index = self._known(tokens.take().text[1:])
            scale = self._scale(tokens.expression().value) if tokens.accept(",") else 1
        tokens.expect(")")
        return replace(operand, base=base, index=index, scale=scale)


class _Intel(_Parser):
    def _plain(self) -> Operand:
        tokens = self.tokens
        word = tokens.peek().text.lower()
        if word == "offset":
            tokens.take()
            return Operand("immediate", value=self._expression())
        size = ""
        if word in SIZES:
            size = tokens.take().text.lower()
            if tokens.peek().text.lower() == "ptr":
                tokens.take()
        if tokens.peek().text.lower() in _FLAT and tokens.peek(1).text == ":":
            tokens.take(), tokens.take()
        token = tokens.peek()
        name = token.text.lower()
        if name in SEGMENTS:
            raise GateRejected("segment", "segment registers are not accepted", tokens.line)
        if not size and token.kind == "name" and name in REGISTERS:
            tokens.take()
            return Operand("register", self._stacked(name))
        if token.text == "[" and tokens.peek(1).text.lower() in SIZES:  # how gcc writes `call [QWORD PTR f[rip]]`
            tokens.take()
            inner = self._plain()
            tokens.expect("]")
            return inner
        value = Expression() if token.text == "[" else self._expression()
        operand = Operand("memory", value=value, size=size)
        if tokens.peek().text != "[":
            constant = value.constant and not size
            return Operand("immediate", value=value) if constant else operand
        while tokens.accept("["):
            operand = self._bracket(operand)
        return operand

    def _expression(self) -> Expression:
        if self.tokens.peek().text.lower() in RESERVED_WORDS:
            raise self.tokens.refuse()
        return self.tokens.expression()

    def _bracket(self, operand: Operand) -> Operand:
        """`[base + scale*index + value]`, its terms in any order."""
        tokens = self.tokens
        sign = 1
        while True:
            if tokens.accept("-"):
                sign = -sign
            operand = self._term(operand, sign)
            if tokens.accept("]"):
                return operand
            sign = 1
            if not tokens.accept("+") and tokens.peek().text != "-":
                raise tokens.refuse()

    def _term(self, operand: Operand, sign: int) -> Operand:
        tokens = self.tokens
        register, scale = self._product()
        if register:
            if sign < 0:
                raise tokens.refuse()
            return self._with_register(operand, register, scale)
        found = tokens.expression(6)
        value = operand.value
        if sign < 0 and not found.constant:
            raise tokens.refuse()
        if found.symbol is not None:
            if value.symbol is not None:
                raise tokens.refuse()
            return replace(operand, value=replace(found, value=found.value + value.value))
        return replace(operand, value=replace(value, value=value.value + sign * found.value))

    def _product(self) -> tuple[str, int]:
        """A register, perhaps scaled: `rcx`, `4*rcx` or `rcx*4`."""
        tokens = self.tokens
        first, second, third = (tokens.peek(k) for k in range(3))
        if first.kind == "name" and first.text.lower() in REGISTERS:
            tokens.take()
            name = self._known(first.text)
            if second == Token("punctuation", "*"):
                tokens.take()
                return name, self._scale(tokens.expression(7).value)
            return name, 0
        if first.kind == "number" and second.text == "*" and third.text.lower() in REGISTERS:
            scale = self._scale(tokens.expression(7).value)
            tokens.expect("*")
            return self._known(tokens.take().text), scale
        return "", 0

    def _with_register(self, operand: Operand, register: str, scale: int) -> Operand:
        if not operand.base and not scale and not register.startswith(("xmm", "ymm", "zmm")):
            return replace(operand, base=register)
        if operand.index:
            raise self.tokens.refuse()
        return replace(operand, index=register, scale=scale or 1)
