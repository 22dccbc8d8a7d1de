"""What the comparisons of one test case suggest for the next."""

from __future__ import annotations

import pytest

from llmcc.judge.leads import Lead
from tests.judge.subjects import subject_of


@pytest.mark.parametrize("function", ["h_keyword", "h_parse_header"])
def test_every_block_is_reached(function: str) -> None:
    """Keywords, switched numbers and magic numbers in the other byte order are found from what is compared."""
    search = subject_of(function).exam.search

    assert search.reached == search.specimen.blocks


def test_other_side_takes_its_place() -> None:
    """An argument that was compared with numbers gets those numbers."""
    found = subject_of("h_keyword").exam.search.found

    assert {1000, 77777, 3123, 8} <= {lead.value for case in found for side in case.leads.sides for lead in side if lead.argument == 1}


def test_where_a_number_was_loaded_from_is_known() -> None:
    """The character at which a text is given up gets what it was compared with."""
    found = subject_of("timestamp").exam.search.found

    assert Lead(value=ord("Z"), object=0, offset=19) in {lead for case in found for lead in case.leads.words}
