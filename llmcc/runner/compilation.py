"""How a specimen is compiled: reference, baseline and the instrumented reference."""

from __future__ import annotations

from pathlib import Path

from llmcc import toolchain
from llmcc.errors import RunnerError, ToolFailed
from llmcc.runner.instrument import ASAN_ARGUMENTS


def llc(arguments: list[str], tools: toolchain.Toolchain) -> None:
    """Run the real llc. Raises RunnerError where it refuses."""
    try:
        toolchain.run([str(tools.require("llc").path), *arguments])
    except ToolFailed as failure:
        raise RunnerError(f"llc refuses the specimen: {failure.stderr.strip()[:400]}") from failure


def compile_baseline(code: str, obj: Path, tools: toolchain.Toolchain, flags: tuple[str, ...]) -> Path:
    """What `llc -O3` makes of the module, as an object."""
    source = obj.with_suffix(".ll")
    source.write_text(code)
    llc(["-O3", *flags, "-filetype=obj", str(source), "-o", str(obj)], tools)
    return obj


def compile_reference(code: str, obj: Path, tools: toolchain.Toolchain, flags: tuple[str, ...]) -> Path:
    """What clang -O0 makes of the module; where the caller gave llc options, llc -O0, which takes them."""
    source = obj.with_suffix(".ll")
    source.write_text(code)
    if flags:
        llc(["-O0", *flags, "-filetype=obj", str(source), "-o", str(obj)], tools)
        return obj
    clang = str(tools.require("clang").path)
    quiet = ("-Wno-override-module", "-w")
    try:
        toolchain.run([clang, "-O0", *quiet, "-x", "ir", "-c", str(source), "-o", str(obj)])
    except ToolFailed as failure:
        raise RunnerError(f"clang refuses the specimen: {failure.stderr.strip()[:400]}") from failure
    return obj


def compile_instrumented(text: str, folder: Path, tools: toolchain.Toolchain, flags: tuple[str, ...]) -> Path:
    """An object of the instrumented text, after LLVM's address-sanitizer pass has added the exact extents of accesses."""
    source, sanitized, obj = folder / "probe.ll", folder / "probe.asan.ll", folder / "probe.o"
    source.write_text(text)
    try:
        toolchain.run([str(tools.require("opt").path), *ASAN_ARGUMENTS, "-S", str(source), "-o", str(sanitized)])
    except ToolFailed as failure:
        raise RunnerError(f"opt refuses to instrument: {failure.stderr.strip()[:400]}") from failure
    llc(["-O1", *flags, "-filetype=obj", str(sanitized), "-o", str(obj)], tools)
    return obj
