"""One streamed answer: its pieces put together, its usage read, its shape distrusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from llmcc.errors import ModelError
from llmcc.propose.exchange import Request, Usage

if TYPE_CHECKING:
    import openai
    from openai.types.chat import ChatCompletionChunk

LONGEST_ANSWER = 8 << 20
"""Characters after which an answer is taken to be endless."""


class Incomplete(ValueError):
    """A stream that ended without saying why."""


@dataclass(slots=True)
class Answer:
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
        """The answer proper."""
        return self._split[1]

    @property
    def reasoning(self) -> str:
        """What the model thought, as far as the server shows it."""
        return "".join(self.thought) or self._split[0]


async def stream_answer(
    client: openai.AsyncOpenAI, request: Request, parameters: Mapping[str, Any]
) -> Answer:
    """Ask once. Raises what the SDK raises, ValueError for a broken stream, ModelError for an endless one."""
    answer = Answer()
    messages: Any = [asdict(message) for message in request.messages]
    async with await client.chat.completions.create(
        model=request.model, messages=messages, stream=True, extra_body=dict(parameters)
    ) as chunks:
        async for chunk in chunks:
            try:
                answer.take(chunk)
            except (AttributeError, TypeError) as problem:
                raise Incomplete(f"the stream has a chunk of unknown shape: {problem}") from problem
            if answer.size > LONGEST_ANSWER:
                raise ModelError(
                    f"{request.model}: the answer does not end (over {LONGEST_ANSWER} characters)"
                )
    if not answer.finish_reason:
        raise Incomplete("the stream ended in the middle of the answer")
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


def estimate(request: Request, answer: Answer) -> Usage:
    """For endpoints that report no usage: four characters a token."""
    reasoning = len(answer.reasoning) // 4
    return Usage(
        prompt_tokens=sum(len(message.content) for message in request.messages) // 4,
        completion_tokens=len(answer.reply) // 4 + reasoning,
        reasoning_tokens=reasoning,
    )
