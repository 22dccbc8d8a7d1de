"""Is it faster? Candidate and `llc -O3`'s code measured in alternation, decided beyond the noise."""

from llmcc.timing.estimate import Loop, estimate, ratio
from llmcc.timing.machine import cpu_model, exclusive
from llmcc.timing.measurement import Measurement, measure, of_same_code
from llmcc.timing.statistics import Interval, interval
from llmcc.timing.whole import measure_program, paper_seconds

__all__ = ["Interval", "Loop", "Measurement", "cpu_model", "estimate", "exclusive", "interval", "measure", "measure_program", "of_same_code", "paper_seconds", "ratio"]
