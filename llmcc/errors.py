"""What can go wrong, as one tree. Each message says what happened; `hint`, where given, what to do next.

LlmccError
├── ConfigError           a setting that cannot be used
├── ToolchainError
│   ├── ToolMissing       a program that is not installed
│   ├── ToolFailed        a program that exited with an error
│   └── ToolTimeout       a program that took too long
├── InvalidIR             a module that cannot be read
├── Unsupported           a function that llmcc leaves to llc
├── NoAssembly            a reply without assembly
├── GateRejected          assembly that is refused before it runs
│   └── HiddenCall        bytes of a system call within other instructions
├── AssemblyFailed        assembly that the assembler refuses
├── RunnerError           the native runner failed: nobody's wrong answer
│   └── LinkRefused       code that does not link
├── ModelError            the endpoint failed
│   └── Truncated         the reply ended at the token limit
├── BudgetExhausted       no calls, tokens, money or seconds left
└── StoreError            the store cannot be used
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:  # builds through the front ends have no time for it
    from collections.abc import Sequence


class LlmccError(Exception):
    """Base of all errors of llmcc."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ConfigError(LlmccError):
    """A setting has a value that cannot be used, or comes from where it may not."""


class ToolchainError(LlmccError):
    """Something about LLVM's programs."""


class ToolMissing(ToolchainError):
    """A program is not installed."""


class ToolFailed(ToolchainError):
    """A program exited with an error."""

    def __init__(self, argv: Sequence[str], returncode: int, stderr: str) -> None:
        super().__init__(f"{argv[0]} exited with {returncode}: {stderr.strip()[:500]}")
        self.argv = tuple(argv)
        self.returncode = returncode
        self.stderr = stderr


class ToolTimeout(ToolchainError):
    """A program did not end in time, or printed more than it may."""


class InvalidIR(LlmccError):
    """The input is not LLVM IR that the found LLVM reads."""


class Unsupported(LlmccError):
    """A function that cannot be judged here; it gets llc's code."""


class NoAssembly(LlmccError):
    """A reply in which no assembly was found; `reply` is its text."""

    def __init__(self, message: str, reply: str = "") -> None:
        super().__init__(message)
        self.reply = reply


class GateRejected(LlmccError):
    """Assembly refused without running it: `rule` names the rule, `line` counts from 1 in the candidate."""

    def __init__(self, rule: str, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.rule = rule
        self.line = line


class HiddenCall(GateRejected):
    """The bytes of a system call stand across those of instructions; where other code lies around them they need not."""


class AssemblyFailed(LlmccError):
    """The assembler refuses the text."""


class RunnerError(LlmccError):
    """The native runner could not be built or failed."""


class LinkRefused(RunnerError):
    """The linker refuses the code: a symbol that is nowhere, an address out of reach."""


class ModelError(LlmccError):
    """The endpoint could not be reached or answered with an error."""


class Truncated(ModelError):
    """The reply ended at the token limit, so that nothing can be said of it."""


class BudgetExhausted(LlmccError):
    """No calls, tokens, money or seconds are left."""


class StoreError(LlmccError):
    """The store cannot be read or written."""
