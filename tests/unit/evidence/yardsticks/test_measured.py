"""The yardsticks: against the tables that they come from, and what must hold for every figure."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.numbers.figure import Figure
from menukaart.evidence.numbers.interval import ConfidenceInterval
from menukaart.evidence.yardsticks import rulers
from menukaart.evidence.yardsticks.applicability import LEARNING, WHY_NOT
from menukaart.evidence.yardsticks.measured import Measured, YardstickReading, as_api, measure, measure_figure
from menukaart.evidence.yardsticks.scales import class_of_25, percentile_points, probability_of_superiority
from menukaart.evidence.yardsticks.terms import YARDSTICKS
from menukaart.model.effect import Effect
from menukaart.render.api.yardstick_models import Yardsticks
from menukaart.vocabulary import Design, Measure, Outcome
from menukaart.vocabulary import TestType as KindOfTest  # pytest collects what begins with Test
from tests.unit.records import effect_data

DATA = Path(__file__).parents[1] / "data"
RCT = {"design": "experiment-met-loting", "test": "gestandaardiseerd"}
ORDER = [
    "percentile_points", "class_of_25", "probability_of_superiority", "months",
    "nji", "kraft", "eef", "hattie",
]  # fmt: skip
EFFECTS = st.decimals(-3, 3, places=3)


def effect(**changes: Any) -> Effect:
    return Effect.model_validate(effect_data(**changes))


def measured(**changes: Any) -> Measured:
    return measure(effect(**changes))


def of(value: str, **changes: Any) -> dict[str, YardstickReading]:
    return {reading.id: reading for reading in measured(value=value, **changes).readings}


def api(**changes: Any) -> dict[str, Any]:
    return as_api(measured(**changes))


# One effect, many rulers


def test_one_effect_many_rulers() -> None:
    """d = 0.40, the table that shows why one ruler is not enough (field study, C.8)."""
    readings = of("0.40", **RCT)
    assert list(readings) == ORDER == list(YARDSTICKS)
    assert {name: reading.short for name, reading in readings.items()} == {
        "percentile_points": "+16 percentielpunten",
        "class_of_25": "16,4 van de 25 leerlingen",
        "probability_of_superiority": "61 van de 100 keer",
        "months": "+5 maanden",
        "nji": "klein",
        "kraft": "groot",
        "eef": "groot",
        "hattie": "gewenst gebied, precies het gemiddelde",
    }
    assert readings["class_of_25"].value == pytest.approx(16.4, abs=0.05)
    assert readings["probability_of_superiority"].value == pytest.approx(0.61, abs=0.005)
    assert readings["percentile_points"].words == (
        "Een middelste leerling gaat van plaats 50 naar plaats 66 van de 100."
    )


@pytest.mark.parametrize(
    ("d", "index"), [(0.05, 2), (0.10, 4), (0.20, 8), (0.25, 10), (0.40, 16), (0.50, 19), (0.80, 29)]
)
def test_improvement_index_of_the_wwc(d: float, index: int) -> None:
    assert round(percentile_points(d)) == index
    assert of(str(d))["percentile_points"].short == f"+{index} percentielpunten"
    assert of(str(-d))["percentile_points"].short == f"−{index} percentielpunten"


# Months


def table() -> list[dict[str, str]]:
    lines = (DATA / "eef_months_conversion.csv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def test_the_table_in_the_code_is_the_table_that_was_read() -> None:
    """And it has no gap: each row begins a hundredth above the end of the one before."""
    ends = [band.to for band in rulers.EEF_MONTHS]
    assert [(str(b.months), f"{b.word} effect") for b in rulers.EEF_MONTHS] == [
        (row["months"], row["label_nl"]) for row in table()
    ]
    assert ends == [Decimal(row["es_to"]) for row in table()]
    begins = [Decimal(row["es_from"]) for row in table()]
    assert begins == [Decimal("-0.05"), *(end + Decimal("0.01") for end in ends[:-1])]


@pytest.mark.parametrize("row", table(), ids=lambda row: row["months"])
def test_both_borders_of_every_month(row: dict[str, str]) -> None:
    months = int(row["months"])
    for border in (abs(Decimal(row["es_from"])), Decimal(row["es_to"])):
        assert rulers.months_of(border) == months
        assert rulers.months_of(-border) == -months
        assert rulers.months_of(border + Decimal("0.0049")) == months
        if border:
            assert rulers.months_of(border - Decimal("0.005")) == months


@pytest.mark.parametrize(
    ("value", "months"),
    [
        ("0", 0), ("0.0549", 0), ("0.055", 1), ("0.094", 1), ("0.095", 2), ("-0.055", -1),
        ("1.0049", 12), ("1.005", None), ("1.01", None), ("-1.00", -12), ("-1.01", None),
    ],
)  # fmt: skip
def test_months_round_to_two_decimals_first(value: str, months: int | None) -> None:
    assert rulers.months_of(Decimal(value)) == months


def test_nothing_above_one() -> None:
    readings = of("1.01")
    for name in ("months", "eef"):
        assert readings[name].value is None
        assert not readings[name].applies
        assert "1,00" in readings[name].why_not
    assert readings["percentile_points"].applies
    found = api(value="1.01")
    assert found["months"] is None
    assert "eef" not in found["words"]


@pytest.mark.parametrize(
    ("value", "short", "words"),
    [
        ("0.30", "+4 maanden", "ongeveer 4 maanden extra leerwinst"),
        ("0.08", "+1 maand", "ongeveer 1 maand extra leerwinst"),
        ("-0.08", "−1 maand", "ongeveer 1 maand minder leerwinst"),
        ("0.00", "0 maanden", "0 maanden"),
        ("-0.03", "0 maanden", "0 maanden"),
    ],
)
def test_months_in_words(value: str, short: str, words: str) -> None:
    reading = of(value)["months"]
    assert reading.short == short
    assert words in reading.words.replace("\N{NO-BREAK SPACE}", " ")


# Words


@pytest.mark.parametrize(
    ("ruler", "value", "word"),
    [
        ("nji", "0.19", "geen of verwaarloosbaar"), ("nji", "0.20", "klein"), ("nji", "0.49", "klein"),
        ("nji", "0.50", "middelgroot"), ("nji", "0.80", "middelgroot"), ("nji", "0.81", "groot"),
        ("nji", "-0.19", "geen of verwaarloosbaar"), ("nji", "-0.20", "klein negatief"),
        ("kraft", "0", "klein"), ("kraft", "0.04", "klein"), ("kraft", "0.05", "middelgroot"),
        ("kraft", "0.199", "middelgroot"), ("kraft", "0.20", "groot"),
        ("eef", "0.05", "geen of verwaarloosbaar"), ("eef", "0.06", "klein"), ("eef", "0.19", "middelgroot"),
        ("eef", "0.36", "groot"), ("eef", "0.45", "zeer groot"), ("eef", "-0.36", "groot negatief"),
        ("hattie", "-0.01", "omgekeerd effect"), ("hattie", "0", "ontwikkelingseffect"),
        ("hattie", "0.149", "ontwikkelingseffect"), ("hattie", "0.15", "leraareffect"),
        ("hattie", "0.39", "leraareffect"), ("hattie", "0.41", "gewenst gebied"),
    ],
)  # fmt: skip
def test_words_at_their_borders(ruler: str, value: str, word: str) -> None:
    reading = of(value, **RCT)[ruler]
    assert (reading.short, reading.words, reading.value) == (word, word, None)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"design": "meta-analyse", "test": "gestandaardiseerd"}, "loting"),
        ({"design": "quasi-experiment", "test": "gestandaardiseerd"}, "loting"),
        ({"design": "experiment-met-loting"}, "weten wij niet"),
        ({"design": "experiment-met-loting", "test": "eigen"}, "eigen toets"),
        ({"design": "experiment-met-loting", "test": "gemengd"}, "eigen toets"),
        ({**RCT, "value": "-0.10"}, "negatief"),
        ({**RCT, "outcome": "gedrag"}, "leerresultaten"),
    ],
)
def test_kraft_only_for_trials_with_standardised_tests(changes: dict[str, Any], why: str) -> None:
    found = measured(**changes)
    assert why in found.reading("kraft").why_not
    assert "kraft" not in api(**changes)["words"]
    assert api(**changes)["not_applicable"]["kraft"] == found.reading("kraft").why_not


# Where yardsticks do not apply


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - LEARNING))
def test_months_and_their_words_are_about_learning(outcome: Outcome) -> None:
    readings = of("0.30", outcome=outcome, **RCT)
    assert [name for name in ORDER if not readings[name].applies and name != "class_of_25"] == [
        "months", "kraft", "eef", "hattie",
    ]  # fmt: skip


def test_a_class_is_made_of_pupils() -> None:
    readings = of("0.30", outcome="handelen-van-leraren")
    assert readings["class_of_25"].why_not == "Dit cijfer gaat niet over leerlingen."
    assert readings["percentile_points"].words.startswith("Een middelste leraar ")


def test_growth_without_a_group_is_no_effect() -> None:
    found = measured(value="0.80", design="voor-en-nameting")
    assert not found.applies
    assert all("vergelijkingsgroep" in reading.why_not for reading in found.readings)


POINTS = {"improvement-index", "percentielpunten"}


@pytest.mark.parametrize("name", sorted(m for m in Measure if not m.standardised))
def test_another_measure_is_never_put_on_a_d_yardstick(name: Measure) -> None:
    found = measured(measure=name, value="0.40", **RCT)
    applies = [reading.id for reading in found.readings if reading.applies]
    assert applies == (["percentile_points"] if name in POINTS else [])
    assert all(reading.value is None and reading.words == "" for reading in found.readings if reading.why_not)
    assert as_api(found)["not_applicable"] == {
        identifier: WHY_NOT[name] for identifier in ORDER if identifier not in applies
    }


def test_every_such_measure_has_a_reason() -> None:
    assert set(WHY_NOT) == {m for m in Measure if not m.standardised}
    assert all(text.endswith(".") for text in WHY_NOT.values())


@pytest.mark.parametrize("name", sorted(POINTS))
def test_percentile_points_stay_as_printed(name: str) -> None:
    reading = of("9.50", measure=name, ci={"low": "-1", "high": "20.0"})["percentile_points"]
    assert reading.short == "+9,50 percentielpunten"
    assert (reading.value, reading.low, reading.high) == (9.5, -1, 20)
    assert reading.range_words == "−1 tot +20,0 percentielpunten"
    assert api(measure=name, value="1") == {
        "months": None,
        "percentile_points": 1.0,
        "class_of_25": None,
        "probability_of_superiority": None,
        "words": {},
        "not_applicable": {other: WHY_NOT[Measure(name)] for other in ORDER if other != "percentile_points"},
    }
    assert of("1", measure=name)["percentile_points"].short == "+1 percentielpunt"


# Intervals


def test_a_printed_interval_is_used_as_it_is() -> None:
    readings = of("0.40", ci={"low": "0.15", "high": "0.65", "level": 95}, se="0.5", **RCT)
    assert {name: reading.range_words for name, reading in readings.items()} == {
        "percentile_points": "+6 tot +24 percentielpunten",
        "class_of_25": "14,0 tot 18,6 van de 25 leerlingen",
        "probability_of_superiority": "54 tot 68 van de 100 keer",
        "months": "+2 tot +8 maanden",
        "nji": "geen of verwaarloosbaar tot middelgroot",
        "kraft": "middelgroot tot groot",
        "eef": "klein tot zeer groot",
        "hattie": "leraareffect tot gewenst gebied",
    }
    assert (readings["months"].low, readings["months"].high) == (2, 8)


def test_percentile_points_that_we_made_have_one_decimal() -> None:
    reading = of("9", measure="percentielpunten", se="2")["percentile_points"]
    assert reading.range_words == "+5,1 tot +12,9 percentielpunten"


@pytest.mark.parametrize("changes", [{}, {"se": "0.00"}, {"se": "0.1", "measure": "odds-ratio"}])
def test_no_interval_is_made_up(changes: dict[str, Any]) -> None:
    found = measured(**changes)
    assert found.figure.interval is None
    assert all((r.low, r.high, r.range_words) == (None, None, "") for r in found.readings)


def test_an_interval_that_leaves_the_table() -> None:
    readings = of("0.80", ci={"low": "-0.10", "high": "1.50"}, **RCT)
    assert readings["months"].range_words == "−2 tot meer dan +12 maanden"
    assert (readings["months"].low, readings["months"].high) == (-2, None)
    assert readings["eef"].range_words == "klein negatief tot buiten de tabel"
    assert readings["kraft"].range_words == "negatief tot groot"
    low = of("-0.80", ci={"low": "-1.50", "high": "-0.10"})["months"]
    assert low.range_words == "lager dan −12 tot −2 maanden"


def test_an_interval_within_one_step_is_said_once() -> None:
    readings = of("0.30", ci={"low": "0.29", "high": "0.31"})
    assert readings["months"].range_words == "+4 maanden"
    assert readings["nji"].range_words == "klein"


# What always holds


@given(EFFECTS)
def test_signs_are_mirrored(value: Decimal) -> None:
    d = float(value)
    assert percentile_points(-d) == pytest.approx(-percentile_points(d), abs=1e-9)
    assert class_of_25(d) + class_of_25(-d) == pytest.approx(25)
    assert probability_of_superiority(d) + probability_of_superiority(-d) == pytest.approx(1)
    months = rulers.months_of(value)
    assert rulers.months_of(-value) == (None if months is None else -months)


@given(EFFECTS, EFFECTS)
def test_more_effect_is_never_less_on_a_yardstick(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    for derive in (percentile_points, class_of_25, probability_of_superiority):
        assert derive(float(low)) <= derive(float(high))
    months = [rulers.months_of(value) for value in (low, high)]
    known = [value for value in months if value is not None]
    assert known == sorted(known)


def around(value: Decimal) -> st.SearchStrategy[ConfidenceInterval]:
    return st.decimals(0, 2, places=2).map(lambda half: ConfidenceInterval(value, value - half, value + half))


FIGURES = EFFECTS.flatmap(
    lambda value: st.builds(
        Figure,
        value=st.just(value),
        outcome=st.sampled_from(Outcome),
        interval=st.none() | around(value),
        measure=st.sampled_from(Measure),
        design=st.sampled_from(Design),
        test=st.sampled_from([None, *KindOfTest]),
    )
)


@given(FIGURES)
def test_every_reading_has_an_answer_or_a_reason(figure: Figure) -> None:
    found = measure_figure(figure)
    assert [reading.id for reading in found.readings] == ORDER
    for reading in found.readings:
        assert bool(reading.short) == bool(reading.words) == reading.applies
        assert reading.applies != bool(reading.why_not)
        assert bool(reading.range_words) == (reading.applies and figure.interval is not None)
        assert reading.label == YARDSTICKS[reading.id].label
        for bound in (reading.low, reading.high):
            assert bound is None or reading.applies
    out = as_api(found)
    assert json.loads(Yardsticks.model_validate(out).model_dump_json()) == out
    given = {name for name in ORDER if out.get(name) is not None} | set(Yardsticks.model_validate(out).words)
    assert given.isdisjoint(Yardsticks.model_validate(out).not_applicable)
    assert given | set(Yardsticks.model_validate(out).not_applicable) == set(ORDER)


def test_the_api_holds_what_the_page_rounds() -> None:
    assert api(value="0.40", **RCT) == {
        "percentile_points": 15.5422,
        "class_of_25": 16.3855,
        "probability_of_superiority": 0.6114,
        "months": 5.0,
        "words": {
            "nji": "klein",
            "kraft": "groot",
            "eef": "groot",
            "hattie": "gewenst gebied, precies het gemiddelde",
        },
        "not_applicable": {},
    }


def test_no_effect_has_no_minus_sign() -> None:
    assert "-" not in json.dumps(api(value="-0.00"))
    assert of("0")["percentile_points"].short == "0 percentielpunten"
    assert "plaats 50 van" in of("0")["percentile_points"].words
    assert "de helft van de 25" in of("0")["class_of_25"].words


def test_an_unknown_yardstick_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        measured().reading("centimeters")
