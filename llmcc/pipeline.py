"""The main path: module → functions worth it → candidates → verdicts → llc's assembly with accepted bodies.

Every step that cannot go on means llc's own code for that function; nothing here fails a build.
"""

from __future__ import annotations

import contextlib
import dataclasses
import re
import shlex
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from llmcc import JUDGE_VERSION, toolchain
from llmcc.asm import (
    Candidate,
    GatedText,
    GatePolicy,
    enabled_features,
    function_text,
    gate_text,
    relocation_kinds,
    splice,
)
from llmcc.config import Settings
from llmcc.errors import (
    BudgetExhausted,
    LlmccError,
    ModelError,
    NoAssembly,
    RunnerError,
    ToolchainError,
    Truncated,
    Unsupported,
)
from llmcc.ir import (
    Function,
    Module,
    assembly_name,
    ineligible,
    prompt_text,
    read_module,
    reduce_module,
    worthwhile,
)
from llmcc.judge import Examination, Judged, Status, Verdict, examine, judge
from llmcc.propose import Proposer, Session, Task, make_proposer
from llmcc.runner import Specimen, build_specimen, runner_program
from llmcc.store import counters
from llmcc.store.keys import Key
from llmcc.store.log import log
from llmcc.store.queue import enqueue
from llmcc.store.records import Record, Records
from llmcc.timing import Measurement, cpu_model, measure

_INDIRECT = re.compile(r"\bcall\b[^\n]*? %(?:[-\w.$]+|\"[^\"]*\")\(")


@dataclass(slots=True)
class FunctionReport:
    """What became of one function: why it was left to llc, or its attempts and which was emitted."""

    name: str
    reason: str = ""
    key: str = ""
    key_text: str = ""
    attempts: list[Record] = field(default_factory=list)
    emitted: Record | None = None
    from_store: bool = False


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
    run = _Run(data, module, level, flags, settings, tools, source)
    chosen: dict[str, GatedText] = {}
    reports = []
    for function in module.functions:
        report = run.consider(function)
        if report.emitted is not None:
            chosen[function.name] = gate_text(report.emitted.assembly, run.policy(function))
        reports.append(report)
        observe(report)
    output = run.emit(chosen, filetype) if chosen else b""
    return Outcome(output, tuple(reports), run.complete)


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
    run = _Run(data, module, "3", (), settings, tools, "-")
    with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
        attempts = _Attempts(run, function, FunctionReport(function.name), None, Path(folder))
        yield function, module, attempts.prepared


def work_off(entry: Mapping[str, Any], settings: Settings) -> tuple[FunctionReport, bool]:
    """Ask now for what a build put into the queue; the second value tells if it is done with."""
    online = dataclasses.replace(settings, mode="online")
    data = str(entry["module"]).encode(errors="surrogateescape")
    level, flags = str(entry["level"]), tuple(str(f) for f in entry["flags"])
    tools = toolchain.find(online, _producer(data))
    module = read_module(data, tools)
    run = _Run(data, module, level, flags, online, tools, "-", key=str(entry["key"]))
    report = run.consider(module.function(str(entry["function"])), chosen=True)
    return report, run.complete


def _producer(data: bytes) -> int | None:
    stated = re.search(rb"clang version (\d+)", data)
    return int(stated[1]) if stated else None


