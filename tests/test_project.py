"""The project's own promises: its documents are true and its parts know only what lies below them."""

from __future__ import annotations

from pathlib import Path

from llmcc.config import option_table

ROOT = Path(__file__).parent.parent


def test_the_readme_holds_the_option_table() -> None:
    """The README's table of settings is the one that config.py gives."""
    assert option_table() in (ROOT / "README.md").read_text()


def test_every_error_is_in_the_tree() -> None:
    """errors.py opens with a tree that names every error there is."""
    text = (ROOT / "llmcc" / "errors.py").read_text()
    tree = text.split('"""')[1]
    classes = [line.split("class ")[1].split("(")[0] for line in text.splitlines() if line.startswith("class ")]

    assert [name for name in classes if name not in tree] == []
