"""The six criteria of the strength of evidence, as data with the check that belongs to each.

Source: design.md, section 4, rule 1.0. What a reader sees of a criterion stands here; how it is decided
stands in ``checks``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from menukaart.dutch import number
from menukaart.evidence.strength import checks
from menukaart.evidence.strength.body import Body
from menukaart.evidence.strength.checks import MAX_I2, RECENT_YEARS
from menukaart.evidence.strength.precision import NULL_BAND
from menukaart.evidence.strength.verdicts import Judgement


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion.

    Attributes:
        id: name for other programs; never changes.
        label: Dutch name.
        question: what is asked, in Dutch.
        yes: what makes it a yes.
        no: what makes it a no.
        unknown: what makes it unknown.
        check: the judgement of a body of evidence that is not empty.
    """

    id: str
    label: str
    question: str
    yes: str
    no: str
    unknown: str
    check: Callable[[Body], Judgement]


CRITERIA: tuple[Criterion, ...] = (
    Criterion(
        id="randomised",
        label="Geloot",
        question="Bepaalde in de meeste onderzoeken loting wie meedeed en wie niet?",
        yes="In meer dan de helft van de onderzoeken is geloot.",
        no="In de helft van de onderzoeken of minder is geloot.",
        unknown="Er is een samenvatting van onderzoeken (meta-analyse). Wij weten niet hoe die onderzoeken "
        "zijn opgezet.",
        check=checks.randomised,
    ),
    Criterion(
        id="independent",
        label="Onafhankelijk",
        question="Is het meeste onderzoek gedaan door anderen dan de makers van de aanpak?",
        yes="Meer dan de helft van de onderzoeken is onafhankelijk. Of het gaat om een maatregel of "
        "randvoorwaarde, die geen maker heeft.",
        no="De helft van de onderzoeken of minder is onafhankelijk.",
        unknown="Dit staat niet in wat wij lazen.",
        check=checks.independent,
    ),
    Criterion(
        id="consistent",
        label="Eensgezind",
        question="Wijzen de onderzoeken dezelfde kant op?",
        yes=f"Minder dan {MAX_I2:.0f}% van de verschillen tussen de onderzoeken is geen toeval (I²). Of ook "
        "een nieuw onderzoek komt naar verwachting aan dezelfde kant van nul uit (voorspellingsinterval).",
        no="Geen van beide.",
        unknown="Wij konden de onderzoeken niet zelf samenvatten en de bron geeft geen I², of er is maar één "
        "onderzoek.",
        check=checks.consistent,
    ),
    Criterion(
        id="precise",
        label="Nauwkeurig",
        question="Is de onzekerheid klein genoeg om iets te kunnen zeggen?",
        yes="Het 95%-interval ligt helemaal aan één kant van nul. Of het ligt helemaal tussen "
        f"{number(-NULL_BAND, 2)} en {number(NULL_BAND, 2)}: dan is vrij zeker dat er bijna geen effect is. "
        "Zonder interval telt ook een kans op toeval (p) onder 0,05.",
        no="Het interval loopt van onder nul tot boven nul, en is breder dan dat.",
        unknown="Wij kennen geen interval en geen standaardfout.",
        check=checks.precise,
    ),
    Criterion(
        id="recent",
        label="Recent",
        question="Is het onderzoek niet verouderd?",
        yes=f"Het verscheen hoogstens {RECENT_YEARS} jaar voordat wij de pagina controleerden. Bij losse "
        "onderzoeken geldt dat voor meer dan de helft.",
        no="Het is ouder.",
        unknown="Wij weten niet in welk jaar het verscheen.",
        check=checks.recent,
    ),
    Criterion(
        id="direct",
        label="Over deze leerlingen",
        question="Gaat het over leerlingen met een risico op achterstand, en is er gemeten met "
        "gestandaardiseerde toetsen?",
        yes="Allebei. Bij losse onderzoeken geldt dat voor meer dan de helft.",
        no="Ten minste een van de twee is niet zo.",
        unknown="Ten minste een van de twee weten wij niet.",
        check=checks.direct,
    ),
)
"""The criteria, in the order in which readers see them."""
