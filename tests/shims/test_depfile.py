"""Rules that clang writes are read back as the files it read."""

from __future__ import annotations

import pytest

from llmcc.shim.depfile import prerequisites
from tests.shims.conftest import Build


@pytest.mark.parametrize("name", ["plain.h", "with space.h", "with#hash.h", "with$dollar.h", "déjà.h"])
def test_names_as_clang_escapes_them(name: str, build: Build) -> None:
    """Whatever make would have to be told in another way is the file's own name again."""
    (build.folder / name).write_text("\n")
    (build.folder / "m.c").write_text(f'#include "{name}"\n')
    build.clang("-MD", "-MP", "-MF", "rule", "-c", "m.c", "-o", "m.o")

    assert prerequisites((build.folder / "rule").read_bytes()) == ["m.c", name]


def test_an_empty_rule() -> None:
    """Nothing is read as nothing."""
    assert prerequisites(b"") == []
