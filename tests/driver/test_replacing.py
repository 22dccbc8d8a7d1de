"""Accepted answers are spliced in, and nothing else of the module changes."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.asm import function_text
from llmcc.testing import ScriptedServer, answer, fenced
from tests.conftest import TRIANGLE, Commands
from testsuite.objects import changed_sections

MAIN = '#include <stdio.h>\nunsigned triangle(unsigned);\nint main(void) { printf("%u", triangle(1000)); return 0; }\n'


def link_and_run(tools: toolchain.Toolchain, folder: Path, *inputs: str | Path) -> str:
    """Link with a main program that prints triangle(1000), and run it."""
    (folder / "main.c").write_text(MAIN)
    program = folder / "program"
    command = [str(tools.require("clang").path), "main.c", *map(str, inputs), "-o", str(program)]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return subprocess.run([str(program)], check=True, capture_output=True, text=True).stdout


def replaced(text: bytes) -> bool:
    """True if the closed form is in the text."""
    return b"imulq" in text and b"shrq" in text


def test_one_of_two_hundred_functions(answered: Commands, compile_ir: Callable[..., Path], tools: toolchain.Toolchain) -> None:
    """In a module of 200 functions one is replaced; the others are llc's to the byte; the object links and runs."""
    others = "".join(f"int f{k}(int x) {{ return x * {k} + {k * k}; }}\n" for k in range(198))
    loop = "int looping(int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s ^= p[i]; return s; }\n"
    module = compile_ir(others + loop + TRIANGLE)
    llcs = answered.llc("-O3", module, "-o", "-").stdout.decode()

    ours = answered.llmcc("-O3", module, "-o", "-").stdout.decode()

    names = [*(f"f{k}" for k in range(198)), "looping"]
    assert [n for n in names if function_text(llcs, n) != function_text(ours, n)] == []
    assert replaced(function_text(ours, "triangle").encode())
    assert answered.llmcc("-O3", "-filetype=obj", module, "-o", "all.o").returncode == 0
    assert link_and_run(tools, answered.folder, "all.o") == "499500"


def test_encodings_that_text_does_not_tell_apart(answered: Commands, compile_ir: Callable[..., Path], tools: toolchain.Toolchain) -> None:
    """A squared long double, for which there are two instructions, keeps llc's in an object with a replaced function."""
    power = "long double power(long double x, int n) { long double r = 1; while (n) { if (n & 1) r *= x; x *= x; n >>= 1; } return r; }\n"
    module = compile_ir(power + TRIANGLE)

    answered.llc("-O3", "-filetype=obj", "--function-sections", module, "-o", "llcs.o")
    answered.llmcc("-O3", "-filetype=obj", "--function-sections", module, "-o", "ours.o")

    llcs, ours = ((answered.folder / name).read_bytes() for name in ("llcs.o", "ours.o"))
    assert changed_sections(llcs, ours) == {".text.triangle"}


