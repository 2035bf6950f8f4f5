from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import magnitude
from menukaart.vocabulary import Measure
from tests.unit.records import breaches, effect_data, intervention, source, subject, theme

VALUE = ("effects", 0, "value")


def figure(measure: str, value: str, **changes: Any) -> Any:
    return subject(intervention(effects=[effect_data(measure=measure, value=value, **changes)]))


def test_every_measure_has_a_scale_that_is_likely_within_what_is_possible() -> None:
    assert set(magnitude.SCALES) == set(Measure)
    for scale in magnitude.SCALES.values():
        assert scale.lowest <= scale.low < scale.high <= scale.highest


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("d", "0.28"),
        ("g", "-3"),
        ("SD", "3"),
        ("ES", "0"),
        ("r", "-0.95"),
        ("tau-u", "1"),
        ("odds-ratio", "0.05"),
        ("incidentieratio", "20"),
        ("maanden", "12"),
        ("maanden", "-12"),
        ("percentielpunten", "45"),
        ("improvement-index", "-45"),
        ("procent", "0"),
        ("procent", "100"),
        ("procentpunten", "-60"),
    ],
)
def test_what_studies_find_passes(measure: str, value: str) -> None:
    where = figure(measure, value)
    assert breaches(magnitude.IMPOSSIBLE, where) == breaches(magnitude.UNLIKELY, where) == []


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("d", "20"),
        ("g", "-10.1"),
        ("SD", "40"),
        ("ES", "10.01"),
        ("r", "3.5"),
        ("r", "-1.01"),
        ("tau-u", "7"),
        ("odds-ratio", "0"),
        ("odds-ratio", "-1"),
        ("incidentieratio", "0.0"),
        ("odds-ratio", "1001"),
        ("maanden", "40"),
        ("percentielpunten", "51"),
        ("improvement-index", "-50.5"),
        ("procent", "250"),
        ("procent", "-1"),
        ("procentpunten", "101"),
    ],
)
def test_what_cannot_be_is_an_error_and_no_note_helps(measure: str, value: str) -> None:
    where = figure(measure, value, note=f"Echt {value}.")
    assert breaches(magnitude.IMPOSSIBLE, where) == [("waarde-kan-niet", VALUE)]
    assert breaches(magnitude.UNLIKELY, where) == []


@pytest.mark.parametrize(
    ("measure", "value", "named"),
    [
        ("d", "3.01", "3,01"),
        ("g", "-4.20", "-4,20"),
        ("SD", "10", "10"),
        ("r", "0.96", "0,96"),
        ("tau-u", "1.2", "1.2"),
        ("odds-ratio", "0.01", "0,01"),
        ("incidentieratio", "250", "250"),
        ("maanden", "13", "13"),
        ("maanden", "-24", "−24"),
        ("percentielpunten", "50", "50"),
        ("procentpunten", "61", "61"),
    ],
)
def test_what_hardly_any_study_finds_asks_for_a_note_that_names_it(
    measure: str, value: str, named: str
) -> None:
    wanted = [("waarde-onwaarschijnlijk", VALUE)]
    assert breaches(magnitude.IMPOSSIBLE, figure(measure, value)) == []
    assert breaches(magnitude.UNLIKELY, figure(measure, value)) == wanted
    assert breaches(magnitude.UNLIKELY, figure(measure, value, note="Uit de lijst.")) == wanted
    assert breaches(magnitude.UNLIKELY, figure(measure, value, note=f"Dat het {named} is, klopt.")) == []


@pytest.mark.parametrize("field", ["measured", "note", "group"])
def test_a_correlation_is_no_effect(field: str) -> None:
    said = {field: "Een correlatie met de toetsscore"}
    wanted = [("correlatie-als-effect", ("effects", 0, "measure"))]
    assert breaches(magnitude.CORRELATION, figure("ES", "0.28", **said)) == wanted
    assert breaches(magnitude.CORRELATION, figure("r", "0.28", **said)) == []


def test_a_correlation_that_the_source_converted_is_one() -> None:
    converted = figure("d", "0.28", note="Omgerekend uit een correlatie.")
    assert breaches(magnitude.CORRELATION, converted) == []
    assert breaches(magnitude.CORRELATION, figure("d", "0.28", note="Geen loting.")) == []


def ranking(value: str, note: str = "Ongelijke studies.") -> Any:
    rows = [{"rank": "1", "label": "Home", "value": "0.57"}, {"rank": "2", "label": "Ouders", "value": value}]
    return subject(source(ranking={"measure": "d", "note": note, "rows": rows}))


def test_a_published_list_holds_figures_too() -> None:
    where = ("ranking", "rows", 1, "value")
    assert breaches(magnitude.IMPOSSIBLE, ranking("40")) == [("waarde-kan-niet", where)]
    assert breaches(magnitude.UNLIKELY, ranking("4.10")) == [("waarde-onwaarschijnlijk", where)]
    assert breaches(magnitude.UNLIKELY, ranking("4.10", "Echt 4,10.")) == []
    assert breaches(magnitude.UNLIKELY, ranking("1.57")) == []


def test_other_records_have_no_figures() -> None:
    assert breaches(magnitude.IMPOSSIBLE, subject(theme())) == []
