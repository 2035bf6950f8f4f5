"""``menukaart archive``: one zip with everything, to keep or to deposit."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from menukaart import dutch
from menukaart.cli.build import ShownSteps
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.root import near
from menukaart.garbage_collection import leave_garbage
from menukaart.publish.archiving import make_archive

_MEGABYTE = 1_000_000


@click.command(cls=DutchCommand)
@click.pass_obj
def archive(root: Path) -> None:
    """Bouw de site en zet alles in één zip: site die van schijf werkt, gegevens, records en uitgaven."""
    made = make_archive(root, ShownSteps(Console(stderr=True)))
    leave_garbage()
    size = dutch.number(made.size / _MEGABYTE, 1)
    click.echo(f"Het archief staat in {near(made.path)}: {made.files} bestanden, {size} MB.")
    click.echo(f"  sha256: {made.sha256}")
    click.echo("Pak het uit en open site/index.html om het te bekijken. LEESMIJ.txt zegt wat erin zit.")
