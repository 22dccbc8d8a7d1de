"""The reference with its roundings changed wherever fast-math flags leave them open.

What reassociation, contraction, reciprocals and approximations may do to a result nobody can enumerate, but how far
results move if every such operation is off by an ulp can be run. In a rewritten module operands of additions and
results of other operations are nudged by an ulp (approximated functions by four): towards +inf, away from zero, or at
random, each in a module of its own; where `nsz` holds, zeros change their sign in one of them. One more module nudges
very much farther: what does not change even there does not depend on any rounding that is open.
"""

from __future__ import annotations

import enum
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from llmcc.ir import split_top
from llmcc.runner.rewriting import Replacement, element_of, lanes, shaped

_Constant = Callable[[int], str]


class Nudge(enum.Enum):
    """Where to, and how far."""

    UP = "up"
    OUT = "out"
    RANDOM = "random"
    OTHER = "other"
    FAR = "far"


FLAGS = ("nnan", "ninf", "nsz", "arcp", "contract", "afn", "reassoc")
OPEN = frozenset({"reassoc", "contract", "arcp", "afn"})
"""The flags that leave a rounding open."""
_ANY = rf"((?:(?:fast|{'|'.join(FLAGS)}) )*)"
_RESULT = r'^(\s+)(%[-\w.$]+|%"[^"]*") = '
_TYPE = r"(float|double|<\d+ x (?:float|double)>)"
_BINARY = re.compile(rf"{_RESULT}(fadd|fsub|fmul|fdiv|frem) {_ANY}{_TYPE} (.*)$")
_CALL = re.compile(rf"{_RESULT}((?:tail |notail )?call) {_ANY}((?:[^@]*? )?){_TYPE} (@.*)$")
_USED = re.compile(rf"= (?:fadd|fsub|fmul|fdiv|frem|fneg|fcmp|select|phi|(?:\w+ )?call) {_ANY}", re.MULTILINE)
_FLAGGED = re.compile(rf"( = (?:fadd|fsub|fmul|fdiv|frem|fneg|fcmp|select|phi|fptrunc|fpext|(?:\w+ )?call) )(?:(?:fast|{'|'.join(FLAGS)}) )+")
_FUSED = re.compile(r"@llvm\.fmuladd\.")
_INEXACT = re.compile(
    r"@(?:llvm\.)?(?:vector\.reduce\.f(?:add|mul)|fma|fmuladd|sqrt|cbrt|hypot|powi?|exp2|exp10|expm1|exp|log2|log10|log1p|log"
    r"|sincos|a?(?:sin|cos|tan)h?|atan2|[tl]gamma|erfc?)[fl]?(?:\.|\()"
)
_FAR = {"float": 1 << 14, "double": 1 << 40}
"""Ulps; a little more than half of the digits."""
_APPROXIMATE = 4


def flags_of(text: str, *, fma: bool) -> frozenset[str]:
    """The fast-math flags of a module's instructions.

    `llvm.fmuladd` may be fused or not, which counts as `contract` where the target can (`fma`).
    """
    found: set[str] = set()
    for match in _USED.finditer(text):
        found |= flags_in(match[1])
    return frozenset(found | ({"contract"} if fma and _FUSED.search(text) else set()))


def nudge(text: str, how: Nudge, *, fma: bool) -> str:
    """The module `text` with every rounding that its flags leave open moved."""
    out: list[str] = []
    for number, line in enumerate(text.splitlines()):
        step = _Step(f"%llmcc.n{number}", how)
        if found := _BINARY.match(line):
            out += _binary(found, step)
        elif found := _CALL.match(line):
            out += _call(line, found, step, fma=fma)
        else:
            out.append(strict(line))
    return "\n".join(out) + "\n"


def strict(line: str) -> str:
    """An instruction without its fast-math flags."""
    return _FLAGGED.sub(r"\1", line)


def flags_in(words: str) -> frozenset[str]:
    """The flags that an instruction's words stand for."""
    named = words.split()
    return frozenset(FLAGS) if "fast" in named else frozenset(named)


def _binary(found: re.Match[str], step: _Step) -> list[str]:
    indent, result, operation, words, type_text, rest = found.groups()
    flags = flags_in(words)
    a, b = split_top(rest.split(", !")[0])
    a, b = a.strip(), b.strip()
    if operation in {"fadd", "fsub"}:
        if "reassoc" in flags:
            a = step.nudged(type_text, a, 0)
            b = step.nudged(type_text, b, 1, downwards=operation == "fsub")
        return step.give(indent, result, type_text, f"{operation} {type_text} {a}, {b}", flags)
    ulps = _APPROXIMATE if "afn" in flags and operation == "fdiv" else 1
    wanted = {"fmul": {"reassoc", "contract"}, "fdiv": {"reassoc", "arcp", "afn"}, "frem": set[str]()}[operation]
    value = f"{operation} {type_text} {a}, {b}"
    return step.give(indent, result, type_text, value, flags, ulps if flags & wanted else 0)


