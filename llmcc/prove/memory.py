"""Memory as a term: an unknown start, and stores upon it."""

from __future__ import annotations

from llmcc.prove.bits import concat, extract
from llmcc.prove.terms import Term, distance, make, offset


def unknown(name: str) -> Term:
    """Memory with unknown contents."""
    return make("memory", 0, (), name)


def store(before: Term, address: Term, value: Term) -> Term:
    """Memory after a store of whole bytes, the lowest first."""
    if before.op == "store" and before.args[1] is address and before.args[2].width == value.width:
        before = before.args[0]
    return make("store", 0, (before, address, value))


def load(contents: Term, address: Term, size: int) -> Term:
    """`size` bytes of memory, the lowest first."""
    node = contents
    while node.op == "store":
        before, at, value = node.args
        start, stored = distance(address, at), value.width // 8
        if start is None:
            break
        if start >= 0 and start + size <= stored:
            return extract(value, 8 * (start + size) - 1, 8 * start)
        if start < stored and start + size > 0:
            return concat(*(load(contents, offset(address, k), 1) for k in reversed(range(size))))
        node = before
    return make("load", 8 * size, (node, address))


def stores(contents: Term) -> list[tuple[Term, Term]]:
    """(address, value) of all stores on top of the unknown start, the oldest first."""
    found = []
    while contents.op == "store":
        found.append((contents.args[1], contents.args[2]))
        contents = contents.args[0]
    return found[::-1]
