"""What does the module say? LLVM IR as functions with signatures, canonical text and what they need."""

from llmcc.ir.eligibility import ineligible, keeps_frame_pointer, worthwhile
from llmcc.ir.heat import heats
from llmcc.ir.layout import Layout, type_layout
from llmcc.ir.module import Declaration, Function, GlobalVariable, Module, Parameter, Signature, assembly_name
from llmcc.ir.reader import parse_module, read_module
from llmcc.ir.reduction import functions_only, globals_only, prompt_text, reduce_module, to_bitcode, without
from llmcc.ir.tokens import split_top

__all__ = [
    "Declaration",
    "Function",
    "GlobalVariable",
    "Layout",
    "Module",
    "Parameter",
    "Signature",
    "assembly_name",
    "functions_only",
    "globals_only",
    "heats",
    "ineligible",
    "keeps_frame_pointer",
    "parse_module",
    "prompt_text",
    "read_module",
    "reduce_module",
    "split_top",
    "to_bitcode",
    "type_layout",
    "without",
    "worthwhile",
]
