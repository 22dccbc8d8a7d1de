"""A model behind an OpenAI-compatible endpoint: one streamed answer per request, under one deadline.

The SDK's own retries are off; this is the only retry layer. A stream that stalls or trickles is cut by
asyncio's cancellation, whatever the transport is doing at that moment.
"""

from __future__ import annotations

import asyncio
import contextlib
import email.utils
import ipaddress
import itertools
import os
import random
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from llmcc.errors import ConfigError, ModelError
from llmcc.propose.exchange import Exchange, Request, Usage
from llmcc.propose.profile import Profile

if TYPE_CHECKING:
    import openai
    from openai.types.chat import ChatCompletionChunk

OPENAI_URL = "https://api.openai.com/v1"
ATTEMPTS = 6
CONNECT_S = 20.0
LONGEST_BACKOFF_S = 30.0
LONGEST_ANSWER = 8 << 20
_TOKEN_PARAMETERS = ("max_completion_tokens", "max_tokens")
_FINAL_CODES = frozenset({"insufficient_quota", "context_length_exceeded", "billing_hard_limit_reached"})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask. A server on this machine needs no key."""

    base_url: str
    api_key: str = ""

    @property
    def on_loopback(self) -> bool:
        """True for a server on this machine."""
        host = urlsplit(self.base_url).hostname or ""
        with contextlib.suppress(ValueError):
            return ipaddress.ip_address(host).is_loopback
        return host == "localhost" or host.endswith(".localhost")


def endpoint(base_url: str, api_key_env: str, environ: Mapping[str, str] = os.environ) -> Endpoint:
    """The configured endpoint, with the key from the named variable. Raises ConfigError if it needs one."""
    found = Endpoint(
        base_url or environ.get("OPENAI_BASE_URL", "") or OPENAI_URL, environ.get(api_key_env, "")
    )
    if not found.api_key and not found.on_loopback:
        raise ConfigError(
            f"{found.base_url} needs a key, and ${api_key_env} is empty",
            hint=f"export {api_key_env}=..., or name another variable by LLMCC_API_KEY_ENV",
        )
    return found


class ChatModel:
    """Asks one endpoint for one model's answers. Thread-safe.

    A parameter that the endpoint refuses is renamed or left out once, and remembered.
    """

    def __init__(self, where: Endpoint, profile: Profile, *, backoff_s: float = 0.5) -> None:
        self._where = where
        self._profile = profile
        self._backoff_s = backoff_s
        self._lock = threading.Lock()
        self._sent_as: dict[str, str | None] = {}

    def complete(self, request: Request, deadline_s: float) -> Exchange:
        """The answer, also one that is cut off (`finish_reason` tells). Raises ModelError."""
        started = time.monotonic()
        try:
            answer = asyncio.run(asyncio.wait_for(self._answer(request, started + deadline_s), deadline_s))
        except (asyncio.TimeoutError, TimeoutError):  # one and the same from Python 3.11 on
            raise ModelError(f"{request.model}: no complete answer within {deadline_s:g} s") from None
        usage = answer.usage or _estimate(request, answer)
        return Exchange(
            id=request.digest,
            messages=request.messages,
            reply=answer.reply,
            model=request.model,
            usage=usage,
            cost=self._profile.prices.cost(usage) if self._profile.prices else 0.0,
            seconds=time.monotonic() - started,
            finish_reason=answer.finish_reason,
            reasoning=answer.reasoning,
        )

    async def _answer(self, request: Request, deadline: float) -> _Answer:
        import openai  # noqa: PLC0415 (half a second)

        # A proxy of the environment must not come between us and this machine.
        transport = openai.DefaultAsyncHttpxClient(trust_env=not self._where.on_loopback)
        async with openai.AsyncOpenAI(
            base_url=self._where.base_url,
            api_key=self._where.api_key or "none",
            max_retries=0,
            timeout=openai.Timeout(None, connect=CONNECT_S),
            http_client=transport,
        ) as client:
            for attempt in itertools.count():
                sent = self._parameters(request)
                try:
                    return await _stream(client, request, sent)
                except (openai.BadRequestError, openai.UnprocessableEntityError) as refusal:
                    if not self._adapt(refusal, sent):
                        raise _model_error(request, refusal) from refusal
                except (openai.OpenAIError, ValueError) as problem:  # ValueError: a line that is no JSON
                    wait = self._wait(problem, attempt)
                    if wait is None or time.monotonic() + wait > deadline:
                        raise _model_error(request, problem) from problem
                    await asyncio.sleep(wait)
        raise AssertionError("unreachable")

    def _wait(self, problem: Exception, attempt: int) -> float | None:
        """Seconds until the next attempt; None if there is to be none."""
        if attempt + 1 >= ATTEMPTS or not _transient(problem):
            return None
        backoff = min(self._backoff_s * 2**attempt, LONGEST_BACKOFF_S) * random.uniform(0.75, 1.25)
        asked = _asked_wait(problem)
        return backoff if asked is None else asked

    def _parameters(self, request: Request) -> dict[str, Any]:
        wanted = {**request.sampling, "stream_options": {"include_usage": True}}
        with self._lock:
            named = {self._sent_as.get(name, name): value for name, value in wanted.items()}
        return {name: value for name, value in named.items() if name is not None}

    def _adapt(self, refusal: openai.APIStatusError, sent: Mapping[str, Any]) -> bool:
        """Rename or leave out the parameter that a refusal is about; False if it is about none of ours."""
        refused = refusal.param if refusal.param in sent else _first_named(refusal.message, sent)
        if refused is None:
            return False
        with self._lock:
            wanted = next((name for name, as_name in self._sent_as.items() if as_name == refused), refused)
            if self._sent_as.get(wanted, wanted) == refused:  # else another thread was refused the same
                other = [name for name in _TOKEN_PARAMETERS if name != refused]
                renamed = refused in _TOKEN_PARAMETERS and wanted not in self._sent_as
                self._sent_as[wanted] = other[0] if renamed else None
        return True


class _Incomplete(ValueError):
    """A stream that ended without saying why."""


@dataclass(slots=True)
class _Answer:
    """A streamed answer as it grows."""

    content: list[str] = field(default_factory=list)
    thought: list[str] = field(default_factory=list)
    finish_reason: str = ""
    usage: Usage | None = None
    size: int = 0

    def take(self, chunk: ChatCompletionChunk) -> None:
        """Add a chunk. The SDK does not validate it: AttributeError or TypeError if it has no such shape."""
        for choice in chunk.choices or ():
            delta = choice.delta
            if delta is not None:
                self._add(self.content, delta.content or "")
                thoughts = (getattr(delta, name, None) for name in ("reasoning_content", "reasoning"))
                self._add(self.thought, next((text for text in thoughts if isinstance(text, str)), ""))
            self.finish_reason = choice.finish_reason or self.finish_reason
        if chunk.usage is not None:
            self.usage = _usage(chunk.usage.to_dict())

    def _add(self, texts: list[str], text: str) -> None:
        texts.append(text)
        self.size += len(text)

    @property
    def _split(self) -> tuple[str, str]:
        """Reasoning that a server leaves in the text, and the text proper."""
        text = "".join(self.content)
        if text.lstrip().startswith("<think>"):
            thought, _, rest = text.lstrip().removeprefix("<think>").partition("</think>")
            return thought, rest.lstrip()
        return "", text

    @property
    def reply(self) -> str:
        return self._split[1]

    @property
    def reasoning(self) -> str:
        return "".join(self.thought) or self._split[0]


async def _stream(client: openai.AsyncOpenAI, request: Request, parameters: Mapping[str, Any]) -> _Answer:
    answer = _Answer()
    messages: Any = [asdict(message) for message in request.messages]
    async with await client.chat.completions.create(
        model=request.model, messages=messages, stream=True, extra_body=dict(parameters)
    ) as chunks:
        async for chunk in chunks:
            try:
                answer.take(chunk)
            except (AttributeError, TypeError) as problem:
                raise _Incomplete(f"the stream has a chunk of unknown shape: {problem}") from problem
            if answer.size > LONGEST_ANSWER:
                raise ModelError(
                    f"{request.model}: the answer does not end (over {LONGEST_ANSWER} characters)"
                )
    if not answer.finish_reason:
        raise _Incomplete("the stream ended in the middle of the answer")
    return answer


def _usage(reported: Mapping[str, Any]) -> Usage:
    prompt = reported.get("prompt_tokens_details") or {}
    completion = reported.get("completion_tokens_details") or {}
    return Usage(
        prompt_tokens=reported.get("prompt_tokens") or 0,
        cached_tokens=prompt.get("cached_tokens") or 0,
        completion_tokens=reported.get("completion_tokens") or 0,
        reasoning_tokens=completion.get("reasoning_tokens") or 0,
    )


def _estimate(request: Request, answer: _Answer) -> Usage:
    """For endpoints that report no usage: four characters a token."""
    reasoning = len(answer.reasoning) // 4
    return Usage(
        prompt_tokens=sum(len(message.content) for message in request.messages) // 4,
        completion_tokens=len(answer.reply) // 4 + reasoning,
        reasoning_tokens=reasoning,
    )


def _first_named(message: str, parameters: Mapping[str, Any]) -> str | None:
    """The parameter that a refusal's text names first; None if it names none."""
    names = "|".join(map(re.escape, parameters))
    found = re.search(rf"(?<!\w)({names})(?!\w)", message)
    return found[1] if found else None


def _transient(problem: Exception) -> bool:
    """True where the same request may succeed later."""
    import openai  # noqa: PLC0415

    if {getattr(problem, "code", None), getattr(problem, "type", None)} & _FINAL_CODES:
        return False
    if isinstance(problem, openai.APIStatusError):
        return problem.status_code in {408, 409, 429} or problem.status_code >= 500
    return True


def _asked_wait(problem: Exception) -> float | None:
    """Seconds that the endpoint asks to wait; None if it does not say."""
    response = getattr(problem, "response", None)
    text = response.headers.get("retry-after") if response is not None else None
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(text).timestamp() - time.time()
        except ValueError:
            return None
    return max(seconds, 0.0)


def _model_error(request: Request, problem: Exception) -> ModelError:
    status = getattr(problem, "status_code", None)
    hints = {401: "the endpoint refuses the key", 404: "is the model's name right, does the URL end in /v1?"}
    return ModelError(f"{request.model}: {str(problem)[:500]}", hint=hints.get(status or 0, ""))
