"""IR of C texts, made by the user's clang."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from llmcc import toolchain
from llmcc.config import Settings
from llmcc.files import write_atomic

LEVELS: Mapping[str, tuple[str, ...]] = {
    "O0": ("-O0", "-Xclang", "-disable-O0-optnone"),
    "O1": ("-O1",),
    "O2": ("-O2",),
    "O3": ("-O3",),
}
"""Flags of the levels at which IR is made: at O0 llc may optimise, as the released benchmark does it."""


@dataclass(frozen=True, slots=True)
class Compiler:
    """Makes IR with the user's clang and keeps it by content: preprocessed text, flags, clang."""

    tools: toolchain.Toolchain
    store: Path

    @classmethod
    def of(cls, settings: Settings) -> Compiler:
        """The compiler in force. Raises ToolMissing."""
        return cls(toolchain.find(settings), Path(settings.store_dir) / "bench" / "ir")

    def ir(self, text: str, flags: tuple[str, ...], folder: Path) -> bytes:
        """IR of a C text whose headers are looked for in `folder`. Raises ToolFailed."""
        clang = self.tools.require("clang")
        read = ["-I.", *(f for f in flags if f.startswith(("-D", "-I", "-m", "-std")))]
        plain = self._run([str(clang.path), *read, "-E", "-P", "-x", "c", "-"], text.encode(), folder)
        key = hashlib.sha256(b"\0".join([clang.identity.encode(), *(f.encode() for f in flags), plain])).hexdigest()
        kept = self.store / f"{key}.ll"
        if not kept.exists():
            made = self._run([str(clang.path), *flags, "-w", "-S", "-emit-llvm", "-x", "c", "-", "-o", "-"], plain, folder)
            self.store.mkdir(parents=True, exist_ok=True)
            write_atomic(kept, made)
        return kept.read_bytes()

    def _run(self, argv: list[str], text: bytes, folder: Path) -> bytes:
        return toolchain.run(argv, input=text, cwd=folder).stdout
