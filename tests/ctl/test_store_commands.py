"""llmcctl's commands on the store: cache, ban, bisect, work, stats."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from llmcc.ctl.bans import first_culprit
from llmcc.store import direct
from llmcc.store.records import Record, Records
from llmcc.testing import ScriptedServer, answer, fenced
from tests.conftest import Commands
from tests.ctl.test_commands import llmcctl
from tests.store.subjects import TRIANGLE, TRIANGLE_ANSWER

ASSEMBLY = TRIANGLE_ANSWER[TRIANGLE_ANSWER.index("\t.text") :]


@pytest.fixture
def answered(commands: Commands) -> Commands:
    """Commands whose pack answers `triangle`, right and far faster."""
    (commands.folder / "pack" / "answers" / "triangle.s").write_text(TRIANGLE_ANSWER)
    return commands



def made(function: str, ratio: float = 2.0) -> Record:
    """A record as a build keeps it."""
    text = f"\t.globl\t{function}\n{function}:\n\tretq\n"
    measurement = {"ratio": ratio, "low": ratio, "high": ratio, "cpu": "some CPU"}
    meaning = hashlib.sha256(function.encode()).hexdigest()
    return Record(
        function, "ACCEPTED", text, measurement=measurement, provenance={"model": "m", "at": 7}, meaning=meaning,
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )  # fmt: skip


@pytest.fixture
def records(commands: Commands) -> Records:
    """The records of the commands' store, with three acceptances."""
    found = Records(str(commands.folder / "store"), 1 << 24)
    for name in ("f", "g", "h"):
        found.accept(f"key-of-{name}", made(name))
    return found


def test_cache_shows_what_was_accepted(records: Records, commands: Commands) -> None:
    """All of it as a table, one of it as assembly that can be edited."""
    shown = llmcctl(commands, "cache", "show").stdout

    assert [name in shown for name in ("key-of-f", "key-of-g", "2.00x")] == [True] * 3
    assert made("g").assembly in llmcctl(commands, "cache", "show", "g").stdout
    assert llmcctl(commands, "cache", "show", "nothing").returncode == 2


def test_cache_size_and_clear(records: Records, commands: Commands) -> None:
    """After clearing nothing is left but bans and counters."""
    llmcctl(commands, "ban", "f")
    before = llmcctl(commands, "cache", "size")

    cleared = llmcctl(commands, "cache", "clear", "--yes")

    assert (before.returncode, cleared.returncode) == (0, 0)
    assert "function records" in before.stdout
    assert Records(str(commands.folder / "store"), 1 << 24).all("accepted") == []
    assert made("f").digest in llmcctl(commands, "ban").stdout


def test_cache_verify_removes_what_is_damaged(records: Records, commands: Commands) -> None:
    """Damaged results and records are named and removed; a sound store says so by its exit status."""
    store = str(commands.folder / "store")
    direct.save(store, "ab" * 32, direct.NOTHING, b"", direct.now(store), 1 << 20)
    path = Path(direct.path_of(store, "ab" * 32))
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    records._cache()._sql("UPDATE Cache SET value = 'x' || value WHERE key = 'accepted:key-of-f'")

    first, second = llmcctl(commands, "cache", "verify"), llmcctl(commands, "cache", "verify")

    assert (first.returncode, first.stdout.splitlines()[-1]) == (1, "2 damaged entries")
    assert (second.returncode, second.stdout) == (0, "0 damaged entries\n")


def test_cache_trim_keeps_the_limit(commands: Commands) -> None:
    """Direct results that were not used for the longest time go."""
    store = str(commands.folder / "store")
    for k in range(20):
        direct.save(store, f"{k:02d}" * 32, direct.REPLACED, b"x" * 1000, b"0", 1 << 30)
    commands.environment["LLMCC_CACHE_SIZE"] = "20000"

    assert llmcctl(commands, "cache", "trim").returncode == 0
    assert len(direct.paths(f"{store}/direct")) == 9


