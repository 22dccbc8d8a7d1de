"""Records in ExeBench's form: JSON lines, plain or compressed by zstd, alone or in a TAR.

A record has `func_def`, `fname` and `func_head`, the declarations it needs (`real_deps`, else `synth_deps`), a wrapper
that calls it (`real_exe_wrapper`, else `synth_exe_wrapper`) and what goes in and comes out (`…_io_pairs`): per pair a
list of names and one of values, each a literal. Some archives keep the record as text in a field `text`. The wrappers
of the published archives are C++ and include the headers that ExeBench's own repository has; they are looked for in
`include/` beside the archive or its folder.
"""

from __future__ import annotations

import ast
import codecs
import functools
import json
import re
import tarfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from llmcc.bench.compiler import Compiler
from llmcc.bench.problem import Problem
from llmcc.bench.program import Pair, Program, merged
from llmcc.errors import ConfigError, ToolchainError

_C_BLOCK = re.compile(r'extern\s+"C"\s*\{\s.*?\s\}', re.DOTALL)
CARRIED = 64 << 10
"""Bytes of headers that a problem carries with it."""
ENDINGS = (".jsonl", ".jsonl.zst", ".json.zst", ".tar", ".tar.gz")


def read_records(
    paths: Sequence[Path], suite: str, compiler: Compiler, flags: tuple[str, ...]
) -> tuple[list[Problem], list[tuple[str, str]]]:
    """The problems of record files, and by name why other records are none. Raises ConfigError."""
    found: dict[str, Problem] = {}
    skipped: list[tuple[str, str]] = []
    for path in paths:
        for number, record in enumerate(_records(path)):
            function = str(record.get("fname") or "")
            name = function if function not in found else f"{function}.{path.stem.split('.')[0]}.{number}"
            try:
                found[name] = _problem(record, suite, name, path, compiler, flags)
            except (KeyError, TypeError, ValueError, SyntaxError) as problem:
                skipped.append((name or f"{path.name}:{number}", f"not a record: {problem!r}"))
            except ToolchainError as problem:
                skipped.append((name, f"clang cannot compile it: {str(problem)[:200]}"))
    return list(found.values()), skipped


def _problem(
    record: Mapping[str, Any], suite: str, name: str, path: Path, compiler: Compiler, flags: tuple[str, ...]
) -> Problem:
    kind = "real" if record.get("real_exe_wrapper") or record.get("real_deps") else "synth"
    deps = merged([record.get(f"{kind}_deps") or ""])
    module = compiler.ir(merged([deps, record["func_def"]]), flags, path.parent)
    if not re.search(rf"^define [^@\n]*@{re.escape(record['fname'])}\(".encode(), module, re.MULTILINE):
        raise ValueError(f"it does not define {record['fname']}")
    wrapper, pairs = record.get(f"{kind}_exe_wrapper"), record.get(f"{kind}_io_pairs")
    program = None
    if wrapper and pairs:
        program = _program(wrapper, pairs, f"{deps}\nextern {record['func_head'].rstrip(';{ ')};\n", path)
    return Problem(suite, name, record["fname"], module, category=path.name.split(".")[0], program=program)


def _program(wrapper: str, pairs: Mapping[str, Any], declarations: str, path: Path) -> Program:
    cxx = 'extern "C"' in wrapper
    if cxx:
        wrapper = _C_BLOCK.sub(lambda _: 'extern "C" {\n#include "function.h"\n}\n', wrapper, count=1)
    headers, folders = _headers(path)
    return Program(
        tuple(Pair(_values(a), _values(b)) for a, b in zip(pairs["input"], pairs["output"], strict=True)),
        (*headers, ("function.h", declarations), ("wrapper.cpp" if cxx else "wrapper.c", wrapper)),
        include=folders,
    )


@functools.cache
def _headers(path: Path) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Headers that wrappers include: their texts where they are few, so that they go where the problem goes, else their folder."""
    folder = next((f for f in (path.parent / "include", path.parent.parent / "include") if f.is_dir()), None)
    if folder is None:
        return (), ()
    files = [f for f in sorted(folder.rglob("*")) if f.is_file()]
    if all(f.parent == folder for f in files) and sum(f.stat().st_size for f in files) <= CARRIED:
        return tuple((f.name, f.read_text()) for f in files), ()
    return (), (str(folder.resolve()),)


def _values(side: Mapping[str, Any]) -> str:
    """One side of a pair as a JSON object. Raises KeyError, ValueError, SyntaxError."""
    return json.dumps({k: _literal(v) for k, v in zip(side["var"], side["value"], strict=True)})


def _literal(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return ast.literal_eval(text)


def _records(path: Path) -> Iterator[Mapping[str, Any]]:
    """The records of a file. Raises ConfigError."""
    try:
        for text in _lines(path):
            record = json.loads(text)
            if isinstance(record.get("text"), str):
                record = json.loads(record["text"])
            elif isinstance(record.get("text"), dict):
                record = record["text"]
            yield record
    except (OSError, ValueError, tarfile.TarError, EOFError) as problem:
        raise ConfigError(f"{path}: {problem}") from problem


def _lines(path: Path) -> Iterable[str]:
    if ".tar" in path.suffixes:
        with tarfile.open(path) as archive:
            for member in archive:
                stream = archive.extractfile(member) if member.isfile() else None
                if stream is not None and member.name.endswith(ENDINGS):
                    yield from _decoded(stream, member.name)
        return
    with path.open("rb") as file:
        yield from _decoded(file, path.name)


def _decoded(stream: IO[bytes], name: str) -> Iterator[str]:
    if name.endswith(".zst"):
        try:
            import zstandard  # noqa: PLC0415 (an extra)
        except ImportError as problem:
            raise ConfigError(f"{name} is compressed by zstd", hint="pip install 'llmcc[bench]'") from problem
        stream = zstandard.ZstdDecompressor().stream_reader(stream)
    for line in codecs.getreader("utf-8")(stream):
        if line.strip():
            yield line
