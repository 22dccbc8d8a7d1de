"""Finding the assembly in a reply, whatever stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcc.asm import extract
from llmcc.errors import NoAssembly

FUNCTION = "\t.text\nf:\n\txorl\t%eax, %eax\n.Lloop:\n\taddsd\t.LC0(%rip), %xmm0\n\tjne\t.Lloop\n\tretq\n"
HOT_LOOP = ".Lloop:\n\taddsd\t.LC0(%rip), %xmm0\n\tjne\t.Lloop\n"
DATA = "\t.section\t.rodata\n.LC0:\n\t.double\t1.5\n"
SKETCH = "f:\n\t# ...\n\tretq\n"
TAIL_JUMP = "\tincl\t%edi\n\tjmp\tg@PLT\n"
INTEL = (
    "f:\n  mov eax, dword ptr [rdi + 4*rcx]   ; load\n  rep stosb\n  vaddps zmm0 {k1}{z}, zmm1, zmmword ptr [rsi]\n"
    "  lea rax, [rip + offset table]\n  jmp short f\n"
)
C = "int f(int x) {\n  for (;;) {\n    x++;\n    if (x) goto done;\n  }\ndone:\n  return x;\n}\n"
LLVM = "define i32 @f(i32 %x) {\nentry:\n  %y = add i32 %x, 1\n  ret i32 %y\n}\n"


def block(text: str, language: str = "asm", fence: str = "```") -> str:
    """A fenced block."""
    return f"{fence}{language}\n{text}{fence}\n"


REPLIES = {
    "alone": (block(FUNCTION), FUNCTION),
    "tildes": (block(FUNCTION, "", "~~~~"), FUNCTION),
    "prose around it": (f"Sure!\n\n{block(FUNCTION)}\nThis is fast.", FUNCTION),
    "without a fence": (FUNCTION, FUNCTION),
    "without a fence, a comment first": (f"# f: faster\n\n{FUNCTION}", f"# f: faster\n\n{FUNCTION}"),
    "its hot loop once more": (f"{block(FUNCTION + DATA)}The hot loop:\n{block(HOT_LOOP)}", FUNCTION + DATA),
    "its constants in another block": (f"{block(FUNCTION)}and\n{block(DATA)}", FUNCTION + DATA),
    "its constants first": (f"{block(DATA)}and\n{block(FUNCTION)}", FUNCTION + DATA),
    "constants that it has already": (f"{block(FUNCTION + DATA)}{block(DATA)}", FUNCTION + DATA),
    "another function's": (f"{block(FUNCTION)}{block(FUNCTION.replace('f:', 'g:'))}", FUNCTION),
    "C with a label": (block(FUNCTION) + block(C, "") + block(C, "c"), FUNCTION),
    "the IR": (block(LLVM, "") + block(FUNCTION), FUNCTION),
    "a command": (block(FUNCTION) + block("make\n", "sh"), FUNCTION),
    "a sketch first": (block(SKETCH) + block(FUNCTION), FUNCTION),
    "a sketch last": (block(FUNCTION) + block(SKETCH), FUNCTION),
    "a mended version": (block(FUNCTION) + block(FUNCTION.replace("xorl", "movl")), FUNCTION.replace("xorl", "movl")),
    "CRLF": (block(FUNCTION).replace("\n", "\r\n"), FUNCTION),
    "a longer fence at the end": (block(FUNCTION) .replace("```\n", "`````\n"), FUNCTION),
    "a lone fence behind it": (f"{block(FUNCTION)}\n```\n", FUNCTION),
    "an explanation cut off": (f"{block(FUNCTION)}In C:\n```c\nint f(", FUNCTION),
    "in a list": (f"1. The code:\n   ```asm\n{FUNCTION}   ```\n", FUNCTION),
    "thoughts with half a block": (f"<think>\n```asm\nf:\n</think>\n{block(FUNCTION)}", FUNCTION),
    "a tail jump without a label": (block(TAIL_JUMP), TAIL_JUMP),
    "Intel's syntax": (block(INTEL, ""), INTEL),
    "a long comment": (block("/* It adds\n up all the terms.\n And more\n and more words. */\nf: ret\n"), "/* It adds\n up all the terms.\n And more\n and more words. */\nf: ret\n"),
}  # fmt: skip


@pytest.mark.parametrize("reply", REPLIES)
def test_found(reply: str) -> None:
    """The function is found with what belongs to it and nothing else."""
    given_reply, expected = REPLIES[reply]

    assert extract(given_reply, "f") == expected


@pytest.mark.parametrize(
    "reply",
    ["", "Yes", "I cannot do that.", "Note: it is fast.\nThe loop: unrolled.", f"Here it is:\n{FUNCTION}", block("print(1)\n", "python"), block(C, ""), block(LLVM, "")],
)  # fmt: skip
def test_none(reply: str) -> None:
    """What is no assembly is not taken for it."""
    with pytest.raises(NoAssembly, match="answer with one fenced block"):
        extract(reply, "f")


@pytest.mark.parametrize(
    "reply",
    [
        f"```asm\n{FUNCTION}",
        "```asm\n",
        f"{block(SKETCH)}Now in full:\n```asm\nf:\n\txorl",
        f"{block(SKETCH)}\n```asm\n# f",
    ],
)
def test_cut_off(reply: str) -> None:
    """Where the last block is not closed, nothing before it counts as the answer."""
    with pytest.raises(NoAssembly, match="not complete"):
        extract(reply, "f")


@given(st.text(st.sampled_from("`~\r\n \tf:;/*.#{}%=a ret")) | st.text())
def test_whatever_is_said(reply: str) -> None:
    """Any text either has assembly that stands in it or has none."""
    try:
        found = extract(reply, "f")
    except NoAssembly:
        return

    assert set(found.splitlines()) <= {line.rstrip("\r") for line in reply.splitlines()} | {""}


@given(
    st.lists(st.sampled_from([C, LLVM, HOT_LOOP, "make\n"])),
    st.lists(st.sampled_from([C, LLVM, HOT_LOOP])),
    st.sampled_from(["", "asm", "s"]),
)
def test_whatever_stands_around_it(before: list[str], after: list[str], language: str) -> None:
    """The one block that defines the function is the answer among any others."""
    reply = "".join(
        [*(block(b, "") for b in before), block(FUNCTION, language), *(block(b, "") for b in after)]
    )

    assert extract(reply, "f") == FUNCTION


@pytest.mark.parametrize(
    "piece", ["```\n", "/*", " ", "``` ", "```\na: b\n```\n", '"', "x y ", "#", "....\n"]
)
def test_hostile_replies(piece: str) -> None:
    """The longest reply there may be is read in time that grows with its length, not with its square."""
    reply = piece * (1_000_000 // len(piece))

    with pytest.raises(NoAssembly):
        extract(reply + "\n```asm\n", "f")
