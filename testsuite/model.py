"""A model that answers every function of a build: with right code, code that is wrong on purpose, or hostile code.

Right code is llc's under another scheduler or register allocator. What is wrong is so on every input on which the
function returns a value, or leaves all its work out; so that every answer's fate is known beforehand.
"""

from __future__ import annotations

import re
import zlib
from enum import Enum
from pathlib import Path

from llmcc import toolchain
from llmcc.asm import Candidate, extract
from llmcc.errors import NoAssembly, ToolchainError
from llmcc.testing import Reply, SeenRequest, answer, fenced
from tests.judge import honest

SCHEDULERS = ("list-burr", "list-ilp", "source", "ilpmax", "ilpmin", "bottom-up", "post-ra", "basic", "greedy-reverse", "cmov", "no-placement")
HOSTILE = {
    "system call": "\tmovl\t$60, %eax\n\tsyscall\n",
    "included file": '\t.incbin\t"/etc/passwd"\n',
    "lost register": "\txorl\t%ebx, %ebx\n",
    "constructor": '\t.section\t.init_array,"aw"\n\t.quad\t{name}\n\t.text\n',
    "thread's memory": "\tmovq\t%fs:40, %r11\n",
    "caller's frame": "\tmovq\t$0, (%rsp)\n",
}
"""Put at the function's beginning."""
_FLIPS = {"i": "\txorq\t$1, %rax\n", "p": "\taddq\t$8, %rax\n", "f": "\tpcmpeqd\t%xmm0, %xmm0\n", "d": "\tpcmpeqd\t%xmm0, %xmm0\n"}
"""By the first letter of the result's type: what makes any result another one."""
_IR = re.compile(r"^(`{3,})llvm\n(.*?)^\1", re.MULTILINE | re.DOTALL)
_LOCAL = re.compile(r"\.L([\w.$]+)\$local\b")
"""What llc calls a symbol of the module's own where the code is position-independent,"""
_LOCALS_PLACE = re.compile(r"^(\.L[\w.$]+\$local:|\t\.type\t\.L[\w.$]+\$local,.*)\n", re.MULTILINE)
"""and where it says so."""


class Intent(str, Enum):
    """What an answer is."""

    RIGHT = "right"
    WRONG = "wrong"
    HOSTILE = "hostile"


class Model:
    """The script of a server; `intents` says by an answer's digest what it was, `unable` counts functions without answers."""

    def __init__(self, tools: toolchain.Toolchain, folder: Path) -> None:
        self.intents: dict[str, Intent] = {}
        self.unable = 0
        self._tools = tools
        self._folder = folder

    def reply(self, request: SeenRequest) -> Reply:
        """Of five functions one is first answered wrongly and one with hostile code; asked again, it gets right code."""
        opening = next(m["content"] for m in request.messages if m["role"] == "user")
        name = re.findall(r"^Name: (.*)$", opening, re.MULTILINE)[-1]
        result = re.findall(r"^Signature: (\S+)", opening, re.MULTILINE)[-1]
        number = zlib.crc32(name.encode())
        right = self.right(_IR.findall(opening)[-1][1], name)
        if not right:
            self.unable += 1
            return answer("I cannot write this one.")
        first = all(m["role"] != "assistant" for m in request.messages)
        intent, text = Intent.RIGHT, right
        if first and number % 5 == 0:
            intent, text = Intent.WRONG, wrong(right, name, result)
        elif first and number % 5 == 1:
            intent, text = Intent.HOSTILE, hostile(right, name, list(HOSTILE)[number // 5 % len(HOSTILE)])
        reply = answer(fenced(text))
        try:
            self.intents[Candidate(extract(reply.text, name)).digest] = intent
        except NoAssembly:
            self.unable += 1
        return reply

    def right(self, ir: str, name: str) -> str:
        """llc's code for a function of a module; "" where it does not take it."""
        number = zlib.crc32(name.encode())
        flags = honest.LLC[SCHEDULERS[number // 7 % len(SCHEDULERS)]]
        path = self._folder / f"{number}.ll"
        path.write_text(ir, errors="surrogateescape")
        try:
            done = toolchain.run([str(self._tools.llc.path), *flags, "-relocation-model=pic", str(path), "-o", "-"])
        except ToolchainError:
            return ""
        text = _LOCALS_PLACE.sub("", done.stdout.decode(errors="surrogateescape"))
        return honest.extract(_LOCAL.sub(r"\1", text), name)


def hostile(right: str, name: str, harm: str) -> str:
    """Right code with a piece of harm at its beginning."""
    return right.replace(f"\n{name}:\n", f"\n{name}:\n{HOSTILE[harm].format(name=name)}", 1)


def wrong(right: str, name: str, result: str) -> str:
    """Code whose result is always another one, or that does nothing at all."""
    flip = _FLIPS.get(result[0], "") if "\tretq" in right and "\tjmp\t" + name not in right else ""
    if flip and not re.search(r"\tjmp[q]?\t[*A-Za-z_]", right):
        return right.replace("\tretq", f"{flip}\tretq")
    return f"\t.text\n{name}:\n\tretq\n"
