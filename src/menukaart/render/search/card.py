"""What the search index is told about a page, out of sight of the reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menukaart.render.search.finder import Finder


@dataclass(frozen=True, slots=True)
class SearchCard:
    """By which words a page is found, and what facets it has.

    Attributes:
        names: the names of what the page is about, as a sentence.
        more: words that follow from the names: parts of compounds, everyday words.
        marks: kind and facets, as metadata for Pagefind: ``soort:thema`` and ``fase:po vo``.
    """

    names: str
    more: str
    marks: tuple[str, ...]


def search_card(
    finder: Finder, kind: str, names: Sequence[str], facets: Mapping[str, Iterable[str]] | None = None
) -> SearchCard:
    """Make the card of a page.

    Args:
        finder: knows the words of the site.
        kind: what the page is, in Dutch.
        names: what it is about; everyday words follow from them.
        facets: ids by name of the facet.
    """
    marks = [("soort", kind), *((name, " ".join(values)) for name, values in (facets or {}).items())]
    return SearchCard(
        names=_sentence(names),
        more=finder.words(names),
        marks=tuple(f"{name}:{value}" for name, value in marks if value),
    )


def _sentence(names: Sequence[str]) -> str:
    different: dict[str, str] = {}
    for name in filter(None, names):
        different.setdefault(name.casefold(), name)
    return f"Ook te vinden als: {', '.join(different.values())}."
