"""Rule 1.0, which rule 2.0 replaced: what it said and why it went.

A score in a policy document of before must stay readable: the words stand here, and the scores come from the
release in which they were last published (``reading.releases``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PreviousRule:
    """An earlier rule in Dutch sentences.

    Attributes:
        version: its version.
        until: the day on which it was replaced.
        said: how it came to a score.
        why: why it was replaced.
        differs: what the new rule does differently.
    """

    version: str
    until: date
    said: tuple[str, ...]
    why: tuple[str, ...]
    differs: tuple[str, ...]


PREVIOUS = PreviousRule(
    version="1.0",
    until=date(2026, 11, 26),
    said=(
        (
            "De score begon bij het aantal onderzoeken: 0, 1 of 2, 3 tot 9, 10 tot 29, 30 tot 69, of 70 en "
            "meer gaf 0 tot en met 5."
        ),
        (
            "Zes vragen gingen eraf: geloot, onafhankelijk, eensgezind, nauwkeurig, recent, en gemeten bij "
            "leerlingen met een risico op achterstand met een gestandaardiseerde toets. Een nee kostte 1 "
            "punt, onbekend een half punt."
        ),
        "Met onderzoek was de score ten minste 1. Zonder eigen cijfer was zij hoogstens 3.",
    ),
    why=(
        (
            "Onbekend kostte in totaal meer punten dan wat wij als zwak kenden. De score mat dus vooral wat "
            "wij hadden opgeschreven."
        ),
        "Van de 125 interventies kregen er 81 een 0. Bij maar 5 daarvan was gezocht zonder iets te vinden.",
        "Een meta-analyse erbij kon een score lager maken.",
        "De score gold voor de hele aanpak en stond ook naast cijfers die op ander onderzoek rusten.",
    ),
    differs=(
        "Onbekend kost niets. Hoge scores moeten wel verdiend worden met sterke punten die wij kennen.",
        "Er is een score per uitkomst.",
        "Wat niet is beoordeeld, heeft geen getal maar een reden.",
        "Of het onderzoek past bij uw leerlingen en bij Nederland, staat apart.",
    ),
)
"""What the page about the method said of rule 1.0, and what an audit of release 2026.11 found."""
