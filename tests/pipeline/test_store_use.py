"""How builds use the store: asked once, tried where it was accepted elsewhere, shared, overridden, banned, left alone."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from llmcc.store import bans, counters
from llmcc.store.records import Records
from llmcc.testing import ScriptedServer, answer, fenced
from tests.conftest import Commands
from tests.store.servers import http_blobs
from tests.store.subjects import TRIANGLE, TRIANGLE_ANSWER

ASSEMBLY = TRIANGLE_ANSWER[TRIANGLE_ANSWER.index("\t.text") :]


@pytest.fixture
def answered(commands: Commands) -> Commands:
    """Commands whose pack answers `triangle`, right and far faster."""
    (commands.folder / "pack" / "answers" / "triangle.s").write_text(TRIANGLE_ANSWER)
    return commands



def replaced(text: bytes) -> bool:
    """True if the closed form is in the text."""
    return b"imulq" in text and b"shrq" in text


def asking(server: ScriptedServer, **more: str) -> dict[str, str]:
    """Settings for asking a scripted model once per function."""
    return {
        "LLMCC_SOURCE": "chat",
        "LLMCC_MODEL": "scripted",
        "LLMCC_BASE_URL": server.base_url,
        "LLMCC_OPTIMISE_ROUNDS": "0",
        "LLMCC_SELF_DEBUG_ROUNDS": "0",
        **more,
    }


def counted(commands: Commands) -> dict[str, int]:
    """What happened in the store."""
    return counters.totals(f"{commands.folder}/store/counters")


def elsewhere(commands: Commands) -> Commands:
    """The same commands with an empty pack and a store of their own."""
    (commands.folder / "empty" / "answers").mkdir(parents=True)
    environment = {**commands.environment, "LLMCC_SOURCE": f"pack:{commands.folder / 'empty'}", "LLMCC_CACHE_DIR": str(commands.folder / "other")}
    return dataclasses.replace(commands, environment=environment)


def test_many_builds_ask_once(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """Of many processes that compile files with the same function at the same time, one asks, and all have the answer."""
    modules = [compile_ir(TRIANGLE + f"int other(void) {{ return {k}; }}") for k in range(5)]
    with ScriptedServer([answer(fenced(ASSEMBLY))] * 5) as server:
        runs: dict[int, bytes] = {}

        def run(k: int) -> None:
            runs[k] = commands.llmcc("-O3", modules[k], "-o", "-", **asking(server)).stdout

        threads = [threading.Thread(target=run, args=(k,)) for k in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert [replaced(runs[k]) for k in range(5)] == [True] * 5
    assert len(server.requests) == 1
    assert counted(commands)["model.calls"] == 1


def test_who_waits_too_long_takes_llcs_code(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """A build that does not get the answer in time goes on, and the next one has it."""
    module = compile_ir(TRIANGLE)
    asked, inquired = threading.Event(), []

    def script(request: object) -> object:
        asked.set()
        return dataclasses.replace(answer(fenced(ASSEMBLY)), delay_s=8)

    with ScriptedServer(script) as server:
        first = threading.Thread(target=lambda: inquired.append(commands.llmcc("-O3", module, "-o", "-", **asking(server))))
        first.start()
        assert asked.wait(60)
        hurried = commands.llmcc("-O3", module, "-o", "-", **asking(server, LLMCC_WAIT_S="0"))
        first.join()
        later = commands.llmcc("-O3", module, "-o", "-", **asking(server, LLMCC_WAIT_S="0"))

    assert (hurried.stdout, hurried.stderr) == (commands.llc("-O3", module, "-o", "-").stdout, b"")
    assert replaced(inquired[0].stdout)
    assert replaced(later.stdout)
    assert len(server.requests) == 1


def test_a_model_is_heard_out_once(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """A model without a good answer is not asked again for the same function in another file; another model is."""
    with ScriptedServer([answer("lorem ipsum")] * 9) as server:
        for k, model in enumerate(["scripted", "scripted", "another"]):
            module = compile_ir(TRIANGLE + f"int other(void) {{ return {k}; }}")
            commands.llmcc("-O3", module, "-o", "-", **asking(server, LLMCC_MODEL=model))

    assert [request.body["model"] for request in server.requests] == ["scripted", "another"]


def test_what_was_transient_is_tried_again(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """An endpoint that failed says nothing about the function."""
    module = compile_ir(TRIANGLE)
    with ScriptedServer([dataclasses.replace(answer(""), status=400, error={"message": "no"}), answer(fenced(ASSEMBLY))]) as server:
        runs = [commands.llmcc("-O3", module, "-o", "-", **asking(server)) for _ in range(2)]

    assert [replaced(run.stdout) for run in runs] == [False, True]


def test_accepted_under_another_key_is_tried_first(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """What was accepted elsewhere, as on another CPU, is judged and timed before anybody is asked."""
    module = compile_ir(TRIANGLE)
    answered.llmcc("-O3", module, "-o", "-")
    with ScriptedServer([]) as server:
        ours = answered.llmcc("-O3", module, "-o", "-", **asking(server, LLMCC_MARGIN="0.03"))

    assert replaced(ours.stdout)
    assert server.requests == []
    assert counted(answered)["verdict.ACCEPTED"] == 2


def test_a_shared_answer_is_judged_here(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """What one store accepted, another takes from the remote as a candidate."""
    module = compile_ir(TRIANGLE)
    other = elsewhere(answered)
    with http_blobs() as blobs:
        answered.llmcc("-O3", module, "-o", "-", LLMCC_REMOTE=blobs.url)
        cached = other.llmcc("-O3", module, "-o", "-", LLMCC_REMOTE=blobs.url, LLMCC_MODE="cached")
        judged = other.llmcc("-O3", module, "-o", "-", LLMCC_REMOTE=blobs.url)

    assert (replaced(cached.stdout), replaced(judged.stdout)) == (False, True)
    assert counters.totals(f"{other.folder}/other/counters")["verdict.ACCEPTED"] == 1


def test_a_shared_answer_of_a_trusted_signer(answered: Commands, compile_ir: Callable[..., Path], tmp_path: Path) -> None:
    """What somebody signed whom the user allows, for this very key, needs no judging here."""
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / "key"], check=True)
    (tmp_path / "allowed").write_text(f"someone {(tmp_path / 'key.pub').read_text()}")
    module = compile_ir(TRIANGLE)
    other = elsewhere(answered)
    with http_blobs() as blobs:
        answered.llmcc("-O3", module, "-o", "-", LLMCC_REMOTE=blobs.url, LLMCC_SIGNING_KEY=str(tmp_path / "key"))
        trusting = other.llmcc(
            "-O3", module, "-o", "-", LLMCC_REMOTE=blobs.url, LLMCC_MODE="cached", LLMCC_ALLOWED_SIGNERS=str(tmp_path / "allowed")
        )

    assert replaced(trusting.stdout)
    assert "verdict.ACCEPTED" not in counters.totals(f"{other.folder}/other/counters")


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/x", "nonsense"])
def test_a_remote_that_is_down_fails_no_build(url: str, answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """Whatever is wrong with a remote, the build is as without one."""
    ours = answered.llmcc("-O3", compile_ir(TRIANGLE), "-o", "-", LLMCC_REMOTE=url)

    assert (replaced(ours.stdout), ours.returncode, ours.stderr) == (True, 0, b"")


SLOWER = "\t.globl\ttriangle\ntriangle:\n\tandl\t$255, %edi\n\tmovl\t%edi, %eax\n\tleaq\t-1(%rax), %rcx\n\timulq\t%rcx, %rax\n\tshrq\t%rax\n\tretq\n"
WRONG = SLOWER.replace("shrq", "shlq")


def test_overrides_are_judged_and_followed(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """A person's own code is emitted if it is right, in any mode; when the file changes, so does the output."""
    module = compile_ir(TRIANGLE)
    folder = commands.folder / "mine"
    folder.mkdir()
    found = []
    for text in (SLOWER, WRONG, SLOWER):
        (folder / "triangle.s").write_text(text)
        found.append(replaced(commands.llmcc("-O3", module, "-o", "-", LLMCC_OVERRIDES=str(folder), LLMCC_MODE="cached").stdout))

    assert found == [True, False, True]
    assert (counted(commands)["verdict.ACCEPTED"], counted(commands)["verdict.WRONG_OUTPUT"]) == (1, 1)
    assert "the override is refused: WRONG_OUTPUT" in (commands.folder / "log").read_text()


