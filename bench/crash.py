"""Crashes: builds are killed at random moments, disks are full, stores are read-only; what was confirmed must stay.

make crash-test    ends with exit status 1 if a build failed, an output was wrong, or an acceptance was lost
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from store import ANSWER, LLMCC, TRIANGLE, compile_ir

from llmcc.store.records import Records

BUILDS, KILLS = 16, 200


class Builds:
    """Sixteen modules of four functions each, every function in four of them, answered by a pack."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = [f"triangle{k}" for k in range(BUILDS)]
        answers = folder / "pack" / "answers"
        answers.mkdir(parents=True)
        for name in self.names:
            header = f"# llmcc-answer: 1\n# function: {name}\n# signature: i32 (i32)\n"
            (answers / f"{name}.s").write_text(header + ANSWER.replace("NAME", name))
        self.modules = [compile_ir(folder, f"m{k}", self._source(k)) for k in range(BUILDS)]
        self.problems: list[str] = []

    def _source(self, k: int) -> str:
        return "".join(TRIANGLE.replace("NAME", self.names[(k + j) % BUILDS]) for j in range(4)) + f"int own{k};\n"

    def start(self, k: int, store: Path, *wrapper: str) -> subprocess.Popen[bytes]:
        """A build of one module; on a busy machine an answer need not be faster to be accepted."""
        environment = {
            **os.environ, "LLMCC_CACHE_DIR": str(store), "LLMCC_SOURCE": f"pack:{self.folder / 'pack'}", "LLMCC_MARGIN": "-0.5",
            "LLMCC_WAIT_S": "5", "LLMCC_JUDGE_BUDGET_S": "0.3",
        }  # fmt: skip
        command = [*wrapper, LLMCC, "-O3", str(self.modules[k]), "-o", self.output(k)]
        return subprocess.Popen(command, env=environment, start_new_session=True, stderr=subprocess.PIPE)

    def output(self, k: int) -> str:
        """Where a build's output goes."""
        return str(self.folder / f"m{k}.s")

    def check_output(self, k: int, what: str) -> None:
        """An output has every function, whole, with llc's body or the answer's, and ends as llc ends it."""
        text = Path(self.output(k)).read_text()
        if text.count(".size\ttriangle") != 4 or ".note.GNU-stack" not in text:
            self.problems.append(f"{what}: m{k}.s is not whole")

    def finish(self, running: dict[int, subprocess.Popen[bytes]], what: str) -> None:
        """Builds that nobody killed must succeed, silently and with a whole output."""
        for k, process in running.items():
            _, said = process.communicate()
            if process.returncode or said:
                self.problems.append(f"{what}: m{k} exited with {process.returncode}: {said.decode()[:200]}")
            else:
                self.check_output(k, what)


def killing(builds: Builds, rng: random.Random) -> None:
    """Kill builds and all they have started, one random moment after the other, sixteen at a time in flight."""
    store = builds.folder / "store"
    confirmed: dict[str, str] = {}
    running: dict[int, subprocess.Popen[bytes]] = {}
    for kill in range(KILLS):
        for k in range(BUILDS):
            if k in running and running[k].poll() is not None:
                builds.finish({k: running.pop(k)}, "a survivor")
            if k not in running:
                if rng.random() < 0.05:  # else soon everything is a direct hit
                    shutil.rmtree(store / "direct", ignore_errors=True)
                Path(builds.output(k)).unlink(missing_ok=True)
                running[k] = builds.start(k, store)
        time.sleep(rng.expovariate(0.7))
        victim = rng.choice(sorted(running))
        process = running.pop(victim)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        if Path(builds.output(victim)).exists():
            builds.check_output(victim, "killed")
        confirmed.update({key: record.digest for key, record in Records(str(store), 1 << 30).all("accepted")})
        if kill % 20 == 19:
            print(f"{kill + 1} kills, {len(confirmed)} acceptances confirmed, {len(builds.problems)} problems", flush=True)
    builds.finish(running, "at the end")
    kept = {key: record.digest for key, record in Records(str(store), 1 << 30).all("accepted")}
    builds.problems += [f"lost the acceptance {key}" for key in confirmed if key not in kept]
    print(f"killed: {KILLS}; confirmed acceptances: {len(confirmed)}; lost: {sum(k not in kept for k in confirmed)}")
    left = Records(str(store), 1 << 30).verify()
    print(f"damaged entries: {len(left)}")
    builds.problems += left


def full_disk(builds: Builds) -> None:
    """Stores on tmpfs of a few sizes, which fill up at different moments; then a store on a read-only disk."""
    if subprocess.run(["unshare", "-rm", "true"], check=False, stderr=subprocess.DEVNULL).returncode:
        print("full and read-only disks: no user namespaces here, left out")
        return
    for size in ("16k", "64k", "160k", "400k", "1m"):
        mount = f'mount -t tmpfs -o size={size} none "$0" && exec "$@"'
        store = builds.folder / f"full-{size}"
        store.mkdir()
        builds.finish({k: builds.start(k, store, "unshare", "-rm", "sh", "-c", mount, str(store)) for k in range(2)}, f"a disk of {size}")
    mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    filled = builds.folder / "store"
    for store in (builds.folder / "full-16k", filled):
        builds.finish({k: builds.start(k, store, "unshare", "-rm", "sh", "-c", mount, str(store)) for k in range(2)}, "a read-only store")
    print("full and read-only disks: done")


def main() -> int:
    """Print what happened."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    with tempfile.TemporaryDirectory() as name:
        builds = Builds(Path(name))
        killing(builds, random.Random(seed))
        full_disk(builds)
    for problem in builds.problems:
        print(problem)
    print("no problems" if not builds.problems else f"{len(builds.problems)} problems")
    return 1 if builds.problems else 0


if __name__ == "__main__":
    sys.exit(main())
