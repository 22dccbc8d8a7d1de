"""Which instructions a candidate may contain, and which CPU features each needs (iced-x86)."""

from __future__ import annotations

import re
from typing import Any

import iced_x86 as x86

from llmcc.asm.policy import GatePolicy
from llmcc.errors import GateRejected

FLOW = x86.FlowControl
BRANCHES = frozenset({FLOW.CONDITIONAL_BRANCH, FLOW.UNCONDITIONAL_BRANCH})


def names(enumeration: Any) -> dict[int, str]:
    """An iced enumeration's members by value."""
    return {value: name for name, value in vars(enumeration).items() if isinstance(value, int)}


MNEMONICS = names(x86.Mnemonic)
_CODES = names(x86.Code)
_FEATURES = names(x86.CpuidFeature)
_CONDITIONS = "A AE B BE E G GE L LE NE NO NP NS O P S".split()

# Instructions of the base set: what computes, moves, compares and branches. Everything else there touches the
# machine: interrupts, ports, descriptors, flags as a whole, counters.
_BASE = frozenset(
    "ADC ADD AND BSF BSR BSWAP BT BTC BTR BTS CALL CBW CDQ CDQE CLC CLD CMC CMP CMPSB CMPSD CMPSQ CMPSW CMPXCHG CQO CWD "
    "CWDE DEC DIV IDIV IMUL INC JECXZ JMP JRCXZ LEA LEAVE LODSB LODSD LODSQ LODSW LOOP LOOPE LOOPNE MOV MOVSB MOVSD "
    "MOVSQ MOVSW MOVSX MOVSXD MOVZX MUL NEG NOP NOT OR POP PUSH RCL RCR RET ROL ROR SAL SAR SBB SCASB SCASD SCASQ SCASW "
    "SHL SHLD SHR SHRD STC STOSB STOSD STOSQ STOSW SUB TEST WAIT XADD XCHG XLATB XOR".split()
) | {f"{stem}{c}" for stem in ("J", "SET") for c in _CONDITIONS}
_BASE_SETS = frozenset("INTEL8086 INTEL186 INTEL286 INTEL386 INTEL486 X64".split())
_HINTS = frozenset("NOP PAUSE ENDBR64 PREFETCH PREFETCHW PREFETCHNTA PREFETCHT0 PREFETCHT1 PREFETCHT2".split())
"""Harmless on every x86-64, with or without the feature."""

# Feature sets that only compute, in iced's and in LLVM's names.
_COMPUTING = {
    "FPU": "x87", "FPU287": "x87", "FPU387": "x87", "CMOV": "cmov", "MMX": "mmx", "SSE": "sse", "SSE2": "sse2",
    "SSE3": "sse3", "SSSE3": "ssse3", "SSE4_1": "sse4.1", "SSE4_2": "sse4.2", "SSE4A": "sse4a", "POPCNT": "popcnt",
    "AVX": "avx", "AVX2": "avx2", "FMA": "fma", "FMA4": "fma4", "XOP": "xop", "TBM": "tbm", "F16C": "f16c",
    "BMI1": "bmi", "BMI2": "bmi2", "LZCNT": "lzcnt", "MOVBE": "movbe", "AES": "aes", "PCLMULQDQ": "pclmul",
    "ADX": "adx", "SHA": "sha", "GFNI": "gfni", "VAES": "vaes", "VPCLMULQDQ": "vpclmulqdq", "AVX_VNNI": "avxvnni",
    "AVX_IFMA": "avxifma", "AVX_VNNI_INT8": "avxvnniint8", "AVX_VNNI_INT16": "avxvnniint16",
    "AVX_NE_CONVERT": "avxneconvert", "SHA512": "sha512", "SM3": "sm3", "SM4": "sm4",
    "AVX512F": "avx512f", "AVX512VL": "avx512vl", "AVX512BW": "avx512bw", "AVX512DQ": "avx512dq",
    "AVX512CD": "avx512cd", "AVX512_IFMA": "avx512ifma", "AVX512_VNNI": "avx512vnni", "AVX512_VBMI": "avx512vbmi",
    "AVX512_VBMI2": "avx512vbmi2", "AVX512_BITALG": "avx512bitalg", "AVX512_VPOPCNTDQ": "avx512vpopcntdq",
    "AVX512_BF16": "avx512bf16", "AVX512_FP16": "avx512fp16", "AVX512_VP2INTERSECT": "avx512vp2intersect",
}  # fmt: skip
_OWN_FEATURE = {"LAHF": "sahf", "SAHF": "sahf", "CRC32": "crc32"}
_CONTROL = frozenset(
    "LDMXCSR VLDMXCSR STMXCSR VSTMXCSR FLDCW FNSTCW FSTCW FLDENV FNSTENV FSTENV FRSTOR FNSAVE FSAVE FNINIT FINIT FNCLEX "
    "FCLEX FNDISI FDISI FNENI FENI FNSETPM FSETPM FNSTSW FSTSW FINCSTP FDECSTP FFREE FFREEP".split()
)
_CONTROL_WORD = frozenset({"FLDCW", "FNSTCW", "FNSTSW"})
_BIT_STRINGS = frozenset({"BT", "BTS", "BTR", "BTC"})
_HIDDEN_STORES = frozenset({"MASKMOVQ", "MASKMOVDQU", "VMASKMOVDQU"})
_APPROXIMATION = re.compile(r"V?R(?:CP|SQRT)(?:14)?[PS][SDH]$|F(?:SIN|COS|SINCOS|PTAN|PATAN|YL2X|YL2XP1|2XM1)$")
"""Of these each processor has its own."""
_SHORT = re.compile(r"REL8_16|REL16$|^(?:CALL|JMP)_RM16$|^RETNW|^LEAVE[WD]|^(?:PUSH|POP)_\w*16$|^PUSHW")
_FAR = frozenset({x86.OpKind.FAR_BRANCH16, x86.OpKind.FAR_BRANCH32})
_SEGMENTS = frozenset(getattr(x86.Register, name) for name in "ES CS SS DS FS GS".split())


