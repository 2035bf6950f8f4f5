"""The records of this project, read once for each process of tests. Nobody changes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from menukaart.catalogue import Catalogue, check
from menukaart.evidence.assessment import Assessment, assess_all
from menukaart.model import Source
from menukaart.reading import Library, load_library

ROOT = Path(__file__).parents[1]


@cache
def library() -> Library:
    """Give the files as they were read."""
    return load_library(ROOT)


@cache
def catalogue() -> Catalogue:
    """Give all records together; no rule looked at them, which changes nothing in them."""
    return check(library(), ()).catalogue


@cache
def assessed() -> dict[str, Assessment]:
    """Give what follows from the figures, by the id of the intervention."""
    return assess_all(catalogue())


@cache
def sources() -> tuple[Source, ...]:
    """Give the sources, in the order of their files."""
    return tuple(item.record for item in library().loaded if isinstance(item.record, Source))
