"""Programs: found in one version, never llmcc itself, run within limits."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.errors import ToolFailed, ToolMissing, ToolTimeout
from llmcc.toolchain import process


def test_one_version(tools: toolchain.Toolchain) -> None:
    """All programs found are of llc's version, and none of them is llmcc."""
    versions = {tool.major for name, tool in tools.tools.items() if name != "linker"}

    assert versions == {tools.major}
    assert not toolchain.is_llmcc(tools.llc.path)


def test_llmcc_is_never_its_own_llc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An llc on PATH that is llmcc is passed over."""
    fake = tmp_path / "llc"
    fake.write_text("#!/usr/bin/python3\nfrom llmcc.driver import main\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    assert toolchain.find_llc(Settings()).path != fake


def test_a_configured_llc_that_is_not_there() -> None:
    """A configured llc that does not exist is an error that says where it was configured."""
    with pytest.raises(ToolMissing) as problem:
        toolchain.find_llc(replace(Settings(), llc="/no/such/llc"))

    assert "LLMCC_LLC" in problem.value.hint


@pytest.mark.parametrize("command", ["", "no-such-program", "/etc/passwd", 'sh -c "unclosed'])
def test_a_users_command_that_cannot_be_run(command: str) -> None:
    """A user's command that is not there, may not be executed or is badly quoted is known for that before it is run."""
    with pytest.raises(ToolMissing, match="cannot be"):
        toolchain.command_words(command)


def test_a_script_without_an_interpreter(tmp_path: Path) -> None:
    """What the system cannot execute counts as a program that is missing."""
    script = tmp_path / "script"
    script.write_text("true\n")
    script.chmod(0o755)

    with pytest.raises(ToolMissing, match="Exec format error"):
        toolchain.run([str(script)])


def test_what_a_users_command_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of a user's command has what it needs, but not our settings, the model's key or make's state."""
    for name in ("LLMCC_VERIFY_CMD", "MY_KEY", "MAKEFLAGS", "CC"):
        monkeypatch.setenv(name, "x")

    found = toolchain.users_environment(replace(Settings(), api_key_env="MY_KEY"))

    assert {k: v for k, v in found.items() if k.startswith(("LLMCC_", "MY_", "MAKE", "CC"))} == {"CC": "x", "LLMCC_ACTIVE": "1"}


def test_failures_carry_the_programs_words() -> None:
    """A program that fails raises with its exit status and errors."""
    with pytest.raises(ToolFailed, match="no words") as failure:
        toolchain.run([sys.executable, "-c", "import sys; sys.exit('no words')"])

    assert failure.value.returncode == 1


def test_time_limits_end_the_whole_tree(tmp_path: Path) -> None:
    """A program that takes too long is killed with everything it started."""
    program = f"import subprocess, sys, time; subprocess.Popen(['sh', '-c', 'sleep 2; touch {tmp_path}/late']); time.sleep(60)"
    with pytest.raises(ToolTimeout):
        toolchain.run([sys.executable, "-c", program], timeout_s=0.7)
    time.sleep(2.5)

    assert not (tmp_path / "late").exists()


def test_output_limits() -> None:
    """A program that prints without end is not believed."""
    with pytest.raises(ToolTimeout, match="printed more"):
        toolchain.run(["head", "-c", "100000", "/dev/zero"], output_limit=1000)


def test_confined_programs_see_and_write_little(tmp_path: Path) -> None:
    """A confined program can read no secrets and write only into its folder."""
    outside = tmp_path / "outside"
    inside = tmp_path / "inside"
    inside.mkdir()
    script = f"echo x > here; echo x > {outside}; cat /etc/shadow > copy 2>/dev/null; true"
    toolchain.run(["/bin/sh", "-c", script], cwd=inside, confined=True, check=False)

    assert (inside / "here").exists()
    if process._bubblewrap(inside):
        assert not outside.exists()
        assert not (inside / "copy").exists() or (inside / "copy").read_text() == ""
