"""What a proof takes an instruction to mean is what the CPU does, on numbers of all kinds."""

from __future__ import annotations

import ctypes
import mmap
import random
import subprocess
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from llmcc import toolchain
from llmcc.prove import Code, Piece, Question, memory
from llmcc.prove.machine import Machine
from llmcc.prove.registers import RDI
from llmcc.prove.solver import Solver
from llmcc.prove.terms import constant, offset

ROUNDS = 8
WORDS = 12
"""Four words of each vector operand, then four of the result."""
FLAGS = "\n".join(f"set{c} {96 - 8 + k}(%rdi)" for k, c in enumerate(("c", "z", "s", "o", "p")))
ALL = "\n".join(
    f"set{c} {64 + k}(%rdi)" for k, c in enumerate("o no b ae e ne be a s ns p np l ge le g".split())
)

TWO = "add sub and or xor cmp test adc sbb imul".split()
ONE = "inc dec neg not".split()
SHIFTS = "shl shr sar rol ror".split()
SCALAR = (
    [f"{'bt $3, %rsi' if name in {'adc', 'sbb'} else ''}\n{name}{s} %{b}, %{a}\n{ALL if name != 'imul' else ''}"
     for name in TWO for s, a, b in (("b", "al", "sil"), ("w", "ax", "si"), ("l", "eax", "esi"), ("q", "rax", "rsi"))
     if (name, s) != ("imul", "b")]
    + [f"bt $3, %rsi\n{name}{s} %{a}\n{ALL if name != 'not' else ''}"
       for name in ONE for s, a in (("b", "al"), ("w", "ax"), ("l", "eax"), ("q", "rax"))]
    + [f"{name}{s} $1, %{a}\nsetc 64(%rdi)\nseto 65(%rdi)" for name in SHIFTS
       for s, a in (("b", "al"), ("w", "ax"), ("l", "eax"), ("q", "rax"))]
    + [f"movl %esi, %ecx\n{name}{s} %cl, %{a}" for name in SHIFTS for s, a in (("b", "al"), ("w", "ax"), ("l", "eax"), ("q", "rax"))]
    + [f"movl %esi, %ecx\ncmpq %rsi, %rax\nshl{s} %cl, %{a}\nsete 64(%rdi)\nsets 65(%rdi)" for s, a in (("l", "eax"), ("q", "rax"))]
    + [f"{name} $5, %rsi, %rax\nmovl %esi, %ecx\n{name} %cl, %esi, %eax" for name in ("shld", "shrd")]
    + ["bswap %rax", "bswap %eax", "cqto\nmovq %rdx, 72(%rdi)", "cltd\nmovq %rdx, 72(%rdi)", "movsbl %al, %eax", "movzwl %si, %eax",
       "movslq %esi, %rax", "leaq 7(%rax,%rsi,4), %rax", "leal -3(%rax,%rsi,8), %eax", "xchgq %rax, %rsi\nmovq %rsi, 72(%rdi)",
       "mulq %rsi\nmovq %rdx, 72(%rdi)\nsetc 64(%rdi)", "imulq %rsi\nmovq %rdx, 72(%rdi)\nseto 64(%rdi)", "mull %esi\nmovq %rdx, 72(%rdi)",
       "imulq $-77, %rsi, %rax", "imulw $300, %si, %ax\nsetc 64(%rdi)", "mulb %sil", "imulb %sil",
       "xorl %edx, %edx\norq $1, %rsi\ndivq %rsi\nmovq %rdx, 72(%rdi)", "cltd\norl $3, %esi\nidivl %esi\nmovq %rdx, 72(%rdi)",
       "cqto\norq $3, %rsi\nidivq %rsi\nmovq %rdx, 72(%rdi)", "movzbl %al, %eax\norb $1, %sil\ndivb %sil",
       "btsq $9, %rax\nsetc 64(%rdi)", "btrl %esi, %eax\nsetc 64(%rdi)", "btcq %rsi, %rax\nsetc 64(%rdi)", "orq $16, %rsi\nbsfq %rsi, %rax",
       "orl $64, %esi\nbsrl %esi, %eax", "popcntq %rsi, %rax\nsetz 64(%rdi)", "lzcntq %rsi, %rax\nsetc 64(%rdi)", "lzcntl %esi, %eax\nsetz 64(%rdi)",
       "tzcntq %rsi, %rax\nsetc 64(%rdi)", "tzcntw %si, %ax\nsetz 64(%rdi)", "andnq %rsi, %rax, %rax\nsetz 64(%rdi)", "blsiq %rsi, %rax\nsetc 64(%rdi)",
       "blsrl %esi, %eax\nsetc 64(%rdi)\nsetz 65(%rdi)", "blsmskq %rsi, %rax\nsetc 64(%rdi)", "bextrq %rax, %rsi, %rax\nsetz 64(%rdi)",
       "bzhiq %rsi, %rax, %rax\nsetc 64(%rdi)", "rorxl $7, %esi, %eax", "sarxq %rsi, %rax, %rax", "shlxl %esi, %eax, %eax", "shrxq %rax, %rsi, %rax",
       "movq %rsi, %rdx\nmulxq %rax, %rax, %rcx\nmovq %rcx, 72(%rdi)", "cmpq %rsi, %rax\nsbbl %eax, %eax", "cmpl %esi, %eax\nadcq $0, %rax",
       "movbeq 8(%rdi), %rax", "sahf\nsetc 64(%rdi)"]
    + [f"cmpq %rsi, %rax\ncmov{c}q %rsi, %rax" for c in "o no b ae e ne be a s ns p np l ge le g".split()]
    + [f"test $129, %al\nj{c} 1f\nmovq %rsi, %rax\n1:" for c in "b ae e ne be a s ns p np l ge le g".split()]
)  # fmt: skip
"""On rax and rsi; what they compute goes back to memory."""
PACKED = (
    "paddb paddw paddd paddq psubb psubw psubd psubq paddsb paddsw paddusb paddusw psubsb psubsw psubusb psubusw pavgb pavgw "
    "pminub pminsb pminuw pminsw pminud pminsd pmaxub pmaxsb pmaxuw pmaxsw pmaxud pmaxsd pcmpeqb pcmpeqw pcmpeqd pcmpeqq "
    "pcmpgtb pcmpgtw pcmpgtd pcmpgtq pmullw pmulld pmulhw pmulhuw pmuludq pmuldq pmaddwd pmaddubsw pmulhrsw psadbw packsswb "
    "packssdw packuswb packusdw punpcklbw punpckhbw punpcklwd punpckhwd punpckldq punpckhdq punpcklqdq punpckhqdq pshufb "
    "pand pandn por pxor psignb psignw psignd phaddw phaddd phsubw phsubd pabsb pabsw pabsd"
).split()
FLOATS = "minps maxps minpd maxpd minss maxss minsd maxsd andps andnpd orps xorpd unpcklps unpckhpd".split()
IMMEDIATE = [
    *(f"{name} ${k}, %xmm1" for name, k in (("psllw", 3), ("pslld", 9), ("psllq", 33), ("psrlw", 5), ("psrld", 31), ("psrlq", 1),
                                           ("psraw", 7), ("psrad", 12), ("pslldq", 5), ("psrldq", 11))),
    *(f"{name} ${k}, %xmm0, %xmm1" for name, k in (("pshufd", 0x1B), ("pshuflw", 0xC6), ("pshufhw", 0x39), ("palignr", 6), ("pblendw", 0xA5),
                                                   ("blendps", 0x6), ("blendpd", 1), ("shufps", 0x72), ("shufpd", 1), ("insertps", 0x59))),
    *(f"cmp{p}{t} %xmm0, %xmm1" for p in "eq lt le unord neq nlt nle ord".split() for t in ("ps", "pd", "ss", "sd")),
    *(f"{name} %xmm0, %xmm1" for name in ("pmovsxbw", "pmovsxwd", "pmovsxdq", "pmovzxbd", "pmovzxbq", "pmovsxbd", "movhlps", "movlhps",
                                          "movsd", "movss", "movddup", "movshdup", "movq", "psllw", "psrlq", "psrad", "pblendvb", "blendvps")),
    *(f"{name} %xmm0, %xmm1\n{FLAGS}" for name in ("ucomiss", "comisd", "ptest")),
    "pmovmskb %xmm0, %eax", "movmskps %xmm0, %eax", "movmskpd %xmm0, %eax", "pextrb $5, %xmm0, %eax", "pextrw $3, %xmm0, %eax", "pextrd $1, %xmm0, %eax",
    "pextrq $1, %xmm0, %rax", "pinsrb $7, %esi, %xmm1", "pinsrw $6, %esi, %xmm1", "pinsrd $2, %esi, %xmm1", "pinsrq $0, %rsi, %xmm1",
    "movd %esi, %xmm1", "movq %rsi, %xmm1", "movd %xmm0, %eax", "extractps $2, %xmm0, %eax",
]  # fmt: skip
WIDE = [
    *(f"v{name} %ymm0, %ymm1, %ymm1" for name in ("paddd", "psubb", "pmulld", "pminud", "pcmpgtq", "pshufb", "punpcklbw", "packuswb", "pmaddwd", "pmuludq",
                                                "psllvd", "psrlvq", "psravd", "permd", "andps", "pandn", "minps", "maxpd", "cmpltps")),
    *(f"v{name} ${k}, %ymm0, %ymm1" for name, k in (("permq", 0x4E), ("pshufd", 0x93), ("psrlw", 4), ("pslldq", 3), ("permpd", 0x1B), ("permilps", 0x27))),
    *(f"v{name} ${k}, %ymm0, %ymm1, %ymm1" for name, k in (("perm2i128", 0x21), ("perm2f128", 0x31), ("pblendd", 0x5A), ("shufps", 0x44), ("palignr", 9),
                                                         ("blendps", 0xC3))),
    "vextracti128 $1, %ymm0, %xmm1", "vinserti128 $1, %xmm0, %ymm1, %ymm1", "vpbroadcastb %xmm0, %ymm1", "vpbroadcastd %xmm0, %ymm1",
    "vpbroadcastq %xmm0, %xmm1", "vpmovzxbd %xmm0, %ymm1", "vpmovsxwd %xmm0, %ymm1", "vpmovmskb %ymm0, %eax", "vmovmskps %ymm0, %eax",
    "vpaddd %xmm0, %xmm1, %xmm1", "vzeroupper", "vbroadcastss %xmm0, %ymm1", "vpblendvb %ymm0, %ymm1, %ymm0, %ymm1", "vptest %ymm0, %ymm1\nsetc 88(%rdi)",
    "vmovdqu 8(%rdi), %ymm1",
]  # fmt: skip
VECTOR = [*(f"{name} %xmm0, %xmm1" for name in (*PACKED, *FLOATS)), *IMMEDIATE, *WIDE]
"""On ymm0 and ymm1."""


