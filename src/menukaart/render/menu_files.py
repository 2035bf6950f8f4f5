"""The data that the menukaart fetches: to choose among all interventions, and to show those not in the page.

``menukaart/keuze.json`` holds of every intervention, by alphabet, what choosing and sorting need;
``menukaart/kaarten/0.json`` and so on hold what cards show besides, and the words by which they are found.
"""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.render import addresses
from menukaart.render.api.documents import write_json
from menukaart.render.views.choose.menu_cards import MenuCard, menu_card
from menukaart.render.views.choose.menu_choice import Choosable, Sayings, choosable
from menukaart.render.views.choose.menu_form import menu_options
from menukaart.render.views.parts.common import Scribe
from menukaart.vocabulary import MenuGroup

INDEX_FILE = f"{addresses.MENU}keuze.json"
CARDS_FOLDER = f"{addresses.MENU}kaarten/"
CARDS_EACH = 40
"""So many cards stand in one file: a list sorted by effect takes them from anywhere."""

_GROUPS = list(MenuGroup)


def menu_files(scribe: Scribe) -> Iterator[tuple[str, str]]:
    """Give every file, as an address from the root of the site and its text."""
    options = menu_options(scribe)
    places = Sayings()
    found: list[tuple[MenuCard, Choosable]] = []
    for record in scribe.catalogue.public_interventions:
        card = menu_card(scribe, record)
        found.append((card, choosable(record, scribe.assessments[record.id], card, options, places)))
    yield (
        INDEX_FILE,
        write_json(
            {
                "each": CARDS_EACH,
                "sentences": list(places.sentences),
                "classes": list(places.classes),
                "certainties": list(places.certainties),
                "rows": [_row(card, chosen) for card, chosen in found],
            }
        ),
    )
    for start in range(0, len(found), CARDS_EACH):
        rows = [_card_row(card, chosen) for card, chosen in found[start : start + CARDS_EACH]]
        yield f"{CARDS_FOLDER}{start // CARDS_EACH}.json", write_json(rows)


def _row(card: MenuCard, chosen: Choosable) -> list[object]:
    """Write what choosing needs; ``menu/supply.js`` reads it in this order."""
    group = _GROUPS.index(card.group)
    return [card.id, card.title, group, chosen.codes, chosen.told, chosen.usual, chosen.figures]


def _card_row(card: MenuCard, chosen: Choosable) -> list[object]:
    """Write what a card shows besides; ``menu/card.js`` reads it in this order."""
    cost = card.cost.absent.label if card.cost.absent else card.cost.value
    return [
        card.summary,
        chosen.words,
        card.advice,
        card.phases,
        card.dutch,
        cost,
        int(card.cost.absent is not None),
    ]