def _call(line: str, found: re.Match[str], step: _Step, *, fma: bool) -> list[str]:
    indent, result, call, words, between, type_text, rest = found.groups()
    flags = flags_in(words)
    fused = _FUSED.match(rest) is not None and (fma or "contract" in flags)
    if not _INEXACT.match(rest) or not (flags & {"afn", "reassoc"} or fused):
        return [strict(line)]
    if fused:  # by itself the product is rounded, which counts for much where the sum cancels it
        inside = rest[rest.index("(") + 1 : rest.rindex(")")]
        a, b, c = (operand.strip().removeprefix(type_text).strip() for operand in split_top(inside))
        product = step.nudged(type_text, step.new(f"fmul {type_text} {a}, {b}"), 0)
        return step.give(indent, result, type_text, f"fadd {type_text} {product}, {c}", flags, 1)
    ulps = 1 if "@llvm.fm" in rest or "afn" not in flags else _APPROXIMATE
    return step.give(indent, result, type_text, f"{call} {between}{type_text} {rest}", flags, ulps)


@dataclass(slots=True)
class _Step(Replacement):
    """A replacement that rounds otherwise."""

    how: Nudge

    def give(self, indent: str, result: str, type_text: str, value: str, flags: frozenset[str], ulps: int = 0) -> list[str]:
        """Let `result` be `value` nudged by `ulps`, and of the other sign where it is zero and that is open."""
        flips = "nsz" in flags and self.how in {Nudge.OTHER, Nudge.FAR}
        if not ulps and not flips:
            return [*self.lines, f"{indent}{result} = {value}"]
        name = self.new(value)
        name = self.nudged(type_text, name, 2, ulps=ulps) if ulps else name
        if flips:
            other = self.new(f"fneg {type_text} {name}")
            zero = self.new(f"fcmp oeq {type_text} {name}, {lanes(type_text, '0.0')}")
            name = self.new(f"select {shaped(type_text, 'i1')} {zero}, {type_text} {other}, {type_text} {name}")
        integer = _integer(type_text)
        raw = self.new(f"bitcast {type_text} {name} to {integer}")
        return [*self.lines, f"{indent}{result} = bitcast {integer} {raw} to {type_text}"]

    def nudged(self, type_text: str, value: str, site: int, *, downwards: bool = False, ulps: int = 1) -> str:
        """The name of `value` moved by `ulps`; what is zero, next to it, infinite or NaN stays."""
        integer, element = _integer(type_text), element_of(type_text)
        bits = 32 if element == "float" else 64
        sign = 1 << (bits - 1)
        infinite = 0x7F80_0000 if bits == 32 else 0x7FF0_0000_0000_0000
        size = (_FAR[element] if self.how is Nudge.FAR else 1) * ulps

        def constant(number: int) -> str:
            return lanes(integer, str(number & (1 << bits) - 1))

        raw = self.new(f"bitcast {type_text} {value} to {integer}")
        magnitude = self.new(f"and {integer} {raw}, {constant(sign - 1)}")
        above = self.new(f"icmp ugt {integer} {magnitude}, {constant(size)}")
        below = self.new(f"icmp ult {integer} {magnitude}, {constant(infinite - size)}")
        moves = self.new(f"and {shaped(type_text, 'i1')} {above}, {below}")
        back = self._backwards(integer, raw, bits, site, constant, downwards=downwards)
        forth = self.new(f"add {integer} {raw}, {constant(size)}")
        less = self.new(f"sub {integer} {raw}, {constant(size)}")
        moved = self.new(f"select {shaped(type_text, 'i1')} {back}, {integer} {less}, {integer} {forth}")
        new = self.new(f"select {shaped(type_text, 'i1')} {moves}, {integer} {moved}, {integer} {raw}")
        return self.new(f"bitcast {integer} {new} to {type_text}")

    def _backwards(self, integer: str, raw: str, bits: int, site: int, constant: _Constant, *, downwards: bool) -> str:
        """Where the magnitude is to shrink, as an i1 or a vector of them."""
        if self.how is Nudge.UP:
            return self.new(f"icmp {'sge' if downwards else 'slt'} {integer} {raw}, {constant(0)}")
        if self.how is Nudge.OUT:
            return self.new(f"icmp ne {integer} {raw}, {raw}")
        seed = zlib.crc32(f"{self.prefix}:{site}:{self.how.value}".encode()) * 0x9E37_79B9_7F4A_7C15
        mixed = self.new(f"xor {integer} {raw}, {constant(seed)}")
        mixed = self.new(f"mul {integer} {mixed}, {constant(0xD6E8_FEB8_6659_FD93)}")
        high = self.new(f"lshr {integer} {mixed}, {constant(bits // 2)}")
        mixed = self.new(f"xor {integer} {mixed}, {high}")
        mixed = self.new(f"mul {integer} {mixed}, {constant(0xA5A3_564E_27F8_8691)}")
        return self.new(f"icmp slt {integer} {mixed}, {constant(0)}")


def _integer(type_text: str) -> str:
    return shaped(type_text, "i32" if "float" in type_text else "i64")
