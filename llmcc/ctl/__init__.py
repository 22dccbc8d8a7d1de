"""llmcctl: the commands for people. One module per command; one error boundary for all."""

from llmcc.ctl.main import main

__all__ = ["main"]
