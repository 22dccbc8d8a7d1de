"""How many small changes to right code the judge notices, and how many a published harness would.

    make mutation-score [MUTANTS=8] [SEED=0]

Takes what `llc -O3` makes of the case functions and changes one thing: an operation, a condition, a register, a
constant, a displacement, an instruction dropped or swapped with the next. Mutants that assemble to the same bytes do
not count. Survivors are printed for study: some are equivalent, which only reading can tell.

Beside the judge stands the check of NeuComBack's harness, as the paper describes it: one input, the sum over the final
arrays, and the number of external calls.
"""

from __future__ import annotations

import dataclasses
import math
import random
import re
import struct
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from llmcc.asm import Candidate, GatePolicy, assemble, gate_text  # noqa: E402
from llmcc.config import Settings  # noqa: E402
from llmcc.ctl.specimens import subject  # noqa: E402
from llmcc.errors import LlmccError  # noqa: E402
from llmcc.judge import Examination, judge  # noqa: E402
from llmcc.runner import ElementType, End, Outcome, run  # noqa: E402
from tests.judge.honest import variants  # noqa: E402
from tests.judge.subjects import compiled_module, tools  # noqa: E402

CASES = ROOT / "tests" / "judge" / "cases"
_GROUPS = [
    "add sub adc sbb", "and or xor", "shl shr sar rol ror", "inc dec neg not", "imul add", "addss subss mulss divss",
    "addsd subsd mulsd divsd", "addps subps mulps divps", "addpd subpd mulpd divpd", "minss maxss", "minps maxps",
    "paddd psubd", "paddq psubq", "pand por pxor pandn", "movz movs", "movss movsd",
]  # fmt: skip
_CONDITIONS = "e ne l le g ge b be a ae s ns o no p np".split()
_REGISTERS = [
    "rax rcx rdx rsi rdi r8 r9 r10 r11".split(),
    "eax ecx edx esi edi r8d r9d r10d r11d".split(),
    [f"xmm{n}" for n in range(8)],
]
_CONDITIONAL = re.compile(rf"\t(j|set|cmov)({'|'.join(_CONDITIONS)})([lqw]?)\b")


@dataclass(slots=True)
class Score:
    """Counts of mutants, and of those that each check noticed."""

    mutants: int = 0
    killed: int = 0
    harness: int = 0
    survivors: list[str] = dataclasses.field(default_factory=list)


def mutate(lines: Sequence[str], rng: random.Random) -> tuple[list[str], str] | None:
    """One change to the code, and what it was; None where the drawn place offers none of the drawn kind."""
    places = [k for k, line in enumerate(lines) if re.match(r"\s+[a-z]", line)]
    at = rng.choice(places)
    kind = rng.choice((_operation, _condition, _register, _constant, _displacement))
    out = list(lines)
    if rng.random() < 0.12:
        return [*out[:at], *out[at + 1 :]], f"dropped `{lines[at].strip()}`"
    if rng.random() < 0.12 and at + 1 in places:
        out[at], out[at + 1] = out[at + 1], out[at]
        return out, f"swapped `{lines[at].strip()}` with the next"
    changed = kind(lines[at], rng)
    if changed is None or changed == lines[at]:
        return None
    out[at] = changed
    return out, f"`{lines[at].strip()}` became `{changed.strip()}`"


def _operation(line: str, rng: random.Random) -> str | None:
    match = re.match(r"(\s+)([a-z]+?)([bwlq]?)(\s.*)$", line)
    for group in _GROUPS:
        names = group.split()
        if match and match[2] in names:
            return f"{match[1]}{rng.choice(names)}{match[3]}{match[4]}"
    return None


def _condition(line: str, rng: random.Random) -> str | None:
    match = _CONDITIONAL.search(line)
    if not match:
        return None
    return line.replace(match[0], f"\t{match[1]}{rng.choice(_CONDITIONS)}{match[3]}", 1)


def _register(line: str, rng: random.Random) -> str | None:
    found = list(re.finditer(r"%(\w+)", line))
    if not found:
        return None
    match = rng.choice(found)
    bank = next((b for b in _REGISTERS if match[1] in b), None)
    return f"{line[: match.start()]}%{rng.choice(bank)}{line[match.end() :]}" if bank else None


