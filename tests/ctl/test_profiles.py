"""Profiles: each tool's output as it prints it, read into parts of the whole."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.ctl.profiles import gprof, perf_report, profdata, read_profile
from llmcc.errors import ConfigError
from llmcc.ir import heats, read_module

PROGRAM = """
volatile unsigned long sink;
__attribute__((noinline)) void hot(void) { for (unsigned long i = 0; i < 60000000UL; i++) sink += i; }
__attribute__((noinline)) void cold(void) { for (unsigned long i = 0; i < 6000000UL; i++) sink ^= i; }
int main(void) { hot(); cold(); return 0; }
"""
PROFILE_TEXT = ":ir\nhot\n# Func Hash:\n7\n# Num Counters:\n2\n# Counter Values:\n300\n1\n\ncold\n# Func Hash:\n7\n# Num Counters:\n2\n# Counter Values:\n30\n1\n\n"


def test_gprofs_flat_profile() -> None:
    """Its rows count, the call graph below does not."""
    text = """Flat profile:

Each sample counts as 0.01 seconds.
  %   cumulative   self              self     total
 time   seconds   seconds    calls  ms/call  ms/call  name
 85.86      0.06     0.06        1    60.10    60.10  hot
 14.14      0.07     0.01                             cold

\t\t\tCall graph

index % time    self  children    called     name
[1]    100.0    0.00    0.07                 main [1]
"""

    assert gprof(text) == {"hot": 85.86, "cold": 14.14}


def test_perfs_report() -> None:
    """Symbols of the program and of the kernel, comments left out."""
    text = "# Overhead  Symbol\n# ........  ......\n#\n    88.95%  [.] hot\n     9.30%  [k] cold\n\n#\n# (Tip: 100% of tips)\n"

    assert perf_report(text) == {"hot": 88.95, "cold": 9.30}


def test_llvms_counters() -> None:
    """Counts of functions with and without an entry count; statics by their own name."""
    text = """Counters:
  file.c;hot:
    Hash: 0x0209aa3e1d398548
    Counters: 2
    Block counts: [300, 1]
  cold:
    Hash: 0x0209aa3e1d398548
    Counters: 2
    Function count: 1
    Block counts: [30]
Functions shown: 2
"""

    assert profdata(text) == {"hot": 301.0, "cold": 31.0}


def test_an_llvm_profile(tmp_path: Path, tools: toolchain.Toolchain) -> None:
    """A text profile, and the indexed form that llvm-profdata merges it to."""
    path = tmp_path / "p.proftext"
    path.write_text(PROFILE_TEXT)
    indexed = tmp_path / "p.profdata"
    toolchain.run([str(tools.require("llvm-profdata").path), "merge", str(path), "-o", str(indexed)])
    expected = {"hot": 301 / 332, "cold": 31 / 332}

    assert read_profile(path, Settings()) == expected
    assert read_profile(indexed, Settings()) == expected


@pytest.mark.skipif(not shutil.which("perf"), reason="there is no perf")
def test_perf_data(tmp_path: Path, tools: toolchain.Toolchain) -> None:
    """A recording of a real program finds its hot function."""
    (tmp_path / "p.c").write_text(PROGRAM)
    subprocess.run([str(tools.require("clang").path), "-O1", "p.c", "-o", "p"], cwd=tmp_path, check=True)
    recorded = subprocess.run(["perf", "record", "-e", "cpu-clock", "-o", "p.data", "./p"], cwd=tmp_path, capture_output=True, check=False)
    if recorded.returncode:
        pytest.skip("perf cannot record here")

    found = read_profile(tmp_path / "p.data", Settings())

    assert max(found, key=lambda name: found[name]) == "hot"


@pytest.mark.parametrize("content", [b"", b"\0\1\2", b"PERFILE2 and nothing else", b"\xfflprofi\x81broken"])
def test_what_is_no_profile(content: bytes, tmp_path: Path) -> None:
    """Anything else is refused with what would do."""
    (tmp_path / "p").write_bytes(content)

    with pytest.raises(ConfigError):
        read_profile(tmp_path / "p", Settings())


def test_the_profile_in_the_ir(tools: toolchain.Toolchain) -> None:
    """Entries and branches as clang wrote them; guesses of `__builtin_expect` are no profile."""
    text = """
define i32 @hot(i32 %n) !prof !0 {
  br label %loop
loop:
  %i = phi i32 [ 0, %0 ], [ %j, %loop ]
  %j = add i32 %i, 1
  %more = icmp ult i32 %j, %n
  br i1 %more, label %loop, label %done, !prof !1
done:
  ret i32 %j
}
define i32 @guessed(i32 %n) {
  %c = icmp eq i32 %n, 0
  br i1 %c, label %a, label %b, !prof !1
a:
  ret i32 1
b:
  ret i32 2
}
!0 = !{!"function_entry_count", i64 5}
!1 = !{!"branch_weights", i32 2000, i32 1}
"""

    assert heats(read_module(text.encode(), tools)) == {"hot": 2006}
