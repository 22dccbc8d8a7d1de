"""However terms are rewritten while they are made, they mean the same."""

from __future__ import annotations

import itertools
import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from llmcc.prove import memory
from llmcc.prove.bits import (
    bitwise,
    concat,
    count_bits,
    divide,
    extend_sign,
    extend_zero,
    extract,
    invert,
    ite,
    shift,
)
from llmcc.prove.predicates import equal, slt, ult
from llmcc.prove.solver import Solver
from llmcc.prove.terms import add, constant, multiply, subtract, symbol

NUMBERS = st.integers(0, (1 << 64) - 1) | st.sampled_from([0, 1, 255, 1 << 31, 1 << 32, (1 << 63) - 1, 1 << 63, (1 << 64) - 1])
TWO = {
    "add": add, "subtract": subtract, "multiply": multiply,
    "and": lambda a, b: bitwise("and", a, b), "or": lambda a, b: bitwise("or", a, b), "xor": lambda a, b: bitwise("xor", a, b),
    "shl": lambda a, b: shift("shl", a, b), "shr": lambda a, b: shift("shr", a, b), "ashr": lambda a, b: shift("ashr", a, b),
    "udiv": lambda a, b: divide("udiv", a, bitwise("or", b, constant(1, 64))),
    "srem": lambda a, b: divide("srem", a, bitwise("or", b, constant(1, 64))),
    "smaller": lambda a, b: ite(slt(a, b), a, b), "below": lambda a, b: ite(ult(a, b), b, a),
    "unless": lambda a, b: ite(invert(equal(a, constant(5, 64))), a, b),
    "same": lambda a, b: extend_zero(equal(a, b), 64), "halves": lambda a, b: concat(extract(a, 31, 0), extract(b, 63, 32)),
    "low": lambda a, b: extend_zero(add(extract(a, 31, 0), extract(b, 31, 0)), 64),
}  # fmt: skip
ONE = {
    "not": invert, "popcount": lambda a: count_bits("popcount", a), "clz": lambda a: count_bits("clz", a),
    "byte": lambda a: extend_sign(extract(a, 15, 8), 64), "word": lambda a: extend_zero(extract(a, 31, 0), 64),
    "long": lambda a: extend_sign(extract(a, 31, 0), 64), "sign": lambda a: extend_sign(extract(a, 63, 63), 64),
}  # fmt: skip
COUNTS = [0, 1, 7, 8, 9, 15, 16, 31, 32, 33, 63, 64]
PLACES = st.sampled_from(COUNTS[:-1])
SHIFTS = st.tuples(st.sampled_from(["shl", "shr", "ashr"]), st.sampled_from(COUNTS))
FIELDS = st.tuples(st.sampled_from([extend_zero, extend_sign]), PLACES, PLACES)
TREES = st.recursive(
    st.sampled_from(["x", "y", "x", "y", "x", 5, 0xFF00, (1 << 64) - 2]),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(sorted(TWO)), inner, inner), st.tuples(st.sampled_from(sorted(ONE)), inner), st.tuples(SHIFTS, inner),
        st.tuples(FIELDS, inner), st.tuples(FIELDS, st.tuples(FIELDS | SHIFTS, inner)),
    ),
    max_leaves=6,
)


def built(tree, leaves):
    """The term of a tree of operations."""
    if isinstance(tree, str):
        return leaves[tree]
    if isinstance(tree, int):
        return constant(tree, 64)
    head, *operands = tree
    terms = [built(o, leaves) for o in operands]
    if isinstance(head, tuple) and len(head) == 3:
        return head[0](extract(terms[0], max(head[1:]), min(head[1:])), 64)
    if isinstance(head, tuple):
        return shift(head[0], terms[0], constant(head[1], 64))
    return (TWO | ONE)[head](*terms)


@settings(deadline=None, max_examples=300)
@given(TREES, NUMBERS, NUMBERS)
def test_terms_of_unknowns_have_the_value_of_the_terms_of_numbers(tree, x: int, y: int) -> None:
    """What is folded and rewritten for unknowns gives, for each value of theirs, what numbers give."""
    symbols = {"x": symbol("x", 64), "y": symbol("y", 64)}
    numbers = {"x": constant(x, 64), "y": constant(y, 64)}
    term, number = built(tree, symbols), built(tree, numbers)
    solver = Solver(time.monotonic() + 20)

    assert number.op == "const"
    assert solver.satisfiable([equal(symbols[n], numbers[n]) for n in "xy"])
    assert solver.value(term) == number.value


def test_bits_taken_apart_twice_are_the_same_bits() -> None:
    """Fields, shifts and extensions of one another, of an unknown as of a number."""
    steps = [*ONE, *itertools.product(["shl", "shr", "ashr"], COUNTS), *itertools.product([extend_zero, extend_sign], COUNTS[:-1], COUNTS[:-1])]
    trees = random.Random(0).sample([(a, (b, "x")) for a in steps for b in steps], 5000)
    unknown, number = symbol("x", 64), constant(0xC3A5_96F0_8D1E_7B24, 64)
    solver = Solver(time.monotonic() + 60)
    assert solver.satisfiable([equal(unknown, number)])

    wrong = [t for t in trees if solver.value(built(t, {"x": unknown})) != built(t, {"x": number}).value]

    assert wrong == []


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 12), st.sampled_from([1, 2, 4, 8]), NUMBERS), max_size=6), st.integers(0, 12), st.sampled_from([1, 2, 4, 8]))
def test_memory_holds_what_was_stored_last(stored, at: int, size: int) -> None:
    """Loads across stores of all sizes, at known distances from an unknown pointer, give the bytes stored last."""
    base = symbol("pointer", 64)
    contents, expected = memory.unknown("m"), {}
    for place, width, value in [(k, 8, 0) for k in (0, 8, 16)] + stored:
        contents = memory.store(contents, add(base, constant(place, 64)), constant(value, 8 * width))
        expected |= {place + k: value >> 8 * k & 255 for k in range(width)}

    loaded = memory.load(contents, add(base, constant(at, 64)), size)

    assert loaded.value == sum(expected[at + k] << 8 * k for k in range(size))
