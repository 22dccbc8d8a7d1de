"""A miss: clang compiles as it was asked to; then the object is made anew where an accepted answer goes into it.

Whatever goes wrong with us, clang's own object is there already.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from llmcc import toolchain
from llmcc.config import Settings, load
from llmcc.driver import output
from llmcc.driver.lean import see_site_packages
from llmcc.driver.real import RealTool
from llmcc.driver.signals import Ended, forward_signals
from llmcc.errors import ConfigError, LlmccError
from llmcc.shim import results
from llmcc.shim.arguments import Unit
from llmcc.shim.depfile import prerequisites
from llmcc.shim.prospects import worth_a_look
from llmcc.shim.results import Result
from llmcc.store import counters, direct
from llmcc.store.keys import Key
from llmcc.store.log import log


def compile_missed(unit: Unit, clang: RealTool, options: dict[str, str], key: Key) -> int:
    """Compile; returns the exit status."""
    if sys.version_info < (3, 11):
        see_site_packages()  # settings files are read by tomli
    try:
        settings, _ = load(options, os.environ, os.getcwd())
    except ConfigError as problem:
        print(f"llmcc: error: {problem}" + (f" ({problem.hint})" if problem.hint else ""), file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="llmcc-") as folder:
        status = _compile(unit, clang, settings, key, Path(folder))
    if status < 0:  # by a signal, as clang ended or as we were told to
        signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    return status


def _compile(unit: Unit, clang: RealTool, settings: Settings, key: Key, folder: Path) -> int:
    """clang's exit status, negative for a signal; whatever goes wrong after it is ours, and changes nothing."""
    begun = time.time_ns()
    store = settings.store_dir
    since = direct.now(store)
    status, messages = _clang(unit, clang, folder)
    if status:
        return status
    forward_signals()
    try:
        final = _replace(unit, clang, settings, folder)
        if final is not None:
            stamp = direct.final(since) if final else since
            _keep(unit, clang, settings, key, messages, begun, stamp, folder)
    except Ended as told:
        return -told.number
    except KeyboardInterrupt:
        return -signal.SIGINT
    except (LlmccError, OSError) as problem:
        counters.count(store, f"trouble.{type(problem).__name__}")
        log(settings.log, f"{unit.source}: {problem}")
    except Exception:  # noqa: BLE001 (trouble of ours never breaks a build)
        counters.count(store, "trouble.unexpected")
        log(settings.log, f"{unit.source}: unexpected: {traceback.format_exc(limit=-3)}")
    return 0


def _clang(unit: Unit, clang: RealTool, folder: Path) -> tuple[int, bytes]:
    """Run clang as the caller would, but for a list of headers; its messages are shown as they come, and returned."""
    command = [clang.path, *_terminal(), *unit.arguments]
    if not unit.depfile:
        command += ["-MD", "-MF", str(folder / "rule.d")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env={**os.environ, "LLMCC_ACTIVE": "1"})
    with _passing_on(process):
        messages = b""
        assert process.stderr is not None
        while chunk := os.read(process.stderr.fileno(), 1 << 16):
            messages += chunk
            sys.stderr.buffer.write(chunk)
            sys.stderr.buffer.flush()
        status = process.wait()
    return status, messages


def _terminal() -> list[str]:
    """What clang would choose for the terminal that it no longer sees; the caller's own options come later, and win."""
    if not os.isatty(2):
        return []
    coloured = os.environ.get("TERM", "dumb") != "dumb" and not os.environ.get("NO_COLOR")
    width = os.environ.get("COLUMNS", "")
    return [*([f"-fmessage-length={width}"] if width.isdecimal() else []), *(["-fdiagnostics-color=always"] if coloured else [])]


@contextlib.contextmanager
def _passing_on(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Signals that tell us to end are clang's while it runs: it removes what it has half written."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, lambda n, _: process.send_signal(n)) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _replace(unit: Unit, clang: RealTool, settings: Settings, folder: Path) -> bool | None:
    """Put accepted answers into the object; True if the result stays as it is for good, None if trying again could change it."""
    if not worth_a_look(Path(unit.output).read_bytes(), settings):
        return False
    see_site_packages()
    from llmcc.pipeline import compile_module  # not needed where there is nothing to look up

    base = [clang.path, *unit.essential, "-w", "-Qunused-arguments", unit.source]

    def own_assembly() -> str:
        toolchain.run([*base, "-S", "-o", str(folder / "own.s")], timeout_s=_LONG_S)
        return (folder / "own.s").read_text(errors="surrogateescape")

    module = folder / "module.ll"
    toolchain.run([*base, "-g0", "-S", "-emit-llvm", "-o", str(module)], timeout_s=_LONG_S)
    data = module.read_bytes()
    flags = ("--relocation-model=pic",) if b'!"PIC Level"' in data else ()
    outcome = compile_module(data, unit.level, flags, "obj", settings, own_assembly=own_assembly)
    if outcome.output and output.write(unit.output, outcome.output) is None:
        raise OSError(f"{unit.output} cannot be written")
    return outcome.final if outcome.complete else None


def _keep(unit: Unit, clang: RealTool, settings: Settings, key: Key, messages: bytes, begun: int, stamp: bytes, folder: Path) -> None:
    """Keep the result for the next time."""
    rule = folder / "rule.d"
    if unit.depfile and not unit.system_headers:  # clang writes one list of headers, and the caller's leaves some out
        toolchain.run([clang.path, *unit.essential, "-w", "-Qunused-arguments", unit.source, "-M", "-MF", str(rule)], timeout_s=_LONG_S)
    listed = Path(unit.depfile) if unit.depfile and unit.system_headers else rule
    files = prerequisites(listed.read_text(errors="surrogateescape"))
    if os.path.normpath(unit.source) not in map(os.path.normpath, files):
        return  # the list went elsewhere
    if unit.profile:
        files.append(os.path.join(unit.profile, "default.profdata") if os.path.isdir(unit.profile) else unit.profile)
    depfile = Path(unit.depfile).read_bytes() if unit.depfile else None
    result = Result(Path(unit.output).read_bytes(), depfile, messages)
    results.save(settings.store_dir, unit, key, result, files, begun, stamp, settings.cache_size // 2)


_LONG_S = 3600.0
"""A further run of clang on one file takes about as long as the one that has just succeeded."""
