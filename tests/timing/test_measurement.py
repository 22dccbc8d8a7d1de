"""Measurements of real code, with bounds wide enough for any machine."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from llmcc.asm import Candidate, assemble, gate_text
from llmcc.config import Settings
from llmcc.ctl.specimens import Subject, subject
from tests.judge.subjects import STORE, compiled_module

SUM = "// flags: -O1\nunsigned sum(const unsigned *p, int n) { unsigned s = 0; for (int i = 0; i < n; i++) s += p[i] ^ (s << 1); return s; }\n"


@pytest.fixture(scope="module")
def summing() -> Iterator[Subject]:
    """A function that takes a length."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sum.c"
        source.write_text(SUM)
        module = compiled_module(source, Path(folder))
        with subject(str(module), "sum", replace(Settings(), cache_dir=str(STORE)), None) as found:
            yield found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a store of their own."""
    return replace(Settings(), cache_dir=str(tmp_path))


def same(found: Subject) -> bytes:
    """llc's own object."""
    return (found.exam.specimen.folder / "baseline.o").read_bytes()


def test_workloads_have_several_sizes(summing: Subject, settings: Settings) -> None:
    """A function that takes a length is timed within the L1 cache, within the L2 cache and beyond, on several kinds of data."""
    found = summing.measure(same(summing), settings)

    sizes = [w.bytes for w in found.workloads]
    assert min(sizes) < 32 << 10 < 1 << 18 < max(sizes)
    assert len({w.regime for w in found.workloads}) >= 3


def test_equal_code_is_not_faster(summing: Subject, settings: Settings) -> None:
    """llc's code against itself gains nothing, and the evidence says what it rests on."""
    found = summing.measure(same(summing), settings)

    assert not found.faster
    assert 0.5 < found.ratio < 2.0
    assert found.rounds >= 10
    assert found.cpu


def test_much_slower_code_is_slower(summing: Subject, settings: Settings) -> None:
    """Code that first spins for long is far from faster, and the other way round it is far faster."""
    text = ".text\nsum:\n\tmovl $400000, %eax\n.Lspin:\n\tdecl %eax\n\tjnz .Lspin\n\tretq\n"
    policy, tools = summing.policy, summing.exam.specimen.tools
    slow = assemble(gate_text(Candidate(text).assembly, policy), policy, tools)

    assert summing.measure(slow, settings).ratio < 0.5
    assert summing.measure(same(summing), settings, against=slow).ratio > 2.0
