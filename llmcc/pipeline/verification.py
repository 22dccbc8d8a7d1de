"""The user's own check of a candidate, after the judge: a test-suite, say, with the candidate linked in.

The command finds in its environment LLMCC_ASSEMBLY and LLMCC_OBJECT, the module with the candidate in it,
LLMCC_FUNCTION, the function's name in the object, and LLMCC_MODULE, the file that llmcc was given ("-" where it
read a pipe or works off the queue).
"""

from __future__ import annotations

from pathlib import Path

from llmcc import toolchain
from llmcc.asm import GatedText, splice
from llmcc.errors import ToolTimeout
from llmcc.ir import Function
from llmcc.judge import Status
from llmcc.pipeline.compilation import Compilation
from llmcc.timing import exclusive

VERIFY_S = 600.0
"""Wall time that the command may take, in seconds."""
_SHOWN = 400


def verify(compilation: Compilation, function: Function, gated: GatedText, folder: Path) -> tuple[Status, str]:
    """ACCEPTED if the command succeeds with the candidate; what it says is the message else.

    Where it fails with llc's own code too it says nothing about the candidate: UNRESOLVED. One check runs at a time, since
    most of them build in place. Raises ToolchainError and OSError where it cannot be run.
    """
    with exclusive(Path(compilation.store) / "verify.lock"):
        failure = _failure(compilation, function, {function.name: gated}, folder)
        if failure is None:
            return Status.ACCEPTED, ""
        if _failure(compilation, function, {}, folder) is not None:
            return Status.UNRESOLVED, f"verify_cmd fails with llc's own code too: {failure}"
    return Status.WRONG_OUTPUT, f"the user's own check fails with it: {failure}"


def _failure(compilation: Compilation, function: Function, chosen: dict[str, GatedText], folder: Path) -> str | None:
    """How the command fails with the module as llc makes it but for the chosen functions; None if it does not."""
    settings = compilation.settings
    assembly, obj = folder / "verify.s", folder / "verify.o"
    assembly.write_text(splice(compilation.assembly, chosen), errors="surrogateescape")
    obj.write_bytes(compilation.emit(chosen, "obj"))
    environment = {
        **toolchain.users_environment(settings),
        "LLMCC_ASSEMBLY": str(assembly),
        "LLMCC_OBJECT": str(obj),
        "LLMCC_FUNCTION": function.name,
        "LLMCC_MODULE": compilation.source,
    }
    words = toolchain.command_words(settings.verify_cmd)
    try:
        done = toolchain.run(words, env=environment, check=False, timeout_s=VERIFY_S)
    except ToolTimeout as problem:
        return str(problem)
    if done.returncode == 0:
        return None
    said = (done.stderr.strip() or done.stdout.strip()).decode(errors="replace")
    return f"exit status {done.returncode}: {said[-_SHOWN:]}"
