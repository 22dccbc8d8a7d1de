"""The proving process: a question on standard input, the answer on standard output."""

from __future__ import annotations

import resource
import sys

from llmcc.prove.code import Question
from llmcc.prove.equality import prove
from llmcc.prove.wire import decode, encode

MOST_DEEP = 20_000
MEMORY_BYTES = 4 << 30

if __name__ == "__main__":
    sys.setrecursionlimit(MOST_DEEP)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    answer = prove(decode(Question, sys.stdin.buffer.read()))
    sys.stdout.buffer.write(encode(answer))
