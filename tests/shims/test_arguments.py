"""clang's command lines, understood or left to clang with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcc.driver.arguments import NotUnderstood
from llmcc.shim.arguments import opted_out, parse


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("a.o b.o -o c", "input"),
        ("-O2 a.c", "no-compilation"),
        ("-O2 -c", "no-input"),
        ("-c a.c", "level:0"),
        ("-Os -c a.c", "level:s"),
        ("-O2 -O0 -c a.c", "level:0"),
        ("-O2 -c a.c b.c", "several-inputs"),
        ("-O2 -c a.c -o -", "standard-output"),
        ("-O2 -c @more", "response-file"),
        ("-O2 -c a.c -o", "missing-value"),
        ("-O2 -c a.c -MF a.d", "dependencies"),
        ("-O2 -c a.c -MD -MF -", "standard-output"),
        ("-O2 -c -fprofile-generate a.c", "option:-fprofile-generate"),
        ("-O2 -c -fsanitize=address a.c", "option:-fsanitize"),
        ("-O2 -c -Wp,-MD,x.d a.c", "option:-Wp"),
        ("-O2 -c --target=riscv64 a.c", "option:--target"),
        ("-O2 -c -mretpoline a.c", "option:-mretpoline"),
        ("-O2 -c -x c++ a.c", "option:-x"),
        ("-O2 -c -B/usr/lib/other a.c", "option:-B"),
    ],
)
def test_what_is_left_to_clang(line: str, reason: str) -> None:
    """Each reason is one word to count."""
    with pytest.raises(NotUnderstood) as told:
        parse(line.split())

    assert str(told.value) == reason


@pytest.mark.parametrize(
    ("line", "output", "depfile"),
    [
        ("-O2 -c dir/a.c", "a.o", ""),
        ("-O2 -c dir/a.c -MD", "a.o", "a.d"),
        ("-O2 -c dir/a.c -MMD -o x/b.obj", "x/b.obj", "x/b.d"),
        ("-O2 -c dir/a.c -ob -MD -MFrule", "b", "rule"),
    ],
)
def test_files_written(line: str, output: str, depfile: str) -> None:
    """Objects and rules have the names that clang gives them."""
    unit = parse(line.split())

    assert (unit.output, unit.depfile) == (output, depfile)


SHAPING = st.sampled_from(["-O3", "-g", "-DX=1", "-Idir", "-Wall", "-fPIC", "-std=c11", "-march=native", "-w", "-pthread"])
PAIRS = st.sampled_from([["-D", "X"], ["-include", "a.h"], ["-isystem", "/opt"]])
NAMING = st.sampled_from([["-MD"], ["-MMD"], ["-MP"], ["-MF", "d"], ["-MTt"], ["-o", "x.o"]])


@given(st.permutations([["-O2"], ["-c"], ["a.c"]]), st.lists(st.one_of(SHAPING.map(lambda a: [a]), PAIRS, NAMING)))
def test_further_runs_get_all_that_shapes_code_in_order(base: list[list[str]], more: list[list[str]]) -> None:
    """Only the source, -c, and what names outputs are left out."""
    naming = ("-M", "-o", "-c")
    groups = [*base, *more]
    if any(group[0].startswith("-M") for group in groups):
        groups.append(["-MD"])
    expected = [a for group in groups if not group[0].startswith(naming) and group != ["a.c"] for a in group]

    assert parse([a for group in groups for a in group]).essential == expected


@pytest.mark.parametrize(
    ("text", "out"),
    [
        (b"// llmcc:off\nint x;", True),
        (b"\n/* one\n*/\n// two llmcc:off", True),
        (b"int x; // llmcc:off", False),
        (b"", False),
        (b"/* never ended", False),
    ],
)
def test_opting_out(text: bytes, out: bool) -> None:
    """Only comments that stand before all code count."""
    assert opted_out(text) == out
