"""llc's command line, as far as llmcc needs to understand it; the rest is the real llc's.

Standard library only, and little of it: this runs on every call.
"""

from __future__ import annotations

import os

# Options that take part in what llc makes and that llmcc hands to its own calls of llc.
_VALUED = frozenset(
    ("mtriple", "mcpu", "mattr", "relocation-model", "code-model", "frame-pointer", "x", "filetype", "o", "O")
)
_FLAGS = frozenset(
    "function-sections data-sections unique-section-names asm-verbose verify-machineinstrs emulated-tls "
    "relax-elf-relocations addrsig".split()
)
_LEVELS = frozenset("0123")


class Job:
    """What a command line asks for.

    `flags` are the options that shape code, in one spelling; `options` the --llmcc-NAME ones. `source` is "-"
    for standard input; `output` is "-" for standard output.
    """

    __slots__ = ("filetype", "flags", "level", "options", "output", "rest", "source")

    def __init__(self) -> None:
        self.source = "-"
        self.output = ""
        self.filetype = "asm"
        self.level = ""
        self.flags: list[str] = []
        self.options: dict[str, str] = {}
        self.rest: list[str] = []

    @property
    def output_path(self) -> str:
        """Where the output goes: -o, or derived from the input's name as llc does."""
        if self.output:
            return self.output
        if self.source == "-":
            return "-"
        stem, extension = os.path.splitext(self.source)
        if extension not in (".ll", ".bc", ".mir"):
            stem = self.source
        return stem + (".o" if self.filetype == "obj" else ".s")


class NotUnderstood(Exception):
    """The command line is the real llc's alone; the message is the reason that is counted."""


def split(argv: list[str]) -> tuple[dict[str, str], list[str]]:
    """The --llmcc-NAME[=VALUE] options, and everything else in its order."""
    options: dict[str, str] = {}
    rest = []
    for argument in argv:
        if argument.startswith("--llmcc-"):
            name, equals, value = argument[8:].partition("=")
            options[name.replace("-", "_")] = value if equals else "true"
        else:
            rest.append(argument)
    return options, rest


def parse(argv: list[str]) -> Job:
    """Understand a command line, or raise NotUnderstood with the reason."""
    job = Job()
    job.options, job.rest = split(argv)
    sources = []
    given: set[str] = set()
    arguments = list(job.rest)
    while arguments:
        argument = arguments.pop(0)
        if argument == "-" or not argument.startswith("-"):
            if argument.startswith("@"):
                raise NotUnderstood("response-file")
            sources.append(argument)
            continue
        name, equals, value = argument.lstrip("-").partition("=")
        if name[:1] == "O" and len(name) == 2 and not equals:
            name, value, equals = "O", name[1:], "="
        if name in _VALUED:
            if not equals:
                if not arguments:
                    raise NotUnderstood("missing-value")
                value = arguments.pop(0)
            _take(job, name, value, given)
        elif name in _FLAGS:
            job.flags.append(argument)
        else:
            raise NotUnderstood(f"option:{name}")
    if len(sources) > 1:
        raise NotUnderstood("several-inputs")
    job.source = sources[0] if sources else "-"
    if job.source.endswith(".mir"):
        raise NotUnderstood("mir")
    return job


def opted_out(data: bytes) -> bool:
    """True if one of the comments that a module's text begins with says `llmcc:off`."""
    at = 0
    while data[at : at + 1] in (b";", b"\n", b"\r"):
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        if b"llmcc:off" in data[at:end]:
            return True
        at = end + 1
    return False


def _take(job: Job, name: str, value: str, given: set[str]) -> None:
    if name in ("o", "filetype") and name in given:
        raise NotUnderstood(f"repeated:{name}")
    given.add(name)
    if name == "o":
        job.output = value
    elif name == "O":
        if value not in _LEVELS:
            raise NotUnderstood("level")
        job.level = value
    elif name == "filetype":
        if value not in ("asm", "obj"):
            raise NotUnderstood(f"filetype:{value}")
        job.filetype = value
    elif name == "x":
        if value != "ir":
            raise NotUnderstood("mir")
    elif value == "help":
        raise NotUnderstood("help")
    else:
        job.flags.append(f"--{name}={value}")
