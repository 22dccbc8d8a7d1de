"""The gate before any assembler: only what is understood and allowed is passed on, re-emitted canonically.

One function, its code in the text section, its constants in read-only data; every other label becomes
local and gets a name that can be made unique per function.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from llmcc.asm.expand import Expander
from llmcc.asm.policy import GatePolicy
from llmcc.asm.statements import Statement, statements
from llmcc.errors import GateRejected

PREFIX = ".Lllmcc_"
"""Begins every local label of a gated text; splicing replaces it by one unique to the function."""

_DROPPED = frozenset(
    ".file .ident .loc .type .size .addrsig .addrsig_sym .code64 .end_function .section_end .hidden .protected .cfi_sections "
    ".globl .global .build_attributes".split()
)
_NAMING = frozenset({".globl", ".global", ".type", ".size", ".hidden", ".protected", ".addrsig_sym"})
_CFI = frozenset(
    ".cfi_startproc .cfi_endproc .cfi_def_cfa .cfi_def_cfa_offset .cfi_def_cfa_register .cfi_adjust_cfa_offset "
    ".cfi_offset .cfi_rel_offset .cfi_restore .cfi_remember_state .cfi_restore_state .cfi_same_value".split()
)
_DATA = {
    ".byte": 1, ".short": 2, ".value": 2, ".word": 2, ".hword": 2, ".2byte": 2, ".long": 4, ".int": 4, ".4byte": 4,
    ".quad": 8, ".8byte": 8, ".octa": 16, ".float": 4, ".single": 4, ".double": 8,
}  # fmt: skip
_STRINGS = frozenset({".ascii", ".asciz", ".string"})
_FILL = frozenset({".zero", ".skip", ".space"})
_ALIGN = frozenset({".p2align", ".align", ".balign"})
_OPERANDS = re.compile(r"[\w.%$(),*+\-:@{}\[\] ]*$")
_VALUE = re.compile(r"[\w.+\-*() ]*$")
_MNEMONIC = re.compile(r"[a-z][a-z0-9]*(\.[a-z0-9]+)?$|\{[a-z0-9]+\}$")
_SYMBOL = re.compile(r"(?<![%$\w.])([A-Za-z_.][\w.$]*)|(?<=\$)([A-Za-z_.][\w.$]*)")
_NUMERIC = re.compile(r"(?<![\w.%$])(\d+)([bf])(?![\w.])")
_CFI_OPERANDS = re.compile(r"[%\w, \-]*$")


@dataclass(frozen=True, slots=True)
class GatedText:
    """A text that passed: code and data lines, canonical, labels prefixed with PREFIX.

    `lines` maps each code line's index to the candidate's source line; `cfi` tells whether its own
    unwind directives are among the code.
    """

    function: str
    code: tuple[str, ...]
    data: tuple[str, ...]
    lines: tuple[int, ...]
    cfi: bool
    intel: bool

    def emit(self, renames: dict[str, str] | None = None) -> str:
        """A whole assembly file that defines the function; `renames` changes names of symbols."""
        name = quote(self.function)
        head = [".text", f".globl {name}", ".p2align 4", f".type {name},@function", f"{name}:"]
        body = ["\t.intel_syntax noprefix", *self.code, "\t.att_syntax prefix"] if self.intel else list(self.code)
        tail = [f".size {name}, .-{name}", *self.data, '.section ".note.GNU-stack","",@progbits', ""]
        text = "\n".join([*head, *body, *tail])
        for old, new in (renames or {}).items():
            text = re.sub(rf"(?<![\w.$]){re.escape(old)}(?![\w.$])", new, text)
        return text


def quote(name: str) -> str:
    """A symbol as assembly writes it."""
    return name if re.match(r"[A-Za-z_.$][\w.$]*$", name) else f'"{name}"'


def gate_text(assembly: str, policy: GatePolicy) -> GatedText:
    """Check and re-emit a candidate's text. Raises GateRejected with rule and line."""
    if len(assembly) > policy.max_input:
        raise GateRejected("size", f"longer than {policy.max_input} bytes")
    source = list(statements(assembly))
    if len(source) > policy.max_statements:
        raise GateRejected("size", f"more than {policy.max_statements} statements")
    return _Gate(policy).pass_through(list(Expander(policy.max_statements).expand(source)))


