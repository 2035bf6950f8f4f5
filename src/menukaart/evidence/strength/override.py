"""A score of the editors' own in the place of that of the rule: what holds for it, and when to doubt it.

An override never hides the rule: its score stays visible, and the page lists the reason. What is doubtful
about one is a warning and no error: the score of the rule moves when a source changes, and a sound
proposal must not be stopped by what somebody else wrote.
"""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.dutch import count
from menukaart.model.judgements import SHORTEST_REASON, StrengthOverride

MOST_STEPS = 2
"""How far a score of the editors may lie from that of the rule. Further away, the figures or the rule
itself need mending."""


@dataclass(frozen=True, slots=True)
class OverrideRule:
    """What holds for a score of the editors' own, in Dutch.

    Attributes:
        label: what readers see beside such a score.
        when: when there is one.
        conditions: what holds for each.
    """

    label: str
    when: str
    conditions: tuple[str, ...]


OVERRIDE = OverrideRule(
    label="oordeel van de redactie",
    when="Een regel past niet altijd. Dan kan de redactie een andere score geven. Daarvoor geldt:",
    conditions=(
        f"De reden staat erbij, in minstens {SHORTEST_REASON} tekens, met de datum en wie het besloot.",
        "De pagina en de lijst zeggen dat het een oordeel van de redactie is.",
        "De uitkomst van de regel blijft te lezen.",
        f"Het verschil is hoogstens {MOST_STEPS} punten. Is het groter, dan waarschuwt het programma.",
        "Zonder onderzoek dat vergelijkt geeft ook de redactie geen score.",
    ),
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is doubtful about an override, and what to do, in Dutch."""

    message: str
    hint: str


def doubt(rule_value: int | None, stated: StrengthOverride) -> Doubt | None:
    """Say what is doubtful about a score of the editors; None when nothing is.

    Args:
        rule_value: the score of the rule, 0-5; None when it judges nothing.
        stated: what the record says.
    """
    if rule_value == stated.value:
        return Doubt(f"De regel komt zelf ook op {rule_value}.", "Haal 'strength_override' weg.")
    if not rule_value:
        message = "De regel geeft geen score: bij dit record staat geen onderzoek dat vergelijkt."
        return Doubt(message, "Zet het onderzoek erbij; dan volgt de score vanzelf.")
    steps = abs(stated.value - rule_value)
    if stated.value == 0:
        message = "De redactie zegt 0, maar bij dit record staat vergelijkend onderzoek."
        return Doubt(message, "Kies 1 of hoger, of verbeter de cijfers en bevindingen.")
    if steps > MOST_STEPS:
        message = (
            f"De regel komt op {rule_value}, de redactie op {stated.value}: een verschil van "
            f"{count(steps, 'punt', 'punten')}, hoogstens {MOST_STEPS} mag."
        )
        return Doubt(message, "Kijk de cijfers en de bronnen na, of stel de regel zelf ter discussie.")
    return None
