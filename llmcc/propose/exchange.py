"""One request to a model and what came back, as values that can be written down and found again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation; `role` is user or assistant."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the endpoint counts them: cached ones are among the prompt's, reasoning among the completion's."""

    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked. `sampling` are the wanted parameters; `sample` tells equal questions apart."""

    model: str
    messages: tuple[Message, ...]
    sampling: Mapping[str, Any] = field(default_factory=dict)
    sample: int = 0

    @property
    def digest(self) -> str:
        """Identifies the request, over its canonical JSON."""
        text = json.dumps(asdict(self), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request's messages and its reply. `cost` in US dollars, 0 where the model's prices are unknown.

    `finish_reason` is the endpoint's: `length` means that the reply is cut off. `id` is the request's digest.
    """

    id: str
    messages: tuple[Message, ...]
    reply: str
    model: str
    usage: Usage = Usage()
    cost: float = 0.0
    seconds: float = 0.0
    finish_reason: str = "stop"
    reasoning: str = ""


class Model(Protocol):
    """Whatever answers requests: an endpoint, or a recording of one."""

    def complete(self, request: Request, deadline_s: float) -> Exchange | None:
        """The answer, or None where there is none to be had. Raises ModelError."""
