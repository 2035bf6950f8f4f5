"""The menukaart: every intervention as a card, and the facets by which a reader chooses.

A card carries what a script needs to choose and to sort, in short attributes, so that nothing has to be
fetched and the page works at once:

- ``codes``: per facet, in the order of ``FACETS``, the places of its values among the options: ``1 0,4 2``;
- ``words``: what can be found besides the title and the summary;
- ``strengths``: per outcome that was judged the strength of its evidence: ``lezen=3 rekenen=1``;
- ``figures``: per outcome the one figure to sort on, and how to write it: ``lezen=0.28=lezen: 0,28 d``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from menukaart import dutch
from menukaart.catalogue.catalogue import first_letter
from menukaart.evidence.figures.record import RecordFigures
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.model import Intervention
from menukaart.render.assets import MENU_MODULES
from menukaart.render.facets import FACETS, Facet, Option, facet_values
from menukaart.render.views.parts.card import Card, card
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure_words import in_words
from menukaart.vocabulary import Outcome

OPEN_FACETS = 3
"""So many facets stand open at first; the others are folded, with their name in sight."""

_BLOCK, _STEP = "v14h18v-14z", 22
_ANY = "maakt niet uit"
_SORT_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class OptionView:
    """A value to choose: as it stands in an address, its label, and how many interventions have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet of the form; with ``at_least`` one value is chosen, which holds for all higher ones too."""

    id: str
    label: str
    note: str
    at_least: bool
    is_open: bool
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """A score as blocks: the outline of the filled ones and of the open ones, as SVG paths."""

    filled: str
    open: str


@dataclass(frozen=True, slots=True)
class MenuCard:
    """A card on the menukaart, with what a script needs; ``letter`` when it is the first of its letter."""

    id: str
    letter: str
    card: Card
    meter: Meter | None
    codes: str
    words: str
    figures: str
    strengths: str


@dataclass(frozen=True, slots=True)
class MenuPage:
    """All interventions as cards, by alphabet."""

    crumbs: tuple[Link, ...]
    count: str
    facets: tuple[FacetView, ...]
    facet_names: str
    letters: tuple[str, ...]
    cards: tuple[MenuCard, ...]
    modules: tuple[str, ...] = MENU_MODULES


def menu_page(scribe: Scribe) -> MenuPage:
    """Make the menukaart."""
    records = scribe.catalogue.public_interventions
    options = {facet.id: _options(scribe, facet) for facet in FACETS}
    values = {record.id: facet_values(record, scribe.assessments[record.id]) for record in records}
    letters = list(_first_of_letter(records))
    return MenuPage(
        crumbs=scribe.crumbs(),
        count=dutch.count(len(records), "interventie", "interventies"),
        facets=tuple(
            _facet(facet, options[facet.id], values.values(), place) for place, facet in enumerate(FACETS)
        ),
        facet_names=dutch.enumeration(facet.label.partition(",")[0].lower() for facet in FACETS),
        letters=tuple(filter(None, letters)),
        cards=tuple(
            _menu_card(scribe, record, letter, _codes(values[record.id], options))
            for record, letter in zip(records, letters, strict=True)
        ),
    )


def meter(value: int) -> Meter:
    """Draw a score as blocks, in two outlines, so that a thousand cards stay light."""
    blocks = [f"M{index * _STEP + 1} 1{_BLOCK}" for index in range(HIGHEST)]
    return Meter("".join(blocks[:value]), "".join(blocks[value:]))


def _options(scribe: Scribe, facet: Facet) -> tuple[Option, ...]:
    """Give the values of a facet; those of themes are the themes there are."""
    if facet.options:
        return facet.options
    return tuple((theme.id, theme.title) for theme in scribe.catalogue.public_themes)


def _facet(
    facet: Facet, options: Sequence[Option], chosen: Iterable[Mapping[str, tuple[str, ...]]], place: int
) -> FacetView:
    found = Counter(value for values in chosen for value in values[facet.id])
    amounts = [found[value] for value, _ in options]
    shown = [OptionView(value, label, n) for (value, label), n in zip(options, amounts, strict=True)]
    if facet.at_least:
        sums = [sum(amounts[index:]) for index in range(len(amounts))]
        shown = [OptionView(o.value, o.label, n) for o, n in zip(shown, sums, strict=True)]
        shown[0] = OptionView("", _ANY, sums[0])
    return FacetView(facet.id, facet.label, facet.note, facet.at_least, place < OPEN_FACETS, tuple(shown))


def _codes(values: Mapping[str, tuple[str, ...]], options: Mapping[str, Sequence[Option]]) -> str:
    """Write values by their places: facets apart by spaces, values by commas."""
    codes = []
    for name, known in options.items():
        places = {value: str(place) for place, (value, _) in enumerate(known)}
        codes.append(",".join(places[value] for value in values[name] if value in places))
    return " ".join(code or "-" for code in codes)


def _menu_card(scribe: Scribe, record: Intervention, letter: str, codes: str) -> MenuCard:
    assessed = scribe.assessments[record.id]
    return MenuCard(
        id=record.id,
        letter=letter,
        card=card(scribe, record),
        meter=meter(assessed.strength.value) if assessed.strength.value else None,
        codes=codes,
        words=" ".join((record.abbreviation or "", *record.also_known_as, *record.search_terms)).strip(),
        figures="|".join(
            f"{outcome.value}={value}={words}" for outcome, value, words in _figures(assessed.figures)
        ),
        strengths=" ".join(
            f"{outcome.value}={found.value}"
            for outcome, found in assessed.strengths.by_outcome.items()
            if found.value
        ),
    )


def _figures(figures: RecordFigures) -> Iterator[tuple[Outcome, Decimal, str]]:
    """Give per outcome the figure that stands, where it may be put in order with those of others."""
    for found in figures.standing:
        if found.is_on_scale:
            value = round(found.value, _SORT_DECIMALS) if found.pooled else found.value
            yield found.outcome, value, in_words(found)


def _first_of_letter(records: Iterable[Intervention]) -> Iterator[str]:
    """Give per record its letter when it is the first with that letter, else nothing."""
    seen = set[str]()
    for record in records:
        letter = first_letter(record.title)
        yield "" if letter in seen else letter
        seen.add(letter)
