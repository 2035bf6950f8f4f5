"""Our pages and our sources as works that other programs can read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from menukaart import dutch
from menukaart.citing import Author, Work, bibtex, csl, of_source, ris
from menukaart.citing.apa import missing
from menukaart.model import Source
from menukaart.render.views.parts.citation import PUBLISHER, CitationView
from menukaart.vocabulary import SourceType

FORMATS = (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))
"""Endings of the files, with what the format is called."""


@dataclass(frozen=True, slots=True)
class FormatText:
    """A reference in one format.

    Attributes:
        ending: of its file.
        name: what the format is called.
        text: all of it.
    """

    ending: str
    name: str
    text: str


def own_work(key: str, citation: CitationView) -> Work:
    """Give one of our pages as a work.

    Args:
        key: a name for it among other works.
        citation: the reference in words; an address that is not known is left out.
    """
    text = {
        "title": citation.title,
        "type": SourceType.WEBPAGE.value,
        "issued": citation.day.isoformat(),
        "URL": citation.address,
        "language": "nl",
    }
    extra = {"version": citation.version} if citation.version else {}
    known = {name: value for name, value in text.items() if value}
    return Work(key, text=known, authors=(Author(literal=PUBLISHER),), extra=extra)


def source_work(source: Source) -> Work:
    """Give a source as a work: with the day on which we read it, and with what is not known of it."""
    work = of_source(source)
    gaps = missing(work)
    extra = {}
    if source.accessed:
        extra["accessed"] = source.accessed.isoformat()
    if gaps:
        described = f" Het is: {source.untitled}." if source.untitled and not source.title else ""
        extra["note"] = f"Niet bekend bij de {PUBLISHER}: {dutch.enumeration(gaps)}.{described}"
    return Work(work.key, text=work.text, authors=work.authors, extra=extra)


def formats(works: Iterable[Work]) -> tuple[FormatText, ...]:
    """Write works in every format."""
    every = tuple(works)
    texts = {
        "bib": "\n".join(bibtex.write(work) for work in every),
        "ris": "\n".join(ris.write(work) for work in every),
        "json": json.dumps([csl.write(work) for work in every], ensure_ascii=False, indent=1) + "\n",
    }
    return tuple(FormatText(ending, name, texts[ending]) for ending, name in FORMATS)