@dataclass(slots=True)
class _Gate:
    policy: GatePolicy
    section: str = ".text"
    seen: bool = False
    intel: bool = False
    numeric: dict[str, int] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    code: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    cfi: list[str] = field(default_factory=list)
    data_bytes: int = 0

    def pass_through(self, source: list[Statement]) -> GatedText:
        self._collect_labels(source)
        for statement in source:
            for label in statement.labels:
                self._label(label, statement)
            if statement.op:
                self._statement(statement)
        if not self.seen:
            raise GateRejected("function", f"the function's label `{self.policy.function}:` is missing")
        if not any(not line.endswith(":") for line in self.code):
            raise GateRejected("function", "the function has no instructions")
        keep_cfi = self._balanced()
        kept = [
            (line, at)
            for line, at in zip(self.code, self.origins, strict=True)
            if keep_cfi or not line.startswith("\t.cfi_")
        ]
        code, origins = tuple(line for line, _ in kept), tuple(at for _, at in kept)
        return GatedText(self.policy.function, code, tuple(self.data), origins, keep_cfi, self.intel)

    def _balanced(self) -> bool:
        starts = [k for k, op in enumerate(self.cfi) if op == ".cfi_startproc"]
        ends = [k for k, op in enumerate(self.cfi) if op == ".cfi_endproc"]
        depth = self.cfi.count(".cfi_remember_state") - self.cfi.count(".cfi_restore_state")
        return starts == [0] and ends == [len(self.cfi) - 1] and depth == 0

    # ---- labels ------------------------------------------------------------------------------------

    def _collect_labels(self, source: list[Statement]) -> None:
        for statement in source:
            for label in statement.labels:
                if label.isdigit():
                    continue
                if label in self.labels:
                    raise GateRejected("label", f"label {label} is defined twice", statement.line)
                if label in self.policy.symbols and label != self.policy.function:
                    raise GateRejected("symbol", f"{label} is defined elsewhere and may not be redefined", statement.line)
                if not re.match(r"[A-Za-z_.][\w.$]*$", label):
                    raise GateRejected("label", f"label {label!r} is not accepted", statement.line)
                self.labels[label] = label if label == self.policy.function else PREFIX + re.sub(r"[.$]", "_", label.lstrip("."))
        if len(set(self.labels.values())) < len(self.labels):
            self.labels = {k: v if k == self.policy.function else f"{v}_{n}" for n, (k, v) in enumerate(self.labels.items())}

    def _label(self, label: str, statement: Statement) -> None:
        if label == self.policy.function:
            if self.section != ".text":
                raise GateRejected("section", "the function's label must be in the text section", statement.line)
            if self.code and any(not c.endswith(":") and not c.startswith("\t.") for c in self.code):
                raise GateRejected("function", "there is code before the function's label", statement.line)
            self.code, self.origins, self.seen = [], [], True
            return
        if label.isdigit():
            self.numeric[label] = self.numeric.get(label, 0) + 1
            name = f"{PREFIX}n{label}_{self.numeric[label]}"
        else:
            name = self.labels[label]
        self._emit(f"{name}:", statement.line)

    def _emit(self, text: str, line: int) -> None:
        if self.section == ".text":
            self.code.append(text)
            self.origins.append(line)
        else:
            self.data.append(text)

    def _resolve(self, text: str, line: int) -> str:
        def numeric(match: re.Match[str]) -> str:
            count = self.numeric.get(match[1], 0) + (match[2] == "f")
            return f"{PREFIX}n{match[1]}_{count}"

        def symbol(match: re.Match[str]) -> str:
            name = match[1] or match[2]
            return self.labels.get(name, name)

        if "@" in text:
            for kind in re.findall(r"@(\w*)", text):
                if kind.upper() not in {"PLT", "GOTPCREL", "GOTPCREL_NORELAX"}:
                    raise GateRejected("relocation", f"relocation @{kind} is not accepted", line)
        return _SYMBOL.sub(symbol, _NUMERIC.sub(numeric, text))

    # ---- statements --------------------------------------------------------------------------------

    def _statement(self, statement: Statement) -> None:
        op = statement.op
        if not op.startswith("."):
            self._instruction(statement)
        elif op in _CFI:
            self._unwind(statement)
        elif op in _DROPPED:
            self._name(statement)
        elif op in {".text", ".section", ".pushsection", ".popsection", ".previous", ".data", ".bss", ".rodata"}:
            self._enter(statement)
        elif op in _ALIGN:
            self._align(statement)
        elif op in _DATA or op in _STRINGS or op in _FILL:
            self._datum(statement)
        elif op == ".intel_syntax" and statement.operands.replace(" ", "") in {"noprefix"}:
            self.intel = True
        elif op == ".att_syntax" and not self.intel:
            pass
        else:
            raise GateRejected("directive", f"directive {op} is not accepted", statement.line)

    def _instruction(self, statement: Statement) -> None:
        line = statement.line
        if self.section != ".text":
            raise GateRejected("section", "instructions belong into the text section", line)
        if not self.seen:
            raise GateRejected("function", "there is code before the function's label", line)
        if not _MNEMONIC.match(statement.op):
            raise GateRejected("instruction", f"{statement.op!r} is not an instruction", line)
        if not _OPERANDS.match(statement.operands):
            raise GateRejected("operand", f"operands {statement.operands!r} are not accepted", line)
        if re.search(r"[%\s,:(\[]?\b[fg]s\s*:", statement.operands):
            raise GateRejected("segment", "segment overrides are not accepted", line)
        self._emit(f"\t{statement.op}\t{self._resolve(statement.operands, line)}", line)

    def _unwind(self, statement: Statement) -> None:
        if not _CFI_OPERANDS.match(statement.operands):
            raise GateRejected("directive", f"operands of {statement.op} are not accepted", statement.line)
        if self.section == ".text" and self.seen:
            self.cfi.append(statement.op)
            operands = "" if statement.op == ".cfi_startproc" else statement.operands
            self._emit(f"\t{statement.op} {operands}".rstrip(), statement.line)

    def _name(self, statement: Statement) -> None:
        """Naming directives are ours to give; a candidate may name nothing but its own function and labels."""
        if statement.op in _NAMING:
            name = statement.operands.split(",")[0].strip().strip('"')
            if name != self.policy.function and name not in self.labels:
                raise GateRejected("symbol", f"{statement.op} {name}: only the function itself may be named", statement.line)
            if statement.op in {".globl", ".global", ".type"} and name != self.policy.function and "@function" not in statement.operands and "@object" not in statement.operands:
                raise GateRejected("symbol", f"{name} may not be global", statement.line)
            if re.search(r"gnu_indirect_function|gnu_unique|tls_object|STT_GNU_IFUNC|STT_TLS", statement.operands):
                raise GateRejected("symbol", "only plain functions and objects are accepted", statement.line)

    def _enter(self, statement: Statement) -> None:
        if statement.op == ".text":
            self.section = ".text"
            return
        if statement.op in {".previous", ".popsection"}:
            self.section = ".text"
            return
        name, _, flags = statement.operands.partition(",")
        name = statement.op if statement.op in {".data", ".bss", ".rodata"} else name.strip().strip('"')
        marks = flags.split(",")[0].strip().strip('"')
        if name in {".text", f".text.{self.policy.function}"}:
            if marks not in {"", "ax"}:
                raise GateRejected("section", f"section {name} with flags {marks!r} is not accepted", statement.line)
            self.section = ".text"
        elif re.match(r"\.rodata(\.[\w.]*)?$", name) and set(marks) <= set("aMS"):
            self.section = name
            self.data.append('.section ".rodata.llmcc","a",@progbits')
            self.data.append("\t.p2align 4")
        elif name in {".note.GNU-stack", ".comment", ".llvm_addrsig"} or name.startswith(".note.gnu"):
            if "x" in marks:
                raise GateRejected("section", "an executable stack is not accepted", statement.line)
            self.section = ".note"
        else:
            raise GateRejected("section", f"section {name} is not accepted: code in .text, constants in .rodata", statement.line)

    def _align(self, statement: Statement) -> None:
        match = re.match(r"(\d+|0x[0-9a-f]+)\s*(?:,\s*(?:0x[0-9a-fA-F]+|\d+)?\s*)?(?:,\s*(\d+))?$", statement.operands)
        if not match:
            raise GateRejected("alignment", f"{statement.op} {statement.operands} is not accepted", statement.line)
        value = int(match[1], 0)
        power = value if statement.op == ".p2align" else value.bit_length() - 1
        if power > (6 if self.section == ".text" else 12) or (statement.op != ".p2align" and value & (value - 1)):
            raise GateRejected("alignment", f"alignment {statement.operands} is not accepted (at most 64 bytes)", statement.line)
        if self.section == ".text" and not self.seen:
            return
        most = f", , {match[2]}" if match[2] else ""
        self._emit(f"\t.p2align {max(power, 0)}{most}", statement.line)

    def _datum(self, statement: Statement) -> None:
        line = statement.line
        if self.section == ".note":
            return
        if self.section == ".text":
            raise GateRejected("data-in-text", f"{statement.op} in the text section: constants belong into .rodata", line)
        if statement.op in _STRINGS:
            if not re.match(r'"(?:[^"\\]|\\.)*"(\s*,\s*"(?:[^"\\]|\\.)*")*$', statement.operands):
                raise GateRejected("data", f"{statement.op} needs strings", line)
            self.data_bytes += len(statement.operands)
            self.data.append(f"\t{statement.op} {statement.operands}")
        elif statement.op in _FILL:
            if not statement.operands.isdigit():
                raise GateRejected("data", f"{statement.op} needs a number of bytes", line)
            self.data_bytes += int(statement.operands)
            self._limit_data(line)
            self.data.append(f"\t.zero {statement.operands}")
        else:
            if not statement.operands or not _VALUE.match(statement.operands.replace(",", " ")):
                raise GateRejected("data", f"value {statement.operands!r} is not accepted", line)
            self.data_bytes += _DATA[statement.op] * (1 + statement.operands.count(","))
            is_float = statement.op in {".float", ".single", ".double"}
            values = statement.operands if is_float else self._resolve(statement.operands, line)
            name = {".value": ".short", ".word": ".short", ".hword": ".short", ".2byte": ".short", ".int": ".long", ".4byte": ".long", ".8byte": ".quad", ".single": ".float"}
            self.data.append(f"\t{name.get(statement.op, statement.op)} {values}")
        self._limit_data(line)

    def _limit_data(self, line: int) -> None:
        if self.data_bytes > self.policy.max_data:
            raise GateRejected("size", f"more than {self.policy.max_data} bytes of constants", line)
