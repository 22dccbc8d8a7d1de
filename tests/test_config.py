"""Settings: one name each, one order of precedence, and files that are trusted only as far as they may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmcc.config import load
from llmcc.errors import ConfigError


@pytest.fixture
def places(tmp_path: Path) -> tuple[dict[str, str], Path]:
    """An environment with a user's settings file, and a project folder with its own."""
    (tmp_path / "config" / "llmcc").mkdir(parents=True)
    (tmp_path / "project" / "sub").mkdir(parents=True)
    return {"XDG_CONFIG_HOME": str(tmp_path / "config"), "HOME": str(tmp_path)}, tmp_path


def test_precedence(places: tuple[dict[str, str], Path]) -> None:
    """A flag beats the environment, that the project's file, that the user's, that the default."""
    environment, folder = places
    (folder / "config/llmcc/llmcc.toml").write_text('model = "user"\nsamples = 2\nseed = 5\nmargin = 0.5\n')
    (folder / "project/llmcc.toml").write_text('model = "project"\nsamples = 3\nseed = 6\n')

    settings, origins = load({"model": "flag"}, {**environment, "LLMCC_SAMPLES": "4"}, str(folder / "project/sub"))

    assert (settings.model, settings.samples, settings.seed, settings.margin) == ("flag", 4, 6, 0.5)
    assert (origins["model"], origins["samples"], origins["mode"]) == ("command line", "environment", "default")


def test_a_project_cannot_name_endpoints(places: tuple[dict[str, str], Path]) -> None:
    """Programs and endpoints in a project's file count only where the user trusts it."""
    environment, folder = places
    (folder / "project/llmcc.toml").write_text('base_url = "http://evil"\nllc = "/tmp/x"\nverify_cmd = "rm"\nseed = 9\n')

    settings, _ = load({}, environment, str(folder / "project"))
    assert (settings.base_url, settings.llc, settings.verify_cmd, settings.seed) == ("", "", "", 9)

    (folder / "config/llmcc/llmcc.toml").write_text("trust = true\n")
    assert load({}, environment, str(folder / "project"))[0].base_url == "http://evil"


def test_a_file_that_others_can_write_is_ignored(places: tuple[dict[str, str], Path]) -> None:
    """A world-writable project file does not count."""
    environment, folder = places
    (folder / "project/llmcc.toml").write_text("seed = 9\n")
    (folder / "project/llmcc.toml").chmod(0o666)

    assert load({}, environment, str(folder / "project"))[0].seed == 0


@pytest.mark.parametrize("option", [{"mode": "sometimes"}, {"samples": "many"}, {"nonsense": "1"}])
def test_bad_values_are_refused(option: dict[str, str], places: tuple[dict[str, str], Path]) -> None:
    """A value that cannot be used is an error that names the setting."""
    environment, folder = places

    with pytest.raises(ConfigError, match=next(iter(option))):
        load(option, environment, str(folder))
