"""The references to our sources as files for other programs: one each, and one of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from menukaart.model import Source
from menukaart.render.addresses import SOURCES, record_address
from menukaart.render.reuse.works import FORMATS, formats, source_work
from menukaart.vocabulary import RecordKind

EVERY = "alle-bronnen"
"""Name of the files with all sources."""


def source_files(sources: Sequence[Source]) -> Iterator[tuple[str, str]]:
    """Give every file by its path from the root of the site."""
    works = [source_work(source) for source in sources]
    for work in works:
        for each in formats([work]):
            yield f"{record_address(RecordKind.SOURCE, work.key)}{work.key}.{each.ending}", each.text
    for each in formats(works):
        yield f"{SOURCES}{EVERY}.{each.ending}", each.text


def file_names(name: str) -> tuple[tuple[str, str], ...]:
    """Give the names of the files of one source or of all: name and format."""
    return tuple((f"{name}.{ending}", words) for ending, words in FORMATS)
