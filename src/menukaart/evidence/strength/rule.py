"""Rule 2.0 for the strength of evidence as data. The page about the method shows the same objects.

Grounds and sources: evidence-rule.md, sections 3 and 4. The amount of research comes first, as with the
padlocks of the EEF; known weaknesses take steps off; what is not known takes nothing off, but high scores
must be earned.
"""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.evidence.strength.criteria import CLEAR_I2, CRITERIA, MAX_I2, RECENT_YEARS, Criterion
from menukaart.evidence.strength.override import OVERRIDE, OverrideRule
from menukaart.evidence.strength.precision import NULL_BAND

VERSION = "2.0"
HIGHEST = 5


@dataclass(frozen=True, slots=True)
class Level:
    """A score with its Dutch word and meaning."""

    value: int
    label: str
    meaning: str


LEVELS: tuple[Level, ...] = (
    Level(0, "niets gevonden", "Wij zochten en vonden geen onderzoek dat vergelijkt."),
    Level(1, "zeer beperkt", "Er is onderzoek dat vergelijkt, maar u kunt er weinig op bouwen."),
    Level(2, "beperkt", "Er is wat onderzoek, met grote gaten."),
    Level(3, "redelijk", "Er is genoeg onderzoek voor een voorzichtig oordeel."),
    Level(4, "sterk", "Er is veel onderzoek, en wij kennen genoeg sterke punten ervan."),
    Level(5, "zeer sterk", "Er is heel veel onderzoek, met bijna alle sterke punten en geen zwakke."),
)
"""The scores in words. A score is about certainty, not about the size of an effect. 0 is only given after a
search of whole texts that found nothing; what was not judged has no number."""


@dataclass(frozen=True, slots=True)
class AmountStep:
    """From this many comparative studies (up to ``most``; None: without end) the score starts here."""

    least: int
    most: int | None
    step: int


@dataclass(frozen=True, slots=True)
class StrengthRule:
    """The whole rule.

    Attributes:
        version: its version; stands in the API.
        highest: the highest score.
        levels: the scores in words.
        steps: where a score starts, by number of comparative studies.
        uncounted: where a synthesis starts that does not say how many studies it holds.
        ranking_most: what a ranking list gives at most: it averages unlike syntheses of unknown quality.
        large_trial: pupils from which a randomised trial is large (WWC, ESSA tier 1).
        one_large: the least start with one large trial.
        two_large: the least start with two or more.
        most_off: steps that known weaknesses take off at most.
        yes_for_4: how many criteria must be met for a 4.
        yes_for_5: how many for a 5, without any that is not met.
        related_off: steps off for research into something like it (GRADE: indirectness).
        related_most: the most that such research gives.
        clear_i2, max_i2: percent; below the first studies agree, from the second on they do not.
        recent_years: years before the review that still count as recent.
        null_band: standard deviations around 0 within which there is hardly any effect.
        criteria: the questions.
        override: what holds for a score of the editors' own.
    """

    version: str = VERSION
    highest: int = HIGHEST
    levels: tuple[Level, ...] = LEVELS
    steps: tuple[AmountStep, ...] = (
        AmountStep(1, 2, 1),
        AmountStep(3, 9, 2),
        AmountStep(10, 29, 3),
        AmountStep(30, 69, 4),
        AmountStep(70, None, 5),
    )
    uncounted: int = 2
    ranking_most: int = 1
    large_trial: int = 350
    one_large: int = 2
    two_large: int = 3
    most_off: int = 2
    yes_for_4: int = 3
    yes_for_5: int = 5
    related_off: int = 1
    related_most: int = 3
    clear_i2: float = CLEAR_I2
    max_i2: float = MAX_I2
    recent_years: int = RECENT_YEARS
    null_band: float = NULL_BAND
    criteria: tuple[Criterion, ...] = CRITERIA
    override: OverrideRule = OVERRIDE

    def amount(self, studies: int) -> int:
        """Give the step (0-5) for a number of comparative studies, 0 or more."""
        return max((step.step for step in self.steps if studies >= step.least), default=0)


RULE = StrengthRule()
"""The rule in force."""
