"""Being told to end ends what we started too: programs are killed on the way out."""

from __future__ import annotations

import signal


class Ended(BaseException):
    """We were told to end, by the signal `number`."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def forward_signals() -> None:
    """From now on SIGTERM and SIGHUP raise Ended."""

    def stop(number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)
        raise Ended(number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
