"""What llvm-mca makes of a function's innermost loops: an estimate for targets that cannot be timed here, no measurement.

A loop's cycles per iteration say nothing by themselves, since one code may do in one iteration what another does in
eight; they are divided by the bytes that the loop moves on by, the largest step of an address in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from llmcc import toolchain
from llmcc.errors import LlmccError, ToolFailed

ITERATIONS = 100
_LABEL = re.compile(r"\s*([.\w$]+):")
_CYCLES = re.compile(r"Total Cycles:\s*(\d+)")
_COMMENT = re.compile(r"(?:#(?=[\s#])|//)[^\n]*")


@dataclass(frozen=True, slots=True)
class Loop:
    """An innermost loop: its label, cycles per iteration, and bytes that its addresses move on by per iteration."""

    label: str
    cycles: float
    step: int


def estimate(assembly: str, triple: str, cpu: str, tools: toolchain.Toolchain) -> list[Loop]:
    """The innermost loops of a function's assembly as llvm-mca sees them. Raises LlmccError where it cannot read one."""
    loops = []
    for label, body in inner_loops(assembly):
        command = [str(tools.require("llvm-mca").path), f"-mtriple={triple}", f"-iterations={ITERATIONS}", "-"]
        if cpu:
            command.insert(1, f"-mcpu={cpu}")
        try:
            printed = toolchain.run(command, input="\n".join(body).encode()).stdout.decode()
        except ToolFailed as failure:
            raise LlmccError(f"llvm-mca cannot read the loop at {label}: {failure.stderr.strip()[:200]}") from failure
        found = _CYCLES.search(printed)
        if found is None:
            raise LlmccError(f"llvm-mca says nothing of the loop at {label}")
        loops.append(Loop(label, int(found[1]) / ITERATIONS, step(body)))
    return loops


def ratio(baseline: Sequence[Loop], candidate: Sequence[Loop]) -> float | None:
    """Estimated speed-up of the main loop, cycles per byte against cycles per byte; None where no step is known.

    The main loop is the one with the largest step: others are what is left over of it.
    """
    main = [max(loops, key=lambda loop: (loop.step, loop.cycles), default=None) for loops in (baseline, candidate)]
    if not all(loop is not None and loop.step for loop in main):
        return None
    before, after = (loop.cycles / loop.step for loop in main if loop is not None)
    return before / after


def inner_loops(assembly: str) -> list[tuple[str, list[str]]]:
    """Label and instructions of each loop without another one inside: from a label to the last jump back to it."""
    lines = [_COMMENT.sub("", line).rstrip() for line in assembly.splitlines()]
    places = {found[1]: k for k, line in enumerate(lines) if (found := _LABEL.match(line))}
    spans: dict[str, tuple[int, int]] = {}
    for k, line in enumerate(lines):
        target = re.split(r"[\s,]+", line.strip())[-1]
        if places.get(target, k) < k and not _LABEL.match(line) and not line.strip().startswith("."):
            spans[target] = (places[target], k)
    inner = []
    for label, (start, end) in spans.items():
        if not any(start < s and e <= end for s, e in spans.values()):
            body = [x.strip() for x in lines[start + 1 : end + 1] if x.strip() and not _LABEL.match(x) and not x.strip().startswith(".")]
            inner.append((label, body))
    return inner


_X86_MEMORY = re.compile(r"-?\w*\((%\w+)?(?:,\s*(%\w+)(?:,\s*(\d))?)?\)")
_X86_STEP = re.compile(r"(add|sub)[lq]?\s+\$(-?\d+), (%\w+)$|(inc|dec)[lq]?\s+(%\w+)$")
_ARM_MEMORY = re.compile(r"\[(\w+)(?:,\s*(?:#-?\d+|(\w+)(?:,\s*lsl #(\d))?))?\]")
_ARM_STEP = re.compile(r"(add|sub)s?\s+(\w+), \2, #(\d+)$")
_ARM_INDEXED = re.compile(r"\[\w+\], #(-?\d+)$|\[\w+, #(-?\d+)\]!$")


def step(body: Sequence[str]) -> int:
    """Bytes by which the addresses of a loop's memory operands move on per iteration, the largest; 0 if not known."""
    scales: dict[str, int] = {}
    moves: dict[str, int] = {}
    steps = [0]
    for line in body:
        text = " ".join(line.split())
        for base, index, scale in _X86_MEMORY.findall(text):
            scales |= {base: 1, index: int(scale or 1)}
        for base, index, shift in _ARM_MEMORY.findall(text):
            scales |= {base: 1, index: 1 << int(shift or 0)}
        if moved := _X86_STEP.search(text):
            moves[moved[3] or moved[5]] = abs(int(moved[2] or 1))
        if moved := _ARM_STEP.search(text):
            moves[moved[2]] = int(moved[3])
        if moved := _ARM_INDEXED.search(text):
            steps.append(abs(int(moved[1] or moved[2])))
    return max(steps + [scales[r] * by for r, by in moves.items() if scales.get(r)])
