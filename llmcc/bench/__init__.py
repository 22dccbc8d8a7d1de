"""What does it come to? Suites of problems, attempts at them, their metrics and reports."""

from llmcc.bench.assessment import assess, describe, opened
from llmcc.bench.check import Checks, Finding
from llmcc.bench.comparison import Comparison, compare
from llmcc.bench.compiler import Compiler
from llmcc.bench.experiment import Experiment, read_experiment
from llmcc.bench.journal import Journal, JournaledModel
from llmcc.bench.metrics import Summary, summarise, wilson
from llmcc.bench.problem import PARTS, Problem
from llmcc.bench.readers import open_suite
from llmcc.bench.results import Results, begin, read_results
from llmcc.bench.run import Progress, Run
from llmcc.bench.selection import Selection, parse_shard, select
from llmcc.bench.suite import Suite, read_suite
from llmcc.bench.trace import GAIN, Round, Trace
from llmcc.bench.workers import open_workers

__all__ = [
    "GAIN", "PARTS", "Checks", "Comparison", "Compiler", "Experiment", "Finding", "Journal", "JournaledModel", "Problem", "Progress",
    "Results", "Round", "Run", "Selection", "Suite", "Summary", "Trace", "assess", "begin", "compare", "describe",
    "open_suite", "open_workers", "opened", "parse_shard", "read_experiment", "read_results", "read_suite", "select",
    "summarise", "wilson",
]  # fmt: skip
