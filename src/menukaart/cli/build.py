"""``menukaart build``: make the site."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.live import Live
from rich.text import Text

from menukaart import dutch
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.reporters import text_report
from menukaart.cli.root import near
from menukaart.garbage_collection import leave_garbage
from menukaart.publish.build import BuildResult, Steps, build_site

Result = TypeVar("Result")


class ShownSteps(Steps):
    """Shows each step while it runs, how far it is, and how long it took.

    The line changes when there is something to tell, and not by itself: that would take a second thread, and
    beside one no copies of this process can be made (see ``Crew``).
    """

    def __init__(self, console: Console) -> None:
        """Take the console to write to."""
        self._console = console
        self._line = Live(console=console, auto_refresh=False, transient=True)
        self._name = ""

    def run(self, name: str, step: Callable[[], Result]) -> Result:
        """Do one step."""
        start = time.perf_counter()
        self._name = name
        self._line = Live(Text(f"  {name} …"), console=self._console, auto_refresh=False, transient=True)
        with self._line:
            self._line.refresh()
            result = step()
        self._console.print(
            f"  {name:<22} {dutch.number(time.perf_counter() - start, 1):>6} s", highlight=False
        )
        return result

    def told(self, begun: int, of: int) -> None:
        """Show how far the step is."""
        self._line.update(Text(f"  {self._name} … {100 * begun // of} %"), refresh=True)


@click.command(cls=DutchCommand)
@click.option("--all", "everything", is_flag=True, help="Maak ook alle uitvoer: vaste versies en uitgaven.")
@click.pass_obj
def build(root: Path, *, everything: bool) -> int:
    """Controleer de records en maak de site in build/site."""
    start = time.perf_counter()
    console = Console(stderr=True)
    result = build_site(root, ShownSteps(console), everything=everything)
    leave_garbage()
    click.echo(build_summary(result, time.perf_counter() - start))
    return 0


def build_summary(result: BuildResult, seconds: float) -> str:
    """Say what was built and what to do next."""
    catalogue = result.catalogue
    kinds = dutch.enumeration(
        [
            dutch.count(len(catalogue.interventions), "interventie", "interventies"),
            dutch.count(len(catalogue.themes), "thema", "thema's"),
            dutch.count(len(catalogue.sources), "bron", "bronnen"),
            dutch.count(len(catalogue.tombstones), "oud adres", "oude adressen"),
        ]
    )
    lines = []
    if result.warnings:
        lines += [text_report(result.warnings, sum(1 for _ in catalogue.records())), ""]
    warnings = dutch.count(len(result.warnings), "waarschuwing", "waarschuwingen")
    lines += [
        f"De site staat in {near(result.site)}/.",
        f"  Records:        {kinds}",
        f"  Waarschuwingen: {warnings}",
        f"  Pagina's:       {dutch.count(result.pages, 'pagina', 'pagina’s')}",
        f"  Tijd:           {dutch.number(seconds, 1)} s",
        "",
        "Bekijken: menukaart serve (of make serve). Publiceren: zie README.md.",
    ]
    return "\n".join(lines)
