"""Is it right? Candidates are held against a clang -O0 reference on inputs that reach all of their code."""

from llmcc.judge.examination import Examination, examine
from llmcc.judge.judging import Judged, judge
from llmcc.judge.status import Evidence, Status, Verdict
from llmcc.judge.workloads import Workloads, workloads

__all__ = ["Evidence", "Examination", "Judged", "Status", "Verdict", "Workloads", "examine", "judge", "workloads"]
