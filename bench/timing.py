"""How honest the timing is: identical code against itself, code slowed by a known amount, and whole programs beside it.

    make bench-timing [COMPARISONS=200] [TRIALS=5] [PROGRAMS=10] [LOADED=1] [JOURNAL=FILE]

Functions are TSVC kernels. Prints false wins of llc -O3's code against a copy of itself; how often code that was
slowed by 5 % and 10 % is found slower, and its opposite faster, and how soon; how often the sign agrees with the
published protocol (11 runs of the whole program). LOADED=1 keeps all other cores busy meanwhile. With a JOURNAL the
figures add up over several runs; interrupt it at any time.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from elftools.elf.elffile import ELFFile  # noqa: E402

from llmcc import toolchain  # noqa: E402
from llmcc.config import Settings  # noqa: E402
from llmcc.ctl.specimens import Subject, subject  # noqa: E402
from llmcc.errors import LlmccError  # noqa: E402
from llmcc.judge import Workloads, workloads  # noqa: E402
from llmcc.timing import Measurement, measure, paper_seconds  # noqa: E402

FILES = ("linear", "statements", "scalar", "control", "matrix", "reductions", "packing", "vectors")
EACH = 6
"""Kernels of each file."""
SHORTEST_NS = 3000
"""Of kernels that are slowed: so that a spin's own edges do not matter."""
SPINS = 2_000_000
CLEAR = 0.05
OTHER_WAYS = (["-fno-vectorize", "-fno-unroll-loops"], ["-mavx2", "-mfma", "-ffp-contract=off"], ["-O1", "-fno-vectorize"])


def main() -> None:
    """Run all parts; each prints as it goes."""
    wanted = {name: int(os.environ.get(name, default)) for name, default in (("COMPARISONS", 200), ("TRIALS", 5), ("PROGRAMS", 10))}
    journal = Journal(os.environ.get("JOURNAL", ""))
    with tempfile.TemporaryDirectory() as name, _load(), contextlib.suppress(KeyboardInterrupt):
        bench = Bench(Path(name), journal)
        bench.identical(wanted["COMPARISONS"])
        bench.slowed(wanted["TRIALS"])
        bench.programs(wanted["PROGRAMS"])
    journal.summarise()


@contextlib.contextmanager
def _load() -> Iterator[None]:
    """All cores but one kept busy, where that is asked for."""
    spinning = []
    if os.environ.get("LOADED") == "1":
        code = "x = bytearray(8 << 20)\nwhile True:\n    x[:] = bytes(x)\n    sum(range(100000))"
        spinning = [subprocess.Popen([sys.executable, "-c", code]) for _ in range((os.cpu_count() or 2) - 1)]
    try:
        yield
    finally:
        for process in spinning:
            process.kill()


class Journal:
    """Rows of results, kept in a file of JSON lines if it has a name."""

    def __init__(self, path: str) -> None:
        self.path = Path(path) if path else None
        self.rows: list[dict[str, Any]] = []
        if self.path and self.path.exists():
            self.rows = [json.loads(line) for line in self.path.read_text().splitlines()]

    def add(self, **row: Any) -> None:
        """Keep a row."""
        row["loaded"] = os.environ.get("LOADED") == "1"
        self.rows.append(row)
        if self.path:
            with self.path.open("a") as stream:
                stream.write(json.dumps(row) + "\n")

    def summarise(self) -> None:
        """Print all figures."""
        for loaded in (False, True):
            rows = [r for r in self.rows if r["loaded"] == loaded]
            if rows:
                print("-- other cores busy --" if loaded else "-- idle --")
                _summarise(rows)


def _summarise(rows: list[dict[str, Any]]) -> None:
    same = [r for r in rows if r["kind"] == "identical"]
    if same:
        wins = sum(r["faster"] for r in same)
        print(f"identical code: {wins} false wins in {len(same)} comparisons of {len({r['kernel'] for r in same})} functions ({100 * wins / len(same):.2f} %)")
    unmeasured = sum(r["kind"] == "unmeasured" for r in rows)
    if unmeasured:
        print(f"{unmeasured} comparisons gave nothing within the budget")
    for percent, limit in ((5, 3.0), (10, 1.0)):
        slowed = [r for r in rows if r["kind"] == "slowed" and r["percent"] == percent]
        if slowed:
            found = [r for r in slowed if r["high"] < 1 and r["seconds"] <= limit]
            gained = [r for r in rows if r["kind"] == "freed" and r["percent"] == percent]
            wins = sum(r["faster"] for r in gained)
            print(
                f"slowed by {percent} %: {len(found)} of {len(slowed)} found slower within {limit:.0f} s ({100 * len(found) / len(slowed):.1f} %); "
                f"the faster one wins in {wins} of {len(gained)} ({100 * wins / max(len(gained), 1):.1f} %)"
            )
    programs = [r for r in rows if r["kind"] == "program"]
    clear = [r for r in programs if min(abs(r["whole"] - 1), abs(r["again"] - 1)) > CLEAR]
    firm = [r for r in clear if (r["whole"] > 1) == (r["again"] > 1)]
    if programs:
        agree = sum((r["whole"] > 1) == (r["ratio"] > 1) for r in firm)
        print(f"whole programs: {len(programs)}, {len(firm)} of them beyond 5 % the same way however they are linked: the sign agrees in {agree}")
    seconds = [r["seconds"] for r in rows if r["kind"] in {"identical", "program"}]
    if seconds:
        print(f"seconds per comparison: median {statistics.median(seconds):.2f}, longest {max(seconds):.2f}")


