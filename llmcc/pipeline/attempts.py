"""The candidates for one function: asked for, judged, timed, sent back with what was found, the best one kept."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path

from llmcc import toolchain
from llmcc.asm import Candidate, GatePolicy, Origin, function_text, relocation_kinds, same_code, splice
from llmcc.errors import BudgetExhausted, RunnerError, ToolchainError
from llmcc.ir import Function, prompt_text
from llmcc.judge import Examination, Judged, Status, Verdict, Workloads, examine, judge, workloads
from llmcc.pipeline.compilation import Compilation
from llmcc.pipeline.dialogue import converse
from llmcc.pipeline.report import FunctionReport
from llmcc.pipeline.verification import verify
from llmcc.propose import Proposer, Session, Task
from llmcc.runner import Specimen, build_specimen, runner_program
from llmcc.store import counters
from llmcc.store.bans import banned
from llmcc.store.keys import Key
from llmcc.store.log import log
from llmcc.store.queue import Queued, packed
from llmcc.store.records import Record
from llmcc.timing import Measurement, measure, measure_program, of_same_code


class Attempts:
    """All candidates for one function: judged, timed, sent back with what was wrong, the best one kept."""

    def __init__(
        self, compilation: Compilation, function: Function, report: FunctionReport, folder: Path
    ) -> None:
        self.compilation = compilation
        self.function = function
        self.report = report
        self.settings = compilation.settings
        self.records = compilation.records
        self.folder = folder
        self.best: tuple[float, Record] | None = None
        self.heard_out = True
        self._exam: Examination | None = None
        self._policy: GatePolicy | None = None
        self._workloads: Workloads | None = None
        self._reduced = ""

    def run(self, proposer: Proposer | None) -> None:
        """Try what the store knows from elsewhere, then ask until there is no more to offer; the report tells what came of it.

        Raises ToolMissing where the user's own commands cannot be run, before anybody is asked and paid.
        """
        for command in filter(None, (self.settings.verify_cmd, self.settings.bench_cmd)):
            toolchain.command_words(command)
        for known in self.records.candidates(self.report.meaning):
            origin = Origin("store", known.provenance.get("model", ""), note=known.provenance.get("note", ""))
            self._keep(self.assess(Candidate(known.assembly, origin)))
        if self.best is None and proposer is not None:
            self._ask_all(proposer)
        if self.best is not None:
            self.report.emitted = self.best[1]
            self.records.accept(self.report.key, self.best[1])
            self.records.keep_source(self.report.key, self._queued())
        elif not self.report.attempts:
            self.report.reason = "no candidates"

    def override(self, candidate: Candidate) -> None:
        """A person's own code is emitted if it is right, however fast it is."""
        key = Key("override").add("acceptance", self.report.key).add("text", candidate.digest).digest
        record = self.records.accepted(key) or self.records.rejected(key, candidate.digest)
        self.report.from_store = record is not None
        if record is None:
            exam, policy = self.prepared()
            judged = judge(exam, candidate, policy, proof_s=self.settings.proof_budget_s)
            verdict = self._verified(judged) if judged.verdict.right else judged.verdict
            record = self._record(candidate, verdict, None)
            self._keep(record)
            if record.status == Status.ACCEPTED.value:
                self.records.accept(key, record)
            elif not Status(record.status).transient:
                self.records.reject(key, candidate.digest, record)
        if record.status == Status.ACCEPTED.value and not banned(self.compilation.store, record.digest):
            self.report.emitted = record
        else:
            self.report.reason = f"the override is refused: {record.status}: {record.message}"
            log(self.settings.log, f"{self.function.name}: {self.report.reason}")

    def task(self) -> Task:
        """What a proposer is asked about the function."""
        return Task(
            name=self.function.name,
            key=self.report.meaning,
            ir=prompt_text(self._module_text()),
            triple=self.compilation.module.triple,
            cpu=self.function.cpu,
            features=tuple(sorted(self.compilation.features(self.function))),
            signature=str(self.function.signature),
            baseline_assembly=function_text(self.compilation.assembly, self.function.name),
        )

    def _queued(self) -> Queued:
        compilation = self.compilation
        return Queued(self.function.name, self.report.meaning, compilation.level, compilation.flags, packed(self._module_text()))

    def _ask_all(self, proposer: Proposer) -> None:
        try:
            for session in proposer.open(self.task()):
                self._converse(session)
        except BudgetExhausted:
            if self.best is None:
                raise

    def _converse(self, session: Session) -> None:
        turns = converse(
            self.function.name,
            session,
            self.assess,
            self_debug_rounds=self.settings.self_debug_rounds,
            optimise_rounds=self.settings.optimise_rounds,
        )
        for turn in turns:
            self._keep(turn.record)

    def _keep(self, record: Record) -> None:
        """Report and count an attempt; if its surroundings failed, all this is to be tried again."""
        self.report.attempts.append(record)
        counters.count(self.compilation.store, f"verdict.{record.status}")
        if Status(record.status).transient:
            self.compilation.complete = self.heard_out = False

    def assess(self, candidate: Candidate) -> Record:
        """Judge a candidate, time it if it is right, and remember the verdict."""
        known = self.records.rejected(self.report.key, candidate.digest)
        if known is not None:
            return known
        if banned(self.compilation.store, candidate.digest):
            wrong = Verdict(Status.WRONG_OUTPUT, "the program that was built with this failed")
            return self._record(candidate, wrong, None)
        exam, policy = self.prepared()
        judged = judge(exam, candidate, policy, proof_s=self.settings.proof_budget_s)
        record = self._record(candidate, judged.verdict, None)
        if judged.verdict.right:
            record = self._time(exam, candidate, judged)
        if record.status != Status.ACCEPTED.value and not Status(record.status).transient:
            self.records.reject(self.report.key, candidate.digest, record)
        return record

    def recheck(self, record: Record) -> Record:
        """Judge and time an accepted text again; SLOWER only where it is clear that it does not gain what it must."""
        candidate = Candidate(record.assembly, Origin(**{k: v for k, v in record.provenance.items() if k != "at"}))
        exam, policy = self.prepared()
        judged = judge(exam, candidate, policy, proof_s=self.settings.proof_budget_s)
        if not judged.verdict.right:
            return self._record(candidate, judged.verdict, None)
        found = self._measure(exam, judged)
        verdict = judged.verdict
        if found.high < 1 + self.settings.margin:
            verdict = dataclasses.replace(verdict, status=Status.SLOWER, message=f"measured again: {found.ratio:.3f}x of llc -O3")
        else:
            verdict = self._verified(judged)
        return self._record(candidate, verdict, found)

    def _measure(self, exam: Examination, judged: Judged) -> Measurement:
        """How much faster it is: the user's own program with it, or else the function by itself."""
        lock = Path(self.compilation.store) / "timing.lock"
        if self.settings.bench_cmd and judged.gated is not None:
            files = self.folder / "baseline.s", self.folder / "spliced.s"
            for path, chosen in zip(files, ({}, {self.function.name: judged.gated}), strict=True):
                path.write_text(splice(self.compilation.assembly, chosen), errors="surrogateescape")
            environment = toolchain.users_environment(self.settings)
            return measure_program(self.settings.bench_cmd, *files, margin=self.settings.margin, lock=lock, environment=environment)
        if same_code(judged.obj, (self.folder / "baseline.o").read_bytes()):
            return of_same_code(self.settings.margin)
        if self._workloads is None:
            self._workloads = workloads(exam)
        return measure(
            exam.program, exam.specimen, judged.obj, self._workloads.cases, self._workloads.regimes,
            margin=self.settings.margin, budget_s=self.settings.time_budget_s, lock=lock,
        )  # fmt: skip

    def _time(self, exam: Examination, candidate: Candidate, judged: Judged) -> Record:
        """Time a right candidate and have it verified; one that cannot be timed leaves the others their turn."""
        try:
            found = self._measure(exam, judged)
        except (RunnerError, ToolchainError, OSError) as problem:
            log(self.settings.log, f"{self.function.name}: {problem}")
            unresolved = dataclasses.replace(judged.verdict, status=Status.UNRESOLVED, message=f"right, but not timed: {problem}")
            return self._record(candidate, unresolved, None)
        verdict = self._verified(judged) if found.faster else judged.verdict
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

    def _verified(self, judged: Judged) -> Verdict:
        """The verdict after the user's own check, where there is one; trouble with that leaves the other candidates be."""
        verdict = judged.verdict
        if not self.settings.verify_cmd or judged.gated is None:
            return verdict
        started = time.monotonic()
        try:
            status, message = verify(self.compilation, self.function, judged.gated, self.folder)
        except (ToolchainError, OSError) as problem:
            status, message = Status.UNRESOLVED, f"verify_cmd: {problem}"
        if status is Status.UNRESOLVED:
            log(self.settings.log, f"{self.function.name}: {message}")
        stages = {**verdict.stages, "verify": time.monotonic() - started}
        return dataclasses.replace(verdict, status=status, message=message, stages=stages)

    def prepared(self) -> tuple[Examination, GatePolicy]:
        """The function's test cases and gate rules, made at the first call."""
        if self._exam is None or self._policy is None:
            specimen = self._specimen()
            self._exam = examine(
                specimen,
                runner_program(self.compilation.tools, Path(self.compilation.store)),
                self.settings.seed,
                self.settings.judge_budget_s,
            )
            kinds = relocation_kinds((self.folder / "baseline.o").read_bytes())
            policy = self.compilation.policy(self.function)
            back = {new: old for old, new in policy.renames.items()}
            called = {back.get(s, s) for s in kinds if s}
            self._policy = dataclasses.replace(policy, symbols=policy.symbols | called, relocations=kinds)
        return self._exam, self._policy

    def _module_text(self) -> str:
        """The module reduced to the function with what it needs."""
        self._reduced = self._reduced or self.compilation.reduced(self.function)
        return self._reduced

    def _specimen(self) -> Specimen:
        return build_specimen(
            self._module_text(),
            self.function.name,
            self.compilation.features(self.function),
            self.folder,
            self.compilation.tools,
            self.compilation.flags,
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
            meaning=self.report.meaning,
        )


def open_attempts(compilation: Compilation, function: Function, folder: Path) -> Attempts:
    """Attempts at a function, outside a build: named and keyed as a build would do it."""
    report = FunctionReport(function.name)
    report.meaning = compilation.meaning(function).digest
    report.key = compilation.acceptance(report.meaning).digest
    return Attempts(compilation, function, report, folder)
