"""Being told to end ends llmcc like any program, with nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from llmcc.testing import ScriptedServer, stalled
from tests.conftest import TRIANGLE, Commands


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ended_while_waiting_for_a_model(
    number: signal.Signals, commands: Commands, compile_ir: Callable[..., Path]
) -> None:
    """A signal while a model is thinking ends llmcc by that signal, without output or temporaries."""
    module = compile_ir(TRIANGLE)
    scratch = commands.folder / "tmp"
    scratch.mkdir()
    with ScriptedServer([stalled()]) as server:
        environment = {
            **os.environ,
            **commands.environment,
            "LLMCC_SOURCE": "chat",
            "LLMCC_MODEL": "m",
            "LLMCC_BASE_URL": server.base_url,
            "TMPDIR": str(scratch),
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "llmcc.driver", "-O3", str(module), "-o", "out.s"], cwd=commands.folder, env=environment
        )
        deadline = time.monotonic() + 60
        while not server.requests and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(number)

        assert process.wait(timeout=20) == -number
    assert not (commands.folder / "out.s").exists()
    assert list(scratch.iterdir()) == []
