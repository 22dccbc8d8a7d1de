"""What a suite holds, and which of it is selected."""

from __future__ import annotations

import json

import pytest

from llmcc.bench import Selection, open_suite, parse_shard, select
from llmcc.errors import ConfigError


def test_functions_of_sources_are_problems(sums, compiler):
    """Every function that others can call is a problem, in the part of the split that names it."""
    found = {p.name: p.part for p in open_suite(sums, compiler).problems}

    assert found == {"sum_up": "training", "sum_twice": "validation", "shown": "test"}


def test_ir_is_kept_by_content(sums, compiler):
    """The same text gives the same IR wherever it lies, and another level gives another."""
    first, again = (open_suite(sums, compiler, level).problems[0].module for level in ("O1", ""))

    assert first == again
    assert first != open_suite(sums, compiler, "O0").problems[0].module


def test_a_split_names_what_exists(sums, compiler):
    """A name in the split that no source defines is an error."""
    about = (sums / "suite.toml").read_text().replace('"shown"', '"gone"')
    (sums / "suite.toml").write_text(about)

    with pytest.raises(ConfigError, match="gone"):
        open_suite(sums, compiler)


def test_records_are_problems_with_programs(records, compiler):
    """Each record in ExeBench's form is a problem with its pairs."""
    found = open_suite(records, compiler).problems

    assert [(p.id, len(p.program.pairs)) for p in found] == [("few/triple", 1), ("few/double_it", 1)]


def test_records_wrapped_in_text(records, compiler):
    """Archives that keep each record as text in a field of another are read alike."""
    lines = [json.dumps({"text": line}) for line in records.read_text().splitlines()]
    wrapped = records.with_name("wrapped.jsonl")
    wrapped.write_text("\n".join(lines))

    assert [p.name for p in open_suite(wrapped, compiler).problems] == ["triple", "double_it"]


def test_a_record_that_cannot_be_used_is_left_out(records, compiler):
    """What is wrong with a record does not concern the others."""
    with records.open("a") as stream:
        stream.write(json.dumps({"fname": "f", "func_head": "int f(void)", "func_def": "int f(void) { return }"}) + "\n")
    suite = open_suite(records, compiler)

    assert len(suite.problems) == 2
    assert [name for name, _ in suite.skipped] == ["f"]


def test_selection_takes_parts_names_and_shards(sums, compiler):
    """Part, pattern, shard and limit narrow one after the other."""
    problems = open_suite(sums, compiler).problems

    assert [p.name for p in select(problems, Selection(part="test"))] == ["shown"]
    assert [p.name for p in select(problems, Selection(pattern="sums/sum"))] == ["sum_up", "sum_twice"]
    assert [p.name for p in select(problems, Selection(shard=2, of=2))] == ["sum_twice"]
    assert [p.name for p in select(problems, Selection(limit=1))] == ["sum_up"]


def test_shards_make_the_whole(sums, compiler):
    """Shards are disjoint and leave nothing out."""
    problems = open_suite(sums, compiler).problems
    parts = [p.name for k in (1, 2, 3) for p in select(problems, Selection(shard=k, of=3))]

    assert sorted(parts) == sorted(p.name for p in problems)


@pytest.mark.parametrize("text", ["0/2", "3/2", "1", "a/b"])
def test_a_shard_that_cannot_be_is_refused(text):
    """A shard is K/N with K from 1 to N."""
    with pytest.raises(ConfigError):
        parse_shard(text)
