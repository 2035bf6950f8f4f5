"""A figure that we computed ourselves says how: anyone must be able to do it again."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.reasons import figures
from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.vocabulary import Reading


def _check(subject: Subject) -> Iterator[Breach]:
    for path, effect in figures(subject):
        reading = (*path, "reading")
        if effect.reading is Reading.COMPUTED and not effect.recipe:
            message = "Dit cijfer is zelf berekend, maar er staat niet hoe."
            hint = "Schrijf in 'recipe' welke regels van welke tabel meetellen en wat u ermee deed."
            yield Breach(reading, message, hint, depends_on=((*path, "recipe"),))
        elif effect.recipe and effect.reading is not Reading.COMPUTED:
            message = "Bij dit cijfer staat hoe het is berekend, maar het is niet als berekend gemerkt."
            hint = "Zet 'reading: zelf-berekend' erbij, of haal 'recipe' weg als de bron dit getal afdrukt."
            yield Breach((*path, "recipe"), message, hint, depends_on=(reading,))


RULE = Rule(
    "berekening-onbekend",
    "Een cijfer dat wij zelf berekenden zegt hoe, en alleen zo'n cijfer doet dat.",
    _check,
    remedy="Zet bij 'recipe' de tabel, de regels die meetellen en de bewerking.",
)
