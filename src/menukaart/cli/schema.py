"""``menukaart schema``: print the JSON Schema of records, or put it where editors' programs look for it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.kinds import KIND, kind_of
from menukaart.publish.tree import Tree
from menukaart.render.api.record_schema import SCHEMA_FOLDER, record_schema, record_schema_file
from menukaart.vocabulary import RecordKind


@click.command(cls=DutchCommand)
@click.argument("kind", type=KIND, required=False, metavar="[SOORT]")
@click.option(
    "--write", is_flag=True, help="Zet alle schema's in build/schema, voor VS Code en andere editors."
)
@click.pass_obj
def schema(root: Path, kind: str | None, *, write: bool) -> None:
    """Toon het JSON Schema van een soort record: interventie, thema of bron.

    Zonder soort komen alle drie, onder de naam van hun map.
    """
    if write:
        with Tree(root / SCHEMA_FOLDER) as folder:
            for each in RecordKind:
                folder.write(record_schema_file(each), f"{_write(record_schema(each))}\n".encode())
        click.echo(f"De schema's staan in {SCHEMA_FOLDER}.")
    elif kind:
        click.echo(_write(record_schema(kind_of(kind))))
    else:
        click.echo(_write({each.value: record_schema(each) for each in RecordKind}))


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
