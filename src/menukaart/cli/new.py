"""``menukaart new``: start a record, from the template of the model or from a file with references."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from menukaart.catalogue.lives import require_id
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.importing import import_sources
from menukaart.cli.kinds import KIND, kind_of
from menukaart.cli.new_files import check_command, folder_to_write, write_new
from menukaart.cli.root import near
from menukaart.problems import UsageError
from menukaart.render.record_template import record_template
from menukaart.vocabulary import RecordKind


@click.command(cls=DutchCommand)
@click.argument("kind", type=KIND, metavar="SOORT")
@click.argument("identifier", metavar="ID", required=False)
@click.option(
    "--from",
    "file",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Alleen bij een bron: vul haar uit een bestand in CSL-JSON, BibTeX of RIS.",
)
@click.option(
    "--key",
    metavar="SLEUTEL",
    help="Staan er meer bronnen in dat bestand: welke. Zonder ID en sleutel komen ze er allemaal.",
)
@click.pass_obj
def new(root: Path, kind: str, identifier: str | None, file: Path | None, key: str | None) -> None:
    """Begin een nieuw record: SOORT is interventie, thema of bron; ID wordt de bestandsnaam."""
    chosen = kind_of(kind)
    if file is None and key is not None:
        raise UsageError("--key hoort bij --from BESTAND.")
    if file is None and identifier is None:
        raise UsageError("Geef ook een ID: de naam van het bestand, zoals 'huiswerkklas'.")
    if file is not None and chosen is not RecordKind.SOURCE:
        raise UsageError("Alleen een bron kan uit een bestand komen: menukaart new bron ID --from BESTAND.")
    if identifier is not None:
        require_id(identifier)
    folder = folder_to_write(root, chosen)
    if file is not None:
        import_sources(root, folder, file, identifier, key)
        return
    today = datetime.now(tz=UTC).astimezone().date()
    path = write_new(root, chosen, identifier or "", record_template(chosen, identifier or "", today))
    click.echo(f"{near(path)} staat klaar. Vul het in en controleer het met: {check_command(root, path)}")
