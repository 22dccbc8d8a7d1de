"""One run of learning: attempts at tasks and questions about rules, in parallel, paid once, within a budget."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from llmcc.asm import Candidate
from llmcc.bench.journal import Journal, JournaledModel, remember, remembered
from llmcc.bench.trace import Trace, attempt
from llmcc.errors import LlmccError, ModelError, RunnerError, ToolchainError, Unsupported
from llmcc.judge import Status
from llmcc.learn.experiment import Experiment
from llmcc.learn.gate import Gate
from llmcc.learn.requests import Unusable
from llmcc.learn.rules import Lesson
from llmcc.learn.score import Score, score
from llmcc.learn.workbench import Workbench
from llmcc.propose import Budget, Conversation, Message, Model, ModelProposer, Profile, Prompt, Request
from llmcc.store.records import Record

Event = Mapping[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Voice:
    """A model with its name and its profile."""

    model: Model
    name: str
    profile: Profile = field(default_factory=Profile)


@dataclass(frozen=True, slots=True)
class Version:
    """A prompt that the run arrived at, with what it was learnt from and how it did on validation."""

    prompt: Prompt
    lessons: tuple[Lesson, ...]
    score: Score


class Run:
    """What a strategy works with. Results come in the order of what was asked, whatever ended first."""

    def __init__(
        self,
        experiment: Experiment,
        bench: Workbench,
        writer: Voice,
        analyst: Voice,
        journal: Journal,
        seed_prompt: Prompt,
        observe: Callable[[Event], None] = lambda _: None,
        deadline_s: float = 1800.0,
    ) -> None:
        self.experiment = experiment
        self.bench = bench
        self.seed_prompt = seed_prompt
        self.skips: Counter[str] = Counter()
        self.history: list[Event] = []
        self.versions: list[Version] = []
        self.budget = Budget(experiment.limits)
        split = bench.split
        names = (*split.training, *split.validation, *split.test)
        self.gate = Gate(names, [bench.task(n) for n in (*split.training, *split.validation)], seed_prompt)
        self._writer = Voice(JournaledModel(writer.model, journal), writer.name, writer.profile)
        self._analyst = Voice(JournaledModel(analyst.model, journal), analyst.name, analyst.profile)
        self._journal = journal
        self._observe = observe
        self._deadline_s = deadline_s
        self._lock = threading.Lock()

    # ---- attempts ----------------------------------------------------------------------------------

    def attempt(self, prompt: Prompt, names: Sequence[str], *, sample: int = 0) -> tuple[Trace, ...]:
        """An attempt at each task. Equal prompts and samples get equal answers.

        Raises BudgetExhausted, and LlmccError where the endpoint is down.
        """
        return tuple(self._all(lambda n: self._attempt(prompt, n, sample), names))

    def validate(self, prompt: Prompt) -> tuple[tuple[Trace, ...], Score]:
        """The prompt's attempts at all validation tasks, and their score."""
        traces = self.attempt(prompt, self.bench.split.validation)
        return traces, score(traces)

    def _attempt(self, prompt: Prompt, name: str, sample: int) -> Trace:
        writer, experiment = self._writer, self.experiment
        proposer = ModelProposer(
            writer.model, writer.name, writer.profile, prompt, deadline_s=self._deadline_s, budget=self.budget
        )
        session = Conversation(proposer, prompt, self.bench.task(name), self.budget, sample)
        with self.bench.open(name) as assess:
            trace = attempt(
                name,
                prompt.identity,
                session,
                lambda candidate: self._assess(name, candidate, assess),
                self_debug_rounds=experiment.self_debug_rounds,
                optimise_rounds=experiment.optimise_rounds,
                goes_on=lambda: False,
            )
        self.tell("attempt", task=name, status=trace.rounds[-1].status.value if trace.rounds else "", quiet=True)
        return trace

    def _assess(self, name: str, candidate: Candidate, assess: Callable[[Candidate], Record]) -> Record:
        known = remembered(self._journal, name, candidate.digest)
        if known is not None:
            return known
        try:
            record = assess(candidate)
        except (RunnerError, ToolchainError, Unsupported, OSError) as problem:
            record = Record(name, Status.UNRESOLVED.value, message=str(problem))
        remember(self._journal, name, candidate.digest, record)
        return record

    # ---- questions ---------------------------------------------------------------------------------

    def ask(self, question: str) -> str:
        """The analyst's reply. Raises Unusable where there is none, BudgetExhausted, LlmccError."""
        analyst = self._analyst
        request = Request(analyst.name, (Message("user", question),), analyst.profile.sampling)
        deadline_s = min(self._deadline_s, self.budget.admit())
        try:
            exchange = analyst.model.complete(request, deadline_s)
        except ModelError as problem:
            raise Unusable("the model failed") from problem
        if exchange is None:
            raise Unusable("no reply")
        tokens = exchange.usage.prompt_tokens + exchange.usage.completion_tokens
        self.budget.charge(tokens, exchange.cost, exchange.seconds)
        if exchange.finish_reason == "length":
            raise Unusable("reply cut off")
        return exchange.reply

    def ask_all(self, questions: Sequence[str]) -> list[str | None]:
        """The replies, None where there is none to be had; these are counted."""

        def reply(question: str) -> str | None:
            try:
                return self.ask(question)
            except Unusable as problem:
                self.skip(str(problem))
                return None

        return self._all(reply, questions)

    def _all(self, work: Callable[[str], T], items: Sequence[str]) -> list[T]:
        """The results in order. The first error is raised once nothing is running any more."""
        with ThreadPoolExecutor(self.experiment.concurrency) as pool:
            futures: list[Future[T]] = [pool.submit(work, item) for item in items]
            try:
                for future in futures:
                    future.result()
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        return [future.result() for future in futures]

    @property
    def writer_name(self) -> str:
        """The model that writes assembly."""
        return self._writer.name

    # ---- what happened -----------------------------------------------------------------------------

    def skip(self, reason: str) -> None:
        """Count something that the model said and that was left out."""
        with self._lock:
            self.skips[reason] += 1

    def tell(self, event: str, *, quiet: bool = False, **facts: Any) -> None:
        """Let the observer know, and keep it in the history unless it is quiet."""
        spent = self.budget.spent
        told = {"event": event, **facts, "calls": spent.calls, "tokens": spent.tokens, "cost": round(spent.cost, 6)}
        with self._lock:
            if not quiet:
                self.history.append(told)
            self._observe(told)

    def arrive(self, version: Version, **facts: Any) -> None:
        """Keep a version that was scored."""
        self.versions.append(version)
        found = version.score
        scores: dict[str, Any] = {"tasks": found.tasks, "right": found.right, "faster": found.faster, "speedup": found.speedup}
        if found.faster:
            scores["tokens_per_win"] = round(found.tokens_per_win)
        self.tell("validated", version=version.prompt.version, **scores, **facts)

    @property
    def best(self) -> Version:
        """The best version by validation score, the earliest of equals. Raises LlmccError before there is one."""
        if not self.versions:
            raise LlmccError("nothing was validated yet")
        return max(self.versions, key=lambda version: version.score.rank)
