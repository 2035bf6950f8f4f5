"""The comparative studies that a record lists one by one, as bodies of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from menukaart.dutch import count
from menukaart.evidence.figures.direct import COMPARATIVE
from menukaart.evidence.strength.answers import NOT_MADE_BY_ANYONE, Background, is_independent, year_of
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.precision import figure_precision, is_significant
from menukaart.evidence.strength.verdicts import Judgement, any_of, verdict_of
from menukaart.model.effect import Effect
from menukaart.model.judgements import Finding
from menukaart.vocabulary import Design, TestType, Verdict


@dataclass(frozen=True, slots=True)
class Study:
    """One comparative study.

    Attributes:
        name: what tells it apart: the ``study`` of its figures, else its source and design.
        source: id of a source about it.
        design: a trial with or without lottery.
        figures: its figures; none for a study that only a finding names.
        findings: what is said of it without a figure.
    """

    name: str
    source: str
    design: Design
    figures: tuple[Effect, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def amount(self) -> int:
        """How many studies it stands for: one, unless a figure says that it holds more."""
        return max((figure.studies or 1 for figure in self.figures), default=1)

    def large_trials(self, least: int) -> int:
        """Give how many randomised trials of ``least`` pupils or more it holds, as far as is told."""
        if self.design is not Design.RCT:
            return 0
        told = [*(item.pupils for item in self.figures), *(item.pupils for item in self.findings)]
        pupils = max((amount or 0 for amount in told), default=0)
        return min(self.amount, pupils // least)

    @property
    def middle(self) -> float | None:
        """Its middle standardised effect; None when it has none."""
        values = [float(figure.value) for figure in self.figures if figure.measure.standardised]
        return median(values) if values else None


class Named(NamedTuple):
    """A comparative study as a finding names it."""

    source: str
    design: Design
    finding: Finding


def studies_in(figures: Iterable[Effect], named: Iterable[Named]) -> tuple[Study, ...]:
    """Put figures of one study together, and add studies that only a finding names.

    Args:
        figures: figures with a comparative design; others are passed over.
        named: studies that findings name. One with the name or the source of figures is the study of those.
    """
    groups: dict[str, list[Effect]] = {}
    for figure in figures:
        if figure.design in COMPARATIVE:
            groups.setdefault(figure.study or f"{figure.source} {figure.design.value}", []).append(figure)
    found = [_study(name, group) for name, group in groups.items()]
    known = {figure.source for group in groups.values() for figure in group}
    extra: dict[str, list[Named]] = {}
    for each in named:
        if each.source not in known and each.finding.study not in groups:
            extra.setdefault(each.finding.study or each.source, []).append(each)
    found += [_named(name, group) for name, group in extra.items()]
    return tuple(sorted(found, key=lambda study: study.name))


def _named(name: str, group: Sequence[Named]) -> Study:
    """Make a study of what findings say of it: with lottery when one of its sources says so."""
    has_lots = any(each.design is Design.RCT for each in group)
    design = Design.RCT if has_lots else Design.QUASI
    findings = tuple(each.finding for each in group)
    return Study(name, min(each.source for each in group), design, findings=findings)


def _study(name: str, figures: Sequence[Effect]) -> Study:
    """Make one study: with lottery when one of its figures says so."""
    has_lots = any(figure.design is Design.RCT for figure in figures)
    source = min(figure.source for figure in figures)
    return Study(name, source, Design.RCT if has_lots else Design.QUASI, tuple(figures))


def listed_bodies(studies: Sequence[Study], background: Background, *, is_related: bool) -> Iterator[Body]:
    """Give the listed studies as a body, and the randomised ones among them as a body of their own."""
    trials = [study for study in studies if study.design is Design.RCT]
    if studies:
        yield _body(studies, background, is_related=is_related)
    if trials and len(trials) < len(studies):
        yield _body(trials, background, is_related=is_related, is_part=True)


def _body(
    studies: Sequence[Study], background: Background, *, is_related: bool, is_part: bool = False
) -> Body:
    return Body(
        kind=BodyKind.LISTED,
        is_related=is_related,
        is_randomised_part=is_part,
        studies=sum(study.amount for study in studies),
        large_trials=sum(study.large_trials(background.rule.large_trial) for study in studies),
        answers=_answers(studies, background),
        sources=tuple(sorted({study.source for study in studies})),
        figures=tuple(figure for study in studies for figure in study.figures),
    )


def _answers(studies: Sequence[Study], background: Background) -> Mapping[str, Judgement]:
    return {
        "randomised": _randomised(studies),
        "independent": _independent(studies, background),
        "consistent": _consistent(studies),
        "precise": _one_is_enough(
            "Het interval ligt aan één kant van nul, of vlak om nul",
            _precise(studies, background.rule.null_band),
        ),
        "recent": _one_is_enough(
            f"Verschenen in de {background.rule.recent_years} jaar vóór onze controle",
            _recent(studies, background),
        ),
        "test": _one_is_enough("Gemeten met een gestandaardiseerde toets", _tests(studies)),
    }


def _randomised(studies: Sequence[Study]) -> Judgement:
    every = sum(study.amount for study in studies)
    lots = sum(study.amount for study in studies if study.design is Design.RCT)
    if every == 1:
        reason = "Loting bepaalde wie meedeed." if lots else "Er is niet geloot wie meedeed."
        return Judgement(verdict_of(bool(lots)), f"Er is één onderzoek. {reason}")
    amount = count(every, "onderzoek", "onderzoeken")
    return Judgement(verdict_of(2 * lots > every), f"Er is geloot wie meedeed in {lots} van de {amount}.")


def _independent(studies: Sequence[Study], background: Background) -> Judgement:
    if background.kind in NOT_MADE_BY_ANYONE:
        reason = (
            f"Dit is een {background.kind.label} en geen product: er is geen ontwikkelaar die eraan verdient."
        )
        return Judgement(Verdict.YES, reason)
    verdicts = [verdict_of(is_independent(background, study.source)) for study in studies]
    return _one_is_enough("Gedaan door anderen dan de makers", verdicts)


def _consistent(studies: Sequence[Study]) -> Judgement:
    """Look whether the middle effects of two studies or more point the same way."""
    middles = [middle for study in studies if (middle := study.middle) is not None]
    if len(middles) < 2:  # noqa: PLR2004  (two can agree)
        return Judgement(Verdict.UNKNOWN, "Er zijn geen twee onderzoeken met een cijfer om te vergelijken.")
    agree = all(middle > 0 for middle in middles) or all(middle < 0 for middle in middles)
    how = "wijzen dezelfde kant op" if agree else "wijzen niet dezelfde kant op"
    return Judgement(verdict_of(agree), f"De {len(middles)} onderzoeken met een cijfer {how}.")


def _precise(studies: Sequence[Study], band: float) -> list[Verdict]:
    return [any_of((*_of_figures(study, band), *_of_findings(study))) for study in studies]


def _of_figures(study: Study, band: float) -> list[Verdict]:
    return [figure_precision(figure, band) for figure in study.figures]


def _of_findings(study: Study) -> list[Verdict]:
    """Judge findings by their p; one of 0.05 or more says nothing about precision."""
    return [Verdict.YES if is_significant(told.p_value) else Verdict.UNKNOWN for told in study.findings]


def _recent(studies: Sequence[Study], background: Background) -> list[Verdict]:
    limit = background.rule.recent_years
    years = [year_of(background, study.source) for study in studies]
    return [verdict_of(None if year is None else background.review_year - year <= limit) for year in years]


def _tests(studies: Sequence[Study]) -> list[Verdict]:
    return [any_of(map(_fair, _tests_of(study))) for study in studies]


def _tests_of(study: Study) -> list[TestType | None]:
    return [*(item.test for item in study.figures), *(item.test for item in study.findings)]


def _fair(test: TestType | None) -> Verdict:
    if test is None or test is TestType.MIXED:
        return Verdict.UNKNOWN
    return verdict_of(test is TestType.STANDARDISED)


def _one_is_enough(what: str, verdicts: list[Verdict]) -> Judgement:
    """Judge studies together, and say for how many it holds and of how many that is not known."""
    verdict = any_of(verdicts)
    unknown = verdicts.count(Verdict.UNKNOWN)
    amount = f"{verdicts.count(Verdict.YES)} van de {count(len(verdicts), 'onderzoek', 'onderzoeken')}"
    rest = f"; van {unknown} weten wij het niet" if unknown else ""
    return Judgement(verdict, f"{what}: {amount}{rest}.")
