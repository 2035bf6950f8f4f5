"""``menukaart register``: write down which addresses and places are public from now on."""

from __future__ import annotations

from pathlib import Path

import click

from menukaart import dutch
from menukaart.cli.dutch_click import DutchCommand
from menukaart.publish.registering import register_digits, register_site
from menukaart.reading.digits import DIGITS_FILE
from menukaart.reading.register import REGISTER_FILE


@click.command(cls=DutchCommand)
@click.pass_obj
def register(root: Path) -> None:
    """Schrijf nieuwe adressen en plaatsen van de gebouwde site in het register. Er gaat nooit iets af."""
    added = register_site(root)
    lines = dutch.count(added, "nieuwe regel", "nieuwe regels")
    click.echo(f"{REGISTER_FILE}: {lines}." if added else f"{REGISTER_FILE}: niets nieuws.")
    if kept := register_digits(root):
        click.echo(f"{DIGITS_FILE}: {dutch.count(kept, 'cijfer', 'cijfers')} met een nul achteraan.")
