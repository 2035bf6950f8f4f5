"""The menukaart: what is known first, every intervention, and the facets by which a reader chooses.

Three groups: what was judged as cards, what was not judged as one line each with the reason, and what one had
better leave. The form is made in ``menu_form``, a card in ``menu_cards``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from menukaart import dutch
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.render.assets import MENU_MODULES
from menukaart.render.facets import FACETS, facet_values
from menukaart.render.views.choose.menu_cards import MenuCard, Meter, Sayings, group_of, menu_card, meter
from menukaart.render.views.choose.menu_form import FacetView, codes_of, facet_view, options_of
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.vocabulary import FacetName, MenuGroup

IN_SIGHT = (FacetName.PHASE, FacetName.OUTCOME)
"""The facets that stand above the list as chips; the others stand beside it, or behind a button."""

OPEN_FACETS = 2
"""So many of the other facets stand open at first; the rest are folded, with their name in sight."""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Interventions of which we know equally little or much, by alphabet."""

    group: MenuGroup
    cards: tuple[MenuCard, ...]

    @property
    def is_lines(self) -> bool:
        """Whether each is one line, and not a card."""
        return self.group is MenuGroup.UNJUDGED


@dataclass(frozen=True, slots=True)
class MenuPage:
    """All interventions in three groups.

    Attributes:
        judged, unjudged, cautions: how many there are, in words.
        first, facets: the facets in sight, and the others.
        sentences, classes: what may be said, each once; ``MenuCard.told`` holds places in them.
        meters: the drawing of every score from 1 up.
    """

    crumbs: tuple[Link, ...]
    count: str
    judged: str
    unjudged: str
    cautions: str
    first: tuple[FacetView, ...]
    facets: tuple[FacetView, ...]
    facet_names: str
    groups: tuple[CardGroup, ...]
    sentences: tuple[str, ...]
    classes: tuple[str, ...]
    meters: tuple[Meter, ...]
    modules: tuple[str, ...] = MENU_MODULES


def menu_page(scribe: Scribe) -> MenuPage:
    """Make the menukaart."""
    records = scribe.catalogue.public_interventions
    options = {facet.id: options_of(scribe, facet) for facet in FACETS}
    values = {record.id: facet_values(record, scribe.assessments[record.id]) for record in records}
    facets = [facet_view(facet, options[facet.id], values.values()) for facet in FACETS]
    first = [facet for facet in facets if facet.id in IN_SIGHT]
    rest = [facet for facet in facets if facet.id not in IN_SIGHT]
    places = Sayings()
    cards = {
        record.id: menu_card(scribe, record, codes_of(values[record.id], options), places)
        for record in records
    }
    judged = sum(card.score > 0 for card in cards.values())
    return MenuPage(
        crumbs=scribe.crumbs(),
        count=dutch.count(len(records), "aanpak", "aanpakken"),
        judged=dutch.count(judged, "aanpak", "aanpakken"),
        unjudged=dutch.number(len(records) - judged),
        cautions=dutch.number(sum(record.caution is not None for record in records)),
        first=tuple(first),
        facets=tuple(replace(facet, is_open=place < OPEN_FACETS) for place, facet in enumerate(rest)),
        facet_names=dutch.enumeration(facet.label.partition(",")[0].lower() for facet in FACETS),
        groups=tuple(_groups(scribe, cards)),
        sentences=tuple(places.sentences),
        classes=tuple(places.classes),
        meters=tuple(meter(value) for value in range(1, HIGHEST + 1)),
    )


def _groups(scribe: Scribe, cards: Mapping[str, MenuCard]) -> Iterator[CardGroup]:
    found: dict[MenuGroup, list[MenuCard]] = {group: [] for group in MenuGroup}
    for record in scribe.catalogue.public_interventions:
        found[group_of(record, scribe.assessments[record.id])].append(cards[record.id])
    for group, members in found.items():
        if members:
            yield CardGroup(group, tuple(members))
