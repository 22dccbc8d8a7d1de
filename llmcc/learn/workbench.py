"""Tasks made of IR modules: what a model is told about each, and what the judge says of its answers."""

from __future__ import annotations

import glob
import hashlib
import itertools
import random
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from llmcc import toolchain
from llmcc.asm import Candidate
from llmcc.bench import PARTS, Compiler, open_suite
from llmcc.config import Settings
from llmcc.errors import ConfigError
from llmcc.ir import ineligible, read_module
from llmcc.learn.experiment import TaskSet
from llmcc.pipeline import Attempts, Compilation, open_attempts
from llmcc.propose import Task
from llmcc.store.records import Record


@dataclass(frozen=True, slots=True)
class Split:
    """Names of tasks. The test split is for the benchmark: learning only keeps its names out of the rules."""

    training: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...] = ()


class Workbench(Protocol):
    """What a run learns on."""

    @property
    def split(self) -> Split:
        """The tasks by purpose."""

    def task(self, name: str) -> Task:
        """What a model is told."""

    def open(self, name: str) -> AbstractContextManager[Callable[[Candidate], Record]]:
        """A way to have answers to the task assessed, for as long as the context lasts."""


class ModuleBench:
    """The functions of IR modules, judged and timed by the pipeline. Thread-safe."""

    def __init__(self, tasks: TaskSet, settings: Settings, seed: int) -> None:
        """Read all modules. Raises LlmccError where one cannot be read or no task is left.

        `skipped` says why functions are not tasks.
        """
        self.skipped: dict[str, str] = {}
        self._settings = settings
        self._tools = toolchain.find(settings)
        self._compilations: dict[str, Compilation] = {}
        self._tasks: dict[str, Task] = {}
        self._lock = threading.Lock()
        self.split = self._suite(Path(tasks.suite)) if tasks.suite else self._files(tasks, seed)
        if not self.split.training or not self.split.validation:
            why = "; ".join(f"{n}: {r}" for n, r in list(self.skipped.items())[:3])
            raise ConfigError(f"there are no tasks to learn from: {why}" if why else "there are no tasks to learn from")

    @property
    def digest(self) -> str:
        """Identifies the tasks and their split."""
        parts = [repr(self.split)]
        parts += [self._compilations[n].module.function(n).canonical for n in sorted(self._compilations)]
        return hashlib.sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()

    def task(self, name: str) -> Task:
        """What a model is told about a function; made once."""
        with self._lock:
            if name not in self._tasks:
                with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
                    self._tasks[name] = self._attempts(name, folder).task()
            return self._tasks[name]

    @contextmanager
    def open(self, name: str) -> Iterator[Callable[[Candidate], Record]]:
        """The pipeline's own judging and timing; the specimen is built when the first answer comes."""
        with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
            yield self._attempts(name, folder).assess

    def _attempts(self, name: str, folder: str) -> Attempts:
        compilation = self._compilations[name]
        function = compilation.module.function(name)
        return open_attempts(compilation, function, Path(folder))

    def _files(self, tasks: TaskSet, seed: int) -> Split:
        paths = sorted(glob.glob(tasks.files))
        if not paths:
            raise ConfigError(f"no file is named {tasks.files}")
        names = [name for path in paths for name in self._module(Path(path).read_bytes(), path, None)]
        random.Random(seed).shuffle(names)
        bounds = [sum(tasks.sizes[:k]) for k in range(4)]
        return Split(*(tuple(names[a:b]) for a, b in itertools.pairwise(bounds)))

    def _suite(self, path: Path) -> Split:
        suite = open_suite(path, Compiler.of(self._settings))
        wanted: dict[bytes, set[str]] = {}
        for problem in suite.problems:
            wanted.setdefault(problem.module, set()).add(problem.function)
        names = {name for module, functions in wanted.items() for name in self._module(module, suite.name, functions)}
        listed = [(p.part, p.function) for p in suite.problems if p.function in names]
        training, validation, test = (tuple(n for part, n in listed if part == wanted_part) for wanted_part in PARTS)
        return Split(training, validation, test)

    def _module(self, data: bytes, source: str, wanted: set[str] | None) -> list[str]:
        """Take a module's functions in; the names of those that can be judged."""
        module = read_module(data, self._tools)
        compilation = Compilation(data, module, "3", (), replace(self._settings, worthwhile="all"), self._tools, "-")
        names = []
        for function in module.functions:
            if wanted is not None and function.name not in wanted:
                continue
            reason = "named twice" if function.name in self._compilations else ""
            reason = reason or ineligible(function, module, self._settings)
            if reason:
                self.skipped[function.name] = f"{source}: {reason}"
                continue
            self._compilations[function.name] = compilation
            names.append(function.name)
        return names

