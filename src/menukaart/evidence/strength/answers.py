"""The answers to the six questions about one synthesis. Pure: what is stored in, a judgement out.

Each says ``unknown`` where the record does not say. Our own pooling of the same studies fills what the source
does not print; where both speak about agreement, a no of our own counts, because we can show it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menukaart.dutch import count, number
from menukaart.evidence.numbers.interval import interval_of
from menukaart.evidence.pooling import Synthesis
from menukaart.evidence.strength.precision import (
    NO_EFFECT,
    Span,
    interval_precision,
    is_significant,
    on_one_side,
)
from menukaart.evidence.strength.rule import RULE, StrengthRule
from menukaart.evidence.strength.verdicts import Judgement, verdict_of
from menukaart.model import Source
from menukaart.model.effect import Effect
from menukaart.vocabulary import InterventionKind, Measure, TestType, Verdict

NOT_MADE_BY_ANYONE = frozenset({InterventionKind.MEASURE, InterventionKind.PRECONDITION})
"""Kinds of intervention that nobody developed, so that every researcher is independent of the developer."""


@dataclass(frozen=True, slots=True)
class Background:
    """What the answers rest on beside the figures.

    Attributes:
        kind: kind of the intervention.
        sources: the living source records by id; one that is missing says nothing.
        review_year: year in which the record was reviewed; "recent" is judged against it.
        rule: the rule with its limits; others than the one in force are for trying what a limit does.
    """

    kind: InterventionKind
    sources: Mapping[str, Source]
    review_year: int
    rule: StrengthRule = RULE


def randomised(lots: int | None, studies: int | None) -> Judgement:
    """Judge how many of the studies in a synthesis were randomised."""
    if lots is None or studies is None:
        return Judgement(
            Verdict.UNKNOWN, "Wij weten niet in hoeveel van de samengevatte onderzoeken is geloot."
        )
    amount = count(studies, "samengevat onderzoek", "samengevatte onderzoeken")
    return Judgement(verdict_of(2 * lots > studies), f"Er is geloot wie meedeed in {lots} van de {amount}.")


def independent(background: Background, source: str) -> Judgement:
    """Look up whether most studies of a synthesis were done by others than the developer."""
    if background.kind in NOT_MADE_BY_ANYONE:
        reason = (
            f"Dit is een {background.kind.label} en geen product: er is geen ontwikkelaar die eraan verdient."
        )
        return Judgement(Verdict.YES, reason)
    verdict = verdict_of(is_independent(background, source))
    if verdict is Verdict.UNKNOWN:
        reason = "Wij weten niet of de onderzoekers los stonden van wie de aanpak ontwikkelde."
        return Judgement(verdict, reason)
    how = "meer" if verdict is Verdict.YES else "niet meer"
    reason = f"Van de samengevatte onderzoeken is {how} dan de helft onafhankelijk van de ontwikkelaar."
    return Judgement(verdict, reason)


def is_independent(background: Background, source: str) -> bool | None:
    """Give what is stored of a source; None when nothing is."""
    found = background.sources.get(source)
    return found.independent if found is not None else None


def recent(background: Background, source: str) -> Judgement:
    """Compare the year of publication with the year of review."""
    year = year_of(background, source)
    if year is None:
        return Judgement(Verdict.UNKNOWN, "Wij weten niet in welk jaar het verscheen.")
    limit = background.rule.recent_years
    is_recent = background.review_year - year <= limit
    how = "hoogstens" if is_recent else "meer dan"
    reason = f"Verschenen in {year}, {how} {limit} jaar vóór onze controle."
    return Judgement(verdict_of(is_recent), reason)


def year_of(background: Background, source: str) -> int | None:
    """Give the year in which a source appeared; None when it is not known."""
    found = background.sources.get(source)
    return int(found.issued[:4]) if found is not None and found.issued is not None else None


def consistent(i2: float | None, expected: Span | None, whose: str, rule: StrengthRule = RULE) -> Judgement:
    """Judge whether the studies of a synthesis agree.

    Yes below ``clear_i2`` or when a next study is expected on one side of zero; no from ``max_i2`` when it is
    expected on both sides or that is not known; in between it is not decided. So 74.9 and 75.3 are no two
    worlds.

    Args:
        i2: share of the differences that is not chance, in percent; None when not known.
        expected: prediction interval; None when not known.
        whose: who says so, in Dutch, to begin the reason with.
        rule: the rule with its limits.
    """
    if expected is not None and on_one_side(expected):
        reason = "ook een nieuw onderzoek komt naar verwachting aan dezelfde kant van nul uit"
        return Judgement(Verdict.YES, f"{whose}: {reason} ({span(expected)}).")
    if i2 is None:
        return Judgement(
            Verdict.UNKNOWN,
            "Wij kennen geen maat voor hoe sterk de uitkomsten van de onderzoeken verschillen.",
        )
    share = f"{whose}: {number(round(i2))}% van de verschillen tussen onderzoeken is geen toeval (I²)"
    if i2 < rule.clear_i2:
        return Judgement(Verdict.YES, f"{share}. Dat is minder dan {rule.clear_i2:.0f}%.")
    if i2 < rule.max_i2:
        return Judgement(Verdict.UNKNOWN, f"{share}. Dat ligt ertussenin.")
    if expected is None:
        return Judgement(Verdict.NO, f"{share}. Dat is {rule.max_i2:.0f}% of meer.")
    reason = "Een nieuw onderzoek kan onder nul en boven nul uitkomen"
    return Judgement(Verdict.NO, f"{share}. {reason} ({span(expected)}).")


def consistent_as_pooled(pooled: Synthesis, rule: StrengthRule = RULE) -> Judgement:
    """Judge the agreement of studies that we pooled ourselves."""
    if pooled.k == 1:
        return Judgement(Verdict.UNKNOWN, "Er is maar één onderzoek, dus er valt niets te vergelijken.")
    return consistent(pooled.i2, pooled.prediction_interval, "Onze samenvatting", rule)


def consistent_as_printed(figure: Effect, rule: StrengthRule = RULE) -> Judgement:
    """Judge the agreement of studies by what the synthesis prints."""
    if figure.studies == 1:
        return Judgement(Verdict.UNKNOWN, "Er is maar één onderzoek, dus er valt niets te vergelijken.")
    printed = figure.prediction_interval
    expected = (float(printed.low), float(printed.high)) if printed else None
    i2 = None if figure.i2 is None else float(figure.i2)
    return consistent(i2, expected, "Volgens de samenvatting", rule)


def precise(
    interval: Span | None, measure: Measure, rule: StrengthRule = RULE, *, significant: bool = False
) -> Judgement:
    """Judge the 95 % interval of a synthesis.

    Args:
        interval: the interval; None when not known.
        measure: its measure.
        rule: the rule with its limits.
        significant: whether the source prints a p below 0.05; counts only without an interval.
    """
    verdict = interval_precision(interval, measure, rule.null_band)
    if interval is None and significant:
        reason = "Wij kennen het interval niet, maar toeval is volgens de bron onwaarschijnlijk (p)."
        return Judgement(Verdict.YES, reason)
    if interval is None or verdict is Verdict.UNKNOWN:
        return Judgement(Verdict.UNKNOWN, "Wij kennen het interval van het samenvattende getal niet.")
    if verdict is Verdict.NO:
        reason = f"Het interval loopt van onder nul tot boven nul ({span(interval)})."
    elif on_one_side(interval, NO_EFFECT[measure]):
        reason = f"Het hele interval ligt aan één kant van nul ({span(interval)})."
    else:
        reason = f"Het interval ligt vlak om nul ({span(interval)}): er is bijna geen effect."
    return Judgement(verdict, reason)


def precise_as_printed(figure: Effect, rule: StrengthRule = RULE) -> Judgement:
    """Judge the interval that a synthesis prints."""
    significant = figure.measure in NO_EFFECT and is_significant(figure.p_value)
    found = interval_of(figure)
    return precise(found.ends if found else None, figure.measure, rule, significant=significant)


def fair_test(test: TestType | None) -> Judgement:
    """Judge the kind of test. Of a mix the share of each is not stored, so it decides nothing."""
    if test is TestType.STANDARDISED:
        return Judgement(Verdict.YES, "Er is gemeten met gestandaardiseerde toetsen.")
    if test is TestType.OWN:
        return Judgement(Verdict.NO, "De onderzoekers maakten de toetsen zelf.")
    return Judgement(Verdict.UNKNOWN, "Wij weten niet goed genoeg welke toetsen zijn gebruikt.")


def span(interval: Span) -> str:
    """Write an interval: ``-0,03 tot 0,41``."""
    return f"{number(interval[0], 2)} tot {number(interval[1], 2)}"
