"""A project as Debian ships it, built while its functions are answered by a model that is not to be trusted."""

from __future__ import annotations

import pytest

from llmcc import toolchain
from llmcc.errors import LlmccError
from testsuite.model import Intent
from testsuite.projects import Archive, read_projects
from testsuite.real import Outcome, Trial

ASKED = 5


@pytest.fixture(scope="module")
def outcome(tools: toolchain.Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What became of zlib, whose own tests ran after each build."""
    folder = tmp_path_factory.mktemp("zlib")
    (project,) = read_projects(("zlib",))
    archive = Archive(folder)
    try:
        archive.unpack(project, folder / "pristine")
    except LlmccError as problem:
        pytest.skip(f"no source packages: {problem}")
    trial = Trial(project, archive, folder, tools)
    trial.run(ASKED)
    return trial.outcome


def test_only_right_answers_get_in(outcome: Outcome) -> None:
    """What was wrong or hostile on purpose is not accepted, and something right is."""
    assert outcome.offered.keys() > {Intent.RIGHT}
    assert set(outcome.accepted) == {Intent.RIGHT}


def test_all_else_is_clangs(outcome: Outcome) -> None:
    """Beside the replaced functions no byte of any object differs."""
    assert outcome.unexpected == []
    assert 0 < outcome.changed < outcome.objects


def test_second_build_comes_from_the_store(outcome: Outcome) -> None:
    """All objects of a build that was made before are known."""
    assert outcome.hits >= outcome.objects
