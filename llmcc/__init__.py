"""llmcc: a drop-in for llc in which a language model writes the assembly and llmcc decides whether to believe it."""

__version__ = "0.1.0"

JUDGE_VERSION = "11"
"""Part of every key: bumped whenever judging becomes stricter, so that nothing judged less counts."""

CACHE_SIZE = 2 << 30
"""The store's size limit in bytes, where none is set."""
