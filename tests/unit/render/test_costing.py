"""The cost calculator fills in nothing that a source does not say in exactly one plain number."""

from __future__ import annotations

import pytest

from menukaart.model import Intervention
from menukaart.render.views.records.costing import calculator
from tests.unit.records import intervention_data


def _record(**dosage: str) -> Intervention:
    data = intervention_data(dosage={**dosage, "sources": ["jansen-2020"]})
    data["unknown"].pop("dosage", None)
    return Intervention.model_validate(data)


def _value(key: str, **dosage: str) -> str:
    form = calculator(_record(**dosage))
    assert form is not None
    return next(field.value for field in form.fields if field.key == key)


def test_without_dosage_there_is_no_calculator() -> None:
    assert calculator(Intervention.model_validate(intervention_data())) is None


def test_money_and_pupils_are_never_filled_in() -> None:
    form = calculator(_record(group_size="4 leerlingen", weeks="8 weken", frequency="2 uur per week"))
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
        ("group_size", "groep", "drie kinderen", "3"),
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
