"""``menukaart schema``: print the JSON Schema of records."""

from __future__ import annotations

import json

import click

from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.kinds import KIND, kind_of
from menukaart.render.api.documents import record_schema
from menukaart.vocabulary import RecordKind


@click.command(cls=DutchCommand)
@click.argument("kind", type=KIND, required=False, metavar="[SOORT]")
def schema(kind: str | None) -> None:
    """Toon het JSON Schema van een soort record: interventie, thema of bron.

    Zonder soort komen alle drie, onder de naam van hun map.
    """
    if kind:
        click.echo(_write(record_schema(kind_of(kind))))
    else:
        click.echo(_write({each.value: record_schema(each) for each in RecordKind}))


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
