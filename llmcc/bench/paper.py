"""Published results to stand beside ours where the setting is the same: QiMeng-NeuComBack (arXiv 2511.01183)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """Percentages of right, and of right and faster, programs; None where the paper does not say."""

    benchmark: str
    part: str
    target: str
    model: str
    prompt: str
    right: float
    faster: float | None
    faster_later: float | None = None


NEUCOMBACK = (
    Published("L2", "", "x86-64", "GPT-4o", "baseline", 1.99, 0.66),
    Published("L2", "", "x86-64", "O3-mini", "baseline", 21.19, 5.30),
    Published("L2", "", "x86-64", "O1", "baseline", 19.87, 5.30),
    Published("L2", "", "x86-64", "DeepSeek-V3", "baseline", 14.57, 3.31),
    Published("L2", "", "x86-64", "DeepSeek-R1", "baseline", 45.70, 21.85),
    Published("L2", "test", "x86-64", "DeepSeek-R1", "baseline", 44.0, 24.0, 28.0),
    Published("L2", "test", "x86-64", "DeepSeek-R1", "learned", 64.0, 40.0, 56.0),
    Published("L1", "test", "x86-64", "DeepSeek-R1", "baseline", 50.0, None),
    Published("L1", "test", "x86-64", "DeepSeek-R1", "learned", 80.0, None),
    Published("L1", "test", "x86-64", "DeepSeek-R1", "learned on L2", 67.5, None),
    Published("L2", "test", "aarch64", "DeepSeek-R1", "baseline", 36.0, 8.0),
    Published("L2", "test", "aarch64", "DeepSeek-R1", "learned", 72.0, 28.0),
)
"""Two self-debug rounds for L2, one for L1; `faster_later` is after two rounds of optimisation."""


_SIZES = {"L1": {"test": 40}, "L2": {"": 151, "test": 25}}
"""Problems of the parts that the paper tells of."""


def comparable(suite: str, part: str, problems: int) -> tuple[Published, ...]:
    """What was published for a suite of ours and a part of its split; nothing unless all of the part's problems were run."""
    benchmark = {"tsvc": "L2", "neucomback-l2": "L2", "neucomback-l1": "L1"}.get(suite, "")
    if _SIZES.get(benchmark, {}).get(part) != problems:
        return ()
    return tuple(p for p in NEUCOMBACK if p.benchmark == benchmark and p.part == part and p.target == "x86-64")
