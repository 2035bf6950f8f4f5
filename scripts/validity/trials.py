"""The rule with one threshold changed at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from menukaart.evidence.strength.rule import RULE, StrengthRule

Trial = tuple[str, StrengthRule]
"""What was changed, in Dutch, and the rule with that change."""


def trials(rule: StrengthRule = RULE) -> Iterator[Trial]:
    """Give every change that is tried, the rule itself first."""
    yield "zoals de regel is", rule
    yield from _amounts(rule)
    yield from _limits(rule)
    yield from _caps(rule)
    for criterion in rule.criteria:
        rest = tuple(other for other in rule.criteria if other is not criterion)
        yield f"zonder de vraag: {criterion.label.lower()}", replace(rule, criteria=rest)


def _amounts(rule: StrengthRule) -> Iterator[Trial]:
    for factor in (0.8, 1.2):
        yield f"grenzen van het aantal x {factor}", replace(rule, steps=scaled(rule, factor).steps)
    for pupils in (280, 420):
        yield f"groot experiment: {pupils} leerlingen", replace(rule, large_trial=pupils)
    yield "grote experimenten tellen gewoon", replace(rule, one_large=1, two_large=1)
    for start in (1, 3):
        yield f"samenvatting zonder aantal begint op {start}", replace(rule, uncounted=start)
    yield "ranglijst hoogstens 2", replace(rule, ranking_most=2)


def scaled(rule: StrengthRule, factor: float) -> StrengthRule:
    """Give the rule with every number of studies from the second step on times ``factor``, 2 or more."""
    first, *rest = rule.steps
    return replace(
        rule, steps=(first, *(replace(step, least=max(2, round(step.least * factor))) for step in rest))
    )


def _limits(rule: StrengthRule) -> Iterator[Trial]:
    for clear, most in ((40.0, 60.0), (50.0, 90.0), (75.0, 75.0)):
        yield f"I2 onder {clear:.0f} ja, vanaf {most:.0f} nee", replace(rule, clear_i2=clear, max_i2=most)
    for years in (12, 18):
        yield f"recent: {years} jaar", replace(rule, recent_years=years)
    for band in (0.08, 0.12):
        yield f"bijna geen effect: {band}", replace(rule, null_band=band)


def _caps(rule: StrengthRule) -> Iterator[Trial]:
    for most in (0, 1, 3):
        yield f"hoogstens {most} eraf", replace(rule, most_off=most)
    for needed in (2, 4):
        yield f"voor een 4 zijn {needed} sterke punten nodig", replace(rule, yes_for_4=needed)
    for needed in (4, 6):
        yield f"voor een 5 zijn {needed} sterke punten nodig", replace(rule, yes_for_5=needed)
    yield "4 en 5 hoeven niet verdiend", replace(rule, yes_for_4=0, yes_for_5=0)
    for off in (0, 2):
        yield f"verwant onderzoek: {off} eraf", replace(rule, related_off=off)
    yield "verwant onderzoek telt niet", replace(rule, related_most=0)
