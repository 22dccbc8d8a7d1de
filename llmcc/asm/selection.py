"""Which statements of an answer are the function's own? Answers repeat what stands around it in its module, or all of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from llmcc.asm.data import ALIGN, DIRECTIVES
from llmcc.asm.sections import DIRECTIVES as SECTIONS
from llmcc.asm.sections import Sections
from llmcc.asm.statements import Statement

_NAME = re.compile(r"[A-Za-z_.][\w.$]*")


def select_own(source: Iterable[Statement], function: str, defined: Collection[str]) -> tuple[list[Statement], set[str]]:
    """What is left without the other functions and variables of the module (`defined`), and the labels that went with them.

    Also without debug information and without tables that lead into other functions. What is left out is never emitted,
    so it cannot do anything. Raises GateRejected for a section that a candidate may not have.
    """
    walk = _Walk(function, frozenset(defined))
    kept = list(walk.kept(source))
    return list(_without_tables(kept, walk)), walk.foreign


@dataclass(slots=True)
class _Walk:
    function: str
    defined: frozenset[str]
    foreign: set[str] = field(default_factory=set)
    """Labels that were left out."""
    skipping: dict[str, bool] = field(default_factory=dict)
    """By section: is what stands there another's?"""

    def kept(self, source: Iterable[Statement]) -> Iterator[Statement]:
        sections = self.sections()
        for statement in source:
            if statement.op in SECTIONS:
                sections.enter(statement)
                if not sections.in_code:  # code may go on after constants in between
                    self.skipping[sections.current] = sections.in_notes
            labels = tuple(label for label in statement.labels if not self._skips(label, sections))
            self.foreign |= {*statement.labels} - {*labels}
            dropped = self.skipping.get(sections.current, False) and _has_content(statement, sections)
            if labels or (statement.op and not dropped):
                yield replace(statement, labels=labels, op="", operands="") if dropped else replace(statement, labels=labels)

    def sections(self) -> Sections:
        return Sections(self.defined | {self.function})

    def _skips(self, label: str, sections: Sections) -> bool:
        """True if what follows a label is another's."""
        owner = label.removesuffix(".cold") if sections.in_code else label
        if owner == self.function:
            self.skipping[sections.current] = False
        elif owner in self.defined:
            self.skipping[sections.current] = True
        elif not sections.in_code and not sections.in_notes:
            self.skipping[sections.current] = False
        return self.skipping.get(sections.current, False)


def _has_content(statement: Statement, sections: Sections) -> bool:
    if sections.in_notes and statement.op not in SECTIONS:
        return statement.op.startswith(".")
    return not statement.op.startswith(".") or statement.op in DIRECTIVES or statement.op in ALIGN


def _without_tables(kept: list[Statement], walk: _Walk) -> Iterator[Statement]:
    sections = walk.sections()
    block: list[Statement] = []
    for statement in kept:
        if statement.op in SECTIONS:
            sections.enter(statement)
        outside = not sections.in_data or statement.op in SECTIONS or statement.op in ALIGN
        if outside or statement.labels:
            yield from _unless_foreign(block, walk.foreign)
            block = []
        if outside:
            yield statement
        else:
            block.append(statement)
    yield from _unless_foreign(block, walk.foreign)


def _unless_foreign(block: list[Statement], foreign: set[str]) -> list[Statement]:
    """A labelled piece of data, or nothing if it leads to what was left out, as a table of jumps does."""
    if not any(foreign.intersection(_NAME.findall(s.operands)) for s in block if s.op in DIRECTIVES):
        return block
    foreign.update(label for s in block for label in s.labels)
    return []
