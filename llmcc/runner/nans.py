"""Whether a function can make a NaN: IR leaves open which one that is, but not what becomes of one that is only moved.

LLVM's language reference, "Behavior of Floating-Point NaN values": fneg, fabs and copysign change the sign bit alone, and what
moves values or compares them changes nothing.
"""

from __future__ import annotations

import re

_ARITHMETIC = re.compile(r"= (?:fadd|fsub|fmul|fdiv|frem|fptrunc|fpext) |\bx86_fp80\b")
_CALL = re.compile(r"\b(?:call|invoke) (?!.*@llvm\.(?:fabs|copysign|mem\w+|lifetime|assume|[su](?:min|max|add|sub|mul)|abs|dbg|is\.fpclass)\b)")


def makes_nans(function: str) -> bool:
    """True if the function, as IR text, computes floating-point numbers or calls what may."""
    return bool(_ARITHMETIC.search(function) or _CALL.search(function))