VARIANTS = {
    "plain": ("unsigned triangle(unsigned n)", []),
    "weak": ("__attribute__((weak)) unsigned triangle(unsigned n)", []),
    "hidden": ('__attribute__((visibility("hidden"))) unsigned triangle(unsigned n)', []),
    "section": ('__attribute__((section(".special"))) unsigned triangle(unsigned n)', []),
    "function-sections": ("unsigned triangle(unsigned n)", ["--function-sections"]),
    "pic": ("unsigned triangle(unsigned n)", ["-relocation-model=pic"]),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_linkage_section_and_visibility_stay(
    variant: str, answered: Commands, compile_ir: Callable[..., Path], tools: toolchain.Toolchain
) -> None:
    """What llc says about the symbol stays as llc says it, and the program works."""
    head, flags = VARIANTS[variant]
    module = compile_ir(TRIANGLE.replace("unsigned triangle(unsigned n)", head))
    directives = re.compile(rb"^\t\.(?:globl|weak|hidden|section|type)\b.*$", re.MULTILINE)
    llcs = answered.llc("-O3", *flags, module, "-o", "-").stdout

    ours = answered.llmcc("-O3", *flags, module, "-o", "-").stdout

    assert replaced(ours)
    assert directives.findall(llcs) == directives.findall(ours)
    (answered.folder / "out.s").write_bytes(ours)
    assert link_and_run(tools, answered.folder, "out.s") == "499500"


def test_inline_functions_in_comdats_of_two_files(
    answered: Commands, compile_ir: Callable[..., Path], tools: toolchain.Toolchain
) -> None:
    """A linkonce_odr function replaced in two modules still links, once."""
    body = TRIANGLE.replace("unsigned triangle", "inline __attribute__((used)) unsigned triangle")
    for k in range(2):
        module = compile_ir(body + f"unsigned use{k}(unsigned n) {{ return triangle(n); }}", "-O0", "-Xclang", "-disable-O0-optnone", "-x", "c++")
        text = re.sub(r"@_Z8trianglej", "@triangle", module.read_text()).replace("$_Z8trianglej", "$triangle")
        (answered.folder / f"in{k}.ll").write_text(text)
        assert answered.llmcc("-O3", f"in{k}.ll", "-o", f"out{k}.s").returncode == 0
        assert replaced((answered.folder / f"out{k}.s").read_bytes())
    assert link_and_run(tools, answered.folder, "out0.s", "out1.s") == "499500"


def test_statics_of_the_same_name_in_two_files(
    answered: Commands, compile_ir: Callable[..., Path], tools: toolchain.Toolchain
) -> None:
    """Two files with static functions and variables of one name still link after a replacement in each."""
    for k in range(2):
        source = (
            f"static unsigned scale = {k}; "
            + TRIANGLE.replace("unsigned triangle", "static __attribute__((noinline)) unsigned triangle")
            + f"unsigned use{k}(unsigned n) {{ scale++; return triangle(n) + scale; }}"
        )
        assert answered.llmcc("-O3", compile_ir(source), "-o", f"out{k}.s").returncode == 0
        assert replaced((answered.folder / f"out{k}.s").read_bytes())
    main = "unsigned use0(unsigned), use1(unsigned); unsigned triangle(unsigned n) { return use0(n) + use1(n) - 3; }"
    (answered.folder / "glue.c").write_text(main)

    assert link_and_run(tools, answered.folder, "glue.c", "out0.s", "out1.s") == "999000"


def test_debug_info_does_not_dangle(
    answered: Commands, compile_ir: Callable[..., Path], tools: toolchain.Toolchain
) -> None:
    """With -g the object assembles, its debug info verifies, and the program runs."""
    source = TRIANGLE + "int other(int x) { int y = x + 1; return y * y; }"
    module = compile_ir(source, "-g", "-O0", "-Xclang", "-disable-O0-optnone")

    assert answered.llmcc("-O3", "-filetype=obj", module, "-o", "debug.o").returncode == 0
    disassembly = subprocess.run(
        [str(tools.require("llvm-objdump").path), "-d", "debug.o"], cwd=answered.folder, check=True, capture_output=True
    ).stdout
    assert b"imulq" in disassembly
    verified = subprocess.run(
        [str(tools.require("llvm-dwarfdump").path), "--verify", "debug.o"], cwd=answered.folder, capture_output=True, check=False
    )
    assert verified.returncode == 0, verified.stdout
    assert link_and_run(tools, answered.folder, "debug.o") == "499500"


def test_the_second_run_comes_from_the_store(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """A second run gives the same bytes without asking, judging or timing again."""
    module = compile_ir(TRIANGLE)
    first = answered.llmcc("-O3", module, "-o", "-").stdout
    (answered.folder / "pack" / "answers" / "triangle.s").touch()

    second = answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="cached").stdout

    assert replaced(first)
    assert first == second
    assert (answered.folder / "store" / "counters").read_text().count("verdict.") == 1


def test_editing_another_function_keeps_the_answer(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """A function's answer is found again when another function of its module has changed."""
    answered.llmcc("-O3", compile_ir(TRIANGLE), "-o", "-")

    edited = answered.llmcc("-O3", compile_ir("int g(void) { return 7; }\n" + TRIANGLE), "-o", "-", LLMCC_MODE="cached")

    assert replaced(edited.stdout)


@pytest.mark.parametrize(
    ("find", "put", "status"),
    [
        ("shrq\t%rax", "shrq\t%rax\n\tincq\t%rax", "WRONG_OUTPUT"),
        ("leaq\t-1(%rax), %rcx", "leaq\t-1(%rax), %rbx\n\tmovq\t%rbx, %rcx", "ABI_VIOLATION"),
        ("retq", "syscall\n\tretq", "GATE_REJECTED"),
        ("retq", "movl\t$1, (%rdi)\n\tretq", "CRASH"),
        ("retq", "jmp\ttriangle", "TIMEOUT"),
        ("imulq", "imulx", "ASSEMBLY_FAILED"),
    ],
)
def test_wrong_answers_are_refused(
    find: str, put: str, status: str, answered: Commands, compile_ir: Callable[..., Path]
) -> None:
    """A wrong or harmful answer leaves llc's own code, and its verdict is counted."""
    path = answered.folder / "pack" / "answers" / "triangle.s"
    path.write_text(path.read_text().replace(find, put))
    module = compile_ir(TRIANGLE)

    ours = answered.llmcc("-O3", module, "-o", "-")

    assert ours.stdout == answered.llc("-O3", module, "-o", "-").stdout
    assert f"verdict.{status}\n" in (answered.folder / "store" / "counters").read_text()


def test_a_model_that_mends_its_answer(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """Over real HTTP: a wrong answer goes back with what was wrong, and the mended one is used."""
    right = (answered.folder / "pack" / "answers" / "triangle.s").read_text()
    wrong = right.replace("shrq", "shlq")
    with ScriptedServer([answer(fenced(wrong)), answer(fenced(right)), answer("no more")]) as server:
        ours = answered.llmcc(
            "-O3", compile_ir(TRIANGLE), "-o", "-", LLMCC_SOURCE="chat", LLMCC_MODEL="scripted", LLMCC_BASE_URL=server.base_url
        )
    assert replaced(ours.stdout)
    assert len(server.requests) >= 2


def test_a_model_that_answers_nonsense(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """A model without a usable answer, or an endpoint that is not there, gives llc's own output."""
    module = compile_ir(TRIANGLE)
    expected = answered.llc("-O3", module, "-o", "-").stdout
    with ScriptedServer([answer("lorem ipsum")] * 8) as server:
        nonsense = answered.llmcc("-O3", module, "-o", "-", LLMCC_SOURCE="chat", LLMCC_MODEL="m", LLMCC_BASE_URL=server.base_url)
    gone = answered.llmcc(
        "-O3", module, "-o", "-", LLMCC_SOURCE="chat", LLMCC_MODEL="m", LLMCC_BASE_URL="http://127.0.0.1:9/v1", LLMCC_DEADLINE_S="2"
    )
    assert (nonsense.stdout, nonsense.stderr) == (expected, b"")
    assert (gone.stdout, gone.stderr) == (expected, b"")


def test_queue_mode_never_asks(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """In queue mode the build gets llc's code and the function is noted for later."""
    module = compile_ir(TRIANGLE)

    ours = answered.llmcc("-O3", module, "-o", "-", LLMCC_MODE="queue")

    assert ours.stdout == answered.llc("-O3", module, "-o", "-").stdout
    assert len(list((answered.folder / "store" / "queue").glob("*.json"))) == 1


def test_a_store_that_cannot_be_written(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """Without a usable store the output is llc's or the answer's, never an error."""
    (answered.folder / "blocked").write_text("a file where a folder should be")
    answered.environment["LLMCC_CACHE_DIR"] = str(answered.folder / "blocked")

    ours = answered.llmcc("-O3", compile_ir(TRIANGLE), "-o", "-")

    assert (ours.returncode, ours.stderr) == (0, b"")
    assert b"triangle:" in ours.stdout


def test_a_full_disk_leaves_no_half_output(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """An output that cannot be written ends as llc's own does."""
    module = compile_ir(TRIANGLE)
    answered.llmcc("-O3", module, "-o", "-")

    ours, llcs = answered.llmcc("-O3", module, "-o", "/dev/full"), answered.llc("-O3", module, "-o", "/dev/full")

    assert (ours.returncode != 0) == (llcs.returncode != 0)
