"""A suite of three functions, one of them with a program around it, and a store for the whole session."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from llmcc.bench import Compiler
from llmcc.config import Settings

SUMS = """\
int sum_up(const int *p, int n) { unsigned s = 0; for (int i = 0; i < n; i++) s += (unsigned)p[i]; return (int)s; }
#ifdef LAZY
int sum_twice(const int *p, int n) { return 0; }
#else
int sum_twice(const int *p, int n) { unsigned s = 0; for (int i = 0; i < n; i++) s += 2u * (unsigned)p[i]; return (int)s; }
#endif
static int hidden(int x) { return x; }
int shown(int x) { return hidden(x) + 1; }
"""
ABOUT = """\
name = "sums"
sources = ["sums.c"]
flags = ["-O1"]

[split]
validation = ["sum_twice"]
test = ["shown"]

[cheats]
lazy = ["-DLAZY"]

[equivalent]
lazy = { sum_up = "it is the same code", shown = "it is the same code" }
"""
WRAPPER = """\
#include <stdio.h>
#include "function.h"
int main(int argc, char **argv)
{
    int x = 0;
    FILE *in = fopen(argv[1], "r"), *out = fopen(argv[2], "w");
    fscanf(in, "{\\"x\\": %d}", &x);
    fprintf(out, "{\\"returnvalue\\": %d}", triple(x));
    return fclose(out);
}
"""


def record(name: str, factor: int, expected: int) -> dict[str, object]:
    """A record in ExeBench's form, whose only pair expects what may be wrong."""
    head = f"int {name}(int x)"
    return {
        "fname": name,
        "func_head": head,
        "func_def": f"{head} {{ return {factor} * x; }}",
        "real_deps": "",
        "real_exe_wrapper": WRAPPER.replace("triple", name),
        "real_io_pairs": {
            "input": [{"var": ["x"], "value": ["5"]}],
            "output": [{"var": ["returnvalue"], "value": [str(expected)]}],
        },
    }


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Little time to find inputs, and a store."""
    store = tmp_path_factory.mktemp("store")
    return replace(Settings(), cache_dir=str(store), judge_budget_s=0.3)


@pytest.fixture(scope="session")
def compiler(settings: Settings) -> Compiler:
    """clang, and IR kept in the session's store."""
    return Compiler.of(settings)


@pytest.fixture
def sums(tmp_path: Path) -> Path:
    """A suite of C sources."""
    folder = tmp_path / "sums"
    folder.mkdir()
    (folder / "sums.c").write_text(SUMS)
    (folder / "suite.toml").write_text(ABOUT)
    return folder


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A file of records, the second of which expects a wrong output."""
    path = tmp_path / "few.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in (record("triple", 3, 15), record("double_it", 2, 11))))
    return path
