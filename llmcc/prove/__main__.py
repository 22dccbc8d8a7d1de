"""The proving process: a question on standard input, the answer on standard output."""

from __future__ import annotations

import sys

from llmcc.prove.code import Question
from llmcc.prove.equality import prove
from llmcc.prove.wire import decode, encode

MOST_DEEP = 20_000

if __name__ == "__main__":
    sys.setrecursionlimit(MOST_DEEP)
    answer = prove(decode(Question, sys.stdin.buffer.read()))
    sys.stdout.buffer.write(encode(answer))
