"""What does the answer say, may it be said, and where does it go? Finding, gating and splicing assembly."""

from llmcc.asm.assemble import assemble
from llmcc.asm.candidate import Candidate, Origin
from llmcc.asm.extract import extract
from llmcc.asm.facts import ObjectFacts
from llmcc.asm.features import enabled_features
from llmcc.asm.gatedobject import gated_object
from llmcc.asm.gatedtext import GatedText
from llmcc.asm.objectfile import relocation_kinds, same_code
from llmcc.asm.objectgate import gate_object
from llmcc.asm.policy import GatePolicy
from llmcc.asm.splice import function_text, splice
from llmcc.asm.textgate import gate_text

__all__ = [
    "Candidate",
    "GatePolicy",
    "GatedText",
    "ObjectFacts",
    "Origin",
    "assemble",
    "enabled_features",
    "extract",
    "function_text",
    "gate_object",
    "gate_text",
    "gated_object",
    "relocation_kinds",
    "same_code",
    "splice",
]
