"""A yardstick without a model: what a search over LLVM's own passes and options finds in as many answers.

Each answer is the function through other passes of `opt` and other options of `llc`. The function's CPU features stay, since
they stand in its IR.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from llmcc import toolchain
from llmcc.asm import Candidate, Origin
from llmcc.errors import ToolchainError
from llmcc.propose import Exchange, Session, Task

PASSES: tuple[tuple[str, ...], ...] = (
    ("-passes=default<O3>",),
    ("-passes=default<O3>", "-force-vector-interleave=4"),
    ("-passes=function(loop(loop-rotate),loop-unroll<O3;runtime;partial>,simplifycfg,instcombine)", "-unroll-count=4"),
    ("-passes=default<O3>", "-force-vector-width=4"),
    ("-passes=default<O3>", "-force-vector-width=8", "-force-vector-interleave=2"),
    ("-passes=default<O3>", "-enable-loopinterchange"),
    ("-passes=default<O3>", "-enable-loop-distribute"),
    ("-passes=default<O3>", "-enable-unroll-and-jam"),
    ("-passes=default<O3>", "-vectorize-loops=false", "-unroll-count=8"),
    ("-passes=default<O3>", "-vectorize-slp=false"),
    ("-passes=default<O2>", "-unroll-runtime", "-unroll-count=2"),
    (),
)
"""What `opt` does first; the last leaves the IR as it is."""
OPTIONS: tuple[tuple[str, ...], ...] = (
    (),
    ("-align-loops=32",),
    ("-misched=ilpmax",),
    ("-disable-lsr",),
    ("-pre-RA-sched=list-ilp",),
    ("-x86-early-ifcvt",),
    ("-misched-prera-direction=bottomup",),
    ("-regalloc=basic",),
)
"""What `llc -O3` is told beside."""


@dataclass(frozen=True, slots=True)
class Autotuner:
    """A proposer; its one session per task has as many answers as there are combinations."""

    tools: toolchain.Toolchain

    def may_answer(self, name: str, key: str) -> bool:  # noqa: ARG002 (Proposer's shape)
        """There is always something to try."""
        return True

    def open(self, task: Task) -> Iterator[Session]:
        """The one session."""
        yield _Search(task, self.tools)


@dataclass(slots=True)
class _Search:
    """Goes through the combinations, all passes with the first options before the next; what llc makes anyway is left out."""

    task: Task
    tools: toolchain.Toolchain
    exchanges: tuple[Exchange, ...] = ()
    _left: Iterator[tuple[tuple[str, ...], tuple[str, ...]]] = field(
        default_factory=lambda: itertools.product(OPTIONS, PASSES)
    )
    _seen: set[str] = field(default_factory=set)

    def first(self) -> Candidate | None:
        """The next code that was not offered yet."""
        if not self._seen:
            self._seen.add(self._code((), ()))
        for options, passes in self._left:
            try:
                assembly = self._code(passes, options)
            except ToolchainError:
                continue  # an option that this LLVM does not have, or a pass that does not fit
            if assembly not in self._seen:
                self._seen.add(assembly)
                return Candidate(assembly, Origin("autotune", note=" ".join((*passes, *options))))
        return None

    def debug(self, failure: str) -> Candidate | None:  # noqa: ARG002 (Session's shape)
        """The next one."""
        return self.first()

    def optimise(self, finding: str) -> Candidate | None:  # noqa: ARG002 (Session's shape)
        """The next one."""
        return self.first()

    def _code(self, passes: tuple[str, ...], options: tuple[str, ...]) -> str:
        ir = self.task.ir.encode(errors="surrogateescape")
        if passes:
            ir = toolchain.run([str(self.tools.require("opt").path), *passes, "-S", "-o", "-"], input=ir).stdout
        made = toolchain.run([str(self.tools.llc.path), "-O3", *options, "-o", "-"], input=ir).stdout
        return made.decode(errors="surrogateescape")
