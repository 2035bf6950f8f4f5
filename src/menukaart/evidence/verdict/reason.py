"""The main reason why a score is no higher: certainty is understood only with its reason beside it."""

from __future__ import annotations

from menukaart.dutch import enumeration, number
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.rule import HIGHEST
from menukaart.evidence.strength.score import Strength
from menukaart.vocabulary import Verdict

_MOST_NAMED = 2
_FEW = 10
"""Below this many studies their number is what holds a score down; from here on it starts at 3."""


def main_reason(strength: Strength) -> str:
    """Say in Dutch, without a capital, what holds a score down most; empty when nothing does.

    Known weak points go first when they take off most, then a small number of studies, then what we do not
    know of them.
    """
    body = strength.body
    if body is None or strength.value is None or strength.value == HIGHEST or strength.base is None:
        return ""
    weak = [item.weakness for item in strength.criteria if item.cost]
    if weak and len(weak) >= HIGHEST - strength.base:
        return _weak(weak)
    return _amount(body) or _unknown(strength) or _weak(weak)


def _weak(weak: list[str]) -> str:
    return f"het onderzoek heeft zwakke punten: {enumeration(weak[:_MOST_NAMED])}" if weak else ""


def _unknown(strength: Strength) -> str:
    labels = [item.open for item in strength.criteria if item.verdict is Verdict.UNKNOWN]
    return f"wij weten nog niet of {enumeration(labels[:_MOST_NAMED], 'en of')}" if labels else ""


def _amount(body: Body) -> str:
    """Say that there is little research; empty when there is enough."""
    if body.kind is BodyKind.RANKING:
        return "er is alleen een ranglijst"
    if body.studies is None:
        return "wij weten niet hoeveel onderzoeken het zijn"
    if body.studies == 1:
        return "er is maar één onderzoek"
    return f"er zijn maar {number(body.studies)} onderzoeken" if body.studies < _FEW else ""
