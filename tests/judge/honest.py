"""Honest candidates for a function: what real compilers make of it, with many levels, schedulers and tunings.

All answers to one function follow the same ABI and need no CPU feature that its IR does not allow.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from llmcc import toolchain
from llmcc.errors import ToolFailed
from llmcc.toolchain import Toolchain

LLC = {
    "O1": ["-O1"],
    "O2": ["-O2"],
    "O3": ["-O3"],
    "O0": ["-O0"],
    "list-burr": ["-O3", "-pre-RA-sched=list-burr"],
    "list-ilp": ["-O3", "-pre-RA-sched=list-ilp"],
    "source": ["-O2", "-pre-RA-sched=source", "-enable-misched=false"],
    "ilpmax": ["-O3", "-misched=ilpmax"],
    "ilpmin": ["-O3", "-misched=ilpmin"],
    "shuffle": ["-O3", "-misched=shuffle"],
    "bottom-up": ["-O3", "-misched-prera-direction=bottomup"],
    "post-ra": ["-O2", "-post-RA-scheduler"],
    "basic": ["-O2", "-regalloc=basic"],
    "greedy-reverse": ["-O3", "-greedy-reverse-local-assignment"],
    "no-lsr": ["-O2", "-disable-lsr"],
    "align-loops": ["-O3", "-align-loops=32"],
    "no-tables": ["-O2", "-min-jump-table-entries=1000"],
    "more-tables": ["-O2", "-min-jump-table-entries=2", "-jump-table-density=1"],
    "no-placement": ["-O2", "-disable-block-placement", "-disable-tail-duplicate"],
    "frame": ["-O2", "-frame-pointer=all"],
    "realign": ["-O2", "-stackrealign"],
    "no-shrink-wrap": ["-O2", "-enable-shrink-wrap=false"],
    "cmov": ["-O2", "-x86-cmov-converter-force-all"],
    "early-if": ["-O3", "-x86-early-ifcvt"],
    "fast-isel": ["-O1", "-fast-isel"],
    "global-isel": ["-O2", "-global-isel", "-global-isel-abort=2"],
    "intel": ["-O2", "-x86-asm-syntax=intel"],
}
"""llc's flags by name. Options that an llc does not have drop out."""
TUNINGS = ("atom", "slm", "btver2", "haswell", "skylake-avx512", "znver4", "i686")
"""What `tune-cpu` may say while the features stay as they are."""
PASSES = {"opt-O3": "default<O3>", "opt-Os": "default<Os>", "unroll": "function(loop-unroll<O3;runtime;partial>)",
          "rotate": "function(loop(loop-rotate),simplifycfg)", "reg2mem": "function(reg2mem)"}  # fmt: skip
"""IR passes that run before llc."""
GCC = ["-fcf-protection=none", "-fno-stack-protector", "-fno-asynchronous-unwind-tables", "-ffp-contract=off", "-fwrapv",
       "-fno-strict-aliasing", "-fno-delete-null-pointer-checks", "-fno-aggressive-loop-optimizations", "-fno-ipa-ra",
       "-fno-ipa-sra", "-fno-ipa-cp", "-fno-reorder-blocks-and-partition", "-fno-partial-inlining", "-fPIE"]  # fmt: skip
"""No contraction, and wrapping where C leaves overflow undefined: inputs are not limited to those that C defines."""

_DATA = re.compile(r"\s*\.(byte|short|value|2byte|long|4byte|int|quad|8byte|zero|skip|ascii|asciz|string|float|double)\b")
_SYMBOL = re.compile(r"(?<![\w.$%@])[A-Za-z_.][\w.$]*")


def variants(ir: Path, tools: Toolchain, source: Path | None = None) -> list[tuple[str, str]]:
    """Named candidates for the function that the module is called after, no two of them the same text.

    `source`, where given, is the C file that `ir` was made from; other compilers read that.
    Tools that refuse, and answers that rest on symbols outside the IR, drop out.
    """
    function = ir.stem
    known = _symbols(ir.read_text())
    found: dict[str, str] = {}
    for label, text in _compiled(ir, tools, source):
        candidate = extract(text, function)
        if candidate and _foreign(candidate, function) <= known:
            found.setdefault(candidate, label)
    return [(label, candidate) for candidate, label in found.items()]


def extract(text: str, function: str) -> str:
    """The function's code in a compiler's output, with the constants that it refers to; "" if it is not there."""
    lines = [line.split("#")[0].rstrip() if '"' not in line else line for line in text.splitlines()]
    start = next((k for k, line in enumerate(lines) if line == f"{function}:"), None)
    end = next((k for k, line in enumerate(lines) if re.match(rf"\s*\.size\s+{function}\s*,", line)), None)
    if start is None or end is None:
        return ""
    code = [line for line in lines[start:end] if line.strip() and not re.match(r"\s*\.(cfi_|loc\b|Lfunc_)", line)]
    inside = _jump_tables(code)
    data, aliases = _constants([*lines[:start], *lines[end:], *inside])
    code = [line for line in code if line not in set(inside)]
    wanted, todo = [], code
    while todo:
        names = {name for line in todo for name in _SYMBOL.findall(line)}
        names |= {aliases[name].split("+")[0].split("-")[0] for name in names & set(aliases)}
        new = [label for label in data if label in names and label not in wanted]
        wanted += new
        todo = [line for label in new for line in data[label]]
    out = ["\t.text", *(["\t.intel_syntax noprefix"] if "intel_syntax noprefix" in text else []), *code]
    if wanted:
        out += ["\t.section\t.rodata", *(line for label in data if label in wanted for line in data[label])]
    return "\n".join([*out, *(f"\t.set\t{k}, {v}" for k, v in aliases.items() if v.split("+")[0] in wanted), ""])


