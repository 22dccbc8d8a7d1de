"""Whole programs: the published protocol, and a user's own command."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmcc.errors import RunnerError
from llmcc.timing import measure_program, paper_seconds


def test_the_published_protocol() -> None:
    """Of eleven runs the median of those ranked four to eight."""
    clock = iter([9.0, 1.0, 3.0, 2.0, 8.0, 7.0, 6.0, 5.0, 4.0, 100.0, 0.5])

    assert paper_seconds(lambda: next(clock)) == 5.0


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """llc's assembly and a candidate's, which hold the seconds that they take."""
    (tmp_path / "a.s").write_text("2.0\n")
    (tmp_path / "b.s").write_text("1.0\n")
    return tmp_path / "a.s", tmp_path / "b.s"


def program(folder: Path, line: str) -> str:
    """A command that runs a line of shell."""
    script = folder / "bench"
    script.write_text(f"#!/bin/sh\n{line}\n")
    script.chmod(0o755)
    return str(script)


def test_a_program_that_prints_its_seconds(files: tuple[Path, Path], tmp_path: Path) -> None:
    """The command's last line is believed; the candidate that takes half as long is twice as fast."""
    found = measure_program(program(tmp_path, 'echo seconds; cat "$LLMCC_ASSEMBLY"'), *files, margin=0.02, lock=tmp_path / "lock", environment={})

    assert (found.faster, found.ratio) == (True, 2.0)


def test_a_program_that_is_no_faster(files: tuple[Path, Path], tmp_path: Path) -> None:
    """Equal times are no gain."""
    found = measure_program(program(tmp_path, "echo 3"), *files, margin=0.02, lock=tmp_path / "lock", environment={})

    assert (found.faster, found.reason) == (False, "the program is not faster beyond the noise")


def test_a_command_that_fails(files: tuple[Path, Path], tmp_path: Path) -> None:
    """Its failure is told as such, and no measurement."""
    with pytest.raises(RunnerError, match="bench_cmd fails"):
        measure_program(program(tmp_path, "exit 3"), *files, margin=0.02, lock=tmp_path / "lock", environment={})
