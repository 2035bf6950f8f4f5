"""The cost calculator starts with the numbers of the record, and fills in nothing that no source says."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.model import Intervention
from menukaart.model.wages import Wage
from menukaart.render.views.records.costing import calculator
from tests.unit.records import intervention_data


def _record(**dosage: Any) -> Intervention:
    data = intervention_data(dosage={**dosage, "sources": ["jansen-2020"]})
    data["unknown"].pop("dosage", None)
    return Intervention.model_validate(data)


def _value(key: str, **dosage: Any) -> str:
    form = calculator(_record(**dosage))
    assert form is not None
    return next(field.value for field in form.fields if field.key == key)


def test_without_dosage_there_is_no_calculator() -> None:
    assert calculator(Intervention.model_validate(intervention_data())) is None


def test_money_and_pupils_are_never_filled_in() -> None:
    form = calculator(
        _record(group_size="4 leerlingen per groepje", weeks="8 weken", frequency="2 uur per week")
    )
    assert form is not None
    values = {field.key: field.value for field in form.fields}
    assert values == {
        "leerlingen": "", "groep": "4", "uren": "2", "weken": "8", "tarief": "", "materiaal": "",
    }  # fmt: skip


def test_what_is_filled_in_has_the_words_of_the_source_beside_it() -> None:
    form = calculator(_record(group_size="Eén leerling per begeleider"))
    assert form is not None
    assert [(f.value, f.said) for f in form.fields if f.said] == [("1", "Eén leerling per begeleider")]


@pytest.mark.parametrize(
    ("field", "key", "text", "value"),
    [
        ("group_size", "groep", "4 leerlingen per tutor.", "4"),
        ("group_size", "groep", "drie kinderen per begeleider", "3"),
        ("group_size", "groep", "Twee leerlingen", ""),
        ("group_size", "groep", "Eén of twee leerlingen per tutor", ""),
        ("group_size", "groep", "Hooguit vijf leerlingen", ""),
        ("group_size", "groep", "13 tot 17 leerlingen", ""),
        ("group_size", "groep", "0 leerlingen", ""),
        ("weeks", "weken", "8 weken", "8"),
        ("weeks", "weken", "Twaalf weken lang", "12"),
        ("weeks", "weken", "Ongeveer elf weken", ""),
        ("weeks", "weken", "8, 13, 20 of 60 weken", ""),
        ("weeks", "weken", "Een schooljaar", ""),
        ("weeks", "weken", "960 uur in totaal", ""),
        ("frequency", "uren", "Eén uur per week", "1"),
        ("frequency", "uren", "2,5 uur per week", "2,5"),
        ("minutes", "uren", "2 uur per week", "2"),
        ("frequency", "uren", "Drie keer per week", ""),
    ],
)
def test_only_one_plain_number_counts(field: str, key: str, text: str, value: str) -> None:
    assert _value(key, **{field: text}) == value


@pytest.mark.parametrize(
    ("typical", "values"),
    [
        ({"pupils": "2", "minutes": "60", "per_week": "5", "weeks": "40"}, ("2", "5", "40")),
        ({"minutes": "25", "per_week": "3"}, ("", "1,25", "")),
        ({"minutes": "20", "per_week": "5"}, ("", "1,67", "")),
        ({"minutes": "120", "per_week": "5"}, ("", "10", "")),
        ({"minutes": "60"}, ("", "", "")),
        ({"per_week": "5", "weeks": "7.5"}, ("", "", "")),
    ],
)
def test_the_form_starts_with_the_dosage_of_the_record(
    typical: dict[str, str], values: tuple[str, str, str]
) -> None:
    assert tuple(_value(key, typical=typical) for key in ("groep", "uren", "weken")) == values


def test_numbers_of_the_record_go_before_its_texts_and_keep_the_words_of_the_source() -> None:
    form = calculator(
        _record(
            group_size="Eén of twee leerlingen per tutor",
            weeks="8 weken",
            frequency="2 uur per week",
            typical={"pupils": "2", "minutes": "60", "per_week": "5"},
        )
    )
    assert form is not None
    assert {field.key: (field.value, field.said) for field in form.fields if field.value} == {
        "groep": ("2", "Eén of twee leerlingen per tutor"),
        "uren": ("5", "60 minuten, 5 keer per week"),
        "weken": ("8", "8 weken"),
    }
    bare = calculator(_record(typical={"pupils": "3", "weeks": "12"}))
    assert bare is not None
    assert [field.said for field in bare.fields if field.value] == ["3 leerlingen per begeleider", "12 weken"]


@given(minutes=st.integers(1, 600), per_week=st.integers(1, 20))
def test_hours_a_week_are_minutes_by_times(minutes: int, per_week: int) -> None:
    value = _value("uren", typical={"minutes": str(minutes), "per_week": str(per_week)})
    assert abs(float(value.replace(",", ".")) - minutes * per_week / 60) <= 0.005 + 1e-9
    assert re.fullmatch(r"[1-9]\d*|\d+,\d?[1-9]", value)


def test_examples_of_what_an_hour_costs_stand_in_the_form() -> None:
    wage = Wage.model_validate(
        {"who": "Student", "kind": "prijs-uur", "min": "26", "max": "29", "source": "jansen-2020"}
    )
    form = calculator(_record(weeks="8 weken"), [wage])
    assert form is not None
    assert [row.who for row in form.wages] == ["Student"]
