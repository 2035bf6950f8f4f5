"""The menukaart: what is known first, every intervention, and the facets by which a reader chooses.

Three groups: what was judged as cards, what was not judged as one line each with the reason, and what one had
better leave. The form is made in ``menu_form``, a card in ``menu_cards``. Of very many interventions the page
holds a first share of each group; the rest is fetched (``render/menu_files.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from menukaart import dutch
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.model import Intervention
from menukaart.render.assets import MENU_MODULES
from menukaart.render.facets import FACETS, facet_values
from menukaart.render.menu_files import INDEX_FILE
from menukaart.render.views.choose.menu_cards import MenuCard, Meter, group_of, menu_card, meter
from menukaart.render.views.choose.menu_form import FacetView, facet_view, menu_options
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.vocabulary import FacetName, MenuGroup

IN_PAGE = 180
"""So many interventions stand in the page itself; of more, a first share of each group."""

EARLY = 500
"""Up to so many interventions, what choosing needs is fetched at once; of more, when a reader comes near."""

IN_SIGHT = (FacetName.PHASE, FacetName.OUTCOME)
"""The facets that stand above the list as chips; the others stand beside it, or behind a button."""

OPEN_FACETS = 2
"""So many of the other facets stand open at first; the rest are folded, with their name in sight."""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Interventions of which we know equally little or much, by alphabet.

    Attributes:
        group: which.
        amount: how many there are.
        cards: those that stand in the page.
    """

    group: MenuGroup
    amount: int
    cards: tuple[MenuCard, ...]

    @property
    def is_lines(self) -> bool:
        """Whether each is one line, and not a card."""
        return self.group is MenuGroup.UNJUDGED

    @property
    def is_cut(self) -> bool:
        """Whether there are more than stand in the page."""
        return self.amount > len(self.cards)

    @property
    def shown(self) -> str:
        """Say how many of them stand in the page."""
        return f"Op deze pagina: {dutch.number(len(self.cards))} van de {dutch.number(self.amount)}."


@dataclass(frozen=True, slots=True)
class MenuPage:
    """All interventions in three groups.

    Attributes:
        judged, unjudged, cautions: how many there are, in words.
        first, facets: the facets in sight, and the others.
        meters: the drawing of every score from 1 up.
        most: how many stand in the page before the rest is fetched.
        data: where what choosing needs is fetched from.
        is_early: whether that is fetched at once.
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
    meters: tuple[Meter, ...]
    most: int
    data: str
    is_early: bool
    modules: tuple[str, ...] = MENU_MODULES

    @property
    def is_cut(self) -> bool:
        """Whether there are more interventions than stand in the page."""
        return any(group.is_cut for group in self.groups)


def menu_page(scribe: Scribe) -> MenuPage:
    """Make the menukaart."""
    records = scribe.catalogue.public_interventions
    options = menu_options(scribe)
    values = [facet_values(record, scribe.assessments[record.id]) for record in records]
    facets = [facet_view(facet, options[facet.id], values) for facet in FACETS]
    first = [facet for facet in facets if facet.id in IN_SIGHT]
    rest = [facet for facet in facets if facet.id not in IN_SIGHT]
    judged = sum(bool(scribe.assessments[record.id].strength.value) for record in records)
    return MenuPage(
        crumbs=scribe.crumbs(),
        count=dutch.count(len(records), "aanpak", "aanpakken"),
        judged=dutch.count(judged, "aanpak", "aanpakken"),
        unjudged=dutch.number(len(records) - judged),
        cautions=dutch.number(sum(record.caution is not None for record in records)),
        first=tuple(first),
        facets=tuple(replace(facet, is_open=place < OPEN_FACETS) for place, facet in enumerate(rest)),
        facet_names=dutch.enumeration(dutch.small(facet.label.partition(",")[0]) for facet in FACETS),
        groups=tuple(_groups(scribe, IN_PAGE)),
        meters=tuple(meter(value) for value in range(1, HIGHEST + 1)),
        most=IN_PAGE,
        data=INDEX_FILE,
        is_early=len(records) <= EARLY,
    )


def shares(amounts: Sequence[int], most: int) -> list[int]:
    """Say how many of each group are shown when about ``most`` may be: each its share, and none nothing.

    ``menu/groups.js`` does the same.
    """
    total = sum(amounts)
    return list(amounts) if total <= most else [ceil(most * amount / total) for amount in amounts]


def _groups(scribe: Scribe, most: int) -> Iterator[CardGroup]:
    found: dict[MenuGroup, list[Intervention]] = {group: [] for group in MenuGroup}
    for record in scribe.catalogue.public_interventions:
        found[group_of(record, scribe.assessments[record.id])].append(record)
    amounts = shares([len(members) for members in found.values()], most)
    for (group, members), amount in zip(found.items(), amounts, strict=True):
        if members:
            cards = tuple(menu_card(scribe, record) for record in members[:amount])
            yield CardGroup(group, len(members), cards)
