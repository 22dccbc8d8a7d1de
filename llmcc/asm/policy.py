"""What a candidate for one function may contain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GatePolicy:
    """The gate's rules for one function.

    `symbols` are what the IR lets it refer to, `features` the CPU features (LLVM's names) it may use,
    `relocations` how llc's own code reaches each symbol and, under "", its own constants (`pc`, `got`, `plt`,
    `abs`): a candidate that reached it otherwise could fail to link where llc's code would not. `sizes` are those of
    variables, as far as known, and 0 of functions. `renames` maps the names of private globals in llc's assembly to
    their names in the specimen. What the module defines besides the function, and a candidate may repeat without
    effect, is in `defined`. Calls of what is in `noreturn` do not come back.

    `traps` allows `ud2`, `approximate` what each processor computes in its own way, `long_double` the x87 control
    word, `weak` that the function's own symbol be called weak, as the module has it; `open_switch` says that a switch
    has a default that is never reached. With `frame_pointer`, rbp must point to the function's frame. `arguments`
    counts the integer argument registers in use, `stack_arguments` the bytes of arguments on the stack. Sizes in bytes.
    """

    function: str
    symbols: frozenset[str]
    features: frozenset[str]
    relocations: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    renames: Mapping[str, str] = field(default_factory=dict)
    defined: frozenset[str] = frozenset()
    noreturn: frozenset[str] = frozenset()
    indirect_calls: bool = False
    traps: bool = False
    open_switch: bool = False
    approximate: bool = False
    long_double: bool = False
    weak: bool = False
    frame_pointer: bool = False
    arguments: int = 6
    stack_arguments: int = 1 << 10
    max_input: int = 1 << 20
    max_statements: int = 20_000
    max_text: int = 1 << 16
    max_data: int = 1 << 18
