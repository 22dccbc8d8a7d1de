"""How many small changes to right code the judge notices, and how many a published harness would.

    make mutation-score [MUTANTS=8] [SEED=0] [JOURNAL=FILE]

Changes one thing in what `llc -O3` makes of the case functions and in the clever code written by hand
(tests/judge/mutants.py). Mutants that assemble to the same bytes do not count. Survivors are printed for study: some
are equivalent, which only reading can tell; those that were read, with the argument, stand in
tests/judge/cases/equivalent.md.

Beside the judge stands the check of NeuComBack's harness: one run, the exclusive or over the bits of the final arrays,
and the number of external calls. With a JOURNAL an interrupted run goes on where it was; it counts for one state of the
judge only.
"""

from __future__ import annotations

import dataclasses
import itertools
import json
import os
import random
import re
import struct
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import xor
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from llmcc.asm import Candidate, assemble, gate_text  # noqa: E402
from llmcc.bench.metrics import wilson  # noqa: E402
from llmcc.config import Settings  # noqa: E402
from llmcc.ctl.specimens import Subject, subject  # noqa: E402
from llmcc.errors import LlmccError  # noqa: E402
from llmcc.judge import judge  # noqa: E402
from llmcc.runner import Cases, ElementType, End, ImageFlag, Outcome, run  # noqa: E402
from tests.judge.honest import variants  # noqa: E402
from tests.judge.mutants import Mutant, mutants  # noqa: E402
from tests.judge.subjects import CASES, compiled_module, header, tools  # noqa: E402