def scalar_body(instruction: str) -> str:
    """Operands from memory, the result back to it."""
    return f"movq (%rdi), %rax\nmovq 8(%rdi), %rsi\n{instruction}\nmovq %rax, 80(%rdi)\nretq\n"


def vector_body(instruction: str) -> str:
    """The same with vectors."""
    load = "movq (%rdi), %rsi\nxorl %eax, %eax\nvmovdqu (%rdi), %ymm0\nvmovdqu 32(%rdi), %ymm1\n"
    return f"{load}{instruction}\nmovq %rax, 88(%rdi)\nvmovdqu %ymm1, 32(%rdi)\nvzeroupper\nretq\n"


BODIES = {i: scalar_body(i) for i in SCALAR} | {i: vector_body(i) for i in VECTOR}


@pytest.fixture(scope="module")
def codes(tmp_path_factory: pytest.TempPathFactory, tools: toolchain.Toolchain) -> dict[str, bytes]:
    """Machine code of every body."""
    folder = tmp_path_factory.mktemp("code")
    order = list(BODIES)
    source = "".join(f'.section .text.f{k},"ax"\n{BODIES[name]}' for k, name in enumerate(order))
    (folder / "all.s").write_text(source)
    command = [str(tools.require("llvm-mc").path), "-filetype=obj", "-triple=x86_64-linux-gnu", "-mattr=+avx2,+bmi,+bmi2,+lzcnt,+popcnt,+movbe,+sahf"]
    subprocess.run([*command, str(folder / "all.s"), "-o", str(folder / "all.o")], check=True)
    with Path(folder / "all.o").open("rb") as stream:
        elf = ELFFile(stream)
        return {name: elf.get_section_by_name(f".text.f{k}").data() for k, name in enumerate(order)}


