"""The figure at the top stands for the whole of what was found, not for the best of it."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.reasons import figures, is_explained
from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.catalogue.rules.magnitude import is_possible
from menukaart.dutch import number
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, EffectRelation, Severity

_PLACE = "In het kort"
_COMPARED = frozenset({Design.META_ANALYSIS, Design.RCT, Design.QUASI})
_SINGLE = frozenset({Design.RCT, Design.QUASI, Design.BEFORE_AFTER})
_HINT = (
    "Kies het getal dat voor alle studies staat. Is het toch dit? Zeg in 'note' waarom juist dit getal bij "
    f"‘{_PLACE}’ staat."
)


def _comparable(one: Effect, other: Effect) -> bool:
    is_one_scale = other.measure is one.measure or (other.measure.standardised and one.measure.standardised)
    is_own = other.relation is EffectRelation.DIRECT and other.design in _COMPARED
    return is_one_scale and is_own and other.outcome is one.outcome


def _check(subject: Subject) -> Iterator[Breach]:
    for path, effect in figures(subject):
        if not effect.headline or is_explained(effect.note, _PLACE):
            continue
        if not is_possible(effect.measure, effect.value):
            continue  # the rule about measures tells of this slip; it says nothing of the choice
        others = [
            other for _, other in figures(subject) if other is not effect and _comparable(effect, other)
        ]
        where, rest = (*path, "headline"), ((*path, "value"),)
        if any(other.design is Design.META_ANALYSIS for other in others) and effect.design in _SINGLE:
            message = "Dit getal is van één onderzoek, terwijl er op deze uitkomst een meta-analyse is."
            yield Breach(where, message, _HINT, depends_on=rest)
        elif others and all(abs(other.value) < abs(effect.value) for other in others):
            message = (
                f"{number(effect.value)} is het grootste van de {len(others) + 1} getallen op deze uitkomst."
            )
            yield Breach(where, message, _HINT, depends_on=rest)


RULE = Rule(
    "kop-te-mooi",
    "Het getal bij ‘In het kort’ staat voor het geheel; is het het grootste, dan staat erbij waarom.",
    _check,
    Severity.WARNING,
)
