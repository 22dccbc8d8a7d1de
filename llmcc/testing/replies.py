"""What the scripted server may answer: good and bad replies as values, from Python or from a TOML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from llmcc.errors import ConfigError
from llmcc.toml import read_toml


class Ending(str, Enum):
    """How a reply ends. All but COMPLETE come after the text and without a finish reason."""

    COMPLETE = "complete"
    STALL = "stall"  # silence until the client or the server goes
    TRICKLE = "trickle"  # one keep-alive comment after the other, for ever
    DROP = "drop"  # the connection is closed in the middle
    MALFORMED = "malformed"  # `bad_line` and no more


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of the server: an HTTP error if `status` is not 200, else a chat completion.

    `usage` is reported as it stands; None counts four characters as a token. `repeat` is how often a script
    that is a list gives this reply before it goes on (0: for ever).
    """

    text: str = ""
    reasoning: str = ""
    reasoning_field: str = "reasoning_content"
    finish_reason: str = "stop"
    usage: Mapping[str, object] | None = None
    status: int = 200
    error: Mapping[str, object] | None = None
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ending: Ending = Ending.COMPLETE
    bad_line: str = "{not JSON"
    delay_s: float = 0.0
    repeat: int = 1


def fenced(assembly: str, language: str = "asm") -> str:
    """The assembly as one fenced block, which is what a prompt asks for."""
    return f"```{language}\n{assembly.rstrip()}\n```\n"


def answer(text: str, *, reasoning: str = "", usage: Mapping[str, object] | None = None) -> Reply:
    """A complete reply."""
    return Reply(text, reasoning=reasoning, usage=usage)


def truncated(text: str = "", *, reasoning: str = "") -> Reply:
    """A reply that ended at the token limit; without text, one that spent all its tokens on reasoning."""
    return Reply(text, reasoning=reasoning, finish_reason="length")


def stalled(text: str = "") -> Reply:
    """A stream that falls silent after `text` and stays open."""
    return Reply(text, ending=Ending.STALL)


def trickled(text: str = "") -> Reply:
    """A stream that after `text` sends keep-alive comments for ever."""
    return Reply(text, ending=Ending.TRICKLE)


def dropped(text: str = "") -> Reply:
    """A connection that is closed in the middle of the stream."""
    return Reply(text, ending=Ending.DROP)


def malformed(text: str = "", bad_line: str = "{not JSON") -> Reply:
    """A stream with a line of data that no client can make sense of."""
    return Reply(text, ending=Ending.MALFORMED, bad_line=bad_line)


def error(
    status: int, message: str = "scripted error", *, code: str | None = None, param: str | None = None
) -> Reply:
    """An HTTP error with the body that OpenAI sends."""
    return Reply(status=status, error={"message": message, "type": "error", "param": param, "code": code})


def rate_limited(retry_after_s: float | None = None) -> Reply:
    """429, with a Retry-After header (seconds) if one is given."""
    refusal = error(429, "Rate limit reached", code="rate_limit_exceeded")
    headers = {} if retry_after_s is None else {"Retry-After": f"{retry_after_s:g}"}
    return Reply(status=refusal.status, error=refusal.error, headers=headers)


def insufficient_quota() -> Reply:
    """429 because the account is empty, which no waiting mends."""
    return error(429, "You exceeded your current quota", code="insufficient_quota")


def unsupported_parameter(name: str, instead: str = "") -> Reply:
    """400 because the model does not know a parameter."""
    use = f" Use '{instead}' instead." if instead else ""
    message = f"Unsupported parameter: '{name}' is not supported with this model.{use}"
    return error(400, message, code="unsupported_parameter", param=name)


def read_script(path: Path) -> list[Reply]:
    """The replies of a TOML file: one `[[reply]]` table each, with the fields of `Reply` as keys.

    `assembly = "..."` stands for a text with that assembly in a fenced block. Raises ConfigError.
    """
    try:
        return [_reply(table) for table in read_toml(path).get("reply", [])]
    except (TypeError, ValueError) as problem:
        raise ConfigError(f"{path}: {problem}") from problem


def _reply(table: dict[str, object]) -> Reply:
    values = dict(table)
    assembly = values.pop("assembly", None)
    if assembly is not None:
        values["text"] = fenced(str(assembly))
    unknown = values.keys() - {f.name for f in fields(Reply)}
    if unknown:
        raise ValueError(f"unknown key {min(unknown)!r} in a reply")
    if "ending" in values:
        values["ending"] = Ending(values["ending"])
    return Reply(**values)  # type: ignore[arg-type]
