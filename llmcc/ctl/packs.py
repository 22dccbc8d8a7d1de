"""Packs out of the store and into it: text that people can read, compare, review and sign.

    DIR/pack.toml                    as every pack has it
    DIR/answers/FUNCTION-MEANING.s   one accepted answer each, named so that the same answers give the same files
    DIR/MANIFEST                     sha256sum's format over all of these; MANIFEST.sig signs it, where asked for

Nothing in it depends on when or where it was written.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from llmcc.asm import Candidate
from llmcc.errors import StoreError
from llmcc.files import write_atomic
from llmcc.propose import Answer, read_answer
from llmcc.store.records import Record, Records
from llmcc.store.signing import sign_file, signer

_ABOUT = 'format = 1\ndescription = "Answers that were accepted somewhere. Candidates: judged and timed wherever they are used."\n'


def export_pack(records: Records, folder: Path, key: str) -> int:
    """Write every accepted answer to a pack, signed if a key is given; how many there are. Raises OSError, StoreError.

    The folder's earlier answers go, so that a pack under version control shows what has changed.
    """
    (folder / "answers").mkdir(parents=True, exist_ok=True)
    written = {Path("pack.toml"): _ABOUT}
    for meaning, record in sorted(records.best_by_meaning().items()):
        readable = re.sub(r"[^\w.$]", "_", record.function)[:80]
        written[Path("answers") / f"{readable}-{meaning[:16]}.s"] = _answer(meaning, record).text
    for stale in set((folder / "answers").glob("*.s")) - {folder / name for name in written}:
        stale.unlink()
    for name, text in written.items():
        write_atomic(folder / name, text.encode(errors="surrogateescape"))
    write_atomic(folder / "MANIFEST", _manifest(folder))
    (folder / "MANIFEST.sig").unlink(missing_ok=True)
    if key:
        sign_file(folder / "MANIFEST", key)
    return len(written) - 1


def import_pack(records: Records, folder: Path, allowed: str) -> tuple[int, int]:
    """Offer a pack's answers as candidates; how many were taken, and how many name no key to offer them under.

    With an allowed-signers file, only what one of these signed is taken. Raises StoreError, OSError.
    """
    manifest = folder / "MANIFEST"
    if manifest.exists() and manifest.read_bytes() != _manifest(folder):
        raise StoreError(f"{folder}: its files are not those of its MANIFEST", hint="fetch it again, or delete MANIFEST after a look")
    if allowed:
        signature = folder / "MANIFEST.sig"
        if not (manifest.exists() and signature.exists()):
            raise StoreError(f"{folder} is not signed", hint="unset allowed_signers to import it as candidates all the same")
        if not signer(manifest.read_bytes(), signature.read_text(), allowed):
            raise StoreError(f"{folder}: nobody in {allowed} signed this")
    taken = unkeyed = 0
    for path in sorted((folder / "answers").glob("*.s")):
        try:
            answer = read_answer(path)
        except ValueError as problem:
            raise StoreError(f"{path}: {problem}") from problem
        if "key" not in answer.header:
            unkeyed += 1
            continue
        provenance = {"kind": "pack", "model": answer.header.get("model", ""), "note": answer.header.get("note", path.name)}
        record = Record(answer.header.get("function", ""), "", answer.assembly, provenance=provenance)
        records.offer(replace(record, digest=Candidate(answer.assembly).digest, meaning=answer.header["key"]))
        taken += 1
    return taken, unkeyed


def _answer(meaning: str, record: Record) -> Answer:
    """What anybody needs to judge the text again; nothing of the machine that it was made on but its CPU."""
    measured, said = record.measurement, record.provenance
    speed = f"{measured['ratio']:.2f}x of llc -O3 on {measured['cpu']}" if measured else ""
    header = {
        "function": record.function,
        "key": meaning,
        "model": str(said.get("model", "")),
        "prompt": str(said.get("prompt", "")),
        "note": str(said.get("note", "")),
        "measured": speed,
    }
    return Answer(record.function, {name: value for name, value in header.items() if value}, record.assembly)


def _manifest(folder: Path) -> bytes:
    names = [Path("pack.toml"), *(p.relative_to(folder) for p in (folder / "answers").glob("*.s"))]
    rows = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name.as_posix()}\n" for name in names if (folder / name).exists()]
    return "".join(sorted(rows, key=lambda row: row[66:])).encode()
