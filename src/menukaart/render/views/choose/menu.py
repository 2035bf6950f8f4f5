"""The menukaart: every intervention as a card, and the facets by which a reader chooses.

A card carries what a script needs to choose and to sort, in short attributes, so that nothing has to be
fetched and the page works at once:

- ``codes``: per facet, in the order of ``FACETS``, the places of its values among the options: ``1 0,4 2``;
- ``words``: what can be found besides the title and the summary;
- ``figures``: per outcome the one figure to sort on, and how to write it: ``lezen=0.28=lezen: 0,28 d``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from menukaart import dutch
from menukaart.catalogue.catalogue import first_letter
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.render.facets import FACETS, Facet, Option, facet_values
from menukaart.render.views.parts.card import Card, card, pooled_in_words
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure import in_words
from menukaart.vocabulary import EffectRelation, Outcome

OPEN_FACETS = 3
"""So many facets stand open at first; the others are folded, with their name in sight."""

MODULES = tuple(
    f"assets/menu/{name}.js"
    for name in ("choose", "history", "order", "read", "sheet", "show", "state", "table", "words")
)
"""What ``main.js`` is made of, named in the page so that a browser fetches all of it at once."""

_BLOCK, _STEP = "v14h18v-14z", 22
_ANY = "maakt niet uit"


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
    meter: Meter
    codes: str
    words: str
    figures: str


@dataclass(frozen=True, slots=True)
class MenuPage:
    """All interventions as cards, by alphabet."""

    crumbs: tuple[Link, ...]
    count: str
    facets: tuple[FacetView, ...]
    facet_names: str
    letters: tuple[str, ...]
    cards: tuple[MenuCard, ...]
    modules: tuple[str, ...] = MODULES


def menu_page(scribe: Scribe) -> MenuPage:
    """Make the menukaart."""
    records = scribe.catalogue.interventions
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


def effect_for(record: Intervention, outcome: Outcome) -> Effect | None:
    """Choose the one figure that stands for an outcome, when interventions are put in order.

    Only standardised figures of the intervention itself count. The one at the top of the record goes
    first; else the one that rests on most studies; else the first that is listed.
    """
    figures = [
        effect
        for effect in record.effects
        if effect.outcome is outcome
        and effect.relation is EffectRelation.DIRECT
        and effect.measure.standardised
    ]
    return max(figures, key=lambda effect: (effect.headline, effect.studies or 0), default=None)


def meter(value: int) -> Meter:
    """Draw a score as blocks, in two outlines, so that a thousand cards stay light."""
    blocks = [f"M{index * _STEP + 1} 1{_BLOCK}" for index in range(HIGHEST)]
    return Meter("".join(blocks[:value]), "".join(blocks[value:]))


def _options(scribe: Scribe, facet: Facet) -> tuple[Option, ...]:
    """Give the values of a facet; those of themes are the themes there are."""
    if facet.options:
        return facet.options
    return tuple((theme.id, theme.title) for theme in scribe.catalogue.themes)


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
    figures = _figures(record, assessed)
    return MenuCard(
        id=record.id,
        letter=letter,
        card=card(scribe, record),
        meter=meter(assessed.strength.value),
        codes=codes,
        words=" ".join((record.abbreviation or "", *record.also_known_as, *record.search_terms)).strip(),
        figures="|".join(f"{outcome.value}={value}={words}" for outcome, value, words in figures),
    )


def _figures(record: Intervention, assessed: Assessment) -> Iterator[tuple[Outcome, Decimal | float, str]]:
    """Give per outcome the figure to sort on: what was pooled here, else what the record holds."""
    pooled = assessed.pooled if record.synthesis else None
    for outcome in Outcome:
        effect = effect_for(record, outcome)
        if pooled and record.synthesis and record.synthesis.outcome is outcome:
            estimate = pooled.synthesis.estimate
            yield outcome, round(estimate, 4), f"{outcome.label}: {pooled_in_words(pooled)}"
        elif effect:
            yield outcome, effect.value, in_words(effect)


def _first_of_letter(records: Iterable[Intervention]) -> Iterator[str]:
    """Give per record its letter when it is the first with that letter, else nothing."""
    seen = set[str]()
    for record in records:
        letter = first_letter(record.title)
        yield "" if letter in seen else letter
        seen.add(letter)
