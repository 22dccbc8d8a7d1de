"""The LLVM test-suite, built by clang alone and through llmcc, and what differs.

    testsuite/run --suite CHECKOUT [--subdirs 'SingleSource/Benchmarks;MultiSource/Benchmarks'] [-j 2]

Configures, builds and runs (with lit) a checkout of llvm-test-suite twice, then prints for each program size, compile
time and run time beside clang's, programs whose result or output is another, and the functions that were replaced.
llmcc's settings are those in force. Exits with 1 if a program passes with clang alone and does not with llmcc.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from llmcc import toolchain
from llmcc.config import load
from llmcc.ctl.common import console, store_records, table
from llmcc.ctl.shims import write_shims
from llmcc.errors import LlmccError
from testsuite.objects import changed_functions, read_objects

ROOT = Path(__file__).parent.parent
METRICS = {"size": "bytes", "compile_time": "compiling, s", "exec_time": "running, s"}


@dataclass(frozen=True)
class Program:
    """A test's result by lit: its code (PASS, FAIL, ...) and its metrics."""

    code: str
    metrics: Mapping[str, float]


def run_suite(suite: Path, folder: Path, compilers: tuple[str, str], clang: Path, subdirs: str, jobs: int) -> dict[str, Program]:
    """Configure, build and run a checkout in a folder; `clang` is the real one. Raises LlmccError where that is not possible."""
    results = folder / "results.json"
    c, cxx = compilers
    # the suite looks for llvm-size beside the compiler, for its own tools' compiler as cc, and old ones want a CMake that is no more
    size = clang.resolve().with_name("llvm-size")
    sizes = f"-DTEST_SUITE_LLVM_SIZE={size}" if size.exists() else "-DTEST_SUITE_COLLECT_CODE_SIZE=OFF"
    surroundings = [sizes, f"-DTEST_SUITE_HOST_CC={clang}", "-DCMAKE_POLICY_VERSION_MINIMUM=3.5", f"-DTEST_SUITE_LIT={_program('lit')}"]
    chosen = [f"-DCMAKE_C_COMPILER={c}", f"-DCMAKE_CXX_COMPILER={cxx}", f"-DTEST_SUITE_SUBDIRS={subdirs}", "-DTEST_SUITE_BENCHMARKING_ONLY=ON"]
    flags = ["-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_C_FLAGS_RELEASE=-O3", "-DCMAKE_CXX_FLAGS_RELEASE=-O3"]
    for command in (
        [_program("cmake"), "-G", "Ninja", "-S", str(suite), "-B", str(folder), *chosen, *flags, *surroundings],
        [_program("ninja"), "-C", str(folder), "-j", str(jobs), "-k", "0"],
        [_program("lit"), "-q", "-j", "1", "-o", str(results), str(folder)],
    ):
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        if done.returncode and "cmake" in command[0]:
            raise LlmccError(f"the suite cannot be configured: {(done.stdout + done.stderr)[-2000:]}")
    if not results.exists():
        raise LlmccError(f"lit left no results in {folder}: {done.stderr[-2000:]}")
    return read_results(results)


def read_results(path: Path) -> dict[str, Program]:
    """What lit wrote with -o, by the tests' names."""
    tests = json.loads(path.read_text())["tests"]
    return {t["name"]: Program(t["code"], {k: float(v) for k, v in t.get("metrics", {}).items() if k in METRICS}) for t in tests}


def ratios(before: Mapping[str, Program], after: Mapping[str, Program], metric: str) -> dict[str, float]:
    """llmcc's number by clang's, for each program that has both."""
    both = {name: (p.metrics.get(metric), after[name].metrics.get(metric)) for name, p in before.items() if name in after}
    return {name: ours / theirs for name, (theirs, ours) in both.items() if theirs and ours}


def broken(before: Mapping[str, Program], after: Mapping[str, Program]) -> list[str]:
    """Programs that pass with clang alone only."""
    return sorted(name for name, p in before.items() if p.code == "PASS" and (name not in after or after[name].code != "PASS"))


def replaced(before: Path, after: Path, accepted: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Objects and functions that hold accepted answers."""
    old, new = read_objects(before), read_objects(after)
    for path in sorted(old.keys() & new.keys()):
        if old[path] != new[path]:
            yield from ((path, name) for name in sorted(changed_functions(old[path], new[path]) & accepted))


def outputs(folder: Path) -> dict[str, bytes]:
    """What the programs printed, by the paths at which the suite keeps it."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("Output/*.out")}


def main() -> int:
    """Run the suite twice and report; returns the exit status."""
    parser = argparse.ArgumentParser(prog="testsuite/run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suite", type=Path, required=True, help="a checkout of llvm-test-suite")
    parser.add_argument("--subdirs", default="SingleSource/Benchmarks;MultiSource/Benchmarks", help="TEST_SUITE_SUBDIRS")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "llvm-test-suite", help="where builds lie")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    try:
        settings, _ = load({}, os.environ, os.getcwd())
        clang = str(toolchain.find_clang(settings).path)
        folder = options.folder.absolute()
        shutil.rmtree(folder, ignore_errors=True)
        write_shims(folder / "shims")
        shim = str(folder / "shims" / "clang")
        found = []
        for name, c in (("clang", clang), ("llmcc", shim)):
            cxx = f"{c}++" if Path(f"{c}++").exists() else str(Path(c).with_name(Path(c).name.replace("clang", "clang++")))
            found.append(run_suite(options.suite.absolute(), folder / name, (c, cxx), Path(clang), options.subdirs, options.jobs))
    except LlmccError as problem:
        print(f"testsuite/run: {problem}" + (f" ({problem.hint})" if problem.hint else ""), file=sys.stderr)
        return 2
    accepted = frozenset(record.function for _, record in store_records(settings).all("accepted"))
    _show(found[0], found[1])
    for path, function in replaced(folder / "clang", folder / "llmcc", accepted):
        print(f"replaced: {function} in {path}")
    printed, ours = outputs(folder / "clang"), outputs(folder / "llmcc")
    for path in sorted(path for path in printed.keys() & ours.keys() if printed[path] != ours[path]):
        print(f"prints something else (a time?): {path}")
    lost = broken(found[0], found[1])
    for name in lost:
        print(f"BROKEN {name}: passes with clang alone only")
    return 1 if lost else 0


def _show(before: Mapping[str, Program], after: Mapping[str, Program]) -> None:
    out = console()
    rows = table("program", "clang", "llmcc", *(f"{text}, llmcc by clang" for text in METRICS.values()))
    found = {metric: ratios(before, after, metric) for metric in METRICS}
    for name, program in sorted(before.items()):
        numbers = (f"{found[m][name]:.3f}" if name in found[m] else "" for m in METRICS)
        rows.add_row(name, program.code, after[name].code if name in after else "missing", *numbers)
    medians = (f"{statistics.median(found[m].values()):.3f}" if found[m] else "" for m in METRICS)
    rows.add_row("median", "", "", *medians)
    out.print(rows)
    passing = [sum(p.code == "PASS" for p in results.values()) for results in (before, after)]
    print(f"{len(before)} programs, {passing[0]} pass with clang alone, {passing[1]} through llmcc")


def _program(name: str) -> str:
    """A program of our environment, else the system's. Raises LlmccError."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        raise LlmccError(f"there is no {name}", hint="scripts/setup test")
    return found


if __name__ == "__main__":
    sys.exit(main())
