"""Tokens of operands, and expressions over them with GNU precedence and 64-bit wrap-around.

Everything a candidate may write as a number or an address is of the form symbol - symbol + constant.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from llmcc.errors import GateRejected

_TOKEN = re.compile(
    r"\s*(?:(?P<string>\"(?:[^\"\\]|\\.)*\")"
    r"|(?P<register>%[A-Za-z]\w*)"
    r"|(?P<local>\d+[bfBF](?![\w.]))"
    r"|(?P<float>\d+\.\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|0[xX][0-9a-fA-F.]+[pP][-+]?\d+)"
    r"|(?P<broadcast>1to\d+)"
    r"|(?P<number>0[xX][0-9a-fA-F]+|0[bB][01]+|\d+)(?![\w.])"
    r"|(?P<name>[A-Za-z_.][\w.$]*)"
    r"|(?P<punctuation><<|>>|&&|\|\||==|!=|<>|<=|>=|[-+*/%()\[\]{},:@&|^~!<>$]))"
)
_PRECEDENCE = {
    "||": 1, "&&": 2, "==": 3, "!=": 3, "<>": 3, "<": 3, "<=": 3, ">": 3, ">=": 3, "+": 4, "-": 4,
    "|": 5, "&": 5, "^": 5, "!": 5, "*": 6, "/": 6, "%": 6, "<<": 6, ">>": 6,
}  # fmt: skip
_BITS = 64
_DEPTH = 64


@dataclass(frozen=True, slots=True)
class Token:
    """One token of operand text; `kind` is the name of the group that matched it."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Expression:
    """symbol@reach - minus + value; symbols are None where there are none."""

    value: int = 0
    symbol: str | None = None
    minus: str | None = None
    reach: str = ""

    @property
    def constant(self) -> bool:
        """True if no symbol is in it."""
        return self.symbol is None and self.minus is None

    def emit(self, name: Callable[[str], str]) -> str:
        """Canonical text; `name` gives the names of symbols in the output."""
        if self.symbol is None:
            return str(self.value)
        text = name(self.symbol) + (f"@{self.reach}" if self.reach else "")
        text += f"-{name(self.minus)}" if self.minus is not None else ""
        return text + (f"{self.value:+d}" if self.value else "")


