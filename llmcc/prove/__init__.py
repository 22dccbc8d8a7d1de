"""Is code equal to other code on every input? Symbolic execution of both, in a process of its own.

`python -m llmcc.prove` reads a `Question` and writes an `Answer`; it needs the extra `llmcc[prove]`.
"""

from llmcc.prove.code import (
    Answer,
    Code,
    Counterexample,
    Event,
    Parameter,
    Piece,
    Pointer,
    Question,
    ResultRegister,
)
from llmcc.prove.wire import decode, encode

__all__ = [
    "Answer",
    "Code",
    "Counterexample",
    "Event",
    "Parameter",
    "Piece",
    "Pointer",
    "Question",
    "ResultRegister",
    "decode",
    "encode",
]
