"""The runner's file formats: the structs of native/wire.h as Python reads and writes them.

Sizes are bytes, times ns; offsets count from the start of the file. All files are private to one run
on one machine, so there is no versioning: the runner is built from the sources beside this package.
"""

from llmcc.runner.wire.cases import Case, CaseFile, CaseStatus, Object
from llmcc.runner.wire.image import MAX_ARGS, EventFlag, EventSignature, Image, ImageFlag, Segment, ValueClass
from llmcc.runner.wire.memory import ELEMENT_SIZE, ElementType, ObjectFlag
from llmcc.runner.wire.results import OUTCOME_BYTES, Abi, End, Outcome, decode_outcome, decode_results
from llmcc.runner.wire.specification import (
    RESULTS,
    Arg,
    ArgKind,
    CaseSpec,
    ObjectSpec,
    Place,
    Placement,
    encode_specs,
    linked_object,
)

__all__ = [
    "ELEMENT_SIZE",
    "MAX_ARGS",
    "OUTCOME_BYTES",
    "RESULTS",
    "Abi",
    "Arg",
    "ArgKind",
    "Case",
    "CaseFile",
    "CaseSpec",
    "CaseStatus",
    "ElementType",
    "End",
    "EventFlag",
    "EventSignature",
    "Image",
    "ImageFlag",
    "Object",
    "ObjectFlag",
    "ObjectSpec",
    "Outcome",
    "Place",
    "Placement",
    "Segment",
    "ValueClass",
    "decode_outcome",
    "decode_results",
    "encode_specs",
    "linked_object",
]
