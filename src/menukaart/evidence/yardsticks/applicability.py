"""Where a yardstick does not apply, and the Dutch sentence that says why."""

from __future__ import annotations

from collections.abc import Mapping

from menukaart.evidence.numbers.figure import Figure
from menukaart.evidence.yardsticks import rulers
from menukaart.evidence.yardsticks.terms import CLASS_OF_25, EEF, HATTIE, KRAFT, MONTHS
from menukaart.vocabulary import Design, Measure, Outcome, TestType

LEARNING = frozenset(
    {
        Outcome.GENERAL,
        Outcome.MATHS,
        Outcome.LANGUAGE,
        Outcome.READING,
        Outcome.VOCABULARY,
        Outcome.COGNITION,
    }
)
"""Outcomes that are results of learning: months, and the words of Kraft, EEF and Hattie, are about these."""

_ONLY_LEARNING = frozenset({MONTHS, KRAFT, EEF, HATTIE})
_NOT_PUPILS = frozenset({Outcome.TEACHING, Outcome.PARENTS, Outcome.SEGREGATION})

_POINTS = "De bron geeft alleen percentielpunten; die rekenen wij niet om naar een andere maat."

WHY_NOT: Mapping[Measure, str] = {
    Measure.R: "Een correlatie zegt hoe sterk twee dingen samenhangen, niet hoe ver groepen verschillen.",
    Measure.TAU_U: "Tau-U vergelijkt een leerling met zichzelf; er is geen groep om naast te leggen.",
    Measure.ODDS_RATIO: "Een verhouding van kansen gaat over wel of niet, niet over een verschil in scores.",
    Measure.RATE_RATIO: "Een verhouding van aantallen gaat over voorvallen, niet over scores.",
    Measure.MONTHS: (
        "De bron geeft zelf maanden. Hoe die zijn berekend verschilt per bron, dus wij rekenen ze niet om."
    ),
    Measure.PERCENTILE: _POINTS,
    Measure.IMPROVEMENT: _POINTS,
    Measure.PERCENT: "Een percentage is een aandeel, geen verschil afgezet tegen de spreiding van scores.",
    Measure.PERCENT_POINTS: (
        "Een verschil tussen twee percentages is niet afgezet tegen de spreiding van scores."
    ),
}
"""Why a measure that is no standardised mean difference is never put on these yardsticks."""

_NO_GROUP = (
    "Dit cijfer vergelijkt met de meting vooraf. Zonder vergelijkingsgroep telt gewone groei mee als effect."
)
_NOT_LEARNING = "Deze meetlat is gemaakt voor leerresultaten; dit cijfer gaat over iets anders."
_NO_CLASS = "Dit cijfer gaat niet over leerlingen."
BEYOND = "De tabel van de EEF gaat niet verder dan een effect van 1,00."
_NOT_RANDOMISED = (
    "Kraft beschrijft alleen experimenten met loting; dit cijfer komt niet uit één zo’n experiment."
)
_TEST_UNKNOWN = (
    "Kraft beschrijft alleen gestandaardiseerde toetsen; welke toets hier gebruikt is weten wij niet."
)
_OTHER_TEST = "Kraft beschrijft alleen gestandaardiseerde toetsen; hier is (ook) een eigen toets gebruikt."
_KRAFT_NEGATIVE = "De indeling van Kraft heeft geen woorden voor een negatief effect."


def why_not(figure: Figure, yardstick: str) -> str:
    """Say in Dutch why a yardstick does not apply to a figure; empty when it does.

    Args:
        figure: the figure.
        yardstick: id of the yardstick.
    """
    if not figure.measure.standardised:
        return WHY_NOT[figure.measure]
    if figure.design is Design.BEFORE_AFTER:
        return _NO_GROUP
    if yardstick in _ONLY_LEARNING and figure.outcome not in LEARNING:
        return _NOT_LEARNING
    if yardstick == CLASS_OF_25 and figure.outcome in _NOT_PUPILS:
        return _NO_CLASS
    if yardstick in {MONTHS, EEF} and rulers.months_of(figure.value) is None:
        return BEYOND
    return _why_not_kraft(figure) if yardstick == KRAFT else ""


def _why_not_kraft(figure: Figure) -> str:
    if figure.design is not Design.RCT:
        return _NOT_RANDOMISED
    if figure.test is None:
        return _TEST_UNKNOWN
    if figure.test is not TestType.STANDARDISED:
        return _OTHER_TEST
    return _KRAFT_NEGATIVE if figure.value < 0 else ""