def test_exported_packs_are_text_that_can_be_compared(records: Records, commands: Commands) -> None:
    """The same answers give the same files, whoever exports them when; one answer more is one file more."""
    for name in ("one", "two"):
        assert llmcctl(commands, "cache", "export", commands.folder / name).returncode == 0
    files = {n: {p.relative_to(commands.folder / n): p.read_bytes() for p in (commands.folder / n).rglob("*.*")} for n in ("one", "two")}
    assert files["one"] == files["two"]
    records.accept("key-of-i", made("i"))
    llmcctl(commands, "ban", "f")

    llmcctl(commands, "cache", "export", commands.folder / "two")

    names = [path.name.partition("-")[0] for path in sorted((commands.folder / "two" / "answers").iterdir())]
    assert names == ["g", "h", "i"]


def test_imported_answers_are_candidates(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """What was exported here is judged there before it counts, and is the same text."""
    module = compile_ir(TRIANGLE)
    answered.llmcc("-O3", module, "-o", "-")
    assert llmcctl(answered, "cache", "export", answered.folder / "out").returncode == 0
    (answered.folder / "pack" / "answers" / "triangle.s").unlink()
    answered.environment["LLMCC_CACHE_DIR"] = str(answered.folder / "there")

    before = answered.llmcc("-O3", module, "-o", "-").stdout
    imported = llmcctl(answered, "cache", "import", answered.folder / "out")
    cached = answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="cached").stdout
    after = answered.llmcc("-O3", module, "-o", "-").stdout

    assert imported.stdout == "1 candidates imported\n"
    assert [b"shrq" in text for text in (before, cached, after)] == [False, False, True]
    digests = {Records(str(answered.folder / s), 1 << 24).all("accepted")[0][1].digest for s in ("store", "there")}
    assert len(digests) == 1


def test_signed_packs(records: Records, commands: Commands) -> None:
    """With allowed signers only what one of them signed is imported, and only as it was signed."""
    key = commands.folder / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    allowed = commands.folder / "allowed"
    allowed.write_text(f"me {key.with_suffix('.pub').read_text()}")
    out = commands.folder / "out"
    commands.environment["LLMCC_ALLOWED_SIGNERS"] = str(allowed)
    statuses = []

    llmcctl(commands, "cache", "export", out)
    statuses.append(llmcctl(commands, "cache", "import", out).returncode)
    llmcctl(commands, "cache", "export", out, "--sign", key)
    statuses.append(llmcctl(commands, "cache", "import", out).returncode)
    with next((out / "answers").iterdir()).open("a") as stream:
        stream.write("\tnop\n")
    statuses.append(llmcctl(commands, "cache", "import", out).returncode)
    llmcctl(commands, "cache", "export", out, "--sign", key)
    allowed.write_text("")
    statuses.append(llmcctl(commands, "cache", "import", out).returncode)

    assert statuses == [2, 0, 2, 2]


def test_bans_are_set_listed_and_lifted(records: Records, commands: Commands) -> None:
    """By function name or by the beginning of the text's digest."""
    llmcctl(commands, "ban", "f")
    llmcctl(commands, "ban", made("g").digest[:12])
    listed = llmcctl(commands, "ban").stdout
    llmcctl(commands, "ban", "--lift", "f")

    assert [made(name).digest in listed for name in "fgh"] == [True, True, False]
    assert [records.accepted(f"key-of-{name}") is None for name in "fgh"] == [False, True, False]
    assert llmcctl(commands, "ban", "nothing").returncode == 2


@pytest.mark.parametrize("size", [1, 2, 7, 64, 100])
def test_halving_finds_the_culprit(size: int) -> None:
    """Whichever it is, in a number of trials that grows with the logarithm."""
    order = [str(k) for k in range(size)]
    trials = []
    for culprit in order:

        def fails(let_in: object, culprit: str = culprit) -> bool:
            trials.append(let_in)
            return culprit in let_in

        assert first_culprit(order, fails) == culprit
    assert len(trials) <= size * size.bit_length()


def test_halving_where_two_must_come_together() -> None:
    """The later one of two that only together fail."""
    assert first_culprit(list("abcdef"), lambda let_in: {"b", "e"} <= set(let_in)) == "e"


