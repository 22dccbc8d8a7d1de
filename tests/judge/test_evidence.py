"""What a verdict says it rests on."""

from __future__ import annotations

from tests.judge.honest import variants
from tests.judge.subjects import module_of, tools, verdict_of


def _honest(function: str) -> str:
    return variants(module_of(function), tools())[0][1]


def test_small_input_spaces_are_exhausted() -> None:
    """Two bytes of input are all 65,536 that there are."""
    evidence = verdict_of("blend", _honest("blend")).evidence

    assert (evidence.kind, evidence.swept) == ("exhaustive", 1 << 16)


def test_numbers_are_swept() -> None:
    """32 bits of input are a quarter of a million tries."""
    evidence = verdict_of("tenth", _honest("tenth")).evidence

    assert (evidence.kind, evidence.swept >= 1 << 18) == ("tested", True)


def test_memory_is_varied() -> None:
    """A function that reads memory is tested case by case, and on tens of thousands of variations of small cases."""
    evidence = verdict_of("xor_all", _honest("xor_all")).evidence

    assert evidence.swept == 0
    assert evidence.varied > 20_000


def test_calls_are_not_varied() -> None:
    """A function that calls out is tested case by case alone."""
    assert verdict_of("poll", _honest("poll")).evidence.varied == 0
