"""Trouble of the judge's own is never a verdict on a candidate."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from llmcc.asm import Candidate
from llmcc.config import Settings
from llmcc.errors import RunnerError
from llmcc.judge import judge
from llmcc.pipeline import compile_module
from llmcc.runner import runner_program
from llmcc.toolchain import Tool, Toolchain
from tests.judge.honest import variants
from tests.judge.subjects import CASES, STORE, module_of, subject_of, tools

TROUBLES = {
    "killed": "kill -9 $$",
    "full disk": 'ulimit -f 1; exec "{runner}" "$@"',
    "cut short": '"{runner}" "$@"; for last; do :; done; truncate -s 40 "$last"',
    "nothing written": '"{runner}" "$@"; for last; do :; done; rm -f "$last"',
    "garbage": '"{runner}" "$@"; for last; do :; done; head -c 2000 /dev/zero | tr "\\0" "\\377" > "$last"',
    "not there": None,
}


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("function", ["xor_all", "tenth"])
def test_unresolved(function: str, trouble: str, tmp_path: Path) -> None:
    """A runner that dies or writes nonsense leaves it open whether the code is right, which it is."""
    found = subject_of(function)
    script = tmp_path / "runner"
    if TROUBLES[trouble] is not None:
        script.write_text("#!/bin/sh\n" + TROUBLES[trouble].format(runner=found.exam.program) + "\n")
        script.chmod(0o755)
    broken = replace(found.exam, program=script)
    candidate = Candidate(variants(module_of(function), tools())[0][1])

    assert judge(broken, candidate, found.policy).verdict.status.value == "UNRESOLVED"


def right_code(function: str) -> Candidate:
    """What llc makes of the function."""
    return Candidate(variants(module_of(function), tools())[0][1])


def wrong_code(function: str) -> Candidate:
    """A cheat for the function."""
    return Candidate(next((CASES / "cheats").glob(f"{function}.*.s")).read_text())


def broken(name: str, script: str, folder: Path) -> Toolchain:
    """The tools, one of which does something else."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return replace(tools(), tools={**tools().tools, name: Tool(path, "0", 0, 0, 0)})


@pytest.mark.parametrize("tool", ["llvm-mc", "linker"])
@pytest.mark.parametrize("trouble", ["kill -9 $$", "echo 'No space left on device' >&2; exit 1", "exit 0", None])
def test_tools_in_trouble(tool: str, trouble: str | None, tmp_path: Path) -> None:
    """An assembler or a linker that is killed, cannot write, writes nothing or is gone says nothing about the code."""
    found = subject_of("xor_all")
    chosen = broken(tool, trouble or "", tmp_path)
    if trouble is None:
        (tmp_path / tool).unlink()
    exam = replace(found.exam, specimen=replace(found.exam.specimen, tools=chosen, folder=tmp_path))

    assert judge(exam, right_code("xor_all"), found.policy).verdict.status.value == "UNRESOLVED"


def test_a_temporary_folder_that_vanishes(tmp_path: Path) -> None:
    """The specimen's files may be cleaned away while it is in use."""
    found = subject_of("xor_all")
    exam = replace(found.exam, specimen=replace(found.exam.specimen, folder=tmp_path / "gone"))

    assert judge(exam, right_code("xor_all"), found.policy).verdict.status.value == "UNRESOLVED"


def children(pid: int) -> list[int]:
    """Direct children of a process by all its threads."""
    found = [p.read_text().split() for p in Path(f"/proc/{pid}/task").glob("*/children")]
    return [int(child) for some in found for child in some]


@contextmanager
def sudden_death(delay_s: float, sent: signal.Signals, *, grandchild: bool) -> Iterator[None]:
    """After a while the first runner that is seen, or the process in which it runs code, gets a signal."""
    over = threading.Event()

    def kill() -> None:
        over.wait(delay_s)
        while not over.is_set():
            try:
                runners = [c for c in children(os.getpid()) if b"runner-" in Path(f"/proc/{c}/cmdline").read_bytes()]
                victims = [g for c in runners for g in children(c)] if grandchild else runners
                if victims:
                    os.kill(victims[0], sent)
                    return
            except OSError:
                pass  # it has ended

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        yield
    finally:
        over.set()
        killer.join()


