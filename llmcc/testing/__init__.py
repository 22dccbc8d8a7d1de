r"""What does a test say in place of a model? A scripted OpenAI-compatible server over real HTTP on loopback.

    from llmcc.testing import ScriptedServer, answer, fenced, rate_limited

    with ScriptedServer([rate_limited(0.1), answer(fenced("f:\n\tret"))]) as server:
        ...  # a client of server.base_url is refused once and then answered
        server.requests[0].messages

From a shell, with the script in a file: `python -m llmcc.testing --script FILE`.
"""

from llmcc.testing.replies import (
    Ending,
    Reply,
    answer,
    dropped,
    error,
    fenced,
    insufficient_quota,
    malformed,
    rate_limited,
    read_script,
    stalled,
    trickled,
    truncated,
    unsupported_parameter,
)
from llmcc.testing.server import Script, ScriptedServer, SeenRequest

__all__ = [
    "Ending",
    "Reply",
    "Script",
    "ScriptedServer",
    "SeenRequest",
    "answer",
    "dropped",
    "error",
    "fenced",
    "insufficient_quota",
    "malformed",
    "rate_limited",
    "read_script",
    "stalled",
    "trickled",
    "truncated",
    "unsupported_parameter",
]