def is_padding(instruction: x86.Instruction) -> bool:
    """True for what the assembler fills gaps with."""
    return MNEMONICS[instruction.mnemonic] == "NOP"


def check_instruction(instruction: x86.Instruction, policy: GatePolicy) -> None:
    """Raises GateRejected, without a line, if the instruction may not be there whatever stands around it."""
    name = MNEMONICS[instruction.mnemonic]
    operands = range(instruction.op_count)
    if name in _HINTS:
        return
    if instruction.segment_prefix in {x86.Register.FS, x86.Register.GS}:
        raise GateRejected("segment", "segment overrides are not accepted")
    if any(instruction.op_kind(n) == x86.OpKind.REGISTER and instruction.op_register(n) in _SEGMENTS for n in operands):
        raise GateRejected("segment", "segment registers are not accepted")
    if any(instruction.op_kind(n) in _FAR for n in operands) or name in {"RETF", "IRET", "IRETD", "IRETQ"}:
        raise GateRejected("branch", "far branches are not accepted")
    if name in _BIT_STRINGS and instruction.op_kind(0) == x86.OpKind.MEMORY and instruction.op_kind(1) == x86.OpKind.REGISTER:
        raise GateRejected("instruction", "with its number in a register, the bit may lie anywhere in memory: load the word first")
    swaps_memory = name == "XCHG" and any(instruction.op_kind(n) == x86.OpKind.MEMORY for n in operands)
    if instruction.has_lock_prefix or swaps_memory:
        raise GateRejected("instruction", "the function has no atomic operations")
    _check_kind(instruction, name, policy)


def _check_kind(instruction: x86.Instruction, name: str, policy: GatePolicy) -> None:
    if name in {"UD2", "UD1"} and policy.traps:
        return  # the IR has an `unreachable`; the runner sees whether the function may trap
    if name in _CONTROL_WORD and policy.long_double:
        return  # how an x87 value is truncated; the runner sees that it is restored
    sets = [_FEATURES[f] for f in instruction.cpuid_features()]
    unknown = [s for s in sets if s not in _COMPUTING and s not in _BASE_SETS]
    if instruction.is_privileged or (set(sets) & _BASE_SETS and name not in _BASE and name not in _OWN_FEATURE):
        raise GateRejected("instruction", "the instruction is not accepted")
    if name in _CONTROL:
        raise GateRejected("instruction", "floating-point control state may neither be changed nor read")
    if _APPROXIMATION.match(name) and not policy.approximate:
        raise GateRejected("instruction", "approximations differ from processor to processor, and the function leaves no rounding open")
    if name in _HIDDEN_STORES:
        raise GateRejected("instruction", "stores to an implied address are not accepted")
    if _SHORT.search(_CODES[instruction.code]) or instruction.is_jmp_far_indirect or instruction.is_call_far_indirect:
        raise GateRejected("branch", "16-bit and far stack operations and branches are not accepted")
    needed = [_OWN_FEATURE[name]] if name in _OWN_FEATURE else [_COMPUTING[s] for s in sets if s in _COMPUTING]
    missing = next((f for f in needed if f not in policy.features), None)
    if unknown:
        raise GateRejected("instruction", f"the instruction (of {unknown[0].lower()}) is not accepted")
    if missing:
        raise GateRejected("cpu-feature", f"it needs {missing}, which the function's target does not have")
