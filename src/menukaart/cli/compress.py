"""``menukaart compress``: make the site ready for nginx."""

from __future__ import annotations

from pathlib import Path

import click

from menukaart import dutch
from menukaart.cli.dutch_click import DutchCommand
from menukaart.publish.compressing import compress_site

_MEGABYTE = 1_000_000


@click.command(cls=DutchCommand)
@click.pass_obj
def compress(root: Path) -> None:
    """Zet naast elk bestand met tekst in build/site een kleine kopie (.gz), die nginx zo kan uitgeven."""
    made = compress_site(root)
    before, after = (dutch.number(size / _MEGABYTE, 1) for size in (made.before, made.after))
    click.echo(f"{dutch.count(made.files, 'bestand', 'bestanden')}: {before} MB werd {after} MB.")
    click.echo("Een volgende build begint weer zonder. Hoe nginx ze gebruikt: serving/nginx.conf.")
