"""What a drop-in needs before anything heavy may be imported: the mode, the store, and becoming the real tool."""

from __future__ import annotations

import os
import sys


def mode(options: dict[str, str]) -> str:
    """The mode by command line or environment; a settings file's is looked at on a miss."""
    return options.get("mode") or os.environ.get("LLMCC_MODE", "")


def store_dir(options: dict[str, str]) -> str:
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


def become(tool: str, arguments: list[str]) -> int:
    """Become the real tool; returns 1 where that cannot be."""
    os.environ["LLMCC_ACTIVE"] = "1"
    try:
        os.execv(tool, [tool, *arguments])  # noqa: S606 (that is what a drop-in does)
    except OSError as problem:
        print(f"llmcc: error: cannot run {tool}: {problem.strerror}", file=sys.stderr)
    return 1


def see_site_packages() -> None:
    """The lean entry scripts start Python without them."""
    if "site" not in sys.modules:
        import site

        site.main()
