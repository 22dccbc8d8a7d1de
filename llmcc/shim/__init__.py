"""clang's command line in, an object out: the entry of the `clang` and `clang++` shims, whose every compilation is llmcc's to better."""

from llmcc.shim.main import main

__all__ = ["main"]
