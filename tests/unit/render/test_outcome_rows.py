"""The table by outcome in words: what is known, and what is not, an outcome at a time."""

from __future__ import annotations

from typing import Any

from menukaart.evidence.assessment import assess
from menukaart.render.views.records.outcomes import OutcomeRow, outcome_rows
from tests.unit import records
from tests.unit.evidence.strength.test_score import TRIAL, effect, known

NBSP = "\N{NO-BREAK SPACE}"


def rows(*effects: records.Data, **changes: Any) -> tuple[OutcomeRow, ...]:
    if effects:
        changes["effects"] = effects
    return outcome_rows(assess(records.intervention(**changes), known(), None).by_outcome)


def test_a_row_with_a_figure() -> None:
    figure = effect(
        studies="118", dutch_studies="3", pupils="2400", population="doelgroep", relation="direct"
    )
    (found,) = rows(figure)
    assert found == OutcomeRow(
        anchor="uitkomst-rekenen",
        outcome="rekenen en wiskunde",
        figure="0,28 d",
        direction="positief",
        strength="redelijk (3 van 5)",
        studies=f"118{NBSP}studies, waarvan 3 Nederlands",
        pupils=f"2.400{NBSP}leerlingen; leerlingen met een risico op achterstand",
        comment="",
    )


def test_a_row_without_anything() -> None:
    (found,) = rows()
    assert found == OutcomeRow(
        anchor="uitkomst-rekenen",
        outcome="rekenen en wiskunde",
        figure="Geen cijfer over deze uitkomst",
        direction="",
        strength="nog niet beoordeeld: geen onderzoek in onze bronnen",
        studies="niet bekend",
        pupils="",
        comment="",
    )


def test_an_outcome_at_which_it_does_not_aim_is_said_to_be_so() -> None:
    found = rows(effect(outcome="lezen", studies="4"))
    assert [row.outcome for row in found] == ["lezen (niet waar het op mikt)", "rekenen en wiskunde"]


def test_pupils_belong_to_a_figure_and_may_be_unknown() -> None:
    (one,) = rows(effect(pupils="1"))
    assert one.pupils.startswith(f"1{NBSP}leerling; ")
    (unknown,) = rows(effect())
    assert unknown.pupils == "leerlingen in het algemeen"
    (several,) = rows(effect(**TRIAL, studies="1"), effect(**TRIAL, source="b-2", studies="1"))
    assert (several.pupils, several.studies) == ("", f"2{NBSP}studies")


def test_no_dutch_study_is_said_where_that_is_known() -> None:
    (known_zero,) = rows(effect(studies="12", dutch_studies="0"))
    assert known_zero.studies == f"12{NBSP}studies, geen Nederlandse"
    (silent,) = rows(effect(studies="12"))
    assert silent.studies == f"12{NBSP}studies"
    none = {"dutch_evidence": {"studies": "0", "verdict": "toegepast", "sources": ["jansen-2020"]}}
    assert [row.studies for row in rows(**none)] == ["niet bekend"]
