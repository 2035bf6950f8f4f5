"""The sections of the page, one line each, in the order in which they stand.

A new section is a function from a record to its view, a line in ``SECTIONS``, and a template with the name
of the anchor in ``templates/reuse``, which finds the view as ``part.view``. A view that is None leaves the
section out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from menukaart.render.reuse.citing import citing_files, citing_view
from menukaart.render.reuse.data import data_view
from menukaart.render.reuse.embedding import embedding_view
from menukaart.render.reuse.following import following_view
from menukaart.render.reuse.sheet import sheet_view
from menukaart.render.reuse.subject import Reused
from menukaart.render.reuse.written import paragraph_files, paragraph_view


@dataclass(frozen=True, slots=True)
class ReuseSection:
    """A section.

    Attributes:
        anchor: its address on the page, and the name of its template; a promise.
        heading: in Dutch.
        make: makes what it shows; None where it has nothing to say of a record.
        files: gives the files that go with that, by name, beside the page.
    """

    anchor: str
    heading: str
    make: Callable[[Reused], object | None]
    files: Callable[[Any], Iterator[tuple[str, bytes]]] | None = None


SECTIONS: tuple[ReuseSection, ...] = (
    ReuseSection("aanhalen", "Aanhalen", citing_view, citing_files),
    ReuseSection("paragraaf", "Beleidsparagraaf", paragraph_view, paragraph_files),
    ReuseSection("factsheet", "Factsheet", sheet_view),
    ReuseSection("insluiten", "Insluiten op uw eigen site", embedding_view),
    ReuseSection("volgen", "Volgen", following_view),
    ReuseSection("gegevens", "Gegevens", data_view),
)
"""Every section."""
