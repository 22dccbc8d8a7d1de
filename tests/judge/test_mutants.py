"""Mutants differ from what they were made of in one place, which they name."""

from __future__ import annotations

import itertools
import random
import re

from tests.judge.mutants import mutants
from tests.judge.subjects import CASES

TEXT = (CASES / "clever" / "pack_indices.masks.s").read_text()


def test_one_change() -> None:
    """A mutant lacks one line, has one changed, or two neighbours the other way round."""
    lines = TEXT.splitlines()

    changed = {
        sum(a != b for a, b in itertools.zip_longest(lines, m.text.splitlines()))
        for m in itertools.islice(mutants(TEXT, random.Random(1)), 300)
        if not m.change.endswith("dropped")
    }

    assert changed <= {0, 1, 2}


def test_named_by_its_line() -> None:
    """The change names the line as it was."""
    for mutant in itertools.islice(mutants(TEXT, random.Random(2)), 100):
        number, was = re.match(r"line (\d+): `(.*?)`", mutant.change).groups()

        assert " ".join(TEXT.splitlines()[int(number) - 1].split()) == was


def test_repeatable() -> None:
    """The same seed makes the same mutants, so that a run can be resumed."""
    first, second = (
        [m.change for m in itertools.islice(mutants(TEXT, random.Random(3)), 50)] for _ in range(2)
    )

    assert first == second
