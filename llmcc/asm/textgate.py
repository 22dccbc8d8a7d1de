"""The gate before any assembler: only what is understood and allowed is passed on, re-emitted canonically.

One function, its code in the text section, its constants in read-only data; every other label becomes
local and gets a name that can be made unique per function.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import takewhile

from llmcc.asm.data import ALIGN, DIRECTIVES, Data
from llmcc.asm.expand import Expander
from llmcc.asm.expressions import Expression
from llmcc.asm.frame import Line, follow
from llmcc.asm.gatedtext import PREFIX, GatedText
from llmcc.asm.operands import GENERAL, RESERVED_WORDS, Instruction, Operand
from llmcc.asm.policy import GatePolicy
from llmcc.asm.sections import COLD, Sections
from llmcc.asm.sections import DIRECTIVES as SECTIONS
from llmcc.asm.selection import select_own
from llmcc.asm.statements import Statement, quote, statements
from llmcc.asm.syntax import parse_instruction
from llmcc.asm.unwind import unwind_directives
from llmcc.errors import GateRejected

_IGNORED = frozenset(".file .ident .loc .addrsig .code64 .extern .build_attributes".split())
_NAMING = frozenset(".globl .global .weak .type .size .hidden .protected .internal .local .addrsig_sym .comm".split())
_KINDS = frozenset("@function %function @object %object @notype %notype STT_FUNC STT_OBJECT".split()) | {'"function"', '"object"'}
_LABEL = re.compile(r"[A-Za-z_.][\w.$]*$")
_LOCAL = re.compile(r"(\d+)([bf])$")
_BIT_SCAN = re.compile(r"bsf[wlq]?$")


def gate_text(assembly: str, policy: GatePolicy) -> GatedText:
    """Check and re-emit a candidate's text. Raises GateRejected with rule and line."""
    if len(assembly) > policy.max_input:
        raise GateRejected("size", f"longer than {policy.max_input} bytes")
    source = list(statements(assembly))
    if len(source) > policy.max_statements:
        raise GateRejected("size", f"more than {policy.max_statements} statements")
    expander = Expander(policy.max_statements, {policy.function, *policy.symbols})
    own, foreign = select_own(expander.expand(source), policy.function, policy.defined)
    sections = Sections(policy.defined | {policy.function})
    return _Gate(policy, policy.defined | foreign, Data(policy.max_data), sections).pass_through(own)


