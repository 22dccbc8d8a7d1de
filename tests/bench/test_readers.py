"""Suites in the layouts of others, each imitated by a few files."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
from pathlib import Path

import pytest
import zstandard

from llmcc.bench import Checks, open_suite
from llmcc.errors import ConfigError

KERNEL = "int twice(int x) { return 2 * x; }\n"
MAIN = """\
#include <stdio.h>
int twice(int);
int main(int argc, char **argv)
{
    int x = 0;
    FILE *in = fopen(argv[1], "r"), *out = fopen(argv[2], "w");
    fscanf(in, "{\\"x\\": %d}", &x);
    fprintf(out, "{\\"y\\": %d}", twice(x));
    return fclose(out);
}
"""
PRINTING = """\
#include <stdio.h>
extern float a[64];
void {name}(void);
int main(void) {{ {name}(); return printf("%f\\n", a[0]) < 0; }}
"""
LOOP = "float a[64], b[64];\nvoid {name}(void) {{ for (int i = 0; i < 64; i++) a[i] = b[i] + 1; }}\n"


@pytest.fixture
def clang(tools):
    """Runs clang in a folder."""

    def run(folder: Path, *arguments: str) -> None:
        subprocess.run([str(tools.require("clang").path), "-w", *arguments], cwd=folder, check=True, capture_output=True)

    return run


def statuses(suite, settings):
    """What the judge says of llc's own code for each problem."""
    return {p.name: f.status.value for p in suite.problems for f in Checks(None, None).run(p, settings)}


def test_l1_with_its_programs(tmp_path, clang, compiler, settings):
    """L1's kernels run with their main objects: a reference that is wrong refuses even llc's own code."""
    for number, expected in ((1, 42), (2, 43)):
        (tmp_path / f"kernel{number}.c").write_text(KERNEL)
        clang(tmp_path, "-O3", "-S", "-emit-llvm", f"kernel{number}.c", "-o", f"kernel{number}_O3.ll")
        (tmp_path / f"main{number}.c").write_text(MAIN)
        clang(tmp_path, "-O1", "-c", f"main{number}.c", "-o", f"main{number}.o")
        (tmp_path / f"test{number}.in").write_text('{"x": 21}')
        (tmp_path / f"test{number}.ref").write_text(json.dumps({"y": expected}))
    suite = open_suite(tmp_path, compiler)

    assert statuses(suite, settings) == {"kernel1": "ACCEPTED", "kernel2": "WRONG_OUTPUT"}


def test_l2_with_its_split_and_outdated_ir(tmp_path, clang, compiler):
    """L2 has the published split; IR that this LLVM cannot read comes from the C file."""
    for folder in ("task_c", "task_ir_O3"):
        (tmp_path / "Level2" / folder).mkdir(parents=True)
    for name in ("s000", "s116", "s482"):
        source = tmp_path / "Level2" / "task_c" / f"{name}_inner.c"
        source.write_text(LOOP.format(name=name))
        clang(source.parent, "-O3", "-S", "-emit-llvm", source.name, "-o", f"../task_ir_O3/{name}_inner.ll")
    (tmp_path / "Level2" / "task_ir_O3" / "s482_inner.ll").write_text("define void @s482() {\n  %1 = zext i1 icmp eq (ptr null, ptr null) to i32\n}\n")
    found = {p.name: p for p in open_suite(tmp_path, compiler).problems}

    assert {n: p.part for n, p in found.items()} == {"s000": "training", "s116": "test", "s482": "validation"}
    assert b"icmp eq (" not in found["s482"].module


def test_l2_with_its_programs(tmp_path, clang, compiler, settings):
    """What an L2 kernel's program prints must be what the release states, to the character."""
    folders = tmp_path / "Level2" / "task_ir_O3", tmp_path / "Level2" / "newTSVC" / "tmp"
    for folder in folders:
        folder.mkdir(parents=True)
    (tmp_path / "empty.c").write_text("")
    for name in ("s000", "s111"):
        (tmp_path / f"{name}.c").write_text(LOOP.format(name=name))
        (tmp_path / f"{name}_main.c").write_text(PRINTING.format(name=name))
        clang(tmp_path, "-O3", "-S", "-emit-llvm", f"{name}.c", "-o", str(folders[0] / f"{name}_inner.ll"))
        clang(tmp_path, "-c", f"{name}_main.c", "-o", str(folders[1] / f"{name}_main.o"))
    for name in ("common", "dummy"):
        clang(tmp_path, "-c", "empty.c", "-o", str(folders[1] / f"{name}.o"))
    (tmp_path / "Level2" / "tsvc_data_dict.json").write_text(json.dumps({"s000": "1.000000\n", "s111": "1.000000"}))

    assert statuses(open_suite(tmp_path, compiler), settings) == {"s000": "ACCEPTED", "s111": "WRONG_OUTPUT"}


def test_checkouts_of_tsvc(tmp_path, compiler):
    """Kernels are found by their names in a checkout of TSVC_2 and in the LLVM test-suite's folders."""
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "tsvc.c").write_text(LOOP.format(name="s111") + "void helper(void) {}\n")
    assert [p.id for p in open_suite(tmp_path, compiler).problems] == ["tsvc2/s111"]

    other = tmp_path / "suite"
    for category in ("Packing-flt", "Packing-dbl"):
        (other / "MultiSource" / "Benchmarks" / "TSVC" / category).mkdir(parents=True)
        (other / "MultiSource" / "Benchmarks" / "TSVC" / category / "tsc.c").write_text(LOOP.format(name="s341"))
    assert [p.name for p in open_suite(other, compiler).problems] == ["Packing-dbl.s341", "Packing-flt.s341"]


def test_archives_of_records(records, compiler, tmp_path):
    """Records are read alike from plain lines, compressed ones, and a TAR of these."""
    data = records.read_bytes()
    packed = tmp_path / "packed.jsonl.zst"
    packed.write_bytes(zstandard.ZstdCompressor().compress(data))
    archive = tmp_path / "archive.tar"
    with tarfile.open(archive, "w") as stream:
        member = tarfile.TarInfo("part/packed.jsonl.zst")
        member.size = packed.stat().st_size
        stream.addfile(member, io.BytesIO(packed.read_bytes()))
    names = [[(p.name, p.program) for p in open_suite(path, compiler).problems] for path in (records, packed, archive)]

    assert names[0] == names[1] == names[2]


def test_a_folder_that_is_no_suite(tmp_path, compiler):
    """It is said where to look."""
    with pytest.raises(ConfigError, match="is no suite"):
        open_suite(tmp_path, compiler)
