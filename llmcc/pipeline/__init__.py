"""The main path, from a module to spliced output, with everything that decides on a function."""

from llmcc.pipeline.module import Outcome, compile_module, open_function, work_off
from llmcc.pipeline.report import FunctionReport

__all__ = ["FunctionReport", "Outcome", "compile_module", "open_function", "work_off"]
