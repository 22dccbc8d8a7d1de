"""An HTTP server on loopback that answers chat completions from a script and keeps what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import TYPE_CHECKING, Any

from llmcc.testing.replies import Ending, Reply, error

if TYPE_CHECKING:
    from typing_extensions import Self

PIECE = 40
"""Characters of text per streamed chunk."""
TRICKLE_S = 0.01


@dataclass(frozen=True, slots=True)
class SeenRequest:
    """One request to the chat endpoint. `index` counts from 0; names of headers are in lower case."""

    index: int
    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def messages(self) -> list[dict[str, str]]:
        """The conversation that was sent."""
        return list(self.body.get("messages", []))

    @property
    def last(self) -> str:
        """The text of the last message."""
        return self.messages[-1]["content"] if self.messages else ""


Script = Sequence[Reply] | Callable[[SeenRequest], Reply]
"""Replies in the order of the requests (503 once they are used up), or a function of the request."""


class ScriptedServer:
    """A context manager; the server listens from entry to exit at `base_url`."""

    def __init__(self, script: Script, *, port: int = 0) -> None:
        self.requests: list[SeenRequest] = []
        self.closing = threading.Event()
        self._reply = script if callable(script) else _in_order(script)
        self._lock = threading.Lock()
        self._http = _Server(("127.0.0.1", port), _Handler)
        self._http.scripted = self
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)

    @property
    def base_url(self) -> str:
        """What a client is configured with."""
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()

    def respond(self, path: str, headers: Mapping[str, str], body: Mapping[str, Any]) -> Reply:
        """Keep the request and say what to answer."""
        with self._lock:  # a scripted function need not be thread-safe
            seen = SeenRequest(len(self.requests), path, headers, body)
            self.requests.append(seen)
            return self._reply(seen)


def _in_order(replies: Sequence[Reply]) -> Callable[[SeenRequest], Reply]:
    def forever() -> Iterator[Reply]:
        for reply in replies:
            if reply.repeat == 0:
                while True:
                    yield reply
            yield from [reply] * reply.repeat
        while True:
            yield error(503, "the script has no more replies", code="script_exhausted")

    script = forever()
    return lambda _: next(script)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    scripted: ScriptedServer

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are part of the play."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Nothing: the test looks at `requests`."""

    def do_GET(self) -> None:
        """The list of models, which clients use to see whether a server is there."""
        self._send_json(200, {"object": "list", "data": [{"id": "scripted", "object": "model"}]}, {})

    def do_POST(self) -> None:
        """One chat completion."""
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.server.scripted.respond(self.path, headers, body)
        if reply.delay_s:
            self.server.scripted.closing.wait(reply.delay_s)
        if reply.status != 200:
            self._send_json(reply.status, {"error": reply.error}, reply.headers)
        elif body.get("stream"):
            self._stream(reply, body)
        else:
            self._send_json(200, _completion(reply, body), reply.headers)

    def _send_json(self, status: int, value: object, headers: Mapping[str, str]) -> None:
        data = json.dumps(value).encode()
        self.send_response(status)
        for name, text in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, text)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _stream(self, reply: Reply, body: Mapping[str, Any]) -> None:
        self.send_response(200)
        for name, text in {"Content-Type": "text/event-stream", **reply.headers}.items():
            self.send_header(name, text)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for event in _events(reply, body):
            self._chunk(event)
        closing = self.server.scripted.closing
        if reply.ending is Ending.STALL:
            closing.wait()
        while reply.ending is Ending.TRICKLE and not closing.wait(TRICKLE_S):
            self._chunk(": keep-alive\n\n")
        if reply.ending in {Ending.COMPLETE, Ending.MALFORMED}:
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.close_connection = True

    def _chunk(self, text: str) -> None:
        data = text.encode()
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()


def _events(reply: Reply, body: Mapping[str, Any]) -> Iterator[str]:
    """The server-sent events of a streamed reply."""

    def event(choices: list[object], **more: object) -> str:
        return f"data: {json.dumps(_envelope('chat.completion.chunk', body, choices, **more))}\n\n"

    def delta(content: Mapping[str, str], finish_reason: str | None = None) -> str:
        return event([{"index": 0, "delta": content, "finish_reason": finish_reason}])

    yield delta({"role": "assistant"})
    for piece in _pieces(reply.reasoning):
        yield delta({reply.reasoning_field: piece})
    for piece in _pieces(reply.text):
        yield delta({"content": piece})
    if reply.ending is Ending.MALFORMED:
        yield f"data: {reply.bad_line}\n\n"
    if reply.ending is Ending.COMPLETE:
        yield delta({}, reply.finish_reason)
        if (body.get("stream_options") or {}).get("include_usage"):
            yield event([], usage=_usage(reply, body))
        yield "data: [DONE]\n\n"


def _completion(reply: Reply, body: Mapping[str, Any]) -> dict[str, object]:
    message = {"role": "assistant", "content": reply.text}
    if reply.reasoning:
        message[reply.reasoning_field] = reply.reasoning
    choice = {"index": 0, "message": message, "finish_reason": reply.finish_reason}
    return _envelope("chat.completion", body, [choice], usage=_usage(reply, body))


def _envelope(kind: str, body: Mapping[str, Any], choices: list[Any], **more: object) -> dict[str, object]:
    return {
        "id": "chatcmpl-scripted",
        "object": kind,
        "created": int(time.time()),
        "model": body.get("model", ""),
        "choices": choices,
        **more,
    }


def _usage(reply: Reply, body: Mapping[str, Any]) -> Mapping[str, object]:
    if reply.usage is not None:
        return reply.usage
    prompt = sum(len(m["content"]) for m in body.get("messages", [])) // 4
    reasoning = len(reply.reasoning) // 4
    completion = len(reply.text) // 4 + reasoning
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "completion_tokens_details": {"reasoning_tokens": reasoning},
    }


def _pieces(text: str) -> Iterator[str]:
    return (text[at : at + PIECE] for at in range(0, len(text), PIECE))
