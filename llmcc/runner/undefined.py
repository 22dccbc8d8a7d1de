"""The reference with its undefined values made visible.

The LangRef's poison (an overflow of `add nsw`, a shift by the width and more, a float that its integer
cannot hold) is a value of the compiler's choice. In the rewritten module it is one that no compiler
would choose: what differs from the reference then is nothing that a candidate can be held to, and all
else is. What is undefined at once (a false assumption, reached `unreachable`) traps.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping

from llmcc.ir import split_top
from llmcc.runner.rewriting import Step, element_of, lanes, operands_of, shaped, width
from llmcc.runner.rounding import flags_in, strict

JUNK = (0xA5C3_96E1_5A3C_69B7, 0x5B1E_2D87_C4F0_9E39)
"""Two runs with different junk: what is compared or masked may hide one of them."""

_RESULT = r'^(\s+)(%[-\w.$]+|%"[^"]*") = '
_ARITHMETIC = re.compile(_RESULT + r"(add|sub|mul|shl) ((?:nuw |nsw )*)(.*)$")
_SHIFT = re.compile(_RESULT + r"(lshr|ashr) (exact )?(.*)$")
_DIVISION = re.compile(_RESULT + r"([su]div) exact (.*)$")
_CAST = re.compile(_RESULT + r"(trunc|zext) ((?:nuw |nsw |nneg )+)(.*) to (.*)$")
_DISJOINT = re.compile(_RESULT + r"or disjoint (.*)$")
_SAME_SIGN = re.compile(_RESULT + r"icmp samesign (\w+) (.*)$")
_FLAGS = r"((?:(?:fast|nnan|ninf|nsz|arcp|contract|afn|reassoc) )+)"
_FLOATS = re.compile(r"\b(?:float|double)\b|<\d+ x (?:float|double)>")
_FAST = re.compile(_RESULT + r"(fadd|fsub|fmul|fdiv|frem|fneg|fcmp) " + _FLAGS + r"(?:(\w+) )??((?:float|double|<\d+ x (?:float|double)>) .*)$")
_FAST_VALUE = re.compile(_RESULT + r"(select|(?:tail |notail )?call) " + _FLAGS + r"(.*)$")
_TO_INTEGER = re.compile(_RESULT + r"fpto([su])i (.*) to (.*)$")
_COUNT = re.compile(_RESULT + r"(?:tail )?call .*@llvm\.(ctlz|cttz|abs)\.\w+\((.*)\)")
_RANGE = re.compile(_RESULT + r"load (i\d+), .*!range !(\d+)")
_METADATA = re.compile(r"^!(\d+) = !\{(i\d+ -?\d+(?:, i\d+ -?\d+)*)\}", re.MULTILINE)
_COPY = re.compile(r"^\s+(?:tail )?call void @llvm\.memcpy\.p0\.p0\.i(64|32)\((.*)\)")
_ASSUME = re.compile(r"^\s+(?:tail )?call void @llvm\.assume\(i1 ((?:noundef )?\S+?)\)")
_MANTISSA = {"float": 24, "double": 53}

_HELPERS = """
define internal void @llmcc.assume(i1 %holds) {
  br i1 %holds, label %good, label %bad
bad:
  call void asm sideeffect "int3", ""()
  unreachable
good:
  ret void
}
define internal void @llmcc.copied(ptr %to, ptr %from, i64 %n) {
  %a = ptrtoint ptr %to to i64
  %b = ptrtoint ptr %from to i64
  %d = sub i64 %a, %b
  %e = sub i64 %b, %a
  %same = icmp eq i64 %d, 0
  %after = icmp ult i64 %d, %n
  %before = icmp ult i64 %e, %n
  %either = or i1 %after, %before
  br i1 %same, label %done, label %check
check:
  br i1 %either, label %loop, label %done
loop:
  %i = phi i64 [ 0, %check ], [ %next, %loop ]
  %at = getelementptr i8, ptr %to, i64 %i
  %old = load i8, ptr %at
  %new = xor i8 %old, JUNK
  store i8 %new, ptr %at
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}
"""


def reveal(text: str, junk: int) -> str:
    """The module `text` with every undefined value it can make changed, in the bits of `junk` (64) at least."""
    ranges = {int(m[1]): m[2] for m in _METADATA.finditer(text)}
    out: list[str] = []
    for number, line in enumerate(text.splitlines()):
        out += _rewritten(line, Step(f"%llmcc.{number}", junk), ranges)
    return "\n".join(out) + _HELPERS.replace("JUNK", str(junk & 0x7F | 1))


def _rewritten(line: str, step: Step, ranges: Mapping[int, str]) -> list[str]:
    for pattern, rewrite in _REWRITES:
        found = pattern.match(line)
        if found:
            return rewrite(found, step) or [strict(line)]
    if found := _RANGE.match(line):
        return _range(line, found, step, ranges.get(int(found[4]), ""))
    if found := _COPY.match(line):
        return _copy(line, found, step)
    if found := _ASSUME.match(line):
        return [f"  call void @llmcc.assume(i1 {found[1].removeprefix('noundef ')})"]
    if line.strip() == "unreachable":
        return ["  call void @llmcc.assume(i1 false)", line]
    return [strict(line)]  # llc -O3 is to round as the reference does


def _arithmetic(found: re.Match[str], step: Step) -> list[str] | None:
    _, result, operation, flags, rest = found.groups()
    type_text, (a, b) = operands_of(rest)
    bits = width(type_text)
    if not bits or not (flags or operation == "shl"):
        return None
    undefined: list[str] = []
    if operation == "shl":
        undefined, b = _amount(type_text, b, step)
    value = step.new(f"{operation} {type_text} {a}, {b}")
    wide = shaped(type_text, f"i{2 * bits}")
    for flag, extend in (("nsw", "sext"), ("nuw", "zext")):
        if flag in flags:
            left = step.new(f"{extend} {type_text} {a} to {wide}")
            right = step.new(f"{'zext' if operation == 'shl' else extend} {type_text} {b} to {wide}")
            exact = step.new(f"{operation} {wide} {left}, {right}")
            had = step.new(f"{extend} {type_text} {value} to {wide}")
            undefined.append(step.new(f"icmp ne {wide} {exact}, {had}"))
    return step.give(result, type_text, value, undefined)


def _amount(type_text: str, amount: str, step: Step) -> tuple[list[str], str]:
    """When a shift's amount is out of range, and the amount made one that is not."""
    bits = width(type_text)
    bad = step.new(f"icmp uge {type_text} {amount}, {lanes(type_text, str(bits))}")
    zero = lanes(type_text, "0")
    within = step.new(f"select {shaped(type_text, 'i1')} {bad}, {type_text} {zero}, {type_text} {amount}")
    return [bad], within


