"""How much may still be asked of a model: calls, tokens, money and seconds, per function and per run."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass

from llmcc.errors import BudgetExhausted


@dataclass(frozen=True, slots=True)
class Limits:
    """Calls, tokens, US dollars, and seconds of waiting summed over calls; 0 is no limit."""

    calls: int = 0
    tokens: int = 0
    cost: float = 0.0
    seconds: float = 0.0


class Budget:
    """Counts against limits, its own and its parent's. Thread-safe.

    Calls are counted as they begin, the rest as they end, so that the last call may go over.
    """

    def __init__(self, limits: Limits, parent: Budget | None = None) -> None:
        self.limits = limits
        self._parent = parent
        self._lock = threading.Lock()
        self._spent = Limits()

    @property
    def spent(self) -> Limits:
        """What has been used up so far."""
        return self._spent

    @property
    def exhausted(self) -> bool:
        """True if no further call will be admitted."""
        names = ("calls", "tokens", "cost", "seconds")
        return any(0 < getattr(self.limits, name) <= getattr(self._spent, name) for name in names)

    def admit(self) -> float:
        """Count one call and return the seconds it may take. Raises BudgetExhausted."""
        with self._lock:
            limits, spent = self.limits, self._spent
            for name in ("calls", "tokens", "cost", "seconds"):
                limit = getattr(limits, name)
                if limit and getattr(spent, name) >= limit:
                    raise BudgetExhausted(f"the budget of {limit:g} {name} is used up")
            rest = self._parent.admit() if self._parent else math.inf
            self._spent = Limits(spent.calls + 1, spent.tokens, spent.cost, spent.seconds)
        return min(rest, limits.seconds - spent.seconds) if limits.seconds else rest

    def charge(self, tokens: int, cost: float, seconds: float) -> None:
        """Count what a call has used."""
        with self._lock:
            spent = self._spent
            self._spent = Limits(
                spent.calls, spent.tokens + tokens, spent.cost + cost, spent.seconds + seconds
            )
        if self._parent:
            self._parent.charge(tokens, cost, seconds)
