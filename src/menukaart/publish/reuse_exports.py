"""The exports for who cites or reuses: a page for each record, references for other programs."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.publish.materials import Materials
from menukaart.publish.word import word_writer
from menukaart.render.reuse.files import farewells, reuse_page, subjects
from menukaart.render.reuse.paragraph import paragraph
from menukaart.render.reuse.sources import source_files
from menukaart.render.reuse.written import NAME
from menukaart.render.versions.history import newest_texts


def reuse(materials: Materials) -> Iterator[tuple[str, bytes]]:
    """Give the page of every record with the files beside it, and the references to all sources."""
    as_document = word_writer()
    frozen = newest_texts(materials.releases)
    for subject in subjects(materials.catalogue, materials.scribe_at, frozen, materials.size_of):
        page, files = reuse_page(subject)
        yield f"{page.address}index.html", materials.shell.page(page)
        yield from files
        if told := paragraph(subject):
            yield f"{page.address}{NAME}.docx", as_document(told)
    for stub in farewells(materials.catalogue):
        yield f"{stub.address}index.html", stub.html(materials.settings.site_url).encode()
    for path, text in source_files(materials.catalogue.sources):
        yield path, text.encode()
