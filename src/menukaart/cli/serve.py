"""``menukaart serve``: show the site, and show every change in it by itself."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from traceback import format_exc

import click
from rich.console import Console

from menukaart import dutch
from menukaart.catalogue.check import MISHAPS
from menukaart.cli.build import ShownSteps, build_summary
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.reporters import text_report
from menukaart.problems import MenukaartError, Problem, RecordsInvalid
from menukaart.publish.build import build_site
from menukaart.publish.inspection import Inspected
from menukaart.publish.live.site import LiveSite
from menukaart.publish.preview import preview
from menukaart.reading.layout import PARTS

_SETTLE_SECONDS = 1
"""So long after the last change search and rules catch up: until then that would only hold up the page."""


@click.command(cls=DutchCommand)
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, metavar="POORT", help="Poort; standaard 8000."
)
@click.option("--host", default="127.0.0.1", metavar="ADRES", help="Adres; standaard alleen deze computer.")
@click.pass_obj
def serve(root: Path, port: int, host: str) -> None:
    """Toon de site op 127.0.0.1:8000 en laat elke wijziging meteen zien."""
    start = time.perf_counter()
    result = build_site(root, ShownSteps(Console(stderr=True)))
    click.echo(build_summary(result, time.perf_counter() - start))
    with tempfile.TemporaryDirectory(prefix="menukaart-") as workshop:
        live = LiveSite(root, result.site, Path(workshop))
        changes = Watcher(live)
        threading.Thread(target=live.learn, daemon=True).start()
        try:
            preview(
                live,
                watched(root),
                changes.seen,
                host=host,
                port=port,
                on_ready=lambda address: click.echo(f"De site staat op {address} (stoppen: Ctrl-C)."),
            )
        finally:
            changes.stop()
            live.close()
    click.echo("Gestopt.")


def watched(root: Path) -> list[Path]:
    """Give the files and folders whose changes show on the site: the knowledge base, and our templates."""
    return [*(root / name for name in PARTS), Path(str(resources.files("menukaart") / "templates"))]


class Watcher:
    """Says what a change does: in the terminal, and above the page when something is wrong."""

    def __init__(self, live: LiveSite) -> None:
        """Take the site that changes."""
        self._live = live
        self._later: threading.Timer | None = None
        self._told: tuple[Problem, ...] = ()

    def seen(self) -> None:
        """Read a change; after a failure the last good site stays."""
        self.stop()
        start = time.perf_counter()
        if found := self._looked(self._live.refresh):
            seconds = dutch.number(time.perf_counter() - start, 1)
            click.echo(f"Wijziging gezien: de site is vernieuwd in {seconds} s.")
            self._tell(found.outcome.problems, found.outcome.files)
            self._later = threading.Timer(_SETTLE_SECONDS, self.settle)
            self._later.daemon = True
            self._later.start()

    def settle(self) -> None:
        """Get ready for what comes next, and tell what the whole check says."""
        self._live.prepare()
        if found := self._looked(self._live.settle):
            self._tell(found.outcome.problems, found.outcome.files)

    def _looked(self, look: Callable[[], Inspected | None]) -> Inspected | None:
        """Look at the records; None when that ended in something to tell, which is told."""
        try:
            return look()
        except RecordsInvalid as error:
            self._wrong(text_report(error.problems, error.records))
        except MenukaartError as error:
            self._wrong(str(error))
        except (OSError, *MISHAPS):
            # Nobody foresaw it; the last good site stays, and the next change may mend it.
            self._wrong(f"De wijziging kon niet gelezen worden. Meld dit bij de makers.\n{format_exc()}")
        return None

    def stop(self) -> None:
        """Forget what was planned for later."""
        if self._later:
            self._later.cancel()

    def _tell(self, problems: tuple[Problem, ...], records: int) -> None:
        if problems != self._told:
            self._told = problems
            click.echo(text_report(problems, records))

    def _wrong(self, report: str) -> None:
        click.echo(report, err=True)
        self._live.tell(click.unstyle(report))
