"""Works off what builds left in the queue."""

from __future__ import annotations

import dataclasses

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.errors import InvalidIR, ToolchainError
from llmcc.ir import read_module
from llmcc.pipeline.compilation import Compilation
from llmcc.pipeline.decision import Decider
from llmcc.pipeline.module import producer
from llmcc.pipeline.report import FunctionReport
from llmcc.pipeline.sources import Sources
from llmcc.propose import Limits
from llmcc.store import queue
from llmcc.store.queue import Queued


class Worker:
    """Asks, judges and times function by function, all under the budget of one run."""

    def __init__(self, settings: Settings) -> None:
        self._settings = dataclasses.replace(settings, mode="online", wait_s=0.0)  # others are not waited for
        self._sources = Sources(self._settings)

    def work(self, queued: Queued) -> FunctionReport:
        """Decide on a function now, and take it out of the queue unless it must be tried again.

        Raises ConfigError where nobody can be asked.
        """
        try:
            data = queued.module.encode(errors="surrogateescape")
            tools = toolchain.find(self._settings, producer(data))
            module = read_module(data, tools)
            compilation = Compilation(data, module, queued.level, queued.flags, self._settings, tools, "-")
            report = Decider(compilation, self._sources).decide(module.function(queued.function), queued.meaning)
        except (ToolchainError, InvalidIR, KeyError) as problem:  # an entry of ours that we cannot read stays for a look
            return FunctionReport(queued.function, reason=f"unresolved: {problem}")
        if compilation.complete:
            queue.done(self._settings.store_dir, queued)
        return report

    @property
    def exhausted(self) -> bool:
        """True if the run's budget is used up, so that what is left stays for another run."""
        return self._sources.exhausted

    @property
    def spent(self) -> Limits:
        """What the run has used of its budget."""
        return self._sources.spent
