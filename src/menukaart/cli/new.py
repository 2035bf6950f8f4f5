"""``menukaart new``: start a record from the template that the model gives."""

from __future__ import annotations

import re
from pathlib import Path

import click

from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.kinds import KIND, kind_of
from menukaart.model.fields import ID_PATTERN, MAX_ID_LENGTH, suggest_id
from menukaart.problems import UsageError
from menukaart.reading.files import SUFFIX
from menukaart.render.record_template import record_template


@click.command(cls=DutchCommand)
@click.argument("kind", type=KIND, metavar="SOORT")
@click.argument("identifier", metavar="ID")
@click.pass_obj
def new(root: Path, kind: str, identifier: str) -> None:
    """Begin een nieuw record: SOORT is interventie, thema of bron; ID wordt de bestandsnaam."""
    if not re.fullmatch(ID_PATTERN, identifier) or len(identifier) > MAX_ID_LENGTH:
        suggestion = suggest_id(identifier)
        hint = f" Bijvoorbeeld '{suggestion}'." if suggestion else ""
        raise UsageError(f"'{identifier}' is geen geldige id: alleen a-z, 0-9 en losse streepjes.{hint}")
    chosen = kind_of(kind)
    folder = root / chosen.value
    if not folder.is_dir():
        raise UsageError(f"De map '{folder}' ontbreekt. Ga naar de kennisbank of gebruik --root MAP.")
    path = folder / f"{identifier}{SUFFIX}"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(record_template(chosen, identifier))
    except FileExistsError:
        raise UsageError(f"'{path}' bestaat al. Een id wordt nooit opnieuw gebruikt.") from None
    click.echo(f"{path} staat klaar. Vul het in en controleer het met: menukaart check {path}")
