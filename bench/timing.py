"""How honest the timing is: identical code against itself, and code slowed by a known amount.

    make bench-timing [COMPARISONS=200]

Prints false wins: identical code, placed elsewhere, that counts as faster. Functions are TSVC kernels; both codes
are llc -O3's.
"""

from __future__ import annotations

import dataclasses
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from llmcc import toolchain
from llmcc.asm import assemble, function_text, gate_text
from llmcc.config import Settings
from llmcc.ctl.specimens import subject
from llmcc.timing import measure

ROOT = Path(__file__).parent.parent
KERNELS = {
    "linear": ["s000", "s112", "s121"],
    "statements": ["s1221", "s212", "s241", "s321"],
    "scalar": ["s251", "s254", "s293"],
    "control": ["s271"],
    "reductions": ["s311", "s314", "s319", "vdotr"],
    "matrix": ["s115", "s119", "s2101"],
    "packing": ["s4112", "vag"],
    "vectors": ["va", "vpv"],
}


def main() -> None:
    """Compare every kernel with itself, as often as asked in all."""
    wanted = int(os.environ.get("COMPARISONS", "200"))
    tools = toolchain.find(Settings())
    wins, seconds, ratios = 0, [], []
    names = [(file, kernel) for file, kernels in KERNELS.items() for kernel in kernels]
    each = max(1, wanted // len(names))
    with tempfile.TemporaryDirectory() as folder:
        settings = dataclasses.replace(Settings(), cache_dir=folder)
        for file, kernel in names:
            module = Path(folder) / f"{file}.ll"
            if not module.exists():
                clang = str(tools.require("clang").path)
                toolchain.run([clang, "-O3", "-S", "-emit-llvm", str(ROOT / "tsvc" / f"{file}.c"), "-o", str(module)])
            text = toolchain.run([str(tools.llc.path), "-O3", str(module), "-o", "-"]).stdout.decode()
            with subject(str(module), kernel, settings, None) as found:
                body = function_text(text, kernel)
                if ".LCPI" in body or ".LJTI" in body:
                    continue  # its constants stand outside of the body
                obj = assemble(gate_text(f"{kernel}:\n{body}", found.policy), found.policy, tools)
                cases = found.exam.workloads().cases
                for _ in range(each):
                    started = time.monotonic()
                    result = measure(found.exam.program, found.exam.specimen, obj, cases, margin=0.02, budget_s=3.0, lock=Path(folder) / "lock")
                    seconds.append(time.monotonic() - started)
                    wins += result.faster
                    ratios.append(result.ratio)
            print(f"{kernel:8} {each} comparisons, median ratio {statistics.median(ratios[-each:]):.3f}, false wins so far {wins}", flush=True)
    total = len(ratios)
    print(f"A/A: {wins} false wins in {total} comparisons ({100 * wins / max(total, 1):.2f} %)")
    print(f"seconds per comparison: median {statistics.median(seconds):.2f}, longest {max(seconds):.2f}")


if __name__ == "__main__":
    sys.exit(main())
