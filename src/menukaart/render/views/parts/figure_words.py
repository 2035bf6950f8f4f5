"""A figure in one line: its size, its unit, and how many studies are behind it; the same words everywhere."""

from __future__ import annotations

from menukaart import dutch
from menukaart.evidence.figures.record import OutcomeFigures
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.pooling.synthesis import Synthesis
from menukaart.model.effect import Effect
from menukaart.vocabulary import Measure, NoFigure

_UNITS: dict[Measure, str] = {
    Measure.MONTHS: "maanden",
    Measure.PERCENTILE: "percentielpunten",
    Measure.IMPROVEMENT: "percentielpunten (improvement index)",
    Measure.PERCENT: "%",
    Measure.PERCENT_POINTS: "procentpunten",
}

_MOST_DECIMALS = 3
"""Sources print two or three decimals; more come from a data file."""


def unit(effect: Effect | StandingFigure) -> str:
    """Give the unit behind the number."""
    if effect.measure is Measure.MONTHS and abs(effect.value) == 1:
        return "maand"
    return _UNITS.get(effect.measure, effect.measure.label)


def in_words(found: StandingFigure) -> str:
    """Write the figure that stands in one line: ``rekenen: 0,28 SD (1 Nederlandse studie)``."""
    size = pooled_in_words(found.pooled.synthesis) if found.pooled else size_in_words(found)
    return f"{found.outcome.label}: {size}"


def outcome_in_words(entry: OutcomeFigures) -> str:
    """Write the figure that stands on an outcome, or why none does, in one line."""
    if isinstance(entry.standing, StandingFigure):
        return in_words(entry.standing)
    words = dutch.small(entry.standing.label)
    if entry.standing is NoFigure.SEVERAL:
        words = f"{dutch.count(len(entry.own), 'cijfer', 'cijfers')}; zie ‘Werkt het?’"
    return f"{entry.outcome.label}: {words}"


def bare_size(found: Effect | StandingFigure) -> str:
    """Write the number with its unit, where the studies behind it stand elsewhere: ``0,36 SD``."""
    is_pooled = isinstance(found, StandingFigure) and found.pooled is not None
    decimals = 2 if is_pooled else _decimals(found)
    return f"{dutch.number(found.value, decimals)} {unit(found)}"


def size_in_words(effect: Effect | StandingFigure) -> str:
    """Write a figure of a record: ``0,36 SD (118 studies, waarvan 3 Nederlands)``."""
    size = f"{dutch.number(effect.value, _decimals(effect))} {unit(effect)}"
    return _with_ground(size, studies_in_words(effect.studies, effect.dutch_studies))


def pooled_in_words(found: Synthesis) -> str:
    """Write an estimate of our own: ``0,41 SD (32 studies, zelf samengevat)``."""
    studies = studies_in_words(found.k, found.dutch_studies)
    return _with_ground(f"{dutch.number(found.estimate, 2)} SD", studies, "zelf samengevat")


def studies_in_words(studies: int | None, dutch_studies: int | None) -> str:
    """Say how many studies there are and how many of them are Dutch; empty when neither is known.

    That a number is not known is said; 0 Dutch studies is said as plainly as 5.
    More Dutch studies than studies were counted over more than one figure: then there are at least so many.
    """
    if studies is None:
        return "" if dutch_studies is None else f"aantal studies onbekend, {_of_which(dutch_studies)}"
    if dutch_studies is not None and dutch_studies > studies:
        return f"minstens {dutch.count(dutch_studies, 'Nederlandse studie', 'Nederlandse studies')}"
    if dutch_studies == studies and studies:
        return dutch.count(studies, "Nederlandse studie", "Nederlandse studies")
    amount = dutch.count(studies, "studie", "studies")
    if dutch_studies is None:
        return amount
    is_one_foreign = (studies, dutch_studies) == (1, 0)
    return f"{amount}, {'niet Nederlands' if is_one_foreign else _of_which(dutch_studies)}"


def _of_which(dutch_studies: int) -> str:
    return f"waarvan {dutch.number(dutch_studies)} Nederlands" if dutch_studies else "geen Nederlandse"


def _with_ground(size: str, *ground: str) -> str:
    known = ", ".join(filter(None, ground))
    return f"{size} ({known})" if known else size


def _decimals(effect: Effect | StandingFigure) -> int | None:
    """Keep what the source prints, but round what a data file holds: 0,28752 says no more than 0,29."""
    exponent = effect.value.as_tuple().exponent
    return 2 if isinstance(exponent, int) and exponent < -_MOST_DECIMALS else None
