"""The checks behind the criteria of the strength of evidence. Pure: a body of evidence in, a judgement out.

Each decides from what is stored, and says ``unknown`` where the record does not say. Not stored anywhere:

* whether a study was independent of the developer (``Body.independent`` takes it once it is);
* the designs inside a synthesis, and its heterogeneity, unless study rows are pooled here.

Of a synthesis its own figure is judged. Listed studies are judged one by one, then by majority
(``verdicts.mostly``); the figures of one study likewise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from menukaart.dutch import count, number
from menukaart.evidence.ground import Body, Ground, GroundKind, Study
from menukaart.evidence.precision import (
    NO_EFFECT,
    Span,
    figure_precision,
    interval_95,
    interval_precision,
    on_one_side,
)
from menukaart.evidence.verdicts import Judgement, Verdict, both, mostly, verdict_of
from menukaart.model import Source
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, InterventionKind, Measure, Population, TestType

MAX_I2 = 75.0
"""Percent. From here on the studies differ too much (design.md, section 4)."""

RECENT_YEARS = 15
"""A publication is recent when it is at most this many years older than the review (design.md, section 4)."""


def randomised(body: Body) -> Judgement:
    """Count the designs of the listed studies. Of a synthesis the designs inside are not stored."""
    ground = body.ground
    if ground.is_synthesis:
        return Judgement(
            Verdict.UNKNOWN, "Wij weten niet in hoeveel van de samengevatte onderzoeken is geloot."
        )
    verdicts = [verdict_of(unit.design is Design.RCT) for unit in ground.units]
    verdict = mostly(verdicts)
    if len(verdicts) == 1:
        reason = (
            "Loting bepaalde wie meedeed." if verdict is Verdict.YES else "Er is niet geloot wie meedeed."
        )
        return Judgement(verdict, f"Er is één onderzoek. {reason}")
    return Judgement(verdict, f"Er is geloot wie meedeed in {_tally(verdicts)}.")


def independent(body: Body) -> Judgement:
    """Look up what is known of each source. A measure of policy has no developer to depend on."""
    if body.kind in {InterventionKind.MEASURE, InterventionKind.PRECONDITION}:
        reason = f"Dit is een {body.kind.label} en geen product: er is geen ontwikkelaar die eraan verdient."
        return Judgement(Verdict.YES, reason)
    verdicts = [verdict_of(body.independent.get(unit.source)) for unit in body.ground.units]
    verdict = mostly(verdicts)
    if verdict is Verdict.UNKNOWN:
        reason = "Wij hebben niet opgeschreven of de onderzoekers los stonden van wie de aanpak ontwikkelde."
        return Judgement(verdict, reason)
    if body.ground.is_synthesis:
        how = "meer" if verdict is Verdict.YES else "niet meer"
        reason = f"Van de samengevatte onderzoeken is {how} dan de helft onafhankelijk van de ontwikkelaar."
        return Judgement(verdict, reason)
    return Judgement(verdict, f"Onafhankelijk van de ontwikkelaar: {_tally(verdicts)}.")


def consistent(body: Body) -> Judgement:
    """Look at the estimate pooled here from study rows: the records store no heterogeneity.

    With I2 too high and no prediction interval (too few studies to make one) the answer is no: nothing
    takes away that the studies differ. One study cannot agree or disagree with itself.
    """
    pooled = body.pooled.synthesis if body.pooled else None
    if body.ground.studies == 1 or (pooled is not None and pooled.i2 is None):
        return Judgement(Verdict.UNKNOWN, "Er is maar één onderzoek, dus er valt niets te vergelijken.")
    if pooled is None or pooled.i2 is None:
        reason = "Wij kennen geen maat voor hoe sterk de uitkomsten van de onderzoeken verschillen."
        return Judgement(Verdict.UNKNOWN, reason)
    studies = count(pooled.k, "onderzoek", "onderzoeken")
    share = f"Wij vatten zelf {studies} samen: {number(round(pooled.i2))}% van hun verschillen is geen toeval"
    if pooled.i2 < MAX_I2:
        return Judgement(Verdict.YES, f"{share} (I²). Dat is minder dan {MAX_I2:.0f}%.")
    expected = pooled.prediction_interval
    if expected is None:
        return Judgement(Verdict.NO, f"{share} (I²). Dat is {MAX_I2:.0f}% of meer.")
    if on_one_side(expected):
        reason = "Maar ook een nieuw onderzoek komt naar verwachting aan dezelfde kant van nul uit"
        return Judgement(Verdict.YES, f"{share} (I²). {reason} ({_span(expected)}).")
    reason = "Een nieuw onderzoek kan onder nul en boven nul uitkomen"
    return Judgement(Verdict.NO, f"{share} (I²). {reason} ({_span(expected)}).")


def precise(body: Body) -> Judgement:
    """Look at the intervals of the figures. For a synthesis without one, at that of the pooled estimate."""
    ground = body.ground
    if ground.is_synthesis:
        return _precise_synthesis(body)
    verdicts = _per_study(ground, figure_precision)
    verdict = mostly(verdicts)
    if verdict is Verdict.UNKNOWN:
        missing = verdicts.count(Verdict.UNKNOWN)
        amount = f"{missing} van de {count(len(verdicts), 'onderzoek', 'onderzoeken')}"
        where = "dit onderzoek" if len(verdicts) == 1 else amount
        return Judgement(verdict, f"Van {where} kennen wij geen interval waaraan dit te zien is.")
    reason = "Het interval ligt aan één kant van nul, of vlak om nul, bij"
    return Judgement(verdict, f"{reason} {_tally(verdicts)}.")


def _precise_synthesis(body: Body) -> Judgement:
    interval, measure = _synthesis_interval(body)
    verdict = interval_precision(interval, measure)
    if interval is None or verdict is Verdict.UNKNOWN:
        return Judgement(Verdict.UNKNOWN, "Wij kennen het interval van het samenvattende getal niet.")
    if verdict is Verdict.NO:
        reason = f"Het interval loopt van onder nul tot boven nul ({_span(interval)})."
    elif on_one_side(interval, NO_EFFECT[measure]):
        reason = f"Het hele interval ligt aan één kant van nul ({_span(interval)})."
    else:
        reason = f"Het interval ligt vlak om nul ({_span(interval)}): er is bijna geen effect."
    return Judgement(verdict, reason)


def _synthesis_interval(body: Body) -> tuple[Span | None, Measure]:
    """Give the interval of the synthesis and its measure: of its own figure first, unless pooled here."""
    if body.ground.kind is not GroundKind.POOLED:
        for figure in body.ground.figures:
            if (interval := interval_95(figure)) is not None:
                return interval, figure.measure
    return (body.pooled.synthesis.ci if body.pooled else None), Measure.SD


def recent(body: Body) -> Judgement:
    """Compare years of publication with the year of review; of listed studies most must be recent."""
    years = [_year(body.sources, unit) for unit in body.ground.units]
    ages = [None if year is None else body.review_year - year for year in years]
    verdicts = [verdict_of(None if age is None else age <= RECENT_YEARS) for age in ages]
    verdict = mostly(verdicts)
    if len(years) > 1:
        reason = f"Verschenen in de {RECENT_YEARS} jaar vóór onze controle: {_tally(verdicts)}"
        missing = verdicts.count(Verdict.UNKNOWN)
        rest = f"; van {missing} weten wij het jaar niet" if missing else ""
        return Judgement(verdict, f"{reason}{rest}.")
    if verdict is Verdict.UNKNOWN:
        return Judgement(verdict, "Wij weten niet in welk jaar het verscheen.")
    how = "hoogstens" if verdict is Verdict.YES else "meer dan"
    return Judgement(verdict, f"Verschenen in {years[0]}, {how} {RECENT_YEARS} jaar vóór onze controle.")


def _year(sources: Mapping[str, Source], unit: Study) -> int | None:
    source = sources.get(unit.source)
    return int(source.issued[:4]) if source is not None and source.issued is not None else None


def direct(body: Body) -> Judgement:
    """Both must hold for most studies: pupils at a disadvantage, and standardised tests."""
    pupils = mostly(_per_study(body.ground, _is_target))
    tests = mostly(_per_study(body.ground, _is_standardised))
    verdict = both(pupils, tests)
    return Judgement(verdict, f"{_PUPILS[pupils]} {_TESTS[tests]}")


_PUPILS: Mapping[Verdict, str] = {
    Verdict.YES: "Het gaat over leerlingen met een risico op achterstand.",
    Verdict.NO: "Het gaat over leerlingen in het algemeen, niet vooral over leerlingen met een risico op "
    "achterstand.",
    Verdict.UNKNOWN: "Wij weten niet goed genoeg over welke leerlingen het gaat.",
}
_TESTS: Mapping[Verdict, str] = {
    Verdict.YES: "Er is gemeten met gestandaardiseerde toetsen.",
    Verdict.NO: "Er is niet vooral gemeten met gestandaardiseerde toetsen.",
    Verdict.UNKNOWN: "Wij weten niet goed genoeg welke toetsen zijn gebruikt.",
}


def _is_target(effect: Effect) -> Verdict:
    return verdict_of(effect.population is Population.TARGET)


def _is_standardised(effect: Effect) -> Verdict:
    """Of a mix of tests the share of each is not stored, so whether most are standardised is unknown."""
    if effect.test is None or effect.test is TestType.MIXED:
        return Verdict.UNKNOWN
    return verdict_of(effect.test is TestType.STANDARDISED)


def _per_study(ground: Ground, judge: Callable[[Effect], Verdict]) -> list[Verdict]:
    """Judge each study by the majority of its figures; one without figures is unknown."""
    return [mostly(judge(figure) for figure in unit.figures) for unit in ground.units]


def _tally(verdicts: list[Verdict]) -> str:
    return f"{verdicts.count(Verdict.YES)} van de {count(len(verdicts), 'onderzoek', 'onderzoeken')}"


def _span(interval: Span) -> str:
    return f"{number(interval[0], 2)} tot {number(interval[1], 2)}"
