"""When two codes count as equal on every input, and when they must not."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace

import pytest
from elftools.elf.elffile import ELFFile

from llmcc import toolchain
from llmcc.prove import (
    Answer,
    Code,
    Event,
    Parameter,
    Piece,
    Pointer,
    Question,
    ResultRegister,
    decode,
    encode,
)
from llmcc.prove.equality import prove

CODE, BESIDE, TABLE, CALLEE, OTHER, VARIABLE = 0x1000, 0x100000, 0x5000, 0x9000, 0x9020, 0x20000
ANY = Pointer(align=1, dereferenceable=0, separate=False)
A = Parameter("a", "gpr", 0, 64, "", None)
B = Parameter("b", "gpr", 1, 64, "", None)
P = Parameter("p", "gpr", 0, 64, "", replace(ANY, align=4))
Q = Parameter("q", "gpr", 1, 64, "", replace(ANY, align=4))
ALONE = replace(P, pointer=replace(ANY, align=4, separate=True))
LONG, INT = ResultRegister("gpr", 0, 64, 0), ResultRegister("gpr", 0, 32, 0)
DOUBLE = ResultRegister("vec", 0, 64, 64)
NUMBERS = Question(
    codes=(Code(0, ()), Code(0, ())), parameters=(A, B), stack_words=0, results=(LONG,), events={}, indirect=None, library={},
    globals=((VARIABLE, 16),), unroll=3, seconds=60.0,
)  # fmt: skip
POINTERS = replace(NUMBERS, parameters=(P, Q), results=())
READS = replace(NUMBERS, parameters=(P, Q))
SUM = Event("callee", (("gpr", 32),), ("gpr", 32), reads=True, writes=True, returns=True)
CALLS = replace(NUMBERS, parameters=(P, Q), results=(INT,), events={CALLEE: SUM, OTHER: replace(SUM, name="other")})
FLOATS = replace(NUMBERS, parameters=(), results=(DOUBLE,))
CALL = f"movl ${CALLEE}, %eax\ncallq *%rax\n"

EQUAL = {
    "sums in another order": (NUMBERS, "leaq (%rdi,%rsi,2), %rax", "movq %rsi, %rax\naddq %rsi, %rax\naddq %rdi, %rax"),
    "a branch and a conditional move": (
        NUMBERS,
        "movq %rdi, %rax\ncmpq %rsi, %rdi\njge 1f\nmovq %rsi, %rax\n1:",
        "cmpq %rsi, %rdi\nmovq %rsi, %rax\ncmovgeq %rdi, %rax",
    ),
    "a division by a constant": (
        replace(NUMBERS, results=(INT,)),
        "movl %edi, %eax\nxorl %edx, %edx\nmovl $8, %ecx\ndivl %ecx",
        "shrl $3, %edi\nmovl %edi, %eax",
    ),
    "a table and the formula for it": (
        replace(NUMBERS, results=(INT,)),
        f"andl $7, %edi\nmovl {TABLE}(,%rdi,4), %eax",
        "andl $7, %edi\nimull %edi, %edi\nmovl %edi, %eax",
    ),
    "stores in another order": (POINTERS, "movl $1, (%rdi)\nmovl $2, 4(%rdi)", "movl $2, 4(%rdi)\nmovl $1, (%rdi)"),
    "one store for two": (POINTERS, "movl $1, (%rdi)\nmovl $2, 4(%rdi)", "movabsq $0x200000001, %rax\nmovq %rax, (%rdi)"),
    "loads and stores apart where nothing else points": (
        replace(POINTERS, parameters=(ALONE, Q)),
        "movl (%rsi), %eax\nmovl %eax, (%rdi)\nmovl 4(%rsi), %eax\nmovl %eax, 4(%rdi)",
        "movq (%rsi), %rax\nmovq %rax, (%rdi)",
    ),
    "what lies between two things that were read": (
        READS,
        "movl (%rdi), %eax\naddl 16(%rdi), %eax",
        "movl (%rdi), %ecx\nmovl 8(%rdi), %eax\nmovl 16(%rdi), %eax\naddl %ecx, %eax",
    ),
    "a variable's own memory": (READS, "xorl %eax, %eax", f"movl {VARIABLE + 8}, %eax\nxorl %eax, %eax"),
    "saved registers and the stack": (
        NUMBERS,
        "leaq (%rdi,%rsi), %rax",
        "pushq %rbx\nmovq %rdi, %rbx\nmovq %rsi, -8(%rsp)\naddq -8(%rsp), %rbx\nmovq %rbx, %rax\npopq %rbx",
    ),
    "a loop that ends by itself": (
        NUMBERS,
        "leaq (%rdi,%rdi,8), %rax\naddq %rdi, %rax",
        "movl $10, %ecx\nxorl %eax, %eax\n1:\naddq %rdi, %rax\ndecl %ecx\njne 1b",
    ),
    "calls with the same arguments": (
        CALLS,
        f"pushq %rbx\nmovl (%rdi), %edi\n{CALL}popq %rbx",
        f"subq $8, %rsp\nmovslq (%rdi), %rdi\n{CALL}addq $8, %rsp",
    ),
    "a call through a pointer": (
        replace(CALLS, indirect=SUM),
        "subq $8, %rsp\nmovq %rsi, %rax\nmovl $7, %edi\ncallq *%rax\naddq $8, %rsp",
        "movl $7, %edi\njmpq *%rsi",
    ),
    "float sums of swapped operands": (FLOATS, "addsd %xmm1, %xmm0", "addsd %xmm0, %xmm1\nmovaps %xmm1, %xmm0"),
    "float sums of values that were loaded in other ways": (
        replace(FLOATS, parameters=(P,)),
        "movsd (%rdi), %xmm0\nmovsd 8(%rdi), %xmm1\naddsd %xmm0, %xmm0\naddsd %xmm1, %xmm1\naddsd %xmm1, %xmm0",
        "movupd (%rdi), %xmm0\naddpd %xmm0, %xmm0\nmovhlps %xmm0, %xmm1\naddsd %xmm1, %xmm0",
    ),
    "scalar and packed float products": (FLOATS, "mulsd %xmm1, %xmm0", "mulpd %xmm1, %xmm0"),
    "what a fault would hide": (
        replace(NUMBERS, results=(INT,)),
        "movl %edi, %eax\ncltd\nidivl %esi",
        "testl %esi, %esi\nje 1f\nmovl %edi, %eax\ncltd\nidivl %esi\nretq\n1:\nxorl %eax, %eax",
    ),
}
DIFFERENT = {
    "one input in 2^64": (
        NUMBERS,
        "leaq (%rdi,%rsi), %rax",
        "movabsq $0x123456789abcdef, %rcx\nleaq (%rdi,%rsi), %rax\ncmpq %rcx, %rax\nsete %cl\nmovzbl %cl, %ecx\naddq %rcx, %rax",
    ),
    "junk above a narrow result's operand": (NUMBERS, "movl %edi, %eax", "movq %rdi, %rax"),
    "overlap": (
        POINTERS,
        "movl (%rsi), %eax\nmovl %eax, (%rdi)\nmovl 4(%rsi), %eax\nmovl %eax, 4(%rdi)",
        "movq (%rsi), %rax\nmovq %rax, (%rdi)",
    ),
    "a byte too many read": (READS, "movzwl (%rdi), %eax", "movl (%rdi), %eax\nmovzwl %ax, %eax"),
    "a byte too many written, unchanged": (
        POINTERS,
        "movl 4(%rdi), %eax\nmovl $1, (%rdi)",
        "movl 4(%rdi), %eax\nmovl $1, (%rdi)\nmovl %eax, 4(%rdi)",
    ),
    "read without the condition": (
        READS,
        "xorl %eax, %eax\ntestq %rsi, %rsi\nje 1f\nmovl (%rdi), %eax\n1:",
        "movl (%rdi), %ecx\nxorl %eax, %eax\ntestq %rsi, %rsi\ncmovneq %rcx, %rax",
    ),
    "an operand that must be aligned": (
        READS,
        "movdqu (%rdi), %xmm0\npaddd %xmm0, %xmm0\nmovq %xmm0, %rax",
        "pxor %xmm0, %xmm0\npaddd (%rdi), %xmm0\npaddd %xmm0, %xmm0\nmovq %xmm0, %rax",
    ),
    "a division that need not be": (
        replace(NUMBERS, results=(INT,)),
        "movl %edi, %eax",
        "movl %edi, %eax\nxorl %edx, %edx\ndivl %esi\nmovl %edi, %eax",
    ),
    "a register not preserved": (NUMBERS, "movq %rdi, %rax", "movq %rdi, %rax\nxorl %ebx, %ebx"),
    "the stack not balanced": (NUMBERS, "movq %rdi, %rax", "movq %rdi, %rax\nretq $8"),
    "the direction flag left set": (NUMBERS, "movq %rdi, %rax", "movq %rdi, %rax\nstd"),
    "the caller's frame": (NUMBERS, "movq %rdi, %rax", "movq %rdi, %rax\nmovl $0, 24(%rsp)"),
    "beyond the stack": (NUMBERS, "movq %rdi, %rax", "movq -1000000(%rsp), %rax\nmovq %rdi, %rax"),
    "a call too few": (CALLS, f"subq $8, %rsp\n{CALL}xorl %eax, %eax\naddq $8, %rsp", "xorl %eax, %eax"),
    "an argument": (CALLS, f"subq $8, %rsp\n{CALL}addq $8, %rsp", f"subq $8, %rsp\nincl %edi\n{CALL}addq $8, %rsp"),
    "another function": (
        CALLS,
        f"subq $8, %rsp\n{CALL}addq $8, %rsp",
        f"subq $8, %rsp\nmovl ${OTHER}, %eax\ncallq *%rax\naddq $8, %rsp",
    ),
    "another pointer called": (
        replace(CALLS, indirect=SUM),
        "subq $8, %rsp\ncallq *%rsi\naddq $8, %rsp",
        "subq $8, %rsp\ncallq *%rdx\naddq $8, %rsp",
    ),
    "an argument on the stack": (
        replace(CALLS, events={CALLEE: replace(SUM, arguments=(("gpr", 64),) * 7)}),
        f"pushq %rsi\n{CALL}addq $8, %rsp",
        f"pushq %rdi\n{CALL}addq $8, %rsp",
    ),
    "a load over a call": (
        CALLS,
        f"pushq %rbx\nmovq %rsi, %rbx\nmovl (%rsi), %eax\nxorl %edi, %edi\n{CALL}movl (%rbx), %eax\npopq %rbx",
        f"pushq %rbx\nmovl (%rsi), %ebx\nxorl %edi, %edi\n{CALL}movl %ebx, %eax\npopq %rbx",
    ),
    "a store over a call": (
        CALLS,
        f"pushq %rbx\nmovl $1, (%rsi)\nxorl %edi, %edi\n{CALL}xorl %eax, %eax\npopq %rbx",
        f"pushq %rbx\nmovq %rsi, %rbx\nxorl %edi, %edi\n{CALL}xorl %eax, %eax\nmovl $1, (%rbx)\npopq %rbx",
    ),
    "a store before a call that may write there": (
        replace(CALLS, events={CALLEE: replace(SUM, reads=False)}),
        f"subq $8, %rsp\nmovl $1, (%rsi)\nxorl %edi, %edi\n{CALL}addq $8, %rsp",
        f"subq $8, %rsp\nmovl $2, (%rsi)\nxorl %edi, %edi\n{CALL}addq $8, %rsp",
    ),
    "a trap left out": (NUMBERS, "movq %rdi, %rax\ntestq %rsi, %rsi\njne 1f\nud2\n1:", "movq %rdi, %rax"),
    "a first read before a call, which may not return": (
        CALLS,
        f"pushq %rbx\nmovq %rsi, %rbx\nxorl %edi, %edi\n{CALL}movl (%rbx), %ecx\nxorl %eax, %eax\npopq %rbx",
        f"pushq %rbx\nmovl (%rsi), %ecx\nxorl %edi, %edi\n{CALL}xorl %eax, %eax\npopq %rbx",
    ),
    "the red zone over a call": (
        CALLS,
        f"pushq %rbx\nmovl %esi, %ebx\n{CALL}movl %ebx, %eax\npopq %rbx",
        f"subq $8, %rsp\nmovl %esi, -24(%rsp)\n{CALL}movl -24(%rsp), %eax\naddq $8, %rsp",
    ),
    "a register that calls change": (
        CALLS,
        f"pushq %rbx\nmovl %esi, %ebx\n{CALL}movl %ebx, %eax\npopq %rbx",
        f"subq $8, %rsp\n{CALL}movl %esi, %eax\naddq $8, %rsp",
    ),
    "which of two zeros": (FLOATS, "maxsd %xmm1, %xmm0", "maxsd %xmm0, %xmm1\nmovaps %xmm1, %xmm0"),
    "float sums associated in another way": (
        FLOATS,
        "addsd %xmm1, %xmm0\naddsd %xmm2, %xmm0",
        "addsd %xmm2, %xmm1\naddsd %xmm1, %xmm0",
    ),
}
INCONCLUSIVE = {
    "x87": (FLOATS, "fldpi\nfstpl -8(%rsp)\nmovsd -8(%rsp), %xmm0", "fldpi\nfstpl -8(%rsp)\nmovsd -8(%rsp), %xmm0"),
    "MMX": (NUMBERS, "movq %rdi, %rax", "movq %rdi, %mm0\nmovq %rdi, %rax"),
    "a jump to an unknown address": (NUMBERS, "movq %rdi, %rax", "jmpq *%rdi"),
    "a table read beyond its end": (NUMBERS, f"movl {TABLE}(,%rdi,4), %eax", f"movl {TABLE}(,%rdi,4), %eax"),
    "the address of a local variable kept": (POINTERS, "movq %rsp, (%rdi)", "movq %rsp, (%rdi)"),
    "a system call": (NUMBERS, "syscall", "syscall"),
    "AVX-512": (NUMBERS, "movq %rdi, %rax", "vpaddd %zmm0, %zmm0, %zmm0\nmovq %rdi, %rax"),
}
LOOP = "xorl %eax, %eax\ntestq %rsi, %rsi\nje 2f\n1:\n{}\ndecq %rsi\njne 1b\n2:"


@pytest.fixture(scope="module")
def ask(tools: toolchain.Toolchain):
    """Assembles two codes and asks whether they are equal."""

    def assembled(text: str) -> bytes:
        command = [str(tools.require("llvm-mc").path), "-filetype=obj", "-triple=x86_64-linux-gnu", "-mattr=+avx512f"]
        done = subprocess.run(command, input=f"{text}\nretq\n".encode(), check=True, capture_output=True)
        return ELFFile(io.BytesIO(done.stdout)).get_section_by_name(".text").data()

    def answer(question: Question, first: str, second: str) -> Answer:
        squares = b"".join((k * k).to_bytes(4, "little") for k in range(8))
        table = Piece(TABLE, squares, executable=False)
        codes = [Code(at, (Piece(at, assembled(t), executable=True), table)) for at, t in ((CODE, first), (BESIDE, second))]
        return prove(replace(question, codes=(codes[0], codes[1])))

    return answer


@pytest.mark.parametrize("what", EQUAL)
def test_equal_codes_are_proved_so(ask, what: str) -> None:
    """Ways to say the same that a compiler or a model chooses."""
    found = ask(*EQUAL[what])

    assert (found.kind, found.reason) == ("equal", "")


@pytest.mark.parametrize("what", DIFFERENT)
def test_differences_are_found(ask, what: str) -> None:
    """Whatever a caller, a callee or the machine could notice."""
    found = ask(*DIFFERENT[what])

    assert (found.kind, found.reason) == ("different", "")


@pytest.mark.parametrize("what", INCONCLUSIVE)
def test_what_is_not_modelled_is_never_proved(ask, what: str) -> None:
    """Code that cannot be followed gives no answer, even where both sides are the same."""
    assert ask(*INCONCLUSIVE[what]).kind == "inconclusive"


def test_loops_are_not_called_proved(ask) -> None:
    """A loop of unknown length is equal as far as it was followed, and that is said."""
    found = ask(NUMBERS, LOOP.format("addq %rdi, %rax"), LOOP.format("leaq (%rax,%rdi), %rax"))

    assert (found.kind, found.reason) == ("bounded", "loops of at most 3 repetitions")


def test_a_difference_within_few_repetitions_is_found(ask) -> None:
    """What goes wrong in the third round of a loop."""
    found = ask(NUMBERS, LOOP.format("addq %rdi, %rax"), LOOP.format("addq %rdi, %rax\ncmpq $6, %rax\nje 2f"))

    assert found.kind == "different"


def test_time_that_runs_out_proves_nothing(ask) -> None:
    """That quotient times divisor plus remainder is the dividend is beyond a solver of bits in a second."""
    divided = "movq %rdi, %rax\nxorl %edx, %edx\ndivq %rsi\n"

    found = ask(replace(NUMBERS, seconds=1.0), f"{divided}movq %rdi, %rax", f"{divided}imulq %rsi, %rax\naddq %rdx, %rax")

    assert found.kind == "inconclusive"


def test_counterexamples_show_the_difference(ask) -> None:
    """The input that is given, with memory, is one on which the codes differ."""
    found = ask(replace(READS, results=(INT,)), "movl (%rdi), %eax\naddl (%rsi), %eax", "movl (%rdi), %eax\norl (%rsi), %eax")

    shown = found.counterexample
    assert shown is not None
    words = [sum(shown.memory["main"][shown.parameters[p] + k] << 8 * k for k in range(4)) for p in "pq"]
    assert words[0] & words[1]


def test_questions_and_answers_travel_as_json(ask) -> None:
    """What is written is read back."""
    found = ask(*DIFFERENT["overlap"])
    question = replace(CALLS, codes=(Code(1, (Piece(2, b"\x90\xc3", executable=True),)),) * 2)

    assert (decode(Question, encode(question)), decode(Answer, encode(found))) == (question, found)