def _constant(line: str, rng: random.Random) -> str | None:
    match = re.search(r"\$(-?\d+)", line)
    return line.replace(match[0], f"${int(match[1]) + rng.choice((1, -1))}", 1) if match else None


def _displacement(line: str, rng: random.Random) -> str | None:
    match = re.search(r"(?<![\w$])(-?\d*)\((%[^)]*)\)", line)
    if not match or "rip" in match[2]:
        return None
    return line.replace(match[0], f"{int(match[1] or 0) + rng.choice((1, -1, 4, -4, 8))}({match[2]})", 1)


def harness_notices(exam: Examination, policy: GatePolicy, text: str) -> bool:
    """Whether one run, a sum over the final arrays and the number of calls tell the mutant from the baseline."""
    try:
        obj = assemble(gate_text(text, policy), policy, exam.specimen.tools)
        image = exam.specimen.image(exam.specimen.link_candidate(obj))
    except LlmccError:
        return True
    case = exam.batches[0].cases.select([0])
    baseline = dataclasses.replace(exam.specimen.images["baseline"], cpu_ns=1_000_000_000)
    wanted, got = (run(exam.program, i, case).outcomes[0] for i in (baseline, dataclasses.replace(image, cpu_ns=1_000_000_000)))
    if wanted is None or got is None or got.end in {End.SIGNAL, End.TIMEOUT, End.WILD}:
        return True
    return _visible(wanted, exam, case) != _visible(got, exam, case)


def _visible(outcome: Outcome, exam: Examination, case: object) -> tuple[int, str, int]:
    total = 0.0
    for known, memory in zip(case.objects(0), outcome.memory, strict=True):  # type: ignore[attr-defined]
        for offset, kind, count in known.runs if memory else ():
            code = {ElementType.F32: "f", ElementType.F64: "d", ElementType.I32: "i", ElementType.I8: "b"}.get(kind)
            if code and memory:
                total += sum(v for v in struct.unpack_from(f"<{count}{code}", memory, offset) if math.isfinite(v))
    bits = exam.specimen.result[0].bits if exam.specimen.result else 0
    return outcome.events, f"{total:.6g}", outcome.gpr[0] & (1 << min(bits, 64)) - 1


def score_function(source: Path, folder: Path, mutants: int, seed: int, score: Score) -> None:
    """Add a function's mutants to the score."""
    module = compiled_module(source, folder)
    honest = next((t for n, t in variants(module, tools()) if n in {"llc O1", "llc O2", "llc O3"}), "")
    settings = dataclasses.replace(Settings(), cache_dir=str(folder / "store"))
    if not honest:
        return
    with subject(str(module), source.stem, settings, None) as found:
        gated = gate_text(honest, found.policy)
        original = assemble(gated, found.policy, tools())
        if not judge(found.exam, Candidate(honest), found.policy).verdict.right:
            return
        rng = random.Random(f"{seed}:{source.stem}")
        made: set[str] = set()
        for _ in range(20 * mutants):
            changed = mutate(honest.splitlines(), rng)
            if len(made) == mutants or changed is None:
                if len(made) == mutants:
                    break
                continue
            text, what = "\n".join(changed[0]) + "\n", changed[1]
            if text in made:
                continue
            try:
                if assemble(gate_text(text, found.policy), found.policy, tools()) == original:
                    continue
            except LlmccError:
                continue  # would not even be built
            made.add(text)
            verdict = judge(found.exam, Candidate(text), found.policy).verdict
            score.mutants += 1
            score.killed += not verdict.right
            score.harness += harness_notices(found.exam, found.policy, text)
            if verdict.right:
                score.survivors.append(f"{source.stem}: {what}")
                print(f"survives: {score.survivors[-1]}", flush=True)


def main(mutants: int, seed: int) -> None:
    """Score all case functions with a loop or arithmetic worth mutating."""
    score = Score()
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted((CASES / "functions").glob("*.c")):
            try:
                score_function(source, Path(folder), mutants, seed, score)
            except LlmccError as problem:
                print(f"{source.stem}: left out: {problem}", flush=True)
    share = score.killed / max(score.mutants, 1)
    print(f"{score.mutants} mutants: the judge refuses {score.killed} ({share:.1%}), {len(score.survivors)} survive")
    print(f"one run with array sums and call count notices {score.harness} ({score.harness / max(score.mutants, 1):.1%})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 8, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
