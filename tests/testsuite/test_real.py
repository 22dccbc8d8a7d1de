"""Projects as Debian ships them, built while their functions are answered by a model that is not to be trusted."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.errors import LlmccError
from testsuite.model import Intent
from testsuite.projects import Archive, read_projects
from testsuite.real import Outcome, Trial

ASKED = {"zlib": 5, "bzip2": 3, "lua": 2, "lz4": 2, "snappy": 2}
"""So many functions are asked about here; `make testsuite` asks about more, and builds sqlite3 too."""


@pytest.fixture(scope="module")
def programs() -> Iterator[None]:
    """CMake and Ninja are where this Python is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
        yield


@pytest.fixture(scope="module", params=ASKED)
def outcome(request: pytest.FixtureRequest, programs: None, tools: toolchain.Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What became of a project, whose own tests ran after each build."""
    folder = tmp_path_factory.mktemp(request.param)
    (project,) = read_projects((request.param,))
    archive = Archive(folder)
    try:
        project.check_needs()
        archive.unpack(project, folder / "pristine")
    except LlmccError as problem:
        pytest.skip(str(problem))
    trial = Trial(project, archive, folder, tools)
    trial.run(ASKED[request.param])
    return trial.outcome


def test_only_right_answers_get_in(outcome: Outcome) -> None:
    """What was wrong or hostile on purpose is not accepted; of the most answers, which zlib gets, something right is."""
    assert outcome.offered[Intent.RIGHT]
    assert set(outcome.accepted) <= {Intent.RIGHT}
    if outcome.asked == max(ASKED.values()):
        assert outcome.offered.keys() > {Intent.RIGHT}
        assert outcome.accepted


def test_all_else_is_clangs(outcome: Outcome) -> None:
    """Beside the replaced functions no byte of any object differs."""
    assert outcome.unexpected == []
    assert outcome.changed < outcome.objects
    assert bool(outcome.changed) == bool(outcome.accepted)


def test_second_build_comes_from_the_store(outcome: Outcome) -> None:
    """Objects of a build that was made before are known, but for those that one command compiles and links."""
    assert outcome.hits > outcome.objects // 2
