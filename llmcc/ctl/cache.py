"""`llmcctl cache`: what the store holds, how large it is, whether it is sound, and how it is shared."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from llmcc.ctl.common import console, describe_evidence, describe_measurement, settings, store_records, table
from llmcc.ctl.packs import export_pack, import_pack
from llmcc.errors import StoreError
from llmcc.store import direct

_PARTS = {"direct results": "direct", "function records": "records", "queue": "queue", "runner": "runner", "bans": "banned"}


@click.group()
def cache() -> None:
    """Look into the store, tidy it, share it."""


@cache.command()
@click.argument("which", required=False)
def show(which: str | None) -> None:
    """List the accepted answers, or print the assembly of one, by function name or the beginning of a key."""
    found = store_records(settings()).all("accepted")
    if which is None:
        rows = table("function", "key", "text", "against llc -O3", "evidence", "from")
        for key, record in sorted(found, key=lambda row: (row[1].function, row[0])):
            author = record.provenance.get("model") or record.provenance.get("note", "")
            speed = describe_measurement(record.measurement)
            rows.add_row(record.function, key[:12], record.digest[:12], speed, describe_evidence(record.evidence), author)
        console().print(rows if found else "nothing accepted yet")
        return
    chosen = [(key, record) for key, record in found if record.function == which or key.startswith(which)]
    if not chosen:
        raise StoreError(f"nothing accepted for {which}", hint="llmcctl cache show")
    for key, record in chosen:
        click.echo(f"# {record.function}, key {key}\n{record.assembly}")


@cache.command()
def size() -> None:
    """Show the bytes of each part of the store, and the limit."""
    chosen = settings()
    rows = table("part", "files", "bytes")
    total = 0
    for label, name in _PARTS.items():
        paths = direct.paths(f"{chosen.store_dir}/{name}")
        held = sum(os.stat(p).st_size for p in paths if os.path.exists(p))
        total += held
        rows.add_row(label, str(len(paths)), str(held))
    rows.add_row("together", "", str(total))
    rows.add_row("limit", "", str(chosen.cache_size))
    console().print(rows)


@cache.command()
def trim() -> None:
    """Remove what was not used for the longest time until the size limit holds."""
    chosen = settings()
    removed = direct.trim(f"{chosen.store_dir}/direct", chosen.cache_size // 2)
    store_records(chosen).trim()
    click.echo(f"{removed} bytes of direct results removed")


@cache.command()
@click.confirmation_option(prompt="Remove all results, records and the queue?")
def clear() -> None:
    """Remove results, records and the queue; bans and counters stay."""
    store = settings().store_dir
    direct.invalidate(store)
    for name in ("direct", "records", "queue"):
        shutil.rmtree(f"{store}/{name}", ignore_errors=True)


@cache.command()
def verify() -> None:
    """Check every checksum and remove what is damaged. Exit status 1 if anything was."""
    chosen = settings()
    broken = []
    for path in direct.paths(f"{chosen.store_dir}/direct"):
        try:
            sound = path.endswith(".tmp") or bool(direct.checked(Path(path).read_bytes()))
        except FileNotFoundError:
            continue
        if not sound:
            os.unlink(path)
            broken.append(path)
    if os.path.isdir(f"{chosen.store_dir}/records"):
        broken += store_records(chosen).verify()
    for name in broken:
        click.echo(f"removed {name}")
    click.echo(f"{len(broken)} damaged entries")
    sys.exit(1 if broken else 0)


@cache.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--sign", "key", default="", help="Sign with this ssh key (default: the setting signing_key).")
def export_command(folder: Path, key: str) -> None:
    """Write the accepted answers to the pack FOLDER, replacing the answers there."""
    chosen = settings()
    number = export_pack(store_records(chosen), folder, key or chosen.signing_key)
    click.echo(f"{number} answers in {folder}")


@cache.command("import")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def import_command(folder: Path) -> None:
    """Take the answers of the pack FOLDER as candidates: builds judge and time them before they count."""
    chosen = settings()
    taken, unkeyed = import_pack(store_records(chosen), folder, chosen.allowed_signers)
    direct.invalidate(chosen.store_dir)
    click.echo(f"{taken} candidates imported")
    if unkeyed:
        click.echo(f"{unkeyed} without a key: consult them with LLMCC_SOURCE=pack:{folder}")
