"""Whether the research fits here: three answers beside the score."""

from __future__ import annotations

from dataclasses import replace

import pytest

from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.fit import Fit, fit_of
from menukaart.model.effect import Effect
from menukaart.vocabulary import Verdict
from tests.unit import records
from tests.unit.evidence.strength.test_score import request

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
TARGET, GENERAL = (
    Effect.model_validate(records.effect_data(population=population))
    for population in ("doelgroep", "algemeen")
)
BODY = Body(
    BodyKind.SYNTHESIS, is_related=False, studies=4, answers={}, sources=("bron",), figures=(GENERAL,)
)


@pytest.mark.parametrize(("dutch", "verdict"), [(None, UNKNOWN), (0, NO), (1, YES), (7, YES)])
def test_from_the_netherlands(dutch: int | None, verdict: Verdict) -> None:
    assert fit_of(records.intervention(), BODY, dutch).dutch is verdict


def test_about_this_approach_itself() -> None:
    assert fit_of(records.intervention(), BODY, None).own is YES
    assert fit_of(records.intervention(), replace(BODY, is_related=True), None).own is NO


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [((), UNKNOWN), ((GENERAL,), NO), ((TARGET,), YES), ((GENERAL, TARGET), YES)],
)
def test_about_pupils_at_risk(figures: tuple[Effect, ...], verdict: Verdict) -> None:
    assert fit_of(records.intervention(), replace(BODY, figures=figures), None).at_risk is verdict


@pytest.mark.parametrize(("population", "verdict"), [("doelgroep", YES), ("algemeen", NO)])
def test_what_was_pooled_is_about_those_it_was_asked_for(population: str, verdict: Verdict) -> None:
    record = records.intervention(synthesis=request(population=population))
    pooled = replace(BODY, kind=BodyKind.POOLED, figures=())
    assert fit_of(record, pooled, None).at_risk is verdict
    assert fit_of(record, BODY, None).at_risk is NO
    assert fit_of(records.intervention(), pooled, None).at_risk is UNKNOWN


def test_each_answer_has_its_name_and_question() -> None:
    assert Fit(YES, NO, UNKNOWN).rows == (
        ("own", "Over deze aanpak zelf?", YES),
        ("at_risk", "Over leerlingen met een risico op achterstand?", NO),
        ("dutch", "Onderzocht in Nederland?", UNKNOWN),
    )
