"""The suites that come with the source: how many problems, which split, and a sample of them held against the judge."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from llmcc.bench import Checks, Selection, open_suite, select
from llmcc.toml import read_toml

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(("name", "parts"), [("tsvc", (101, 25, 25)), ("programs", (12, 6, 6))])
def test_suites_of_sources(compiler, name, parts):
    """Every kernel that is listed is there, in its part."""
    found = Counter(p.part for p in open_suite(ROOT / name, compiler).problems)

    assert (found["training"], found["validation"], found["test"]) == parts


@pytest.mark.parametrize(
    ("flags", "seen"), [(("-DREAL=double",), b"[32000 x double]"), (("-DLEN_1D=64000", "-DLEN_2D=512"), b"[64000 x float]")], ids=["double", "large"]
)  # fmt: skip
def test_variants_of_the_kernels(compiler, settings, flags, seen):
    """All kernels are there for doubles and for larger arrays, and can be judged."""
    problems = {p.name: p for p in open_suite(ROOT / "tsvc", compiler, more=flags).problems}

    assert (len(problems), seen in problems["s000"].module) == (151, True)
    assert [f.status.value for f in Checks(None, compiler).run(problems["s000"], settings)] == ["ACCEPTED"]


def test_records_have_pairs():
    """200 functions, each named once, each with ten pairs of all its parameters."""
    records = [json.loads(line) for path in (ROOT / "exebench" / "records").glob("*.jsonl") for line in path.read_text().splitlines()]

    assert len({r["fname"] for r in records}) == len(records) == 200
    assert {len(r["real_io_pairs"][side]) for r in records for side in ("input", "output")} == {10}
    assert all(pair["var"] == r["signature"][1:] for r in records for pair in r["real_io_pairs"]["input"])


def test_the_split_of_records():
    """40 for validation, 40 for the test, the others for training."""
    split = read_toml(ROOT / "exebench" / "suite.toml")["split"]

    assert (len(set(split["validation"])), len(set(split["test"])), set(split["validation"]) & set(split["test"])) == (40, 40, set())


@pytest.mark.parametrize("wanted", ["tsvc/(s000|s4115)$", "programs/horner"])
def test_a_sample_fits_the_judge(compiler, settings, wanted):
    """What llc makes is right, and kernels that leave their work out are not."""
    folder = ROOT / wanted.partition("/")[0]
    checks = Checks(folder, compiler)
    problems = select(open_suite(folder, compiler).problems, Selection(pattern=wanted))

    assert [f for p in problems for f in checks.run(p, settings) if not f.expected] == []


def test_a_record_fits_the_judge(compiler, settings, tmp_path):
    """A record's wrapper builds, and what llc makes reproduces all of its outputs."""
    (tmp_path / "include").symlink_to(ROOT / "exebench" / "include")
    records = (ROOT / "exebench" / "records" / "checksums.jsonl").read_text().splitlines()
    (tmp_path / "one.jsonl").write_text(next(r for r in records if '"fname": "adler32"' in r))
    (problem,) = open_suite(tmp_path / "one.jsonl", compiler).problems

    assert [f.status.value for f in Checks(None, compiler).run(problem, settings)] == ["ACCEPTED"]