TRIES = 20
"""Mutants drawn for each that is wanted: many do not assemble, or are alike."""
HARNESS_NS = 1_000_000_000
_WORDS = {
    ElementType.I8: "B",
    ElementType.I16: "H",
    ElementType.I32: "I",
    ElementType.I64: "Q",
    ElementType.F32: "I",
    ElementType.F64: "Q",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one mutant: the judge's status, and whether the harness noticed it. `code` is FUNCTION.NAME."""

    code: str
    change: str
    status: str
    harness: bool


class Journal:
    """Rows, and the codes that are done; kept in a file of JSON lines if it has a name."""

    def __init__(self, path: str) -> None:
        self.path = Path(path) if path else None
        self.rows: dict[tuple[str, str], Row] = {}
        self.done: set[str] = set()
        text = self.path.read_text() if self.path and self.path.exists() else ""
        for line in text.splitlines(keepends=True):
            if line.endswith("\n"):  # what was cut off is judged again
                self._take(json.loads(line))

    def _take(self, entry: dict[str, str | bool]) -> None:
        if "done" in entry:
            self.done.add(str(entry["done"]))
        else:
            row = Row(**entry)  # type: ignore[arg-type]
            self.rows[row.code, row.change] = row

    def add(self, entry: dict[str, str | bool]) -> None:
        """Keep a row, or that a code is done."""
        self._take(entry)
        if self.path:
            with self.path.open("a") as stream:
                stream.write(json.dumps(entry) + "\n")


def codes(folder: Path) -> Iterator[tuple[str, Path, str]]:
    """Name, module and assembly of all right code that is changed."""
    for source in sorted((CASES / "functions").glob("*.c")):
        module = compiled_module(source, folder)
        found = next((t for n, t in variants(module, tools()) if n in {"llc O1", "llc O2", "llc O3"}), None)
        if found is not None:
            yield f"{source.stem}.llc", module, found
    for path in sorted((CASES / "clever").glob("*.s")):
        case = header(path)
        if case["expect"] == "ACCEPTED":
            source = CASES / "clever" / f"{case['function']}.c"
            text = "".join(
                line for line in path.read_text().splitlines(keepends=True) if not line.startswith("#")
            )
            yield path.stem, compiled_module(source, folder), text


def score(code: str, module: Path, text: str, wanted: int, seed: int, journal: Journal) -> None:
    """Judge a code's mutants, those in the journal apart. Raises LlmccError."""
    settings = dataclasses.replace(Settings(), cache_dir=str(module.parent / "store"))
    with subject(str(module), module.stem, settings, None) as found:
        if not judge(found.exam, Candidate(text), found.policy).verdict.right:
            print(f"{code}: left out: it is not accepted as it is", flush=True)
            return
        for mutant in _different(text, found, random.Random(f"{seed}:{code}"), wanted):
            if (code, mutant.change) in journal.rows:
                continue
            status = judge(found.exam, Candidate(mutant.text), found.policy).verdict.status.value
            row = Row(code, mutant.change, status, harness_notices(found, mutant.text))
            journal.add(dataclasses.asdict(row))
            if status == "ACCEPTED":
                print(f"survives: {code}: {mutant.change}", flush=True)


def _different(text: str, found: Subject, rng: random.Random, wanted: int) -> list[Mutant]:
    """The first mutants that assemble, and not to the same bytes as another."""
    seen = {assemble(gate_text(text, found.policy), found.policy, tools())}
    made: list[Mutant] = []
    for mutant in itertools.islice(mutants(text, rng), TRIES * wanted):
        try:
            obj = assemble(gate_text(mutant.text, found.policy), found.policy, tools())
        except LlmccError:
            continue
        if obj not in seen:
            seen.add(obj)
            made.append(mutant)
        if len(made) == wanted:
            break
    return made


def harness_notices(found: Subject, text: str) -> bool:
    """Whether one run, the exclusive or over the final arrays and the number of calls tell the mutant from the baseline."""
    specimen = found.exam.specimen
    try:
        image = specimen.image(
            specimen.link_candidate(assemble(gate_text(text, found.policy), found.policy, specimen.tools))
        )
    except LlmccError:
        return True
    cases = found.exam.batches[0].cases
    largest = max(range(len(cases)), key=lambda k: sum(o.size for o in cases.objects(k)))
    case = cases.select([largest])
    images = (
        dataclasses.replace(i, cpu_ns=HARNESS_NS, flags=i.flags & ~ImageFlag.HASHES)
        for i in (specimen.images["baseline"], image)
    )
    wanted, got = (run(found.exam.program, i, case).outcomes[0] for i in images)
    if wanted is None or got is None or got.end in {End.SIGNAL, End.TIMEOUT, End.WILD}:
        return True
    return _checksum(wanted, found, case) != _checksum(got, found, case)


def _checksum(outcome: Outcome, found: Subject, case: Cases) -> tuple[int, int, int]:
    bits = 0
    for known, memory in zip(case.objects(0), outcome.memory, strict=True):
        for offset, kind, count in known.runs if memory else ():
            if memory and kind in _WORDS:
                bits ^= reduce(
                    xor, struct.unpack_from(f"<{count}{_WORDS[ElementType(kind)]}", memory, offset), 0
                )
    result = found.exam.specimen.result
    return outcome.events, bits, outcome.gpr[0] & (1 << min(result[0].bits if result else 0, 64)) - 1


def equivalents() -> set[tuple[str, str]]:
    """Code and change of the mutants that were read and found to do the same."""
    text = (CASES / "equivalent.md").read_text()
    return set(re.findall(r"^- (\S+): (line .*)$", text, re.MULTILINE))


def summarise(rows: list[Row]) -> None:
    """Print both scores with their 95 % intervals (Wilson)."""
    judged = [r for r in rows if r.status != "UNRESOLVED"]
    same = equivalents()
    counted = [r for r in judged if r.status != "ACCEPTED" or (r.code, r.change) not in same]
    print(
        f"{len(judged)} mutants of {len({r.code for r in judged})} codes, {len(judged) - len(counted)} survivors of them argued equivalent"
    )
    for name, killed in (
        ("the judge refuses", sum(r.status != "ACCEPTED" for r in counted)),
        ("one run with checksums and call count notices", sum(r.harness for r in counted)),
    ):
        low, high = wilson(killed, len(counted))
        print(
            f"{name} {killed} of {len(counted)}: {killed / max(len(counted), 1):.1%} ({low:.1%} to {high:.1%})"
        )


def main(wanted: int, seed: int) -> None:
    """Score all codes."""
    journal = Journal(os.environ.get("JOURNAL", ""))
    with tempfile.TemporaryDirectory() as folder:
        for code, module, text in codes(Path(folder)):
            mark = f"{seed}:{wanted}:{code}"
            if mark in journal.done:
                continue
            try:
                score(code, module, text, wanted, seed, journal)
            except LlmccError as problem:
                print(f"{code}: left out: {problem}", flush=True)
            journal.add({"done": mark})
    summarise(list(journal.rows.values()))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 8, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
