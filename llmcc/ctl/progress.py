"""What a person sees while a prompt is learnt or a benchmark runs: a line per event, what it has cost, what is left."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bars
from rich.status import Status

from llmcc.bench import Progress
from llmcc.learn import Event

if TYPE_CHECKING:
    from typing_extensions import Self


class LearningDisplay:
    """An observer of a run and a context manager. Without a terminal there are only the lines."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._status = Status("learning", console=console)
        self._attempts = 0

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._status.stop()

    def __call__(self, event: Event) -> None:
        """Show an event."""
        if event["event"] == "attempt":
            self._attempts += 1
        else:
            self._console.print(_line(event), highlight=False, markup=False)
        spent = f"{event['calls']} calls, {event['tokens']} tokens, {event['cost']:.2f} US dollars"
        self._status.update(f"{self._attempts} attempts, {spent}")


class BenchDisplay:
    """An observer of a benchmark's run and a context manager: a line per attempt, and on a terminal a bar with the time left."""

    def __init__(self, console: Console) -> None:
        self._console = console
        columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
        self._bars = Bars(*columns, console=console, disable=not console.is_terminal)
        self._task = self._bars.add_task("")
        self._right = self._faster = 0

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def __call__(self, progress: Progress) -> None:
        """Show where the run stands."""
        trace = progress.trace
        if trace is not None:
            self._right += trace.right
            self._faster += trace.faster
            statuses = " ".join(r.status.value for r in trace.rounds) or "no answer"
            best = f"  {trace.best.ratio:.2f}x" if trace.best is not None and trace.best.ratio else ""
            self._console.print(f"{trace.task}: {statuses}{best}", highlight=False, markup=False)
        spent = f"{progress.spent.calls} calls, {progress.spent.tokens} tokens, {progress.spent.cost:.2f} US dollars"
        told = f"{self._right} right, {self._faster} faster; {spent}"
        self._bars.update(self._task, completed=progress.done, total=progress.of, description=told)


def _line(event: Event) -> str:
    kind = event["event"]
    place = f"epoch {event['epoch']}" if "epoch" in event else ""
    place += f", batch {event['batch']}" if "batch" in event else ""
    if kind == "validated" and "tasks" in event:
        price = f", {event['tokens_per_win']} tokens each" if "tokens_per_win" in event else ""
        right = f"{event['right']} of {event['tasks']} right"
        return f"{place}: {event['version']}: {right}, {event['faster']} faster{price}, {event['speedup']:.3f}x on average"
    if kind == "updated":
        return f"{place}: {len(event['edits'])} edits"
    if kind == "nothing to learn":
        return f"{place}: nothing to learn: {event['why']}"
    if kind == "update refused":
        return f"{place}: update refused: {event['worse']} validation tasks worse, {event['better']} better"
    if kind == "stopped":
        return f"stopped: {event['why']}"
    if kind == "ablated":
        return f"without {event['rule']}: {event['better']} better, {event['worse']} worse"
    return f"{kind}: " + ", ".join(f"{k} {v}" for k, v in event.items() if k != "event")
