"""Small changes to assembly: one operation, condition, register, constant or displacement, or an instruction less."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

DROPPED = SWAPPED = 0.12
"""Shares of mutants without an instruction, and with two neighbours the other way round."""
_GROUPS = [
    "add sub adc sbb", "and or xor", "shl shr sar rol ror", "inc dec neg not", "imul add", "addss subss mulss divss",
    "addsd subsd mulsd divsd", "addps subps mulps divps", "addpd subpd mulpd divpd", "minss maxss", "minps maxps",
    "paddb psubb", "paddw psubw", "paddd psubd", "paddq psubq", "pand por pxor pandn", "pcmpeqd pcmpgtd", "pcmpeqb pcmpgtb",
    "cmpltps cmpleps cmpeqps cmpneqps", "punpckldq punpckhdq", "punpcklbw punpckhbw", "bsf bsr", "movz movs", "movss movsd",
]  # fmt: skip
_CONDITIONS = "e ne l le g ge b be a ae s ns o no p np".split()
_REGISTERS = [
    "rax rcx rdx rsi rdi r8 r9 r10 r11".split(),
    "eax ecx edx esi edi r8d r9d r10d r11d".split(),
    "al cl dl sil dil r8b r9b r10b r11b".split(),
    [f"xmm{n}" for n in range(8)],
    [f"ymm{n}" for n in range(8)],
]
_CONDITIONAL = re.compile(rf"\t(j|set|cmov)({'|'.join(_CONDITIONS)})([lqw]?)\b")


@dataclass(frozen=True, slots=True)
class Mutant:
    """Assembly with one change, and the change in words, by which it is known."""

    text: str
    change: str


def mutants(text: str, rng: random.Random) -> Iterator[Mutant]:
    """Mutants of a text without end; some may be alike, and some may not assemble."""
    lines = text.splitlines()
    places = [k for k, line in enumerate(lines) if re.match(r"\s+[a-z]", line)]
    while places:
        found = _mutate(lines, places, rng)
        if found is not None:
            yield found


def _mutate(lines: Sequence[str], places: Sequence[int], rng: random.Random) -> Mutant | None:
    """One change; None where the drawn place offers nothing of the drawn kind."""
    at, kind, share = rng.choice(places), rng.choice(_KINDS), rng.random()
    out, was = list(lines), " ".join(lines[at].split())
    if share < DROPPED:
        del out[at]
        change = "dropped"
    elif share < DROPPED + SWAPPED:
        if at + 1 not in places:
            return None
        out[at : at + 2] = lines[at + 1], lines[at]
        change = "swapped with the next"
    else:
        changed = kind(lines[at], rng)
        if changed is None or changed == lines[at]:
            return None
        out[at] = changed
        change = f"became `{' '.join(changed.split())}`"
    return Mutant("\n".join(out) + "\n", f"line {at + 1}: `{was}` {change}")


def _operation(line: str, rng: random.Random) -> str | None:
    match = re.match(r"(\s+)([a-z]+?)([bwlq]?)(\s.*)$", line)
    for group in _GROUPS:
        names = group.split()
        if match and (match[2] in names or match[2] + match[3] in names):
            suffix = match[3] if match[2] in names else ""
            return f"{match[1]}{rng.choice(names)}{suffix}{match[4]}"
    return None


def _condition(line: str, rng: random.Random) -> str | None:
    match = _CONDITIONAL.search(line)
    if not match:
        return None
    return line.replace(match[0], f"\t{match[1]}{rng.choice(_CONDITIONS)}{match[3]}", 1)


def _register(line: str, rng: random.Random) -> str | None:
    found = list(re.finditer(r"%(\w+)", line))
    if not found:
        return None
    match = rng.choice(found)
    bank = next((b for b in _REGISTERS if match[1] in b), None)
    return f"{line[: match.start()]}%{rng.choice(bank)}{line[match.end() :]}" if bank else None


def _constant(line: str, rng: random.Random) -> str | None:
    match = re.search(r"\$(-?\d+)", line)
    return line.replace(match[0], f"${int(match[1]) + rng.choice((1, -1))}", 1) if match else None


def _displacement(line: str, rng: random.Random) -> str | None:
    match = re.search(r"(?<![\w$])(-?\d*)\((%[^)]*)\)", line)
    if not match or "rip" in match[2]:
        return None
    return line.replace(match[0], f"{int(match[1] or 0) + rng.choice((1, -1, 4, -4, 8))}({match[2]})", 1)


_KINDS = (_operation, _condition, _register, _constant, _displacement)
