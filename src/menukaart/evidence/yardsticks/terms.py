"""What each yardstick is called, what it tells and who uses it: data for pages and for the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PERCENTILE_POINTS = "percentile_points"
CLASS_OF_25 = "class_of_25"
SUPERIORITY = "probability_of_superiority"
MONTHS = "months"
NJI = "nji"
KRAFT = "kraft"
EEF = "eef"
HATTIE = "hattie"


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a yardstick is. A page about the method can be made from these.

    Attributes:
        id: its name in the API.
        label: its name for readers.
        explanation: what it tells, and where it fails, in Dutch.
        origin: who uses it.
    """

    id: str
    label: str
    explanation: str
    origin: str


YARDSTICKS: Mapping[str, Yardstick] = {
    item.id: item
    for item in (
        Yardstick(
            PERCENTILE_POINTS,
            "percentielpunten",
            "Hoeveel plaatsen van de 100 een middelste leerling opschuift: (Φ(d) − 0,5) × 100.",
            "What Works Clearinghouse (improvement index)",
        ),
        Yardstick(
            CLASS_OF_25,
            "klas van 25",
            "Hoeveel van 25 leerlingen boven het midden van de vergelijkingsgroep komen: 25 × Φ(d). "
            "Zonder verschil is dat de helft: 12,5.",
            "Aandeel boven een grens, een van de maten bij Baird en Pane (2019)",
        ),
        Yardstick(
            SUPERIORITY,
            "kans op een hogere score",
            "De kans dat een willekeurige leerling met de aanpak hoger scoort dan een willekeurige leerling "
            "zonder: Φ(d / √2). Zonder verschil is dat 50 van de 100.",
            "McGraw en Wong (1992)",
        ),
        Yardstick(
            MONTHS,
            "maanden leerwinst",
            "Een ruwe vertaling uit een tabel die voor leerresultaten bedoeld is en boven 1,00 ophoudt. "
            "Lezers schatten een effect in maanden vaak te hoog in.",
            "Education Endowment Foundation (EEF), vanaf 2021",
        ),
        Yardstick(
            NJI,
            "NJi",
            "Vuistregel: onder 0,20 geen of verwaarloosbaar; tot 0,50 klein; tot en met 0,80 middelgroot; "
            "daarboven groot. Een negatief effect krijgt hetzelfde woord, met ‘negatief’ erbij.",
            "Nederlands Jeugdinstituut (2021)",
        ),
        Yardstick(
            KRAFT,
            "Kraft",
            "Alleen voor leerresultaten in experimenten met loting en een gestandaardiseerde toets: "
            "onder 0,05 klein; tot 0,20 middelgroot; vanaf 0,20 groot.",
            "Kraft (2020)",
        ),
        Yardstick(
            EEF,
            "EEF",
            "Het woord dat de Nederlandstalige uitgave van de toolkit bij het aantal maanden geeft.",
            "Education Endowment Foundation (EEF), vanaf 2021",
        ),
        Yardstick(
            HATTIE,
            "Hattie",
            "Onder 0 omgekeerd; tot 0,15 wat leerlingen ook zonder onderwijs leren (ontwikkelingseffect); "
            "tot 0,40 wat een gemiddelde leraar bereikt; vanaf 0,40 het gewenste gebied. "
            "0,40 is het gemiddelde van alles op zijn lijst, geen grens voor goed of fout.",
            "Hattie (2009)",
        ),
    )
}
"""All yardsticks by id, in the order in which they are shown."""
