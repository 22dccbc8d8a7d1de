"""What the tests of this room share: a task, a good answer, and a chat model at a scripted server."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from llmcc.propose import ChatModel, Endpoint, Message, Profile, Request, Task
from llmcc.testing import Reply, ScriptedServer, answer, fenced

RET = "f:\n\tret\n"


@pytest.fixture
def good() -> Reply:
    """A reply with the assembly RET."""
    return answer(fenced(RET))


@pytest.fixture
def task() -> Task:
    """A function that does nothing."""
    return Task(
        name="f",
        key="k" * 64,
        ir="define void @f() {\n  ret void\n}\n",
        triple="x86_64-unknown-linux-gnu",
        signature="void ()",
        baseline_assembly="\tretq\n",
    )


@pytest.fixture
def request_() -> Request:
    """A question without parameters."""
    return Request("scripted", (Message("user", "write f"),))


@pytest.fixture
def chat() -> Callable[..., ChatModel]:
    """Makes the client of a scripted server, impatient between attempts."""

    def make(server: ScriptedServer, profile: Profile | None = None) -> ChatModel:
        return ChatModel(Endpoint(server.base_url), profile or Profile(), backoff_s=0.01)

    return make
