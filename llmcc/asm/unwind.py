"""The unwind table of a function, derived from what its code does: what a candidate says of it is not believed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llmcc.asm.places import SAVED, State

_BASES = ("rbp", "rsp", *SAVED, "r10")


def unwind_directives(before: Sequence[State | None], *, intel: bool) -> tuple[tuple[str, ...], ...] | None:
    """For each code line the .cfi directives that go before it; None if they cannot describe the frame."""
    known = _Rules("rsp", 8, {})
    found: list[tuple[str, ...]] = []
    for state in before:
        if state is None:
            found.append(())
            continue
        rules = _rules(state)
        if rules is None:
            return None
        found.append(tuple(_changes(known, rules, "" if intel else "%")))
        known = rules
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The canonical frame address as register plus offset, and where callers' registers lie relative to it."""

    register: str
    offset: int
    saved: Mapping[str, int]


def _rules(state: State) -> _Rules | None:
    places = {"rsp": state.rsp, **state.registers}
    register = next((r for r in _BASES if places.get(r, ("", 0))[0] == "entry"), None)
    if register is None:
        return None
    top = state.rsp[1] if state.rsp[0] == "entry" else None
    saved = {}
    for name in SAVED:
        slots = [p[1] for p, value in state.slots.items() if p[0] == "entry" and value == (name, 0)]
        is_intact = state.registers.get(name) == (name, 0)
        if is_intact and top is not None:
            slots = [s for s in slots if s >= top]
        if slots:
            saved[name] = max(slots) - 8
        elif not is_intact:
            return None
    return _Rules(register, 8 - places[register][1], saved)


def _changes(old: _Rules, new: _Rules, mark: str) -> Iterator[str]:
    if new.register != old.register:
        yield f".cfi_def_cfa {mark}{new.register}, {new.offset}"
    elif new.offset != old.offset:
        yield f".cfi_def_cfa_offset {new.offset}"
    for name in SAVED:
        if name in new.saved and old.saved.get(name) != new.saved[name]:
            yield f".cfi_offset {mark}{name}, {new.saved[name]}"
        elif name in old.saved and name not in new.saved:
            yield f".cfi_restore {mark}{name}"
