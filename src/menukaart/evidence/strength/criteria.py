"""The six questions about a body of evidence as data: what a reader sees of each.

How each is answered stands in ``answers``. Grounds: evidence-rule.md, sections 3 and 4 (EEF padlocks, GRADE,
WWC, Blueprints), and ARCHITECTURE.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.dutch import number
from menukaart.evidence.strength.precision import NULL_BAND

CLEAR_I2 = 50.0
"""Percent. Below this, studies agree well enough."""
MAX_I2 = 75.0
"""Percent. From here on they differ too much, unless a next study is expected on the same side of zero."""
RECENT_YEARS = 15
"""A publication is recent when it is at most this many years older than the review."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One question.

    Attributes:
        id: name for other programs; never changes.
        label: Dutch name.
        weakness: a no in a few Dutch words.
        open: what is asked while it is not known, behind "wij weten nog niet of".
        anchor: its place on the page about the method; never changes.
        question: what is asked, in Dutch.
        yes: what makes it a yes.
        no: what makes it a no.
        unknown: what makes it unknown.
    """

    id: str
    label: str
    weakness: str
    open: str
    anchor: str
    question: str
    yes: str
    no: str
    unknown: str


RANDOMISED = Criterion(
    "randomised",
    "Geloot",
    "niet geloot",
    "er is geloot",
    "geloot",
    "Bepaalde loting wie meedeed en wie niet?",
    "In meer dan de helft van de onderzoeken is geloot.",
    "In de helft van de onderzoeken of minder is geloot.",
    "Wij weten niet in hoeveel van de samengevatte onderzoeken is geloot.",
)
INDEPENDENT = Criterion(
    "independent",
    "Onafhankelijk",
    "niet onafhankelijk",
    "anderen dan de makers het onderzochten",
    "onafhankelijk",
    "Is het onderzocht door anderen dan de makers van de aanpak?",
    "Bij een samenvatting: de meeste onderzoeken. Bij losse onderzoeken: ten minste één. Een maatregel of "
    "randvoorwaarde heeft geen maker.",
    "Wie het onderzocht, had er zelf belang bij. Bij losse onderzoeken geldt dat voor alle.",
    "Dit weten wij niet uit onze bronnen.",
)
CONSISTENT = Criterion(
    "consistent",
    "Eensgezind",
    "niet eensgezind",
    "de onderzoeken dezelfde kant op wijzen",
    "eensgezind",
    "Wijzen de onderzoeken dezelfde kant op?",
    f"Minder dan {CLEAR_I2:.0f}% van de verschillen tussen de onderzoeken is geen toeval (I²). Of ook een "
    "nieuw onderzoek komt naar verwachting aan dezelfde kant van nul uit. Bij losse onderzoeken: zij wijzen "
    "allemaal dezelfde kant op.",
    f"I² is {MAX_I2:.0f}% of meer, en een nieuw onderzoek kan onder of boven nul uitkomen, of dat is niet "
    "bekend. Bij losse onderzoeken: zij wijzen niet dezelfde kant op.",
    "Wij kennen geen van beide, I² ligt ertussenin, of er is maar één onderzoek.",
)
PRECISE = Criterion(
    "precise",
    "Nauwkeurig",
    "niet nauwkeurig",
    "het getal nauwkeurig is",
    "nauwkeurig",
    "Is de onzekerheid klein genoeg om iets te kunnen zeggen?",
    "Het 95%-interval ligt helemaal aan één kant van nul. Of het ligt helemaal tussen "
    f"{number(-NULL_BAND, 2)} en {number(NULL_BAND, 2)}: dan is vrij zeker dat er bijna geen effect is. "
    "Zonder interval telt ook een kans op toeval (p) onder 0,05. Bij losse onderzoeken is één genoeg.",
    "Het interval loopt van onder nul tot boven nul, en is breder dan dat.",
    "Wij kennen geen interval en geen standaardfout.",
)
RECENT = Criterion(
    "recent",
    "Recent",
    "niet recent",
    "het recent is",
    "recent",
    "Is het onderzoek niet verouderd?",
    f"Het verscheen hoogstens {RECENT_YEARS} jaar voordat wij de pagina controleerden. Bij losse onderzoeken "
    "is één genoeg.",
    "Het is ouder.",
    "Wij weten niet in welk jaar het verscheen.",
)
TEST = Criterion(
    "test",
    "Eerlijke toets",
    "een toets van de onderzoekers zelf",
    "met een eerlijke toets is gemeten",
    "eerlijke-toets",
    "Is gemeten met een toets die niet door de onderzoekers zelf is gemaakt?",
    "Er is gemeten met gestandaardiseerde toetsen. Bij losse onderzoeken is één genoeg.",
    "De onderzoekers maakten de toets zelf.",
    "Wij weten niet welke toetsen zijn gebruikt, of het waren beide soorten.",
)
CRITERIA: tuple[Criterion, ...] = (RANDOMISED, INDEPENDENT, CONSISTENT, PRECISE, RECENT, TEST)
"""The questions, in the order in which readers see them."""
