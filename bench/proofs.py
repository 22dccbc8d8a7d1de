"""How much is proved, how fast, and whether what is wrong is found by an input that shows it.

    make bench-proofs [VARIANTS=3] [MUTANTS=2] [SECONDS=10] [SHARD=1/1]

For each function of bench/proofs/functions.c, which have no loops or short ones: what other optimisation levels and
gcc make of it is to be proved equal to llc -O3's code, and mutants of it, which no test has seen, are to be refuted by
an input on which the runner sees the difference, unless they are proved equal themselves.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from llmcc.asm import assemble, gate_object, gate_text  # noqa: E402
from llmcc.config import Settings  # noqa: E402
from llmcc.ctl.specimens import Subject, subject  # noqa: E402
from llmcc.errors import LlmccError  # noqa: E402
from llmcc.judge.judging import _prove  # noqa: E402
from llmcc.judge.trial import Failed, Trial  # noqa: E402
from llmcc.runner import ImageFlag  # noqa: E402
from tests.judge.honest import variants  # noqa: E402
from tests.judge.mutants import mutants  # noqa: E402
from tests.judge.subjects import tools  # noqa: E402

FUNCTIONS = ROOT / "bench" / "proofs" / "functions.c"
ATTEMPTS = 40
CASE_NS = 100_000_000


@dataclass(slots=True)
class Totals:
    """What became of honest codes and of mutants, and the seconds that each proof took."""

    functions: int = 0
    proved_functions: int = 0
    honest: Counter[str] = field(default_factory=Counter)
    mutants: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)


def sources() -> Iterator[tuple[str, str]]:
    """(name, C text) of each function."""
    for block in FUNCTIONS.read_text().split("\n\n")[1:]:
        yield re.findall(r"(\w+)\([^(]*\) \{", block)[0], block


def outcome(found: Subject, text: str, seconds: float) -> tuple[str, str]:
    """proved, refuted (the runner sees it), different (it does not) or inconclusive; and what there is to say about it."""
    gated = gate_text(text, found.policy)
    obj = assemble(gated, found.policy, found.exam.specimen.tools)
    facts = gate_object(obj, found.policy, gated)
    plain = found.exam.specimen.image(found.exam.specimen.link_candidate(obj))
    image = dataclasses.replace(plain, junk=47, flags=plain.flags | ImageFlag.HASHES, cpu_ns=CASE_NS)
    trial = Trial(found.exam)
    try:
        _prove(trial, image, obj, facts, seconds)
    except Failed as failure:
        return "refuted", failure.message
    assert trial.proof is not None
    if trial.proof.proved:
        return "proved", trial.proof.text
    return ("inconclusive" if trial.proof.counterexamples is None else "different"), trial.proof.text


def measure(name: str, source: str, folder: Path, limits: tuple[int, int, float], totals: Totals) -> None:
    """Add one function to the totals."""
    most, wanted, seconds = limits
    path = folder / f"{name}.c"
    path.write_text(source)
    module = folder / f"{name}.ll"
    command = [str(tools().require("clang").path), "-O2", "-fno-math-errno", "-S", "-emit-llvm", str(path), "-o", str(module)]
    subprocess.run(command, check=True, capture_output=True)
    settings = dataclasses.replace(Settings(), cache_dir=str(folder / "store"), judge_budget_s=0.3)
    honest = variants(module, tools(), path)
    totals.functions += 1
    with subject(str(module), name, settings, None) as found:
        kinds = [_honest(found, label, text, seconds, name, totals) for label, text in honest[:: max(1, len(honest) // most)][:most]]
        totals.proved_functions += bool(kinds) and set(kinds) <= {"proved", ""}
        _mutants(found, honest[0][1], wanted, seconds, name, totals)


def _honest(found: Subject, label: str, text: str, seconds: float, name: str, totals: Totals) -> str:
    started = time.monotonic()
    try:
        kind, said = outcome(found, text, seconds)
    except LlmccError:  # the gate refuses it
        return ""
    totals.seconds.append(time.monotonic() - started)
    totals.honest[kind] += 1
    if kind != "proved":
        print(f"{name} by {label}: {kind}: {said}", flush=True)
    return kind


def _mutants(found: Subject, honest: str, wanted: int, seconds: float, name: str, totals: Totals) -> None:
    tried = 0
    for mutant in itertools.islice(mutants(honest, random.Random(name)), ATTEMPTS):
        if tried == wanted:
            break
        try:
            kind, said = outcome(found, mutant.text, seconds)
        except LlmccError:
            continue
        tried += 1
        totals.mutants[kind] += 1
        if kind != "refuted":
            print(f"{name}: {mutant.change}: {kind}: {said}", flush=True)


def main(most: int, mutants: int, seconds: float, shard: int, shards: int) -> int:
    """Print what was proved; the exit status is 1 where honest code is refuted."""
    totals = Totals()
    with tempfile.TemporaryDirectory() as folder:
        for name, source in list(sources())[shard - 1 :: shards]:
            try:
                measure(name, source, Path(folder), (most, mutants, seconds), totals)
            except LlmccError as problem:
                print(f"{name}: {problem}", flush=True)
    print(f"{totals.functions} functions, of which all codes were proved: {totals.proved_functions}")
    print(f"{totals.honest.total()} honest codes: " + ", ".join(f"{n} {k}" for k, n in totals.honest.most_common()))
    print(f"{totals.mutants.total()} mutants: " + ", ".join(f"{n} {k}" for k, n in totals.mutants.most_common()))
    if totals.seconds:
        print(f"seconds per proof: median {statistics.median(totals.seconds):.2f}, longest {max(totals.seconds):.2f}")
    return int(totals.honest["refuted"] > 0)


if __name__ == "__main__":
    given = sys.argv[1:] + ["3", "2", "10", "1/1"][len(sys.argv) - 1 :]
    part, of = given[3].split("/")
    sys.exit(main(int(given[0]), int(given[1]), float(given[2]), int(part), int(of)))
