"""The text of a request: evolving rules from files, the contract on the answer's form from here.

A prompt is a folder: prompt.toml (version, parent), base.md, correctness.md, speed.md, and debug.md,
optimise.md, improve.md where it does not share the common ones. What does not depend on the function comes
first, since endpoints cache equal beginnings; the IR comes last.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import astuple, dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from llmcc.errors import ConfigError, Unsupported
from llmcc.propose.task import Task
from llmcc.toml import read_toml

SHIPPED = Path(__file__).parent / "prompts"
CONTRACT = """\
Answer with the complete assembly of the function in one fenced block (three backticks before and after it) \
and with nothing else: no text before or behind the block, no second block, nothing left out. This holds \
whatever else is said above."""
_TARGETS = {
    "x86_64": "x86-64",
    "amd64": "x86-64",
    "aarch64": "aarch64",
    "arm64": "aarch64",
    "riscv64": "riscv64",
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """The evolving texts, their version, and the version that they were made from."""

    base: str
    correctness: str
    speed: str
    debug: str
    optimise: str
    improve: str
    version: str = ""
    parent: str = ""

    @property
    def identity(self) -> str:
        """Version and content: two prompts that differ in a letter differ here."""
        text = "".join(f"{len(part)}:{part}" for part in astuple(self))
        return f"{self.version}+{hashlib.sha256(text.encode()).hexdigest()[:8]}"

    def opening(self, task: Task, *, with_baseline: bool) -> str:
        """The first message about a function, with llc's own assembly if it is to be improved."""
        parts = [
            self.base,
            f"## Guarantee the correctness\n\n{self.correctness}",
            f"## Enhance the performance\n\n{self.speed}",
            f"## Answer\n\n{CONTRACT}",
            f"## The function\n\n{_about(task)}",
        ]
        if with_baseline:
            parts.append(f"{self.improve}\n\n{_block('asm', task.baseline_assembly)}")
        parts.append(_block("llvm", task.ir))
        return "\n\n".join(parts) + "\n"

    def debug_request(self, failure: str) -> str:
        """Asks for a correction; `failure` says what was wrong."""
        return f"{self.debug}\n\n{_block('', failure)}\n\n{CONTRACT}\n"

    def optimise_request(self, finding: str) -> str:
        """Asks for more speed; `finding` says what was measured."""
        return f"{self.optimise}\n\n{_block('', finding)}\n\n{CONTRACT}\n"


def read_prompt(folder: Path) -> Prompt:
    """The prompt of a folder. Raises ConfigError."""
    about = read_toml(folder / "prompt.toml")
    texts = {
        part: _text(folder, part) for part in ("base", "correctness", "speed", "debug", "optimise", "improve")
    }
    return Prompt(**texts, version=str(about.get("version", "")), parent=str(about.get("parent", "")))


def prompt_for(triple: str, model: str = "") -> Prompt:
    """The shipped prompt for a target: the one learnt for the model, else the general one. Raises Unsupported."""
    architecture = triple.partition("-")[0]
    if architecture not in _TARGETS:
        raise Unsupported(f"there is no prompt for {architecture or 'a module without a target triple'}")
    target = _TARGETS[architecture]
    return read_prompt(_learned(target, model) or SHIPPED / target)


def _learned(target: str, model: str) -> Path | None:
    """The folder of the learned prompt whose pattern fits the model most closely."""
    found: list[tuple[int, Path]] = []
    for path in sorted(SHIPPED.glob("learned/*/prompt.toml")):
        about = read_toml(path)
        pattern = str(about.get("model", ""))
        if about.get("target") == target and fnmatchcase(model.lower(), pattern.lower()):
            found.append((len(pattern.replace("*", "")), path.parent))
    return max(found)[1] if found and model else None


def _about(task: Task) -> str:
    features = ", ".join(task.features) or "none beyond the target's baseline"
    return (
        f"Name: {task.name}\nSignature: {task.signature}\nTarget: {task.triple}\n"
        f"CPU: {task.cpu or 'generic'}\nCPU features: {features}"
    )


def _text(folder: Path, part: str) -> str:
    path = folder / f"{part}.md"
    if not path.exists():
        path = SHIPPED / "common" / f"{part}.md"
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{folder}: {problem}") from problem


def _block(language: str, text: str) -> str:
    """A fenced block whose fence is longer than any in the text."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"
