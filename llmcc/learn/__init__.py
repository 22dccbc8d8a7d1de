"""How does the prompt become better? The paper's loop and other strategies, on tasks that the pipeline assesses."""

from llmcc.learn.ablation import Ablated, ablate, without
from llmcc.learn.artefact import About, read_lessons, write_prompt
from llmcc.learn.experiment import Experiment, TaskSet, read_experiment
from llmcc.learn.forecast import Forecast, forecast
from llmcc.learn.gate import Gate
from llmcc.learn.learning import learn, open_run, seed_prompt
from llmcc.learn.plots import plot
from llmcc.learn.rules import Half, Lesson, rule_id, rules_of
from llmcc.learn.run import Event, Run, Version, Voice
from llmcc.learn.score import Score
from llmcc.learn.workbench import ModuleBench, Split, Workbench

__all__ = [
    "Ablated", "About", "Event", "Experiment", "Forecast", "Gate", "Half", "Lesson", "ModuleBench",
    "Run", "Score", "Split", "TaskSet", "Version", "Voice", "Workbench", "ablate", "forecast",
    "learn", "open_run", "plot", "read_experiment", "read_lessons", "rule_id", "rules_of", "seed_prompt",
    "without", "write_prompt",
]  # fmt: skip
