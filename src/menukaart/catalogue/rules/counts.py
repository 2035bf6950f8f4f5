"""How many studies and pupils stand behind a figure, and how many of those there can be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from menukaart.catalogue.reasons import figures, is_explained, say_why
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.dutch import count, number
from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.model.judgements import DutchEvidence
from menukaart.vocabulary import Design, DutchVerdict, Severity

_EXPERIMENTS = frozenset({Design.RCT, Design.QUASI, Design.BEFORE_AFTER})
_MOST_IN_ONE, _MANY_IN_ONE = 20, 5
"""Studies behind a figure that is said to come from one experiment; a source may pool a few of its own."""

_FEWEST_PUPILS = 5
"""Pupils a study; single-case research has one or a few."""

_MOST_STUDIES, _MANY_STUDIES = 1_000_000, 5_000
_MOST_PUPILS, _MANY_PUPILS = 2_000_000_000, 50_000_000
"""More than there is research, and more than there are children in the world."""
_MOST = {"studies": _MOST_STUDIES, "review_studies": _MOST_STUDIES, "pupils": _MOST_PUPILS}
_MOST_DUTCH, _MANY_DUTCH = 1_000, 100
_FOUND = frozenset({DutchVerdict.EFFECT, DutchVerdict.NO_EFFECT})
_PARTS = (
    ("dutch_studies", "studies", "Nederlandse studies"),
    ("randomised_studies", "studies", "studies met loting"),
    ("studies", "review_studies", "studies achter dit getal"),
)
_READ = "Lees de aantallen na in de bron."


def _impossible(subject: Subject) -> Iterator[Breach]:
    for path, effect in figures(subject):
        for name in ("studies", "review_studies", "pupils"):
            if getattr(effect, name) == 0:
                message = f"'{name}' is 0; achter een getal staat er minstens één."
                hint = "Weet u het aantal niet? Laat het veld weg en zet de reden onder 'unknown'."
                yield Breach((*path, name), message, hint)
        for name, most in _MOST.items():
            if (getattr(effect, name) or 0) > most:
                message = f"{number(Decimal(getattr(effect, name)))} bij '{name}' kan niet."
                yield Breach((*path, name), message, _READ)
        yield from _parts(path, effect)
        yield from _design(path, effect)
        if effect.pupils and effect.studies and effect.pupils < effect.studies:
            message = f"{_pupils(effect.pupils)} in {_studies(effect.studies)} kan niet."
            yield Breach((*path, "pupils"), message, _READ, depends_on=((*path, "studies"),))
    yield from _netherlands(subject)


def _parts(path: Path, effect: Effect) -> Iterator[Breach]:
    for part, whole, what in _PARTS:
        fewer, more = getattr(effect, part), getattr(effect, whole)
        if fewer is not None and more is not None and fewer > more:
            message = f"{fewer} {what} kan niet: '{whole}' is {more}."
            yield Breach((*path, part), message, _READ, depends_on=((*path, whole),))
    for part in ("dutch_studies", "randomised_studies"):
        fewer = getattr(effect, part)
        if fewer and effect.studies is None and effect.review_studies and fewer > effect.review_studies:
            message = f"'{part}' ({fewer}) is meer dan het hele overzicht telt ({effect.review_studies})."
            yield Breach((*path, part), message, _READ, depends_on=((*path, "review_studies"),))


def _design(path: Path, effect: Effect) -> Iterator[Breach]:
    design = ((*path, "design"),)
    label, studies, randomised = effect.design.label, effect.studies or 0, effect.randomised_studies
    if effect.design in _EXPERIMENTS and studies > _MOST_IN_ONE:
        message = f"De opzet is ‘{label}’, maar er staan {_studies(studies)}: dat is geen enkel onderzoek."
        yield Breach(
            (*path, "studies"), message, "Is het een meta-analyse? Verander 'design'.", depends_on=design
        )
    if effect.design is Design.RCT and randomised == 0:
        message = f"De opzet is ‘{label}’, maar in geen enkele studie is geloot."
        yield Breach((*path, "randomised_studies"), message, _READ, depends_on=design)
    if effect.design in _EXPERIMENTS - {Design.RCT} and randomised and studies == 1:
        message = f"De opzet is ‘{label}’, maar in de ene studie is geloot."
        yield Breach((*path, "randomised_studies"), message, _READ, depends_on=design)


def _netherlands(subject: Subject) -> Iterator[Breach]:
    found = subject.record.dutch_evidence if isinstance(subject.record, Intervention) else None
    if not found:
        return
    if found.verdict in _FOUND and found.studies == 0:
        message = f"Het oordeel is ‘{found.verdict.label}’, maar er zijn 0 Nederlandse studies."
        hint = "Tel de Nederlandse studies, of kies een ander oordeel."
        where = ("dutch_evidence", "studies")
        yield Breach(("dutch_evidence", "verdict"), message, hint, depends_on=(where,))
    if found.studies > _MOST_DUTCH:
        message = f"{_dutch(found.studies)} over één aanpak kan niet."
        yield Breach(("dutch_evidence", "studies"), message, _READ)


def _unlikely(subject: Subject) -> Iterator[Breach]:
    for path, effect in figures(subject):
        for name, message in _doubts(effect):
            value = getattr(effect, name)
            if not is_explained(effect.note, value):
                yield Breach((*path, name), message, say_why(value), depends_on=((*path, "design"),))
    found = subject.record.dutch_evidence if isinstance(subject.record, Intervention) else None
    if found:
        yield from _dutch_doubts(found)


def _doubts(effect: Effect) -> Iterator[tuple[str, str]]:
    studies, pupils = effect.studies or 0, effect.pupils or 0
    is_list = effect.design is Design.RANKING
    if effect.design in _EXPERIMENTS and _MANY_IN_ONE < studies <= _MOST_IN_ONE:
        yield "studies", f"{_studies(studies)} is veel voor de opzet ‘{effect.design.label}’."
    if effect.design is Design.META_ANALYSIS and studies == 1:
        yield "studies", "Een meta-analyse van één studie is geen samenvatting."
    if _MANY_STUDIES < studies <= _MOST_STUDIES and not is_list:
        yield "studies", f"{_studies(studies)} achter één getal is heel veel."
    if pupils and studies <= pupils < studies * _FEWEST_PUPILS:
        yield "pupils", f"{_pupils(pupils)} is weinig voor {_studies(studies)}."
    if _MANY_PUPILS < pupils <= _MOST_PUPILS and not is_list:
        yield "pupils", f"{_pupils(pupils)} achter één getal is heel veel."


def _dutch_doubts(found: DutchEvidence) -> Iterator[Breach]:
    if _MANY_DUTCH < found.studies <= _MOST_DUTCH and not is_explained(found.note, found.studies):
        message = f"{_dutch(found.studies)} over één aanpak is heel veel."
        yield Breach(("dutch_evidence", "studies"), message, say_why(found.studies))


def _studies(amount: int) -> str:
    return count(amount, "studie", "studies")


def _dutch(amount: int) -> str:
    return count(amount, "Nederlandse studie", "Nederlandse studies")


def _pupils(amount: int) -> str:
    return count(amount, "leerling", "leerlingen")


IMPOSSIBLE = Rule(
    "aantal-kan-niet", "De aantallen studies en leerlingen kunnen bij elkaar horen.", _impossible
)
UNLIKELY = Rule(
    "aantal-onwaarschijnlijk",
    "Een aantal dat bijna niet voorkomt, heeft een uitleg die het noemt.",
    _unlikely,
    Severity.WARNING,
)
