"""llmcc: a drop-in for llc in which a language model writes the assembly and llmcc decides whether to believe it."""

__version__ = "0.1.0"
