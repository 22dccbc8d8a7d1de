"""The user's own check: what it is given, and what comes of each way it can end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.asm import gate_text
from llmcc.config import Settings
from llmcc.ir import read_module
from llmcc.judge import Status
from llmcc.pipeline import Compilation, Worker, compile_module, verification
from llmcc.pipeline.verification import verify
from llmcc.store.records import Records
from llmcc.testing import ScriptedServer, answer, fenced
from tests.conftest import TRIANGLE, TRIANGLE_ANSWER
from tests.judge.subjects import STORE

OTHER = TRIANGLE.replace("triangle", "other")
MAIN = "unsigned triangle(unsigned); int main(void) { return triangle(10) != 45; }"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a store that shares the runner with other tests, and a pack that answers `triangle` and `other`."""
    answers = tmp_path / "pack" / "answers"
    answers.mkdir(parents=True)
    (answers.parent / "pack.toml").write_text('format = 1\ndescription = "for tests"\n')
    for name in ("triangle", "other"):
        (answers / f"{name}.s").write_text(TRIANGLE_ANSWER.replace("triangle", name))
    (STORE / "runner").mkdir(parents=True, exist_ok=True)
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "runner").symlink_to(STORE / "runner")
    return replace(
        Settings(), cache_dir=str(tmp_path / "store"), source=f"pack:{answers.parent}", log=str(tmp_path / "log"), judge_budget_s=0.3
    )


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], str]:
    """A command that runs some lines of shell."""

    def write(lines: str) -> str:
        path = tmp_path / "a check"
        path.write_text(f"#!/bin/sh\n{lines}\n")
        path.chmod(0o755)
        return f"'{path}'"

    return write


Check = Callable[[str], tuple[Status, str]]


@pytest.fixture
def check(settings: Settings, compile_ir: Callable[..., Path], tools: toolchain.Toolchain, script: Callable[[str], str], tmp_path: Path) -> Check:
    """What comes of checking the answer to `triangle` by some lines of shell."""

    def run(lines: str) -> tuple[Status, str]:
        module = compile_ir(TRIANGLE)
        data = module.read_bytes()
        chosen = replace(settings, verify_cmd=script(lines))
        compilation = Compilation(data, read_module(data, tools), "3", (), chosen, tools, str(module))
        function = compilation.module.function("triangle")
        gated = gate_text(TRIANGLE_ANSWER, compilation.policy(function))
        return verify(compilation, function, gated, tmp_path)

    return run


def test_the_program_with_the_candidate_in_it(check: Check, tmp_path: Path, tools: toolchain.Toolchain) -> None:
    """The object that the command is given defines the function, and links."""
    (tmp_path / "main.c").write_text(MAIN)
    clang = tools.require("clang").path
    link = f'{clang} "{tmp_path}/main.c" "$LLMCC_OBJECT" -o "{tmp_path}/main" && "{tmp_path}/main" && grep -q shrq "$LLMCC_ASSEMBLY"'

    assert check(f'{link} && test "$LLMCC_FUNCTION" = triangle && grep -q triangle "$LLMCC_MODULE"') == (Status.ACCEPTED, "")


@pytest.mark.parametrize(
    ("lines", "status", "says"),
    [
        ("true", Status.ACCEPTED, ""),
        ('! grep -q shrq "$LLMCC_ASSEMBLY" || { echo 3 of 7 fail >&2; exit 5; }', Status.WRONG_OUTPUT, "exit status 5: 3 of 7 fail"),
        ('! grep -q shrq "$LLMCC_ASSEMBLY" || kill -9 $$', Status.WRONG_OUTPUT, "exit status -9"),
        ("echo no disk; false", Status.UNRESOLVED, "with llc's own code too: exit status 1: no disk"),
    ],
)
def test_how_it_ends(lines: str, status: Status, says: str, check: Check) -> None:
    """Success is needed; a failure counts against the candidate only if the command succeeds with llc's own code."""
    found = check(lines)

    assert (found[0], says in found[1]) == (status, True)


