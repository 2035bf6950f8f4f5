"""``menukaart serve``: show the site, and build and reload it on every change."""

from __future__ import annotations

import time
from importlib import resources
from pathlib import Path

import click
from rich.console import Console

from menukaart import dutch
from menukaart.cli.build import ShownSteps, build_summary
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.reporters import text_report
from menukaart.problems import MenukaartError, RecordsInvalid
from menukaart.publish.build import build_site
from menukaart.publish.preview import preview
from menukaart.reading.layout import PARTS


@click.command(cls=DutchCommand)
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, metavar="POORT", help="Poort; standaard 8000."
)
@click.option("--host", default="127.0.0.1", metavar="ADRES", help="Adres; standaard alleen deze computer.")
@click.pass_obj
def serve(root: Path, port: int, host: str) -> None:
    """Toon de site op 127.0.0.1:8000 en ververs haar bij elke wijziging."""
    start = time.perf_counter()
    result = build_site(root, ShownSteps(Console(stderr=True)))
    click.echo(build_summary(result, time.perf_counter() - start))
    preview(
        result.site,
        watched(root),
        lambda: rebuild(root),
        host=host,
        port=port,
        on_ready=lambda address: click.echo(f"De site staat op {address} (stoppen: Ctrl-C)."),
    )
    click.echo("Gestopt.")


def watched(root: Path) -> list[Path]:
    """Give the files and folders whose changes ask for a new build: the knowledge base, and our templates."""
    return [*(root / name for name in PARTS), Path(str(resources.files("menukaart") / "templates"))]


def rebuild(root: Path) -> None:
    """Build again after a change; what the check says is shown; after a failure the old site stays."""
    start = time.perf_counter()
    try:
        result = build_site(root)
    except RecordsInvalid as error:
        click.echo(text_report(error.problems, error.records), err=True)
    except MenukaartError as error:
        click.echo(str(error), err=True)
    else:
        seconds = dutch.number(time.perf_counter() - start, 1)
        records = sum(1 for _ in result.catalogue.records())
        click.echo(f"Wijziging gezien: de site is vernieuwd in {seconds} s.")
        click.echo(text_report(result.warnings, records))
