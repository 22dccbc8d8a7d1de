"""GEPA (Agrawal et al. 2025) as a strategy: the kept library's engine, with our evaluator and our gate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from llmcc.bench.trace import Trace
from llmcc.errors import ConfigError
from llmcc.learn.requests import Unusable
from llmcc.learn.rules import Half, rules_of, with_rules
from llmcc.learn.run import Run, Version
from llmcc.propose import Prompt


def evolve(run: Run) -> None:
    """Let GEPA change the two halves, with as many attempts as the paper's loop would make.

    Raises ConfigError if the library is not installed.
    """
    try:
        import gepa  # noqa: PLC0415 (an extra)
    except ModuleNotFoundError as problem:
        raise ConfigError("strategy gepa needs its library", hint="pip install 'llmcc[gepa]'") from problem
    split, experiment = run.bench.split, run.experiment
    run.arrive(Version(run.seed_prompt, (), run.validate(run.seed_prompt)[1]), epoch=0)
    found = gepa.optimize(
        seed_candidate={half.value: getattr(run.seed_prompt, half.value) for half in Half},
        trainset=list(split.training),
        valset=list(split.validation),
        adapter=_Adapter(run),
        reflection_lm=lambda question: _reply(run, question),
        reflection_minibatch_size=experiment.batch,
        skip_perfect_score=True,
        max_metric_calls=experiment.epochs * len(split.training) + (experiment.epochs + 1) * len(split.validation),
        logger=_Quiet(),
        seed=experiment.seed,
    )
    best: Any = found.best_candidate
    learnt = replace(
        prompt_of(run, best), version=f"{experiment.name}-gepa", parent=run.seed_prompt.version
    )
    run.arrive(Version(learnt, (), run.validate(learnt)[1]), epoch=experiment.epochs)


def prompt_of(run: Run, candidate: Mapping[str, str]) -> Prompt:
    """The prompt of GEPA's texts: lines that the gate refuses are left out, and an empty half stays the seed's."""
    prompt = run.seed_prompt
    for half in Half:
        seed = rules_of(run.seed_prompt, half)
        rules: list[str] = []
        for line in candidate[half.value].splitlines():
            if line in seed or (line.strip() and not run.gate.refusal(line, rules)):
                rules.append(line)
        if rules:
            prompt = with_rules(prompt, half, tuple(dict.fromkeys(rules)))
    return prompt


def _reply(run: Run, question: str | list[dict[str, Any]]) -> str:
    try:
        return run.ask(question if isinstance(question, str) else str(question[-1]["content"]))
    except Unusable as problem:
        run.skip(str(problem))
        return ""


class _Adapter:
    """Evaluates and explains, in the shape of gepa.core.adapter.GEPAAdapter."""

    propose_new_texts = None

    def __init__(self, run: Run) -> None:
        self._run = run

    def evaluate(self, batch: list[str], candidate: dict[str, str], capture_traces: bool = False) -> Any:
        """Half a point for a right answer, a whole one for an accepted one."""
        from gepa.core.adapter import EvaluationBatch  # noqa: PLC0415 (an extra)

        traces = self._run.attempt(prompt_of(self._run, candidate), batch)
        scores = [(t.right + t.faster) / 2 for t in traces]
        return EvaluationBatch(outputs=list(traces), scores=scores, trajectories=list(traces) if capture_traces else None)

    def make_reflective_dataset(
        self, candidate: dict[str, str], eval_batch: Any, components_to_update: list[str]  # noqa: ARG002 (GEPA's shape)
    ) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Every round's code with what was found, for each half."""
        shown = [_shown(trace) for trace in eval_batch.trajectories]
        return dict.fromkeys(components_to_update, shown)


def _shown(trace: Trace) -> dict[str, str]:
    last = trace.rounds[-1] if trace.rounds else None
    story = "\n".join(f"round {n}: {r.status.value}: {r.message}" for n, r in enumerate(trace.rounds, 1))
    return {"Generated Outputs": last.assembly if last else "", "Feedback": story or "no answer"}


class _Quiet:
    def log(self, message: str) -> None:
        """What matters is told by the run."""
