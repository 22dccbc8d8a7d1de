"""The instrumented reference: IR that reports what it touches, and as what, to the runner's discovery.

Three layers: a call before each load and store with the type and alignment accessed (ours), LLVM's
address-sanitizer pass with our own callbacks for the exact extent of every access, masked and
vector ones and memory intrinsics included, and calls at each basic block, comparison and
indirect call. SanCov would report blocks and comparisons too, but of later code than the IR's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from llmcc.ir import split_top
from llmcc.runner.structs import Structs
from llmcc.runner.wire import ElementType

ASAN_ARGUMENTS = (
    "-passes=asan",
    "-asan-opt=0",
    "-asan-instrumentation-with-call-threshold=0",
    "-asan-stack=0",
    "-asan-use-stack-safety=0",
    "-asan-globals=0",
    "-asan-constructor-kind=none",
    "-asan-memory-access-callback-prefix=__llmcc_",
    "-asan-use-after-return=never",
)
CALLBACKS = (
    "__llmcc_type",
    "__llmcc_indirect",
    "__llmcc_block",
    "__llmcc_compare",
    "__llmcc_compare_pointers",
    "__llmcc_local",
    "__llmcc_local_start",
    "__llmcc_local_end",
    "__llmcc_variadic",
    "__llmcc_endless",
    "__llmcc_struct",
    "__asan_handle_no_return",
    *(f"__llmcc_{kind}{size}" for kind in ("load", "store") for size in ("1", "2", "4", "8", "16", "N")),
    "__llmcc_memcpy",
    "__llmcc_memmove",
    "__llmcc_memset",
)

MOST_TARGETS = 16
"""Constants of a switch that are reported."""
_MEMORY_CALL = re.compile(r"^\s+(?:(?:tail|notail) )?call void @llvm\.mem(?:cpy|move|set)\.[\w.]+\((.*)\)")
_LOAD = re.compile(r"^(\s+(?:%\S+|%\"[^\"]*\") = load (?:atomic )?(?:volatile )?)(.*)$")
_STORE = re.compile(r"^(\s+store (?:atomic )?(?:volatile )?)(.*)$")
_CALL = re.compile(r"^\s+(?:(?:%\S+|%\"[^\"]*\") = )?(?:(?:tail|notail) )?call .*?(%[-\w.$]+|%\"[^\"]*\")\(")
_COMPARE = re.compile(r"^\s+(?:%\S+|%\"[^\"]*\") = icmp (?:samesign )?\w+ (i(?:8|16|32|64)) ([^,\s]+), ([^,\s]+)")
_COMPARE_REALS = re.compile(r"^\s+(?:%\S+|%\"[^\"]*\") = fcmp (?:\w+ )*(float|double) ([^,\s]+), ([^,\s]+)")
_COMPARE_POINTERS = re.compile(r"^\s+(?:%\S+|%\"[^\"]*\") = icmp (?:eq|ne) ptr ([%@][^,\s]+), ([%@][^,\s]+)")
_COMPUTED = re.compile(r"^\s+(%\S+) = (and|add)(?: nuw| nsw)* (i(?:8|16|32|64)) (%[^,\s]+), (-?\d+)")
_SWITCH = re.compile(r"^\s+switch (i(?:8|16|32|64)) (%[^,\s]+), label")
_TARGET = re.compile(r"^\s+i\d+ (-?\d+), label")
_BLOCK = re.compile(r'(?:[-\w.$]+|"[^"]*"):')
_ENDLESS = re.compile(r'^([-\w.$]+|"[^"]*"):.*\n\s+br label %\1(?=$|,)', re.MULTILINE)
_LOCAL = re.compile(r"^\s+(%\S+|%\"[^\"]*\") = alloca (?:inalloca )?(.*)$")
_LIFETIME = re.compile(r"^\s+call void @llvm\.lifetime\.(start|end)\.p0\((?:i64 [^,]*, )?ptr (?:nonnull )?(%[^)]+)\)")
_ARRAY = re.compile(r"\[(?:\d+) x (.+)\]$")
_VARIADIC = re.compile(r"^\s+(?:(?:%\S+|%\"[^\"]*\") = )?(?:(?:tail|notail) )?call [^(]*\([^)]*\.\.\.\) @")
_ALIGN = re.compile(r", align (\d+)")
_VECTOR = re.compile(r"<(\d+) x (.+)>$")
_ELEMENTS = {
    "i8": ElementType.I8,
    "i16": ElementType.I16,
    "i32": ElementType.I32,
    "i64": ElementType.I64,
    "float": ElementType.F32,
    "double": ElementType.F64,
    "x86_fp80": ElementType.F80,
    "ptr": ElementType.PTR,
}


def _element(type_text: str) -> tuple[ElementType, int] | None:
    vector = _VECTOR.match(type_text)
    if vector:
        inner = _element(vector[2])
        return (inner[0], int(vector[1])) if inner else None
    element = _ELEMENTS.get(type_text)
    return (element, 1) if element else None


def _leading_type(text: str) -> str:
    """The type at the start of `TYPE VALUE`."""
    depth = 0
    for i, c in enumerate(text):
        if c in "<[{(":
            depth += 1
        elif c in ">]})":
            depth -= 1
        elif c == " " and not depth:
            return text[:i]
    return text


def _type_call(operands: list[str], type_text: str, align_text: str, *, load: bool) -> str | None:
    element = _element(type_text)
    pointer = operands[1]
    if element is None or not pointer.startswith("ptr "):
        return None
    align = _ALIGN.search(align_text)
    power = int(align[1]).bit_length() - 1 if align else 0
    code = element[0] | element[1] << 8 | min(power, 12) << 24 | load << 31
    address = pointer.removeprefix("ptr ").split(" syncscope")[0]
    address = re.sub(r" (?:unordered|monotonic|acquire|release|seq_cst)$", "", address)
    return f"  call void @__llmcc_type(ptr {address}, i32 {code - (code >> 31 << 32)})"


def _aligned_calls(operands: list[str]) -> list[str]:
    """Reports of the alignment that a memory intrinsic promises of its pointers; what it touches asan reports."""
    found = []
    for operand in operands[:2]:
        parts = operand.split()
        if parts[0] == "ptr" and "align" in parts:
            power = min(int(parts[parts.index("align") + 1]).bit_length() - 1, 12)
            found.append(f"  call void @__llmcc_type(ptr {parts[-1]}, i32 {ElementType.I8 | power << 24})")
    return found


def _compare_call(number: int, type_text: str, left: str, right: str) -> list[str]:
    if type_text == "i64":
        return [f"  call void @__llmcc_compare(i64 {left}, i64 {right})"]
    names = (f"%llmcc.{number}.a", f"%llmcc.{number}.b")
    widened = [f"  {n} = zext {type_text} {v} to i64" for n, v in zip(names, (left, right), strict=True)]
    return [*widened, f"  call void @__llmcc_compare(i64 {names[0]}, i64 {names[1]})"]


def _compare_reals(number: int, type_text: str, left: str, right: str) -> list[str]:
    """Floating-point numbers are compared as bits: what stands in the inputs is found by them."""
    bits = "i32" if type_text == "float" else "i64"
    names = [f"%llmcc.{number}.{side}.bits" for side in "ab"]
    cast = [f"  {n} = bitcast {type_text} {v} to {bits}" for n, v in zip(names, (left, right), strict=True)]
    return [*cast, *_compare_call(number, bits, *names)]


def _inverted_calls(number: int, computed: re.Match[str], bound: int) -> list[str]:
    """Reports of a masked or shifted value's operand, and what that had to be for a comparison with `bound` to turn.

    `x & 8 == 0` turns with `x ^ 8`, and `x - 48 < 10` at 48 and 58.
    """
    operation, type_text, operand, constant = computed[2], computed[3], computed[4], int(computed[5])
    bits = int(type_text[1:])
    if operation == "add":
        edges = [str(_as_signed(edge - constant, bits)) for edge in (bound, 0)]
        return [line for k, edge in enumerate(edges) for line in _compare_call(number + k, type_text, operand, edge)]
    cleared, changed, filled = (f"%llmcc.{number}.{k}" for k in ("cleared", "changed", "filled"))
    return [
        f"  {cleared} = and {type_text} {operand}, {_as_signed(~constant, bits)}",
        f"  {changed} = or {type_text} {cleared}, {_as_signed(bound & constant, bits)}",
        f"  {filled} = or {type_text} {operand}, {constant}",
        *_compare_call(number, type_text, operand, changed),
        *_compare_call(number + 1, type_text, operand, filled),
    ]


def _as_signed(value: int, bits: int) -> int:
    """A constant as IR has it."""
    half = 1 << bits - 1
    return (value + half) % (2 * half) - half


def _targets(lines: list[str], number: int) -> list[str]:
    """The constants of the switch that begins at a line."""
    found: list[str] = []
    for line in lines[number + 1 :]:
        target = _TARGET.match(line)
        if not target or len(found) == MOST_TARGETS:
            break
        found.append(target[1])
    return found


def _local_call(name: str, text: str, size_of: Callable[[str], int | None]) -> list[str]:
    """A report for an alloca of known size: its bytes, and what kind of word a callee would leave there."""
    parts = split_top(text)
    if any(re.match(r"i\d+ ", p.strip()) for p in parts[1:]):
        return []
    size = size_of(parts[0])
    if size is None:
        return []
    inner = parts[0]
    while array := _ARRAY.match(inner):
        inner = array[1]
    element = _ELEMENTS.get(inner, ElementType.I8 if "ptr" in inner else ElementType.I32)
    if element == ElementType.PTR or "ptr" in inner:
        return []
    return [f"  call void @__llmcc_local(ptr {name}, i64 {size}, i32 {element})"]


def hangs(text: str) -> bool:
    """True if the IR has a basic block that only jumps to itself: where a function ends that does not return."""
    return _ENDLESS.search(text) is not None


def instrument(
    text: str,
    signature_of_indirect: Callable[[str], int],
    signature_of_variadic: Callable[[str], int],
    size_of: Callable[[str], int | None],
) -> str:
    """`text` with type and indirect-call reports added and every definition marked for the asan pass.

    `signature_of_indirect` and `signature_of_variadic` map the text of a call to the index of its event signature,
    or -1; `size_of` gives a type's size in bytes.
    """
    out: list[str] = []
    block = waiting = 0
    structs = Structs.of(text)
    text = _ENDLESS.sub(lambda found: found[0].replace("\n", "\n  call void @__llmcc_endless()\n", 1), text)
    computed: dict[str, re.Match[str]] = {}
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if line.startswith("define "):
            computed.clear()
        if line.startswith("define ") or _BLOCK.match(line):
            block += 1
            waiting = block
        elif waiting and line.startswith("  ") and " = phi " not in line:
            out.append(f"  call void @__llmcc_block(i32 {waiting})")
            waiting = 0
        if compare := _COMPARE.match(line):
            if compare[2] in computed and re.fullmatch(r"-?\d+", compare[3]):
                out += _inverted_calls(len(out), computed[compare[2]], int(compare[3]))
            else:
                out += _compare_call(len(out), *compare.groups())
        elif reals := _COMPARE_REALS.match(line):
            out += _compare_reals(len(out), *reals.groups())
        elif pointers := _COMPARE_POINTERS.match(line):
            out.append("  call void @__llmcc_compare_pointers(ptr {}, ptr {})".format(*pointers.groups()))
        elif switch := _SWITCH.match(line):
            for target in _targets(lines, number):
                out += _compare_call(len(out), switch[1], switch[2], target)
        elif value := _COMPUTED.match(line):
            computed[value[1]] = value
        load, store = _LOAD.match(line), _STORE.match(line)
        report = None
        if load:
            operands = split_top(load[2])
            report = _type_call(operands, operands[0], line, load=True)
        elif store:
            operands = split_top(store[2])
            report = _type_call(operands, _leading_type(operands[0]), line, load=False)
        elif (call := _CALL.match(line)) and " asm " not in line:
            index = signature_of_indirect(line)
            report = f"  call void @__llmcc_indirect(ptr {call[1]}, i32 {index})" if index >= 0 else None
        if memory := _MEMORY_CALL.match(line):
            out += _aligned_calls(split_top(memory[1]))
        if _VARIADIC.match(line) and (index := signature_of_variadic(line)) >= 0:
            report = f"  call void @__llmcc_variadic(i32 {index})"
        elif life := _LIFETIME.match(line):
            report = f"  call void @__llmcc_local_{life[1]}(ptr {life[2]})"
        if (load or store) and operands[1].startswith("ptr ") and (inside := structs.around(line)):
            out.append(f"  call void @__llmcc_struct({operands[1]}, i32 {inside[0]}, i32 {inside[1]})")
        if report:
            out.append(report)
        out.append(_mark_sanitized(line) if line.startswith("define ") else line)
        if local := _LOCAL.match(line):
            out += _local_call(local[1], local[2], size_of)
    out.append("declare void @__llmcc_type(ptr, i32)")
    out.append("declare void @__llmcc_indirect(ptr, i32)")
    out.append("declare void @__llmcc_block(i32)")
    out.append("declare void @__llmcc_local(ptr, i64, i32)")
    out.append("declare void @__llmcc_local_start(ptr)")
    out.append("declare void @__llmcc_local_end(ptr)")
    out.append("declare void @__llmcc_variadic(i32)")
    out.append("declare void @__llmcc_endless()")
    out.append("declare void @__llmcc_struct(ptr, i32, i32)")
    out.append("declare void @__llmcc_compare(i64, i64)")
    out.append("declare void @__llmcc_compare_pointers(ptr, ptr)")
    return "\n".join(out) + "\n"


def _mark_sanitized(line: str) -> str:
    """Adds the attribute behind the parameter list, before group references, section, comdat and so on."""
    depth = 0
    start = line.index("@")
    if line[start + 1] == '"':
        start = line.index('"', start + 2)
    for i in range(line.index("(", start), len(line)):
        depth += (line[i] == "(") - (line[i] == ")")
        if depth == 0:
            named = re.match(r" (?:local_)?unnamed_addr", line[i + 1 :])
            at = i + 1 + (named.end() if named else 0)
            return f"{line[:at]} sanitize_address{line[at:]}"
    return line
