"""What judging costs: the shipped pack's answers, without timing, specimens warm: they have judged llc's code before.

    make bench-judge

Prints seconds per candidate, the specimen's cost by itself, and the breakdown by stage.
"""

from __future__ import annotations

import dataclasses
import statistics
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from llmcc import toolchain
from llmcc.asm import Candidate
from llmcc.config import Settings
from llmcc.ctl.specimens import subject
from llmcc.judge import judge
from llmcc.propose import read_answer
from llmcc.toml import read_toml

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Judge every answer of the pack."""
    tools = toolchain.find(Settings())
    specimens, candidates, stages = [], [], defaultdict(list)
    answers = [read_answer(p) for p in sorted((ROOT / "cache" / "answers").glob("*.s"))]
    with tempfile.TemporaryDirectory() as folder:
        settings = dataclasses.replace(Settings(), cache_dir=folder)
        modules, usual = {}, {}
        for source in read_toml(ROOT / "tsvc" / "suite.toml")["sources"]:
            path = (Path(folder) / source).with_suffix(".ll")
            clang = str(tools.require("clang").path)
            toolchain.run([clang, "-O3", "-S", "-emit-llvm", str(ROOT / "tsvc" / source), "-o", str(path)])
            code = Candidate(toolchain.run([str(tools.require("llc").path), "-O3", str(path), "-o", "-"]).stdout.decode())
            for answer in answers:
                if f"@{answer.header['function']}(" in path.read_text():
                    modules[answer.name], usual[answer.name] = path, code
        for answer in answers:
            started = time.perf_counter()
            with subject(str(modules[answer.name]), answer.header["function"], settings, None) as found:
                specimens.append(time.perf_counter() - started)
                judge(found.exam, usual[answer.name], found.policy)
                started = time.perf_counter()
                verdict = judge(found.exam, answer.candidate, found.policy).verdict
                seconds = time.perf_counter() - started
            candidates.append(seconds)
            for stage, spent in verdict.stages.items():
                stages[stage].append(spent)
            print(f"{answer.name:12} {verdict.status.value:14} {seconds:.3f} s", flush=True)
    print(f"per candidate, warm: median {statistics.median(candidates):.3f} s, longest {max(candidates):.3f} s")
    print(f"per specimen, test cases included: median {statistics.median(specimens):.2f} s")
    for stage, spent in stages.items():
        print(f"  {stage:10} median {1000 * statistics.median(spent):6.1f} ms")


if __name__ == "__main__":
    main()
