"""Judging and timing one candidate here, against twelve runs of a whole program as NeuComBack's harness makes them.

    make bench-whole-programs [SHARD=1/1]

For each TSVC kernel of the shard: one run of the kernel's program with all its repetitions at -O3, times twelve, and the time in
which a candidate is judged and timed once the function's specimen is there; with the specimen, too. Candidates are what
llc makes of the kernels where clang vectorises and unrolls nothing: right, and as a rule other code than the reference.
"""

from __future__ import annotations

import dataclasses
import statistics
import sys
import tempfile
import time
from pathlib import Path

from llmcc import toolchain
from llmcc.asm import Candidate
from llmcc.bench import Compiler, Selection, open_suite, opened, parse_shard, read_suite, select
from llmcc.config import Settings
from llmcc.errors import LlmccError

ROOT = Path(__file__).parent.parent / "tsvc"
RUNS = 12
OTHERWISE = ("-fno-vectorize", "-fno-slp-vectorize", "-fno-unroll-loops")


def main(shard: str) -> None:
    """Measure and print the ratios."""
    number, of = parse_shard(shard)
    ratios, with_specimen = [], []
    with tempfile.TemporaryDirectory() as folder:
        settings = dataclasses.replace(Settings(), cache_dir=folder)
        compiler = Compiler.of(settings)
        program = Path(folder) / "tsvc"
        clang = str(compiler.tools.require("clang").path)
        toolchain.run([clang, "-O3", *sorted(map(str, ROOT.glob("*.c"))), "-lm", "-o", str(program)])
        others = {p.name: p for p in read_suite(ROOT, compiler, more=OTHERWISE).problems}
        for problem in select(open_suite(ROOT, compiler).problems, Selection(shard=number, of=of)):
            whole = RUNS * toolchain.run([str(program), problem.name], timeout_s=600).seconds
            try:
                with opened(others[problem.name], settings) as other:
                    candidate = Candidate(other.reference())
                started = time.monotonic()
                with opened(problem, settings) as found:
                    found.assess(candidate)
                    first = time.monotonic() - started
                    started = time.monotonic()
                    # Another text of the same code, or the first one's verdict would be remembered.
                    found.assess(Candidate(candidate.assembly + "\n# again\n"))
                    seconds = time.monotonic() - started
            except LlmccError as problem_of_ours:
                print(f"{problem.name:8} {problem_of_ours}", flush=True)
                continue
            ratios.append(whole / seconds)
            with_specimen.append(whole / first)
            print(f"{problem.name:8} {RUNS} programs {whole:7.1f} s, a candidate {seconds:5.2f} s, with specimen {first:5.2f} s: {whole / seconds:6.1f}x", flush=True)
    print(f"{len(ratios)} kernels: median {statistics.median(ratios):.1f}x, with specimen {statistics.median(with_specimen):.1f}x")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "1/1")
