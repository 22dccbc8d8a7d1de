"""Is it faster? Candidate and `llc -O3`'s code measured in alternation, decided beyond the noise."""

from llmcc.timing.measurement import Measurement, Workload, cpu_model, measure
from llmcc.timing.statistics import Interval, interval

__all__ = ["Interval", "Measurement", "Workload", "cpu_model", "interval", "measure"]
