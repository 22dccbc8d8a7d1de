"""Makes the records of programs/*.c: their inputs at random, their outputs by running what clang makes of them at -O0.

    python exebench/generate.py [FILE...]

Each function with an `io:` comment before it (see inputs.py) becomes a record; what stands before the first is what all of a
file need. Every pair also runs under the address and the undefined-behaviour sanitizer, and at -O3: an input that one of
them objects to, or that gives another output, is an error of the program or its `io:` line.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from dwarf import FLOATING, POINTER, SIGNED, STRUCT, Field, Type, Types  # noqa: E402
from inputs import Generator, parse  # noqa: E402

from llmcc import toolchain  # noqa: E402
from llmcc.bench.program import difference  # noqa: E402
from llmcc.config import Settings  # noqa: E402

PAIRS = 10
BUILDS = {"O0": ("-O0",), "sanitized": ("-O0", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"), "O3": ("-O3",)}
_BLOCK = re.compile(r"^// .*\n(?:// .*\n)*// io:(.*)\n|^// io:(.*)\n", re.MULTILINE)


def main(files: list[str]) -> int:
    """Write records/NAME.jsonl for each source; the exit status is 1 where a program is not as it must be."""
    clang = str(toolchain.find(Settings()).require("clang").path)
    paths = [Path(f) for f in files] or sorted((HERE / "programs").glob("*.c"))
    (HERE / "records").mkdir(exist_ok=True)
    wrong, count = 0, 0
    for path in paths:
        deps, blocks = split(path.read_text())
        lines = []
        with ThreadPoolExecutor(2) as pool:
            made = pool.map(lambda block: attempt(clang, path.stem, deps, *block), blocks)  # noqa: B023 (used up within the round)
            for (_, text), record in zip(blocks, made, strict=True):
                if isinstance(record, str):
                    wrong += 1
                    print(f"{path.name}: {head_of(text)}: {record}")
                else:
                    lines.append(json.dumps(record))
        count += len(lines)
        (HERE / "records" / f"{path.stem}.jsonl").write_text("".join(f"{line}\n" for line in lines))
    print(f"{count} records, {wrong} programs without")
    return 1 if wrong else 0


def split(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What a file's functions share, and each function's `io:` line with its text."""
    found = list(_BLOCK.finditer(text))
    ends = [m.start() for m in found[1:]] + [len(text)]
    return text[: found[0].start()], [((m[1] or m[2] or ""), text[m.end() : end].strip() + "\n") for m, end in zip(found, ends, strict=True)]


def head_of(text: str) -> str:
    """A function's declaration."""
    return " ".join(text[: text.index("{")].split())


def attempt(clang: str, category: str, deps: str, rules: str, text: str) -> dict[str, object] | str:
    """A function's record, or why there is none."""
    try:
        return make_record(clang, category, deps, rules, text)
    except (ValueError, KeyError, StopIteration, toolchain.ToolFailed, toolchain.ToolTimeout) as problem:
        return f"{type(problem).__name__}: {problem}"


def make_record(clang: str, category: str, deps: str, rules: str, text: str) -> dict[str, object]:
    """Build, generate, run, compare. Raises ValueError, ToolFailed."""
    head = head_of(text)
    name = re.search(r"(\w+)\s*\(", head)[1]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "function.c").write_text(f"{deps}\n{text}")
        (folder / "function.h").write_text(f"{deps}\nextern {head};\n")
        toolchain.run([clang, "-O0", "-g", "-w", "-c", "function.c", "-o", "types.o"], cwd=folder)
        types = Types((folder / "types.o").read_bytes(), name)
        (folder / "wrapper.c").write_text(wrapper := write_wrapper(name, types))
        for build, flags in BUILDS.items():
            command = [clang, *flags, "-w", "-ffp-contract=off", f"-I{HERE / 'include'}", "function.c", "wrapper.c", "-o", build, "-lm"]
            toolchain.run(command, cwd=folder, timeout_s=120)
        generator = Generator(types, parse(rules), random.Random(zlib.crc32(name.encode())))
        pairs = []
        while len(pairs) < PAIRS:
            given = generator.input()
            outputs = {build: run(folder, build, given) for build in BUILDS}
            for build in ("sanitized", "O3"):
                if said := difference(outputs["O0"], outputs[build]):
                    raise ValueError(f"-O0 and {build} differ: {said} with {json.dumps(given)[:300]}")
            pairs.append((given, outputs["O0"]))
    if len({json.dumps(output) for _, output in pairs}) < 2:
        raise ValueError("all outputs are the same")
    signature = [types.all[types.result].kind.lower() if types.result is not None else "void", *types.parameters]
    return {
        "path": f"programs/{category}.c", "fname": name, "func_head": head, "func_def": text, "signature": signature, "real_deps": deps,
        "real_exe_wrapper": wrapper,
        "real_io_pairs": {"input": [side(a) for a, _ in pairs], "output": [side(b) for _, b in pairs], "dummy_funcs": [], "dummy_funcs_seed": []},
        "ref": name,
    }  # fmt: skip


def run(folder: Path, build: str, given: dict[str, object]) -> dict[str, object]:
    """The output for an input. Raises ToolFailed."""
    (folder / "in.json").write_text(json.dumps(given))
    toolchain.run([f"./{build}", "in.json", "out.json"], cwd=folder, timeout_s=20)
    return json.loads((folder / "out.json").read_text())


def side(values: dict[str, object]) -> dict[str, list[str]]:
    """One side of a pair as ExeBench has it."""
    return {"var": list(values), "value": [json.dumps(v) for v in values.values()]}


def write_wrapper(name: str, types: Types) -> str:
    """The C program that calls the function: tables of types, and main()."""
    fields = "".join(
        f"static const struct field fields_{k}[] = {{{', '.join(map(row_of, t.fields))}}};\n" for k, t in enumerate(types.all) if t.fields
    )
    rows = "".join(
        f"    {{{t.kind}, {t.size}, {t.count}, {t.target}, {f'fields_{k}' if t.fields else 'NULL'}}},\n" for k, t in enumerate(types.all)
    )
    parameters = [(p, number, types.all[number]) for p, number in types.parameters.items()]
    declared = "".join(f"    {spelt(t)} a{k};\n" for k, (_, _, t) in enumerate(parameters))
    taken = "".join(f'    take("{p}", {number}, &a{k});\n' for k, (p, number, _) in enumerate(parameters))
    given = "".join(f'    give("{p}", {number}, &a{k});\n' for k, (p, number, t) in enumerate(parameters) if t.kind == POINTER)
    call = f"{name}({', '.join(f'a{k}' for k in range(len(parameters)))})"
    if types.result is not None:
        call = f"__auto_type result = {call}"
        given += f'    give("returnvalue", {types.result}, &result);\n'
    return (
        f'#include "exebench.h"\n#include "function.h"\n\n{fields}const struct type types[] = {{\n{rows}}};\n\n'
        f"int main(int argc, char **argv)\n{{\n{declared}    begin(argv[1]);\n{taken}    {call};\n"
        f"    start(argv[2]);\n{given}    return finish();\n}}\n"
    )


def row_of(f: Field) -> str:
    """A field as an entry of its table."""
    return f'{{"{f.name}", {f.type}, {f.offset}, {f.bit}, {f.bits}}}'


def spelt(t: Type) -> str:
    """A C type that holds such a value."""
    if t.kind == STRUCT:
        return t.spelt
    if t.kind == FLOATING:
        return {4: "float", 8: "double"}[t.size]
    return "void *" if t.kind == POINTER else f"{'' if t.kind == SIGNED else 'u'}int{8 * t.size}_t"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
