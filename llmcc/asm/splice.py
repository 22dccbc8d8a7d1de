"""Puts accepted bodies into llc's own assembly of the module.

What stands between a function's label and its end is replaced; section, linkage, visibility, comdat and
alignment directives stay llc's. Labels that llc's other tables refer to (debug info, dead jump tables)
stay defined, at the new body's end.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from llmcc.asm.textgate import PREFIX, GatedText, quote
from llmcc.errors import Unsupported

_LABEL = re.compile(r"^([\w.$]+):", re.MULTILINE)


def splice(llc_text: str, replacements: Mapping[str, GatedText]) -> str:
    """llc's text with the named functions' bodies replaced. Raises Unsupported if one cannot be found."""
    for name, gated in replacements.items():
        llc_text = _replace(llc_text, name, gated)
    return llc_text


def _bounds(text: str, name: str) -> tuple[int, int, int]:
    """Start of the body, and start and end of its closing directives, as offsets."""
    label = re.search(rf"^{re.escape(quote(name))}:.*\n", text, re.MULTILINE)
    if label is None:
        raise Unsupported(f"llc's assembly has no label {name}")
    size = re.compile(rf"^\t\.size\t{re.escape(quote(name))}, .*\n", re.MULTILINE).search(text, label.end())
    if size is None:
        raise Unsupported(f"llc's assembly has no size of {name}")
    end_label = text.rfind(".Lfunc_end", label.end(), size.start())
    body_end = text.rfind("\n", 0, end_label) + 1 if end_label >= 0 else size.start()
    tail_end = size.end()
    endproc = re.compile(r"\t\.cfi_endproc.*\n").match(text, tail_end)
    return label.end(), body_end, endproc.end() if endproc else tail_end


def function_text(llc_text: str, name: str) -> str:
    """The body of a function in llc's assembly. Raises Unsupported if it is not there."""
    start, end, _ = _bounds(llc_text, name)
    return llc_text[start:end]


def _replace(text: str, name: str, gated: GatedText) -> str:
    start, body_end, tail_end = _bounds(text, name)
    old, tail = text[start:body_end], text[body_end:tail_end]
    begin = re.match(r"(?:\.Lfunc_begin\d+:\n)?", old)
    kept_begin = begin[0] if begin else ""
    # Source files are numbered for the whole module, wherever llc first needs them.
    files = "".join(f"{line}\n" for line in old.splitlines() if line.startswith(("\t.file\t", "\t.cfi_sections")))
    outside = text[:start] + text[tail_end:]
    prefix = f".Lllmcc{hashlib.sha256(name.encode()).hexdigest()[:8]}_"
    code = [line.replace(PREFIX, prefix) for line in gated.code]
    if gated.intel:
        code = ["\t.intel_syntax noprefix", *code, "\t.att_syntax prefix"]
    tail = re.sub(r"\t\.cfi_endproc.*\n", "", tail)
    orphans = [
        label
        for label in _LABEL.findall(old[len(kept_begin) :])
        if re.search(rf"(?<![\w.$]){re.escape(label)}(?![\w.$])", outside + tail)
    ]
    body = kept_begin + files + "\n".join([*code, *(f"{label}:" for label in orphans)]) + "\n"
    data = ""
    if gated.data:
        lines = [line.replace(PREFIX, prefix) for line in gated.data]
        first = lines[0].replace(".section", ".pushsection", 1)
        rest = [line for line in lines[1:] if not line.startswith(".section")]
        data = "\n".join([first, *rest, "\t.popsection"]) + "\n"
    return text[:start] + body + tail + data + text[tail_end:]
