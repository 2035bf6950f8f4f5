"""The exports for who works with the data: tables, studies with their scripts, and what programs are told."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.publish.materials import Materials
from menukaart.publish.workbook import workbook
from menukaart.render.addresses import DATA
from menukaart.render.crawlers import llms_text, robots_text
from menukaart.render.linked.portal import portal_files
from menukaart.render.research.scripts import r_scripts
from menukaart.render.research.studies import columns_sheet, studies_sheet
from menukaart.render.tables.context import Context
from menukaart.render.tables.csv_text import csv_text
from menukaart.render.tables.sheets import WORKBOOK, all_sheets


def tables(materials: Materials) -> Iterator[tuple[str, bytes]]:
    """Give every table as CSV, all tables as one workbook, the studies, and the scripts that pool them."""
    catalogue, settings = materials.catalogue, materials.settings
    day = settings.day.isoformat()
    now = materials.now
    context = Context.of(now.codebook, now.shelf.documents, materials.releases, settings.site_url, day)
    studies = studies_sheet(catalogue.sources, catalogue.tables)
    sheets = all_sheets(
        context, catalogue, materials.releases, publisher=settings.project.publisher, more=(studies,)
    )
    for sheet in (*sheets, studies, columns_sheet(catalogue.sources, catalogue.tables)):
        yield f"{DATA}{sheet.name}.csv", csv_text(sheet).encode()
    yield f"{DATA}{WORKBOOK}", workbook(sheets, day)
    for address, text in r_scripts(context):
        yield address, text.encode()


def portal(materials: Materials) -> Iterator[tuple[str, bytes]]:
    """Give what programs ask of a site: the catalogue for data portals, and what they may and must know."""
    catalogue, settings = materials.catalogue, materials.settings
    day = settings.day.isoformat()
    for address, text in portal_files(
        catalogue, materials.releases, settings.project, settings.site_url, day
    ):
        yield address, text.encode()
    yield "robots.txt", robots_text(settings.site_url).encode()
    yield "llms.txt", llms_text(catalogue, settings.site_url, day).encode()
