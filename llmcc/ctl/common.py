"""What several commands need: settings from the environment, and tables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from llmcc.config import Settings, load
from llmcc.store.records import Records


def settings() -> Settings:
    """The settings in force where the command is run."""
    return load({}, os.environ, os.getcwd())[0]


def store_records(chosen: Settings) -> Records:
    """The function records of the store in force."""
    return Records(chosen.store_dir, chosen.cache_size // 2, chosen.log)


def console() -> Console:
    """A terminal, or plain text of ample width where there is none."""
    found = Console()
    return found if found.is_terminal else Console(width=160)


def table(*columns: str) -> Table:
    """An empty table of our style."""
    made = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


def describe_evidence(evidence: Mapping[str, Any]) -> str:
    """Evidence in a line."""
    if not evidence or not evidence.get("cases"):
        return ""
    text = f"{evidence['kind']}: {evidence['cases']} inputs"
    if evidence.get("events"):
        text += f", {evidence['events']} calls"
    more = evidence.get("swept", 0) + evidence.get("varied", 0)
    if more:
        text += f" and {more:,} by hash"
    if evidence.get("of_blocks"):
        text += f", {evidence['blocks']}/{evidence['of_blocks']} blocks"
    if evidence.get("stepped"):
        text += f", {evidence['stepped']} stepped"
    return text


def describe_measurement(measurement: Mapping[str, Any]) -> str:
    """A measurement in a few words."""
    if not measurement:
        return ""
    return f"{measurement['ratio']:.2f}x [{measurement['low']:.2f}, {measurement['high']:.2f}]"
