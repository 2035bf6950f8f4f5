"""What goes to paper: a factsheet of each intervention, and the booklet of all."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.publish.materials import Materials
from menukaart.publish.typesetting import typesetter
from menukaart.render.addresses import BOOKLET, factsheet_address
from menukaart.render.printing.data import as_data
from menukaart.render.printing.paper import whole_booklet


def factsheets(materials: Materials) -> Iterator[tuple[str, bytes]]:
    """Give the factsheet of every intervention."""
    with typesetter(materials.settings.day) as press:
        for sheet in materials.sheets:
            yield factsheet_address(sheet.id), press.pdf("factsheet", as_data(sheet))


def booklet(materials: Materials) -> Iterator[tuple[str, bytes]]:
    """Give the booklet; none when there is nothing to print."""
    made = whole_booklet(materials.catalogue, materials.assessments, materials.settings, materials.sheets)
    if made.sheets:
        with typesetter(materials.settings.day) as press:
            yield BOOKLET, press.pdf("booklet", as_data(made))
