"""llmcc speaks llc's language: what it does not replace is the real llc's to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import TRIANGLE, Commands

SIMPLE = "int twice(int x) { return 2 * x; }\nint loop(int *p, int n) { int s = 0; while (n--) s += *p++; return s; }\n"


@pytest.fixture(scope="module")
def module(compile_ir: Callable[..., Path]) -> Path:
    """A module that nobody answers."""
    return compile_ir(SIMPLE)


@pytest.mark.parametrize(
    "arguments",
    [
        ["-O3", "{m}", "-o", "-"],
        ["-O2", "{m}", "-o=-"],
        ["--O1", "{m}", "-o", "-"],
        ["-O", "3", "{m}", "-o", "-"],
        ["{m}", "-O3", "-o", "-"],
        ["-O3", "-filetype=obj", "{m}", "-o", "-"],
        ["-O3", "-filetype=null", "{m}", "-o", "-"],
        ["-O3", "-relocation-model=pic", "-mcpu=haswell", "{m}", "-o", "-"],
        ["-O3", "--function-sections", "{m}", "-o", "-"],
        ["-O3", "-enable-misched=false", "{m}", "-o", "-"],
        ["-version"],
        ["-mattr=help", "-mtriple=x86_64"],
        ["-O4", "{m}", "-o", "-"],
        ["-no-such-option", "{m}"],
        ["-O3", "missing.ll", "-o", "-"],
        ["-O3", "{m}", "{m}", "-o", "-"],
        ["-O3", "{m}", "-o", "/no/such/folder/out.s"],
        ["-O3", "-o", "a.s", "-o", "b.s", "{m}"],
    ],
)
def test_same_output_errors_and_status_as_llc(arguments: list[str], module: Path, commands: Commands) -> None:
    """Whatever is asked, a module without replacements gives llc's own output, errors and exit status."""
    given = [a.format(m=module) for a in arguments]
    expected = commands.llc(*given)

    actual = commands.llmcc(*given)

    assert (expected.returncode, expected.stdout, expected.stderr) == (
        actual.returncode,
        actual.stdout,
        actual.stderr.replace(b"llmcc:", b"llc:"),
    )


def test_standard_input_and_response_files(module: Path, commands: Commands) -> None:
    """Standard input goes to standard output, and @file is expanded by the real llc."""
    (commands.folder / "arguments").write_text(f"-O3 {module} -o -")

    assert commands.llc("-O3", stdin=module.read_bytes()).stdout == commands.llmcc("-O3", stdin=module.read_bytes()).stdout
    assert commands.llc("@arguments").stdout == commands.llmcc("@arguments").stdout


@pytest.mark.parametrize(("given", "made"), [("c.ll", "c.s"), ("c.foo", "c.foo.s"), ("c.bc", "c.s")])
def test_default_output_names(given: str, made: str, module: Path, commands: Commands) -> None:
    """Without -o the output's name is the input's, .ll or .bc replaced."""
    (commands.folder / given).write_bytes(module.read_bytes())

    assert commands.llmcc("-O3", given).returncode == 0
    assert (commands.folder / made).exists()


def test_the_default_level_is_three(module: Path, commands: Commands) -> None:
    """Where the caller names no level, the output is llc -O3's."""
    expected = commands.llc("-O3", module, "-o", "-").stdout

    assert expected == commands.llmcc(module, "-o", "-").stdout


def test_a_parse_error_leaves_the_output_alone(commands: Commands) -> None:
    """Invalid IR gives llc's own error, and an existing output stays as it was."""
    (commands.folder / "bad.ll").write_text("define i32 @f( {\n")
    (commands.folder / "bad.s").write_text("old")
    expected = commands.llc("-O3", "bad.ll")

    actual = commands.llmcc("-O3", "bad.ll")

    assert (expected.returncode, expected.stderr) == (actual.returncode, actual.stderr)
    assert (commands.folder / "bad.s").read_text() == "old"


def test_output_to_a_device_is_written_in_place(answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """-o /dev/null works and leaves the device a device."""
    module = compile_ir(TRIANGLE)

    assert answered.llmcc("-O3", module, "-o", "/dev/null").returncode == 0
    assert answered.llmcc("-O3", module, "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("mode", ["pass", "hit"])
def test_fast_paths_import_nothing_heavy(mode: str, answered: Commands, compile_ir: Callable[..., Path]) -> None:
    """Passing through and direct hits load none of the large libraries."""
    module = compile_ir(TRIANGLE)
    arguments = ["-O3", str(module), "-o", "-"]
    answered.llmcc(*arguments, HOME="/nonexistent")
    program = (
        "import sys, os, atexit\n"
        "os.execv = lambda *a: (_ for _ in ()).throw(OSError(1, 'stopped'))\n"
        f"sys.argv = ['llmcc', *{arguments if mode == 'hit' else [*arguments, '-enable-misched']!r}]\n"
        "from llmcc.driver import main\n"
        "main()\n"
        "heavy = {'openai', 'click', 'diskcache', 'psutil', 'rich', 'iced_x86', 'elftools', 'subprocess', 'dataclasses'}\n"
        "sys.stderr.write('LOADED ' + ' '.join(sorted(heavy & set(sys.modules))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={"PATH": os.environ["PATH"], **answered.environment}, capture_output=True, check=True
    )
    assert done.stderr.decode().rpartition("LOADED")[2].strip() == ""
