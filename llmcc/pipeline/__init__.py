"""The main path, from a module to spliced output, with everything that decides on a function."""

from llmcc.pipeline.attempts import Attempts, open_attempts
from llmcc.pipeline.compilation import Compilation
from llmcc.pipeline.dialogue import Phase, Turn, converse
from llmcc.pipeline.module import Outcome, compile_module, open_function, producer
from llmcc.pipeline.report import FunctionReport
from llmcc.pipeline.worker import Worker

__all__ = [
    "Attempts",
    "Compilation",
    "FunctionReport",
    "Outcome",
    "Phase",
    "Turn",
    "Worker",
    "compile_module",
    "converse",
    "open_attempts",
    "open_function",
    "producer",
]
