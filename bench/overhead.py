"""What llmcc costs where it does not ask anybody: side by side with the real llc, in one run, medians of wall time.

make bench-overhead
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from llmcc import toolchain
from llmcc.config import Settings

RUNS = 25
KERNEL = """
void kernel(float *restrict a, const float *restrict b, const float *restrict c, int n) {
    for (int i = 0; i < n; i++) { float x = a[i] + b[i]; a[i] = x > 0 ? x * c[i] : x - c[i]; }
}
"""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one run."""
    started = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def compare(label: str, ours: list[str], theirs: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Medians in ms of two commands, run in alternation after a warm-up of each."""
    for command in (ours, theirs):
        seconds(command, environment)
    pairs = [(seconds(ours, environment), seconds(theirs, environment)) for _ in range(RUNS)]
    mine, its = (1000 * statistics.median(p[k] for p in pairs) for k in (0, 1))
    print(f"{label:34} llmcc {mine:7.1f} ms   llc {its:7.1f} ms   difference {mine - its:+6.1f} ms   ratio {mine / its:.2f}")
    return mine, its


def main() -> None:
    """Print pass-through and direct hits."""
    tools = toolchain.find(Settings())
    llc, clang = str(tools.llc.path), str(tools.require("clang").path)
    llmcc = str(Path(sys.executable).parent / "llmcc")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "LLMCC_CACHE_DIR": str(folder / "store"), "LLMCC_SOURCE": f"pack:{folder / 'pack'}"}
        answers = folder / "pack" / "answers"
        answers.mkdir(parents=True)
        (folder / "pack" / "pack.toml").write_text("format = 1\n")
        small = compile_ir(clang, folder, "small", KERNEL)
        many = "".join(KERNEL.replace("kernel", f"k{i}") for i in range(82))
        large = compile_ir(clang, folder, "large", many)
        print(f"small: {len(small.read_text().splitlines())} lines; large: {large.stat().st_size // 1024} KB of IR")
        out = str(folder / "out.s")
        compare("pass-through", [llmcc, "-O3", "-enable-misched", str(small), "-o", out], [llc, "-O3", "-enable-misched", str(small), "-o", out], environment)
        for label, module in (("direct hit, small", small), ("direct hit, large", large)):
            plant(llmcc, module, environment, folder)
            compare(label, [llmcc, "-O3", str(module), "-o", out], [llc, "-O3", str(module), "-o", out], environment)


def plant(llmcc: str, module: Path, environment: dict[str, str], folder: Path) -> None:
    """Make the next run a hit with an output, as after an acceptance: llc's own text stands in for it."""
    program = (
        "import os, sys\n"
        "from llmcc.driver import arguments, direct_key, real\n"
        "from llmcc.store import direct\n"
        "store = os.environ['LLMCC_CACHE_DIR']\n"
        f"job = arguments.parse(['-O3', {str(module)!r}, '-o', {str(folder / 'out.s')!r}])\n"
        "key = direct_key.direct_key(job, open(job.source, 'rb').read(), real.real_llc(store, {}), {})\n"
        f"direct.save(store, key.digest, direct.REPLACED, open({str(folder / 'planted.s')!r}, 'rb').read(), direct.now(store), 1 << 30)\n"
    )
    subprocess.run([llmcc, "-O3", "-enable-misched", str(module), "-o", str(folder / "planted.s")], env=environment, check=True)
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)


def compile_ir(clang: str, folder: Path, name: str, source: str) -> Path:
    """IR of a C text, as clang -O3 gives it."""
    (folder / f"{name}.c").write_text(source)
    command = [clang, "-O3", "-S", "-emit-llvm", f"{name}.c", "-o", f"{name}.ll"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / f"{name}.ll"


if __name__ == "__main__":
    main()