def _shift(found: re.Match[str], step: Step) -> list[str] | None:
    _, result, operation, exact, rest = found.groups()
    type_text, (a, b) = operands_of(rest)
    undefined, amount = _amount(type_text, b, step)
    value = step.new(f"{operation} {type_text} {a}, {amount}")
    if exact:
        back = step.new(f"shl {type_text} {value}, {amount}")
        undefined.append(step.new(f"icmp ne {type_text} {back}, {a}"))
    return step.give(result, type_text, value, undefined)


def _division(found: re.Match[str], step: Step) -> list[str] | None:
    _, result, operation, rest = found.groups()
    type_text, (a, b) = operands_of(rest)
    value = step.new(f"{operation} {type_text} {a}, {b}")
    back = step.new(f"mul {type_text} {value}, {b}")
    return step.give(result, type_text, value, [step.new(f"icmp ne {type_text} {back}, {a}")])


def _cast(found: re.Match[str], step: Step) -> list[str] | None:
    _, result, operation, flags, rest, to = found.groups()
    to = to.split(",")[0].strip()
    type_text, (a,) = operands_of(rest)
    value = step.new(f"{operation} {type_text} {a} to {to}")
    undefined = []
    if "nneg" in flags:
        negative = step.new(f"icmp slt {type_text} {a}, {lanes(type_text, '0')}")
        undefined.append(negative)
    for flag, extend in (("nsw", "sext"), ("nuw", "zext")):
        if flag in flags:
            back = step.new(f"{extend} {to} {value} to {type_text}")
            undefined.append(step.new(f"icmp ne {type_text} {back}, {a}"))
    return step.give(result, to, value, undefined)


def _disjoint(found: re.Match[str], step: Step) -> list[str] | None:
    _, result, rest = found.groups()
    type_text, (a, b) = operands_of(rest)
    value = step.new(f"or {type_text} {a}, {b}")
    common = step.new(f"and {type_text} {a}, {b}")
    return step.give(result, type_text, value, [step.new(f"icmp ne {type_text} {common}, {lanes(type_text, '0')}")])


def _same_sign(found: re.Match[str], step: Step) -> list[str] | None:
    _, result, predicate, rest = found.groups()
    type_text, (a, b) = operands_of(rest)
    value = step.new(f"icmp {predicate} {type_text} {a}, {b}")
    signs = step.new(f"xor {type_text} {a}, {b}")
    differ = step.new(f"icmp slt {type_text} {signs}, {lanes(type_text, '0')}")
    return step.give(result, shaped(type_text, "i1"), value, [differ])


def _to_integer(found: re.Match[str], step: Step) -> list[str] | None:
    _, result, sign, rest, to = found.groups()
    to = to.split(",")[0].strip()
    type_text, (a,) = operands_of(rest)
    digits = _MANTISSA.get(element_of(type_text))
    if digits is None:
        return None
    bits = width(to)
    low, high = (-1.0, 2.0**bits) if sign == "u" else (-(2.0 ** (bits - 1)), 2.0 ** (bits - 1))
    inclusive = "ule" if sign == "u" or bits < digits else "ult"
    if sign == "s" and inclusive == "ule":
        low -= 1.0
    value = step.new(f"fpto{sign}i {type_text} {a} to {to}")
    below = step.new(f"fcmp {inclusive} {type_text} {a}, {lanes(type_text, _double(low))}")
    above = step.new(f"fcmp uge {type_text} {a}, {lanes(type_text, _double(high))}")
    return step.give(result, to, step.new(f"freeze {to} {value}"), [below, above])


