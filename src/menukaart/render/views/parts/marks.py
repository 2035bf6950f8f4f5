"""Sources by number: a mark in the text, and each source once in the list at the end of the page.

A page with a hundred references would be half names of sources. Here a reference is a number, with a letter
for the place in the source (``12a``); the list says which source and which places they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from menukaart.model.walk import SourceField
from menukaart.render.addresses import Here
from menukaart.render.references import NamedSource, Reference
from menukaart.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source in the list at the end: its number is its place in the list.

    Attributes:
        anchor: its place on the page.
        href: its own page, with the whole reference.
        label: author and year.
        reference: title and the language it is in.
        places: the places in it that the page refers to, as letter and words.
    """

    anchor: str
    href: str
    label: str
    reference: Reference
    places: tuple[tuple[str, str], ...]


class Marks:
    """The numbers of the sources on one page."""

    def __init__(self, cited: Iterable[SourceField], names: Mapping[str, NamedSource]) -> None:
        """Number sources by their names, and the places in each in the order of the record."""
        found: dict[str, dict[str, str]] = {}
        for each in cited:
            places = found.setdefault(each.source, {})
            if each.locator:
                places.setdefault(each.locator, _letter(len(places)))
        known = sorted((id_ for id_ in found if id_ in names), key=lambda id_: names[id_].label)
        self._names = names
        self._places = {id_: found[id_] for id_ in known}
        self._numbers = {id_: number for number, id_ in enumerate(known, start=1)}

    def mark(self, source: str, locator: str | None) -> str:
        """Give the number of a source with the letter of a place in it; empty when the list has it not."""
        if source not in self._numbers:
            return ""
        return f"{self._numbers[source]}{self._places[source].get(locator or '', '')}"

    def listed(self, here: Here) -> tuple[NumberedSource, ...]:
        """Give the list, in the order of the numbers."""
        return tuple(
            NumberedSource(
                anchor=f"bron-{id_}",
                href=here.record(RecordKind.SOURCE, id_),
                label=self._names[id_].label,
                reference=self._names[id_].reference,
                places=tuple((letter, place) for place, letter in places.items()),
            )
            for id_, places in self._places.items()
        )


def _letter(number: int) -> str:
    """Give a, b ... z, aa, ab ..."""
    before, last = divmod(number, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]
