"""Which structs the IR says its accesses lie in: type-based alias information (`!tbaa`) keeps that where types are gone.

Whoever may read one member may read them all, as compilers do that load both sides of a choice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_NODE = re.compile(r"^!(\d+) = !\{(.*)\}$", re.MULTILINE)
_TAG = re.compile(r"!tbaa !(\d+)")
_ACCESS = re.compile(r"!(\d+), !(\d+), i64 (\d+)(?:, i64 \d+)?$")
_TYPE = re.compile(r'!"([^"]*)", (.*)$')
_MEMBER = re.compile(r"!(\d+), i64 (\d+)")
_SCALARS = {"any pointer": 8, "omnipotent char": 1, "bool": 1, "short": 2, "int": 4, "float": 4, "long": 8, "long long": 8, "double": 8}
_POINTER = re.compile(r"p\d+ ")
MOST_BYTES = 4096


@dataclass(slots=True)
class Structs:
    """The structs of a module's text."""

    nodes: Mapping[str, str]
    _sizes: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Structs:
        """Those that the module's metadata describe."""
        return cls(dict(_NODE.findall(text)))

    def around(self, line: str) -> tuple[int, int] | None:
        """Where in its struct a load or store of the IR lies, and the struct's size, in bytes; None if it is in none."""
        tag = _TAG.search(line)
        access = _ACCESS.match(self.nodes.get(tag[1], "")) if tag else None
        if access is None or access[1] == access[2]:
            return None
        size = self._size(access[1])
        return (int(access[3]), size) if int(access[3]) < size <= MOST_BYTES else None

    def _size(self, node: str) -> int:
        if node not in self._sizes:
            self._sizes[node] = 0  # ends what goes in circles
            named = _TYPE.match(self.nodes.get(node, ""))
            if named is None:
                return 0
            known = 8 if _POINTER.match(named[1]) else _SCALARS.get(named[1])
            self._sizes[node] = known or max((int(at) + self._size(member) for member, at in _MEMBER.findall(named[2])), default=0)
        return self._sizes[node]