class _Run:
    """One module's way through the pipeline."""

    def __init__(
        self,
        data: bytes,
        module: Module,
        level: str,
        flags: tuple[str, ...],
        settings: Settings,
        tools: toolchain.Toolchain,
        source: str,
        key: str = "",
    ) -> None:
        self.data = data
        self.key = key
        self.module = module
        self.level = level
        self.flags = flags
        self.settings = settings
        self.tools = tools
        self.source = source
        self.complete = True
        self.store = settings.store_dir
        self.records = Records(self.store, settings.cache_size, settings.log)
        self._assembly = ""
        self._proposer: Proposer | None = None
        self._asked = False

    # ---- one function ----------------------------------------------------------------------------

    def consider(self, function: Function, *, chosen: bool = False) -> FunctionReport:
        """Decide what is emitted for a function, asking for candidates where that may be done.

        A `chosen` one was found worthwhile before.
        """
        report = FunctionReport(function.name)
        reason = "the module has inline assembly" if self.module.has_asm else ""
        reason = reason or ("" if chosen else worthwhile(function, self.settings))
        report.reason = reason or ineligible(function, self.module, self.settings)
        if report.reason:
            return report
        key = self.function_key(function)
        report.key, report.key_text = self.key or key.digest, key.dump()
        found = self.records.accepted(report.key)
        if found is not None:
            counters.count(self.store, "hit.function")
            report.emitted, report.from_store = found, True
            return report
        if self.settings.mode == "cached":
            report.reason = "not in the store"
        elif self.settings.mode == "queue":
            report.reason = "queued"
            enqueue(self.store, report.key, self._queue_entry(function))
        else:
            self._ask(function, report)
        return report

    def _queue_entry(self, function: Function) -> dict[str, object]:
        return {
            "function": function.name,
            "key": self.function_key(function).digest,
            "level": self.level,
            "flags": list(self.flags),
            "module": reduce_module(self.module, function, self.tools),
        }

    def _ask(self, function: Function, report: FunctionReport) -> None:
        if not self._asked:
            self._proposer = make_proposer(self.settings)
            self._asked = True
        if self._proposer is None:
            report.reason = "nobody to ask: no model is configured and there is no pack"
            return
        try:
            with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
                _Attempts(self, function, report, self._proposer, Path(folder)).run()
        except Unsupported as problem:
            report.reason = str(problem)
            counters.count(self.store, "unsupported")
        except BudgetExhausted as problem:
            report.reason, self.complete = str(problem), False
        except (RunnerError, ModelError, ToolchainError, OSError) as problem:
            report.reason, self.complete = f"unresolved: {problem}", False
            counters.count(self.store, "unresolved")
            log(self.settings.log, f"{function.name}: {problem}")

    def function_key(self, function: Function) -> Key:
        """Everything an acceptance depends on: the function's meaning, its target, llc, the judge, the CPU."""
        key = Key("function").add("judge", JUDGE_VERSION).add("llvm", str(self.tools.major)).add("level", self.level)
        for flag in self.flags:
            key.add("flag", flag)
        key.add("triple", self.module.triple).add("datalayout", self.module.datalayout).add("cpu-model", cpu_model())
        key.add("margin", str(self.settings.margin)).add("name", function.name).add("canonical", function.canonical)
        defined = {f.name: f for f in self.module.functions}
        pending, seen = [*function.callees, *function.globals], set()
        while pending:
            name = pending.pop(0)
            if name in seen:
                continue
            seen.add(name)
            if name in defined:
                key.add(f"callee.{name}", defined[name].canonical)
                pending += [*defined[name].callees, *defined[name].globals]
            elif name in self.module.globals:
                variable = self.module.globals[name]
                fields = (variable.type, variable.linkage, variable.constant, variable.align, variable.initializer)
                key.add(f"global.{name}", repr(fields))
                pending += variable.refers_to
            elif name in self.module.declarations:
                declared = self.module.declarations[name]
                key.add(f"external.{name}", f"{declared.signature} {sorted(declared.attributes)} {declared.memory}")
        return key

    def policy(self, function: Function) -> GatePolicy:
        """The gate's rules as far as the IR gives them; a specimen adds how llc reaches each symbol."""
        renames = {}
        for name in function.globals:
            variable = self.module.globals[name]
            if variable.linkage == "private":
                renames[assembly_name(variable)] = name
        named = {assembly_name(self.module.globals[g]) for g in function.globals}
        named |= {c for c in function.callees if not c.startswith("llvm.")}
        return GatePolicy(
            function=function.name,
            symbols=frozenset(named),
            features=self.features(function),
            renames=renames,
            indirect_calls=bool(_INDIRECT.search(function.text)),
            traps="unreachable" in function.text,
        )

    def features(self, function: Function) -> frozenset[str]:
        """CPU features of a function: its own attributes, else the command line's."""
        given = dict(flag.lstrip("-").split("=", 1) for flag in self.flags if "=" in flag)
        cpu = function.cpu or given.get("mcpu", "")
        extra = () if function.features else tuple(given.get("mattr", "").split(","))
        return enabled_features(cpu, (*function.features, *extra))

    # ---- llc's own text ----------------------------------------------------------------------------

    @property
    def assembly(self) -> str:
        """llc's assembly of the whole module."""
        if not self._assembly:
            named = [self.source] if self.source != "-" else []
            command = [str(self.tools.llc.path), f"-O{self.level}", *self.flags, "-filetype=asm", "-o", "-", *named]
            done = toolchain.run(command, input=b"" if named else self.data)
            self._assembly = done.stdout.decode(errors="surrogateescape")
        return self._assembly

    def emit(self, chosen: dict[str, GatedText], filetype: str) -> bytes:
        """The spliced module as text or object; raises ToolFailed if it does not assemble."""
        text = splice(self.assembly, chosen).encode(errors="surrogateescape")
        options = [f for f in self.flags if f.lstrip("-").startswith(("mcpu=", "mattr="))]
        pic = [] if any("relocation-model=static" in f for f in self.flags) else ["--position-independent"]
        command = [str(self.tools.require("llvm-mc").path), "-filetype=obj", f"-triple={self.module.triple}"]
        dwarf = f"-dwarf-version={5 if b'.file' + bytes([9]) + b'0 ' in text else 4}"
        obj = toolchain.run([*command, *options, *pic, dwarf, "-o", "-"], input=text).stdout
        return obj if filetype == "obj" else text


