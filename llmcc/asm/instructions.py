"""Which instructions a candidate may contain, and which CPU features each needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import iced_x86 as x86

from llmcc.asm.policy import GatePolicy
from llmcc.errors import GateRejected

# Features that every x86-64 has, or that decode as harmless no-ops where they are missing.
_FREE = frozenset(
    "INTEL8086 INTEL8086_ONLY INTEL186 INTEL286 INTEL386 INTEL486 X64 FPU FPU287 FPU387 CMOV CX8 MMX SSE SSE2 "
    "MULTIBYTENOP PAUSE PREFETCHW CET_IBT D3NOW FXSR".split()
)
_NAMED = {
    "SSE3": "sse3", "SSSE3": "ssse3", "SSE4_1": "sse4.1", "SSE4_2": "sse4.2", "SSE4A": "sse4a", "POPCNT": "popcnt",
    "AVX": "avx", "AVX2": "avx2", "FMA": "fma", "FMA4": "fma4", "F16C": "f16c", "BMI1": "bmi", "BMI2": "bmi2",
    "LZCNT": "lzcnt", "MOVBE": "movbe", "AES": "aes", "PCLMULQDQ": "pclmul", "ADX": "adx", "SHA": "sha",
    "GFNI": "gfni", "VAES": "vaes", "VPCLMULQDQ": "vpclmulqdq", "AVX_VNNI": "avxvnni", "AVX512F": "avx512f",
    "AVX512VL": "avx512vl", "AVX512BW": "avx512bw", "AVX512DQ": "avx512dq", "AVX512CD": "avx512cd",
    "AVX512_IFMA": "avx512ifma", "AVX512_VNNI": "avx512vnni", "AVX512_VBMI": "avx512vbmi",
    "AVX512_VBMI2": "avx512vbmi2", "AVX512_BITALG": "avx512bitalg", "AVX512_VPOPCNTDQ": "avx512vpopcntdq",
    "AVX512_BF16": "avx512bf16", "CMPXCHG16B": "cx16",
}  # fmt: skip
_FORBIDDEN = frozenset(
    "SYSCALL SYSENTER SYSEXIT SYSRET INT INT1 INT3 INTO HLT IN OUT INSB INSW INSD OUTSB OUTSW OUTSD RDTSC RDTSCP "
    "RDPMC CPUID RDRAND RDSEED RDPID XGETBV XSETBV RDFSBASE RDGSBASE WRFSBASE WRGSBASE IRET IRETD IRETQ STD CLI STI "
    "LDMXCSR VLDMXCSR STMXCSR VSTMXCSR FLDCW FNSTCW FSTCW FLDENV FNSTENV FSTENV FRSTOR FNSAVE FSAVE FXSAVE FXSAVE64 "
    "FXRSTOR FXRSTOR64 XSAVE XSAVE64 XSAVEC XSAVEC64 XSAVEOPT XSAVEOPT64 XSAVES XSAVES64 XRSTOR XRSTOR64 XRSTORS "
    "XRSTORS64 FNINIT FINIT FNCLEX FCLEX PUSHF PUSHFD PUSHFQ POPF POPFD POPFQ SGDT SIDT SLDT STR SMSW LGDT LIDT LLDT "
    "LTR LMSW LAR LSL VERR VERW ARPL CLFLUSH CLFLUSHOPT CLWB CLZERO CLDEMOTE MONITOR MWAIT MONITORX MWAITX UMONITOR "
    "UMWAIT TPAUSE XBEGIN XEND XABORT XTEST WRPKRU RDPKRU ENQCMD MOVDIR64B MOVDIRI SERIALIZE PTWRITE SENDUIPI CLUI STUI "
    "TESTUI UIRET INVD WBINVD WBNOINVD INVLPG SWAPGS VMCALL VMLAUNCH VMRESUME VMXOFF VMMCALL GETSEC ENCLU RSM LOADALL "
    "MASKMOVDQU_ MASKMOVQ_ LFS LGS LSS LDS LES JMPE ENTER XLATB LOOP LOOPE LOOPNE".split()
)
_ATOMIC = frozenset("XCHG CMPXCHG XADD CMPXCHG8B CMPXCHG16B".split())
_FLOW = x86.FlowControl


def _names(enumeration: Any) -> dict[int, str]:
    return {value: name for name, value in vars(enumeration).items() if isinstance(value, int)}


_MNEMONICS = _names(x86.Mnemonic)
_FEATURES = _names(x86.CpuidFeature)
_SEGMENT_REGISTERS = frozenset({x86.Register.ES, x86.Register.CS, x86.Register.SS, x86.Register.DS, x86.Register.FS, x86.Register.GS})


def is_padding(instruction: x86.Instruction) -> bool:
    """True for what assemblers fill gaps with."""
    return _MNEMONICS[instruction.mnemonic] in {"NOP", "INT3"}


def check_instruction(
    instruction: x86.Instruction,
    instructions: Sequence[x86.Instruction],
    position: int,
    related: Sequence[Any],
    has_tables: bool,
    policy: GatePolicy,
) -> None:
    """Raises GateRejected if the instruction may not be there; `related` are its relocations."""
    name = _MNEMONICS[instruction.mnemonic]
    _check_kind(instruction, name, policy)
    missing = [f for f in _needed(instruction, name) if f not in policy.features]
    if missing:
        raise GateRejected("cpu-feature", f"`{instruction}` needs {missing[0]}, which the function's target does not have")
    flow = instruction.flow_control
    if flow == _FLOW.INDIRECT_BRANCH and not policy.indirect_calls:
        _check_indirect_jump(instruction, instructions, position, related, has_tables=has_tables)
    if flow == _FLOW.INDIRECT_CALL and not policy.indirect_calls and not any(r.kind == "got" for r in related):
        raise GateRejected("branch", f"`{instruction}`: the function makes no indirect calls")
    if flow == _FLOW.CALL and not related:
        raise GateRejected("branch", f"`{instruction}`: calls go to other functions by name")
    if flow == _FLOW.RETURN:
        _check_return(instruction, instructions, position)


def _check_kind(instruction: x86.Instruction, name: str, policy: GatePolicy) -> None:
    if name == "UD2" and policy.traps:
        return
    if instruction.is_privileged or name in _FORBIDDEN or name.startswith(("UD0", "UD1", "UD2")):
        raise GateRejected("instruction", f"`{instruction}` is not accepted")
    if instruction.segment_prefix in {x86.Register.FS, x86.Register.GS} and not is_padding(instruction):
        raise GateRejected("segment", f"`{instruction}`: segment overrides are not accepted")
    if any(
        instruction.op_kind(n) == x86.OpKind.REGISTER and instruction.op_register(n) in _SEGMENT_REGISTERS
        for n in range(instruction.op_count)
    ):
        raise GateRejected("segment", f"`{instruction}`: segment registers are not accepted")
    if instruction.has_lock_prefix or (name in _ATOMIC and any(instruction.op_kind(n) == x86.OpKind.MEMORY for n in range(instruction.op_count))):
        raise GateRejected("instruction", f"`{instruction}`: the function has no atomic operations")
    far = {x86.OpKind.FAR_BRANCH16, x86.OpKind.FAR_BRANCH32}
    if any(instruction.op_kind(n) in far for n in range(instruction.op_count)) or instruction.is_jmp_far or instruction.is_call_far or instruction.is_jmp_far_indirect or instruction.is_call_far_indirect or name == "RETF":
        raise GateRejected("branch", f"`{instruction}`: far branches are not accepted")


def _needed(instruction: x86.Instruction, name: str) -> list[str]:
    """CPU features beyond plain x86-64, in LLVM's names.

    `tzcnt` is free: compilers emit it as `rep bsf` for any target, since both agree where the input is
    not zero, which is all that the IR they come from defines.
    """
    if name in {"TZCNT", "NOP", "ENDBR64", "PREFETCHW", "PREFETCHNTA", "PREFETCHT0", "PREFETCHT1", "PREFETCHT2"}:
        return []
    names = [_FEATURES[f] for f in instruction.cpuid_features()]
    return [_NAMED.get(n, n.lower()) for n in names if n not in _FREE]


def _check_indirect_jump(
    instruction: x86.Instruction,
    instructions: Sequence[x86.Instruction],
    position: int,
    related: Sequence[Any],
    *,
    has_tables: bool,
) -> None:
    """`jmp *table(,%reg,8)`, or `movslq (%base,%reg,4), %r; add %base, %r; jmp *%r`; nothing else."""
    if not has_tables:
        raise GateRejected("branch", f"`{instruction}`: indirect jumps go through a table in .rodata")
    if instruction.op_kind(0) == x86.OpKind.MEMORY:
        if any(r.section == ".rodata.llmcc" for r in related) or instruction.memory_index_scale == 8:
            return
    elif position >= 2:
        before = [_MNEMONICS[i.mnemonic] for i in instructions[position - 2 : position]]
        loads = {"MOVSXD", "MOV", "ADD", "LEA"}
        if set(before) <= loads and ("MOVSXD" in before or "MOV" in before):
            return
    raise GateRejected("branch", f"`{instruction}` is not a jump through a table that can be checked")


def _check_return(instruction: x86.Instruction, instructions: Sequence[x86.Instruction], position: int) -> None:
    if instruction.op_count and instruction.immediate(0):
        raise GateRejected("branch", f"`{instruction}`: the caller removes the arguments")
    if position and _MNEMONICS[instructions[position - 1].mnemonic] == "PUSH":
        raise GateRejected("branch", "a return to a pushed address is not accepted")
