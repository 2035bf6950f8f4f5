"""``menukaart fix``: mend and write what needs no judgement."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from menukaart import dutch
from menukaart.catalogue.fix import Fixed, fix
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.paths import Chosen, paths_argument
from menukaart.cli.rewriting import replace_file
from menukaart.cli.wording import safe
from menukaart.evidence.rules import ALL_RULES
from menukaart.garbage_collection import collection_paused
from menukaart.problems import has_errors
from menukaart.reading import load_library
from menukaart.reading.files import MAX_BYTES, list_files
from menukaart.reading.plain_file import read_plain
from menukaart.reading.repairs import repair


@click.command("fix", cls=DutchCommand)
@paths_argument
@click.option("--dry-run", "only_show", is_flag=True, help="Toon wat er zou veranderen; verander niets.")
@click.pass_obj
def fix_command(root: Path, paths: tuple[Path, ...], only_show: bool) -> int:  # noqa: FBT001  (a flag)
    """Verbeter en vul aan waar geen oordeel voor nodig is, zoals vaste namen van cijfers.

    De rest van een bestand blijft gelijk.
    """
    chosen = Chosen(root, paths)
    with collection_paused():
        repaired = list(_repair(root, chosen, only_show=only_show))
        library = load_library(root)
        fixed = [each for each in fix(library, ALL_RULES) if each.item.source.file in chosen]
    for line in repaired:
        click.echo(line)
    for each in fixed:
        click.echo(_fill_in(each, only_show=only_show))
    broken = [item for item in library.loaded if item.source.file in chosen and has_errors(item.problems)]
    if broken:
        files = dutch.count(len(broken), "bestand", "bestanden")
        click.echo(f"Overgeslagen: {files} met een fout. Zie 'menukaart check'.")
    if not fixed and not repaired:
        click.echo("Er was niets aan te vullen.")
    return int(not all(each.is_sound for each in fixed))


def _repair(root: Path, chosen: Chosen, *, only_show: bool) -> Iterator[str]:
    """Mend how files were saved and how values were written, and say which."""
    for file in list_files(root).files:
        content = read_plain(file.path, MAX_BYTES) if file.file in chosen else b""
        repaired = repair(file, content) if isinstance(content, bytes) else None
        if repaired is None:
            continue
        if only_show:
            old = content.decode("utf-8") if isinstance(content, bytes) else ""
            yield _difference(file.file, old, repaired.text)
        else:
            replace_file(file.path, repaired.text)
            yield f"{safe(file.file)}: {dutch.count(repaired.places, 'plaats', 'plaatsen')} verbeterd."


def _fill_in(fixed: Fixed, *, only_show: bool) -> str:
    """Write in one file what rules can write, and say what happened."""
    source, document = fixed.item.source, fixed.item.document
    if not fixed.is_sound:
        why = "niet veranderd; de regels staan ongewoon. Zie 'menukaart check' en schrijf het zelf."
        return f"{safe(source.file)}: {why}"
    if only_show:
        return _difference(source.file, document.text if document else "", fixed.text)
    replace_file(source.path, fixed.text)
    return f"{safe(source.file)}: {dutch.count(fixed.edits, 'plaats', 'plaatsen')} aangevuld."


def _difference(file: str, before: str, after: str) -> str:
    """Show what changes in a file, as git does."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), file, file, n=1, lineterm="")
    return "\n".join(safe(line) for line in lines)
