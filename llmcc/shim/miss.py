"""A miss: clang compiles as it was asked to; then the object is made anew where an accepted answer goes into it.

Whatever goes wrong with us, clang's own object is there already. Where nobody but the store and a pack is asked, and they have
code for none of the object's functions, nothing is imported but a little of the standard library.
"""

from __future__ import annotations

import os
import sys
import time

from llmcc import CACHE_SIZE
from llmcc.driver.lean import become, end_by, see_site_packages, setting, store_dir
from llmcc.driver.real import RealTool
from llmcc.errors import ConfigError, LlmccError
from llmcc.shim import results
from llmcc.shim.arguments import Unit
from llmcc.shim.compiler import compile_unit, list_files
from llmcc.shim.depfile import prerequisites
from llmcc.shim.prospects import readily_asked, worth_a_look
from llmcc.shim.results import Result
from llmcc.store import counters, direct
from llmcc.store.keys import Key
from llmcc.store.log import log

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llmcc.config import Settings


def compile_missed(unit: Unit, clang: RealTool, options: dict[str, str], key: Key) -> int:
    """Compile; returns the exit status."""
    try:
        pack = readily_asked(options)
        return _compile(unit, clang, options, pack or "", _settings(options) if pack is None else None, key)
    except ConfigError as problem:
        print(f"llmcc: error: {problem}" + (f" ({problem.hint})" if problem.hint else ""), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return end_by(2)  # SIGINT


def _compile(unit: Unit, clang: RealTool, options: dict[str, str], pack: str, settings: Settings | None, key: Key) -> int:
    """clang's exit status; whatever goes wrong after it is ours, and changes nothing. Raises ConfigError."""
    begun = time.time_ns()
    store = settings.store_dir if settings else store_dir(options)
    since = direct.now(store)
    try:
        made = compile_unit(unit, clang)
    except OSError:
        return become(clang.path, unit.arguments)
    if made.status:
        return made.status if made.status > 0 else end_by(-made.status)
    try:
        final: bool | None = False
        if worth_a_look(_content(unit.output), store, pack, settings):
            from llmcc.shim.replacement import replace

            final = replace(unit, clang, settings or _settings(options))
        if final is not None:
            stamp = direct.final(since) if final else since
            limit = settings.cache_size if settings else CACHE_SIZE
            _keep(store, unit, clang, key, made.messages, made.rule, begun, stamp, limit // 2)
    except ConfigError:
        raise
    except (LlmccError, OSError) as problem:
        _trouble(store, unit, options, settings, type(problem).__name__, str(problem))
    except Exception:  # noqa: BLE001 (trouble of ours never breaks a build)
        import traceback

        _trouble(store, unit, options, settings, "unexpected", f"unexpected: {traceback.format_exc(limit=-3)}")
    return 0


def _settings(options: dict[str, str]) -> Settings:
    """Raises ConfigError."""
    if sys.version_info < (3, 11):
        see_site_packages()  # settings files are read by tomli
    from llmcc.config import load

    return load(options, os.environ, os.getcwd())[0]


def _keep(store: str, unit: Unit, clang: RealTool, key: Key, messages: bytes, rule: bytes, begun: int, stamp: bytes, limit: int) -> None:
    """Keep the result for the next time."""
    if unit.depfile:  # clang writes one list of files, and the caller's may leave some out
        rule = _content(unit.depfile) if unit.system_headers else list_files(unit, clang)
    files = prerequisites(rule)
    if os.path.normpath(unit.source) not in map(os.path.normpath, files):
        return  # the list went elsewhere
    if unit.profile:
        files.append(os.path.join(unit.profile, "default.profdata") if os.path.isdir(unit.profile) else unit.profile)
    result = Result(_content(unit.output), _content(unit.depfile) if unit.depfile else None, messages)
    results.save(store, unit, key, result, files, begun, stamp, limit)


def _trouble(store: str, unit: Unit, options: dict[str, str], settings: Settings | None, kind: str, message: str) -> None:
    counters.count(store, f"trouble.{kind}")
    log(settings.log if settings else setting("log", options), f"{unit.source}: {message}")


def _content(path: str) -> bytes:
    with open(path, "rb") as stream:
        return stream.read()
