"""What object files say of the code in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmcc import toolchain
from llmcc.asm import same_code

CALL = "f:\n\taddl\t$1, %edi\n\tjmp\tg@PLT\n"
OTHERS = {
    "written differently": ("f:\n\taddl\t$0x1, %edi\n.Lend:\n\tjmp\tg@PLT\n", True),
    "another instruction": (CALL.replace("addl", "subl"), False),
    "another symbol": (CALL.replace("g@PLT", "h@PLT"), False),
    "a constant": ('f:\n\taddl\tone(%rip), %edi\n\tjmp\tg@PLT\n\t.section\t.rodata,"a"\none:\n\t.long\t1\n', False),
}


@pytest.mark.parametrize("case", OTHERS)
def test_same_code(case: str, tools: toolchain.Toolchain, tmp_path: Path) -> None:
    """The same instructions that lead to the same symbols are the same code, however they are written."""
    text, expected = OTHERS[case]
    objects = []
    for k, source in enumerate((CALL, text)):
        (tmp_path / f"{k}.s").write_text(source)
        toolchain.run([str(tools.require("clang").path), "-c", str(tmp_path / f"{k}.s"), "-o", str(tmp_path / f"{k}.o")])
        objects.append((tmp_path / f"{k}.o").read_bytes())

    assert same_code(*objects) is expected
    assert same_code(objects[1], objects[1]) is (case != "a constant")
