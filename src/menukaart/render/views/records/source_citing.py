"""How a reader refers to a source: in words, in a text, and for other programs."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch
from menukaart.citing.apa import NO_DATE, Piece, apa, missing
from menukaart.model import Source
from menukaart.render.references import NO_YEAR
from menukaart.render.reuse.sources import file_names
from menukaart.render.reuse.works import source_work
from menukaart.render.views.parts.common import Link, Scribe


@dataclass(frozen=True, slots=True)
class SourceCiting:
    """How to refer to a source.

    Attributes:
        pieces: the reference after APA 7 in Dutch.
        lang: language of the work when it is not Dutch, or empty.
        short: how a text refers to it.
        missing: what we do not know and a reader has to look up, in Dutch; empty when all is known.
        files: the same for other programs; none when the site has no such files.
    """

    pieces: tuple[Piece, ...]
    lang: str
    short: str
    missing: str
    files: tuple[Link, ...]


def source_citing(scribe: Scribe, source: Source) -> SourceCiting:
    """Make it."""
    work = source_work(source)
    gaps = missing(work)
    return SourceCiting(
        pieces=apa(work, source.untitled or ""),
        lang="" if source.language == "nl" else source.language,
        short=f"({scribe.named(source).label.replace(NO_YEAR, NO_DATE)})",
        missing=dutch.enumeration(gaps, "en"),
        files=tuple(Link(file, words) for file, words in file_names(source.id)) if scribe.reuse else (),
    )
