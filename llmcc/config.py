"""Settings: one name each, reachable as --llmcc-NAME, LLMCC_NAME and a key of llmcc.toml.

Precedence: flag > environment > the project's llmcc.toml > the user's llmcc.toml > default. A project file
counts only if the user owns it and nobody else can write it, and it cannot name commands, paths of
programs or endpoints unless the user's own `trust` setting says so.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from llmcc import CACHE_SIZE
from llmcc.errors import ConfigError


def _setting(default: object, text: str, *, trusted: bool = False, choices: tuple[str, ...] = ()) -> Any:
    return field(default=default, metadata={"help": text, "trusted": trusted, "choices": choices})


@dataclass(frozen=True)
class Settings:
    """Every setting with its default. Times in seconds, sizes in bytes, money in US dollars."""

    mode: str = _setting(
        "online",
        "`online` asks the model now, `queue` answers from the store and notes the rest, "
        "`cached` only answers from the store, `off` passes everything to llc",
        choices=("online", "queue", "cached", "off"),
    )
    llc: str = _setting("", "the real llc", trusted=True)
    clang: str = _setting("", "the real clang: what the front ends stand for, and what compiles references", trusted=True)
    cache_dir: str = _setting("", "where the store lies (default `$XDG_CACHE_HOME/llmcc`)", trusted=True)
    cache_size: int = _setting(CACHE_SIZE, "size limit of the store")
    wait_s: float = _setting(60.0, "time to wait for another process that is asking about the same function")
    remote: str = _setting("", "store shared with others: an http:// or redis:// URL", trusted=True)
    signing_key: str = _setting("", "ssh key that signs what goes to the remote", trusted=True)
    allowed_signers: str = _setting(
        "", "ssh allowed-signers file: what these signed in the remote is believed without judging", trusted=True
    )
    overrides: str = _setting("", "folder of assembly written by hand, FUNCTION.s, judged but not timed", trusted=True)
    emit_only: str = _setting("", "file with digests: no other answer is emitted (`llmcctl bisect`)", trusted=True)
    log: str = _setting("", "file that gets a line per trouble", trusted=True)
    functions: str = _setting("", "regular expression: only functions whose name matches")
    worthwhile: str = _setting(
        "loops",
        "which functions are worth a model's time: those with `loops`, `all`, or `marked` by "
        '`__attribute__((annotate("llmcc")))`',
        choices=("loops", "all", "marked"),
    )
    max_lines: int = _setting(2000, "functions with more lines of IR are left to llc")
    source: str = _setting(
        "",
        "who answers: `chat`, `pack:DIR` or `replay:DIR`; empty: the model if one is configured, else the shipped pack",
        trusted=True,
    )
    record: str = _setting("", "folder that gets every exchange with the model", trusted=True)
    strategy: str = _setting(
        "translate", "`translate` IR, or `improve` llc's own assembly", choices=("translate", "improve")
    )
    model: str = _setting("", "name of the model")
    base_url: str = _setting("", "OpenAI-compatible endpoint, such as http://localhost:8080/v1", trusted=True)
    api_key_env: str = _setting("OPENAI_API_KEY", "name of the variable that holds the key", trusted=True)
    profile: str = _setting("", "TOML file that describes the model's parameters and prices", trusted=True)
    prompt: str = _setting("", "folder of the prompt to use (default: the shipped one for the target)", trusted=True)
    samples: int = _setting(1, "answers asked for per function")
    self_debug_rounds: int = _setting(2, "how often a wrong answer goes back with what was wrong")
    optimise_rounds: int = _setting(1, "how often a right answer goes back to become faster")
    deadline_s: float = _setting(1800.0, "time for one answer of the model")
    max_calls: int = _setting(0, "model calls per run (0: no limit)")
    max_tokens: int = _setting(0, "tokens per run (0: no limit)")
    max_cost: float = _setting(0.0, "money per run (0: no limit)")
    max_seconds: float = _setting(0.0, "seconds of waiting for the model per run (0: no limit)")
    function_calls: int = _setting(0, "model calls per function (0: no limit)")
    function_tokens: int = _setting(0, "tokens per function (0: no limit)")
    function_cost: float = _setting(0.0, "money per function (0: no limit)")
    function_seconds: float = _setting(0.0, "seconds of waiting for the model per function (0: no limit)")
    margin: float = _setting(0.02, "how much faster than llc an answer must be, as a fraction")
    seed: int = _setting(0, "seed of the judge's inputs")
    judge_budget_s: float = _setting(2.0, "time to find test inputs per function")
    proof_budget_s: float = _setting(
        0.0, "time to prove one right candidate equal to llc's code on every input (0: no proof; needs `llmcc[prove]`)"
    )
    time_budget_s: float = _setting(3.0, "time to measure one candidate")
    verify_cmd: str = _setting("", "command that must succeed with LLMCC_ASSEMBLY and LLMCC_OBJECT, the module with the answer in it", trusted=True)
    bench_cmd: str = _setting(
        "", "command that builds and runs a program with LLMCC_ASSEMBLY: what is timed in place of the function", trusted=True
    )
    jobs: int = _setting(1, "functions in work at once")
    trust: bool = _setting(default=False, text="let project files name commands and endpoints", trusted=True)

    @property
    def store_dir(self) -> str:
        """The store's folder."""
        if self.cache_dir:
            return self.cache_dir
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        return os.path.join(base, "llmcc")