@dataclass(slots=True)
class _Gate:
    policy: GatePolicy
    foreign: Collection[str]
    """What the module defines besides the function, and labels in there."""
    data: Data
    sections: Sections
    seen: bool = False
    intel: bool = False
    first: Instruction | None = None
    numeric: Counter[str] = field(default_factory=Counter)
    labels: dict[str, str] = field(default_factory=dict)
    code: list[tuple[str, Line | None, int]] = field(default_factory=list)
    cold: list[tuple[str, Line | None, int]] = field(default_factory=list)
    """Of the same form as `code`, which it is put behind."""

    def pass_through(self, source: list[Statement]) -> GatedText:
        self._collect_labels(source)
        for statement in source:
            for label in statement.labels:
                self._label(label, statement)
            if statement.op:
                self._statement(statement)
        if not self.seen:
            raise GateRejected("function", f"the function's label `{self.policy.function}:` is missing")
        if self.first is None:
            raise GateRejected("function", "the function has no instructions")
        return self._finish()

    def _finish(self) -> GatedText:
        for part in (self.code, self.cold):
            while part and part[-1][1] is None:  # an alignment of what another function begins with
                part.pop()
        self.code += self.cold
        self._close()
        items = [item for _, item, _ in self.code if item is not None]
        states = iter(follow(items, self.data.targets, self.policy.stack_arguments))
        before = [next(states) if item is not None else None for _, item, _ in self.code]
        return GatedText(
            function=self.policy.function,
            code=tuple(text for text, _, _ in self.code),
            data=tuple(self.data.lines()),
            lines=tuple(line for _, _, line in self.code),
            unwind=unwind_directives(before, intel=self.first is not None and self.first.intel),
            intel=self.first is not None and self.first.intel,
        )

    def _close(self) -> None:
        """A trap at the code's end if tables lead there: llc writes nothing where a switch has no default."""
        behind = list(takewhile(lambda part: not isinstance(part[1], Instruction), reversed(self.code)))
        if self.policy.open_switch and any(item in self.data.targets for _, item, _ in behind):
            self.code.append(("\tud2", Instruction((), "ud2", (), behind[0][2], self.intel), behind[0][2]))

    @property
    def _here(self) -> list[tuple[str, Line | None, int]]:
        """The code that is being written."""
        return self.cold if self.sections.current == COLD else self.code

    # ---- labels ------------------------------------------------------------------------------------

    def _collect_labels(self, source: list[Statement]) -> None:
        for statement in source:
            for label in statement.labels:
                if label.isdigit():
                    continue
                if label == self.policy.function and label not in self.labels:
                    self.labels[label] = label
                elif label in self.labels:
                    raise GateRejected("label", f"label {label} is defined twice", statement.line)
                elif label in self.policy.symbols:
                    raise GateRejected("symbol", f"{label} is defined elsewhere and may not be redefined", statement.line)
                elif not _LABEL.match(label) or label.lower() in RESERVED_WORDS:
                    raise GateRejected("label", f"label {label!r} is not accepted", statement.line)
                else:
                    self.labels[label] = PREFIX + re.sub(r"[.$]", "_", label.lstrip("."))
        if len(set(self.labels.values())) < len(self.labels):
            self.labels = {k: v if k == v else f"{v}_{n}" for n, (k, v) in enumerate(self.labels.items())}

    def _label(self, label: str, statement: Statement) -> None:
        if label == self.policy.function:
            if self.sections.current != ".text":
                raise GateRejected("section", "the function's label must be in the text section", statement.line)
            self.seen = True
            return
        if label.isdigit():
            self.numeric[label] += 1
            name = f"{PREFIX}n{label}_{self.numeric[label]}"
        else:
            name = self.labels[label]
        if self.sections.in_code and (self.seen or self.sections.current == COLD):  # before the function, none leads anywhere
            self._here.append((f"{name}:", name, statement.line))
        elif self.sections.in_data:
            self.data.add(self.sections.current, f"{name}:")

    def _name(self, symbol: str, line: int) -> str:
        """A symbol's name in the output."""
        if local := _LOCAL.match(symbol):
            count = self.numeric[local[1]] + (local[2] == "f")
            if not count:
                raise GateRejected("label", f"there is no label {local[1]}: before {symbol}", line)
            return f"{PREFIX}n{local[1]}_{count}"
        if symbol.startswith(".L") and symbol not in self.labels and symbol not in self.policy.symbols:
            raise GateRejected("label", f"there is no label {symbol}", line)
        # A private global may also be called as the IR calls it; what is emitted must fit the module.
        private = {new: old for old, new in self.policy.renames.items()}
        return self.labels.get(symbol, private.get(symbol, symbol))

    def _data_name(self, symbol: str, line: int) -> str:
        name = self._name(symbol, line)
        if not name.startswith(PREFIX):
            raise GateRejected("relocation", f"constants may not hold the address of {symbol}", line)
        return name

    def _check_inside(self, line: int) -> None:
        if self.policy.function not in self.labels:
            raise GateRejected("function", f"the function's label `{self.policy.function}:` is missing", line)
        if not self.seen:
            raise GateRejected("function", f"there is code before the function's label `{self.policy.function}:`", line)

    # ---- statements --------------------------------------------------------------------------------

    def _statement(self, statement: Statement) -> None:
        op = statement.op
        if not op.startswith("."):
            self._instruction(statement)
        elif op in _IGNORED or op.startswith(".cfi_"):
            pass  # the unwind table is derived from the code
        elif op in _NAMING:
            self._check_naming(statement)
        elif op in SECTIONS:
            self.sections.enter(statement)
        elif op in ALIGN:
            self._align(statement)
        elif op in DIRECTIVES:
            self._datum(statement)
        elif op in {".intel_syntax", ".att_syntax"}:
            self._syntax(statement)
        elif op in {"...", ".."}:
            raise GateRejected("syntax", "nothing may be left out: write the whole function", statement.line)
        else:
            raise GateRejected("directive", f"directive {op} is not accepted", statement.line)

    def _syntax(self, statement: Statement) -> None:
        intel = statement.op == ".intel_syntax"
        if statement.operands not in ({"noprefix"} if intel else {"", "prefix"}):
            raise GateRejected("directive", f"{statement.op} {statement.operands} is not accepted", statement.line)
        self.intel = intel

    def _instruction(self, statement: Statement) -> None:
        if not self.sections.in_code:
            raise GateRejected("section", "instructions belong into the text section", statement.line)
        self._check_inside(statement.line)
        instruction = self._placed(parse_instruction(statement, intel=self.intel))
        self.first = self.first or instruction
        if self.first.intel != instruction.intel:
            raise GateRejected("directive", "one syntax, AT&T's or Intel's, for the whole function", statement.line)
        self._here.append((instruction.emit(quote), instruction, statement.line))

    def _placed(self, instruction: Instruction) -> Instruction:
        """The instruction with symbols named as in the output."""
        if _BIT_SCAN.match(instruction.mnemonic) and "bmi" not in self.policy.features:
            # `rep bsf` is tzcnt on newer CPUs, which differs where the operand is zero: make it one thing on all.
            kept = tuple(p for p in instruction.prefixes if not p.startswith("rep"))
            instruction = replace(instruction, prefixes=kept)
        if instruction.mnemonic == "movsx" and _is_doubleword(instruction.operands[-1]):
            instruction = replace(instruction, mnemonic="movsxd")
        is_branch = instruction.mnemonic.startswith(("j", "loop", "call"))
        operands = []
        for operand in instruction.operands:
            if is_branch and _is_target(operand) and (operand.value.value or operand.value.symbol is None):
                raise GateRejected("branch", f"{instruction.mnemonic} goes to a label or a function, nowhere else", instruction.line)
            operands.append(replace(operand, value=self._renamed(operand, instruction.line)))
        return replace(instruction, operands=tuple(operands))

    def _renamed(self, operand: Operand, line: int) -> Expression:
        value = operand.value
        symbol = self._name(value.symbol, line) if value.symbol is not None else None
        if not self.intel and operand.kind == "memory" and symbol in GENERAL and symbol not in self.policy.symbols:
            raise GateRejected("syntax", f"write `%{symbol}`, or `.intel_syntax noprefix` above the code if it is Intel's syntax", line)
        minus = self._name(value.minus, line) if value.minus is not None else None
        return replace(value, symbol=symbol, minus=minus)

    def _check_naming(self, statement: Statement) -> None:
        """Naming directives are ours to give; a candidate may name nothing but its own function and labels."""
        op, line = statement.op, statement.line
        names = [n.strip().strip('"') for n in statement.operands.split(",")]
        named = names if op not in {".type", ".size", ".comm"} else names[:1]
        own = self.labels if op in {".type", ".size", ".local", ".addrsig_sym"} else ()
        named = [n for n in named if n not in self.foreign]
        for name in named:
            outside = op in {".globl", ".global"} and name in self.policy.symbols
            if name != self.policy.function and name not in own and not outside and op != ".addrsig_sym":
                raise GateRejected("symbol", f"{op} {name}: only the function itself may be named", line)
        if op == ".weak" and self.policy.function in named and not self.policy.weak:
            raise GateRejected("symbol", "the module's function is not weak", line)
        if op == ".type" and (len(names) != 2 or statement.operands.split(",")[1].strip() not in _KINDS):
            raise GateRejected("symbol", "only plain functions and objects are accepted", line)

    def _align(self, statement: Statement) -> None:
        match = re.match(r"(\d+|0x[0-9a-fA-F]+)\s*(?:,\s*(?:0x[0-9a-fA-F]+|\d+)?\s*)?(?:,\s*(\d+))?$", statement.operands)
        value = int(match[1], 0) if match and not re.match(r"0\d", match[1]) else -1
        power = value if statement.op == ".p2align" else value.bit_length() - 1
        limit = 6 if self.sections.in_code else 12
        if match is None or not -1 <= power <= limit or value < 0 or (statement.op != ".p2align" and value & (value - 1)):
            raise GateRejected("alignment", f"{statement.op} {statement.operands} is not accepted: at most {1 << limit} bytes", statement.line)
        if self.sections.in_data:
            self.data.align(self.sections.current, max(power, 0))
        elif self.sections.in_code and (self.seen or self._here is self.cold):
            most = f", , {match[2]}" if match[2] else ""
            self._here.append((f"\t.p2align {max(power, 0)}{most}", None, statement.line))

    def _datum(self, statement: Statement) -> None:
        if self.sections.in_code:
            raise GateRejected("data-in-text", f"{statement.op} in the text section: constants belong into .rodata", statement.line)
        if self.sections.in_data:
            self.data.write(self.sections.current, statement, self._data_name)
        elif self.sections.in_writable:
            raise GateRejected("data", "only the module has variables; a function may bring constants", statement.line)


def _is_target(operand: Operand) -> bool:
    return operand.kind == "memory" and not (operand.indirect or operand.base or operand.index or operand.size)


def _is_doubleword(operand: Operand) -> bool:
    name = operand.register
    return operand.size == "dword" or (name in GENERAL and (name[0] == "e" or name.endswith("d")))
