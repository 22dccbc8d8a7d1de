"""llmcctl: what people and scripts see."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.store.records import Records
from tests.conftest import TRIANGLE, TRIANGLE_ANSWER, Commands


def llmcctl(commands: Commands, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run llmcctl with the commands' store and settings."""
    program = "from llmcc.ctl import main; main()"
    done = commands._run([sys.executable, "-c", program, *map(str, arguments)], None, {})
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def module(compile_ir: Callable[..., Path]) -> Path:
    """The triangle module."""
    return compile_ir(TRIANGLE)


@pytest.mark.parametrize(
    ("find", "put", "status", "verdict"),
    [
        ("", "", 0, "ACCEPTED"),
        ("shrq", "shlq", 1, "WRONG_OUTPUT"),
        ("retq", "hlt", 1, "GATE_REJECTED"),
    ],
)
def test_judge_says_right_or_wrong(
    find: str, put: str, status: int, verdict: str, module: Path, commands: Commands
) -> None:
    """`judge` exits with 0 for right and 1 for wrong or refused, and tells the verdict as JSON."""
    candidate = commands.folder / "candidate.s"
    candidate.write_text(TRIANGLE_ANSWER.replace(find, put) if find else TRIANGLE_ANSWER)

    done = llmcctl(commands, "judge", module, candidate, "--json")

    assert (status, verdict) == (done.returncode, json.loads(done.stdout)["status"])


def test_judge_says_what_it_cannot_judge(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """`judge` exits with 2 and the reason for a function that cannot be judged, as JSON for each candidate where that is asked for."""
    module = compile_ir("int f(int n, ...) { while (n--) ; return n; }")
    candidate = commands.folder / "candidate.s"
    candidate.write_text("f:\n\tret\n")

    done, told = (llmcctl(commands, "judge", module, candidate, *more) for more in ((), ("--json",)))

    assert (done.returncode, "variadic" in done.stderr) == (2, True)
    assert (told.returncode, json.loads(told.stdout)["status"]) == (2, "UNSUPPORTED")


UNREACHED = TRIANGLE_ANSWER.replace(
    "\tmovl\t%edi, %eax\n",
    "\tmovl\t%edi, %eax\n\tmovl\t%edi, %edx\n\timull\t%edx, %edx\n\tcmpl\t$3, %edx\n\tjne\t.Lgo\n\tincl\t%eax\n.Lgo:\n",
)
"""No square is 3 modulo 2^32."""
UNREADABLE = "/proc/self/mem"


@pytest.mark.parametrize(
    ("texts", "status", "verdicts"),
    [
        ([UNREACHED, UNREADABLE, TRIANGLE_ANSWER], 2, ["UNCOVERED", "UNRESOLVED", "ACCEPTED"]),
        ([UNREADABLE, TRIANGLE_ANSWER.replace("retq", "hlt")], 1, ["UNRESOLVED", "GATE_REJECTED"]),
    ],
)
def test_judge_many(texts: list[str], status: int, verdicts: list[str], module: Path, commands: Commands) -> None:
    """Each candidate has its own verdict; one that is wrong outweighs one that could not be judged."""
    paths = []
    for k, text in enumerate(texts):
        paths.append(UNREADABLE if text == UNREADABLE else commands.folder / f"{k}.s")
        if text != UNREADABLE:
            (commands.folder / f"{k}.s").write_text(text)

    done = llmcctl(commands, "judge", module, *paths, "--json")

    assert (done.returncode, [json.loads(line)["status"] for line in done.stdout.splitlines()]) == (status, verdicts)


def test_judge_proves(commands: Commands, module: Path) -> None:
    """`--prove` tells how far a proof came: a loop of any length is followed for a few repetitions, which is no proof."""
    candidate = commands.folder / "candidate.s"
    candidate.write_text(TRIANGLE_ANSWER)

    done = llmcctl(commands, "judge", module, candidate, "--prove")

    assert (done.returncode, "bounded: equal to llc -O3's code as far as no loop repeats more than 4 times" in done.stdout) == (0, True)


def test_judge_one_of_several_functions(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """`--function` chooses among a module's functions, `--seed` the inputs, and `--time` measures what is right."""
    module = compile_ir(TRIANGLE + "int none(int x) { return x; }")
    candidate = commands.folder / "candidate.s"
    candidate.write_text(TRIANGLE_ANSWER)

    chosen = llmcctl(commands, "judge", module, candidate, "--function", "triangle", "--seed", "7", "--time", "--json")
    unnamed = llmcctl(commands, "judge", module, candidate)
    misnamed = llmcctl(commands, "judge", module, candidate, "--function", "other")

    found = json.loads(chosen.stdout)
    assert (found["status"], found["evidence"]["seed"], found["measurement"]["faster"]) == ("ACCEPTED", 7, True)
    assert (unnamed.returncode, "name one with --function" in unnamed.stderr) == (2, True)
    assert (misnamed.returncode, "triangle, none" in misnamed.stderr) == (2, True)


def test_judge_tells_people(module: Path, commands: Commands) -> None:
    """Without `--json` it says verdict, evidence, what is wrong, and the seconds of each stage."""
    (commands.folder / "a.s").write_text(TRIANGLE_ANSWER)
    (commands.folder / "b.s").write_text(TRIANGLE_ANSWER.replace("shrq", "shlq"))

    shown = llmcctl(commands, "judge", module, commands.folder / "a.s", commands.folder / "b.s").stdout

    for words in ("a.s: right  tested:", "blocks", "b.s: WRONG_OUTPUT", "return value differs: expected", "gate 0."):
        assert words in shown


def test_time_measures(module: Path, commands: Commands) -> None:
    """`time` gives the ratio with its interval."""
    (commands.folder / "a.s").write_text(TRIANGLE_ANSWER)

    found = json.loads(llmcctl(commands, "time", module, commands.folder / "a.s", "--json").stdout)

    assert found["low"] <= found["ratio"] <= found["high"]
    assert found["pairs"] > 0


def test_work_answers_what_a_build_queued(module: Path, answered: Commands) -> None:
    """A build in queue mode does not wait; after `work`, the next build has the answer."""
    before = answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="queue").stdout
    assert llmcctl(answered, "work").returncode == 0

    after = answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="queue").stdout

    assert b"shrq" not in before
    assert b"shrq" in after
    assert "the queue is empty" in llmcctl(answered, "work").stdout


