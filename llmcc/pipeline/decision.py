"""What is emitted for a function: what the store has, what a person wrote, or what is asked for now."""

from __future__ import annotations

import functools
import tempfile
import time
from pathlib import Path

from llmcc.asm import Candidate, Origin
from llmcc.errors import BudgetExhausted, ModelError, RunnerError, ToolchainError, Unsupported
from llmcc.ir import Function, heats, ineligible, worthwhile
from llmcc.pipeline.attempts import Attempts
from llmcc.pipeline.compilation import Compilation
from llmcc.pipeline.report import FunctionReport
from llmcc.pipeline.sources import Sources
from llmcc.store import counters, functions
from llmcc.store.flight import flight
from llmcc.store.log import log
from llmcc.store.queue import Queued, enqueue, packed
from llmcc.store.records import Record


class Decider:
    """Decides function by function, asking for candidates where that may be done."""

    def __init__(self, compilation: Compilation, sources: Sources, *, again: bool = False) -> None:
        self._compilation = compilation
        self._settings = compilation.settings
        self._records = compilation.records
        self._sources = sources
        self._again = again

    def decide(self, function: Function, meaning: str = "") -> FunctionReport:
        """What becomes of a function; with its `meaning`, a build found it worthwhile before."""
        compilation, settings = self._compilation, self._settings
        report = FunctionReport(function.name)
        reason = "the module has inline assembly" if compilation.module.has_asm else ""
        reason = reason or ("" if meaning else worthwhile(function, settings))
        if not reason and self._unknown(function.name):
            reason, compilation.final = "not in the store", False
        report.reason = reason or ineligible(function, compilation.module, settings)
        if report.reason:
            return report
        own = compilation.meaning(function)
        report.meaning = meaning or own.digest
        key = compilation.acceptance(report.meaning)
        report.key, report.key_text = key.digest, f"{key.dump()}\n{own.dump()}"
        override = self._override(function)
        if override is not None:
            self._attempt(function, report, override)
        else:
            self._look_up(function, report)
        if report.emitted is not None and not self._allowed(report.emitted):
            report.emitted, report.reason = None, "left out by emit_only"
        return report

    def _unknown(self, name: str) -> bool:
        """True where only the store is asked, and it has no code for any function of that name: keys cost more than that."""
        settings = self._settings
        only_store = settings.mode == "cached" and not (settings.overrides or settings.allowed_signers)
        return only_store and self._stored is not None and name not in self._stored

    @functools.cached_property
    def _stored(self) -> frozenset[str] | None:
        return functions.known(self._compilation.store)

    def _look_up(self, function: Function, report: FunctionReport) -> None:
        """The store's answer, or a remote's that is trusted; else what the mode says."""
        compilation, settings = self._compilation, self._settings
        found = self._records.accepted(report.key)
        if found is None and settings.allowed_signers:
            found = self._fetch(report)
        if found is not None:
            counters.count(compilation.store, "hit.function")
            report.emitted, report.from_store = found, True
            return
        counters.count(compilation.store, "miss.function")
        if settings.mode == "cached":
            report.reason, compilation.final = "not in the store", False
        elif settings.mode == "queue":
            self._queue(function, report)
        else:
            self._ask(function, report)

    def _fetch(self, report: FunctionReport) -> Record | None:
        """Keep what the remote has: an acceptance if it is signed and for this very key, else a candidate."""
        shared = self._sources.remote.fetch(report.meaning) if self._sources.remote is not None else None
        if shared is None:
            return None
        if shared.trusted and shared.key == report.key:
            self._records.accept(report.key, shared.record)
            return self._records.accepted(report.key)
        self._records.offer(shared.record)
        return None

    def _queue(self, function: Function, report: FunctionReport) -> None:
        compilation = self._compilation
        compilation.final = False
        if self._records.settled(report.key, self._sources.asker):
            report.reason = "asked before, and nothing was accepted"
            return
        report.reason = "queued"
        reduced = compilation.reduced(function)
        heat = self._heats.get(function.name, 0)
        queued = Queued(function.name, report.meaning, compilation.level, compilation.flags, packed(reduced), heat)
        enqueue(compilation.store, queued)

    @functools.cached_property
    def _heats(self) -> dict[str, int]:
        return heats(self._compilation.module)

    def _ask(self, function: Function, report: FunctionReport) -> None:
        """Ask, unless another process is at it: its result is waited for, or left to the next build."""
        compilation, settings = self._compilation, self._settings
        if not self._may_answer(function, report):
            return
        started = time.monotonic()
        with flight(compilation.store, report.key, settings.wait_s) as leading:
            waited = round(1e3 * (time.monotonic() - started))
            if waited > 10:
                counters.count(compilation.store, f"wait.ms={waited}")
            found = self._records.accepted(report.key)
            if found is not None:
                report.emitted, report.from_store = found, True
            elif not leading:
                report.reason, compilation.complete = "another process is asking about it", False
                counters.count(compilation.store, "wait.given-up")
            elif self._records.settled(report.key, self._sources.asker) and not self._again:
                report.reason, compilation.final = "asked before, and nothing was accepted", False
            else:
                self._attempt(function, report, None)

    def _may_answer(self, function: Function, report: FunctionReport) -> bool:
        """False, with the reason in the report, where neither the store nor anybody else has a candidate."""
        proposer = self._sources.proposer
        if not self._settings.allowed_signers:  # else it was asked already
            self._fetch(report)
        if (proposer is not None and proposer.may_answer(function.name, report.meaning)) or self._records.candidates(report.meaning):
            return True
        report.reason = "no candidates" if proposer else "nobody to ask: no model is configured and there is no pack"
        return False

    def _attempt(self, function: Function, report: FunctionReport, override: Candidate | None) -> None:
        compilation = self._compilation
        try:
            with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
                attempts = Attempts(compilation, function, report, Path(folder))
                if override is not None:
                    attempts.override(override)
                    return
                attempts.run(self._sources.proposer)
            if report.emitted is not None and self._sources.remote is not None:
                self._sources.remote.publish(report.key, report.emitted)
            if report.emitted is None and attempts.heard_out and self._sources.asker:
                self._records.settle(report.key, self._sources.asker)
        except Unsupported as problem:
            report.reason = str(problem)
            counters.count(compilation.store, "unsupported")
        except BudgetExhausted as problem:
            report.reason, compilation.complete = str(problem), False
        except (RunnerError, ModelError, ToolchainError, OSError) as problem:
            report.reason, compilation.complete = f"unresolved: {problem}", False
            counters.count(compilation.store, "unresolved")
            log(self._settings.log, f"{function.name}: {problem}")
        finally:
            self._sources.count()

    def _override(self, function: Function) -> Candidate | None:
        """What a person wrote for the function."""
        if not self._settings.overrides or "/" in function.name:
            return None
        path = Path(self._settings.overrides) / f"{function.name}.s"
        try:
            return Candidate(path.read_text(errors="surrogateescape"), Origin("person", note=path.name))
        except OSError:
            return None

    def _allowed(self, record: Record) -> bool:
        return not self._settings.emit_only or record.digest in self._only

    @functools.cached_property
    def _only(self) -> frozenset[str]:
        return frozenset(Path(self._settings.emit_only).read_text().split())
