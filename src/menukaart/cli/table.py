"""``menukaart table``: make a table that Excel saved into the form that is kept beside a source."""

from __future__ import annotations

from pathlib import Path

import click

from menukaart import dutch
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.rewriting import replace_file
from menukaart.cli.root import near
from menukaart.cli.wording import safe
from menukaart.problems import UsageError
from menukaart.reading.excel_table import Converted, NotATableError, convert
from menukaart.reading.plain_file import Refusal, read_plain
from menukaart.reading.table import MAX_TABLE_BYTES
from menukaart.reading.table_values import cell_name

_MOST_DOUBTS = 20


@click.command(cls=DutchCommand)
@click.argument("file", type=click.Path(path_type=Path), metavar="BESTAND")
def table(file: Path) -> None:
    """Zet een tabel die Excel bewaarde om: komma's tussen de cellen, een punt in getallen, UTF-8."""
    content = read_plain(file, MAX_TABLE_BYTES)
    if isinstance(content, Refusal):
        raise UsageError(f"{near(file)}: {content.message}")
    try:
        converted = convert(content)
    except NotATableError as error:
        raise UsageError(f"{near(file)}: {error}") from None
    is_new = bool(converted.was)
    if is_new:
        replace_file(file, converted.text)
    for line in _report(near(file), converted, is_new=is_new):
        click.echo(safe(line))


def _report(name: str, converted: Converted, *, is_new: bool) -> list[str]:
    lines = [
        f"{name}: omgezet. Het was een tabel met {dutch.enumeration(converted.was)}."
        if is_new
        else f"{name}: staat al goed; er is niets veranderd."
    ]
    if is_new:
        lines.append("Nu: UTF-8, komma's tussen de cellen, een punt in getallen, één regel per rij.")
    rows = dutch.count(converted.rows, "rij", "rijen")
    lines.append(f"Gevonden: {rows} en {dutch.count(len(converted.header), 'kolom', 'kolommen')}:")
    for index, heading in enumerate(converted.header):
        changed = converted.numbers[index]
        told = f", {dutch.count(changed, 'getal', 'getallen')} omgezet" if changed else ""
        lines.append(f"  {cell_name(1, index)[:-1]}  {heading or '(zonder naam)'}{told}")
    lines.extend(f"Let op: {doubt}" for doubt in converted.doubts[:_MOST_DOUBTS])
    if (more := len(converted.doubts) - _MOST_DOUBTS) > 0:
        lines.append(f"En nog {dutch.number(more)}.")
    return lines
