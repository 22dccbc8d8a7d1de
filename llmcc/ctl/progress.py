"""What a person sees while a prompt is learnt: a line per event, and below them what it has cost so far."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console
from rich.status import Status

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
