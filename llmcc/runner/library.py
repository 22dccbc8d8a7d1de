"""C library functions with defined meaning, which a specimen calls for real instead of as events."""

from __future__ import annotations

from llmcc.ir import Declaration

# Those that touch memory have a probe in native/discover.c, which finds out what they touch.
_MEMORY = "memcpy memmove memset memcmp memchr bcmp"
_STRINGS = "strlen strnlen strcmp strncmp strchr strrchr strcpy strncpy strcat strstr strspn strcspn wcslen"
_INTEGERS = "abs labs llabs ffs ffsl ffsll"
_CHARACTERS = (
    "isalpha isdigit isalnum isspace isupper islower ispunct isprint iscntrl isgraph isxdigit tolower toupper"
)
_MATHS = (
    "sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp exp2 expm1 log log2 log10 log1p pow "
    "sqrt cbrt hypot fabs floor ceil trunc round roundeven rint nearbyint lround llround lrint llrint fmod "
    "remainder fma fmin fmax fdim copysign ldexp scalbn logb ilogb nextafter erf erfc tgamma"
)

_RUNTIME = (
    "__udivti3 __umodti3 __divti3 __modti3 __powidf2 __powisf2 __floattidf __floattisf __floatuntidf __floatuntisf "
    "__fixdfti __fixsfti __fixunsdfti __fixunssfti __mulsc3 __muldc3 __divsc3 __divdc3"
)


def errno_may_change(declaration: Declaration) -> bool:
    """True for a mathematical function that is not declared to leave errno alone."""
    known = {declaration.name, declaration.name.removesuffix("f")} & set(_MATHS.split())
    writes = "errnomem: write" in declaration.memory or declaration.memory.strip().startswith(("memory(write", "memory(readwrite"))
    return bool(known) and (not declaration.memory or writes)


RUNTIME = frozenset(_RUNTIME.split())
"""Of those, what compilers call for operations that the CPU lacks."""
IDIOMS = frozenset({"memcpy", "memmove", "memset", "memcmp"})
"""Of those, what compilers make of loops and rely on even where there is no C library else."""
LIBRARY: frozenset[str] = frozenset(
    name
    for group in (_MEMORY, _STRINGS, _INTEGERS, _CHARACTERS, _RUNTIME)
    for name in group.split()
) | frozenset(f"{name}{suffix}" for name in _MATHS.split() for suffix in ("", "f"))
