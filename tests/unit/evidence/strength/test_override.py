"""A score of the editors' own: it comes last, hides nothing, and is doubted where it should be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from menukaart.evidence.assessment import assess
from menukaart.evidence.overview.method import method
from menukaart.evidence.strength.override import MOST_STEPS, OVERRIDE, Doubt, doubt
from menukaart.evidence.strength.rule import LEVELS, RULE
from menukaart.evidence.strength.score import Strength
from menukaart.model.judgements import SHORTEST_REASON, StrengthOverride
from menukaart.vocabulary import EvidenceState
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, judge, known

REASON = "De meta-analyse telt ook studies mee van heel andere vormen van bijles."
_SCORES = st.integers(0, 5)


def override_data(value: int, **changes: str) -> records.Data:
    return {"value": str(value), "reason": REASON, "date": "2026-01-09", "by": "redactie"} | changes


def stated(value: int) -> StrengthOverride:
    return StrengthOverride.model_validate(override_data(value))


def judged(value: int | None) -> Strength:
    changes = {} if value is None else {"strength_override": override_data(value)}
    return judge(effect(studies="118"), **changes)


def test_without_an_override_the_rule_is_what_readers_see() -> None:
    found = judged(None)
    assert found.override is None
    assert found.value == found.rule_value
    assert found.level == found.rule_level


@given(_SCORES)
def test_an_override_changes_the_score_and_nothing_else(value: int) -> None:
    rule, found = judged(None), judged(value)
    assert found.value == value
    assert found.level is LEVELS[value]
    assert found.rule_value == rule.value
    assert found.rule_level == rule.level
    assert (found.base, found.criteria, found.reach, found.sources) == (
        rule.base, rule.criteria, rule.reach, rule.sources,
    )  # fmt: skip


def test_the_last_step_says_what_the_rule_gave_and_what_the_editors_say() -> None:
    rule, found = judged(None), judged(4)
    assert found.steps[:-1] == rule.steps
    assert found.steps[-1] == (
        f"De regel komt op {rule.value}; de redactie wijkt af naar 4 van 5, sterk. "
        "De reden staat bij de score."
    )


@pytest.mark.parametrize(
    ("rule_value", "value", "word"),
    [
        (2, 2, "zelf ook op 2"),
        (0, 0, "zelf ook op 0"),
        (0, 1, "geen onderzoek dat vergelijkt"),
        (None, 2, "geen onderzoek dat vergelijkt"),
        (None, 0, "geen onderzoek dat vergelijkt"),
        (1, 0, "staat vergelijkend onderzoek"),
        (1, 4, "een verschil van 3\N{NO-BREAK SPACE}punten, hoogstens 2 mag"),
        (5, 2, "hoogstens 2 mag"),
    ],
)
def test_what_is_doubtful(rule_value: int | None, value: int, word: str) -> None:
    found = doubt(rule_value, stated(value))
    assert found is not None
    assert word in found.message
    assert found.hint


NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("rule_value", "value", "message", "hint"),
    [
        (2, 2, "De regel komt zelf ook op 2.", "Haal 'strength_override' weg."),
        (
            None,
            2,
            "De regel geeft geen score: bij dit record staat geen onderzoek dat vergelijkt.",
            "Zet het onderzoek erbij; dan volgt de score vanzelf.",
        ),
        (
            1,
            0,
            "De redactie zegt 0, maar bij dit record staat vergelijkend onderzoek.",
            "Kies 1 of hoger, of verbeter de cijfers en bevindingen.",
        ),
        (
            1,
            4,
            f"De regel komt op 1, de redactie op 4: een verschil van 3{NBSP}punten, hoogstens 2 mag.",
            "Kijk de cijfers en de bronnen na, of stel de regel zelf ter discussie.",
        ),
    ],
)
def test_a_doubt_word_for_word(rule_value: int | None, value: int, message: str, hint: str) -> None:
    assert doubt(rule_value, stated(value)) == Doubt(message, hint)


@given(st.integers(1, 5), st.integers(1, 5))
def test_a_difference_of_one_or_two_steps_is_sound(rule_value: int, value: int) -> None:
    is_sound = 0 < abs(rule_value - value) <= MOST_STEPS
    assert (doubt(rule_value, stated(value)) is None) is is_sound


def test_a_reason_of_a_few_words_is_refused() -> None:
    StrengthOverride.model_validate(override_data(2, reason="x" * SHORTEST_REASON))
    with pytest.raises(ValidationError):
        StrengthOverride.model_validate(override_data(2, reason="x" * (SHORTEST_REASON - 1)))


@pytest.mark.parametrize("field", ["value", "reason", "date", "by"])
def test_every_part_must_be_there(field: str) -> None:
    data = override_data(2)
    del data[field]
    with pytest.raises(ValidationError):
        StrengthOverride.model_validate(data)


def test_the_page_about_the_method_counts_them_and_names_the_same_rule() -> None:
    figures = {"effects": [effect(studies="118")]}
    found = [
        records.intervention("regel", **figures),
        records.intervention("lager", **figures, strength_override=override_data(2)),
        records.intervention("hoger", **figures, strength_override=override_data(4)),
        records.intervention("leeg"),
    ]
    shown = method(found, known(), {record.id: assess(record, known(), None) for record in found})
    assert shown.overrides == 2
    assert shown.rule.override is RULE.override is OVERRIDE
    spread = {(item.score, item.words): item.records for item in shown.spread if item.records}
    none = ("geen", EvidenceState.SILENT.label)
    assert spread == {("4", "sterk"): 1, ("3", "redelijk"): 1, ("2", "beperkt"): 1, none: 1}
    assert f"{MOST_STEPS} punten" in " ".join(OVERRIDE.conditions)
