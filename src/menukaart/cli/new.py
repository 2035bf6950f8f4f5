"""``menukaart new``: start a record from the template that the model gives."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import click

from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.kinds import KIND, kind_of
from menukaart.cli.root import near
from menukaart.model.fields import ID_PATTERN, MAX_ID_LENGTH, suggest_id
from menukaart.problems import UsageError
from menukaart.reading.files import SUFFIX
from menukaart.reading.plain_file import folder_refusal
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
    if not os.path.lexists(folder):
        raise UsageError(f"De map '{near(folder)}' ontbreekt. Ga naar de kennisbank of gebruik --root MAP.")
    if refused := folder_refusal(root, folder):
        raise UsageError(f"In '{near(folder)}' wordt niet geschreven. {refused.message}")
    path = folder / f"{identifier}{SUFFIX}"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(record_template(chosen, identifier))
    except FileExistsError:
        raise UsageError(f"'{near(path)}' bestaat al. Een id wordt nooit opnieuw gebruikt.") from None
    elsewhere = "" if Path.cwd() == root else f" --root {shlex.quote(near(root))}"
    command = f"menukaart check {shlex.quote(near(path))}{elsewhere}"
    click.echo(f"{near(path)} staat klaar. Vul het in en controleer het met: {command}")
