"""The main path, from a module to spliced output, with everything that decides on a function."""

from llmcc.pipeline.module import Outcome, compile_module, open_function
from llmcc.pipeline.report import FunctionReport
from llmcc.pipeline.worker import Worker

__all__ = ["FunctionReport", "Outcome", "Worker", "compile_module", "open_function"]
