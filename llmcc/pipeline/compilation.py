"""One module's way through the pipeline: keys, policies, llc's own text, and what is emitted."""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Callable

from llmcc import JUDGE_VERSION, toolchain
from llmcc.asm import GatedText, GatePolicy, enabled_features, splice
from llmcc.config import Settings
from llmcc.errors import Unsupported
from llmcc.ir import (
    Function,
    Module,
    Signature,
    assembly_name,
    keeps_frame_pointer,
    reduce_module,
    to_bitcode,
    type_layout,
)
from llmcc.runner.abi import argument_places
from llmcc.runner.library import IDIOMS, LIBRARY, RUNTIME
from llmcc.store.keys import Key
from llmcc.store.records import Records
from llmcc.timing import cpu_model

_TUNED = re.compile(r'"tune-cpu"="([^"]+)"')
_X87_TOP = re.compile(r"^\tf(add|mul|subr?|divr?)\t%st, %st\(0\)$", re.MULTILINE)
_X87_CODES = {"add": 0xC0, "mul": 0xC8, "sub": 0xE0, "subr": 0xE8, "div": 0xF0, "divr": 0xF8}
"""Of these two encodings LLVM's assembler takes the other one than its code generator: functions are to keep llc's bytes."""
_LARGE = 1 << 20
"""Characters of a module that are worth a conversion, so that its functions need not each be read out of all of it."""
_DEFAULT = re.compile(r"^\s+switch \S+ [^,]+, label %(\S+) \[", re.MULTILINE)
_APPROXIMATE = re.compile(r"= (?:fdiv|fmul|(?:\w+ )?call) (?:\w+ )*?(?:fast|arcp|afn) ")
_INDIRECT = re.compile(r"\bcall\b[^\n]*? %(?:[-\w.$]+|\"[^\"]*\")\(")


def _lowered(function: Function) -> frozenset[str]:
    """C library functions that code generation may call for the function's intrinsics and instructions."""
    stems = {c.split(".")[1] for c in function.callees if c.startswith("llvm.")}
    stems |= {"fmod"} if " frem " in function.text else set()
    runtime = RUNTIME if re.search(r"\bi128\b|llvm\.powi", function.text) else frozenset()
    return runtime | {name for stem in stems for name in (stem, f"{stem}f") if name in LIBRARY}


def _idioms(function: Function) -> frozenset[str]:
    """C library functions that a compiler may make of the function's loops."""
    return frozenset(n for n in IDIOMS - {function.name} if not {"no-builtins", f"no-builtin-{n}"} & function.attributes)