class Tokens:
    """The tokens of one operand list, read from left to right."""

    def __init__(self, text: str, line: int) -> None:
        self.line = line
        self._text = text
        self._tokens: list[Token] = []
        self._next = 0
        self._depth = 0
        at = 0
        while at < len(text) and text[at:].strip():
            match = _TOKEN.match(text, at)
            if not match or not match.lastgroup:
                raise self.refuse()
            self._tokens.append(Token(match.lastgroup, match[match.lastgroup]))
            at = match.end()

    def refuse(self) -> GateRejected:
        """The error for text that is not understood."""
        return GateRejected("syntax", f"`{self._text[:60]}` is not understood", self.line)

    @property
    def done(self) -> bool:
        """True at the end."""
        return self._next >= len(self._tokens)

    def peek(self, ahead: int = 0) -> Token:
        """The next token, or an empty one at the end."""
        at = self._next + ahead
        return self._tokens[at] if at < len(self._tokens) else Token("end", "")

    def take(self) -> Token:
        """Read one token."""
        token = self.peek()
        self._next += 1
        return token

    def accept(self, text: str) -> bool:
        """Read a punctuation mark if it comes next."""
        if self.peek() == Token("punctuation", text):
            self._next += 1
            return True
        return False

    def expect(self, text: str) -> None:
        """Read a punctuation mark that must come next."""
        if not self.accept(text):
            raise self.refuse()

    # ---- expressions ---------------------------------------------------------------------------

    def expression(self, level: int = 1) -> Expression:
        """Read an expression. Raises GateRejected."""
        left = self._unary()
        while (sign := self._operator()) and _PRECEDENCE[sign] >= level:
            self.take()
            left = self._apply(sign, left, self.expression(_PRECEDENCE[sign] + 1))
        return left

    def _operator(self) -> str:
        token = self.peek()
        if token.kind == "register" and len(token.text) > 1:
            return ""
        return token.text if token.kind == "punctuation" and token.text in _PRECEDENCE else ""

    def _unary(self) -> Expression:
        self._depth += 1
        if self._depth > _DEPTH:
            raise GateRejected("size", "an expression is nested too deeply", self.line)
        try:
            return self._operand()
        finally:
            self._depth -= 1

    def _operand(self) -> Expression:
        token = self.take()
        if token.kind == "punctuation" and token.text in "-~+!":
            inner = self._unary()
            if token.text == "+":
                return inner
            value = self._constant(inner)
            return Expression(_wrap({"-": -value, "~": ~value, "!": int(not value)}[token.text]))
        if token == Token("punctuation", "("):
            inner = self.expression()
            self.expect(")")
            return inner
        if token.kind == "number":
            digits = token.text.lower()
            octal = len(digits) > 1 and digits.isdigit() and digits.startswith("0")
            try:
                value = int(digits, 8 if octal else 0)
            except ValueError:
                raise self.refuse() from None
            if value >> _BITS:
                raise GateRejected("expression", f"{token.text} does not fit into 64 bits", self.line)
            return Expression(_wrap(value))
        if token.kind in {"name", "string", "local"} and token.text != ".":
            return Expression(symbol=self._symbol(token), reach=self._reach())
        raise self.refuse()

    def _symbol(self, token: Token) -> str:
        if token.kind == "string":
            return re.sub(r"\\(.)", r"\1", token.text[1:-1])
        return token.text.lower() if token.kind == "local" else token.text

    def _reach(self) -> str:
        if not self.accept("@"):
            return ""
        kind = self.take().text.upper()
        if kind not in {"PLT", "GOTPCREL", "GOTPCREL_NORELAX"}:
            raise GateRejected("relocation", f"relocation @{kind} is not accepted", self.line)
        return kind

    def _constant(self, expression: Expression) -> int:
        if not expression.constant:
            raise self.refuse()
        return expression.value

    def _apply(self, sign: str, left: Expression, right: Expression) -> Expression:
        if sign == "+":
            if right.symbol is not None and left.symbol is not None:
                raise self.refuse()
            first, second = (left, right) if right.symbol is None else (right, left)
            if second.minus is not None:
                raise self.refuse()
            return Expression(_wrap(left.value + right.value), first.symbol, first.minus, first.reach)
        if sign == "-":
            if right.minus is not None or right.reach or (right.symbol is not None and left.minus is not None):
                raise self.refuse()
            minus = right.symbol if right.symbol is not None else left.minus
            if minus is not None and left.symbol is None:
                raise self.refuse()
            return Expression(_wrap(left.value - right.value), left.symbol, minus, left.reach)
        return Expression(_wrap(self._arithmetic(sign, self._constant(left), self._constant(right))))

    def _arithmetic(self, sign: str, a: int, b: int) -> int:
        if sign in {"/", "%"}:
            if not b:
                raise GateRejected("expression", "division by zero", self.line)
            quotient = abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
            return quotient if sign == "/" else a - b * quotient
        if sign in {"<<", ">>"}:
            if not 0 <= b < _BITS:
                raise GateRejected("expression", f"a shift by {b} bits", self.line)
            return a << b if sign == "<<" else (a & (1 << _BITS) - 1) >> b
        truth = -1  # what GNU as and LLVM give for true comparisons
        return {
            "*": a * b, "|": a | b, "&": a & b, "^": a ^ b, "!": a | ~b,
            "==": truth * (a == b), "!=": truth * (a != b), "<>": truth * (a != b), "<": truth * (a < b),
            "<=": truth * (a <= b), ">": truth * (a > b), ">=": truth * (a >= b),
            "&&": int(bool(a and b)), "||": int(bool(a or b)),
        }[sign]  # fmt: skip


def _wrap(value: int) -> int:
    """A value as a signed 64-bit number; unsigned literals beyond 2**63 keep their meaning."""
    value &= (1 << _BITS) - 1
    return value - (1 << _BITS) if value >> (_BITS - 1) else value


def constant(text: str, line: int) -> int:
    """The value of a constant expression. Raises GateRejected."""
    tokens = Tokens(text, line)
    found = tokens.expression()
    if not tokens.done or not found.constant:
        raise GateRejected("expression", f"`{text.strip()[:60]}` is not a constant expression", line)
    return found.value
