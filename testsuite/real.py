"""Real projects built with every function answered by a model that is not to be trusted.

    make testsuite [PROJECTS="zlib lua"] [LIMIT=40]

Each project is built by clang alone; built with the front ends while its functions are noted; LIMIT of them are
answered, rightly, wrongly and with hostile code (testsuite/model.py), judged and timed; and it is built again with
what was accepted. Then its own tests must pass, no answer may have been accepted that was not right, and beside the
replaced functions nothing may differ from what clang makes. Exits with 1 if anything of that fails.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from llmcc import toolchain  # noqa: E402
from llmcc.config import Settings  # noqa: E402
from llmcc.ctl.shims import write_shims  # noqa: E402
from llmcc.errors import LlmccError  # noqa: E402
from llmcc.shim.prospects import function_names  # noqa: E402
from llmcc.store import counters, queue  # noqa: E402
from llmcc.store.records import Records  # noqa: E402
from llmcc.testing import ScriptedServer  # noqa: E402
from testsuite.model import Intent, Model  # noqa: E402
from testsuite.objects import changed_sections, read_objects  # noqa: E402
from testsuite.projects import HERE, Archive, Failed, Project, read_projects  # noqa: E402

SETTINGS = {
    "LLMCC_SOURCE": "chat", "LLMCC_MODEL": "scripted", "LLMCC_API_KEY_ENV": "NONE", "LLMCC_MARGIN": "-0.9",
    "LLMCC_OPTIMISE_ROUNDS": "0", "LLMCC_SELF_DEBUG_ROUNDS": "1", "LLMCC_TIME_BUDGET_S": "3",
}  # fmt: skip
"""Right answers are let in however fast they are: it is not speed that is looked at here."""


@dataclass
class Outcome:
    """What became of a project. Times in seconds."""

    version: str = ""
    functions: int = 0
    asked: int = 0
    offered: Counter[Intent] = field(default_factory=Counter)
    accepted: Counter[Intent] = field(default_factory=Counter)
    objects: int = 0
    changed: int = 0
    unexpected: list[str] = field(default_factory=list)
    hits: int = 0
    """Compilations of the last build, the same once more, that came from the store."""
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def sound(self) -> bool:
        """True if only right answers got in, and only they changed anything."""
        return not self.unexpected and set(self.accepted) <= {Intent.RIGHT}


class Trial:
    """One project's way through the builds, in a folder of its own."""

    def __init__(self, project: Project, archive: Archive, folder: Path, tools: toolchain.Toolchain) -> None:
        self.project = project
        self.outcome = Outcome()
        self._archive = archive
        self._tree = folder / "tree"
        self._store = folder / "store"
        self._shims = folder / "shims"
        self._folder = folder
        self._tools = tools
        self._clang = str(tools.require("clang").path)
        write_shims(self._shims)

    def run(self, limit: int) -> None:
        """All steps. Raises Failed where a build or a project's own tests fail."""
        self.project.check_needs()
        plain = self._build("clang alone", {})
        self._build("noting", {"LLMCC_MODE": "queue"}, check=False)
        with tempfile.TemporaryDirectory() as name:
            model = Model(self._tools, Path(name))
            with ScriptedServer(model.reply) as server:
                self._work(server.base_url, limit)
        self._account(model)
        ours = self._build("with answers", {"LLMCC_MODE": "cached"})
        self._compare(plain, ours)
        self._build("again", {"LLMCC_MODE": "cached"}, check=False)
        self.outcome.hits = counters.totals(str(self._store / "counters")).get("hit.direct", 0)

    def _build(self, label: str, settings: dict[str, str], *, check: bool = True) -> dict[str, bytes]:
        """Build the project afresh, and run its tests; its objects, by path."""
        shutil.rmtree(self._tree, ignore_errors=True)
        self.outcome.version = self._archive.unpack(self.project, self._tree)
        environment, values = self._environment(settings)
        started = time.monotonic()
        self.project.run(self.project.build, self._tree, values, environment)
        self.outcome.seconds[label] = time.monotonic() - started
        objects = read_objects(self._tree)
        if check:
            self.project.run(self.project.check, self._tree, values, environment)
        return objects

    def _environment(self, settings: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
        """Variables and values for a build: clang alone without settings, the front ends with."""
        ours = bool(settings)
        cc = str(self._shims / "clang") if ours else self._clang
        cxx = f"{cc}++"
        flags = "-ffunction-sections"
        chosen = f"-DCMAKE_C_COMPILER={self._clang} -DCMAKE_CXX_COMPILER={self._clang}++"
        chosen += f" -DCMAKE_PROJECT_TOP_LEVEL_INCLUDES={self._shims / 'llmcc.cmake'}" if ours else ""
        plain = {k: v for k, v in os.environ.items() if not k.startswith("LLMCC_")}
        environment = {**plain, **self._settings(), **settings, "CC": cc, "CXX": cxx, "CFLAGS": f"-O3 {flags}", "CXXFLAGS": f"-O3 {flags}"}
        return environment, {"CC": cc, "CXX": cxx, "CMAKE": chosen, "CFLAGS": flags, "HERE": str(HERE)}

    def _settings(self) -> dict[str, str]:
        log = {"LLMCC_LOG": str(self._folder / "log"), "XDG_CONFIG_HOME": str(self._folder / "config")}
        return {**SETTINGS, **log, "LLMCC_FUNCTIONS": self.project.functions, "LLMCC_CACHE_DIR": str(self._store), "LLMCC_CLANG": self._clang}

    def _work(self, url: str, limit: int) -> None:
        self.outcome.functions = len(queue.waiting(str(self._store), {}))
        started = time.monotonic()
        plain = {k: v for k, v in os.environ.items() if not k.startswith("LLMCC_")}
        command = [str(Path(sys.executable).parent / "llmcctl"), "work", "--once", "--limit", str(limit)]
        done = subprocess.run(command, env={**plain, **self._settings(), "LLMCC_BASE_URL": url}, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Failed(f"llmcctl work ended with {done.returncode}: {done.stderr}")
        (self._folder / "work.txt").write_text(done.stdout)
        self.outcome.seconds["judging"] = time.monotonic() - started
        self.outcome.asked = self.outcome.functions - len(queue.waiting(str(self._store), {}))

    def _account(self, model: Model) -> None:
        """What was offered, and what of it was accepted."""
        self.outcome.offered = Counter(model.intents.values())
        records = Records(str(self._store), 1 << 30).all("accepted")
        self.outcome.accepted = Counter(model.intents[record.digest] for _, record in records)

    def _compare(self, plain: dict[str, bytes], ours: dict[str, bytes]) -> None:
        """Sections that differ belong to functions with an accepted answer, and every one of those has changed something."""
        accepted = {record.function for _, record in Records(str(self._store), 1 << 30).all("accepted")}
        self.outcome.objects = len(plain)
        for path in sorted(plain.keys() | ours.keys()):
            if plain.get(path) == ours.get(path):
                continue
            if path not in plain or path not in ours:
                self.outcome.unexpected.append(f"{path} is only in one build")
                continue
            self.outcome.changed += 1
            changed = changed_sections(plain[path], ours[path])
            strange = {s for s in changed if s.removeprefix(".text.").removeprefix(".rodata.") not in accepted}
            self.outcome.unexpected += [f"{path}: {section} differs" for section in sorted(strange)]
            if not changed and accepted.isdisjoint(function_names(ours[path]) or ()):  # an answer may be llc's own code, with other frame entries
                self.outcome.unexpected.append(f"{path} differs, but has no function with an answer")


def describe(name: str, outcome: Outcome) -> str:
    """A project's outcome in a few lines."""
    offered = ", ".join(f"{outcome.offered[i]} {i.value}" for i in Intent)
    got = ", ".join(f"{outcome.accepted[i]} {i.value}" for i in Intent)
    times = ", ".join(f"{label} {value:.0f}" for label, value in outcome.seconds.items())
    lines = [
        f"{name} {outcome.version}: tests pass; {outcome.functions} functions noted, {outcome.asked} asked about",
        f"  answers offered: {offered}; accepted: {got}",
        f"  {outcome.changed} of {outcome.objects} objects have replaced functions, the others are clang's to the byte",
        f"  seconds: {times}; built again, {outcome.hits} compilations came from the store",
    ]
    return "\n".join([*lines, *(f"  UNEXPECTED {text}" for text in outcome.unexpected)])


def main() -> int:
    """Run the named projects; returns the exit status."""
    parser = argparse.ArgumentParser(prog="make testsuite", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("projects", nargs="*")
    parser.add_argument("--limit", type=int, default=40, help="functions asked about, per project")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "testsuite", help="where sources and builds lie")
    options = parser.parse_args()
    failures = 0
    try:
        tools = toolchain.find(Settings())
        archive = Archive(options.folder.absolute())
        for project in read_projects(tuple(options.projects)):
            folder = options.folder.absolute() / project.name
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            trial = Trial(project, archive, folder, tools)
            try:
                trial.run(options.limit)
                failures += not trial.outcome.sound
                print(describe(project.name, trial.outcome), flush=True)
            except Failed as problem:
                failures += 1
                print(f"FAILED {problem}", flush=True)
    except LlmccError as problem:
        print(f"{problem}" + (f" ({problem.hint})" if problem.hint else ""), file=sys.stderr)
        return 2
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
