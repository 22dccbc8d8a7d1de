"""clang's command line, as far as it must be understood to compile one C or C++ file; the rest is clang's.

Families of options are allowed, with exceptions, and everything else is clang's alone: an option nobody has looked at
could ask for code that only the compiler makes, or for a further file. Standard library only, and little of it: this runs on every call.
"""

from __future__ import annotations

import os

from llmcc.driver.arguments import NotUnderstood

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCES = (".c", ".cc", ".cpp", ".cxx", ".c++", ".C", ".CPP")
_LEVELS = {"": "1", "1": "1", "2": "2", "3": "3", "4": "3", "fast": "3", "g": "1"}
"""-O0 asks for code to debug, -Os and -Oz for small code: nothing that is judged by its speed."""
_VALUED = frozenset(
    "-D -U -I -include -imacros -isystem -iquote -idirafter -iprefix -iwithprefix -iwithprefixbefore -isysroot".split()
)
_PROFILES = frozenset(("-fprofile-use", "-fprofile-instr-use", "-fprofile-sample-use"))
_DEPENDENCIES = frozenset(("-MD", "-MMD", "-MP"))
_DEPENDENCY_VALUES = ("-MF", "-MT", "-MQ")
_PLAIN = frozenset("-c -w -pipe -pthread -ansi -pedantic -pedantic-errors -trigraphs -nostdinc -nostdinc++ -nostdlib -m64".split())
_PREFIXES = (
    "-D", "-U", "-I", "-L", "-l", "-W", "-std=", "-stdlib=", "-f", "-g", "-isystem", "-iquote", "-idirafter", "--sysroot=",
    "-march=", "-mtune=", "-mprefer-vector-width=", "-mfpmath=sse",
    "-msse", "-mssse3", "-mavx", "-mno-avx", "-mfma", "-mno-fma", "-mbmi", "-mpopcnt", "-mlzcnt", "-mf16c", "-maes",
    "-mpclmul", "-mmovbe", "-mcx16", "-mno-omit-leaf-frame-pointer", "-momit-leaf-frame-pointer",
)  # fmt: skip
_CLANGS_OWN = (
    "-Wp,-M", "-Wa,", "-fplugin", "-fpass-plugin", "-fmodule", "-fpch", "-fdriver-only", "-fno-integrated-as", "-fsyntax-only",
    "-flto", "-ffat-lto", "-fthinlto", "-fembed-bitcode", "-fsplit", "-fbasic-block", "-fopenmp-targets", "-foffload", "-fcuda", "-fgpu", "-fsycl",
    "-fsanitize", "-fcf-protection", "-fstack-clash", "-fpatchable", "-finstrument", "-fxray", "-ffixed-", "-fcall-", "-fzero-call-used",
    "-fprofile-", "-fauto-profile", "-fcs-profile", "-fmemory-profile", "-ftest-coverage", "-fcoverage",
    "-fsave-optimization", "-fstack-usage", "-ftime-", "-fdump", "-femit", "-fproc-stat", "-fcrash", "-frecord-",
    "-gsplit-dwarf", "-gz", "-gmodules", "-grecord", "-gen-", "-gcc-",
)  # fmt: skip
"""Beginnings of options, of families that are allowed, that ask for other outputs, other steps, or code that only clang makes."""


class Unit:
    """One C or C++ file to compile into an object.

    `arguments` are the caller's own, all of them; `essential` those that shape the code, without names of files
    written. `depfile` is the make rule that is written beside the object, "" if none is; `system_headers` if it
    names those too. `profile` is a file of counts that shapes the code, "" if there is none.
    """

    __slots__ = ("arguments", "depfile", "essential", "includes", "level", "output", "profile", "source", "system_headers")

    def __init__(self, arguments: list[str]) -> None:
        self.arguments = arguments
        self.essential: list[str] = []
        self.includes: list[str] = []
        self.source = ""
        self.output = ""
        self.depfile = ""
        self.system_headers = False
        self.level = "0"
        self.profile = ""


def parse(arguments: list[str]) -> Unit:
    """Understand a command line, or raise NotUnderstood with the reason."""
    unit = Unit(arguments)
    dependencies: dict[str, str] = {}
    compiles = False
    rest = iter(arguments)
    for argument in rest:
        if argument[:1] != "-" or argument == "-":
            if unit.source:
                raise NotUnderstood("several-inputs")
            if not argument.endswith(_SOURCES):
                raise NotUnderstood("response-file" if argument[:1] == "@" else "input")
            unit.source = argument
        elif argument == "-o" or (argument.startswith("-o") and len(argument) > 2):
            unit.output = argument[2:] or _value(rest)
        elif argument in _DEPENDENCIES:
            dependencies[argument] = ""
        elif argument.startswith(_DEPENDENCY_VALUES):
            dependencies[argument[:3]] = argument[3:] or _value(rest)
        elif argument in _VALUED:
            value = _value(rest)
            unit.essential += [argument, value]
            unit.includes += [value] if argument == "-include" else []
        elif argument == "-c":
            compiles = True
        elif argument.startswith("-O"):
            unit.level = argument[2:]
            unit.essential.append(argument)
        else:
            _take(unit, argument)
    if not compiles:
        raise NotUnderstood("no-compilation")
    if not unit.source:
        raise NotUnderstood("no-input")
    if unit.level not in _LEVELS:
        raise NotUnderstood(f"level:{unit.level}")
    unit.level = _LEVELS[unit.level]
    _name_outputs(unit, dependencies)
    return unit


def opted_out(source: bytes) -> bool:
    """True if one of the comments that a source begins with says `llmcc:off`."""
    source = source.lstrip()
    while source[:2] in (b"//", b"/*"):
        end = source.find(*((b"\n", 2) if source[:2] == b"//" else (b"*/", 2)))
        end = len(source) if end < 0 else end
        if b"llmcc:off" in source[:end]:
            return True
        source = source[end:].removeprefix(b"*/").lstrip()
    return False


def _name_outputs(unit: Unit, dependencies: dict[str, str]) -> None:
    """The files that clang writes, where it was not told their names."""
    unit.output = unit.output or os.path.splitext(os.path.basename(unit.source))[0] + ".o"
    if "-" in (unit.output, dependencies.get("-MF")):
        raise NotUnderstood("standard-output")
    if dependencies:
        if not dependencies.keys() & {"-MD", "-MMD"}:
            raise NotUnderstood("dependencies")
        unit.depfile = dependencies.get("-MF") or os.path.splitext(unit.output)[0] + ".d"
        unit.system_headers = "-MMD" not in dependencies


def _value(rest: Iterator[str]) -> str:
    value = next(rest, None)
    if value is None:
        raise NotUnderstood("missing-value")
    return value


def _take(unit: Unit, argument: str) -> None:
    """An option without a value of its own in the next argument."""
    if argument.partition("=")[0] in _PROFILES:
        unit.profile = argument.partition("=")[2] or "default.profdata"
    elif argument.startswith(_CLANGS_OWN) or not (argument in _PLAIN or argument.startswith(_PREFIXES)):
        raise NotUnderstood(f"option:{argument.partition('=')[0].partition(',')[0].partition('/')[0]}")
    unit.essential.append(argument)
