"""``menukaart release``: freeze the content as it is now, for who cites it later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from menukaart import dutch
from menukaart.cli.dutch_click import DutchCommand
from menukaart.publish.releasing import CITATION_FILE, Made, make_release
from menukaart.reading.layout import SETTINGS_FILE
from menukaart.reading.release_files import CHECKSUMS_FILE
from menukaart.vocabulary import RecordKind

_MOST = 12
"""How many ids are named; more is for 'menukaart diff'."""

_NOUNS = {
    RecordKind.INTERVENTION: ("interventie", "interventies"),
    RecordKind.THEME: ("thema", "thema's"),
    RecordKind.SOURCE: ("bron", "bronnen"),
}


@click.command(cls=DutchCommand)
@click.argument("version", metavar="VERSIE")
@click.pass_obj
def release(root: Path, version: str) -> None:
    """Leg de inhoud van nu vast als uitgave VERSIE (jaar en maand, zoals 2026.12); zij verandert nooit."""
    made = make_release(root, version)
    click.echo("\n".join(_report(made, version)))
    for line in made.missing:
        click.echo(f"{click.style('Waarschuwing:', fg='yellow')} {SETTINGS_FILE} mist {line}.", err=True)


def _report(made: Made, version: str) -> list[str]:
    lines = [f"Uitgave {version} staat in {made.folder}/, met de inhoud van {_day(made.day)}."]
    rows = [("Samen", dutch.count(made.total, "document", "documenten"))]
    if made.previous:
        rows += [
            (f"Nieuw sinds {made.previous}", _named(made.new)),
            (f"Anders dan in {made.previous}", _named(made.changed)),
            (f"Niet meer na {made.previous}", _named(made.gone)),
        ]
    book = "nieuw" if made.has_codebook else "dat van een vorige uitgave geldt nog, en is niet herhaald"
    rows.append(("Codeboek", book))
    lines += [f"  {label + ':':<22} {words}" for label, words in rows]
    files = [f"{made.folder}/", CHECKSUMS_FILE, *([CITATION_FILE] if made.is_cited else [])]
    if made.is_cited:
        lines.append(f"{CITATION_FILE} noemt nu deze uitgave.")
    lines.append(f"Zet {dutch.enumeration(files)} samen in git. Daarna verandert deze uitgave nooit meer.")
    return lines


def _day(written: str) -> str:
    return dutch.long_date(date.fromisoformat(written))


def _named(paths: Sequence[str]) -> str:
    if not paths:
        return "geen"
    folders = [path.partition("/")[0] for path in paths]
    kinds = [
        dutch.count(amount, *_NOUNS[kind]) for kind in RecordKind if (amount := folders.count(kind.value))
    ]
    ids = [path.partition("/")[2].removesuffix(".json") for path in paths]
    names = f": {', '.join(ids)}" if len(ids) <= _MOST else ""
    return dutch.enumeration(kinds) + names
