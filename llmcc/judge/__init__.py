"""Is it right? Candidates are held against a clang -O0 reference on inputs that reach all of their code."""

from llmcc.judge.examination import Examination, examine
from llmcc.judge.judging import Judged, judge
from llmcc.judge.status import Evidence, Status, Verdict

__all__ = ["Evidence", "Examination", "Judged", "Status", "Verdict", "examine", "judge"]
