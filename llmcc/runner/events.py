"""How calls out of a module are observed: the classes of what they pass and return, and what memory they see and change."""

from __future__ import annotations

import re
from collections.abc import Iterable

from llmcc.errors import Unsupported
from llmcc.ir import Declaration, Parameter, Signature, split_top
from llmcc.runner.abi import INTEGER, vector_bytes
from llmcc.runner.wire import MAX_ARGS, EventFlag, EventSignature, ValueClass


def event_signature(declaration: Declaration) -> EventSignature:
    """How calls to an external function are observed; raises Unsupported for types that cannot be."""
    flags = memory_effects(declaration.memory)
    if "noreturn" in declaration.attributes:
        flags |= EventFlag.NORETURN
    return event_signature_of(declaration.name, declaration.signature, flags)


def event_signature_of(
    name: str, signature: Signature, flags: EventFlag = EventFlag.READS_ALL | EventFlag.WRITES_ALL
) -> EventSignature:
    """The event for a function of this signature."""
    classes = tuple(c for p in signature.parameters for c in value_class(p))
    if len(classes) > MAX_ARGS:
        raise Unsupported(f"call to {name} with more than {MAX_ARGS} arguments")
    flags |= EventFlag.VARIADIC if signature.variadic else EventFlag.NONE
    return EventSignature(name, flags, _result_class(signature.result, name), classes)


def indirect_signature(call: str) -> EventSignature:
    """The event for a call through a pointer, from the text of the call instruction."""
    match = re.match(r".*?call (.*?)(?:%[-\w.$]+|%\"[^\"]*\")\((.*)\)", call)
    if not match:
        raise Unsupported("indirect call that cannot be read")
    words = [w for w in match[1].split() if not re.match(r"(fast|nnan|ninf|nsz|arcp|contract|afn|reassoc|noundef|nonnull|zeroext|signext|noalias|range\(.*|align|dereferenceable.*|\d+|fastcc|ccc)$", w)]
    result_text = " ".join(words) if words else "void"
    result_text = result_text.split(" (")[0]
    classes = _classes(f"{match[2]})", "an indirect call")
    name = f"indirect:{result_text}({','.join(c.name for c in classes)})"
    everything = EventFlag.READS_ALL | EventFlag.WRITES_ALL
    return EventSignature(name, everything, _result_class(result_text, "an indirect call"), classes)


def classes_of_call(call: str) -> tuple[ValueClass, ...]:
    """How the arguments of one variadic call are observed, from the text of the call instruction."""
    match = re.search(r"\.\.\.\) @(?:[-\w.$]+|\"[^\"]*\")\((.*)$", call)
    if not match:
        raise Unsupported("variadic call that cannot be read")
    classes = _classes(match[1], "a variadic call")
    if len(classes) > MAX_ARGS:
        raise Unsupported(f"variadic call with more than {MAX_ARGS} arguments")
    return classes


def _classes(arguments: str, where: str) -> tuple[ValueClass, ...]:
    """Classes of the arguments at the start of a text that goes on behind their closing parenthesis."""
    found: list[ValueClass] = []
    for argument in _arguments(arguments):
        if "byval" in argument:
            raise Unsupported(f"{where} passes a struct on the stack")
        found += _class_of(_extended_type(_leading_type(argument), argument.split()), where)
    return tuple(found)


def _leading_type(argument: str) -> str:
    if argument.startswith("<"):
        return argument[: argument.index(">") + 1]
    return argument.split()[0]


def _arguments(text: str) -> list[str]:
    """The arguments at the start of a text that goes on behind their closing parenthesis."""
    depth = 0
    for i, c in enumerate(text):
        depth += (c in "<[{(") - (c in ">]})")
        if depth < 0:
            return split_top(text[:i])
    return split_top(text)


def memory_effects(memory: str) -> EventFlag:
    """Event flags of an LLVM `memory(...)` attribute; an empty text means that nothing is known.

    Inaccessible memory is the callee's own and cannot be seen by either side.
    """
    if not memory:
        return EventFlag.READS_ALL | EventFlag.WRITES_ALL
    inner = memory.strip().removeprefix("memory").strip("() ")
    default = "none"
    locations: dict[str, str] = {}
    for item in inner.split(","):
        name, _, access = item.strip().partition(":")
        if access:
            locations[name.strip()] = access.strip()
        else:
            default = name
    other = locations.get("other", default)
    args = locations.get("argmem", default)
    flags = EventFlag.NONE
    if "read" in other:
        flags |= EventFlag.READS_ALL
    if "write" in other:
        flags |= EventFlag.WRITES_ALL
    if "read" in args:
        flags |= EventFlag.READS_ARGS
    if "write" in args:
        flags |= EventFlag.WRITES_ARGS
    return flags


def value_class(parameter: Parameter) -> list[ValueClass]:
    """How a parameter of an external function is observed (two entries for a 128-bit integer)."""
    if "byval" in parameter.attributes:
        raise Unsupported("external call with a struct on the stack")
    return _class_of(_extended_type(parameter.type, parameter.attributes), "an external call")


def _extended_type(text: str, attributes: Iterable[str]) -> str:
    """What an argument marked signext or zeroext is passed as: callees made by clang rely on all 32 bits."""
    narrow = INTEGER.match(text)
    return "i32" if narrow and int(narrow[1]) < 32 and {"signext", "zeroext"} & set(attributes) else text


def _class_of(text: str, where: str) -> list[ValueClass]:
    integer = INTEGER.match(text)
    if text == "ptr":
        return [ValueClass.PTR]
    if integer:
        bits = int(integer[1])
        if bits == 128:
            return [ValueClass.I64, ValueClass.I64]
        exact = {1: ValueClass.BOOL, 8: ValueClass.I8, 16: ValueClass.I16, 32: ValueClass.I32, 64: ValueClass.I64}
        if bits in exact:
            return [exact[bits]]
        raise Unsupported(f"{where} passes {text}")
    if text == "float":
        return [ValueClass.F32]
    if text == "double":
        return [ValueClass.F64]
    if text == "metadata":
        return [ValueClass.SKIP]
    size = vector_bytes(text)
    return [{8: ValueClass.F64, 16: ValueClass.VEC16, 32: ValueClass.VEC32}[size]]


def _result_class(text: str, where: str) -> ValueClass:
    if text == "void":
        return ValueClass.NONE
    classes = _class_of(text, where)
    if len(classes) != 1:
        raise Unsupported(f"{where} returns {text}")
    return classes[0]