def _fast(found: re.Match[str], step: Step) -> list[str] | None:
    """Arithmetic and comparisons under `nnan` or `ninf`."""
    _, result, operation, words, predicate, rest = found.groups()
    if not flags_in(words) & {"nnan", "ninf"}:
        return None
    type_text, operands = operands_of(rest)
    value = step.new(f"{operation} {predicate + ' ' if predicate else ''}{type_text} {', '.join(operands)}")
    names = operands if operation == "fcmp" else [*operands, value]
    undefined = [_poisonous(step, type_text, name, words) for name in names]
    if operation == "fcmp":
        return step.give(result, shaped(type_text, "i1"), value, undefined)
    return step.give_float(result, type_text, value, undefined)


def _fast_value(found: re.Match[str], step: Step) -> list[str] | None:
    """What a call or a choice gives under `nnan` or `ninf`."""
    _, result, operation, words, rest = found.groups()
    typed = _FLOATS.search(rest)
    if not flags_in(words) & {"nnan", "ninf"} or typed is None:
        return None
    value = step.new(f"{operation} {rest}")
    return step.give_float(result, typed[0], value, [_poisonous(step, typed[0], value, words)])


def _poisonous(step: Step, type_text: str, name: str, words: str) -> str:
    """NaN under `nnan`, an infinity under `ninf`; x - x is NaN for both."""
    flags = flags_in(words)
    nan = step.new(f"fcmp uno {type_text} {name}, {name}")
    if "ninf" not in flags:
        return nan
    difference = step.new(f"fsub {type_text} {name}, {name}")
    either = step.new(f"fcmp uno {type_text} {difference}, {difference}")
    return either if "nnan" in flags else step.new(f"xor {shaped(type_text, 'i1')} {either}, {nan}")


def _double(value: float) -> str:
    return f"0x{struct.pack('>d', value).hex().upper()}"


def _count(found: re.Match[str], step: Step) -> list[str] | None:
    _, result, operation, rest = found.groups()
    parts = [p.strip() for p in split_top(rest)]
    if parts[1] != "i1 true":
        return None
    type_text, (a,) = operands_of(parts[0].replace(" noundef ", " "))
    call = found[0].split(" = ", 1)[1].replace("i1 true", "i1 false")
    worst = 1 << (width(type_text) - 1) if operation == "abs" else 0
    bad = step.new(f"icmp eq {type_text} {a}, {lanes(type_text, str(worst))}")
    return step.give(result, type_text, step.new(call), [bad])


def _range(line: str, found: re.Match[str], step: Step, bounds: str) -> list[str]:
    """A load's `!range`: half-open intervals, wrapping where the low bound is above the high one."""
    _, result, type_text, _ = found.groups()
    numbers = [int(b.split()[1]) & (1 << width(type_text)) - 1 for b in bounds.split(", ") if b]
    if not numbers:
        return [line]
    value = step.new(line.split(" = ", 1)[1])
    outside = "true"
    for low, high in zip(numbers[::2], numbers[1::2], strict=True):
        offset = step.new(f"sub {type_text} {value}, {low}")
        here = step.new(f"icmp uge {type_text} {offset}, {(high - low) & (1 << width(type_text)) - 1}")
        outside = step.new(f"and i1 {outside}, {here}")
    if "!noundef" in line:  # undefined at once
        inside = step.new(f"xor i1 {outside}, true")
        return [*step.give(result, type_text, value, [outside]), f"  call void @llmcc.assume(i1 {inside})"]
    return step.give(result, type_text, value, [outside])


def _copy(line: str, found: re.Match[str], step: Step) -> list[str]:
    """After a copy between regions that overlap but are not the same, its target holds what it pleases."""
    to, source, size = [p.strip().rsplit(" ", 1)[1] for p in split_top(found[2])[:3]]
    if found[1] == "32":
        size = step.new(f"zext i32 {size} to i64")
    return [*step.lines, line, f"  call void @llmcc.copied(ptr {to}, ptr {source}, i64 {size})"]


_REWRITES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Step], list[str] | None]], ...] = (
    (_ARITHMETIC, _arithmetic),
    (_SHIFT, _shift),
    (_DIVISION, _division),
    (_CAST, _cast),
    (_DISJOINT, _disjoint),
    (_SAME_SIGN, _same_sign),
    (_TO_INTEGER, _to_integer),
    (_COUNT, _count),
    (_FAST, _fast),
    (_FAST_VALUE, _fast_value),
)
