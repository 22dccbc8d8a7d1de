"""Answers from a pack: a folder of assembly files that somebody's model wrote earlier.

    DIR/pack.toml             format = 1, description = "..."
    DIR/answers/NAME.s        `# key: value` lines, a line without one, then the assembly
    DIR/answers/NAME.2.s      a further answer for the same function

Keys: llmcc-answer (the format, 1; comes first), function, signature, triple, features, model, prompt, note, and
key (the function's meaning in a store, as `llmcctl cache export` writes it). What comes from a pack is a candidate like any other.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from llmcc.asm import Candidate, Origin
from llmcc.errors import ConfigError
from llmcc.propose.exchange import Exchange
from llmcc.propose.task import Session, Task
from llmcc.toml import read_toml

FORMAT = "1"
_HEADER = re.compile(r"#\s*([\w-]+):\s*(.*?)\s*$")
_COMMENT = re.compile(r'("(?:[^"\\]|\\.)*")|/\*.*?\*/|(?:#|//)[^\n]*', re.DOTALL)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """One file of a pack: its header and the assembly below it."""

    name: str
    header: Mapping[str, str]
    assembly: str

    def fits(self, task: Task) -> bool:
        """True if it was written for this function, as far as name, signature and architecture tell."""
        if self.header.get("key") == task.key:
            return True
        return (
            self.header.get("function") == task.name
            and _types(self.header.get("signature", "")) == _types(task.signature)
            and self.header.get("triple", task.triple).split("-")[0] == task.triple.split("-")[0]
        )

    @property
    def text(self) -> str:
        """The file's text, as `read_answer` reads it; header lines in their given order."""
        lines = [f"# {key}: {' '.join(value.split())}" for key, value in self.header.items()]
        return "\n".join([f"# llmcc-answer: {FORMAT}", *lines, "", self.assembly])

    @property
    def candidate(self) -> Candidate:
        """The answer as a candidate."""
        header = self.header
        note = "; ".join(filter(None, (self.name, header.get("note"))))
        return Candidate(
            self.assembly, Origin("pack", header.get("model", ""), header.get("prompt", ""), note=note)
        )


def read_answer(path: Path) -> Answer:
    """The answer in a file. Raises ValueError if it is none."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    header: dict[str, str] = {}
    for line in lines:
        match = _HEADER.match(line)
        if not match:
            break
        header[match[1]] = match[2]
    if header.get("llmcc-answer") != FORMAT:
        raise ValueError(f"no `# llmcc-answer: {FORMAT}` on top")
    rest = lines[len(header) :]
    return Answer(path.name, header, "".join(rest[1:] if rest and not rest[0].strip() else rest))


class PackProposer:
    """Offers a pack's answers, by function key or else by name, signature and architecture."""

    def __init__(self, folder: Path) -> None:
        if not (folder / "answers").is_dir():
            raise ConfigError(f"pack: there is no folder {folder / 'answers'}")
        about = folder / "pack.toml"
        if about.exists() and str(read_toml(about).get("format")) != FORMAT:
            raise ConfigError(f"pack: {about} is not of format {FORMAT}")
        self._folder = folder
        self._answers: tuple[Answer, ...] | None = None

    def may_answer(self, name: str, key: str) -> bool:
        """False if there is no answer for a function of this name or key, whatever its IR."""
        return any(name == a.header.get("function") or key == a.header.get("key") for a in self._all())

    def open(self, task: Task) -> Iterator[Session]:
        """One session per answer: first those with the function's key, then in the order of their names."""
        fitting = [answer for answer in self._all() if answer.fits(task)]
        seen: set[str] = set()
        for answer in sorted(fitting, key=lambda answer: answer.header.get("key") != task.key):
            text = normalised(answer.assembly)
            if text not in seen:
                yield PackSession(answer.candidate)
            seen.add(text)

    def _all(self) -> tuple[Answer, ...]:
        if self._answers is None:
            self._answers = tuple(self._read())
        return self._answers

    def _read(self) -> Iterator[Answer]:
        for path in sorted((self._folder / "answers").glob("*.s"), key=_rank):
            try:
                yield read_answer(path)
            except (OSError, ValueError) as problem:
                _log.warning("%s: %s", path, problem)


@dataclass(frozen=True, slots=True)
class PackSession:
    """One answer, which is all there is."""

    answer: Candidate
    exchanges: tuple[Exchange, ...] = ()

    def first(self) -> Candidate | None:
        """The answer."""
        return self.answer

    def debug(self, failure: str) -> Candidate | None:  # noqa: ARG002 (Session's shape)
        """Nothing more."""
        return None

    def optimise(self, finding: str) -> Candidate | None:  # noqa: ARG002 (Session's shape)
        """Nothing more."""
        return None


def normalised(assembly: str) -> str:
    """Assembly without comments and layout, to tell whether two answers are the same code."""
    code = _COMMENT.sub(lambda match: match[1] or " ", assembly)
    return "\n".join(filter(None, (" ".join(line.split()) for line in code.splitlines())))


def _rank(path: Path) -> tuple[str, int]:
    """s000.s comes before s000.2.s, and that before s000.10.s."""
    name, _, number = path.stem.rpartition(".")
    return (name, int(number)) if name and number.isdigit() else (path.stem, 1)


def _types(signature: str) -> str:
    """A signature without blanks, every typed pointer of older LLVMs written as ptr."""
    return re.sub(r"(?:%[\w.]+|\w+)\*+", "ptr", re.sub(r"\s", "", signature))
