"""``menukaart move``, ``split`` and ``withdraw``: an id is for ever, so its page stays and leads on."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from menukaart import dutch
from menukaart.catalogue.lives import Meant, Plan, find_record, move, split, withdraw
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.wording import safe
from menukaart.garbage_collection import collection_paused
from menukaart.problems import RecordsInvalid, UsageError
from menukaart.publish.lives import carry_out
from menukaart.reading import Library, load_library

_UNCHANGED = "Er is niets veranderd: de records zouden er deze fouten door krijgen."
_NEXT = "Bekijk het met 'git diff' en controleer alles met 'menukaart check'."


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date:
    """Read the day; only here, where a person is, is it today when nothing is said."""
    if value is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"'{value}' is geen datum. Schrijf jaar-maand-dag, zoals 2026-03-01.") from None


_DATE = click.option(
    "--date", "day", callback=_day, metavar="DATUM", help="Dag van de wijziging; standaard vandaag."
)
_REASON = "Waarom, voor wie een oude link volgt."


@click.command("move", cls=DutchCommand)
@click.argument("name", metavar="ID")
@click.argument("new", metavar="NIEUW")
@click.option("--reason", default="", metavar="TEKST", help=_REASON)
@_DATE
@click.pass_obj
def move_command(root: Path, name: str, new: str, reason: str, day: date) -> int:
    """Geef een record een andere id; het oude adres stuurt door, en elke verwijzing gaat mee."""
    library, named = _named(root, name)
    return _do(library, move(library, named, new, day, reason.strip()))


@click.command("split", cls=DutchCommand)
@click.argument("name", metavar="ID")
@click.argument("parts", nargs=-1, required=True, metavar="NIEUW...")
@click.option("--reason", default="", metavar="TEKST", help=_REASON)
@_DATE
@click.pass_obj
def split_command(root: Path, name: str, parts: tuple[str, ...], reason: str, day: date) -> int:
    """Verdeel een record over twee of meer; het eerste krijgt de inhoud en de verwijzingen."""
    library, named = _named(root, name)
    return _do(library, split(library, named, parts, day, reason.strip()))


@click.command("withdraw", cls=DutchCommand)
@click.argument("name", metavar="ID")
@click.option("--reason", required=True, metavar="TEKST", help=_REASON)
@click.option(
    "--instead", multiple=True, metavar="ID", help="Record dat lezers nu kunnen gebruiken; mag vaker."
)
@_DATE
@click.pass_obj
def withdraw_command(root: Path, name: str, reason: str, instead: tuple[str, ...], day: date) -> int:
    """Trek een record in; de pagina blijft en zegt waarom."""
    if not reason.strip():
        raise UsageError("Zeg met --reason waarom, voor wie een oude link volgt.")
    library, named = _named(root, name)
    return _do(library, withdraw(library, named, instead, day, reason.strip()))


def _named(root: Path, name: str) -> tuple[Library, Meant]:
    with collection_paused():
        library = load_library(root)
    return library, find_record(library, name)


def _do(library: Library, plan: Plan) -> int:
    """Carry out a plan and say what was done."""
    try:
        with collection_paused():
            carry_out(library, plan)
    except RecordsInvalid:
        click.echo(_UNCHANGED, err=True)
        raise
    for line in plan.said:
        click.echo(safe(line))
    click.echo(f"{dutch.count(len(plan.texts), 'bestand', 'bestanden')} geschreven. {_NEXT}")
    return 0
