"""A module's parts as values. Types are IR text; names are without their sigil."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: `attributes` maps each to its argument, or to "" where it has none."""

    type: str
    name: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Signature:
    """What a function takes and gives back."""

    result: str
    result_attributes: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    variadic: bool
    calling_convention: str

    def __str__(self) -> str:
        types = [p.type for p in self.parameters] + (["..."] if self.variadic else [])
        return f"{self.result} ({', '.join(types)})"


@dataclass(frozen=True, slots=True)
class Declaration:
    """A function defined elsewhere; `memory` is the text of its memory(...) attribute or ""."""

    name: str
    signature: Signature
    attributes: frozenset[str]
    memory: str


@dataclass(frozen=True, slots=True)
class GlobalVariable:
    """A variable; `size` in bytes, None where its type is opaque; `initializer` is IR text.

    What is `mergeable` may lie at the address of an equal constant (`unnamed_addr`).
    """

    name: str
    type: str
    linkage: str
    constant: bool
    mergeable: bool
    thread_local: bool
    size: int | None
    align: int
    initializer: str
    refers_to: tuple[str, ...]

    @property
    def has_initializer(self) -> bool:
        """True if the module defines it."""
        return bool(self.initializer)


@dataclass(frozen=True, slots=True)
class Function:
    """A function with a body.

    `text` is the definition as LLVM prints it; `canonical` the same without what does not matter: names of
    locals, numbers of metadata and attribute groups, comments. `features` keep their signs and order.
    """

    name: str
    linkage: str
    signature: Signature
    text: str
    canonical: str
    cpu: str
    features: tuple[str, ...]
    attributes: frozenset[str]
    memory: str
    callees: tuple[str, ...]
    globals: tuple[str, ...]
    has_loop: bool
    marked: bool
    lines: int
    section: str
    comdat: bool


@dataclass(frozen=True, slots=True)
class Module:
    """A parsed module; the maps are by name. `has_asm` is true for module-level assembly.

    `weak` holds the linkage of what the linker may leave out (`extern_weak`) or replace (`weak`, `linkonce`).
    """

    text: str
    triple: str
    datalayout: str
    producer: str
    functions: tuple[Function, ...]
    globals: Mapping[str, GlobalVariable]
    declarations: Mapping[str, Declaration]
    types: Mapping[str, str] = field(default_factory=dict)
    aliases: frozenset[str] = frozenset()
    weak: Mapping[str, str] = field(default_factory=dict)
    has_asm: bool = False

    def function(self, name: str) -> Function:
        """The function of that name; KeyError if the module does not define it."""
        for function in self.functions:
            if function.name == name:
                return function
        raise KeyError(name)

    @property
    def producer_major(self) -> int | None:
        """LLVM version that wrote the module, where it says so."""
        stated = re.search(r"version (\d+)", self.producer)
        return int(stated[1]) if stated else None


def assembly_name(variable: GlobalVariable) -> str:
    """The symbol by which llc's assembly of the original module knows the variable."""
    return f".L{variable.name}" if variable.linkage == "private" else variable.name
