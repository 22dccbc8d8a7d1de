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
import math
import os
import random
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from llmcc.errors import ConfigError, ModelError
from llmcc.propose.exchange import Exchange, Request
from llmcc.propose.profile import Profile
from llmcc.propose.stream import Answer, estimate, stream_answer

if TYPE_CHECKING:
    import openai

OPENAI_URL = "https://api.openai.com/v1"
ATTEMPTS = 6
CONNECT_S = 20.0
LONGEST_BACKOFF_S = 30.0
_TOKEN_PARAMETERS = ("max_completion_tokens", "max_tokens")
PAUSE_S = 30.0
"""How long a server that could not be reached is not asked again, so that a build does not wait at every function."""
_EMPTY_ACCOUNT = frozenset({"insufficient_quota", "billing_hard_limit_reached"})


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
        self._closed: tuple[float, ModelError] = (0.0, ModelError(""))

    def complete(self, request: Request, deadline_s: float) -> Exchange:
        """The answer, also one that is cut off (`finish_reason` tells). Raises ModelError."""
        started = time.monotonic()
        until, reason = self._closed
        if started < until:
            raise ModelError(str(reason), hint=reason.hint)
        try:
            answer = asyncio.run(asyncio.wait_for(self._answer(request, started + deadline_s), deadline_s))
        except (asyncio.TimeoutError, TimeoutError):  # one and the same from Python 3.11 on
            raise ModelError(f"{request.model}: no complete answer within {deadline_s:g} s") from None
        usage = answer.usage or estimate(request, answer)
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

    async def _answer(self, request: Request, deadline: float) -> Answer:
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
                    return await stream_answer(client, request, sent)
                except (openai.BadRequestError, openai.UnprocessableEntityError) as refusal:
                    if not self._adapt(refusal, sent):
                        raise _model_error(request, refusal) from refusal
                except (openai.OpenAIError, ValueError) as problem:  # ValueError: a line that is no JSON
                    wait = self._wait(problem, attempt)
                    if wait is None or time.monotonic() + wait > deadline:
                        failure = _model_error(request, problem)
                        self._close(problem, failure)
                        raise failure from problem
                    await asyncio.sleep(wait)
        raise AssertionError("unreachable")

    def _wait(self, problem: Exception, attempt: int) -> float | None:
        """Seconds until the next attempt; None if there is to be none."""
        if attempt + 1 >= ATTEMPTS or not _transient(problem):
            return None
        backoff = min(self._backoff_s * 2**attempt, LONGEST_BACKOFF_S) * random.uniform(0.75, 1.25)
        asked = _asked_wait(problem)
        return backoff if asked is None else asked

    def _close(self, problem: Exception, failure: ModelError) -> None:
        """Ask no more where every request would fail: for good without key, money or model, else for a while."""
        import openai  # noqa: PLC0415

        if getattr(problem, "status_code", None) in {401, 402, 403, 404} or _account_is_empty(problem):
            self._closed = (math.inf, failure)
        elif isinstance(problem, openai.APIConnectionError):
            self._closed = (time.monotonic() + PAUSE_S, failure)

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


def _first_named(message: str, parameters: Mapping[str, Any]) -> str | None:
    """The parameter that a refusal's text names first; None if it names none."""
    words = re.findall(r"\w+", message)
    return next((word for word in words if word in parameters), None)


def _transient(problem: Exception) -> bool:
    """True where the same request may succeed later."""
    import openai  # noqa: PLC0415

    if _account_is_empty(problem):
        return False
    if isinstance(problem, openai.APIStatusError):
        return problem.status_code in {408, 409, 429} or problem.status_code >= 500
    return True


def _account_is_empty(problem: Exception) -> bool:
    return not _EMPTY_ACCOUNT.isdisjoint({getattr(problem, "code", None), getattr(problem, "type", None)})


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
