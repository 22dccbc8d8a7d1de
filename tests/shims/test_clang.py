"""The clang shim is clang: what it does not better is clang's own to the byte, and a second time it comes from the store."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.store import counters
from tests.shims.conftest import Build

REPLACED = b"\xa8\x01\x89\xd0\x0f\x45\xc1"  # testb, movl, cmovnel of the answer
SHAPES = """
#include <stdio.h>
static int table[4] = {1, 2, 3, 4};
unsigned xorsum(unsigned n) { unsigned x = 0; for (unsigned i = 0; i < n; i++) x ^= i; return x; }
int sum(const int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i] * table[i & 3]; return s; }
int choose(int c) { switch (c) { case 1: puts("a"); return 4; case 2: puts("b"); return 9; case 3: return 7; default: return c; } }
"""


def made(folder: Path) -> dict[str, bytes]:
    """Every file in a folder of outputs."""
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


@pytest.mark.parametrize(
    "line",
    [
        "-O2 -c xorsum.c -o out/x.o",
        "-O3 -g -c xorsum.c -o out/x.o",
        "-Os -c xorsum.c -o out/x.o",
        "-c xorsum.c -o out/x.o",
        "-O2 -fPIC -ffunction-sections -march=haswell -c xorsum.c -oout/x.o",
        "-O2 -MD -c xorsum.c -o out/x.o",
        "-O2 -MMD -MP -MT other -MF out/rule -c xorsum.c -o out/x.o",
        "-O2 -Wall -Wextra -c warns.c -o out/x.o",
        "-O2 -Wall -Werror -c warns.c -o out/x.o",
        "-O2 -c wrong.c -o out/x.o",
        "-O2 -c missing.c -o out/x.o",
        "-O2 -c xorsum.c -o missing/x.o",
        "-O2 -c xorsum.c twice.cpp -o out/x.o",
        "-O2 --nonsense -c xorsum.c -o out/x.o",
        "-O2 -o",
        "-O2 -E xorsum.c",
        "-O2 -S xorsum.c -o out/x.s",
        "-O2 -S -emit-llvm xorsum.c -o -",
        "-M xorsum.c",
        "-O2 -flto -c xorsum.c -o out/x.o",
        "-O2 -save-temps=obj -c xorsum.c -o out/x.o",
        "-O2 -x c -c /dev/null -o out/x.o",
        "-O2 --target=aarch64-linux-gnu -c twice.cpp -o out/x.o",
        "-O2 @arguments",
        "-O2 main.c xorsum.c -o out/program",
        "--version",
    ],
)
def test_output_errors_and_status_are_clangs(line: str, build: Build) -> None:
    """Whatever is asked, files, output, errors and exit status are clang's own, the first and the second time, whoever is asked."""
    (build.folder / "warns.c").write_text("int f(int x) { int unused; while (x--) ; return; }\n")
    (build.folder / "wrong.c").write_text("int f( {\n")
    (build.folder / "arguments").write_text("-c xorsum.c -o out/x.o")
    out = build.folder / "out"
    found = []
    for run, mode in ((build.clang, ""), (build.shim, "cached"), (build.shim, "cached"), (build.shim, "online")):
        out.mkdir()
        build.environment["LLMCC_MODE"] = mode
        done = run(*line.split())
        found.append((done.returncode, done.stdout, done.stderr, made(out)))
        subprocess.run(["rm", "-r", str(out)], check=True)

    assert found[1:] == found[:1] * 3
    assert not (build.folder / "log").exists()


def test_a_second_compilation_comes_from_the_store(build: Build) -> None:
    """The same command on the same files is a direct hit; a changed header, option or variable is none."""
    command = ["-O2", "-MMD", "-c", "xorsum.c", "-o", "x.o"]
    hits = []
    for step in (
        lambda: None,
        lambda: None,
        lambda: (build.folder / "xorsum.h").write_text("unsigned xorsum(unsigned);\n"),
        lambda: None,
        lambda: command.append("-DTHIS"),
        lambda: build.environment.update(CPATH="/opt"),
        lambda: None,
    ):
        step()
        subprocess.run(["sleep", "0.05"], check=True)  # a file just written might still change unseen
        build.shim(*command)
        hits.append(build.counted.get("hit.direct", 0))

    assert hits == [0, 1, 0, 1, 0, 0, 1]


