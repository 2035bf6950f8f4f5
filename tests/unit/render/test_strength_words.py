"""The strength of evidence in words: one wording, on the outcomes that a reader chose."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from menukaart.evidence.assessment import Assessment, assess
from menukaart.evidence.strength.rule import LEVELS
from menukaart.reading.releases import PreviousScore
from menukaart.render.views.parts.strength import (
    dossier,
    moved_score,
    moves,
    strength_for,
    strength_row,
    strength_words,
)
from menukaart.vocabulary import EvidenceState, Outcome
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, known

STATED = {"value": "4", "reason": "x" * 40, "date": "2026-01-01", "by": "redactie"}


def assessed(*effects: records.Data, previous: PreviousScore | None = None, **changes: Any) -> Assessment:
    if effects:
        changes["effects"] = effects
    return assess(records.intervention(**changes), known(), None, previous=previous)


@pytest.mark.parametrize("level", LEVELS)
def test_a_score_in_words_and_digits(level: Any) -> None:
    found = replace(assessed(effect(studies="12")).strength, value=level.value)
    assert strength_words(found) == f"{level.label} ({level.value} van 5)"


def test_a_score_of_the_editors_is_said_to_be_theirs() -> None:
    found = assessed(effect(studies="12"), strength_override=STATED).strength
    assert strength_words(found) == "sterk (4 van 5), oordeel van de redactie"


@pytest.mark.parametrize("state", [state for state in EvidenceState if state is not EvidenceState.JUDGED])
def test_without_a_number_the_reason_is_said(state: EvidenceState) -> None:
    words = strength_words(replace(assessed().strength, state=state))
    if state is EvidenceState.NOT_APPLICABLE:
        assert words == "niet van toepassing"
    else:
        assert words == f"nog niet beoordeeld: {state.label}"


def test_the_line_of_a_card() -> None:
    row = strength_row(assessed().strength)
    assert (row.label, row.value) == ("Bewijskracht", "nog niet beoordeeld: geen onderzoek in onze bronnen")


def test_on_chosen_outcomes_the_best_judged_one_is_shown() -> None:
    found = assessed(
        effect(studies="12"), effect(outcome="lezen", studies="4"), outcomes=["rekenen", "lezen", "taal"]
    )
    assert strength_for(found, [Outcome.READING]).value == 2
    assert strength_for(found, [Outcome.READING, Outcome.MATHS]).value == 3
    assert strength_for(found, [Outcome.LANGUAGE, Outcome.READING]).value == 2
    silent = strength_for(found, [Outcome.LANGUAGE])
    assert (silent.outcome, silent.value) == (Outcome.LANGUAGE, None)
    assert strength_for(found, [Outcome.WELLBEING]) == strength_for(found, []) == found.strength


def test_how_far_it_can_move_and_what_decides() -> None:
    assert moves(assessed(effect(studies="40")).strength) == (
        "De score kan nog zakken naar 2 of stijgen naar 4."
    )
    near = assessed(effect(studies="40", i2="10", randomised_studies="39", test="gestandaardiseerd")).strength
    assert moves(near) == "De score kan nog zakken naar 2. Eén antwoord beslist: onafhankelijk of nauwkeurig."
    assert moves(replace(near, reach=(4, 4))) == ""
    assert moves(replace(near, reach=None)) == ""
    assert moves(assessed(effect(studies="40"), strength_override=STATED).strength) == ""
    assert moves(assessed().strength) == ""


def test_how_complete_the_file_is() -> None:
    assert dossier(assessed(effect(studies="40")).strength) == "2 van de 7 vragen beantwoord"
    assert dossier(assessed().strength) == ""


def test_what_an_earlier_rule_gave_where_that_was_something_else() -> None:
    before = PreviousScore("1.0", 0, "2026.11")
    assert moved_score(assessed(previous=before)) == (
        "Tot 26 november 2026 stond hier 0 van 5, volgens versie 1.0 van onze regel (uitgave 2026.11). "
        "De regel is sindsdien veranderd. Of er ook onderzoek bij kwam, staat onder ‘Wijzigingen’."
    )
    none = assessed(effect(studies="12"), previous=replace(before, value=None))
    assert "stond hier geen score, volgens" in moved_score(none)
    assert moved_score(assessed(effect(studies="12"), previous=replace(before, value=3))) == ""
    assert moved_score(assessed()) == ""
