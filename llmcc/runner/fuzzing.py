"""A search for other ways through the reference, from found cases, at full speed in one process (native/fuzz.c)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from llmcc.runner.execution import Cases, call_runner, decoding
from llmcc.runner.specimen import Specimen
from llmcc.runner.variations import varied_arguments
from llmcc.runner.wire import CaseFile

_MAGIC = 0x315A5546434D4C4C
_HEADER = struct.Struct("<QQQIIQ")
_CALL_NS = 4_000_000
_MOST_SLOW = 8
_BUDGET_NS = 20_000_000_000


def fuzz(program: Path, specimen: Specimen, seed: int, pool: Sequence[int], cases: Cases, counts: Sequence[int]) -> Cases:
    """Cases with other content that ran a basic block of the reference first, or as often as none before.

    `counts` says how many inputs to try of each case; `pool` are values to come back to. A new case has the extents of
    the one it was made from, and its specification. Raises RunnerError if the runner itself fails.
    """
    args, pool = varied_arguments(specimen), pool[:64]
    header = _HEADER.pack(_MAGIC, seed, _BUDGET_NS, len(args), len(pool), _MOST_SLOW)
    body = header + b"".join(args) + struct.pack(f"<{len(pool) + len(counts)}Q", *pool, *counts)
    image = replace(specimen.images["instrumented"], breakpoints=(), cpu_ns=_CALL_NS)
    raw = call_runner(program, "fuzz", [image.encode(), cases.encode(), body], _BUDGET_NS)
    with decoding():
        file = CaseFile.decode(raw)
        return Cases(file, [cases.specs[cases.indices[case.detail]] for case in file.cases])
