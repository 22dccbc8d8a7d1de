"""What a hit costs in a large store, and how often a model is asked when everybody meets the same functions.

make bench-store
"""

from __future__ import annotations

import hashlib
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.store import counters, direct
from llmcc.store.records import Record, Records
from llmcc.testing import ScriptedServer, answer, fenced

RUNS = 41
SMALL, LARGE = 100, 100_000
PROCESSES, FUNCTIONS = 64, 4
TRIANGLE = "unsigned NAME(unsigned n) { unsigned s = 0; n &= 255; for (unsigned i = 0; i < n; i++) s += i; return s; }\n"
ANSWER = "\t.text\n\t.globl\tNAME\nNAME:\n\tandl\t$255, %edi\n\tmovl\t%edi, %eax\n\tleaq\t-1(%rax), %rcx\n\timulq\t%rcx, %rax\n\tshrq\t%rax\n\tretq\n"
LLMCC = str(Path(sys.executable).parent / "llmcc")


def compile_ir(folder: Path, name: str, source: str) -> Path:
    """IR of a C text whose loops are as they were written."""
    clang = str(toolchain.find(Settings()).require("clang").path)
    (folder / f"{name}.c").write_text(source)
    command = [clang, "-O0", "-Xclang", "-disable-O0-optnone", "-S", "-emit-llvm", f"{name}.c", "-o", f"{name}.ll"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / f"{name}.ll"


def fill(store: Path, entries: int) -> None:
    """So many direct results and function records."""
    records = Records(str(store), 8 << 30)
    since = direct.now(str(store))
    payload = b"x" * 2000
    with records._cache().transact():  # noqa: SLF001 (100,000 commits take minutes)
        for k in range(entries):
            digest = hashlib.sha256(b"%d" % k).hexdigest()
            direct.save(str(store), digest, direct.REPLACED, payload, direct.final(since), 8 << 30)
            records.reject("bench", digest, Record("f", "WRONG_OUTPUT", digest=digest))


def hit_cost(folder: Path) -> None:
    """Wall time of the same hits in a small and in a large store, in alternation."""
    module = compile_ir(folder, "hit", TRIANGLE.replace("NAME", "triangle"))
    answers = folder / "pack" / "answers"
    answers.mkdir(parents=True)
    header = "# llmcc-answer: 1\n# function: triangle\n# signature: i32 (i32)\n"
    (answers / "triangle.s").write_text(header + ANSWER.replace("NAME", "triangle"))
    environments = []
    for entries in (SMALL, LARGE):
        store = folder / f"store-{entries}"
        started = time.monotonic()
        fill(store, entries)
        print(f"{entries:7} entries written in {time.monotonic() - started:.0f} s")
        environments.append({**os.environ, "LLMCC_CACHE_DIR": str(store), "LLMCC_CACHE_SIZE": str(16 << 30), "LLMCC_SOURCE": f"pack:{folder / 'pack'}"})
    for label, extra in (("direct hit", []), ("hit by function", ["fresh"])):
        medians = compare(module, environments, fresh=bool(extra))
        print(f"{label:16} {SMALL} entries {medians[0]:6.1f} ms   {LARGE} entries {medians[1]:6.1f} ms   ratio {medians[1] / medians[0]:.3f}")


def compare(module: Path, environments: list[dict[str, str]], *, fresh: bool) -> list[float]:
    """Medians in ms by environment; `fresh` makes every run a direct miss, by a comment that was never there."""
    times: list[list[float]] = [[] for _ in environments]
    text = module.read_text()
    for run in range(RUNS + 1):
        if fresh:
            module.write_text(f"{text}\n; {secrets.token_hex(8)}\n")
        for k, environment in enumerate(environments):
            started = time.perf_counter()
            subprocess.run([LLMCC, "-O3", str(module), "-o", os.devnull], env=environment, check=True)
            if run:  # the first one fills the store
                times[k].append(1000 * (time.perf_counter() - started))
    return [statistics.median(t) for t in times]


def crowd(folder: Path) -> None:
    """So many processes at once on one store, each with all of the functions and one of its own kind."""
    names = [f"triangle{k}" for k in range(FUNCTIONS)]
    modules = [compile_ir(folder, f"crowd{k}", "".join(TRIANGLE.replace("NAME", n) for n in names) + f"int own{k};\n") for k in range(PROCESSES)]

    def script(request: object) -> object:
        asked = next(n for n in names if f"@{n}" in request.last)  # type: ignore[attr-defined]
        return answer(fenced(ANSWER.replace("NAME", asked)))

    with ScriptedServer(script) as server:  # type: ignore[arg-type]
        environment = {
            **os.environ, "LLMCC_CACHE_DIR": str(folder / "crowd"), "LLMCC_SOURCE": "chat", "LLMCC_MODEL": "scripted", "LLMCC_WAIT_S": "600",
            "LLMCC_BASE_URL": server.base_url, "LLMCC_OPTIMISE_ROUNDS": "0", "LLMCC_MARGIN": "-0.5",
        }  # fmt: skip
        started = time.monotonic()
        running = [subprocess.Popen([LLMCC, "-O3", str(m), "-o", f"{m}.s"], env=environment) for m in modules]
        failed = sum(process.wait() != 0 for process in running)
        seconds = time.monotonic() - started
    right = sum(Path(f"{m}.s").read_text().count("shrq") == FUNCTIONS for m in modules)
    print(f"{PROCESSES} processes, {FUNCTIONS} distinct functions: {len(server.requests)} model calls, {right} outputs with all answers, {failed} failed, {seconds:.0f} s")
    found = counters.totals(f"{folder}/crowd/counters")
    print("   ".join(f"{name} {found[name]}" for name in ("model.calls", "hit.function", "miss.function", "wait.given-up") if name in found))


def main() -> None:
    """Print both."""
    with tempfile.TemporaryDirectory() as name:
        crowd(Path(name))
        hit_cost(Path(name))


if __name__ == "__main__":
    main()
