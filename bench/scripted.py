"""A whole experiment with a scripted model over all suites: how long it takes, and whether it comes out the same again.

    make bench-scripted [FILTER=REGEX] [KILLS=20] [WORKERS=2]

The model is a server on loopback that answers with what llc makes of the IR in the request, every third time with nothing but a
return at first. The run is killed KILLS times at random moments and resumed; then the same experiment runs undisturbed, and both
journals must be equal but for times. Exit status 1 where they are not.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

from llmcc import toolchain
from llmcc.bench import read_results, summarise
from llmcc.bench.report import overview
from llmcc.config import Settings
from llmcc.testing import Reply, ScriptedServer, SeenRequest, answer, fenced

ROOT = Path(__file__).parent.parent
EXPERIMENT = f"""\
name = "scripted"
suites = ["{ROOT}/tsvc", "{ROOT}/exebench", "{ROOT}/programs"]
model = "scripted"
self_debug_rounds = 1
optimise_rounds = 0
"""
PROGRAM = "from llmcc.ctl import main; main()"
TIMES = {"seconds", "at_s", "at", "stages", "measurement", "ratio", "low", "high", "swept", "varied"}
"""What depends on how fast this machine is; sweeps and variations leave out inputs that take the reference longer than 4 ms."""


def script(llc: str) -> object:
    """What the model says to a request."""

    def reply(seen: SeenRequest) -> Reply:
        opening = seen.messages[0]["content"]
        name = re.search(r"^Name: (\S+)", opening, re.MULTILINE)[1]
        if len(seen.messages) == 1 and zlib.crc32(name.encode()) % 3 == 0:
            return answer(fenced(f"\t.text\n{name}:\n\tretq\n"))
        ir = re.findall(r"^```llvm\n(.*?)^```", opening, re.MULTILINE | re.DOTALL)[-1]
        return answer(fenced(toolchain.run([llc, "-O3", "-o", "-"], input=ir.encode()).stdout.decode()))

    return reply


def main(pattern: str, kills: int, workers: int) -> int:
    """Run torn and whole; the exit status."""
    llc = str(toolchain.find(Settings()).llc.path)
    with tempfile.TemporaryDirectory() as temporary, ScriptedServer(script(llc)) as server:
        folder = Path(temporary)
        (folder / "e.toml").write_text(EXPERIMENT)
        environment = {**os.environ, "LLMCC_BASE_URL": server.base_url}
        common = [sys.executable, "-c", PROGRAM, "bench", "run", "e.toml", "--workers", f"processes:{workers}", "--filter", pattern]
        seconds = {}
        for out, times in (("torn", kills), ("whole", 0)):
            started = time.monotonic()
            # A store of its own for each, so that the second run finds nothing known.
            run([*common, "--out", out], folder, {**environment, "LLMCC_CACHE_DIR": str(folder / f"store-{out}")}, times)
            seconds[out] = time.monotonic() - started
        torn, whole = (entries(folder / out) for out in ("torn", "whole"))
        equal = torn == whole
        print("\n".join(differences(torn, whole)[:20]))
        print(overview(summarise(read_results(folder / "whole"))))
        print(f"undisturbed {seconds['whole']:.0f} s; killed {kills} times {seconds['torn']:.0f} s; the journals are {'equal' if equal else 'NOT equal'}")
        return 0 if equal else 1


def run(command: list[str], folder: Path, environment: dict[str, str], kills: int) -> None:
    """Run to the end, killed some times at random moments."""
    rng = random.Random(kills)
    for number in range(kills + 1):
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
        try:
            status = process.wait(rng.uniform(3, 20) if number < kills else None)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        else:
            if status:
                sys.exit("the run failed")
            return


def entries(folder: Path) -> list[str]:
    """The journal's lines in an order of their own, without times and what follows from them."""

    def timeless(values: dict[str, object]) -> dict[str, object]:
        kept = {k: v for k, v in values.items() if k not in TIMES}
        if kept.get("status") in {"ACCEPTED", "SLOWER"} or str(kept.get("message", "")).startswith("right, but not timed"):
            kept |= {"status": "right", "message": ""}
        return kept

    lines = (folder / "journal.jsonl").read_text().splitlines()
    return sorted(json.dumps(json.loads(line, object_hook=timeless), sort_keys=True) for line in lines)


def differences(torn: list[str], whole: list[str]) -> list[str]:
    """What differs, field by field, in lines of the same task."""
    only = [[json.loads(line) for line in sorted(set(a) - set(b))] for a, b in ((torn, whole), (whole, torn))]
    found = [f"{len(only[0])} lines only in the torn journal, {len(only[1])} only in the whole one"] if any(only) else []
    for mine in only[0]:
        other = next((o for o in only[1] if o.get("task", o.get("id")) == mine.get("task", mine.get("id")) and o["kind"] == mine["kind"]), {})
        a, b = flat(mine), flat(other)
        found += [f"{mine.get('task', mine.get('id'))}: {k}: {str(a.get(k))[:200]} / {str(b.get(k))[:200]}" for k in sorted(a.keys() | b.keys()) if a.get(k) != b.get(k)]
    return found


def flat(value: object, name: str = "") -> dict[str, object]:
    """Every number and text of nested values, by its way there."""
    if isinstance(value, dict):
        return {k: v for key, inner in value.items() for k, v in flat(inner, f"{name}.{key}").items()}
    if isinstance(value, list):
        return {k: v for key, inner in enumerate(value) for k, v in flat(inner, f"{name}.{key}").items()}
    return {name: value}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "", int(sys.argv[2]) if len(sys.argv) > 2 else 20, int(sys.argv[3]) if len(sys.argv) > 3 else 2))