def test_bisect_bans_what_makes_a_program_fail(answered: Commands, records: Records, compile_ir: Callable[..., Path]) -> None:
    """Of the accepted answers the one is found and banned without which a user's command passes."""
    module = compile_ir(TRIANGLE)
    answered.llmcc("-O3", module, "-o", "-")
    check = f"{sys.executable} -m llmcc.driver -O3 {module} -o out.s && ! grep -q shrq out.s"

    done = llmcctl(answered, "bisect", "sh", "-c", check)

    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "the command passes with 3 accepted answers")
    assert "triangle (" in done.stdout
    assert b"shrq" not in answered.llmcc("-O3", module, "-o", "-").stdout
    assert llmcctl(answered, "bisect", "false").returncode == 2


OTHER = TRIANGLE.replace("triangle", "other")


def queued(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """Two functions in the queue."""
    for source in (OTHER, TRIANGLE):
        commands.llmcc("-O3", compile_ir(source), "-o", "-", LLMCC_MODE="queue")


def test_work_shares_its_budget_and_goes_on_later(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """A budget is for the whole run, hot functions come first, and the rest waits for the next run."""
    queued(commands, compile_ir)
    (commands.folder / "gprof").write_text("  %   cumulative\n 90.00  1.00  1.00  1  1.00  1.00  triangle\n")
    texts = []

    def script(request: object) -> object:
        texts.append("other" if "@other" in request.last else "triangle")
        return answer(fenced(ASSEMBLY.replace("triangle", texts[-1])))

    with ScriptedServer(script) as server:
        commands.environment.update(
            LLMCC_SOURCE="chat", LLMCC_MODEL="m", LLMCC_BASE_URL=server.base_url, LLMCC_OPTIMISE_ROUNDS="0", LLMCC_MAX_CALLS="1"
        )
        first = llmcctl(commands, "work", "--profile", commands.folder / "gprof").stdout
        assert texts == ["triangle"]
        second = llmcctl(commands, "work", "--once").stdout
    assert "1 functions are left in the queue (the budget is used up)" in first
    assert "the queue is empty" in second
    assert texts == ["triangle", "other"]
    assert json.loads(llmcctl(commands, "stats", "--json").stdout)["model.calls"] == 2


def test_work_takes_what_was_heard_out_from_the_queue(commands: Commands, compile_ir: Callable[..., Path]) -> None:
    """A function nobody has a good answer for is not queued again by the next build."""
    with ScriptedServer([answer("lorem ipsum")] * 9) as server:
        commands.environment.update(
            LLMCC_SOURCE="chat", LLMCC_MODEL="m", LLMCC_BASE_URL=server.base_url, LLMCC_SELF_DEBUG_ROUNDS="0"
        )
        queued(commands, compile_ir)
        llmcctl(commands, "work", "--limit", "1")
        assert len(list((commands.folder / "store" / "queue").iterdir())) == 1
        llmcctl(commands, "work")
        queued(commands, compile_ir)
    assert list((commands.folder / "store" / "queue").iterdir()) == []


def test_work_watches(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """A watcher works off what a build adds later, and ends when it is told to."""
    import signal
    import time

    program = [sys.executable, "-c", "from llmcc.ctl import main; main()", "work", "--watch"]
    environment = {"PATH": "/usr/bin:/bin", **answered.environment}
    watcher = subprocess.Popen(program, env=environment, cwd=answered.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    module = compile_ir(TRIANGLE)
    answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="queue")
    for _ in range(300):
        if not list((answered.folder / "store" / "queue").iterdir()):
            break
        time.sleep(0.2)
    watcher.send_signal(signal.SIGINT)
    said = watcher.communicate(timeout=60)[0].decode()

    assert "ACCEPTED" in said
    assert b"shrq" in answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="queue").stdout


def test_stats_of_one_build(commands: Commands) -> None:
    """A build's own log is read like the store's counters; time and money are shown as such."""
    (commands.folder / "build").write_text("hit.direct\nhit.direct\nmodel.ms=1500\nmodel.microdollars=20000\n")

    shown = llmcctl(commands, "stats", commands.folder / "build").stdout.split()

    assert [shown[shown.index(name) + 1] for name in ("hit.direct",)] == ["2"]
    assert [text in shown for text in ("1.5", "$0.0200")] == [True, True]