def test_llcs_own_code_is_not_timed(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """An answer that is llc's code again is right and not faster: that is known without a measurement."""
    module = compile_ir("int halved(int x) { return x / 2; }")
    llcs = commands.llc("-O3", module, "-o", "-").stdout
    with ScriptedServer([answer(fenced(llcs.decode()))]) as server:
        ours = commands.llmcc("-O3", module, "-o", "-", **asking(server, LLMCC_WORTHWHILE="all"))
    (report,) = (record for _, record in Records(f"{commands.folder}/store", 1 << 24).all("rejected"))

    assert ours.stdout == llcs
    assert (report.status, report.measurement["reason"], report.measurement["rounds"]) == ("SLOWER", "the same code as llc -O3's", 0)


def test_a_file_that_opts_out(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """A leading comment that says so leaves a module to llc; further down it is a comment like any other."""
    text = compile_ir(TRIANGLE).read_text()
    (answered.folder / "off.ll").write_text(f"; hand-tuned, llmcc:off\n{text}")
    (answered.folder / "on.ll").write_text(f"{text}\n; llmcc:off\n")

    off, on = (answered.llmcc("-O3", name, "-o", "-").stdout for name in ("off.ll", "on.ll"))

    assert (off, replaced(on)) == (answered.llc("-O3", "off.ll", "-o", "-").stdout, True)
    assert answered.llmcc("-O3", stdin=b"; llmcc:off\n" + text.encode()).stdout != b""
    assert counted(answered)["bypass.opted-out"] == 2


def test_a_banned_answer_is_gone_at_once(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """After a ban the next build has llc's code, though it would have been a direct hit, and nobody brings it back."""
    module = compile_ir(TRIANGLE)
    store = str(answered.folder / "store")
    answered.llmcc("-O3", module, "-o", "-")
    ((_, record),) = Records(store, 1 << 24).all("accepted")
    bans.ban(store, record.digest, "triangle")

    ours = answered.llmcc("-O3", module, "-o", "-")

    assert ours.stdout == answered.llc("-O3", module, "-o", "-").stdout


def test_settings_that_only_say_where_to_write_do_not_matter(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """A log for this build, or a shorter wait, is a direct hit all the same."""
    module = compile_ir(TRIANGLE)
    answered.llmcc("-O3", module, "-o", "-")
    answered.llmcc("-O3", module, "-o", "-", LLMCC_STATS_LOG=str(answered.folder / "build"), LLMCC_LOG="", LLMCC_WAIT_S="1")

    assert counters.totals(str(answered.folder / "build")) == {"hit.direct": 1}


@pytest.mark.parametrize("moment", range(3))
def test_killed_at_any_moment(moment: int, answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """A killed build leaves no half output and a store that the next build works with; `make crash-test` is the long form."""
    module = compile_ir(TRIANGLE)
    command = [sys.executable, "-m", "llmcc.driver", "-O3", str(module), "-o", "out.s"]
    environment = {"PATH": "/usr/bin:/bin", **answered.environment}
    process = subprocess.Popen(command, cwd=answered.folder, env=environment)
    try:
        process.wait(0.3 + moment)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    out = answered.folder / "out.s"

    assert not out.exists() or replaced(out.read_bytes())
    assert replaced(answered.llmcc("-O3", module, "-o", "-").stdout)


DISKS = {
    "full": 'mount -t tmpfs -o size=64k none "$0" && exec "$@"',
    "read-only": 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"',
}


@pytest.mark.parametrize("disk", DISKS)
def test_a_disk_that_takes_nothing(disk: str, answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """A store on a full or read-only disk fails no build, and gives no wrong output."""
    if subprocess.run(["unshare", "-rm", "true"], check=False, capture_output=True).returncode:
        pytest.skip("no user namespaces here")
    module = compile_ir(TRIANGLE)
    store = answered.folder / "store"
    command = ["unshare", "-rm", "sh", "-c", DISKS[disk], str(store), sys.executable, "-m", "llmcc.driver", "-O3", str(module), "-o", "-"]

    ours = answered._run(command, None, {})

    assert (ours.returncode, ours.stderr) == (0, b"")
    assert replaced(ours.stdout) or ours.stdout == answered.llc("-O3", module, "-o", "-").stdout


def test_two_versions_on_one_store(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """Another version of llmcc makes its own direct results, and with the same judge believes the same acceptances."""
    module = compile_ir(TRIANGLE)
    answered.llmcc("-O3", module, "-o", "-")
    program = "import llmcc, sys; llmcc.__version__ = '99'; from llmcc.driver import main; sys.exit(main())"

    theirs = answered._run([sys.executable, "-c", program, "-O3", str(module), "-o", "-"], None, {})

    assert replaced(theirs.stdout)
    assert (counted(answered)["hit.function"], counted(answered)["verdict.ACCEPTED"]) == (1, 1)
    assert "hit.direct" not in counted(answered)


def test_a_clock_that_goes_backwards(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """With every file of the store from the future, a hit is a hit."""
    module = compile_ir(TRIANGLE)
    answered.llmcc("-O3", module, "-o", "-")
    for path in (answered.folder / "store").rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000))

    assert replaced(answered.llmcc("-O3", module, "-o", "-").stdout)
    assert counted(answered)["hit.direct"] == 1
