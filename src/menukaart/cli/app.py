"""The command ``menukaart`` and what all its parts share."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from types import TracebackType

import click
from click.exceptions import NoArgsIsHelpError

import menukaart
from menukaart.cli import EXIT_INTERRUPTED, INTERRUPTED
from menukaart.cli.dutch_click import DutchGroup, LazyCommand, explain
from menukaart.cli.reporters import text_report
from menukaart.problems import MenukaartError, RecordsInvalid, UsageError

DEBUG_VARIABLE = "MENUKAART_DEBUG"
DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
EXIT_PROBLEMS = 1
EXIT_USAGE = 2

COMMANDS = {
    "build": LazyCommand("menukaart.cli.build:build", "Controleer de records en maak de site in build/site."),
    "check": LazyCommand(
        "menukaart.cli.check:check", "Controleer alle records, of alleen de genoemde paden en ids."
    ),
    "fix": LazyCommand(
        "menukaart.cli.fix:fix_command",
        "Verbeter en vul aan waar geen oordeel voor nodig is, zoals vaste namen van cijfers.",
    ),
    "fmt": LazyCommand(
        "menukaart.cli.fmt:fmt",
        "Zet velden op volgorde, spring netjes in en vouw lange teksten; wat er staat, blijft gelijk.",
    ),
    "serve": LazyCommand(
        "menukaart.cli.serve:serve", "Toon de site op 127.0.0.1:8000 en laat elke wijziging meteen zien."
    ),
    "new": LazyCommand(
        "menukaart.cli.new:new",
        "Begin een nieuw record: SOORT is interventie, thema of bron; ID wordt de bestandsnaam.",
    ),
    "move": LazyCommand(
        "menukaart.cli.lives:move_command",
        "Geef een record een andere id; het oude adres stuurt door, en elke verwijzing gaat mee.",
    ),
    "split": LazyCommand(
        "menukaart.cli.lives:split_command",
        "Verdeel een record over twee of meer; het eerste krijgt de inhoud en de verwijzingen.",
    ),
    "withdraw": LazyCommand(
        "menukaart.cli.lives:withdraw_command", "Trek een record in; de pagina blijft en zegt waarom."
    ),
    "diff": LazyCommand(
        "menukaart.cli.diff:diff",
        "Zeg wat er veranderde sinds een VERSIE in git: records, cijfers, bewijskracht en adressen.",
    ),
    "register": LazyCommand(
        "menukaart.cli.register:register",
        "Schrijf nieuwe adressen en plaatsen van de gebouwde site in het register.",
    ),
    "release": LazyCommand(
        "menukaart.cli.release:release",
        "Leg de inhoud van nu vast als uitgave VERSIE (jaar en maand, zoals 2026.12); zij verandert nooit.",
    ),
    "archive": LazyCommand(
        "menukaart.cli.archive:archive",
        "Bouw de site en zet alles in één zip: site die van schijf werkt, gegevens, records en uitgaven.",
    ),
    "compress": LazyCommand(
        "menukaart.cli.compress:compress",
        "Zet naast elk bestand met tekst in build/site een kleine kopie (.gz), die nginx zo kan uitgeven.",
    ),
    "rules": LazyCommand(
        "menukaart.cli.rules:rules", "Noem de regels van de controle, of leg één REGEL uit."
    ),
    "table": LazyCommand(
        "menukaart.cli.table:table",
        "Zet een tabel die Excel bewaarde om: komma's tussen de cellen, een punt in getallen, UTF-8.",
    ),
    "schema": LazyCommand(
        "menukaart.cli.schema:schema",
        "Toon het JSON Schema van een soort record: interventie, thema of bron.",
    ),
}
"""Every command, from most to least used; only the one that is asked for is imported."""


@click.group(cls=DutchGroup, lazy=COMMANDS)
@click.version_option(
    menukaart.__version__, "--version", message="menukaart %(version)s", help="Toon de versie."
)
def app() -> None:
    """Maak de Menukaart Onderwijskansen: van YAML-records naar een doorzoekbare site."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; never shows a traceback.

    Args:
        arguments: the words after the name of the command; None takes them from the system.
    """
    sys.excepthook = _last_resort
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # what a screen cannot show, it spells out
    code = run(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is said and done; what is left is tidying up
    sys.exit(code)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Returns:
        0 when all is well, 1 for problems in the records, 2 for wrong use.
    """
    try:
        outcome = app.main(arguments, prog_name="menukaart", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Somebody closed the reading end (menukaart check | head): no reason for noise.
        _forget_output()
        return EXIT_PROBLEMS
    except (MenukaartError, click.ClickException, click.Abort, KeyboardInterrupt, OSError) as error:
        message, code = _explain(error)
        if isinstance(error, OSError):
            _forget_output()
        click.echo(message, err=True)
        return code
    return outcome if isinstance(outcome, int) else 0


def _forget_output() -> None:
    """Let what could not be written to the screen or a pipe go, so that nobody tries again on the way out."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explain(error: BaseException) -> tuple[str, int]:
    """Give the words and the exit code that belong to an exception."""
    match error:
        case RecordsInvalid():
            return text_report(error.problems, error.records), EXIT_PROBLEMS
        case UsageError():
            return _failure(str(error)), EXIT_USAGE
        case MenukaartError():
            return _failure(str(error)), EXIT_PROBLEMS
        case NoArgsIsHelpError():
            return error.message, EXIT_USAGE
        case click.ClickException():
            return _failure(f"{explain(error)}\nZie 'menukaart --help' voor uitleg."), EXIT_USAGE
        case OSError():
            where = f" ({error.filename})" if error.filename else ""
            cause = "De schijf is vol." if error.errno in DISK_FULL else "Bestaat het, en mag u erbij?"
            return _failure(f"Lezen of schrijven lukte niet{where}. {cause}"), EXIT_PROBLEMS
        case _:
            return _failure(INTERRUPTED), EXIT_INTERRUPTED


def _failure(message: str) -> str:
    return f"{click.style('Fout:', fg='red', bold=True)} {message}"


def _last_resort(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in words what we did not foresee; the details are for who asks for them."""
    if os.environ.get(DEBUG_VARIABLE):
        sys.__excepthook__(kind, error, trace)
        return
    message = (
        f"Er ging iets mis in het programma zelf ({kind.__name__}: {error}).\n"
        f"Meld het bij de makers. Met {DEBUG_VARIABLE}=1 ziet u de technische details."
    )
    click.echo(_failure(message), err=True)
