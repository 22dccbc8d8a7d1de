"""Puts accepted bodies into llc's own assembly of the module.

What stands between a function's label and its end is replaced; section, linkage, visibility, comdat and
alignment directives stay llc's. Labels that llc's other tables refer to (debug info, dead jump tables)
stay defined, at the new body's end; tables that would describe the old body go.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from llmcc.asm.gatedtext import PREFIX, GatedText
from llmcc.asm.statements import quote
from llmcc.errors import Unsupported

_LABEL = re.compile(r"^([\w.$]+):", re.MULTILINE)
_WORD = re.compile(r"\.L[\w.$]+")
_SECTION = re.compile(r"^\t\.(?:section\t.*|text)$", re.MULTILINE)
_GROUP = re.compile(r',"\w*G\w*",@progbits,((?:[^",]|"[^"]*")+,comdat)')
_ENDPROC = re.compile(r"\t\.cfi_endproc.*\n")
_DESCRIBING = re.compile(
    r"^\t\.section\t\.(?:stack_sizes|llvm_bb_addr_map)\b.*\n(?:(?!\t\.(?:section\t|text\b)).*\n)*", re.MULTILINE
)
_NEXT_FUNCTION = re.compile(r"^\t\.type\t.*,@function$", re.MULTILINE)
_OPENING = ("\t.file\t", "\t.cfi_sections")
_PINNED = re.compile(r"^\t\.(?:cfi_(?:personality|lsda)|section|pushsection)\b", re.MULTILINE)


def splice(llc_text: str, replacements: Mapping[str, GatedText]) -> str:
    """llc's text with the named functions' bodies replaced. Raises Unsupported if one cannot be."""
    for name, gated in replacements.items():
        llc_text = _replace(llc_text, name, gated)
    return llc_text


def function_text(llc_text: str, name: str) -> str:
    """The body of a function in llc's assembly. Raises Unsupported if it is not there."""
    return _find(llc_text, name).body


@dataclass(frozen=True, slots=True)
class _Place:
    """llc's text around one function: what comes before, its body, its closing directives, what comes after."""

    before: str
    body: str
    closing: str
    after: str


def _find(text: str, name: str) -> _Place:
    symbol = rf"(?:{re.escape(name)}|{re.escape(quote(name))})"
    label = re.search(rf"^{symbol}:.*\n", text, re.MULTILINE)
    if label is None:
        raise Unsupported(f"llc's assembly has no label {name}")
    size = re.compile(rf"^\t\.size\t{symbol}, .*\n", re.MULTILINE).search(text, label.end())
    if size is None:
        raise Unsupported(f"llc's assembly has no size of {name}")
    end_label = text.rfind(".Lfunc_end", label.end(), size.start())
    end = text.rfind("\n", 0, end_label) + 1 if end_label >= 0 else size.start()
    endproc = _ENDPROC.match(text, size.end())
    close = endproc.end() if endproc else size.end()
    return _Place(text[: label.end()], text[label.end() : end], text[end:close], text[close:])


def _replace(text: str, name: str, gated: GatedText) -> str:
    place = _find(text, name)
    if _PINNED.search(place.body):
        raise Unsupported(f"llc's code of {name} is tied to other sections")
    begin = re.match(r"(?:\.Lfunc_begin\d+:\n)?", place.body)
    opening = begin[0] if begin else ""
    has_unwind = "\t.cfi_startproc" in place.body and gated.unwind is not None
    after = _without_descriptions(place.after)
    closing = place.closing if has_unwind else _ENDPROC.sub("", place.closing)
    referred = set(_WORD.findall(place.before)) | set(_WORD.findall(closing)) | set(_WORD.findall(after))
    lines = [
        *_kept(place.body),
        *(["\t.cfi_startproc"] if has_unwind else []),
        *_body(gated, has_unwind=has_unwind),
        *(f"{label}:" for label in _LABEL.findall(place.body[len(opening) :]) if label in referred),
    ]
    body = "".join(f"{line}\n" for line in [*lines])
    data = "".join(f"{line}\n" for line in _data(gated, place.before))
    prefix = f".Lllmcc{hashlib.sha256(name.encode()).hexdigest()[:8]}_"
    return place.before + opening + body.replace(PREFIX, prefix) + closing + data.replace(PREFIX, prefix) + after


def _kept(body: str) -> Iterator[str]:
    """What of llc's body stays: source files, numbered for the whole module, and the function's own line."""
    located = False
    for line in body.splitlines():
        if line.startswith(_OPENING):
            yield line
        elif line.startswith("\t.loc\t") and not located:
            located = True
            yield line


def _body(gated: GatedText, *, has_unwind: bool) -> Iterator[str]:
    if gated.intel:
        yield "\t.intel_syntax noprefix"
    for k, line in enumerate(gated.code):
        if has_unwind and gated.unwind is not None:
            yield from (f"\t{directive}" for directive in gated.unwind[k])
        yield line
    if gated.intel:
        yield "\t.att_syntax prefix"


def _data(gated: GatedText, before: str) -> Iterator[str]:
    """The constants, in a section that shares the function's fate: its comdat group, its own name."""
    if not gated.data:
        return
    sections = _SECTION.findall(before)
    section = sections[-1] if sections else "\t.text"
    if ".ltext" in section:
        raise Unsupported("code far from its constants")
    own = re.match(r"\t\.section\t(\"?)\.text\.((?:[^\",]|(?<=\\)\")+)", section)
    name = f"{own[1]}.rodata.{own[2]}{own[1]}" if own else ".rodata"
    group = _GROUP.search(section)
    yield f'\t.pushsection\t{name},"a{"G" if group else ""}",@progbits' + (f",{group[1]}" if group else "")
    yield from gated.data
    yield "\t.popsection"


def _without_descriptions(after: str) -> str:
    """The text after a function without the stack size and the block map that llc gives for the old body."""
    following = _NEXT_FUNCTION.search(after)
    end = following.start() if following else len(after)
    return _DESCRIBING.sub("", after[:end]) + after[end:]
