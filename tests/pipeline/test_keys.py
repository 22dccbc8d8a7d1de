"""Keys: everything that an acceptance depends on changes its key, and nothing else does."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.ir import read_module
from llmcc.pipeline import compilation as rooms
from llmcc.pipeline.compilation import Compilation
from llmcc.store.keys import Key

SOURCE = """
struct pair { int a, b; };
extern int outside(int *) __attribute__((nothrow));
static const int table[4] = {1, 2, 3, 4};
static int used(int x) { return x * 3; }
int unrelated(int x) { return x + 1; }
int f(struct pair *p, int n) {
    int s = 0;
    for (int i = 0; i < n; i++) s += used(p[i].a) + table[i & 3] + outside(&p[i].b);
    return s;
}
"""


@dataclasses.dataclass(frozen=True)
class Given:
    """A module with what surrounds it."""

    text: str
    tools: toolchain.Toolchain
    level: str = "3"
    flags: tuple[str, ...] = ()
    settings: Settings = dataclasses.field(default_factory=lambda: Settings(cache_dir="/nonexistent"))

    def keys(self) -> tuple[str, str]:
        """Digests of f's meaning and of an acceptance."""
        data = self.text.encode()
        module = read_module(data, self.tools)
        compilation = Compilation(data, module, self.level, self.flags, self.settings, self.tools, "-")
        meaning = compilation.meaning(module.function("f")).digest
        return meaning, compilation.acceptance(meaning).digest


@pytest.fixture(scope="module")
def given(tools: toolchain.Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Given:
    """The module above."""
    folder = tmp_path_factory.mktemp("keys")
    (folder / "m.c").write_text(SOURCE)
    command = [str(tools.require("clang").path), "-O1", "-fno-inline", "-fno-vectorize", "-S", "-emit-llvm", "-o", "-", "m.c"]
    return Given(toolchain.run(command, cwd=folder).stdout.decode(), tools)


CHANGED = {
    "an instruction": ("mul nsw i32", "mul i32", 1),
    "a callee's body": ("mul nsw i32 %0, 3", "mul nsw i32 %0, 5", 1),
    "a constant's value": ("i32 3, i32 4]", "i32 3, i32 5]", 1),
    "a constant's alignment": ("i32 4], align 16", "i32 4], align 32", 1),
    "what an external function may do": ("declare i32 @outside(ptr noundef)", "declare i32 @outside(ptr noundef readonly)", 1),
    "the triple": ("-linux-gnu", "-linux-musl", 1),
    "a feature of the target": ('"target-features"="', '"target-features"="+avx2,', 0),
    "its linkage": ("define dso_local i32 @f(", "define weak dso_local i32 @f(", 1),
    "the structure of a type": ("%struct.pair, ptr", "{ i32, i32, i32 }, ptr", 0),
}


@pytest.mark.parametrize("what", CHANGED)
def test_what_changes_the_meaning(what: str, given: Given) -> None:
    """Whatever the function says, or what it refers to, is in its meaning."""
    find, put, count = CHANGED[what]
    edited = given.text.replace(find, put, count or -1)
    assert edited != given.text

    assert dataclasses.replace(given, text=edited).keys()[0] != given.keys()[0]


def renumbered(text: str) -> str:
    """Other numbers for the metadata."""
    return re.sub(r"!(\d+)\b", lambda m: f"!{int(m[1]) + 40}", text)


def named(text: str) -> str:
    """Names for locals and blocks in place of numbers; f's entry block, which llc does not print, is its number 2."""
    labelled = re.sub(r"(@f\([^\n]*\{\n)", r"\g<1>2:\n", text)
    start = labelled.index("define dso_local i32 @f(")
    body = re.sub(r"%(\d+)\b", r"%renamed\1", re.sub(r"^(\d+):", r"renamed\1:", labelled[start:], flags=re.MULTILINE))
    return labelled[:start] + body


UNCHANGED: dict[str, Callable[[str], str]] = {
    "names of locals": named,
    "comments": lambda text: text.replace("define dso_local i32 @f(", "; a comment\ndefine dso_local i32 @f(") + "; another\n",
    "the file's name": lambda text: text.replace("m.c", "other.c").replace("ModuleID = '", "ModuleID = 'x"),
    "an unrelated function": lambda text: text.replace("add nsw i32 %0, 1", "add nsw i32 %0, 2"),
    "one more function": lambda text: text + "\ndefine void @more() {\n  ret void\n}\n",
    "numbers of metadata": renumbered,
    "numbers of attribute groups": lambda text: re.sub(r"#(\d+)\b", lambda m: f"#{int(m[1]) + 7}", text),
    "a type's name": lambda text: text.replace("%struct.pair", "%struct.other"),
    "the producer's name": lambda text: re.sub(r'!"[^"]*clang version', '!"Distribution clang version', text),
}


@pytest.mark.parametrize("what", UNCHANGED)
def test_what_does_not_change_a_key(what: str, given: Given) -> None:
    """What says nothing about what the function computes is in no key."""
    edited = UNCHANGED[what](given.text)
    assert edited != given.text

    assert dataclasses.replace(given, text=edited).keys() == given.keys()


def test_debug_information_does_not_change_a_key(given: Given, tools: toolchain.Toolchain, tmp_path: Path) -> None:
    """With -g, and with the lines moved, a function is the one that it was."""
    found = set()
    for lines in ("", "\n\n"):
        (tmp_path / "m.c").write_text(lines + SOURCE)
        command = [str(tools.require("clang").path), "-g", "-O1", "-fno-inline", "-fno-vectorize", "-S", "-emit-llvm", "-o", "-", "m.c"]
        found.add(dataclasses.replace(given, text=toolchain.run(command, cwd=tmp_path).stdout.decode()).keys())

    assert found == {given.keys()}


SURROUNDINGS: dict[str, dict[str, object]] = {
    "the level": {"level": "2"},
    "a flag": {"flags": ("--relocation-model=pic",)},
    "the margin": {"settings": Settings(cache_dir="/nonexistent", margin=0.1)},
    "the user's own check": {"settings": Settings(cache_dir="/nonexistent", verify_cmd="make check")},
}


@pytest.mark.parametrize("what", SURROUNDINGS)
def test_what_an_acceptance_depends_on(what: str, given: Given) -> None:
    """The same function elsewhere means the same, and is accepted anew."""
    other = dataclasses.replace(given, **SURROUNDINGS[what]).keys()

    assert (other[0] == given.keys()[0], other[1] == given.keys()[1]) == (True, False)


@pytest.mark.parametrize(("name", "value"), [("cpu_model", lambda: "another"), ("JUDGE_VERSION", "another")])
def test_another_cpu_or_judge_is_another_acceptance(
    name: str, value: object, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Faster is true of one CPU, and right is what this judge says."""
    before = given.keys()
    monkeypatch.setattr(rooms, name, value)

    assert (given.keys()[0] == before[0], given.keys()[1] == before[1]) == (True, False)


def test_another_llvm_is_another_acceptance(given: Given) -> None:
    """Faster is said of this llc's code."""
    other = dataclasses.replace(given.tools, major=given.tools.major + 1)
    module = read_module(given.text.encode(), given.tools)
    made = [Compilation(b"", module, "3", (), given.settings, tools, "-").acceptance("m").digest for tools in (given.tools, other)]

    assert made[0] != made[1]


def test_a_key_can_be_read() -> None:
    """A key's dump names every field, long ones by their digest."""
    key = Key("test").add("short", "value").add("long", "x" * 200)

    lines = key.dump().splitlines()
    assert lines[:2] == ["kind = test", "short = value"]
    assert lines[2].startswith("long = sha256:")
