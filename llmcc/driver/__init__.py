"""llc's command line in, .s or .o out: the entry of the `llmcc` command."""

from llmcc.driver.main import main

__all__ = ["main"]
