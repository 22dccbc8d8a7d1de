"""May an instruction have this address as an operand? What a function does must not depend on where it is.

Code that computes with the address of its constants, of its stack or of a variable can tell a test from a build: it behaves
in the one and not in the other. Addresses are moved, added to, subtracted from each other, compared with each other, and
used to reach memory; that is all that compilers do with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmcc.asm.operands import GENERAL, Instruction, Operand
from llmcc.asm.places import OWN, State, address, is_own, overlaps, value_of
from llmcc.asm.widths import vector_bytes
from llmcc.errors import GateRejected

_READS_TARGET = re.compile(
    r"(?:add|sub|adc|sbb|and|or|xor|cmp|test|bt[src]?|sh[lr]d?|sa[lr]|ro[lr]|rc[lr]|i?mul|i?div|inc|dec|neg|not|bswap|push|"
    r"xchg|xadd|cmpxchg|call|jmp)[bwlq]?$|cmov"
)
_MOVES = re.compile(r"movq?$|movabsq?$|pushq?$|cmov|(?:add|sub|inc|dec)q?$|jmp")
PRODUCTS = re.compile(r"(?:i?mul|i?div)[bwlq]?$|c(?:wd|dq|qo|wtd|ltd|qto|bw|wde|dqe|btw|wtl|ltq)$")
"""Those that, with one operand or none, read rax and write it or rdx, or both, and nothing else."""
_QUOTIENTS = re.compile(r"i?div")
_IMPLIED = (
    (re.compile(r"v?pcmpest"), ("rax", "rdx")),
    (re.compile(r"mulx"), ("rdx",)),
    (re.compile(r"loop|j[er]?cxz"), ("rcx",)),
    (re.compile(r"stos|scas|cmpxchg"), ("rax",)),
)


def own_inputs(line: Instruction, state: State) -> list[Operand]:
    """The operands that an instruction reads which hold an address of the candidate's constants, or a part of one."""
    operands = line.sources_first
    if line.mnemonic.startswith("lea") or makes_constant(line):
        return []
    targets = bool(_READS_TARGET.match(line.mnemonic)) and len(operands) < 3
    return [o for o in (operands if targets else operands[:-1]) if _holds(line, o, state)]


def makes_constant(line: Instruction) -> bool:
    """True for what gives the same whatever its operands held: `xor` of a register with itself, `and $0`, `or $-1`."""
    if len(line.operands) != 2:
        return False
    source, target = line.sources_first
    if target.kind != "register" or not fills(target.register):
        return False
    name = line.mnemonic.rstrip("lq")
    if source == target:
        return name in {"xor", "sub", "sbb"}
    return source.kind == "immediate" and source.value.constant and (name, source.value.value) in {("and", 0), ("or", -1)}


def fills(register: str) -> bool:
    """True for a general register of 64 bits, and of 32, whose upper half becomes zero."""
    return register == GENERAL.get(register) or (register in GENERAL and (register[0] == "e" or register.endswith("d")))


def check_addresses(line: Instruction, state: State) -> None:
    """Raises GateRejected for what does not treat an address of the candidate's constants as one."""
    if line.stem == "nop":
        return
    for operand in line.operands:
        _check_memory(line, operand, state)
    inputs = own_inputs(line, state)
    if any(state.registers.get(r) == OWN for r in _implied(line)) or (inputs and not _is_accepted(line, state, inputs)):
        message = f"`{line.mnemonic}` on an address of the constants: what a function does may not depend on where it is"
        raise GateRejected("address", message, line.line)


def _implied(line: Instruction) -> Iterator[str]:
    """The registers that an instruction reads without naming them."""
    if PRODUCTS.match(line.mnemonic) and len(line.operands) < 2:
        yield from ("rax", "rdx") if _QUOTIENTS.match(line.mnemonic) else ("rax",)
    for pattern, registers in _IMPLIED:
        if pattern.match(line.mnemonic):
            yield from registers
    if any(p.startswith("rep") for p in line.prefixes):
        yield "rcx"


def _is_accepted(line: Instruction, state: State, inputs: list[Operand]) -> bool:
    name, operands = line.mnemonic, line.sources_first
    if name in {"cmp", "cmpq"} and len(operands) == 2:
        return len(inputs) == 2
    if name in {"mov", "movl"} and inputs[0].kind == "immediate":
        return operands[-1].register in GENERAL
    if not _MOVES.match(name) or any(o.kind == "register" and GENERAL.get(o.register) != o.register for o in inputs):
        return False
    if name.startswith("jmp"):
        return True
    if any(o.kind == "memory" and value_of(o, state) != OWN for o in inputs):
        return False  # a part of one
    if line.stem == "push":
        return operands[0].kind == "register"
    target = operands[-1]
    if target.kind == "register":
        return target.register in GENERAL
    return line.stem == "mov" and operands[0].kind == "register" and address(target, state) is not None


def _check_memory(line: Instruction, operand: Operand, state: State) -> None:
    """An address is a base: twice one, or a multiple of one, is none."""
    if operand.kind != "memory":
        return
    base, index = (state.registers.get(GENERAL.get(r, "")) == OWN for r in (operand.base, operand.index))
    if (index and (operand.scale > 1 or base)) or (is_own(operand) and (base or index)):
        raise GateRejected("address", f"`{line.mnemonic}`: an address of the constants is multiplied or added to another", line.line)


def _holds(line: Instruction, operand: Operand, state: State) -> bool:
    if operand.kind == "immediate":
        return is_own(operand)
    if operand.kind == "register":
        return state.registers.get(GENERAL.get(operand.register, "")) == OWN
    place = address(operand, state)
    if place is None or operand.indirect:
        return False
    size = vector_bytes(line, 8)
    return any(value == OWN and overlaps(slot, place, size) for slot, value in state.slots.items())