def _jump_tables(code: list[str]) -> list[str]:
    """Lines of constants that gcc writes into the function's own part of the text."""
    inside, depth = [], False
    for line in code:
        if re.match(r"\s*\.section\s+\.rodata", line):
            depth = True
        if depth:
            inside.append(line)
        if line.strip() == ".text":
            depth = False
    return inside


def _constants(lines: list[str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Read-only local data by label, each with its alignment; and `.set` names."""
    data: dict[str, list[str]] = {}
    aliases: dict[str, str] = {}
    label, align, constant = "", "\t.p2align\t4", False
    for line in lines:
        words = line.replace(",", " ").split()
        if not words:
            continue
        if words[0] in {".section", ".text", ".data", ".bss"}:
            constant, label = words[0] == ".section" and words[1].startswith(".rodata"), ""
        elif words[0] in {".p2align", ".align", ".balign"}:
            align = line
        elif words[0] == ".set":
            aliases[words[1]] = "".join(words[2:])
        elif constant and (match := re.match(r"(\.L[\w.$]+):", line)):
            label = match[1]
            data[label] = [align, line]
        elif label and _DATA.match(line):
            data[label].append(line)
    return data, aliases


def _foreign(candidate: str, function: str) -> set[str]:
    """Symbols that a candidate refers to and does not define."""
    defined = set(re.findall(r"^\s*([\w.$]+):", candidate, re.MULTILINE)) | set(re.findall(r"\.set\t(\S+),", candidate))
    direct = re.findall(r"(?:\bcall|\bj)[a-z]*\s+([A-Za-z_.][\w.$]*)", candidate)
    placed = re.findall(r"([A-Za-z_.][\w.$]*)(?:@\w+)?(?:[+-]\d+)*(?:\(%r|\[rip)", candidate)
    offsets = re.findall(r"\$([A-Za-z_.][\w.$]*)|offset ([A-Za-z_.][\w.$]*)", candidate)
    return {name for group in (*direct, *placed, *(a or b for a, b in offsets)) for name in [group]} - defined - {function}


def _symbols(ir: str) -> set[str]:
    names = re.findall(r'@"?([\w.$]+)', ir)
    runtime = {"__umodti3", "__udivti3", "__modti3", "__divti3"}
    return {*names, *(f".L{name}" for name in names), *runtime, *_library(names)}


def _library(names: list[str]) -> set[str]:
    """Library functions that stand behind the IR's intrinsics."""
    return {name.split(".")[1] for name in names if name.startswith("llvm.mem")} | {
        name.split(".")[1] + suffix for name in names if name.startswith("llvm.") for suffix in ("", "f", "l")
    }


# ---- compilers ------------------------------------------------------------------------------------------


def _compiled(ir: Path, tools: Toolchain, source: Path | None) -> Iterator[tuple[str, str]]:
    """Labelled outputs of every compiler that answers."""
    llc = str(tools.llc.path)
    for name, flags in LLC.items():
        yield from _output(f"llc {name}", [llc, *flags, str(ir), "-o", "-"])
    with TemporaryDirectory() as folder:
        changed = Path(folder) / ir.name
        for cpu in TUNINGS:
            changed.write_text(re.sub(r'"tune-cpu"="[^"]*"', f'"tune-cpu"="{cpu}"', ir.read_text()))
            yield from _output(f"tuned {cpu}", [llc, "-O3", str(changed), "-o", "-"])
        for name, passes in PASSES.items():
            optimised = [*_output(name, [str(tools.require("opt").path), "-S", f"-passes={passes}", str(ir), "-o", "-"])]
            for label, text in optimised:
                changed.write_text(text)
                yield from _output(label, [llc, "-O3", str(changed), "-o", "-"])
    if source is not None and not re.search(r"^@[\w.]+ = internal (?:unnamed_addr )?global", ir.read_text(), re.MULTILINE):
        yield from _from_source(source, tools)


def _from_source(source: Path, tools: Toolchain) -> Iterator[tuple[str, str]]:
    """What C compilers make of the source. Internal variables may have another layout there, so not for functions with such."""
    flags = [f for f in source.read_text().splitlines()[0].removeprefix("// flags:").split() if not f.startswith("-O")]
    for level in ("-O1", "-O2", "-O3", "-Os"):
        yield from _output(f"clang {level}", [str(tools.require("clang").path), *flags, level, "-S", str(source), "-o", "-"])
    gcc = shutil.which("gcc")
    for level in ("-O1", "-O2", "-O3", "-Os") if gcc else ():
        yield from _output(f"gcc {level}", [str(gcc), *flags, *GCC, level, "-S", str(source), "-o", "-"])


def _output(label: str, command: list[str]) -> Iterator[tuple[str, str]]:
    try:
        text = toolchain.run(command).stdout.decode()
    except ToolFailed:
        return
    yield label, text
