"""Control flow between decoded instructions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import iced_x86 as x86

from llmcc.asm.instructions import BRANCHES, FLOW

_ENDS = frozenset({FLOW.RETURN, FLOW.UNCONDITIONAL_BRANCH, FLOW.INDIRECT_BRANCH, FLOW.EXCEPTION})


def followers(
    instructions: Sequence[x86.Instruction], tables: Mapping[int, frozenset[int]], last: Collection[int] = ()
) -> list[list[int]]:
    """For each instruction the positions of those that may come after it within the function.

    `tables` are the offsets that jumps through tables lead to, by the jump's offset; `last` the offsets of calls that
    do not come back.
    """
    at_offset = {i.ip: at for at, i in enumerate(instructions)}
    found = []
    for at, i in enumerate(instructions):
        ways = [at_offset[t] for t in tables.get(i.ip, ())]
        if i.flow_control in BRANCHES and i.near_branch_target in at_offset:
            ways.append(at_offset[i.near_branch_target])
        if i.flow_control not in _ENDS and i.ip not in last and at + 1 < len(instructions):
            ways.append(at + 1)
        found.append(ways)
    return found