def test_a_check_without_end(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that hangs with the candidate alone is a failure, and nothing that it started is left."""
    monkeypatch.setattr(verification, "VERIFY_S", 0.5)

    assert check('! grep -q shrq "$LLMCC_ASSEMBLY" || sleep 300')[0] is Status.WRONG_OUTPUT


def test_one_functions_trouble_is_not_anothers(settings: Settings, compile_ir: Callable[..., Path], script: Callable[[str], str]) -> None:
    """Where the command cannot say anything about one function, the module's other answers are emitted, and it is tried again."""
    chosen = replace(settings, verify_cmd=script('test "$LLMCC_FUNCTION" = other'))

    found = compile_module(compile_ir(TRIANGLE + OTHER).read_bytes(), "3", (), "asm", chosen)

    assert [(r.name, r.emitted is not None) for r in found.reports] == [("triangle", False), ("other", True)]
    assert [a.status for r in found.reports for a in r.attempts] == ["UNRESOLVED", "ACCEPTED"]
    assert not found.complete


def test_a_bench_command_that_fails(settings: Settings, compile_ir: Callable[..., Path], script: Callable[[str], str]) -> None:
    """An answer that a user's own benchmark cannot time is neither emitted nor refused, and others have their turn."""
    chosen = replace(settings, bench_cmd=script("echo no input data >&2; exit 1"))

    found = compile_module(compile_ir(TRIANGLE).read_bytes(), "3", (), "asm", chosen)

    (attempt,) = found.reports[0].attempts
    assert (found.output, found.complete, attempt.status) == (b"", False, "UNRESOLVED")
    assert "no input data" in attempt.message


@pytest.mark.parametrize("command", ["/nonexistent/command", "/etc/passwd", "sh -c 'unclosed"])
def test_a_command_that_cannot_be_run(command: str, settings: Settings, compile_ir: Callable[..., Path]) -> None:
    """With it nothing could be accepted: no model is asked, the build has llc's code, and the reason is told."""
    with ScriptedServer([answer(fenced(TRIANGLE_ANSWER))]) as server:
        chosen = replace(settings, verify_cmd=command, source="chat", model="scripted", base_url=server.base_url)
        found = compile_module(compile_ir(TRIANGLE).read_bytes(), "3", (), "asm", chosen)

    assert (found.output, len(server.requests), "cannot be" in found.reports[0].reason) == (b"", 0, True)


def test_rechecks_verify(settings: Settings, compile_ir: Callable[..., Path], script: Callable[[str], str], tmp_path: Path) -> None:
    """What was accepted is withdrawn when the user's check has come to fail with it."""
    chosen = replace(settings, verify_cmd=script(f'! test -e "{tmp_path}/later" || ! grep -q shrq "$LLMCC_ASSEMBLY"'))
    compile_module(compile_ir(TRIANGLE).read_bytes(), "3", (), "asm", chosen)
    records = Records(chosen.store_dir, 1 << 30)
    (key, record), = records.all("accepted")
    (tmp_path / "later").touch()

    found = Worker(chosen).recheck(key, record)

    assert (found is not None and found.status, records.all("accepted")) == ("WRONG_OUTPUT", [])


def test_overrides_are_verified(settings: Settings, compile_ir: Callable[..., Path], script: Callable[[str], str], tmp_path: Path) -> None:
    """A person's own code has to pass the person's own check as well."""
    (tmp_path / "hand").mkdir()
    (tmp_path / "hand" / "triangle.s").write_text(TRIANGLE_ANSWER)
    chosen = replace(settings, overrides=str(tmp_path / "hand"), verify_cmd=script('! grep -q shrq "$LLMCC_ASSEMBLY"'))

    found = compile_module(compile_ir(TRIANGLE).read_bytes(), "3", (), "asm", chosen)

    assert "the override is refused: WRONG_OUTPUT" in found.reports[0].reason
