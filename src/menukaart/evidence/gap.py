"""Whether an intervention narrows the gap (kloof) between pupils with fewer and with more opportunities.

Source: design.md, section 4 (Kloof): from a stated finding, or else from effects on ``doelgroep`` against
``algemeen`` in the same source. A stated verdict wins and is marked as stated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from math import hypot

from menukaart.dutch import number
from menukaart.evidence.figures.direct import direct_figures
from menukaart.evidence.numbers.interval import standard_error_of
from menukaart.evidence.numbers.quantiles import normal_critical
from menukaart.evidence.yardsticks.rulers import SMALLEST
from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, GapVerdict, Outcome, Population

MARGIN = SMALLEST
"""Standard deviations. Two effects less than this apart are called equal."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two effects of one source on one outcome: on pupils at risk, and on pupils in general."""

    target: Effect
    general: Effect

    @property
    def difference(self) -> float:
        """How much larger the effect on pupils at risk is, in standard deviations."""
        return float(self.target.value) - float(self.general.value)

    @property
    def error(self) -> float | None:
        """Standard error of the difference, the groups taken as independent; None when not known."""
        errors = [standard_error_of(self.target), standard_error_of(self.general)]
        known = [error for error in errors if error is not None]
        return hypot(*known) if len(known) == len(errors) else None


@dataclass(frozen=True, slots=True)
class GapJudgement:
    """Whether it narrows the gap.

    Attributes:
        verdict: the verdict; None when it is not known.
        stated: whether the record states it; otherwise it was derived, or is not known.
        reason: why, in Dutch. Of a stated verdict it may hold the small Markdown of the records.
        sources: ids of the sources that it rests on.
    """

    verdict: GapVerdict | None
    stated: bool
    reason: str
    sources: tuple[str, ...]


def gap(record: Intervention, sources: Mapping[str, Source]) -> GapJudgement:
    """Give the stated verdict, else the one that follows from the figures, else none with the reason."""
    if record.gap is not None:
        where = tuple(citation.source for citation in record.gap.sources)
        return GapJudgement(record.gap.verdict, True, record.gap.reason, where)
    found = list(pairs(direct_figures(record, sources)))
    if not found:
        return GapJudgement(None, False, _NO_PAIR, ())
    where = tuple(dict.fromkeys(pair.target.source for pair in found))
    verdicts = {pair_verdict(pair) for pair in found}
    told = " ".join(_tell(pair) for pair in found)
    if len(verdicts) > 1:
        return GapJudgement(None, False, f"{told} De cijfers wijzen niet dezelfde kant op.", where)
    verdict = verdicts.pop()
    if verdict is None:
        return GapJudgement(None, False, f"{told} Dat verschil kan toeval zijn.", where)
    doubt = "" if all(pair.error is not None for pair in found) else f" {_DOUBT}"
    return GapJudgement(verdict, False, f"{told} {_CONCLUSION[verdict]}{doubt}", where)


def pairs(effects: Iterable[Effect]) -> Iterable[Pair]:
    """Match figures that differ in whose effect it is and in nothing else that is stored.

    Same source, outcome, measure (a standardised one), design, kind of test and moment of measuring; no
    ranking lists. With several figures for a group every combination counts.
    """
    groups: dict[tuple[object, ...], dict[Population, list[Effect]]] = {}
    for effect in effects:
        if effect.measure.standardised and effect.design is not Design.RANKING:
            populations = groups.setdefault(_alike(effect), {})
            populations.setdefault(effect.population, []).append(effect)
    for populations in groups.values():
        sides = populations.get(Population.TARGET, []), populations.get(Population.GENERAL, [])
        for target, general in product(*sides):
            yield Pair(target, general)


def pair_verdict(pair: Pair) -> GapVerdict | None:
    """Judge one pair.

    Equal when the effects are less than ``MARGIN`` apart. Otherwise the larger effect decides, unless the
    95 % interval of the difference holds 0: then it is not known (None). Without standard errors the
    figures are taken as they are, and ``gap`` adds a warning.
    """
    difference = pair.difference
    if round(abs(difference), 9) < MARGIN:
        return GapVerdict.EQUAL
    if pair.error is not None and abs(difference) <= normal_critical() * pair.error:
        return None
    return GapVerdict.NARROWS if difference > 0 else GapVerdict.WIDENS


def _alike(effect: Effect) -> tuple[object, ...]:
    return (
        effect.source, effect.outcome, effect.measure, effect.design, effect.test, effect.follow_up
    )  # fmt: skip


def _tell(pair: Pair) -> str:
    outcome: Outcome = pair.target.outcome
    target, general = number(pair.target.value), number(pair.general.value)
    return (
        f"Voor {outcome.label} is het effect {target} bij leerlingen met een risico op achterstand en "
        f"{general} bij leerlingen in het algemeen."
    )


_CONCLUSION: Mapping[GapVerdict, str] = {
    GapVerdict.NARROWS: "Leerlingen met een risico op achterstand gaan dus meer vooruit.",
    GapVerdict.EQUAL: "Dat is vrijwel gelijk.",
    GapVerdict.WIDENS: "Leerlingen met een risico op achterstand hebben er dus minder aan.",
}
_NO_PAIR = (
    "Wij kennen geen bron die een cijfer geeft voor leerlingen met een risico op achterstand én voor "
    "leerlingen in het algemeen."
)
_DOUBT = "Wij kennen niet van beide cijfers de onzekerheid; het verschil kan toeval zijn."
