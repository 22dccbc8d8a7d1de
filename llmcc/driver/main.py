"""The `llmcc` command: a direct hit, else the pipeline, else the real llc with the caller's own arguments.

Until a miss nothing but a little of the standard library is imported; a test holds that.
"""

from __future__ import annotations

import os
import sys

from llmcc.driver import output
from llmcc.driver.arguments import Job, NotUnderstood, opted_out, parse, split
from llmcc.driver.real import NoRealLLC, real_llc
from llmcc.store import counters, direct


def main() -> int:
    """Run as llc would; returns its exit status."""
    argv = sys.argv[1:]
    options, rest = split(argv)
    store = _store_dir(options)
    try:
        llc = real_llc(store, options)
    except NoRealLLC as problem:
        print(f"llmcc: error: {problem}", file=sys.stderr)
        return 1
    if os.environ.get("LLMCC_ACTIVE"):
        print(f"llmcc: error: the llc that llmcc found, {llc.path}, is llmcc: name the real one by LLMCC_LLC", file=sys.stderr)
        return 1
    if _mode(options) == "off":
        return _pass(llc.path, rest, store, "off")
    if not llc.understood:
        from llmcc.store.log import log

        log(os.environ.get("LLMCC_LOG", ""), f"{llc.path} is LLVM {llc.major}: llmcc understands 16 to 22 and only passes on")
        return _pass(llc.path, rest, store, f"llvm-{llc.major}")
    try:
        job = parse(argv)
        data = _read(job)
    except NotUnderstood as reason:
        return _pass(llc.path, rest, store, str(reason))
    if opted_out(data):
        counters.count(store, "bypass.opted-out")
        return _real(llc.path, job, data)
    from llmcc.driver.direct_key import direct_key

    digest = direct_key(job, data, llc, options).digest
    found = direct.load(store, digest)
    if found is not None:
        kind, payload = found
        counters.count(store, "hit.direct")
        if kind == direct.NOTHING:
            return _real(llc.path, job, data)
        status = output.write(job.output_path, payload)
        return status if status is not None else _real(llc.path, job, data)
    _see_site_packages()
    from llmcc.driver.miss import compile_missed

    return compile_missed(job, data, llc, store, digest)


def _see_site_packages() -> None:
    """The lean entry script starts Python without them."""
    if "site" not in sys.modules:
        import site

        site.main()


def _mode(options: dict[str, str]) -> str:
    return options.get("mode") or os.environ.get("LLMCC_MODE", "")


def _store_dir(options: dict[str, str]) -> str:
    """As Settings.store_dir; a settings file that moves the store is read in full."""
    given = options.get("cache_dir") or os.environ.get("LLMCC_CACHE_DIR")
    if given:
        return given
    base = os.environ.get("XDG_CONFIG_HOME") or f"{os.environ.get('HOME', '/')}/.config"
    if os.path.exists(f"{base}/llmcc/llmcc.toml"):
        from llmcc.config import load
        from llmcc.errors import ConfigError

        try:
            return load({}, os.environ, os.getcwd())[0].store_dir
        except ConfigError:
            pass
    cache = os.environ.get("XDG_CACHE_HOME") or f"{os.environ.get('HOME', '/')}/.cache"
    return f"{cache}/llmcc"


def _read(job: Job) -> bytes:
    if job.source == "-":
        return sys.stdin.buffer.read()
    try:
        with open(job.source, "rb") as stream:
            return stream.read()
    except OSError:
        raise NotUnderstood("unreadable-input") from None


def _pass(llc: str, argv: list[str], store: str, reason: str) -> int:
    """Become the real llc."""
    counters.count(store, f"bypass.{reason.replace('=', '-')}")
    os.environ["LLMCC_ACTIVE"] = "1"
    try:
        os.execv(llc, [llc, *argv])  # noqa: S606 (that is what a drop-in does)
    except OSError as problem:
        print(f"llmcc: error: cannot run {llc}: {problem.strerror}", file=sys.stderr)
    return 1


def _real(llc: str, job: Job, data: bytes) -> int:
    """The real llc on a command line that was understood, standard input replayed."""
    arguments = [llc, *job.rest]
    if not job.level:
        arguments.insert(1, "-O3")
    if job.source != "-":
        os.environ["LLMCC_ACTIVE"] = "1"
        try:
            os.execv(llc, arguments)  # noqa: S606
        except OSError as problem:
            print(f"llmcc: error: cannot run {llc}: {problem.strerror}", file=sys.stderr)
            return 1
    from llmcc.driver.real import run_with_input

    return run_with_input(arguments, data)