class Compilation:
    """What is known of a module while its functions are decided on."""

    def __init__(
        self,
        data: bytes,
        module: Module,
        level: str,
        flags: tuple[str, ...],
        settings: Settings,
        tools: toolchain.Toolchain,
        source: str,
        own_assembly: Callable[[], str] | None = None,
    ) -> None:
        self.data = data
        self.module = module
        self.level = level
        self.flags = flags
        self.settings = settings
        self.tools = tools
        self.source = source
        self.complete = True
        self.final = True
        self.store = settings.store_dir
        self.records = Records(self.store, settings.cache_size // 2, settings.log)
        self._own_assembly = own_assembly or self._llcs_assembly

    def acceptance(self, meaning: str) -> Key:
        """Everything an acceptance depends on: what the function means, llc, the judge, the CPU, what faster is."""
        key = Key("function").add("judge", JUDGE_VERSION).add("llvm", str(self.tools.major)).add("level", self.level)
        for flag in self.flags:
            key.add("flag", flag)
        key.add("cpu-model", cpu_model()).add("margin", str(self.settings.margin))
        key.add("verify-cmd", self.settings.verify_cmd).add("bench-cmd", self.settings.bench_cmd)
        return key.add("meaning", meaning)

    def meaning(self, function: Function) -> Key:
        """The function itself, its target, and all that it refers to: what makes two functions one, on any machine."""
        key = Key("meaning").add("triple", self.module.triple).add("datalayout", self.module.datalayout)
        key.add("name", function.name).add("canonical", function.canonical)
        defined = {f.name: f for f in self.module.functions}
        pending, seen = [*function.callees, *function.globals], set()
        while pending:
            name = pending.pop(0)
            if name in seen:
                continue
            seen.add(name)
            if name in defined:
                key.add(f"callee.{name}", defined[name].canonical)
                pending += [*defined[name].callees, *defined[name].globals]
            elif name in self.module.globals:
                variable = self.module.globals[name]
                fields = (variable.type, variable.linkage, variable.constant, variable.align, variable.initializer)
                key.add(f"global.{name}", repr(fields))
                pending += variable.refers_to
            elif name in self.module.declarations:
                declared = self.module.declarations[name]
                key.add(f"external.{name}", f"{_spelt(declared.signature)} {sorted(declared.attributes)} {declared.memory}")
        return key

    def reduced(self, function: Function) -> str:
        """The module reduced to a function with what it needs."""
        return reduce_module(self.module, function, self.tools, self._bitcode if len(self.module.text) > _LARGE else b"")

    @functools.cached_property
    def _bitcode(self) -> bytes:
        return to_bitcode(self.module, self.tools)

    def policy(self, function: Function) -> GatePolicy:
        """The gate's rules as far as the IR gives them; a specimen adds how llc reaches each symbol."""
        renames = {}
        for name in function.globals:
            variable = self.module.globals[name]
            if variable.linkage == "private":
                renames[assembly_name(variable)] = name
        named = {assembly_name(self.module.globals[g]) for g in function.globals}
        named |= {c for c in function.callees if not c.startswith("llvm.")} | _lowered(function) | (_idioms(function) - self._defined())
        arguments, stack_arguments = argument_places(function.signature, self.module, self.features(function))
        return GatePolicy(
            function=function.name,
            symbols=frozenset(named),
            features=self.features(function),
            sizes=self._sizes(function),
            renames=renames,
            defined=frozenset((self._defined() | set(renames.values())) - {function.name}),  # private ones under both names
            noreturn=frozenset(c for c in function.callees if "noreturn" in self._attributes(c)),
            indirect_calls=bool(_INDIRECT.search(function.text)),
            traps="unreachable" in function.text,
            open_switch=any(_never_reached(block, function.text) for block in _DEFAULT.findall(function.text)),
            approximate=bool(_APPROXIMATE.search(function.text)),
            long_double="x86_fp80" in function.text,
            weak=function.linkage.startswith(("weak", "linkonce")),
            frame_pointer=keeps_frame_pointer(function),
            arguments=arguments,
            stack_arguments=stack_arguments,
        )

    def _sizes(self, function: Function) -> dict[str, int]:
        """Bytes of variables whose type says so, and no bytes of functions: their code is nobody's data."""
        sizes = {c: 0 for c in function.callees if c not in self.module.globals}
        for name in function.globals:
            variable = self.module.globals[name]
            with contextlib.suppress(Unsupported):
                size = type_layout(variable.type, self.module.types).size
                sizes |= {assembly_name(variable): size} if size else {}
        return sizes

    def _attributes(self, callee: str) -> frozenset[str]:
        defined = next((f for f in self.module.functions if f.name == callee), None)
        found = self.module.declarations.get(callee) or defined
        return found.attributes if found else frozenset()

    def _defined(self) -> set[str]:
        variables = (v for v in self.module.globals.values() if v.has_initializer)
        return {assembly_name(v) for v in variables} | {f.name for f in self.module.functions}

    def features(self, function: Function) -> frozenset[str]:
        """CPU features of a function: its own attributes, else the command line's."""
        given = dict(flag.lstrip("-").split("=", 1) for flag in self.flags if "=" in flag)
        cpu = function.cpu or given.get("mcpu", "")
        extra = () if function.features else tuple(given.get("mattr", "").split(","))
        return enabled_features(cpu, (*function.features, *extra))

    # ---- llc's own text ----------------------------------------------------------------------------

    @functools.cached_property
    def assembly(self) -> str:
        """The whole module's assembly as it is without us: llc's, or the caller's own compiler's."""
        return self._own_assembly()

    def _llcs_assembly(self) -> str:
        named = [self.source] if self.source != "-" else []
        command = [str(self.tools.llc.path), f"-O{self.level}", *self.flags, "-filetype=asm", "-o", "-", *named]
        done = toolchain.run(command, input=b"" if named else self.data)
        return done.stdout.decode(errors="surrogateescape")

    def emit(self, chosen: dict[str, GatedText], filetype: str) -> bytes:
        """The spliced module as text or object; raises ToolFailed if it does not assemble."""
        spliced = splice(self.assembly, chosen)
        text = spliced.encode(errors="surrogateescape")
        options = [f for f in self.flags if f.lstrip("-").startswith(("mcpu=", "mattr="))]
        tuned = _TUNED.search(self.module.text)
        options += [f"-mcpu={tuned[1]}"] if tuned and not options else []  # the padding in loops is the CPU's
        pic = [] if any("relocation-model=static" in f for f in self.flags) else ["--position-independent"]
        command = [str(self.tools.require("llvm-mc").path), "-filetype=obj", f"-triple={self.module.triple}"]
        dwarf = f"-dwarf-version={5 if b'.file' + bytes([9]) + b'0 ' in text else 4}"
        encoded = _X87_TOP.sub(lambda found: f"\t.byte\t0xdc, {_X87_CODES[found[1]]:#x}", spliced).encode(errors="surrogateescape")
        obj = toolchain.run([*command, *options, *pic, dwarf, "-o", "-"], input=encoded).stdout
        return obj if filetype == "obj" else text


def _never_reached(block: str, text: str) -> bool:
    return bool(re.search(rf"^{re.escape(block)}:.*\n\s+unreachable$", text, re.MULTILINE))


def _spelt(signature: Signature) -> str:
    """A signature with all attributes: what a function outside may do to its arguments' memory is among them."""
    parameters = [f"{p.type} {sorted(p.attributes.items())}" for p in signature.parameters]
    return f"{signature} {signature.calling_convention} {sorted(signature.result_attributes.items())} {parameters}"