def inputs(seed: str) -> list[int]:
    """Words of operands: random, small, extreme, and floats that compare in every way."""
    rng = random.Random(seed)
    edges = [0, 1, 2, -1, -2, 1 << 63, (1 << 63) - 1, 0x80000000, 0x7FFFFFFF, 0xFFFFFFFF, 0x7F8000007F800001, 0x3FF0000000000000,
             0xBFF0000000000000, 0x8000000080000000, 0x7FF0000000000001, 0x3F8000003F800000, 0x00FF00FF80807F7F]  # fmt: skip
    return [(rng.choice(edges) if rng.random() < 0.5 else rng.getrandbits(64)) & (1 << 64) - 1 for _ in range(WORDS)]


def on_cpu(code: bytes, words: list[int]) -> bytes:
    """Memory after the code has run."""
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    function = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    buffer = (ctypes.c_uint64 * WORDS)(*words)
    function(ctypes.addressof(buffer))
    return bytes(buffer)


def machine_for(code: bytes) -> Machine:
    """A machine that runs the code, and that has nothing to ask a solver."""
    question = Question((Code(0x1000, (Piece(0x1000, code, executable=True),)),) * 2, (), 0, (), {}, None, {}, (), 4, 60.0)
    return Machine(question.codes[0], question, Solver(1e18), "first")


def in_machine(machine: Machine, words: list[int]) -> bytes:
    """The same as the machine has it."""
    path = machine._entry()
    address = path.registers.get(RDI, 64)
    for k, word in enumerate(words):
        machine.store(path, offset(address, 8 * k), constant(word, 64))
    while not path.end:
        assert machine._advance(path) == []
    found = memory.load(path.memory["main"], address, 8 * WORDS)
    assert found.op == "const", found
    return found.value.to_bytes(8 * WORDS, "little")


@pytest.mark.parametrize("instruction", list(BODIES))
def test_instructions_mean_what_the_cpu_does(codes: dict[str, bytes], instruction: str) -> None:
    """On known inputs, symbolic execution folds to just what the CPU computes."""
    machine = machine_for(codes[instruction])
    for number in range(ROUNDS):
        words = inputs(f"{instruction}:{number}")

        assert on_cpu(codes[instruction], words) == in_machine(machine, words)
