"""The main path: module → functions worth it → candidates → verdicts → llc's assembly with accepted bodies.

Every step that cannot go on means llc's own code for that function; nothing here fails a build.
"""

from __future__ import annotations

import contextlib
import dataclasses
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llmcc import toolchain
from llmcc.asm import GatedText, GatePolicy, gate_text
from llmcc.config import Settings
from llmcc.errors import BudgetExhausted, LlmccError, ModelError, RunnerError, ToolchainError, Unsupported
from llmcc.ir import Function, Module, ineligible, read_module, reduce_module, worthwhile
from llmcc.judge import Examination
from llmcc.pipeline.attempts import Attempts
from llmcc.pipeline.compilation import Compilation
from llmcc.pipeline.report import FunctionReport
from llmcc.propose import Proposer, make_proposer
from llmcc.store import counters
from llmcc.store.log import log
from llmcc.store.queue import enqueue


@dataclass(frozen=True, slots=True)
class Outcome:
    """The finished output, empty where llc's own stands; `complete` if asking again would change nothing."""

    output: bytes
    reports: tuple[FunctionReport, ...]
    complete: bool


def compile_module(
    data: bytes,
    level: str,
    flags: tuple[str, ...],
    filetype: str,
    settings: Settings,
    *,
    source: str = "-",
    observe: Callable[[FunctionReport], None] = lambda _: None,
) -> Outcome:
    """Compile a module given as IR text or bitcode; `observe` sees each function's report as it is done.

    Raises LlmccError where the module as a whole cannot be handled.
    """
    tools = toolchain.find(settings, _producer(data))
    module = read_module(data, tools)
    compilation = Compilation(data, module, level, flags, settings, tools, source)
    decider = _Decider(compilation)
    chosen: dict[str, GatedText] = {}
    reports = []
    for function in module.functions:
        report = decider.decide(function)
        if report.emitted is not None:
            chosen[function.name] = gate_text(report.emitted.assembly, compilation.policy(function))
        reports.append(report)
        observe(report)
    output = compilation.emit(chosen, filetype) if chosen else b""
    return Outcome(output, tuple(reports), compilation.complete)


@contextlib.contextmanager
def open_function(
    data: bytes, name: str | None, settings: Settings
) -> Iterator[tuple[Function, Module, Callable[[], tuple[Examination, GatePolicy]]]]:
    """One function of a module, and a way to make it testable, for judging candidates from anywhere.

    Without a name the module must define exactly one function. Raises LlmccError.
    """
    tools = toolchain.find(settings, _producer(data))
    module = read_module(data, tools)
    names = [f.name for f in module.functions]
    if name is None and len(names) != 1:
        raise LlmccError(f"the module defines {len(names)} functions", hint="name one with --function")
    if name is not None and name not in names:
        raise LlmccError(f"the module defines no function {name}", hint=", ".join(names))
    function = module.function(name or names[0])
    compilation = Compilation(data, module, "3", (), settings, tools, "-")
    with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
        attempts = Attempts(compilation, function, FunctionReport(function.name), None, Path(folder))
        yield function, module, attempts.prepared


def work_off(entry: Mapping[str, Any], settings: Settings) -> tuple[FunctionReport, bool]:
    """Ask now for what a build put into the queue; the second value tells if it is done with."""
    online = dataclasses.replace(settings, mode="online")
    data = str(entry["module"]).encode(errors="surrogateescape")
    level, flags = str(entry["level"]), tuple(str(f) for f in entry["flags"])
    tools = toolchain.find(online, _producer(data))
    module = read_module(data, tools)
    compilation = Compilation(data, module, level, flags, online, tools, "-")
    report = _Decider(compilation).decide(module.function(str(entry["function"])), key=str(entry["key"]))
    return report, compilation.complete


def _producer(data: bytes) -> int | None:
    stated = re.search(rb"clang version (\d+)", data)
    return int(stated[1]) if stated else None


class _Decider:
    """Decides function by function what is emitted, asking for candidates where that may be done."""

    def __init__(self, compilation: Compilation) -> None:
        self._compilation = compilation
        self._settings = compilation.settings
        self._proposer: Proposer | None = None
        self._asked = False

    def decide(self, function: Function, *, key: str = "") -> FunctionReport:
        """What becomes of a function; with a `key`, it was found worthwhile before, and under that key."""
        compilation, settings = self._compilation, self._settings
        report = FunctionReport(function.name)
        reason = "the module has inline assembly" if compilation.module.has_asm else ""
        reason = reason or ("" if key else worthwhile(function, settings))
        report.reason = reason or ineligible(function, compilation.module, settings)
        if report.reason:
            return report
        own = compilation.function_key(function)
        report.key, report.key_text = key or own.digest, own.dump()
        found = compilation.records.accepted(report.key)
        if found is not None:
            counters.count(compilation.store, "hit.function")
            report.emitted, report.from_store = found, True
        elif settings.mode == "cached":
            report.reason = "not in the store"
        elif settings.mode == "queue":
            report.reason = "queued"
            enqueue(compilation.store, report.key, self._queue_entry(function))
        else:
            self._ask(function, report)
        return report

    def _queue_entry(self, function: Function) -> dict[str, object]:
        compilation = self._compilation
        return {
            "function": function.name,
            "key": compilation.function_key(function).digest,
            "level": compilation.level,
            "flags": list(compilation.flags),
            "module": reduce_module(compilation.module, function, compilation.tools),
        }

    def _ask(self, function: Function, report: FunctionReport) -> None:
        compilation = self._compilation
        if not self._asked:
            self._proposer = make_proposer(self._settings)
            self._asked = True
        if self._proposer is None:
            report.reason = "nobody to ask: no model is configured and there is no pack"
            return
        if not self._proposer.may_answer(function.name, report.key):
            report.reason = "no candidates"
            return
        try:
            with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
                Attempts(compilation, function, report, self._proposer, Path(folder)).run()
        except Unsupported as problem:
            report.reason = str(problem)
            counters.count(compilation.store, "unsupported")
        except BudgetExhausted as problem:
            report.reason, compilation.complete = str(problem), False
        except (RunnerError, ModelError, ToolchainError, OSError) as problem:
            report.reason, compilation.complete = f"unresolved: {problem}", False
            counters.count(compilation.store, "unresolved")
            log(self._settings.log, f"{function.name}: {problem}")
