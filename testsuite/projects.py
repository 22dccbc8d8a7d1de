"""Real projects, as Debian ships their sources: what they are, and how they get into a folder."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from llmcc.errors import LlmccError
from llmcc.toml import read_toml

HERE = Path(__file__).parent
LIST = HERE / "projects.toml"


class Failed(LlmccError):
    """A command of a project ended with an error."""


@dataclass(frozen=True)
class Project:
    """A source package, and the commands that build and check it.

    `functions` is a regular expression for names of those that are looked at; `parts` are further source packages by their
    folder in it, `needs` Debian packages that the build takes beside a compiler and make.
    """

    name: str
    source: str
    version: str
    build: tuple[str, ...]
    check: tuple[str, ...]
    functions: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()

    def check_needs(self) -> None:
        """Raises Failed if a package is not installed that the build needs, nor its program from elsewhere."""
        without = [name for name in self.needs if shutil.which(name.removesuffix("-build")) is None]
        missing = [name for name in without if subprocess.run(["dpkg", "-s", name], capture_output=True, check=False).returncode]
        if missing:
            raise Failed(f"{self.name}: apt-get install {' '.join(missing)}")

    def run(self, commands: tuple[str, ...], tree: Path, values: Mapping[str, str], environment: Mapping[str, str]) -> None:
        """Run commands in a tree, `values` for what stands in braces; raises Failed with the end of what was printed."""
        for command in commands:
            words = []
            for word in shlex.split(command):
                words += shlex.split(values["CMAKE"]) if word == "{CMAKE}" else [word.format(**values)]
            done = subprocess.run(words, cwd=tree, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False)
            if done.returncode:
                raise Failed(f"{self.name}: {command} ended with {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}")


def read_projects(names: tuple[str, ...]) -> list[Project]:
    """The projects of that name, all if none is named."""
    known = {name: Project(name, **{k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}) for name, table in read_toml(LIST).items()}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise LlmccError(f"no project {unknown[0]}", hint=", ".join(known))
    return [known[name] for name in names or known]


class Archive:
    """Debian's archive as this machine's own configuration names it, with source packages, apart from apt's own lists."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._downloads = folder / "downloads"
        lists = folder / "lists" / "partial"
        for path in (self._downloads, lists):
            path.mkdir(parents=True, exist_ok=True)
        (folder / "sources.list.d").mkdir(exist_ok=True)
        for path in Path("/etc/apt").glob("sources.list*/*.sources"):
            (folder / "sources.list.d" / path.name).write_text(path.read_text().replace("Types: deb\n", "Types: deb-src\n"))
        lines = [line.replace("deb ", "deb-src ", 1) for path in _lists() for line in path.read_text().splitlines() if line.startswith("deb ")]
        (folder / "sources.list").write_text("".join(f"{line}\n" for line in lines))
        self._options = [
            "-qq", "-o", f"Dir::Etc::sourcelist={folder / 'sources.list'}", "-o", f"Dir::Etc::sourceparts={folder / 'sources.list.d'}",
            "-o", f"Dir::State::lists={folder / 'lists'}", "-o", "APT::Sandbox::User=",
        ]  # fmt: skip
        self._updated = False

    def unpack(self, project: Project, tree: Path) -> str:
        """A project's pristine source in `tree`; returns the version."""
        version = self._one(project.source, project.version, tree)
        for place, source in project.parts.items():
            if (tree / place).is_dir():
                (tree / place).rmdir()
            self._one(source, "", tree / place)
        return version

    def _one(self, source: str, version: str, tree: Path) -> str:
        described = self._downloaded(source, version)
        found = described.stem.partition("_")[2]
        upstream = next(p for p in self._downloads.glob(f"{source}_*.orig.tar.*") if p.suffix != ".asc")
        with tempfile.TemporaryDirectory(dir=self._folder) as folder, tarfile.open(upstream) as packed:
            packed.extraction_filter = getattr(tarfile, "tar_filter", None)  # which early releases of Python 3.10 and 3.11 lack
            packed.extractall(folder)  # noqa: S202 (sources that are built and run anyway)
            (inner,) = Path(folder).iterdir()
            inner.rename(tree)
        return found

    def _downloaded(self, source: str, version: str) -> Path:
        """The .dsc file of a source package: of the wanted version, else of the archive's."""
        there = sorted(self._downloads.glob(f"{source}_*.dsc"))
        if there:
            return there[0]
        if not self._updated:
            if shutil.which("apt-get") is None:
                raise LlmccError("source packages are Debian's: there is no apt-get")
            subprocess.run(["apt-get", *self._options, "update"], check=False, capture_output=True)  # what is missing then, the download says
            self._updated = True
        for wanted in (f"{source}={version}", source) if version else (source,):
            done = subprocess.run(["apt-get", *self._options, "source", "--download-only", wanted], cwd=self._downloads, capture_output=True, text=True, check=False)
            if done.returncode == 0:
                return sorted(self._downloads.glob(f"{source}_*.dsc"))[0]
        raise LlmccError(f"the archive has no source package {source}: {done.stderr.strip()}")


def _lists() -> list[Path]:
    main = Path("/etc/apt/sources.list")
    return [*([main] if main.exists() else []), *sorted(Path("/etc/apt/sources.list.d").glob("*.list"))]
