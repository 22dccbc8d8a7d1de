"""Which CPU features a function may use: its target CPU's, changed by its target features, in LLVM's names."""

from __future__ import annotations

from collections.abc import Iterable

_IMPLIES = {
    "sse": ("mmx",),
    "sse2": ("sse",),
    "sse3": ("sse2",),
    "ssse3": ("sse3",),
    "sse4.1": ("ssse3",),
    "sse4.2": ("sse4.1", "crc32"),
    "avx": ("sse4.2",),
    "avx2": ("avx",),
    "fma": ("avx",),
    "f16c": ("avx",),
    "fma4": ("avx",),
    "xop": ("avx",),
    "aes": ("sse2",),
    "pclmul": ("sse2",),
    "sha": ("sse2",),
    "gfni": ("sse2",),
    "vaes": ("avx2", "aes"),
    "vpclmulqdq": ("avx", "pclmul"),
    "avxvnni": ("avx2",),
    "avx512f": ("avx2", "f16c", "fma"),
    "avx512cd": ("avx512f",),
    "avx512bw": ("avx512f",),
    "avx512dq": ("avx512f",),
    "avx512vl": ("avx512f",),
    "avx512ifma": ("avx512f",),
    "avx512vnni": ("avx512f",),
    "avx512bf16": ("avx512bw",),
    "avx512vbmi": ("avx512bw",),
    "avx512vbmi2": ("avx512bw",),
    "avx512bitalg": ("avx512bw",),
    "avx512vpopcntdq": ("avx512f",),
}
_BASE = ("sse2", "cmov", "cx8", "x87", "fxsr")
_V2 = (*_BASE, "sse4.2", "popcnt", "cx16", "sahf")
_V3 = (*_V2, "avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe")
_V4 = (*_V3, "avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl")
_HASWELL = (*_V3, "aes", "pclmul")
_SKYLAKE = (*_HASWELL, "adx", "prfchw")
_CPUS: dict[str, tuple[str, ...]] = {
    "": _BASE,
    "x86-64": _BASE,
    "generic": _BASE,
    "x86-64-v2": _V2,
    "x86-64-v3": _V3,
    "x86-64-v4": _V4,
    "nehalem": _V2,
    "westmere": (*_V2, "pclmul"),
    "sandybridge": (*_V2, "avx", "pclmul"),
    "ivybridge": (*_V2, "avx", "pclmul", "f16c"),
    "haswell": _HASWELL,
    "broadwell": _SKYLAKE,
    "skylake": _SKYLAKE,
    "skylake-avx512": (*_SKYLAKE, *_V4),
    "cascadelake": (*_SKYLAKE, *_V4, "avx512vnni"),
    "icelake-server": (*_SKYLAKE, *_V4, "avx512vnni", "avx512vbmi", "avx512vbmi2", "avx512ifma", "avx512bitalg",
                       "avx512vpopcntdq", "gfni", "vaes", "vpclmulqdq", "sha"),
    "znver1": (*_SKYLAKE, "sha", "sse4a"),
    "znver2": (*_SKYLAKE, "sha", "sse4a"),
    "znver3": (*_SKYLAKE, "sha", "sse4a", "vaes", "vpclmulqdq"),
    "znver4": (*_SKYLAKE, *_V4, "sha", "sse4a", "vaes", "vpclmulqdq", "gfni", "avx512vnni", "avx512vbmi",
               "avx512vbmi2", "avx512ifma", "avx512bitalg", "avx512vpopcntdq", "avx512bf16"),
}


def enabled_features(cpu: str, features: Iterable[str]) -> frozenset[str]:
    """All features enabled for a function of this target-cpu and target-features (signed names, in order).

    An unknown CPU counts as plain x86-64, so that nothing is allowed that might be missing.
    """
    enabled: set[str] = set()
    for name in _CPUS.get(cpu, _BASE):
        _enable(name, enabled)
    for feature in features:
        sign, name = feature[:1], feature[1:]
        if sign == "+":
            _enable(name, enabled)
        elif sign == "-":
            _disable(name, enabled)
    return frozenset(enabled)


def _enable(name: str, enabled: set[str]) -> None:
    enabled.add(name)
    for implied in _IMPLIES.get(name, ()):
        _enable(implied, enabled)


def _disable(name: str, enabled: set[str]) -> None:
    enabled.discard(name)
    for other, implied in _IMPLIES.items():
        if name in implied and other in enabled:
            _disable(other, enabled)
