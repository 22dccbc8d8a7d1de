"""Run: attempts at every selected problem, each once, in parallel, written down as they come.

Beside the answers and verdicts of `journal`:

    {"kind": "attempt", "id": "SUITE/NAME@DIGEST#SAMPLE", "trace": {...}}
    {"kind": "problem", "id": "SUITE/NAME@DIGEST", "attempts": N, "reason": "", "baseline": ASSEMBLY}   done with
"""

from __future__ import annotations

import contextlib
import dataclasses
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace

from llmcc import toolchain
from llmcc.asm import Candidate
from llmcc.bench.assessment import assess, describe
from llmcc.bench.autotune import Autotuner
from llmcc.bench.experiment import AUTOTUNE, Experiment
from llmcc.bench.journal import Journal, JournaledModel, remember, remembered
from llmcc.bench.problem import Problem
from llmcc.bench.trace import Trace, attempt
from llmcc.bench.workers import Workers
from llmcc.config import Settings
from llmcc.errors import BudgetExhausted, ConfigError, RunnerError
from llmcc.judge import Status
from llmcc.propose import (
    Budget,
    Conversation,
    Limits,
    ModelProposer,
    Proposer,
    Session,
    Task,
    make_proposer,
    prompt_for,
)
from llmcc.store.records import Record


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run stands: problems done and selected, the attempt that just ended, and what was spent."""

    done: int
    of: int
    trace: Trace | None
    spent: Limits


class Run:
    """An experiment on its problems. What the journal knows is not done again."""

    def __init__(
        self,
        experiment: Experiment,
        problems: Sequence[Problem],
        settings: Settings,
        workers: Workers,
        journal: Journal,
        observe: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        """Raises ConfigError where the proposer cannot be made."""
        self._experiment = experiment
        self._problems = problems
        self._settings = _settings(experiment, settings)
        self._workers = workers
        self._journal = journal
        self._observe = observe
        self._budget = Budget(experiment.limits)
        self._lock = threading.Lock()
        self._done = 0
        self._proposer = self._make_proposer()

    def _make_proposer(self) -> Proposer:
        if self._experiment.proposer == AUTOTUNE:
            return Autotuner(toolchain.find(self._settings))
        proposer = make_proposer(self._settings)
        if proposer is None:
            raise ConfigError("nobody is there to be asked")
        if isinstance(proposer, ModelProposer):
            return replace(proposer, model=JournaledModel(proposer.model, self._journal), budget=self._budget)
        return proposer

    def run(self) -> str:
        """Make all attempts that are left. Returns why it stopped early, "" if it did not.

        Raises LlmccError where the endpoint is down.
        """
        for problem in self._problems:
            self._charge_again(problem)
        todo = [p for p in self._problems if self._journal.get("problem", p.key) is None]
        self._done = len(self._problems) - len(todo)
        self._tell(None)
        with ThreadPoolExecutor(self._experiment.concurrency) as pool:
            futures = [pool.submit(self._solve, problem) for problem in todo]
            try:
                for future in as_completed(futures):
                    future.result()
            except BudgetExhausted as problem:
                return str(problem)
            finally:
                pool.shutdown(cancel_futures=True)
        return ""

    def _solve(self, problem: Problem) -> None:
        """Every attempt at one problem."""
        number, reason, baseline = 0, "", ""
        try:
            task = self._workers.call(describe, problem, self._settings)
        except RunnerError as trouble:
            reason = str(trouble)
        else:
            baseline = task.baseline_assembly
            for session, prompt in self._sessions(task):
                self._attempt(problem, session, prompt, number)
                number += 1
        self._journal.append({"kind": "problem", "id": problem.key, "attempts": number, "reason": reason, "baseline": baseline})
        with self._lock:
            self._done += 1
        self._tell(None)

    def _attempt(self, problem: Problem, session: Session, prompt: str, sample: int) -> None:
        name = f"{problem.key}#{sample}"
        if self._journal.get("attempt", name) is not None:
            return
        trace = attempt(
            problem.id,
            prompt,
            session,
            lambda candidate: self._assess(problem, candidate),
            self_debug_rounds=self._experiment.self_debug_rounds,
            optimise_rounds=self._experiment.optimise_rounds,
            sample=sample,
            goes_on=lambda: not self._budget.exhausted,
        )
        self._journal.append({"kind": "attempt", "id": name, "trace": dataclasses.asdict(trace)})
        self._tell(trace)

    def _sessions(self, task: Task) -> Iterator[tuple[Session, str]]:
        """Attempts with their prompt: a conversation per sample; a pack or a search decides itself how many it makes."""
        proposer = self._proposer
        if not isinstance(proposer, ModelProposer):
            for session in proposer.open(task):
                yield session, ""
            return
        prompt = proposer.prompt or prompt_for(task.triple, proposer.name)
        for sample in range(self._experiment.samples):
            budget = Budget(self._experiment.problem_limits, self._budget)
            yield Conversation(proposer, prompt, task, budget, sample), prompt.identity

    def _assess(self, problem: Problem, candidate: Candidate) -> Record:
        known = remembered(self._journal, problem.key, candidate.digest)
        if known is not None:
            return known
        try:
            record = self._workers.call(assess, problem, self._settings, candidate)
        except RunnerError as trouble:
            record = Record(problem.function, Status.UNRESOLVED.value, message=str(trouble), digest=candidate.digest)
        remember(self._journal, problem.key, candidate.digest, record)
        return record

    def _charge_again(self, problem: Problem) -> None:
        """Attempts that are not made again count against the budget all the same."""
        sample = 0
        while (entry := self._journal.get("attempt", f"{problem.key}#{sample}")) is not None:
            trace = Trace.read(entry["trace"])
            with contextlib.suppress(BudgetExhausted):
                for _ in range(trace.calls):
                    self._budget.admit()
            self._budget.charge(trace.tokens, trace.cost, trace.seconds)
            sample += 1

    def _tell(self, trace: Trace | None) -> None:
        with self._lock:
            self._observe(Progress(self._done, len(self._problems), trace, self._budget.spent))


def _settings(experiment: Experiment, settings: Settings) -> Settings:
    """The settings with what the experiment says."""
    return replace(
        settings,
        source="chat" if experiment.proposer == "model" else "" if experiment.proposer == AUTOTUNE else experiment.proposer,
        model=experiment.model or settings.model,
        prompt=experiment.prompt or settings.prompt,
        strategy=experiment.strategy,
        seed=experiment.seed,
        samples=1,
    )
