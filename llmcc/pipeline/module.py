"""The main path: module → functions worth it → candidates → verdicts → llc's assembly with accepted bodies.

Every step that cannot go on means llc's own code for that function; nothing here fails a build.
"""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from llmcc import toolchain
from llmcc.asm import GatedText, GatePolicy, gate_text
from llmcc.config import Settings
from llmcc.errors import LlmccError
from llmcc.ir import Function, Module, read_module
from llmcc.judge import Examination
from llmcc.pipeline.attempts import Attempts
from llmcc.pipeline.compilation import Compilation
from llmcc.pipeline.decision import Decider
from llmcc.pipeline.report import FunctionReport
from llmcc.pipeline.sources import Sources


@dataclass(frozen=True, slots=True)
class Outcome:
    """The finished output, empty where llc's own stands.

    `complete` if trying again now would change nothing, `final` if no later acceptance would either.
    """

    output: bytes
    reports: tuple[FunctionReport, ...]
    complete: bool
    final: bool


def compile_module(
    data: bytes,
    level: str,
    flags: tuple[str, ...],
    filetype: str,
    settings: Settings,
    *,
    source: str = "-",
    own_assembly: Callable[[], str] | None = None,
    again: bool = False,
    observe: Callable[[FunctionReport], None] = lambda _: None,
) -> Outcome:
    """Compile a module given as IR text or bitcode; `observe` sees each function's report as it is done.

    Accepted bodies are put into llc's assembly of the module, or into what `own_assembly` gives in its place. With
    `again`, those are asked too who were heard out before. Raises LlmccError where the module as a whole
    cannot be handled.
    """
    tools = toolchain.find(settings, producer(data))
    module = read_module(data, tools)
    compilation = Compilation(data, module, level, flags, settings, tools, source, own_assembly)
    decider = Decider(compilation, Sources(settings), again=again)
    chosen: dict[str, GatedText] = {}
    reports = []
    for function in module.functions:
        report = decider.decide(function)
        if report.emitted is not None:
            chosen[function.name] = gate_text(report.emitted.assembly, compilation.policy(function))
        reports.append(report)
        observe(report)
    output = compilation.emit(chosen, filetype) if chosen else b""
    return Outcome(output, tuple(reports), compilation.complete, compilation.final)


@contextlib.contextmanager
def open_function(
    data: bytes, name: str | None, settings: Settings
) -> Iterator[tuple[Function, Module, Callable[[], tuple[Examination, GatePolicy]]]]:
    """One function of a module, and a way to make it testable, for judging candidates from anywhere.

    Without a name the module must define exactly one function. Raises LlmccError.
    """
    tools = toolchain.find(settings, producer(data))
    module = read_module(data, tools)
    names = [f.name for f in module.functions]
    if name is None and len(names) != 1:
        raise LlmccError(f"the module defines {len(names)} functions", hint="name one with --function")
    if name is not None and name not in names:
        raise LlmccError(f"the module defines no function {name}", hint=", ".join(names))
    function = module.function(name or names[0])
    compilation = Compilation(data, module, "3", (), settings, tools, "-")
    with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
        attempts = Attempts(compilation, function, FunctionReport(function.name), Path(folder))
        yield function, module, attempts.prepared


def producer(data: bytes) -> int | None:
    """LLVM's major version that wrote the module, where it says so."""
    stated = re.search(rb"clang version (\d+)", data)
    return int(stated[1]) if stated else None
