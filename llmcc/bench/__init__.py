"""What does it come to? Suites of problems, attempts at them, their metrics and reports."""

from llmcc.bench.assessment import assess, describe, opened
from llmcc.bench.check import Checks, Finding
from llmcc.bench.compiler import Compiler
from llmcc.bench.journal import Journal, JournaledModel
from llmcc.bench.problem import Problem
from llmcc.bench.readers import open_suite
from llmcc.bench.selection import Selection, parse_shard, select
from llmcc.bench.suite import Suite, read_suite
from llmcc.bench.trace import GAIN, Round, Trace

__all__ = [
    "GAIN", "Checks", "Compiler", "Finding", "Journal", "JournaledModel", "Problem", "Round", "Selection", "Suite", "Trace",
    "assess", "describe", "open_suite", "opened", "parse_shard", "read_suite", "select",
]  # fmt: skip
