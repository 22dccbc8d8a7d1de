"""Conversations with a model about one function each, several of them at once if several samples are wanted."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from llmcc.asm import Candidate, Origin, extract
from llmcc.errors import LlmccError, ModelError, Truncated
from llmcc.propose.budget import Budget, Limits
from llmcc.propose.exchange import Exchange, Message, Model, Request
from llmcc.propose.pack import normalised
from llmcc.propose.profile import Profile
from llmcc.propose.prompt import Prompt, prompt_for
from llmcc.propose.task import Session, Task

RESERVED_TOKENS = 4096
"""What an answer needs at least of a model's context."""


@dataclass(frozen=True)
class ModelProposer:
    """Asks a model. `prompt` None is the shipped one for the task's target; `kind` goes into the origin."""

    model: Model
    name: str
    profile: Profile
    prompt: Prompt | None = None
    from_baseline: bool = False
    samples: int = 1
    deadline_s: float = 1800.0
    budget: Budget = field(default_factory=lambda: Budget(Limits()))
    function_limits: Limits = field(default_factory=Limits)
    kind: str = "model"

    def may_answer(self, name: str, key: str) -> bool:  # noqa: ARG002 (Proposer's shape)
        """A model has something to say about any function."""
        return True

    def open(self, task: Task) -> Iterator[Session]:
        """One conversation per sample, all begun at once; those whose first answer repeats another's are dropped."""
        prompt = self.prompt or prompt_for(task.triple, self.name)
        budget = Budget(self.function_limits, self.budget)
        sessions = [Conversation(self, prompt, task, budget, sample) for sample in range(self.samples)]
        if self.samples == 1:
            yield sessions[0]
            return
        # Daemons: who leaves in the middle does not wait for models that are still thinking.
        threads = [threading.Thread(target=session.begin, daemon=True) for session in sessions]
        for thread in threads:
            thread.start()
        seen: set[str] = set()
        for session, thread in zip(sessions, threads, strict=True):
            thread.join()
            text = session.begun
            if not text or text not in seen:
                yield session
            seen.add(text)


class Conversation:
    """One attempt at one function. Every request repeats what was said before."""

    def __init__(
        self, proposer: ModelProposer, prompt: Prompt, task: Task, budget: Budget, sample: int
    ) -> None:
        self._proposer = proposer
        self._prompt = prompt
        self._task = task
        self._budget = budget
        self._sample = sample
        self._messages: tuple[Message, ...] = ()
        self._exchanges: tuple[Exchange, ...] = ()
        self._first: Candidate | Exception | None = None
        self._started = False

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """What was said so far."""
        return self._exchanges

    @property
    def begun(self) -> str:
        """The first answer's code without comments and layout, "" if there is none."""
        return normalised(self._first.assembly) if isinstance(self._first, Candidate) else ""

    def begin(self) -> None:
        """Ask for the first answer and keep what comes, an error too, for `first`."""
        self._started = True
        try:
            self._first = self._ask(
                self._prompt.opening(self._task, with_baseline=self._proposer.from_baseline)
            )
        except Exception as problem:  # noqa: BLE001 (`first` raises it, in the caller's thread)
            self._first = problem

    def first(self) -> Candidate | None:
        """The initial answer."""
        if not self._started:
            self.begin()
        if isinstance(self._first, Exception):
            raise self._first
        return self._first

    def debug(self, failure: str) -> Candidate | None:
        """A correction of the last answer."""
        return self._ask(self._prompt.debug_request(failure)) if self._messages else None

    def optimise(self, finding: str) -> Candidate | None:
        """A faster form of the last answer."""
        return self._ask(self._prompt.optimise_request(finding)) if self._messages else None

    def _ask(self, text: str) -> Candidate | None:
        exchange = self._exchange((*self._messages, Message("user", text)))
        if exchange is None:
            return None
        self._exchanges += (exchange,)
        if exchange.finish_reason == "length":
            raise Truncated(
                f"{self._proposer.name}: the answer ended at the token limit",
                hint="raise max_output_tokens in the model's profile, or the server's context",
            )
        if exchange.finish_reason == "content_filter":
            raise ModelError(f"{self._proposer.name}: the endpoint's content filter withheld the answer")
        self._messages = (*exchange.messages, Message("assistant", exchange.reply))
        origin = Origin(self._proposer.kind, self._proposer.name, self._prompt.identity, exchange.id)
        return Candidate(extract(exchange.reply, self._task.name), origin)

    def _exchange(self, messages: tuple[Message, ...]) -> Exchange | None:
        proposer = self._proposer
        request = Request(proposer.name, self._fitting(messages), proposer.profile.sampling, self._sample)
        deadline_s = min(proposer.deadline_s, self._budget.admit())
        started = time.monotonic()
        try:
            exchange = proposer.model.complete(request, deadline_s)
        except LlmccError:
            self._budget.charge(0, 0.0, time.monotonic() - started)
            raise
        if exchange is not None:
            usage = exchange.usage
            self._budget.charge(
                usage.prompt_tokens + usage.completion_tokens, exchange.cost, exchange.seconds
            )
        return exchange

    def _fitting(self, messages: tuple[Message, ...]) -> tuple[Message, ...]:
        """The conversation, its middle left out if it does not fit the context. Raises ModelError."""
        room = 3 * (self._proposer.profile.context_tokens - RESERVED_TOKENS)  # characters, on the safe side
        for kept in (messages, (messages[0], *messages[-2:])):
            if room <= 0 or sum(len(message.content) for message in kept) <= room:
                return kept
        raise ModelError(
            f"{self._task.name}: the request does not fit into the context of {self._proposer.name}"
        )
