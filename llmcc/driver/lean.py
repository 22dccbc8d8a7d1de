"""What a drop-in needs before anything heavy may be imported: the mode, the store, and becoming the real tool."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
    from typing import NoReturn
else:  # the same without its enumerations, which take half as long to load as Python itself
    import _signal as signal


def setting(name: str, options: dict[str, str]) -> str:
    """A setting by command line or environment, "" without one there; a settings file's is looked at on a miss."""
    return options.get(name) or os.environ.get(f"LLMCC_{name.upper()}", "")


def mode(options: dict[str, str]) -> str:
    """The mode by command line or environment."""
    return setting("mode", options)


def store_dir(options: dict[str, str]) -> str:
    """As Settings.store_dir; a settings file that moves the store is read in full."""
    given = setting("cache_dir", options)
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


def become(tool: str, arguments: list[str]) -> int:
    """Become the real tool; returns 1 where that cannot be."""
    os.environ["LLMCC_ACTIVE"] = "1"
    for number in (signal.SIGPIPE, signal.SIGXFSZ):  # which Python ignores, and whoever it becomes would too
        signal.signal(number, signal.SIG_DFL)
    try:
        os.execv(tool, [tool, *arguments])  # noqa: S606 (that is what a drop-in does)
    except OSError as problem:
        print(f"llmcc: error: cannot run {tool}: {problem.strerror}", file=sys.stderr)
    return 1


def end_by(number: int) -> int:
    """End by a signal, as the real tool did or as we were told to."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return 128 + number


def leave(status: int) -> NoReturn:
    """End with a status; where only a little was loaded, without the milliseconds that Python takes to take itself apart."""
    if "site" not in sys.modules:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)


def see_site_packages() -> None:
    """The lean entry scripts start Python without them."""
    if "site" not in sys.modules:
        import site

        site.main()
