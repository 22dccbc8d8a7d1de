"""Honest code for many functions: what compilers make of them, with levels, schedulers and tunings.

    make check-corpora [VARIANTS=4] [SHARD=1/1]

The command begins with all case files, of which `make test` takes a part. Prints every candidate that is not accepted, then how many were and why the others were not. Exits with 1 if one of
them was refused as wrong, which no honest code may be.
"""

from __future__ import annotations

import dataclasses
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from llmcc import toolchain  # noqa: E402
from llmcc.asm import Candidate  # noqa: E402
from llmcc.config import Settings  # noqa: E402
from llmcc.ctl.specimens import subject  # noqa: E402
from llmcc.errors import LlmccError  # noqa: E402
from llmcc.judge import judge  # noqa: E402
from tests.judge.honest import variants  # noqa: E402
from tests.judge.subjects import compiled_module  # noqa: E402

CASES = ROOT / "tests" / "judge" / "cases"
LEFT_OUT = {"UNCOVERED", "UNSUPPORTED", "GATE_REJECTED", "UNRESOLVED"}


def main(most: int, shard: int, shards: int) -> int:
    """Judge up to `most` candidates per function of this shard; the exit status."""
    sources = sorted(p for folder in ("functions", "honest", "clever") for p in (CASES / folder).glob("*.c"))[shard - 1 :: shards]
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for source in sources:
            judge_function(source, Path(folder), most, counts)
    total = sum(counts.values())
    print(f"{len(sources)} functions, {total} candidates: " + ", ".join(f"{n} {s}" for s, n in counts.most_common()))
    return int(any(status not in LEFT_OUT | {"ACCEPTED"} for status in counts))


def judge_function(source: Path, folder: Path, most: int, counts: Counter[str]) -> None:
    """Count the verdicts on one function's candidates."""
    module = compiled_module(source, folder)
    found = variants(module, toolchain.find(Settings()), source)
    settings = dataclasses.replace(Settings(), cache_dir=str(folder / "store"))
    try:
        with subject(str(module), source.stem, settings, None) as specimen:
            for label, text in found[:: max(1, len(found) // most)][:most]:
                verdict = judge(specimen.exam, Candidate(text), specimen.policy).verdict
                counts[verdict.status.value] += 1
                if not verdict.right:
                    print(f"{source.stem} by {label}: {verdict.status.value}: {verdict.message}", flush=True)
    except LlmccError as problem:
        counts["UNSUPPORTED"] += min(most, len(found))
        print(f"{source.stem}: UNSUPPORTED: {problem}", flush=True)


if __name__ == "__main__":
    number, _, of = (sys.argv[2] if len(sys.argv) > 2 else "1/1").partition("/")
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 4, int(number), int(of)))
