"""What lies outside a specimen's module: functions that become numbered events, and the C library's."""

from __future__ import annotations

import re
from dataclasses import replace

from llmcc.errors import Unsupported
from llmcc.ir import Module
from llmcc.runner.events import classes_of_call, event_signature, event_signature_of, indirect_signature
from llmcc.runner.instrument import CALLBACKS
from llmcc.runner.layout import event_stub, library_stub
from llmcc.runner.library import IDIOMS, LIBRARY, RUNTIME
from llmcc.runner.wire import EventSignature

MOST_EVENTS = 256


class Outside:
    """What a module calls that it does not define: events and C library functions, numbered."""

    def __init__(self, module: Module, origin: int) -> None:
        self.origin = origin
        self._module = module
        self.events: list[EventSignature] = []
        self.library: set[str] = set()
        self.unsupported = ""
        called = [d for d in module.declarations.values() if not d.name.startswith("llvm.")]
        for declaration in called:
            if declaration.name in LIBRARY:
                self.library.add(declaration.name)
            else:
                self.events.append(event_signature(declaration))
        # What code generation may call of its own accord.
        self.library |= {"fmod", "fmodf", "bcmp", "strlen"} | IDIOMS | RUNTIME
        if any(d.name.startswith("llvm.") for d in module.declarations.values()):
            stems = {d.name.split(".")[1] for d in module.declarations.values() if d.name.startswith("llvm.")}
            self.library |= {n for s in stems for n in (s, f"{s}f") if n in LIBRARY}

    def variadic(self, call: str) -> int:
        """Number of the event for a variadic call with just these arguments; -1 for C library functions."""
        name = re.search(r"\.\.\.\) @([-\w.$]+|\"[^\"]*\")\(", call)
        known = next((e for e in self.events if name and e.name == name[1].strip('"')), None)
        if known is None:
            return -1
        try:
            classes = classes_of_call(call)
        except Unsupported as problem:
            self.unsupported = str(problem)
            return -1
        self.events.append(replace(known, name=f"indirect:{known.name}:{len(self.events)}", args=classes))
        return len(self.events) - 1

    def indirect(self, call: str) -> int:
        """Number of the event for calls through a pointer of this call's type."""
        try:
            signature = indirect_signature(call)
        except Unsupported as problem:
            self.unsupported = str(problem)
            return -1
        for index, known in enumerate(self.events):
            if known.name == signature.name:
                return index
        self.events.append(signature)
        return len(self.events) - 1

    def check(self) -> None:
        """Raises Unsupported where some call cannot be observed, or too many are."""
        if self.unsupported:
            raise Unsupported(self.unsupported)
        if len(self.events) > MOST_EVENTS:
            raise Unsupported(f"calls more than {MOST_EVENTS} external functions")

    def address(self, name: str) -> int:
        """Where a function that a global's initializer points to is: an event, wherever it is defined."""
        if name in self.library:
            return library_stub(sorted(self.library).index(name), self.origin)
        for index, event in enumerate(self.events):
            if event.name == name:
                return event_stub(index, self.origin)
        for function in self._module.functions:
            if function.name == name:
                result = event_signature_of(function.name, function.signature)
                self.events.append(replace(result, name=f"indirect:{name}"))
                return event_stub(len(self.events) - 1, self.origin)
        raise Unsupported(f"initializer refers to {name}")

    def bindings(self) -> dict[str, int]:
        """The addresses of all stubs that have a name."""
        library = {name: library_stub(i, self.origin) for i, name in enumerate(self.names())}
        return library | {e.name: event_stub(i, self.origin) for i, e in enumerate(self.events) if not e.name.startswith("indirect:")}

    def names(self) -> tuple[str, ...]:
        """The C library functions, and the callbacks, in the order of their stubs."""
        return (*sorted(self.library), *CALLBACKS)
