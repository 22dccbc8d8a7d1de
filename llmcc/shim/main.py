"""The `clang` and `clang++` shims: a direct result, else clang itself and then the pipeline.

Until a miss nothing but a little of the standard library is imported.
"""

from __future__ import annotations

import os
import sys

from llmcc.driver.arguments import NotUnderstood, split
from llmcc.driver.lean import become, mode, store_dir
from llmcc.driver.real import NoRealTool, RealTool, real_clang
from llmcc.shim import results
from llmcc.shim.arguments import Unit, opted_out, parse
from llmcc.store import counters

_TELLING = ("CC_PRINT_", "CC_LOG_", "CCC_", "DEPENDENCIES_OUTPUT", "SUNPRO_DEPENDENCIES")
"""Beginnings of variables that make clang do or write more than its command line says."""
_TIMERS = frozenset(("time", "timeit"))
"""Programs that run the compiler and measure it; the LLVM test-suite puts the second in front of every compilation."""
_HEAD = 4096
"""Bytes of a source in which comments that it begins with are looked for."""


def main() -> int:
    """Run as clang would; returns its exit status."""
    options, arguments = split(sys.argv[1:])
    store = store_dir(options)
    plus = "++" in os.path.basename(sys.argv[0])
    if arguments and _is_program(arguments[0]):  # a launcher: the compiler stands in front of its arguments
        compiler = arguments.pop(0)
        name = os.path.basename(compiler)
        plus = "++" in name
        if "clang" not in name:
            return _other_program(compiler, arguments, store)
        options.setdefault("clang", compiler)
    try:
        clang = real_clang(store, options)
    except NoRealTool as problem:
        print(f"llmcc: error: {problem}", file=sys.stderr)
        return 1
    if os.environ.get("LLMCC_ACTIVE"):
        print(f"llmcc: error: the clang that llmcc found, {clang.path}, is llmcc: name the real one by LLMCC_CLANG", file=sys.stderr)
        return 1
    own = ["--driver-mode=g++", *arguments] if plus else arguments
    try:
        unit = _understood(clang, arguments, options)
    except NotUnderstood as reason:
        counters.count(store, f"bypass.{str(reason).replace('=', '-')}")
        return become(clang.path, own)
    unit.arguments = own
    if plus:
        unit.essential.insert(0, "--driver-mode=g++")
    key = results.command_key(unit, clang, options)
    found = results.load(store, unit, key)
    if found is not None and results.replay(unit, found):
        counters.count(store, "hit.direct")
        return 0
    from llmcc.shim.miss import compile_missed

    return compile_missed(unit, clang, options, key)


def _other_program(program: str, arguments: list[str], store: str) -> int:
    """A launcher in front of something that is no clang: a program that times one gets the launcher behind it."""
    place = next((k for k, a in enumerate(arguments) if "clang" in os.path.basename(a) and _is_program(a)), 0)
    if os.path.basename(program) in _TIMERS and place:
        os.execv(program, [program, *arguments[:place], os.path.abspath(sys.argv[0]), *arguments[place:]])  # noqa: S606
    counters.count(store, "bypass.compiler")
    return become(program, arguments)


def _understood(clang: RealTool, arguments: list[str], options: dict[str, str]) -> Unit:
    """What is to be compiled, if that is llmcc's business. Raises NotUnderstood with the reason."""
    if mode(options) == "off":
        raise NotUnderstood("off")
    if not clang.understood:
        raise NotUnderstood(f"llvm-{clang.major}")
    unit = parse(arguments)
    if any(name.startswith(_TELLING) for name in os.environ):
        raise NotUnderstood("environment")
    if os.path.islink(unit.output) or (os.path.exists(unit.output) and not os.path.isfile(unit.output)):
        raise NotUnderstood("output")
    if not os.path.isfile(unit.source):  # a pipe could be read only once
        raise NotUnderstood("unreadable-input")
    try:
        with open(unit.source, "rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        raise NotUnderstood("unreadable-input") from None
    if opted_out(head):
        raise NotUnderstood("opted-out")
    return unit


def _is_program(argument: str) -> bool:
    if argument[:1] in "-@" or argument.endswith((".c", ".cc", ".cpp", ".cxx", ".o", ".a", ".so", ".s", ".S", ".i")):
        return False
    if "/" in argument:
        return os.path.isfile(argument) and os.access(argument, os.X_OK)
    return "clang" in argument and not os.path.exists(argument)
