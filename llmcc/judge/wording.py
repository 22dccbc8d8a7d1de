"""What happened in a run, in words that a model or a person can act on."""

from __future__ import annotations

from collections.abc import Sequence

from llmcc.runner import Abi, Case, End, Object, ObjectFlag, Outcome, Place, Specimen
from llmcc.runner.wire import EventSignature

_CALLEE_SAVED = ("rbx", "rbp", "r12", "r13", "r14", "r15")
_SIGNALS = {4: "illegal instruction", 5: "breakpoint trap", 7: "bus error", 8: "arithmetic exception", 11: "invalid memory access", 31: "system call"}
_NEAR = 1 << 16
"""Bytes from an object within which an address is told from it."""
_ENDS = {
    End.RETURNED: "returns",
    End.EVENTS: "makes more external calls",
    End.NORETURN: "ends in a call that does not return",
    End.WILD: "writes outside of the memory that it may write",
    End.LOCAL: "shows a local variable to an external function",
    End.TRAPPED: "traps",
    End.HUNG: "hangs in a loop that does nothing",
    End.TIMEOUT: "does not end in time",
}


def ended(outcome: Outcome) -> str:
    """What a function does in the end."""
    return _ENDS.get(outcome.end, outcome.end.name.lower())


def describe(known: Object) -> str:
    """How a piece of memory is called in messages."""
    return f"object {known.id} (of {known.size} bytes)" if known.id < 1000 else f"a linked object of {known.size} bytes"


def called(event: EventSignature) -> str:
    """How a called function is named in messages."""
    name = event.name.removeprefix("indirect:").split(":")[0]
    return "a function pointer" if "(" in name else name


def inputs(specimen: Specimen, case: Case, objects: Sequence[Object]) -> str:
    """The arguments in registers and what the objects are, in brackets; names are the IR's."""
    shown, named = [], {}
    parameters = specimen.function.signature.parameters
    for slot in specimen.lowering.slots:
        if slot.place is not Place.GPR or slot.slot >= len(case.gpr):
            continue
        name = f"%{parameters[slot.parameter].name or slot.parameter}"
        value = case.gpr[slot.slot]
        if slot.pointer:
            shown.append(f"{name} = {_pointed(value, objects)}")
        elif slot.type.startswith("i"):
            value &= (1 << 8 * slot.size) - 1
            shown.append(f"{name} = {value - (value >> (8 * slot.size - 1) << 8 * slot.size)}")
    for variable in specimen.globals:
        for known in objects:
            if variable.address <= known.address < variable.address + variable.size and known.id < 1000:
                named[known.id] = f"object {known.id} = @{variable.name}"
    shown += [named[k] for k in sorted(named)]
    return f" (with {', '.join(shown)})" if shown else ""


def _pointed(value: int, objects: Sequence[Object]) -> str:
    if not value:
        return "null"
    for known in objects:
        if known.address <= value <= known.address + known.size and known.id < 1000:
            offset = value - known.address - known.origin
            return f"object {known.id}" + (f" {offset:+d} bytes" if offset else "")
    return "a pointer that is not used"


def abi_message(outcome: Outcome) -> str:
    """What an ABI violation was, in words a model can act on."""
    messages = []
    if outcome.abi & Abi.CALLEE_SAVED:
        messages.append(f"callee-saved register {_CALLEE_SAVED[outcome.abi_detail]} is not preserved")
    if outcome.abi & Abi.STACK_POINTER:
        messages.append("rsp on return is not where it was on entry")
    if outcome.abi & Abi.DIRECTION:
        messages.append("the direction flag is set on return")
    if outcome.abi & Abi.MXCSR:
        messages.append("MXCSR control bits are changed")
    if outcome.abi & Abi.X87_CONTROL:
        messages.append("the x87 control word is changed")
    if outcome.abi & Abi.X87_STACK:
        messages.append("the x87/MMX state is left dirty (emms or pops missing)")
    if outcome.abi & Abi.CALLER_FRAME:
        messages.append("the caller's stack frame is overwritten")
    if outcome.abi & Abi.CALL_ALIGNMENT:
        messages.append("the stack is not 16-byte aligned at a call")
    if outcome.abi & Abi.CALL_STATE:
        messages.append("direction flag or MXCSR is changed at a call")
    if outcome.abi & Abi.CALL_VECTORS:
        messages.append("al does not tell how many vector registers hold arguments at a variadic call")
    if outcome.abi & Abi.BELOW_STACK:
        messages.append("data is kept more than 128 bytes below rsp, where signals overwrite it at any time")
    if outcome.abi & Abi.STEP_STACK:
        messages.append("rsp does not point into the stack while the function runs")
    return "; ".join(messages)


def fault_message(outcome: Outcome, where: str, objects: Sequence[Object]) -> str:
    """What fault ended a run; `where` names the instruction."""
    name = _SIGNALS.get(outcome.signal, f"signal {outcome.signal}")
    if outcome.signal == 31:
        return f"{where} makes a system call, which no function may"
    place = f" {_place(outcome.address, objects)}" if outcome.signal in {7, 11} else ""
    return f"{where} faults: {name}{place}"


def _place(address: int, objects: Sequence[Object]) -> str:
    """An address as told from the object next to it."""
    if not address:
        return "through a null pointer, or of an aligned instruction at an address that is not aligned"
    for known in objects:
        if known.address <= address < known.address + known.size:
            only = "" if known.flags & ObjectFlag.WRITTEN else ", which the function only reads"
            return f"at offset {address - known.address - known.origin} of {describe(known)}{only}"
    near = [(abs(address - edge), known, edge) for known in objects for edge in (known.address, known.address + known.size)]
    if not near or min(near, key=lambda n: n[0])[0] >= _NEAR:
        return f"at address {address:#x}, where the function touches nothing"
    distance, known, edge = min(near, key=lambda n: n[0])
    if edge == known.address:
        return f"{distance} bytes before the start of {describe(known)}"
    return f"{distance} bytes behind the end of {describe(known)}" if distance else f"right behind the end of {describe(known)}"
