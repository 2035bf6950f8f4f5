"""The command ``menukaart`` and what all its parts share."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from types import TracebackType

import click
from click.exceptions import NoArgsIsHelpError

import menukaart
from menukaart.cli.build import build
from menukaart.cli.check import check
from menukaart.cli.dutch_click import DutchGroup, explain
from menukaart.cli.fix import fix_command
from menukaart.cli.new import new
from menukaart.cli.reporters import text_report
from menukaart.cli.schema import schema
from menukaart.cli.serve import serve
from menukaart.problems import MenukaartError, RecordsInvalid, UsageError

DEBUG_VARIABLE = "MENUKAART_DEBUG"
EXIT_PROBLEMS = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130


@click.group(cls=DutchGroup)
@click.option(
    "--root",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    metavar="MAP",
    help="Map van de kennisbank; standaard de map waarin u staat.",
)
@click.version_option(
    menukaart.__version__, "--version", message="menukaart %(version)s", help="Toon de versie."
)
@click.pass_context
def app(ctx: click.Context, root: Path) -> None:
    """Maak de Menukaart Onderwijskansen: van YAML-records naar een doorzoekbare site."""
    ctx.obj = root


for command in (build, check, fix_command, serve, new, schema):
    app.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; never shows a traceback.

    Args:
        arguments: the words after the name of the command; None takes them from the system.
    """
    sys.excepthook = _last_resort
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # what a screen cannot show, it spells out
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Returns:
        0 when all is well, 1 for problems in the records, 2 for wrong use.
    """
    try:
        outcome = app.main(arguments, prog_name="menukaart", standalone_mode=False)
    except BrokenPipeError:
        # Somebody closed the reading end (menukaart check | head): no reason for noise.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_PROBLEMS
    except (MenukaartError, click.ClickException, click.Abort, KeyboardInterrupt, OSError) as error:
        message, code = _explain(error)
        click.echo(message, err=True)
        return code
    return outcome if isinstance(outcome, int) else 0


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
            return _failure(
                f"Lezen of schrijven lukte niet{where}. Bestaat het, en mag u erbij?"
            ), EXIT_PROBLEMS
        case _:
            return _failure("Afgebroken. De bestaande site is niet veranderd."), EXIT_INTERRUPTED


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
