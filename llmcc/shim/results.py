r"""Direct results of whole clang commands: the object, the make rule and the messages, by everything they depend on.

    files of a command    :=  path "\0" path ...          the source and all headers it was last seen to read
    result of a command   :=  object depfile messages     each with its length in bytes in front, in a line together

The files are kept by the command, its folder and its surroundings; the result by these and by the contents of
those files. As with every compiler cache that does not preprocess, a header that appears where none was before,
earlier on the search path, is not noticed.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys

from llmcc import JUDGE_VERSION, __version__
from llmcc.driver import output
from llmcc.driver.direct_key import add_surroundings
from llmcc.driver.real import RealTool
from llmcc.shim.arguments import Unit
from llmcc.store import direct
from llmcc.store.keys import Key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_ENVIRONMENT = (
    "CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "COMPILER_PATH", "GCC_EXEC_PREFIX", "LIBRARY_PATH", "PWD", "SDKROOT",
    "SOURCE_DATE_EPOCH", "TERM", "COLUMNS", "NO_COLOR", "CLANG_CONFIG_FILE_SYSTEM_DIR", "CLANG_CONFIG_FILE_USER_DIR",
)  # fmt: skip
"""Variables that clang goes by."""
_CHANGING = (b"__DATE__", b"__TIME__", b"__TIMESTAMP__", b".incbin")
"""What makes a source mean something else tomorrow, or by a file that no list of headers names."""
_CLOCK_NS = 20_000_000
"""A file's time may lie before the moment it was written in by this much: the kernel's tick, amply."""


class Result:
    """What a command leaves behind: bytes of the object, of the make rule (None: none), and what it printed."""

    __slots__ = ("depfile", "messages", "object")

    def __init__(self, content: bytes, depfile: bytes | None, messages: bytes) -> None:
        self.object = content
        self.depfile = depfile
        self.messages = messages


def command_key(unit: Unit, clang: RealTool, options: dict[str, str]) -> Key:
    """Key over a command line, its folder, clang's identity, all settings and this machine's CPU."""
    key = Key("clang").add("llmcc", __version__).add("judge", JUDGE_VERSION).add("clang", clang.identity)
    key.add("folder", os.getcwd()).add("terminal", str(os.isatty(2))).add("clang-configuration", _configuration(clang))
    for argument in unit.arguments:
        key.add("argument", argument)
    for name in _ENVIRONMENT:
        if name in os.environ:
            key.add(f"environment.{name}", os.environ[name])
    return add_surroundings(key, options)


def _configuration(clang: RealTool) -> str:
    """Changes with clang's own configuration files."""
    rows = []
    for folder in (os.path.dirname(os.path.realpath(clang.path)), "/etc/clang", f"/etc/clang-{clang.major}"):
        try:
            names = [name for name in os.listdir(folder) if name.endswith(".cfg")]
        except OSError:
            continue
        for name in sorted(names):
            status = os.stat(os.path.join(folder, name))
            rows.append(f"{folder}/{name}:{status.st_size}:{status.st_mtime_ns}")
    return "\n".join(rows)


def load(store: str, unit: Unit, key: Key) -> Result | None:
    """The result of the command with the files as they are now, or None."""
    listed = direct.load(store, key.digest)
    if listed is None:
        return None
    try:
        found = direct.load(store, _content_key(key, ((path, _read(path)) for path in os.fsdecode(listed[1]).split("\0"))).digest)
    except OSError:
        return None
    if found is None:
        return None
    head, _, body = found[1].partition(b"\n")
    size, rule = (int(n) for n in head.split())
    depfile = body[size : size + rule] if unit.depfile else None
    return Result(body[:size], depfile, body[size + rule :])


def replay(unit: Unit, result: Result) -> bool:
    """Write what the command would; False where clang should say what is wrong."""
    if result.depfile is not None and output.write(unit.depfile, result.depfile) is None:
        return False
    if output.write(unit.output, result.object) is None:
        return False
    sys.stderr.buffer.write(result.messages)
    return True


def save(store: str, unit: Unit, key: Key, result: Result, files: list[str], begun_ns: int, stamp: bytes, limit: int) -> None:
    """Keep a result, unless one of its files changed since `begun_ns` or means something else tomorrow.

    `files` are the source and all headers; `limit` in bytes is for all direct results. Raises OSError where a
    file cannot be read or the store cannot be written.
    """
    if any(os.path.exists(path + suffix) for path in unit.includes for suffix in (".gch", ".pch")):
        return  # a precompiled header, whose own headers nobody has listed
    contents = []
    for path in files:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode) or max(status.st_mtime_ns, status.st_ctime_ns) + _CLOCK_NS > begun_ns:
            return
        content = _read(path)
        if any(word in content for word in _CHANGING):
            return
        contents.append((path, content))
    rule = result.depfile or b""
    payload = b"%d %d\n" % (len(result.object), len(rule)) + result.object + rule + result.messages
    direct.save(store, _content_key(key, contents).digest, direct.REPLACED, payload, stamp, limit)
    direct.save(store, key.digest, direct.REPLACED, os.fsencode("\0".join(files)), direct.final(stamp), limit)


def _content_key(key: Key, contents: Iterable[tuple[str, bytes]]) -> Key:
    found = Key("clang-result").add("command", key.digest)
    for path, content in contents:
        found.add(f"file.{path}", hashlib.sha256(content).digest())
    return found


def _read(path: str) -> bytes:
    with open(path, "rb") as stream:
        return stream.read()