@pytest.mark.parametrize("text", ["const char *when = __DATE__;", '__asm__(".incbin \\"xorsum.h\\"");'])
def test_what_may_mean_something_else_tomorrow_is_not_kept(text: str, build: Build) -> None:
    """Sources that tell the time, or take in files that no list of headers names, are compiled every time."""
    (build.folder / "told.c").write_text(f"{text}\n")
    subprocess.run(["sleep", "0.05"], check=True)
    for _ in range(2):
        build.shim("-O2", "-c", "told.c", "-o", "told.o")

    assert build.counted.get("hit.direct", 0) == 0


@pytest.mark.parametrize("rule", ["/dev/null", "elsewhere"])
def test_without_a_list_of_headers_nothing_is_kept(rule: str, build: Build) -> None:
    """A make rule that cannot be read back, or is about another file, never makes a result that outlives a header."""
    subprocess.run(["sleep", "0.05"], check=True)
    command = ["-O2", "-MD", "-MF", rule, "-c", "xorsum.c", "-o", "x.o"]
    build.shim(*command)
    (build.folder / "xorsum.h").write_text("#error changed\n")

    assert build.shim(*command).returncode == 1


def test_a_reader_that_goes_away(build: Build) -> None:
    """Nobody reads what is printed: the shim ends as clang does, without a word."""
    (build.folder / "long.c").write_text("int x;\n" * 100_000)
    ends = []
    for program in (build.real, str(build.shims / "clang")):
        with (build.folder / "said").open("wb") as said:
            process = subprocess.Popen([program, "-E", "long.c"], cwd=build.folder, env=build.environment, stdout=subprocess.PIPE, stderr=said)
            assert process.stdout is not None
            process.stdout.close()
            ends.append((process.wait(), (build.folder / "said").read_bytes()))

    assert ends[0] == ends[1]


@pytest.mark.parametrize("width", ["", "60"])
def test_messages_on_a_terminal(width: str, build: Build) -> None:
    """Colours and line breaks are those that clang chooses for the terminal."""
    (build.folder / "warns.c").write_text("int f(int x) { int unused; int unused_too; return; } " + "/* a long line */" * 12 + "\n")
    arguments = ["-O2", "-Wall", "-c", "warns.c", "-o", "x.o"]
    build.environment["COLUMNS"] = width
    shown = [on_a_terminal([program, *arguments], build) for program in (build.real, *[str(build.shims / "clang")] * 2)]

    assert b"\x1b[" in shown[0]
    assert shown[0] == shown[1] == shown[2]


def on_a_terminal(command: list[str], build: Build) -> bytes:
    """What a command shows on a terminal."""
    ours, theirs = os.openpty()
    process = subprocess.Popen(command, cwd=build.folder, env={**build.environment, "TERM": "xterm-256color"}, stderr=theirs)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # what reading from a terminal ends with
        while chunk := os.read(ours, 4096):
            shown += chunk
    process.wait()
    os.close(ours)
    return shown


@pytest.mark.parametrize(("number", "mode"), [(signal.SIGINT, "cached"), (signal.SIGTERM, "cached"), (signal.SIGTERM, "online")])
def test_ended_while_clang_runs(number: signal.Signals, mode: str, build: Build) -> None:
    """A signal goes on to clang, and ends the shim as it ends clang; no object is left."""
    os.mkfifo(build.folder / "never.h")
    (build.folder / "waits.c").write_text('#include "never.h"\n')
    scratch = build.folder / "tmp"
    scratch.mkdir()
    process = subprocess.Popen(
        [str(build.shims / "clang"), "-O2", "-c", "waits.c", "-o", "x.o"], cwd=build.folder, env={**build.environment, "TMPDIR": str(scratch), "LLMCC_MODE": mode}
    )
    with (build.folder / "never.h").open("wb"):  # opens once clang reads
        process.send_signal(number)

        assert process.wait(timeout=60) == -number
    assert not (build.folder / "x.o").exists()
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("flags", [[], ["-g"], ["-fno-pie", "-no-pie"], ["-fPIC", "-ffunction-sections", "-fdata-sections"]])
def test_an_accepted_answer_is_all_that_differs(flags: list[str], answered: Build, tools: toolchain.Toolchain) -> None:
    """One function's code is the answer's; every other function's code and data are what clang makes."""
    flags = [f for f in flags if f != "-no-pie"]
    (answered.folder / "shapes.c").write_text(SHAPES)
    answered.clang("-O2", *flags, "-c", "shapes.c", "-o", "clangs.o")

    done = answered.shim("-O2", *flags, "-MD", "-c", "shapes.c", "-o", "ours.o")

    assert (done.returncode, done.stderr) == (0, b"")
    assert REPLACED in (answered.folder / "ours.o").read_bytes()
    assert (answered.folder / "ours.d").read_text().startswith("ours.o: shapes.c")
    for function in ("sum", "choose"):
        assert disassembled(answered, tools, "clangs.o", function) == disassembled(answered, tools, "ours.o", function)
    verified = answered.run([str(tools.require("llvm-dwarfdump").path), "--verify", "ours.o"])
    assert verified.returncode == 0