class Bench:
    """The parts of the benchmark, over TSVC kernels."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        self.folder = folder
        self.journal = journal
        self.tools = toolchain.find(Settings())
        self.settings = replace(Settings(), cache_dir=str(folder / "store"))
        self.kernels = [(file, kernel) for file in FILES for kernel in _kernels(file)[:: max(1, len(_kernels(file)) // EACH)][:EACH]]

    def identical(self, comparisons: int) -> None:
        """Every kernel against a copy of itself, as often as asked in all."""
        for number, (file, kernel) in enumerate(self.kernels):
            times = comparisons * (number + 1) // len(self.kernels) - comparisons * number // len(self.kernels)
            for subject_, load in self._subjects(file, kernel, times):
                for seed in range(times):
                    with self._giving_up(kernel):
                        found = self._measure(subject_, _object(subject_), load, seed=len(self.journal.rows) + seed)
                        self.journal.add(
                            kind="identical", kernel=kernel, faster=found.faster, ratio=found.ratio, low=found.low, high=found.high, seconds=found.seconds
                        )  # fmt: skip
                self._progress("identical", kernel)

    def slowed(self, trials: int) -> None:
        """A kernel that spins first, for 5 or 10 % of its time, against itself and the other way round."""
        for number, (file, kernel) in enumerate(self.kernels):
            for found, several in self._subjects(file, kernel, trials if number % 2 else 0):
                with self._giving_up(kernel):
                    self._slow(found, Workloads(several.cases.select([0]), several.regimes[:1]), kernel, trials)
                self._progress("slowed", kernel)

    def _slow(self, subject_: Subject, load: Workloads, kernel: str, trials: int) -> None:
        plain = _object(subject_)
        alone = self._measure(subject_, plain, load, seed=0).workloads[0].baseline_ns
        spun = self._measure(subject_, self._spinning(subject_, SPINS), load, seed=0).workloads[0]
        per_spin = (spun.candidate_ns - spun.baseline_ns) / SPINS
        for percent in (5, 10) if alone > SHORTEST_NS else ():
            slow = self._spinning(subject_, round(percent / 100 * alone / per_spin))
            for trial in range(trials):
                for kind, obj, against in (("slowed", slow, plain), ("freed", plain, slow)):
                    found = self._measure(subject_, obj, load, seed=trial, against=against)
                    self.journal.add(
                        kind=kind, kernel=kernel, percent=percent, faster=found.faster, low=found.low, high=found.high, seconds=found.seconds
                    )  # fmt: skip

    @contextlib.contextmanager
    def _giving_up(self, kernel: str) -> Iterator[None]:
        """What cannot be measured within the budget is noted."""
        try:
            yield
        except LlmccError as problem:
            self.journal.add(kind="unmeasured", kernel=kernel, problem=str(problem))

    def programs(self, most: int) -> None:
        """Up to so many kernels whose code differs if made in another way, by themselves and, by the published protocol, as programs."""
        for file, kernel, flags in itertools.islice(self._made_otherwise(), most):
            for subject_, load in self._subjects(file, kernel, 1):
                with self._giving_up(kernel):
                    found = self._measure(subject_, self._alone(file, kernel, flags), load, seed=0)
                    whole, again = (self._whole(file, kernel, flags, turned) for turned in (False, True))
                    self.journal.add(kind="program", kernel=kernel, ratio=found.ratio, whole=whole, again=again, seconds=found.seconds)
                    print(
                        f"{kernel:8} by itself {found.ratio:.3f}x [{found.low:.3f}, {found.high:.3f}], whole program {whole:.3f}x, again {again:.3f}x",
                        flush=True,
                    )

    def _made_otherwise(self) -> Iterator[tuple[str, str, list[str]]]:
        """Kernels, with their files, and flags that make other code of them."""
        for number, (file, kernel) in enumerate(self.kernels):
            plain = _code(self._alone(file, kernel, []))
            ways = (OTHER_WAYS[(number + k) % len(OTHER_WAYS)] for k in range(len(OTHER_WAYS)))
            flags = next((way for way in ways if _code(self._alone(file, kernel, way)) != plain), None)
            if flags is not None:
                yield file, kernel, flags

    def _alone(self, file: str, kernel: str, flags: list[str]) -> bytes:
        """The object of one kernel, made with the flags."""
        obj, alone = self.folder / "other.o", self.folder / "alone.bc"
        toolchain.run([str(self.tools.require("llvm-extract").path), f"--func={kernel}", str(self._module(file, flags)), "-o", str(alone)])
        toolchain.run([str(self.tools.llc.path), "-O3", "-filetype=obj", str(alone), "-o", str(obj)])
        return obj.read_bytes()

    def _whole(self, file: str, kernel: str, flags: list[str], turned: bool) -> float:
        """How many times faster the program is with the flags, its parts linked in the one or the other order.

        Where its branches lie is worth a factor of two to a loop that has learned them by heart (s161).
        """
        return self._program_seconds(file, kernel, [], turned) / self._program_seconds(file, kernel, flags, turned)

    def _program_seconds(self, file: str, kernel: str, flags: list[str], turned: bool) -> float:
        """Seconds of the kernel's program, whose own file is compiled with `flags`."""
        clang, tsvc = str(self.tools.require("clang").path), ROOT / "tsvc"
        program, objects = self.folder / f"{file}.{turned}.{len(flags)}{''.join(flags)}", []
        if not program.exists():
            for source in sorted(tsvc.glob("*.c"), reverse=turned):
                module, obj = self.folder / "part.ll", self.folder / f"{source.stem}.part.o"
                chosen = ["-O3", "-DITERATIONS=10000", *(flags if source.stem == file else [])]
                toolchain.run([clang, *chosen, "-S", "-emit-llvm", str(source), "-o", str(module)])
                toolchain.run([str(self.tools.llc.path), "-O3", "-filetype=obj", "-relocation-model=pic", str(module), "-o", str(obj)])
                objects.append(str(obj))
            toolchain.run([clang, *objects, "-lm", "-o", str(program)])

        def seconds() -> float:
            printed = toolchain.run([str(program), kernel]).stdout.decode().split()
            return float(printed[printed.index("seconds") + 1])

        return paper_seconds(seconds)

    def _module(self, file: str, flags: list[str]) -> Path:
        module = self.folder / f"{file}{''.join(flags)}.ll"
        if not module.exists():
            clang = str(self.tools.require("clang").path)
            toolchain.run([clang, "-O3", *flags, "-S", "-emit-llvm", str(ROOT / "tsvc" / f"{file}.c"), "-o", str(module)])
        return module

    def _subjects(self, file: str, kernel: str, times: int) -> Iterator[tuple[Subject, Workloads]]:
        """The kernel made testable, once; nothing where it cannot be or is not wanted."""
        if not times:
            return
        try:
            with subject(str(self._module(file, [])), kernel, self.settings, None) as found:
                if found.exam.specimen.rest is None:
                    yield found, workloads(found.exam)
        except LlmccError as problem:
            print(f"{kernel}: {problem}")

    def _measure(self, found: Subject, obj: bytes, load: Workloads, *, seed: int, against: bytes | None = None) -> Measurement:
        lock = self.folder / "lock"
        return measure(
            found.exam.program, found.exam.specimen, obj, load.cases, load.regimes, margin=0.02, budget_s=3.0, lock=lock, against=against, seed=seed
        )  # fmt: skip

    def _spinning(self, found: Subject, spins: int) -> bytes:
        """llc's code with a loop of `spins` rounds in front: 64 bytes, so that what follows lies in cache lines as before."""
        name = found.exam.specimen.function.name
        text = toolchain.run([str(self.tools.llc.path), "-O3", str(found.exam.specimen.folder / "baseline.ll"), "-o", "-"]).stdout.decode()
        spin = f"\tmovl\t${max(spins, 1)}, %r11d\n77:\n\tdecl\t%r11d\n\tjnz\t77b\n\t.nops\t53\n"
        source, obj = self.folder / "spin.s", self.folder / "spin.o"
        source.write_text(text.replace(f"\n{name}:", f"\n{name}:\n{spin}\t#", 1))
        toolchain.run([str(self.tools.require("clang").path), "-c", str(source), "-o", str(obj)])
        return obj.read_bytes()

    def _progress(self, kind: str, kernel: str) -> None:
        rows = [r for r in self.journal.rows if r["kind"] == kind]
        print(f"{kernel:8} {kind}: {len(rows)} so far", flush=True)


def _code(obj: bytes) -> bytes:
    return bytes(ELFFile(io.BytesIO(obj)).get_section_by_name(".text").data())


def _object(found: Subject) -> bytes:
    return (found.exam.specimen.folder / "baseline.o").read_bytes()


def _kernels(file: str) -> list[str]:
    """Names of the kernels that a file defines, in order."""
    text = (ROOT / "tsvc" / f"{file}.c").read_text()
    return re.findall(r"^(?:void|real|int) ((?:s|v)\w+)\(", text, re.MULTILINE)


if __name__ == "__main__":
    main()
