"""The checks behind the criteria of the strength of evidence. Pure: a body of evidence in, a judgement out.

Each decides from what is stored, and says ``unknown`` where the record does not say.

Of a synthesis its own figure is judged. Listed studies are judged one by one, then by majority
(``verdicts.mostly``); the figures of one study likewise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from menukaart.dutch import count, number
from menukaart.evidence.numbers.interval import interval_of
from menukaart.evidence.strength.body import Body, Ground, GroundKind, Study
from menukaart.evidence.strength.precision import (
    NO_EFFECT,
    Span,
    figure_precision,
    interval_precision,
    is_significant,
    on_one_side,
)
from menukaart.evidence.strength.verdicts import Judgement, Verdict, both, mostly, verdict_of
from menukaart.model import Source
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, InterventionKind, Measure, Population, TestType

MAX_I2 = 75.0
"""Percent. From here on the studies differ too much (design.md, section 4)."""

RECENT_YEARS = 15
"""A publication is recent when it is at most this many years older than the review (design.md, section 4)."""


def randomised(body: Body) -> Judgement:
    """Count the designs: of the listed studies, or of those inside the synthesis as far as it tells."""
    ground = body.ground
    if ground.is_synthesis:
        return _randomised_inside(*_designs_inside(body))
    verdicts = [verdict_of(unit.design is Design.RCT) for unit in ground.units]
    verdict = mostly(verdicts)
    if len(verdicts) == 1:
        reason = (
            "Loting bepaalde wie meedeed." if verdict is Verdict.YES else "Er is niet geloot wie meedeed."
        )
        return Judgement(verdict, f"Er is één onderzoek. {reason}")
    return Judgement(verdict, f"Er is geloot wie meedeed in {_tally(verdicts)}.")


def _designs_inside(body: Body) -> tuple[int | None, int | None]:
    """Give how many studies in the synthesis were randomised, and how many there are."""
    if body.ground.kind is GroundKind.POOLED and body.pooled is not None:
        return body.pooled.synthesis.randomised_studies, body.pooled.synthesis.k
    for figure in body.ground.figures:
        if figure.randomised_studies is not None and figure.studies is not None:
            return figure.randomised_studies, figure.studies
    return None, None


def _randomised_inside(lots: int | None, studies: int | None) -> Judgement:
    if lots is None or studies is None:
        return Judgement(
            Verdict.UNKNOWN, "Wij weten niet in hoeveel van de samengevatte onderzoeken is geloot."
        )
    amount = count(studies, "samengevat onderzoek", "samengevatte onderzoeken")
    return Judgement(verdict_of(2 * lots > studies), f"Er is geloot wie meedeed in {lots} van de {amount}.")


def independent(body: Body) -> Judgement:
    """Look up what is known of each source. A measure of policy has no developer to depend on."""
    if body.kind in {InterventionKind.MEASURE, InterventionKind.PRECONDITION}:
        reason = f"Dit is een {body.kind.label} en geen product: er is geen ontwikkelaar die eraan verdient."
        return Judgement(Verdict.YES, reason)
    verdicts = [verdict_of(_is_independent(body.sources, unit)) for unit in body.ground.units]
    verdict = mostly(verdicts)
    if verdict is Verdict.UNKNOWN:
        reason = "Wij hebben niet opgeschreven of de onderzoekers los stonden van wie de aanpak ontwikkelde."
        return Judgement(verdict, reason)
    if body.ground.is_synthesis:
        how = "meer" if verdict is Verdict.YES else "niet meer"
        reason = f"Van de samengevatte onderzoeken is {how} dan de helft onafhankelijk van de ontwikkelaar."
        return Judgement(verdict, reason)
    return Judgement(verdict, f"Onafhankelijk van de ontwikkelaar: {_tally(verdicts)}.")


def _is_independent(sources: Mapping[str, Source], unit: Study) -> bool | None:
    source = sources.get(unit.source)
    return source.independent if source is not None else None


def consistent(body: Body) -> Judgement:
    """Look at the estimate pooled here from study rows, else at the I2 that the synthesis prints.

    With I2 too high and no prediction interval (too few studies to make one) the answer is no: nothing
    takes away that the studies differ. One study cannot agree or disagree with itself.
    """
    pooled = body.pooled_of_ground.synthesis if body.pooled_of_ground else None
    if body.ground.studies == 1 or (pooled is not None and pooled.i2 is None):
        return Judgement(Verdict.UNKNOWN, "Er is maar één onderzoek, dus er valt niets te vergelijken.")
    if pooled is None and (printed := _printed_i2(body.ground)) is not None:
        about = f"Volgens de samenvatting is {number(round(printed))}% van de verschillen tussen onderzoeken"
        return _against_limit(f"{about} geen toeval", printed)
    if pooled is None or pooled.i2 is None:
        reason = "Wij kennen geen maat voor hoe sterk de uitkomsten van de onderzoeken verschillen."
        return Judgement(Verdict.UNKNOWN, reason)
    studies = count(pooled.k, "onderzoek", "onderzoeken")
    share = f"Wij vatten zelf {studies} samen: {number(round(pooled.i2))}% van hun verschillen is geen toeval"
    expected = pooled.prediction_interval
    if pooled.i2 < MAX_I2 or expected is None:
        return _against_limit(share, pooled.i2)
    if on_one_side(expected):
        reason = "Maar ook een nieuw onderzoek komt naar verwachting aan dezelfde kant van nul uit"
        return Judgement(Verdict.YES, f"{share} (I²). {reason} ({_span(expected)}).")
    reason = "Een nieuw onderzoek kan onder nul en boven nul uitkomen"
    return Judgement(Verdict.NO, f"{share} (I²). {reason} ({_span(expected)}).")


def _printed_i2(ground: Ground) -> float | None:
    """Give the I2 that a synthesis prints with its figure, in percent."""
    if not ground.is_synthesis:
        return None
    return next((float(figure.i2) for figure in ground.figures if figure.i2 is not None), None)


def _against_limit(share: str, i2: float) -> Judgement:
    """Judge by I2 alone; ``share`` says in Dutch whose it is."""
    if i2 < MAX_I2:
        return Judgement(Verdict.YES, f"{share} (I²). Dat is minder dan {MAX_I2:.0f}%.")
    return Judgement(Verdict.NO, f"{share} (I²). Dat is {MAX_I2:.0f}% of meer.")


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
    if interval is None and any(is_significant(figure) for figure in body.ground.figures):
        return Judgement(
            Verdict.YES, "Wij kennen het interval niet, maar toeval is volgens de bron onwaarschijnlijk (p)."
        )
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
            if (interval := interval_of(figure)) is not None:
                return interval.ends, figure.measure
    pooled = body.pooled_of_ground
    return (pooled.synthesis.ci if pooled else None), Measure.SD


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
    if body.ground.kind is GroundKind.POOLED and body.request is not None:
        pupils = verdict_of(body.request.population is Population.TARGET)
        tests = _is_standardised(body.request.test)
    else:
        pupils = mostly(_per_study(body.ground, _is_target))
        tests = mostly(_per_study(body.ground, lambda effect: _is_standardised(effect.test)))
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


def _is_standardised(test: TestType | None) -> Verdict:
    """Of a mix of tests the share of each is not stored, so whether most are standardised is unknown."""
    if test is None or test is TestType.MIXED:
        return Verdict.UNKNOWN
    return verdict_of(test is TestType.STANDARDISED)


def _per_study(ground: Ground, judge: Callable[[Effect], Verdict]) -> list[Verdict]:
    """Judge each study by the majority of its figures; one without figures is unknown."""
    return [mostly(judge(figure) for figure in unit.figures) for unit in ground.units]


def _tally(verdicts: list[Verdict]) -> str:
    return f"{verdicts.count(Verdict.YES)} van de {count(len(verdicts), 'onderzoek', 'onderzoeken')}"


def _span(interval: Span) -> str:
    return f"{number(interval[0], 2)} tot {number(interval[1], 2)}"
