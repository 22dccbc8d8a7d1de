"""`llmcctl shims` and `llmcctl env`: front ends that a build calls in place of clang and llc."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

import llmcc
from llmcc.ctl.common import settings
from llmcc.errors import ConfigError
from llmcc.files import write_atomic

_PROGRAMS = ("clang", "llc")


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def shims(folder: Path) -> None:
    """Write clang, clang++ and llc front ends into FOLDER, and the glue for make, CMake and Meson."""
    for path in write_shims(folder):
        click.echo(path)


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
def env(folder: Path | None) -> None:
    """Print what makes a shell's builds go through llmcc: eval "$(llmcctl env)".

    The shims are written into FOLDER; without one they lie in the store.
    """
    made = (folder or Path(settings().store_dir) / "shims").absolute()
    write_shims(made)
    for variable, name in (("CC", "clang"), ("CXX", "clang++"), ("LLC", "llc")):
        click.echo(f"export {variable}={shlex.quote(str(made / name))}")


def write_shims(folder: Path) -> list[Path]:
    """Write all shims; returns their paths. Raises ConfigError where the kernel could not start them."""
    folder = folder.absolute()
    package = Path(llmcc.__file__).parents[1]
    line = f"#!{sys.executable} -IS"
    if len(line) > 127 or " " in sys.executable:
        raise ConfigError(f"{sys.executable} cannot stand in a script's first line", hint="install llmcc where the path is short and has no spaces")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for template in sorted(shipped_shims().iterdir()):
        text = template.read_text().replace("@PYTHON@", sys.executable).replace("@PACKAGE@", str(package)).replace("@SHIMS@", str(folder))
        path = folder / template.name
        write_atomic(path, text.encode())
        path.chmod(0o755 if template.name in _PROGRAMS else 0o644)
        written.append(path)
    plus = folder / "clang++"
    plus.unlink(missing_ok=True)
    plus.symlink_to("clang")
    return [*written, plus]


def shipped_shims() -> Path:
    """The folder of templates: beside the package in a checkout, else with the installation's data."""
    beside = Path(llmcc.__file__).parents[1] / "shims"
    return beside if beside.is_dir() else Path(sys.prefix) / "share" / "llmcc" / "shims"