def test_explain_shows_reasons_and_keys(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """`explain` tells per function why it was left to llc, or what was emitted, and what its key is made of."""
    module = compile_ir(TRIANGLE + "int straight(int x) { return x; }")
    answered.llmcc("-O3", module, "-o", "-")

    shown = llmcctl(answered, "explain", "--key", module).stdout

    assert "has no loop" in shown
    assert "ACCEPTED" in shown
    assert "canonical = sha256:" in shown


def test_stats_count_and_zero(module: Path, answered: Commands) -> None:
    """`stats` counts hits and passes, and begins again when told to."""
    answered.llmcc("-O3", module, "-o", "-")
    answered.llmcc("-O3", module, "-o", "-")
    answered.llmcc("-version")

    found = json.loads(llmcctl(answered, "stats", "--json").stdout)
    assert (found["hit.direct"], found["verdict.ACCEPTED"], found["bypass.option:version"]) == (1, 1, 1)
    llmcctl(answered, "stats", "--zero")
    assert json.loads(llmcctl(answered, "stats", "--json").stdout) == {}


def test_doctor_finds_the_toolchain(commands: Commands) -> None:
    """`doctor` names what was found and where settings come from."""
    shown = llmcctl(commands, "doctor")

    assert shown.returncode == 0
    assert "cache_dir" in shown.stdout
    assert "llvm-extract" in shown.stdout


def test_time_against_other_assembly(module: Path, commands: Commands) -> None:
    """`time --against` compares two texts, of which neither is llc's."""
    (commands.folder / "a.s").write_text(TRIANGLE_ANSWER)
    spinning = "\tmovl\t$100000, %eax\n.Lspin:\n\tdecl\t%eax\n\tjnz\t.Lspin\n\tretq\n"
    (commands.folder / "b.s").write_text(f"\t.text\ntriangle:\n{spinning}")

    done = llmcctl(commands, "time", module, commands.folder / "a.s", "--against", commands.folder / "b.s", "--json")

    assert json.loads(done.stdout)["ratio"] > 2


def test_recheck_withdraws_what_does_not_hold(module: Path, answered: Commands) -> None:
    """An accepted text that proves to be slow is withdrawn, and the next build has llc's own code."""
    answered.llmcc("-O3", module, "-o", "-")
    records = Records(str(answered.folder / "store"), 1 << 20)
    key, record = records.all("accepted")[0]
    slow = TRIANGLE_ANSWER.replace("triangle:\n", "triangle:\n\tmovl\t$100000, %eax\n.Lspin:\n\tdecl\t%eax\n\tjnz\t.Lspin\n")
    records.accept(key, dataclasses.replace(record, assembly=slow[slow.index("\t.text") :], digest="0" * 64))

    shown = llmcctl(answered, "work", "--recheck").stdout

    assert "0 hold, 1 withdrawn" in shown
    assert b"Lspin" not in answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="cached").stdout