@pytest.mark.parametrize("function", ["sum", "h_gcd", "h_counter"])
def test_sudden_death(function: str) -> None:
    """A signal from outside, at any moment, to the runner or to what it runs never makes right wrong or wrong right."""
    found, right, wrong = subject_of(function), right_code(function), wrong_code(function)
    rng = random.Random(function)
    started = time.monotonic()
    judge(found.exam, right, found.policy)
    seconds = time.monotonic() - started
    verdicts = set()
    for k in range(12):
        with sudden_death(rng.uniform(0, seconds), rng.choice((signal.SIGKILL, signal.SIGTERM)), grandchild=k % 4 > 0):
            verdicts.add((k % 4 == 3, judge(found.exam, wrong if k % 4 == 3 else right, found.policy).verdict.status.value))

    assert {status for bad, status in verdicts if not bad} <= {"ACCEPTED", "UNRESOLVED"}
    assert "ACCEPTED" not in {status for bad, status in verdicts if bad}


def in_small_world(room: int, arguments: list[str]) -> subprocess.CompletedProcess[bytes]:
    """llmcctl where the places for temporary files have `room` bytes each."""
    store = "/tmp/store"  # noqa: S108 (in a world of its own)
    small = ["--size", str(room), "--tmpfs", "/dev/shm", "--size", str(room), "--tmpfs", "/tmp", "--bind", str(STORE), store]  # noqa: S108
    command = ["bwrap", "--dev-bind", "/", "/", *small, sys.executable, "-c", "from llmcc.ctl import main; main()", *arguments]
    environment = {**os.environ, "LLMCC_CACHE_DIR": store}
    return subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)


@pytest.mark.skipif(
    not shutil.which("bwrap") or subprocess.run(["bwrap", "--dev-bind", "/", "/", "true"], check=False).returncode != 0,
    reason="bubblewrap does not work here",
)
@pytest.mark.parametrize("room", [4 << 10, 256 << 10, 1 << 20])
def test_full_disks(room: int) -> None:
    """However little room there is for temporary files: right code is right or not judged, and wrong code never right."""
    folder = Path(tempfile.mkdtemp(dir=Path.home()))
    try:
        (folder / "right.s").write_text(right_code("h_gcd").assembly)
        (folder / "wrong.s").write_text(wrong_code("h_gcd").assembly)
        shutil.copy(module_of("h_gcd"), folder / "m.ll")
        statuses = [in_small_world(room, ["judge", str(folder / "m.ll"), str(folder / f"{name}.s"), "--function", "h_gcd"]).returncode for name in ("right", "wrong")]
    finally:
        shutil.rmtree(folder)

    assert (statuses[0] in {0, 2}, statuses[1] in {1, 2}) == (True, True)


def test_a_runner_that_cannot_be_compiled(tmp_path: Path) -> None:
    """Without a runner nothing is judged: builds have llc's code and try again, and the reason says what to install."""
    clang = tools().require("clang").path
    chosen = broken("clang", f'case "$*" in *discover.c*) echo stdio.h: No such file >&2; exit 1;; esac; exec {clang} "$@"', tmp_path)
    (tmp_path / "xor_all.s").write_text(right_code("xor_all").assembly)
    settings = replace(Settings(), cache_dir=str(tmp_path / "store"), clang=str(chosen.require("clang").path), overrides=str(tmp_path))

    found = compile_module(module_of("xor_all").read_bytes(), "3", (), "asm", settings)

    assert (found.output, found.complete, "stdio.h: No such file" in found.reports[0].reason) == (b"", False, True)
    with pytest.raises(RunnerError, match="does not build") as problem:
        runner_program(chosen, tmp_path / "store")
    assert "libc6-dev" in problem.value.hint
