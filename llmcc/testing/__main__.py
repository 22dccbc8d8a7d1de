"""`python -m llmcc.testing --script FILE`: the scripted server, until interrupted."""

from __future__ import annotations

import argparse
import contextlib
import sys
import threading
from pathlib import Path

from llmcc.errors import ConfigError
from llmcc.testing.replies import read_script
from llmcc.testing.server import ScriptedServer


def main() -> int:
    """Serve the script and print how to use it."""
    parser = argparse.ArgumentParser(prog="python -m llmcc.testing", description=__doc__)
    parser.add_argument("--script", type=Path, required=True, help="TOML file with [[reply]] tables")
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    options = parser.parse_args()
    try:
        scripted = ScriptedServer(read_script(options.script), port=options.port)
    except (ConfigError, OSError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    with scripted as server, contextlib.suppress(KeyboardInterrupt):
        sys.stdout.write(f"export LLMCC_BASE_URL={server.base_url} LLMCC_MODEL=scripted\n")
        sys.stdout.flush()
        threading.Event().wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
