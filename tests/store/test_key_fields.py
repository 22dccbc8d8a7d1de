"""Keys as such: no two lists of fields spell the same one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from llmcc.store.keys import Key

FIELDS = st.lists(st.tuples(st.text(max_size=3), st.binary(max_size=5)), max_size=4)


@given(FIELDS, FIELDS)
def test_different_fields_give_different_keys(one: list[tuple[str, bytes]], two: list[tuple[str, bytes]]) -> None:
    """Names and values are delimited, so that nothing moves from one field into the next."""
    keys = []
    for fields in (one, two):
        key = Key("test")
        for name, value in fields:
            key.add(name, value)
        keys.append(key.digest)

    assert (one == two) == (keys[0] == keys[1])
