"""Works off what builds left in the queue."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.errors import InvalidIR, LlmccError, ToolchainError
from llmcc.ir import read_module
from llmcc.judge import Status
from llmcc.pipeline.attempts import Attempts
from llmcc.pipeline.compilation import Compilation
from llmcc.pipeline.decision import Decider
from llmcc.pipeline.module import producer
from llmcc.pipeline.report import FunctionReport
from llmcc.pipeline.sources import Sources
from llmcc.propose import Limits
from llmcc.store import queue
from llmcc.store.queue import Queued
from llmcc.store.records import Record, Records


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
            compilation = self._compilation(queued)
            report = Decider(compilation, self._sources).decide(compilation.module.function(queued.function), queued.meaning)
        except (ToolchainError, InvalidIR, KeyError) as problem:  # an entry of ours that we cannot read stays for a look
            return FunctionReport(queued.function, reason=f"unresolved: {problem}")
        if compilation.complete:
            queue.done(self._settings.store_dir, queued)
        return report

    def recheck(self, key: str, record: Record) -> Record | None:
        """Measure an accepted record again, and withdraw it if it does not hold; None where that cannot be done now."""
        records = Records(self._settings.store_dir, self._settings.cache_size // 2, self._settings.log)
        queued = records.source(key)
        if queued is None:
            return None
        try:
            compilation = self._compilation(queued)
            function = compilation.module.function(queued.function)
            if compilation.acceptance(queued.meaning).digest != key:
                return None  # of another machine, or under other settings
            report = FunctionReport(queued.function, meaning=queued.meaning)
            with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
                found = Attempts(compilation, function, report, Path(folder)).recheck(record)
        except (LlmccError, KeyError, OSError):
            return None
        if found.status == Status.ACCEPTED.value:
            records.accept(key, found)
        elif not Status(found.status).transient:
            records.withdraw(key, found)
        return found

    def _compilation(self, queued: Queued) -> Compilation:
        data = queued.module.encode(errors="surrogateescape")
        tools = toolchain.find(self._settings, producer(data))
        return Compilation(data, read_module(data, tools), queued.level, queued.flags, self._settings, tools, "-")

    @property
    def exhausted(self) -> bool:
        """True if the run's budget is used up, so that what is left stays for another run."""
        return self._sources.exhausted

    @property
    def spent(self) -> Limits:
        """What the run has used of its budget."""
        return self._sources.spent