@pytest.mark.parametrize("version", ["-gdwarf-4", "-gdwarf-5"])
def test_line_tables(version: str, answered: Build, tools: toolchain.Toolchain) -> None:
    """With -g every other function's instructions keep their lines, and the replaced function its first one."""
    (answered.folder / "shapes.c").write_text(SHAPES)
    for run, path in ((answered.clang, "clangs.o"), (answered.shim, "ours.o")):
        run("-O2", version, "-c", "shapes.c", "-o", path)
    lines = {(path, f): lines_of(answered, tools, path, f) for path in ("clangs.o", "ours.o") for f in ("sum", "choose", "xorsum")}

    assert REPLACED in (answered.folder / "ours.o").read_bytes()
    for function in ("sum", "choose"):
        assert lines["clangs.o", function] == lines["ours.o", function]
    assert set(lines["ours.o", "xorsum"]) == {lines["clangs.o", "xorsum"][0]}


def lines_of(build: Build, tools: toolchain.Toolchain, path: str, function: str) -> list[str]:
    """The source line of each instruction of a function."""
    command = [str(tools.require("llvm-objdump").path), "-dl", "--no-show-raw-insn", f"--disassemble-symbols={function}", path]
    found, line = [], ""
    for text in build.run(command).stdout.decode().splitlines():
        if text.startswith("; /"):
            line = text.rpartition(":")[2]
        elif re.match(r" +[0-9a-f]+: \s*(?!nop)\w", text):
            found.append(line)
    return found


@pytest.mark.skipif(shutil.which("gdb") is None, reason="there is no gdb")
def test_a_debugger(answered: Build) -> None:
    """gdb finds replaced and other functions by name and line, and has nothing to complain of."""
    (answered.folder / "shapes.c").write_text(SHAPES)
    answered.shim("-O2", "-g", "-c", "shapes.c", "-o", "ours.o")

    done = answered.run(["gdb", "-nx", "-batch", "-ex", "info line sum", "-ex", "info line xorsum", "ours.o"])

    assert done.stderr == b""
    assert re.findall(rb'Line (\d+) of "shapes.c" starts at address \w+ <(\w+)>', done.stdout) == [(b"5", b"sum"), (b"4", b"xorsum")]


def disassembled(build: Build, tools: toolchain.Toolchain, path: str, function: str) -> list[list[str]]:
    """A function's instructions, bytes and relocations, without addresses."""
    command = [str(tools.require("llvm-objdump").path), "-dr", f"--disassemble-symbols={function}", path]
    lines = build.run(command).stdout.decode().splitlines()
    at = next(k for k, line in enumerate(lines) if f"<{function}>:" in line)
    return [line.split(":", 1)[1].partition("\t")[0].split() if "R_X86" not in line else line.split()[1:] for line in lines[at + 1 :] if line]


def test_a_replaced_object_comes_from_the_store_too(answered: Build) -> None:
    """The second build has the same object, and nothing is looked up or judged."""
    for name in ("first.o", "second.o"):
        answered.shim("-O2", "-c", "xorsum.c", "-o", "x.o")
        (answered.folder / "x.o").rename(answered.folder / name)

    assert REPLACED in (answered.folder / "first.o").read_bytes()
    assert (answered.folder / "first.o").read_bytes() == (answered.folder / "second.o").read_bytes()
    assert answered.counted["hit.direct"] == 1


def test_a_cached_build_uses_what_was_accepted_later(answered: Build) -> None:
    """In `cached` mode nothing is asked; once an answer is accepted, the next build has it."""
    outputs = []
    for mode in ("cached", "cached", "online", "cached"):
        answered.shim("-O2", "-c", "xorsum.c", "-o", "x.o", LLMCC_MODE=mode)
        outputs.append(REPLACED in (answered.folder / "x.o").read_bytes())

    assert outputs == [False, False, True, True]


