"""Runs machine code on prepared memory, harmlessly: judge and timing stand on it."""

from llmcc.runner.build import runner_program
from llmcc.runner.data import PlacedGlobal
from llmcc.runner.execution import STEP_NS, Cases, Execution, Sampling, bench, discover, run
from llmcc.runner.fuzzing import fuzz
from llmcc.runner.specimen import Specimen, build_specimen, revealed
from llmcc.runner.sweep import SPOILT, Sweep, input_bits
from llmcc.runner.variations import Variations, may_be_varied
from llmcc.runner.wire import (
    Abi,
    Arg,
    ArgKind,
    Case,
    CaseSpec,
    CaseStatus,
    ElementType,
    End,
    Image,
    ImageFlag,
    Object,
    ObjectFlag,
    ObjectSpec,
    Outcome,
    Place,
    Placement,
)

__all__ = [
    "SPOILT",
    "STEP_NS",
    "Abi",
    "Arg",
    "ArgKind",
    "Case",
    "CaseSpec",
    "CaseStatus",
    "Cases",
    "ElementType",
    "End",
    "Execution",
    "Image",
    "ImageFlag",
    "Object",
    "ObjectFlag",
    "ObjectSpec",
    "Outcome",
    "Place",
    "PlacedGlobal",
    "Placement",
    "Sampling",
    "Specimen",
    "Sweep",
    "Variations",
    "bench",
    "build_specimen",
    "discover",
    "fuzz",
    "input_bits",
    "may_be_varied",
    "revealed",
    "run",
    "runner_program",
]
