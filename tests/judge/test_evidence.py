"""What a verdict says it rests on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from llmcc.config import Settings
from llmcc.ctl.specimens import subject
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


def test_what_is_tried_follows_from_the_seed(tmp_path: Path) -> None:
    """Two examinations of a function try the same inputs, however long either takes."""
    settings = replace(Settings(), cache_dir=str(tmp_path))
    tried = []
    for _ in range(2):
        with subject(str(module_of("hash_list")), "hash_list", settings, 7) as found:
            batches = found.exam.batches
            tried.append([(b.cases.case(k).gpr, b.cases.objects(k)) for b in batches for k in range(len(b))])

    assert tried[0] == tried[1]


ADDED_IN_64_BITS = """\
	.text
widened_sum:
	movslq	%edi, %rax
	movslq	%esi, %rcx
	addq	%rcx, %rax
	retq
"""


def test_sweeps_do_not_depend_on_candidates_before() -> None:
    """What one candidate makes of undefined inputs does not take them away from the next."""
    honest = variants(module_of("widened_sum"), tools())[0][1]
    first = verdict_of("widened_sum", honest)

    assert verdict_of("widened_sum", ADDED_IN_64_BITS).evidence.swept < first.evidence.swept
    assert verdict_of("widened_sum", honest).evidence == first.evidence


DEAD_CODE = """\
	.text
total_widened:
	xorl	%eax, %eax
	testl	%eax, %eax
	jne	.Lnever
	testq	%rsi, %rsi
	jle	.Lend
.Lnext:
	movslq	(%rdi), %rcx
	leaq	(%rcx,%rcx,2), %rcx
	addq	%rcx, %rax
	addq	$4, %rdi
	decq	%rsi
	jne	.Lnext
.Lend:
	retq
.Lnever:
	incq	%rax
	retq
"""


def test_evidence_does_not_depend_on_candidates_before() -> None:
    """Inputs that were tried in vain for the blocks of one candidate do not count for the next."""
    honest = variants(module_of("total_widened"), tools())[0][1]
    first = verdict_of("total_widened", honest)

    assert verdict_of("total_widened", DEAD_CODE).status.value == "UNCOVERED"
    assert verdict_of("total_widened", honest).evidence == first.evidence