def test_a_cpp_file(build: Build) -> None:
    """clang++ compiles C++, links with its library, and keeps names in comdats."""
    (build.folder / "m.cpp").write_text('#include <iostream>\n#include "xorsum.h"\nint main() { std::cout << twice(21); }\n')
    for name in ("m", "twice"):
        assert build.shim("-O2", "-c", f"{name}.cpp", "-o", f"{name}.o", name="clang++").stderr == b""

    assert build.shim("m.o", "twice.o", "-o", "m", name="clang++").returncode == 0
    assert build.run(["./m"]).stdout == b"42"


def test_as_a_launcher(answered: Build) -> None:
    """With a compiler's path in front the shim stands for that one; what is no clang is run as it is."""
    assert answered.shim(answered.real, "-O2", "-c", "xorsum.c", "-o", "x.o").returncode == 0
    assert REPLACED in (answered.folder / "x.o").read_bytes()
    assert answered.shim("/bin/echo", "-O2", "-c", "xorsum.c").stdout == b"-O2 -c xorsum.c\n"


def test_a_source_can_opt_out(answered: Build) -> None:
    """A comment at a source's beginning that says llmcc:off leaves it to clang."""
    source = answered.folder / "xorsum.c"
    source.write_text("// ours\n/* llmcc:off */\n" + source.read_text())

    answered.shim("-O2", "-c", "xorsum.c", "-o", "x.o")

    assert answered.counted == {"bypass.opted-out": 1}


def test_trouble_leaves_clangs_object(answered: Build) -> None:
    """Without a usable store the object is there, and nothing is said."""
    (answered.folder / "blocked").write_text("a file where a folder should be")
    answered.environment["LLMCC_CACHE_DIR"] = str(answered.folder / "blocked")

    done = answered.shim("-O2", "-c", "xorsum.c", "-o", "x.o")

    assert (done.returncode, done.stderr) == (0, b"")
    assert (answered.folder / "x.o").exists()


@pytest.mark.parametrize("mode", ["cached", "online"])
@pytest.mark.parametrize("expected", ["hit", "miss"])
def test_what_nobody_has_code_for_imports_nothing_heavy(expected: str, mode: str, build: Build) -> None:
    """A direct hit loads none of the large libraries, and neither does a file with no function that the store or a pack has code for."""
    build.environment["LLMCC_MODE"] = mode
    build.shim("-O2", "-c", "xorsum.c" if expected == "hit" else "twice.cpp", "-o", "x.o")
    counters.reset(build.environment["LLMCC_CACHE_DIR"])
    program = (
        "import sys\n"
        "sys.argv = ['clang', '-O2', '-c', 'xorsum.c', '-o', 'x.o']\n"
        f"sys.path.insert(0, {str(Path(__file__).parents[2])!r})\n"
        "from llmcc.shim import main\n"
        "status = main()\n"
        "heavy = {'openai', 'click', 'diskcache', 'rich', 'subprocess', 'dataclasses', 'enum', 'pathlib', 'tempfile', 'site', 're'}\n"
        "sys.stderr.write(f'{status} ' + ' '.join(sorted(heavy & set(sys.modules))))\n"
    )
    done = build.run([sys.executable, "-IS", "-c", program])

    assert done.stderr == b"0 "
    assert build.counted == ({"hit.direct": 1} if expected == "hit" else {})


def test_without_a_place_for_temporary_files(build: Build) -> None:
    """The object is there, and a second compilation is clang's again."""
    for _ in range(2):
        assert build.shim("-O2", "-c", "xorsum.c", "-o", "x.o", TMPDIR="/nonexistent", LLMCC_MODE="cached").stderr == b""

    assert build.counted == {}


def test_no_clang_says_what_to_do(build: Build) -> None:
    """Where the named clang is not there, one line says so."""
    done = build.shim("-O2", "-c", "xorsum.c", LLMCC_CLANG="/nonexistent/clang")

    assert done.returncode == 1
    assert b"check LLMCC_CLANG" in done.stderr


def test_the_shim_itself_is_never_the_real_clang(build: Build) -> None:
    """A shim first on PATH finds the clang behind it."""
    links = build.folder / "bin"
    links.mkdir()
    (links / "clang").symlink_to(build.real)
    del build.environment["LLMCC_CLANG"]

    done = build.shim("-O2", "-c", "xorsum.c", "-o", "x.o", PATH=f"{build.shims}:{links}:{os.environ['PATH']}")

    assert (done.returncode, done.stderr) == (0, b"")
