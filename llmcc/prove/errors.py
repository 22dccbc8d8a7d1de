"""Why a proof did not come about."""

from __future__ import annotations


class Inconclusive(Exception):
    """Nothing was proved and nothing refuted: an unknown instruction, the time, the solver."""
