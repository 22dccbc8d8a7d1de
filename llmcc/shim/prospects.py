"""Can anybody have an answer to one of an object's functions? Told by their names, before IR is made of the source."""

from __future__ import annotations

import struct

from llmcc.driver.direct_key import settings_files
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


def only_the_store(options: dict[str, str]) -> bool:
    """True if nobody but the store is asked, by options and variables alone: no settings need be read where it knows nothing."""
    others = any(setting(name, options) for name in ("overrides", "remote", "cache_size"))
    return mode(options) == "cached" and not others and not settings_files()


def worth_a_look(obj: bytes, store: str, settings: Settings | None) -> bool:
    """False if neither the store nor, where it is asked, a pack has code for any function of an object.

    Without settings `only_the_store` holds.
    """
    if settings and (settings.mode == "queue" or settings.overrides or settings.remote):
        return True
    known = functions.known(store)
    names = function_names(obj)
    if known is None or names is None or not known.isdisjoint(names):
        return True
    return settings is not None and settings.mode == "online" and _anybody_answers(names, settings)


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
