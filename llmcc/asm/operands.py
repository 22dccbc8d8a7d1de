"""Instructions as values, and how they are written in AT&T and in Intel syntax."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from llmcc.asm.expressions import Expression

_LEGACY = "ax bx cx dx si di bp sp".split()
GENERAL: dict[str, str] = {
    **{name: f"r{stem}" for stem in _LEGACY for name in (stem, f"e{stem}", f"r{stem}")},
    **{f"{stem}{half}": f"r{stem}x" for stem in "abcd" for half in "lh"},
    **{f"{stem}l": f"r{stem}" for stem in ("si", "di", "bp", "sp")},
    **{f"r{n}{width}": f"r{n}" for n in range(8, 16) for width in ("", "d", "w", "b")},
}
"""General registers, each with its 64-bit whole."""
SEGMENTS = frozenset("cs ds es fs gs ss".split())
_OTHERS = frozenset(
    [f"{kind}{n}" for kind in ("xmm", "ymm", "zmm") for n in range(32)]
    + [f"{kind}{n}" for kind in ("mm", "k") for n in range(8)]
    + ["st", "rip", *(f"st({n})" for n in range(8))]
)
REGISTERS = frozenset(GENERAL) | _OTHERS
SIZES = frozenset("byte word dword qword xmmword ymmword zmmword tbyte oword mmword".split())
RESERVED_WORDS = (
    frozenset(GENERAL) | _OTHERS | SIZES | SEGMENTS | frozenset("ptr offset short near far and or xor not shl shr mod flat".split())
)
"""Names that mean something else than a symbol in Intel syntax."""


@dataclass(frozen=True, slots=True)
class Operand:
    """A register, an immediate, a place in memory or a branch target.

    `kind` is register, immediate, memory or rounding. Memory is `segment:value(base,index,scale)`; a branch
    target is memory without registers. Registers have no `%`. `indirect` is AT&T's `*`, `size` Intel's
    `dword ptr`, `decorations` what AVX-512 writes in braces.
    """

    kind: str
    register: str = ""
    value: Expression = Expression()  # noqa: RUF009 (frozen)
    segment: str = ""
    base: str = ""
    index: str = ""
    scale: int = 0
    indirect: bool = False
    size: str = ""
    decorations: tuple[str, ...] = ()

    def att(self, name: Callable[[str], str]) -> str:
        """The operand in AT&T syntax."""
        star = "*" if self.indirect else ""
        if self.kind == "register":
            text = f"%{self.register}"
        elif self.kind == "immediate":
            text = f"${self.value.emit(name)}"
        else:
            inside = f"%{self.base}" if self.base else ""
            inside += f",%{self.index},{self.scale}" if self.index else ""
            shown = self.value.emit(name) if not (inside and self.value == Expression()) else ""
            text = (f"%{self.segment}:" if self.segment else "") + shown + (f"({inside})" if inside else "")
        if self.kind == "rounding":
            text = ""
        return star + text + "".join(f" {{{'%' + d if d[0] == 'k' else d}}}" for d in self.decorations)

    def intel(self, name: Callable[[str], str]) -> str:
        """The operand in Intel syntax."""
        if self.kind == "register":
            text = self.register
        elif self.kind == "immediate":
            text = ("" if self.value.constant else "offset ") + self.value.emit(name)
        elif self.kind == "rounding":
            text = ""
        elif not (self.base or self.index or self.segment or self.size or self.indirect):
            text = self.value.emit(name)
        else:
            terms = [self.base] if self.base else []
            terms += [f"{self.scale}*{self.index}"] if self.index else []
            if not terms or self.value != Expression():
                terms.append(self.value.emit(name))
            text = (f"{self.size} ptr " if self.size else "") + (f"{self.segment}:" if self.segment else "")
            text += "[" + " + ".join(terms) + "]"
        return text + "".join(f" {{{d}}}" for d in self.decorations)


@dataclass(frozen=True, slots=True)
class Instruction:
    """A mnemonic with its prefixes and operands, in the order of its own syntax."""

    prefixes: tuple[str, ...]
    mnemonic: str
    operands: tuple[Operand, ...]
    line: int
    intel: bool

    def emit(self, name: Callable[[str], str]) -> str:
        """Canonical text; `name` gives the names of symbols in the output."""
        write = Operand.intel if self.intel else Operand.att
        operands = ", ".join(write(o, name) for o in self.operands)
        return f"\t{' '.join([*self.prefixes, self.mnemonic])}" + (f"\t{operands}" if operands else "")

    @property
    def sources_first(self) -> tuple[Operand, ...]:
        """The operands in AT&T's order: sources, then the destination."""
        return self.operands[::-1] if self.intel else self.operands

    @property
    def stem(self) -> str:
        """The mnemonic without AT&T's size suffix, for moves, sums and stack operations of 64 bits."""
        return self.mnemonic[:-1] if self.mnemonic[:-1] in _SUFFIXED and self.mnemonic.endswith("q") else self.mnemonic


_SUFFIXED = frozenset("push pop call ret jmp leave mov lea add sub and inc dec".split())
