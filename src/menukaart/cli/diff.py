"""``menukaart diff``: what a change means, against an earlier revision in git."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from menukaart.cli.dutch_click import DutchCommand
from menukaart.comparison import Snapshot, compare
from menukaart.comparison.report import REPORTS
from menukaart.garbage_collection import collection_paused, leave_garbage
from menukaart.publish.inspection import inspect
from menukaart.reading.revisions import extract, starting_point


@click.command("diff", cls=DutchCommand)
@click.argument("revision", required=False, metavar="[VERSIE]")
@click.option(
    "--format",
    "style",
    type=click.Choice(list(REPORTS)),
    default="text",
    help="Vorm van het verslag: voor een scherm (text), een voorstel (markdown) of programma's (json).",
)
@click.pass_obj
def diff(root: Path, revision: str | None, style: str) -> None:
    """Zeg wat er veranderde sinds een VERSIE in git: records, cijfers, bewijskracht en adressen."""
    since = revision or starting_point(root)
    with tempfile.TemporaryDirectory(prefix="menukaart-") as folder, collection_paused():
        before = Path(folder)
        extract(root, since, before)
        found = compare(snapshot(before), snapshot(root))
    leave_garbage()
    shown = since if revision else "de laatste commit" if since == "HEAD" else since[:10]
    click.echo(REPORTS[style](found, shown))


def snapshot(root: Path) -> Snapshot:
    """Read and judge a knowledge base as it stands in a folder.

    Raises:
        UsageError: when the folder is no knowledge base.
    """
    seen = inspect(root)
    pages = {filled.page.id: filled.page.document.text for filled in seen.pages}
    return Snapshot(seen.outcome.catalogue, seen.assessments, seen.outcome.problems, pages)