def test_recheck_keeps_what_holds(module: Path, answered: Commands) -> None:
    """An accepted text that is still faster stays."""
    answered.llmcc("-O3", module, "-o", "-")

    assert "1 hold, 0 withdrawn" in llmcctl(answered, "work", "--recheck").stdout
    assert b"shrq" in answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="cached").stdout


def test_time_estimates_for_other_targets(compile_ir: Callable[..., Path], commands: Commands, tools: toolchain.Toolchain) -> None:
    """`time --estimate` compares codes for a target that cannot run here, and says that it is no measurement."""
    source = "void scale(float *a, long n) { for (long i = 0; i < n; i++) a[i] *= 2; }"
    slow = compile_ir(source, "--target=aarch64-linux-gnu", "-O3", "-fno-vectorize", "-fno-unroll-loops")
    fast = compile_ir(source, "--target=aarch64-linux-gnu", "-O3")
    candidate = commands.folder / "fast.s"
    candidate.write_bytes(subprocess.run([str(tools.llc.path), "-O3", str(fast), "-o", "-"], check=True, capture_output=True).stdout)

    shown = llmcctl(commands, "time", slow, candidate, "--estimate")

    assert "an estimate, not a measurement" in shown.stdout.replace("llvm-mca's estimate", "an estimate")
    assert json.loads(llmcctl(commands, "time", slow, candidate, "--estimate", "--json").stdout)["estimate"] > 1


def test_a_program_decides_what_is_faster(module: Path, answered: Commands) -> None:
    """With `bench_cmd` a user's own program is timed: what does not make it faster is not emitted, what does is."""
    script = answered.folder / "bench"
    script.write_text('#!/bin/sh\ngrep -c shrq "$LLMCC_ASSEMBLY" | sed s/0/2/\n')
    script.chmod(0o755)
    constant = answered.folder / "constant"
    constant.write_text("#!/bin/sh\necho 1\n")
    constant.chmod(0o755)

    assert b"shrq" not in answered.llmcc("-O3", module, "-o", "-", LLMCC_BENCH_CMD=str(constant)).stdout
    assert b"shrq" in answered.llmcc("-O3", module, "-o", "-", LLMCC_BENCH_CMD=str(script)).stdout


def test_a_users_own_check_decides(module: Path, answered: Commands) -> None:
    """With `verify_cmd` an answer is emitted only if the user's command succeeds with it."""
    assert b"shrq" not in answered.llmcc("-O3", module, "-o", "-", LLMCC_VERIFY_CMD="grep -q imull").stdout
    assert b"shrq" not in answered.llmcc("-O3", module, "-o", "-", LLMCC_VERIFY_CMD="/nonexistent/command").stdout
    assert b"shrq" in answered.llmcc("-O3", module, "-o", "-", LLMCC_VERIFY_CMD="sh -c 'grep -q shrq $LLMCC_ASSEMBLY'").stdout
