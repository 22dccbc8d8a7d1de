"""LLVM's programs, and the only door to running them or any other."""

from llmcc.toolchain.process import Completed, command_words, run, users_environment
from llmcc.toolchain.tools import Tool, Toolchain, find, find_clang, find_llc, is_llmcc

__all__ = [
    "Completed",
    "Tool",
    "Toolchain",
    "command_words",
    "find",
    "find_clang",
    "find_llc",
    "is_llmcc",
    "run",
    "users_environment",
]