NAMES = tuple(f.name for f in fields(Settings))
_FIELDS = {f.name: f for f in fields(Settings)}


def load(
    options: Mapping[str, str], environ: Mapping[str, str], cwd: str = "."
) -> tuple[Settings, dict[str, str]]:
    """Settings and where each came from. Raises ConfigError naming the setting and its origin.

    `options` are the --llmcc-NAME=VALUE flags, names with underscores.
    """
    values: dict[str, Any] = {}
    origins = dict.fromkeys(NAMES, "default")

    def take(found: Mapping[str, Any], origin: str) -> None:
        for name, value in found.items():
            if name not in _FIELDS:
                raise ConfigError(f"{origin}: unknown setting {name!r}", hint=f"known: {', '.join(NAMES)}")
            values[name] = _convert(name, value, origin)
            origins[name] = origin

    user = _user_file(environ)
    if os.path.isfile(user):
        take(_read_toml(user), user)
    project = next(_project_files(cwd), None)
    if project and project != user:
        found = _read_toml(project)
        if not values.get("trust"):
            found = {k: v for k, v in found.items() if k in _FIELDS and not _FIELDS[k].metadata["trusted"]}
        take(found, project)
    prefix = "LLMCC_"
    given = {k[len(prefix) :].lower(): v for k, v in environ.items() if k.startswith(prefix) and v}
    take({k: v for k, v in given.items() if k in _FIELDS}, "environment")
    take(options, "command line")
    return Settings(**values), origins


def _user_file(environ: Mapping[str, str]) -> str:
    base = environ.get("XDG_CONFIG_HOME") or os.path.join(environ.get("HOME", "/"), ".config")
    return os.path.join(base, "llmcc", "llmcc.toml")


def _project_files(cwd: str) -> Iterator[str]:
    """llmcc.toml in the folder and its ancestors, the nearest first, if it can be trusted to be ours."""
    folder = os.path.abspath(cwd)
    while True:
        path = os.path.join(folder, "llmcc.toml")
        try:
            status = os.stat(path)
        except OSError:
            pass
        else:
            if status.st_uid == os.getuid() and not status.st_mode & stat.S_IWOTH:
                yield path
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _read_toml(path: str) -> dict[str, Any]:
    try:
        import tomllib  # noqa: PLC0415 (only where there is a file)
    except ModuleNotFoundError:  # Python 3.10
        import tomli as tomllib  # type: ignore[no-redef]  # noqa: PLC0415
    try:
        with open(path, "rb") as stream:
            return tomllib.load(stream)
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise ConfigError(f"{path}: {problem}") from problem


def _convert(name: str, value: object, origin: str) -> object:
    setting = _FIELDS[name]
    kind: Callable[[Any], Any] = type(setting.default)
    try:
        if kind is bool:
            text = str(value).lower()
            if text not in {"1", "true", "yes", "on", "0", "false", "no", "off"}:
                raise ValueError
            return text in {"1", "true", "yes", "on"}
        converted = kind(value)
    except (TypeError, ValueError):
        raise ConfigError(f"{origin}: {name} = {value!r} is not a {type(setting.default).__name__}") from None
    choices = setting.metadata["choices"]
    if choices and converted not in choices:
        raise ConfigError(f"{origin}: {name} = {value!r}", hint=f"one of {', '.join(choices)}")
    return converted


def option_table() -> str:
    """All settings as a Markdown table, as the README shows it."""
    rows = ["| setting | default | what it does |", "|---|---|---|"]
    for setting in fields(Settings):
        default = "" if setting.default in ("", MISSING) else f"`{setting.default}`"
        rows.append(f"| `{setting.name}` | {default} | {setting.metadata['help']} |")
    return "\n".join(rows)
