"""Which CPU features a function may use: its target CPU's, changed by its target features, in LLVM's names.

The tables hold the features that instructions can need and that only compute; tests compare them with clang's.
"""

from __future__ import annotations

from collections.abc import Iterable

_IMPLIES = {
    name: tuple(implied.split())
    for name, implied in {
        "sse2": "sse", "sse3": "sse2", "ssse3": "sse3", "sse4.1": "ssse3", "sse4.2": "sse4.1 crc32", "sse4a": "sse3",
        "aes": "sse2", "pclmul": "sse2", "sha": "sse2", "gfni": "sse2",
        "avx": "sse4.2", "avx2": "avx", "fma": "avx", "f16c": "avx", "fma4": "avx sse4a", "xop": "fma4",
        "vaes": "avx2 aes", "vpclmulqdq": "avx pclmul", "sha512": "avx2", "sm3": "avx", "sm4": "avx2",
        "avxvnni": "avx2", "avxifma": "avx2", "avxneconvert": "avx2", "avxvnniint8": "avx2", "avxvnniint16": "avx2",
        "avx512f": "avx2 f16c fma", "avx512cd": "avx512f", "avx512bw": "avx512f", "avx512dq": "avx512f",
        "avx512vl": "avx512f", "avx512ifma": "avx512f", "avx512vnni": "avx512f", "avx512vpopcntdq": "avx512f",
        "avx512vp2intersect": "avx512f", "avx512bf16": "avx512bw", "avx512vbmi": "avx512bw",
        "avx512vbmi2": "avx512bw", "avx512bitalg": "avx512bw", "avx512fp16": "avx512bw",
    }.items()
}  # fmt: skip
_BASE = "x87 mmx sse2 cmov cx8 fxsr"
_V2 = f"{_BASE} sse4.2 popcnt cx16 sahf"
_V3 = f"{_V2} avx2 bmi bmi2 f16c fma lzcnt movbe"
_V4 = f"{_V3} avx512bw avx512cd avx512dq avx512vl"
_SKYLAKE = f"{_V3} adx aes pclmul"
_ALDERLAKE = f"{_SKYLAKE} avxvnni gfni sha vaes vpclmulqdq"
_SIERRAFOREST = f"{_ALDERLAKE} avxifma avxneconvert avxvnniint8"
_LUNARLAKE = f"{_SIERRAFOREST} avxvnniint16 sha512 sm3 sm4"
_SKX = f"{_V4} adx aes pclmul"
_ICELAKE = (
    f"{_SKX} avx512bitalg avx512ifma avx512vbmi avx512vbmi2 avx512vnni avx512vpopcntdq gfni sha vaes vpclmulqdq"
)
_SAPPHIRERAPIDS = f"{_ICELAKE} avx512bf16 avx512fp16 avxvnni"
_ZNVER1 = f"{_SKYLAKE} sha sse4a"
_ZNVER4 = f"{_ICELAKE} avx512bf16 sse4a"
_CPUS = {
    name: features
    for names, features in {
        "x86-64 generic k8 opteron athlon64 athlon-fx": _BASE,
        "nocona k8-sse3 opteron-sse3 athlon64-sse3": f"{_BASE} sse3",
        "core2": f"{_BASE} ssse3 sahf cx16",
        "penryn": f"{_BASE} sse4.1 sahf cx16",
        "atom bonnell": f"{_BASE} ssse3 sahf movbe cx16",
        "amdfam10 barcelona": f"{_BASE} sse4a lzcnt popcnt sahf cx16",
        "btver1": f"{_BASE} ssse3 sse4a lzcnt popcnt sahf cx16",
        "x86-64-v2 nehalem corei7": _V2,
        "westmere": f"{_V2} pclmul",
        "silvermont slm": f"{_V2} movbe pclmul",
        "goldmont goldmont-plus": f"{_V2} aes movbe pclmul sha",
        "tremont": f"{_V2} aes gfni movbe pclmul sha",
        "sandybridge corei7-avx": f"{_V2} avx pclmul",
        "ivybridge core-avx-i": f"{_V2} avx f16c pclmul",
        "btver2": f"{_V2} aes avx bmi f16c lzcnt movbe pclmul sse4a",
        "bdver1": f"{_V2} aes lzcnt pclmul xop",
        "bdver2 bdver3": f"{_V2} aes bmi f16c fma lzcnt pclmul tbm xop",
        "bdver4": f"{_V3} aes pclmul tbm xop",
        "x86-64-v3": _V3,
        "haswell core-avx2": f"{_V3} pclmul",
        "broadwell": f"{_V3} adx pclmul",
        "skylake": _SKYLAKE,
        "znver1 znver2": _ZNVER1,
        "znver3": f"{_ZNVER1} vaes vpclmulqdq",
        "alderlake gracemont raptorlake meteorlake": _ALDERLAKE,
        "sierraforest grandridge arrowlake": _SIERRAFOREST,
        "arrowlake-s lunarlake pantherlake clearwaterforest": _LUNARLAKE,
        "x86-64-v4": _V4,
        "knl": f"{_SKYLAKE} avx512cd",
        "knm": f"{_SKYLAKE} avx512cd avx512vpopcntdq",
        "skylake-avx512 skx": _SKX,
        "cascadelake": f"{_SKX} avx512vnni",
        "cooperlake": f"{_SKX} avx512vnni avx512bf16",
        "cannonlake": f"{_SKX} avx512ifma avx512vbmi sha",
        "icelake-client icelake-server rocketlake": _ICELAKE,
        "tigerlake": f"{_ICELAKE} avx512vp2intersect",
        "sapphirerapids emeraldrapids graniterapids graniterapids-d": _SAPPHIRERAPIDS,
        "znver4": _ZNVER4,
        "znver5": f"{_ZNVER4} avx512vp2intersect avxvnni",
    }.items()
    for name in names.split()
}


def enabled_features(cpu: str, features: Iterable[str]) -> frozenset[str]:
    """All features enabled for a function of this target-cpu and target-features (signed names, in order).

    An unknown CPU counts as plain x86-64, so that nothing is allowed that might be missing.
    """
    enabled: set[str] = set()
    for name in _CPUS.get(cpu, _BASE).split():
        _enable(name, enabled)
    for feature in features:
        sign, name = feature[:1], feature[1:]
        if sign == "+":
            _enable(name, enabled)
        elif sign == "-":
            _disable(name, enabled)
    if "soft-float" in enabled:
        for name in ("x87", "mmx", "sse"):
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