class _Attempts:
    """All candidates for one function: judged, timed, sent back with what was wrong, the best one kept."""

    def __init__(
        self, run: _Run, function: Function, report: FunctionReport, proposer: Proposer | None, folder: Path
    ) -> None:
        self.pipeline = run
        self.function = function
        self.report = report
        self.proposer = proposer
        self.settings = run.settings
        self.records = run.records
        self.folder = folder
        self.best: tuple[float, Record] | None = None
        self._exam: Examination | None = None
        self._policy: GatePolicy | None = None
        self._reduced = ""

    def run(self) -> None:
        self._reduced = reduce_module(self.pipeline.module, self.function, self.pipeline.tools)
        task = Task(
            name=self.function.name,
            key=self.report.key,
            ir=prompt_text(self._reduced),
            triple=self.pipeline.module.triple,
            cpu=self.function.cpu,
            features=tuple(sorted(self.pipeline.features(self.function))),
            signature=str(self.function.signature),
            baseline_assembly=function_text(self.pipeline.assembly, self.function.name),
        )
        try:
            for session in self.proposer.open(task) if self.proposer is not None else ():
                self._converse(session)
        except BudgetExhausted:
            if self.best is None:
                raise
        if self.best is not None:
            self.report.emitted = self.best[1]
            self.records.accept(self.report.key, self.best[1])
        elif not self.report.attempts:
            self.report.reason = "no candidates"

    def _converse(self, session: Session) -> None:
        """One conversation: wrong answers go back to be mended, right ones to become faster."""
        debugs, optimises = self.settings.self_debug_rounds, self.settings.optimise_rounds
        ask: Callable[[], Candidate | None] = session.first
        while True:
            record = self._ask(ask)
            if record is None:
                return
            self.report.attempts.append(record)
            counters.count(self.pipeline.store, f"verdict.{record.status}")
            status = Status(record.status)
            if status.transient:
                self.pipeline.complete = False
                return
            message = record.message
            if status in {Status.ACCEPTED, Status.SLOWER}:
                if optimises <= 0:
                    return
                optimises -= 1
                ask = _later(session.optimise, message)
            else:
                if debugs <= 0:
                    return
                debugs -= 1
                ask = _later(session.debug, message)

    def _ask(self, ask: Callable[[], Candidate | None]) -> Record | None:
        try:
            candidate = ask()
        except NoAssembly as problem:
            return Record(self.function.name, Status.NO_ASSEMBLY.value, message=str(problem))
        except Truncated as problem:
            return Record(self.function.name, Status.TRUNCATED.value, message=str(problem))
        except ModelError as problem:
            return Record(self.function.name, Status.MODEL_ERROR.value, message=str(problem))
        return None if candidate is None else self._assess(candidate)

    def _assess(self, candidate: Candidate) -> Record:
        known = self.records.rejected(self.report.key, candidate.digest)
        if known is not None:
            return known
        exam, policy = self.prepared()
        judged = judge(exam, candidate, policy)
        record = self._record(candidate, judged.verdict, None)
        if judged.verdict.right:
            record = self._time(exam, candidate, judged)
        if record.status != Status.ACCEPTED.value and not Status(record.status).transient:
            self.records.reject(self.report.key, candidate.digest, record)
        return record

    def _time(self, exam: Examination, candidate: Candidate, judged: Judged) -> Record:
        found = measure(
            exam.program,
            exam.specimen,
            judged.obj,
            exam.workloads().cases,
            margin=self.settings.margin,
            budget_s=self.settings.time_budget_s,
            lock=Path(self.pipeline.store) / "timing.lock",
        )
        verdict = judged.verdict
        if found.faster and self.settings.verify_cmd and judged.gated is not None:
            verdict = self._verify(verdict, judged.gated)
        if not found.faster:
            message = f"right, but {found.reason}: {found.ratio:.3f}x of llc -O3 (99% interval {found.low:.3f} to {found.high:.3f})"
            verdict = dataclasses.replace(verdict, status=Status.SLOWER, message=message)
        elif verdict.right:
            message = f"right, and {found.ratio:.3f}x as fast as llc -O3"
            verdict = dataclasses.replace(verdict, message=message)
        record = self._record(candidate, verdict, found)
        if verdict.status is Status.ACCEPTED and (self.best is None or found.ratio > self.best[0]):
            self.best = (found.ratio, record)
        return record

    def _verify(self, verdict: Verdict, gated: GatedText) -> Verdict:
        """The user's own check, with the candidate spliced in."""
        path = self.folder / "verify.s"
        path.write_text(splice(self.pipeline.assembly, {self.function.name: gated}), errors="surrogateescape")
        done = toolchain.run(
            shlex.split(self.settings.verify_cmd), env={"LLMCC_ASSEMBLY": str(path)}, check=False, timeout_s=600
        )
        if done.returncode == 0:
            return verdict
        tail = (done.stderr or done.stdout).decode(errors="replace").strip()[-400:]
        return dataclasses.replace(verdict, status=Status.WRONG_OUTPUT, message=f"the user's own check fails: {tail}")

    def prepared(self) -> tuple[Examination, GatePolicy]:
        """The function's test cases and gate rules, made at the first call."""
        if self._exam is None or self._policy is None:
            self._reduced = self._reduced or reduce_module(self.pipeline.module, self.function, self.pipeline.tools)
            specimen = self._specimen()
            self._exam = examine(
                specimen,
                runner_program(self.pipeline.tools, Path(self.pipeline.store)),
                self.settings.seed,
                self.settings.judge_budget_s,
            )
            kinds = relocation_kinds((self.folder / "baseline.o").read_bytes())
            policy = self.pipeline.policy(self.function)
            back = {new: old for old, new in policy.renames.items()}
            called = {back.get(s, s) for s in kinds if s}
            self._policy = dataclasses.replace(policy, symbols=policy.symbols | called, relocations=kinds)
        return self._exam, self._policy

    def _specimen(self) -> Specimen:
        return build_specimen(
            self._reduced,
            self.function.name,
            self.pipeline.features(self.function),
            self.folder,
            self.pipeline.tools,
            self.pipeline.flags,
        )

    def _record(self, candidate: Candidate, verdict: Verdict, found: Measurement | None) -> Record:
        return Record(
            function=self.function.name,
            status=verdict.status.value,
            assembly=candidate.assembly,
            message=verdict.message,
            evidence=dataclasses.asdict(verdict.evidence),
            measurement=dataclasses.asdict(found) if found else {},
            provenance={**dataclasses.asdict(candidate.origin), "at": int(time.time())},
            stages=dict(verdict.stages),
            digest=candidate.digest,
        )


def _later(ask: Callable[[str], Candidate | None], message: str) -> Callable[[], Candidate | None]:
    return lambda: ask(message)
