"""Which section a candidate is writing to, by the rules of .section, .pushsection and .previous."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from llmcc.asm.statements import Statement
from llmcc.errors import GateRejected

_SECTION = re.compile(
    r'(?P<name>[\w.$-]+|"[\w.$-]+")(?:\s*,\s*"(?P<flags>\w*)"(?:\s*,\s*[@%](?P<type>\w+)(?:\s*,\s*\d+)?'
    r"(?:\s*,\s*[\w.$]+\s*,\s*comdat)?(?:\s*,\s*unique\s*,\s*\d+)?)?)?$"
)
_DATA = re.compile(r"\.rodata(\.[\w.$-]*)?$|\.data\.rel\.ro(\.[\w.$-]*)?$")
_WRITABLE = re.compile(r"\.l?(data|bss)(\.[\w.$-]*)?$")
_NOTES = re.compile(r"(?:\.note\.GNU-stack|\.comment|\.llvm_addrsig|\.note\.gnu\.property|\.z?debug_\w+)$")
_COLD = re.compile(r"\.text\.unlikely(\.[\w.$-]*)?$")
_MAX_DEPTH = 16
DIRECTIVES = frozenset(".text .section .pushsection .popsection .previous .data .bss .rodata".split())
COLD = ".text.unlikely"
"""Where gcc puts what is hardly ever run: here, behind the rest of the function."""


@dataclass(slots=True)
class Sections:
    """The current section and those to go back to.

    `functions` are those of the module, whose sections of code are all one here: what is emitted is none of these, but
    llc's own section with its group.
    """

    functions: frozenset[str]
    current: str = ".text"
    previous: str = ".text"
    pushed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """True in the function's text sections."""
        return self.current in {".text", COLD}

    @property
    def in_notes(self) -> bool:
        """True in a section of which nothing gets into a program's memory, debug information for one."""
        return bool(_NOTES.match(self.current))

    @property
    def in_data(self) -> bool:
        """True in a section of constants."""
        return not (self.in_code or self.in_notes or self.in_writable)

    @property
    def in_writable(self) -> bool:
        """True where only the module's own variables may stand, which the module keeps."""
        return bool(_WRITABLE.match(self.current)) and not _DATA.match(self.current)

    def enter(self, statement: Statement) -> None:
        """Follow a section directive. Raises GateRejected for sections that a candidate may not have."""
        op = statement.op
        if op == ".popsection":
            if not self.pushed:
                raise GateRejected("section", ".popsection without .pushsection", statement.line)
            self.current, self.previous = self.pushed.pop()
        elif op == ".previous":
            self.current, self.previous = self.previous, self.current
        else:
            name = self._named(statement)
            if op == ".pushsection":
                if len(self.pushed) >= _MAX_DEPTH:
                    raise GateRejected("section", "too many sections are pushed", statement.line)
                self.pushed.append((self.current, self.previous))
            self.current, self.previous = name, self.current

    def _named(self, statement: Statement) -> str:
        line = statement.line
        if statement.op in {".text", ".data", ".bss", ".rodata"}:
            if statement.operands not in {"", "0"}:
                raise GateRejected("section", f"{statement.op} {statement.operands} is not accepted", line)
            match = _SECTION.match(statement.op)
        else:
            match = _SECTION.match(statement.operands)
        if not match:
            raise GateRejected("section", f"section {statement.operands[:60]} is not accepted", line)
        name, flags, kind = match["name"].strip('"'), set(match["flags"] or ""), match["type"] or "progbits"
        if (name == ".text" or name.removeprefix(".text.") in self.functions) and flags <= set("axG") and kind == "progbits":
            return ".text"
        if _COLD.match(name) and flags <= set("axG") and kind == "progbits":
            return COLD
        if _DATA.match(name) and flags <= set("aMSGw" if name.startswith(".data") else "aMSG") and kind == "progbits":
            return name
        if _WRITABLE.match(name) and flags <= set("awG") and kind in {"progbits", "nobits"}:
            return name
        if _NOTES.match(name) and flags <= set("aMSeoG"):
            return name
        raise GateRejected("section", f"section {name} is not accepted: code in .text, constants in .rodata", line)
