"""Where pointer arguments lead: into each other's memory, into variables, to what the function compares them with."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from llmcc.judge.regimes import NEAR
from llmcc.runner import Arg, ArgKind, ObjectFlag, ObjectSpec, PlacedGlobal, Specimen

_COMPARED = re.compile(r"= icmp \w+ ptr .*")
_NAME = re.compile(r"@([-\w.$]+)")


def overlapping(args: list[Arg], objects: Sequence[ObjectSpec], turn: int, element: int) -> list[Arg]:
    """Every pair of pointers that may overlap, in turn, a few elements of so many bytes apart: the check most often forgotten."""
    pairs = list(permutations(_movable(args, objects), 2))
    if not pairs:
        return args
    (one, other), distance = pairs[turn % len(pairs)], NEAR[turn // len(pairs) % len(NEAR)]
    moved = replace(args[one], object=args[other].object, offset=args[other].offset + distance * element)
    return [moved if k == one else a for k, a in enumerate(args)]


def known_outside(specimen: Specimen, variable: PlacedGlobal) -> bool:
    """True for variables whose address callers can know."""
    return not variable.constant and specimen.module.globals[variable.name].linkage not in {"internal", "private"}


def into_variable(
    rng: random.Random, args: list[Arg], objects: Sequence[ObjectSpec], known: Sequence[int], elements: Sequence[int]
) -> list[Arg]:
    """One pointer leads into a variable, to its end or next to it; `known` are those among the objects, `elements` sizes in bytes."""
    places = _movable(args, objects)
    if not known or not places:
        return args
    chosen, target = rng.choice(places), rng.choice(known)
    step = rng.choice(elements)
    elsewhere = rng.randrange(max(1, objects[target].size // step))
    offset = rng.choice((0, 1, rng.randrange(20), rng.randrange(20), elsewhere, objects[target].size // step, -1)) * step
    return [replace(a, object=target, offset=offset) if k == chosen else a for k, a in enumerate(args)]


def compared_addresses(specimen: Specimen) -> tuple[int, ...]:
    """Addresses of functions and variables that the function compares pointers with."""
    names = {name for line in _COMPARED.findall(specimen.function.text) for name in _NAME.findall(line)}
    return tuple(sorted(specimen.bindings[name] for name in names if name in specimen.bindings))


def to_address(rng: random.Random, args: list[Arg], objects: Sequence[ObjectSpec], address: int) -> list[Arg]:
    """One pointer is that address."""
    places = _movable(args, objects)
    chosen = rng.choice(places) if places else None
    return [Arg(ArgKind.BITS, a.place, a.slot, a.size, bits=address) if k == chosen else a for k, a in enumerate(args)]


def _movable(args: Sequence[Arg], objects: Sequence[ObjectSpec]) -> list[int]:
    """The pointers that may lead where others do."""
    return [k for k, a in enumerate(args) if a.kind is ArgKind.OBJECT and not objects[a.object].flags & ObjectFlag.ALONE]
