"""Can anybody have an answer to one of an object's functions? Told by their names, before IR is made of the source."""

from __future__ import annotations

import os
import struct

from llmcc.driver.direct_key import settings_files, shipped_pack
from llmcc.driver.lean import mode, see_site_packages, setting
from llmcc.errors import LlmccError
from llmcc.store import functions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llmcc.config import Settings

_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_SYMTAB, _FUNCTION = 2, 2
_HARMLESS = frozenset("mode source cache_dir clang log".split())
"""Options that need no checking; of others some may be misspelt."""


def readily_asked(options: dict[str, str]) -> str | None:
    """The pack that is asked beside the store, "" if none is; None where more than options and variables have a say in that."""
    others = any(setting(name, options) for name in ("overrides", "remote", "cache_size", "model"))
    if others or not options.keys() <= _HARMLESS or settings_files():
        return None
    if mode(options) == "cached":
        return ""
    kind, _, folder = setting("source", options).partition(":")
    if mode(options) not in ("", "online") or kind not in ("", "pack"):
        return None
    shipped = shipped_pack()
    return folder or (shipped if os.path.isdir(shipped) else "")


def worth_a_look(obj: bytes, store: str, pack: str, settings: Settings | None) -> bool:
    """False if nobody who is asked has code for any function of an object: the store, a pack, who the settings name.

    Without settings `readily_asked` named the pack.
    """
    if settings and (settings.mode == "queue" or settings.overrides or settings.remote):
        return True
    known = functions.known(store)
    names = function_names(obj)
    if known is None or names is None or not known.isdisjoint(names):
        return True
    if settings:
        return settings.mode == "online" and _anybody_answers(names, settings)
    try:
        return bool(pack) and not _functions_of(pack).isdisjoint(names)
    except OSError:
        return True  # told by whoever reads it next


def _functions_of(pack: str) -> frozenset[str]:
    """Names of the functions that a pack's answers are for, by their first lines. Raises OSError."""
    found = set()
    for path in [entry.path for entry in os.scandir(f"{pack}/answers")]:
        with open(path, "rb") as stream:
            for line in stream:
                key, _, value = line.partition(b":")
                if key == b"# function":
                    found.add(os.fsdecode(value.strip()))
                if not line.startswith(b"#"):
                    break
    return frozenset(found)


def _anybody_answers(names: frozenset[str], settings: Settings) -> bool:
    see_site_packages()
    from llmcc.propose import make_proposer

    try:
        proposer = make_proposer(settings)
    except LlmccError:
        return True  # told by whoever needs it
    return proposer is not None and any(proposer.may_answer(name, "") for name in names)


def function_names(obj: bytes) -> frozenset[str] | None:
    """Names of the functions that a 64-bit ELF object defines; None if it cannot be read."""
    try:
        at, size, count = struct.unpack_from("<Q", obj, 0x28)[0], *struct.unpack_from("<HH", obj, 0x3A)
        sections = [_SECTION.unpack_from(obj, at + k * size) for k in range(count)]
        return frozenset(_named(obj, sections)) if sections else None
    except (struct.error, IndexError, ValueError):
        return None


def _named(obj: bytes, sections: list[tuple[int, ...]]) -> Iterator[str]:
    for _, kind, _, _, at, size, link, *_ in sections:
        if kind == _SYMTAB:
            names = sections[link][4]
            for name, info, _, where, _, _ in _SYMBOL.iter_unpack(obj[at : at + size]):
                if info & 15 == _FUNCTION and where:
                    yield obj[names + name : obj.index(b"\0", names + name)].decode(errors="surrogateescape")
