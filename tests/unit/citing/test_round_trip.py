"""What goes out comes back in: every source of the knowledge base, and texts that nobody thought of."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.citing import Author, Work, bibtex, csl, of_source, ris
from menukaart.vocabulary import SourceType
from tests.ours import sources

ROOT = Path(__file__).parents[3]
Trip = Callable[[Work], Work]


def by_csl(reference: Work) -> Work:
    return csl.read(json.dumps([csl.write(reference)]))[0]


def by_bibtex(reference: Work) -> Work:
    return bibtex.read(bibtex.write(reference))[0]


def by_ris(reference: Work) -> Work:
    return ris.read(ris.write(reference))[0]


TRIPS = pytest.mark.parametrize("trip", [by_csl, by_bibtex, by_ris])


@pytest.fixture(scope="module")
def references() -> list[Work]:
    return [of_source(source) for source in sources()]


def same(there: Work, back: Work) -> None:
    assert back.key == there.key
    assert dict(back.text) == dict(there.text)
    assert back.authors == there.authors
    assert back.left == ()


@TRIPS
def test_every_source_comes_back_with_the_same_fields(references: list[Work], trip: Trip) -> None:
    assert len(references) > 200
    for reference in references:
        same(reference, trip(reference))


LINE = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="<>&"), min_size=1
)
WORDS = st.lists(LINE, min_size=1, max_size=4).map(" ".join)
FAMILY = st.text(st.characters(codec="utf-8", categories=("L",)), min_size=1)


@TRIPS
@pytest.mark.parametrize("kind", SourceType)
def test_every_kind_of_publication_comes_back(trip: Trip, kind: SourceType) -> None:
    text = {
        "type": kind.value, "title": "Rekenen", "issued": "2019-05-02", "container-title": "Bundel & blad",
        "volume": "3", "issue": "1-2", "page": "e12", "publisher": "Van {X}",
        "publisher-place": "'s-Graveland",
        "edition": "2e", "DOI": "10.1000/a_b%c#d", "ISBN": "978-90-1234-567-8",
        "URL": "https://voorbeeld.example/a_b%20c~d?e=1&f=2#g", "language": "nl",
    }  # fmt: skip
    authors = (Author("Van der Ven", "K."), Author("Moran Jackson"), Author(literal="Sector and Raad, de"))
    if trip is by_ris:  # RIS knows an organisation by having no comma
        authors = (*authors[:2], Author(literal="Sector and Raad"))
    reference = Work("sleutel", text=text, authors=authors)
    same(reference, trip(reference))


@TRIPS
@given(title=WORDS, families=st.lists(FAMILY, max_size=3), place=WORDS)
def test_any_text_comes_back(trip: Trip, title: str, families: list[str], place: str) -> None:
    text = {"type": "report", "title": title, "publisher": place}
    reference = Work("a", text=text, authors=tuple(Author(family, "A.") for family in families))
    same(reference, trip(reference))
