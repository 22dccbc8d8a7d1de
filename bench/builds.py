"""What the clang front end costs a whole build where nobody is asked: zlib, lua and sqlite3 with make -j2.

    make bench-builds [RUNS=3] [PROJECTS="zlib lua"]

Prints medians of wall and CPU seconds of compiling all three: by clang alone; in `cached` mode with an empty store; with a
store that has code for a function of one file in ten, by its name, so that these are looked into; and the same build once more.
"""

from __future__ import annotations

import os
import resource
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from llmcc import toolchain  # noqa: E402
from llmcc.config import Settings  # noqa: E402
from llmcc.ctl.shims import write_shims  # noqa: E402
from llmcc.shim.prospects import function_names  # noqa: E402
from llmcc.store import functions  # noqa: E402
from testsuite.projects import Archive, read_projects  # noqa: E402

PREPARE = {"zlib": ["./configure --static"], "lua": [], "sqlite3": ["./configure --disable-shared --disable-readline", "make sqlite3.c"]}
BUILD = {
    "zlib": "make -j2 CC={CC} libz.a",
    "lua": "make -j2 -C src CC={CC} SYSCFLAGS=-DLUA_USE_LINUX 'SYSLIBS=-Wl,-E -ldl' all",
    "sqlite3": "make -j2 CC={CC} BCC={CC} libsqlite3.la",
}
MADE = ("*.o", "*.lo", "*.a", "*.la")
Times = tuple[float, float]
"""Wall and CPU seconds."""


def prepare(folder: Path, clang: str, names: tuple[str, ...]) -> dict[str, Path]:
    """The projects, configured."""
    archive, trees = Archive(ROOT / "build" / "testsuite"), {}
    for project in read_projects(names):
        trees[project.name] = folder / project.name
        archive.unpack(project, trees[project.name])
        for command in PREPARE[project.name]:
            subprocess.run(shlex.split(command), cwd=trees[project.name], env={**os.environ, "CC": clang, "CFLAGS": "-O3"}, check=True, capture_output=True)
    return trees


def build(trees: dict[str, Path], compiler: str, settings: dict[str, str]) -> dict[str, Times]:
    """Compile everything afresh."""
    times = {}
    for name, tree in trees.items():
        for path in [p for pattern in MADE for p in tree.rglob(pattern)]:
            path.unlink()
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        command = shlex.split(BUILD[name].format(CC=compiler))
        subprocess.run(command, cwd=tree, env={**os.environ, **settings}, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(".", end="", file=sys.stderr, flush=True)
        times[name] = time.perf_counter() - started, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return times


def names_in_store(trees: dict[str, Path]) -> list[str]:
    """A function of one object in ten, and of no other unless all of its functions are."""
    defined = {path: function_names(path.read_bytes()) or frozenset() for tree in trees.values() for path in sorted(tree.rglob("*.o"))}
    often = Counter(name for names in defined.values() for name in names)
    return [min(names, key=lambda name: (often[name], name)) for names in list(defined.values())[::10] if names]


def main() -> None:
    """Build in turn in all four ways, and print the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    names = tuple(sys.argv[2:]) or tuple(BUILD)
    clang = str(toolchain.find(Settings()).require("clang").path)
    found: dict[str, list[dict[str, Times]]] = {"clang alone": [], "cached, empty store": [], "cached, one file in ten looked into": [], "cached, second time": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_shims(folder / "shims")
        trees = prepare(folder, clang, names)
        shim, store = str(folder / "shims" / "clang"), folder / "store"
        settings = {"LLMCC_MODE": "cached", "LLMCC_CACHE_DIR": str(store), "LLMCC_CLANG": clang}
        for _ in range(runs):
            found["clang alone"].append(build(trees, clang, {}))
            known = names_in_store(trees)
            shutil.rmtree(store, ignore_errors=True)
            found["cached, empty store"].append(build(trees, shim, settings))
            shutil.rmtree(store)
            store.mkdir()
            (store / "functions").write_text("\n".join(known))
            assert functions.known(str(store))
            found["cached, one file in ten looked into"].append(build(trees, shim, settings))
            found["cached, second time"].append(build(trees, shim, settings))
    report(found, names)


def report(found: dict[str, list[dict[str, Times]]], names: tuple[str, ...]) -> None:
    """Medians, and their ratio to clang alone."""
    print(f"{'':36}" + "".join(f"{name:>21}" for name in names) + f"{'together':>31}")
    alone: Times = (0.0, 0.0)
    for label, rounds in found.items():
        columns = [tuple(statistics.median(r[name][k] for r in rounds) for k in (0, 1)) for name in names]
        total = tuple(statistics.median(sum(r[name][k] for name in names) for r in rounds) for k in (0, 1))
        alone = alone if any(alone) else (total[0], total[1])
        ratio = f" ({total[0] / alone[0]:.2f}x, CPU {total[1] / alone[1]:.2f}x)"
        print(f"{label:36}" + "".join(f"{wall:9.1f} s ({cpu:5.1f} s)" for wall, cpu in columns) + f"{total[0]:9.1f} s ({total[1]:5.1f} s){ratio}")


if __name__ == "__main__":
    main()
