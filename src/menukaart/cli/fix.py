"""``menukaart fix``: write what the rules can write by themselves."""

from __future__ import annotations

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


@click.command("fix", cls=DutchCommand)
@paths_argument
@click.pass_obj
def fix_command(root: Path, paths: tuple[Path, ...]) -> int:
    """Vul aan wat de computer zelf kan invullen, zoals vaste namen van cijfers. De rest blijft gelijk."""
    chosen = Chosen(root, paths)
    with collection_paused():
        library = load_library(root)
        fixed = [each for each in fix(library, ALL_RULES) if each.item.source.file in chosen]
    for each in fixed:
        click.echo(f"{safe(each.item.source.file)}: {_mend(each)}")
    broken = [item for item in library.loaded if item.source.file in chosen and has_errors(item.problems)]
    if broken:
        files = dutch.count(len(broken), "bestand", "bestanden")
        click.echo(f"Overgeslagen: {files} met een fout. Zie 'menukaart check'.")
    if not fixed:
        click.echo("Er was niets aan te vullen.")
    return int(not all(each.is_sound for each in fixed))


def _mend(fixed: Fixed) -> str:
    """Mend one file and say what happened."""
    if not fixed.is_sound:
        return "niet veranderd; de regels staan ongewoon. Zie 'menukaart check' en schrijf het zelf."
    replace_file(fixed.item.source.path, fixed.text)
    return f"{dutch.count(fixed.edits, 'plaats', 'plaatsen')} aangevuld."
