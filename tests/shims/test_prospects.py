"""What nobody can have an answer to is seen by the names in an object."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from llmcc.config import Settings
from llmcc.driver.direct_key import shipped_pack
from llmcc.shim.prospects import readily_asked, worth_a_look
from llmcc.store import functions
from tests.shims.conftest import SMOKE, Build


@pytest.fixture
def obj(build: Build) -> bytes:
    """An object that defines `xorsum` and a static function, and calls another."""
    source = (build.folder / "xorsum.c").read_text() + "void far(void);\n__attribute__((noinline)) static void near(void) { far(); }\nvoid both(void) { near(); far(); }\n"
    (build.folder / "more.c").write_text(source)
    build.clang("-O2", "-c", "more.c", "-o", "more.o")
    return (build.folder / "more.o").read_bytes()


@pytest.mark.parametrize(("name", "expected"), [("xorsum", True), ("near", True), ("far", False), ("sum", False)])
def test_the_stores_functions(name: str, expected: bool, obj: bytes, tmp_path: Path) -> None:
    """Only functions that the object defines count, by their whole names."""
    settings = Settings(mode="cached", cache_dir=str(tmp_path / "names"))
    functions.note(settings.store_dir, name)

    assert worth_a_look(obj, settings.store_dir, "", settings) == expected


def test_who_else_may_answer(obj: bytes, tmp_path: Path) -> None:
    """A pack by its names, if it is asked; a model, a queue, a remote and a person's own code in any case."""
    nobody = Settings(mode="cached", cache_dir=str(tmp_path / "names"), source=f"pack:{SMOKE / 'answers'}")
    changes = [{}, {"mode": "online"}, {"mode": "queue"}, {"remote": "http://x"}, {"overrides": "dir"}, {"mode": "online", "source": "", "model": "m", "base_url": "http://localhost:1"}]

    assert [worth_a_look(obj, nobody.store_dir, "", dataclasses.replace(nobody, **change)) for change in changes] == [False, True, True, True, True, True]


def test_what_cannot_be_read_may_be_anybodys(obj: bytes, tmp_path: Path) -> None:
    """An empty store has nothing; a list of names, or an object, that cannot be read may hold any."""
    settings = Settings(mode="cached", cache_dir=str(tmp_path / "names"))
    assert not worth_a_look(obj, settings.store_dir, "", settings)
    assert worth_a_look(b"\x7fELF", settings.store_dir, "", settings)

    (tmp_path / "names" / "functions").mkdir(parents=True)

    assert worth_a_look(obj, settings.store_dir, "", settings)


@pytest.mark.parametrize(("function", "expected"), [("xorsum", True), ("far", False)])
def test_a_pack_by_its_first_lines(function: str, expected: bool, obj: bytes, tmp_path: Path) -> None:
    """Without settings a pack is known by the functions that its answers name."""
    (tmp_path / "pack" / "answers").mkdir(parents=True, exist_ok=True)
    (tmp_path / "pack" / "answers" / "x.s").write_text(f"# llmcc-answer: 1\n# function: {function}\n\nsum:\n")

    assert worth_a_look(obj, str(tmp_path / "store"), str(tmp_path / "pack"), None) == expected
    assert worth_a_look(obj, str(tmp_path / "store"), str(tmp_path / "no pack"), None)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, shipped_pack()),
        ({"mode": "cached"}, ""),
        ({"source": "pack:/some"}, "/some"),
        ({"mode": "cached", "source": "chat"}, ""),
        ({"mode": "queue"}, None),
        ({"model": "m"}, None),
        ({"mod": "cached"}, None),
        ({"source": "replay:/some"}, None),
        ({"mode": "cached", "remote": "http://x"}, None),
    ],
)
def test_who_is_asked_by_options_alone(options: dict[str, str], expected: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store and a pack; for anybody else the settings are read."""
    monkeypatch.chdir(tmp_path)
    for name in [n for n in os.environ if n.startswith("LLMCC_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert readily_asked(options) == expected


def test_a_settings_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is one, options do not tell who is asked."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "llmcc.toml").write_text("model = 'm'\n")

    assert readily_asked({"mode": "cached"}) is None
