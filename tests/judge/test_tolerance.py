"""What fast-math flags leave open, and what not: judged by the code that compilers make of the same C."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.asm import Candidate
from llmcc.config import Settings
from llmcc.ctl.specimens import Subject, subject
from llmcc.judge import Verdict, judge
from llmcc.runner.rounding import Nudge, flags_of, nudge
from tests.judge.honest import extract
from tests.judge.subjects import STORE, module_of, tools

SOURCES = {
    "sum": "float f(const float *a, int n) { float s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }",
    "dot": "double f(const double *a, const double *b, int n) { double s = 0; for (int i = 0; i < n; i++) s += a[i] * b[i]; return s; }",
    "axpy": "void f(float *restrict y, const float *restrict x, float a, int n) { for (int i = 0; i < n; i++) y[i] += a * x[i]; }",
    "normalise": "float sqrtf(float);\nvoid f(float *x, int n) { float s = 0; for (int i = 0; i < n; i++) s += x[i] * x[i]; s = 1 / sqrtf(s); for (int i = 0; i < n; i++) x[i] *= s; }",
    "poly": "double f(double x) { return 1 + x * (2 + x * (3 + x * (4 + x * (5 + x * 6)))); }",
    "least": "int f(const float *a, int n) { int k = 0; for (int i = 1; i < n; i++) if (a[i] < a[k]) k = i; return k; }",
    "magnitudes": "float fabsf(float);\nvoid f(float *restrict a, const float *restrict b, int n) { for (int i = 0; i < n; i++) a[i] = fabsf(b[i]); }",
    "calls": "void ext(float *);\nvoid f(float *a, const float *b) { for (int r = 0; r < 1000; r++) { float s = 0; for (int i = 0; i < 16; i++) s += b[i] * a[i]; a[r & 15] = s; ext(a); } }",
    "times": "float f(float x, float y) { return x * y + 0.0f; }",
}  # fmt: skip
FAST = ("-ffast-math",)
_open = ExitStack()


def compiled(source: str, *flags: str) -> str:
    """What clang makes of C."""
    command = [str(tools().require("clang").path), *flags, "-S", "-x", "c", "-", "-o", "-"]
    return subprocess.run(command, check=True, capture_output=True, input=source, text=True).stdout


@cache
def subject_in(source: str, *flags: str) -> Subject:
    """The function `f` as clang -O1 makes it with the flags, ready to be judged."""
    folder = Path(_open.enter_context(tempfile.TemporaryDirectory()))
    path = folder / "m.ll"
    path.write_text(compiled(source, "-O1", "-fno-vectorize", "-fno-unroll-loops", "-emit-llvm", *flags))
    return _open.enter_context(subject(str(path), "f", replace(Settings(), cache_dir=str(STORE), judge_budget_s=0.5), None))


def verdict_of(source: str, flags: tuple[str, ...], other: str, *built: str) -> Verdict:
    """What the judge says, for a function under flags, of what clang makes of `other` when it is built by other flags."""
    found = subject_in(source, *flags)
    return judge(found.exam, Candidate(extract(compiled(other, *built), "f")), found.policy).verdict


@pytest.mark.parametrize("name", SOURCES)
def test_what_fast_math_allows(name: str) -> None:
    """Vectorised and reassociated code is right where the flags allow that, and the evidence says what was compared how."""
    verdict = verdict_of(SOURCES[name], FAST, SOURCES[name], "-O3", *FAST)

    assert (verdict.status.value, verdict.message) == ("ACCEPTED", "")
    assert "reassoc" in verdict.evidence.assumptions[0]


@pytest.mark.parametrize("name", ["sum", "dot"])
def test_what_strict_code_does_not_allow(name: str) -> None:
    """Without the flags the same code is wrong."""
    verdict = verdict_of(SOURCES[name], (), SOURCES[name], "-O3", *FAST)

    assert (verdict.status.value, verdict.evidence.assumptions) == ("WRONG_OUTPUT", ())


CHEATS = {
    "all but the last": ("sum", "i < n", "i < n - 1"),
    "a term too much": ("sum", "float s = 0", "float s = 1e-3f"),
    "in single precision": ("dot", "double s = 0", "float s = 0"),
    "products in single precision": ("dot", "a[i] * b[i]", "(float)a[i] * (float)b[i]"),
    "a coefficient": ("poly", "* 6", "* 6.0000001"),
    "added where it is to be subtracted": ("axpy", "+= a", "-= a"),
    "not all of it": ("axpy", "i < n", "i < (n & ~7)"),
    "a rough reciprocal": ("normalise", "s = 1 / sqrtf(s)", "s = 1.001f / sqrtf(s)"),
    "the last of equals": ("least", "a[i] < a[k]", "a[i] <= a[k]"),
    "rounded, where nothing rounds": ("magnitudes", "fabsf(b[i])", "fabsf(b[i]) * 1.0000002f"),
    "once in place of often": ("calls", "a[r & 15] = s", "a[r & 15] = r ? a[r & 15] : s"),
    "a call left out": ("calls", "ext(a)", "if (r != 2) ext(a)"),
}


@pytest.mark.parametrize("cheat", CHEATS)
def test_what_fast_math_does_not_allow(cheat: str) -> None:
    """The tolerance follows the roundings: what is wrong by more than those is wrong."""
    name, find, put = CHEATS[cheat]

    assert verdict_of(SOURCES[name], FAST, SOURCES[name].replace(find, put), "-O3", *FAST).status.value == "WRONG_OUTPUT"


def test_contraction_alone() -> None:
    """`contract` allows products to be fused or not, and no other order of a sum."""
    flags = ("-ffp-contract=fast", "-mfma")
    dot = SOURCES["dot"]

    assert verdict_of(dot, flags, dot, "-O3", "-mfma", "-ffp-contract=off").status.value == "ACCEPTED"
    assert verdict_of(dot, flags, dot, "-O3", *flags).status.value == "ACCEPTED"
    assert verdict_of(dot, flags, dot.replace("+= a[i] * b[i]", "+= a[i] * b[i] * (1 + 1e-12)"), "-O3", *flags).status.value == "WRONG_OUTPUT"


def test_the_sign_of_zero() -> None:
    """Zeros may differ in sign under `nsz` alone."""
    times, other = SOURCES["times"], "float f(float x, float y) { return x * y; }"

    assert verdict_of(times, ("-fno-signed-zeros",), other, "-O2").status.value == "ACCEPTED"
    assert verdict_of(times, ("-fassociative-math", "-fno-trapping-math"), other, "-O2").status.value == "WRONG_OUTPUT"


def test_what_is_poison() -> None:
    """Under `nnan` inputs that make NaN are undefined behaviour; an answer may do anything with those and nothing else."""
    source = "float f(float x) { return x < 0 ? -x : x; }"
    nan_to_one = "float f(float x) { return x != x ? 1 : __builtin_fabsf(x); }"

    assert verdict_of(source, ("-ffinite-math-only", "-fno-signed-zeros"), nan_to_one, "-O2").status.value == "ACCEPTED"
    assert verdict_of(source, ("-fno-signed-zeros",), nan_to_one, "-O2").status.value == "WRONG_OUTPUT"


@pytest.mark.parametrize("how", Nudge)
@pytest.mark.parametrize("name", SOURCES)
def test_modules_with_other_roundings_compile(name: str, how: Nudge) -> None:
    """Whatever is rewritten, in vectors too, is IR again, and no flag is left in it."""
    text = compiled(SOURCES[name], "-O3", *FAST, "-emit-llvm")

    rewritten = nudge(text, how, fma=True)

    toolchain.run([str(tools().llc.path), "-o", "-"], input=rewritten.encode())
    assert flags_of(rewritten, fma=False) == frozenset()


@pytest.fixture(scope="module", autouse=True)
def closed() -> Iterator[None]:
    """Specimens are given back at the end, which may come more than once where workers take each other's tests."""
    yield
    _open.close()
    subject_in.cache_clear()


def test_strict_modules_stay_as_they_are() -> None:
    """Without flags nothing is rewritten."""
    text = module_of("h_newton").read_text()

    assert nudge(text, Nudge.UP, fma=False) == text
