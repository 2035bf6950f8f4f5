"""The strength of evidence in Dutch sentences: what it rests on, and the way from base to score."""

from __future__ import annotations

from menukaart.dutch import count, number
from menukaart.evidence.strength.body import Ground, GroundKind
from menukaart.evidence.strength.rule import HIGHEST, LEVELS, Limit, deduction
from menukaart.evidence.strength.verdicts import Judged
from menukaart.vocabulary import Reading


def base_reason(ground: Ground) -> str:
    """Say in Dutch what the base rests on, and where that was read when it was not the work itself."""
    return _what(ground) + _where_read(ground)


def _what(ground: Ground) -> str:
    amount = count(ground.studies or 0, "onderzoek", "onderzoeken")
    match ground.kind:
        case GroundKind.POOLED:
            return f"Wij vatten zelf {amount} samen in één getal."
        case GroundKind.LISTED:
            verb = "staat" if ground.studies == 1 else "staan"
            which = "vergelijkend onderzoek" if ground.studies == 1 else "vergelijkende onderzoeken"
            return f"Op deze pagina {verb} {number(ground.studies or 0)} {which} van deze aanpak zelf."
        case GroundKind.FIGURE if ground.studies is not None:
            return (
                f"De samenvatting van onderzoeken (meta-analyse) waarop de score steunt, telt er "
                f"{number(ground.studies)}."
            )
        case GroundKind.FIGURE | GroundKind.FINDING:
            return "Er is een samenvatting van onderzoeken (meta-analyse). Wij weten niet van hoeveel."
        case GroundKind.RANKING:
            return "Er is alleen een getal van een ranglijst. Wij weten niet van hoeveel onderzoeken."
        case _:
            return LEVELS[0].meaning


def _where_read(ground: Ground) -> str:
    """Say it when no figure of the ground was read in the work itself: it explains much that is unknown."""
    readings = {figure.reading for figure in ground.figures}
    if not readings or Reading.WORK in readings:
        return ""
    if readings == {Reading.ABSTRACT}:
        return " Wij lazen daarvan alleen de korte samenvatting vooraf."
    return " Wij lazen daarover in een ander werk of in een korte samenvatting."


def steps_in_words(
    base: int, reason: str, judged: tuple[Judged, ...], limits: tuple[Limit, ...], value: int
) -> tuple[str, ...]:
    """Write the way from base to score, one Dutch text a step."""
    outcome = f"Uitkomst: {value} van {HIGHEST}, {LEVELS[value].label}."
    first = f"Begin: {base} van {HIGHEST}. {reason}"
    if base == 0:
        return (first, outcome)
    total = sum(item.cost for item in judged)
    taken = deduction(item.verdict for item in judged)
    rounded = "" if total == taken else f", naar beneden afgerond {taken}"
    left = f"{base} min {taken} is {number(base - taken)}."
    return (
        first,
        *(f"{item.label}: {item.verdict.label} ({_off(item.cost)}). {item.reason}" for item in judged),
        f"Samen gaat er {number(_tidy(total))} af{rounded}: {left}",
        *(limit.reason for limit in limits),
        outcome,
    )


def _off(cost: float) -> str:
    return "geen aftrek" if cost == 0 else f"{number(_tidy(cost))} eraf"


def _tidy(value: float) -> float:
    return int(value) if value == int(value) else value
