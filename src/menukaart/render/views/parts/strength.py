"""The strength of evidence in words, wherever it stands: one wording for cards, tables, lists and pages."""

from __future__ import annotations

from collections.abc import Iterable

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.strength.override import OVERRIDE
from menukaart.evidence.strength.previous import PREVIOUS
from menukaart.evidence.strength.rule import HIGHEST, LEVELS
from menukaart.evidence.strength.score import Strength
from menukaart.evidence.strength.words import range_in_words
from menukaart.render.pictures import Gauge, gauge
from menukaart.render.views.parts.known import Row
from menukaart.vocabulary import EvidenceState, Outcome

NOT_JUDGED = "nog niet beoordeeld"


def score_words(value: int) -> str:
    """Write a score in words and digits: ``redelijk (3 van 5)``."""
    return f"{LEVELS[value].label} ({value} van {HIGHEST})"


def strength_words(strength: Strength) -> str:
    """Write a score in words and digits, or in words why there is none."""
    if strength.value is None:
        state = strength.state
        return state.label if state is EvidenceState.NOT_APPLICABLE else f"{NOT_JUDGED}: {state.label}"
    words = score_words(strength.value)
    return f"{words}, {OVERRIDE.label}" if strength.override else words


def strength_title(strength: Strength) -> str:
    """Name a score: ``Bewijskracht: redelijk (3 van 5)``."""
    return f"Bewijskracht: {strength_words(strength)}"


def strength_gauge(strength: Strength) -> Gauge | None:
    """Draw a score as blocks; None where nothing was judged."""
    return gauge(strength.value, strength_title(strength), HIGHEST) if strength.value else None


def strength_for(assessed: Assessment, outcomes: Iterable[Outcome]) -> Strength:
    """Give the strength on the outcomes that a reader chose: the best judged one, else that of the record.

    Of a record that aims at the outcomes without any evidence on them, that is what is said.
    """
    found = [assessed.strengths.by_outcome[o] for o in outcomes if o in assessed.strengths.by_outcome]
    judged = [item for item in found if item.value]
    return max(judged, key=lambda item: item.value or 0) if judged else next(iter(found), assessed.strength)


def strength_row(strength: Strength) -> Row:
    """Write the strength of evidence as a line of a card."""
    return Row("Bewijskracht", strength_words(strength), key="bewijskracht")


def moves(strength: Strength) -> str:
    """Say how far a score can still move and what would settle it; empty when nothing can move it."""
    if strength.value is None or strength.reach is None or strength.override:
        return ""
    words = range_in_words(strength.value, strength.reach)
    if not words:
        return ""
    which = dutch.enumeration((item.label.lower() for item in strength.decisive), "of")
    return f"De score kan nog {words}." + (f" Eén antwoord beslist: {which}." if which else "")


def dossier(strength: Strength) -> str:
    """Say how complete our file is: ``6 van de 7 vragen beantwoord``; empty when nothing was judged."""
    known, asked = strength.answered
    return f"{known} van de {asked} vragen beantwoord" if asked else ""


def moved_score(assessed: Assessment) -> str:
    """Say what an earlier rule gave, where that is another score; empty when nothing moved."""
    before = assessed.previous
    if before is None or not assessed.has_moved:
        return ""
    was = "geen score" if before.value is None else f"{before.value} van {HIGHEST}"
    return (
        f"Tot {dutch.long_date(PREVIOUS.until)} stond hier {was}, volgens versie {before.rule} van onze "
        f"regel (uitgave {before.release}). De regel is sindsdien veranderd. "
        "Of er ook onderzoek bij kwam, staat onder ‘Wijzigingen’."
    )
