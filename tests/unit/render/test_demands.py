"""The groups of a theme: what an intervention asks of a school."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.render.views.records.demands import by_demand, demand_of
from menukaart.vocabulary import Demand
from tests.unit.records import intervention


def dosage(**changes: Any) -> dict[str, Any]:
    return {"dosage": {"sources": "jansen-2020"} | changes}


@pytest.mark.parametrize(
    ("changes", "demand"),
    [
        ({"levels": "klas"}, Demand.LESSON),
        ({"levels": ["klas", "leerling"]} | dosage(moments="tijdens-de-les"), Demand.LESSON),
        ({"levels": ["school", "klas"]}, Demand.TEAM),
        ({"levels": ["gemeente", "klas"]} | dosage(extra_staff="false"), Demand.TEAM),
        (dosage(extra_staff="true", moments="vakantie"), Demand.PEOPLE),
        (dosage(moments=["tijdens-de-les", "vakantie"]), Demand.TIME),
        (dosage(moments="thuis", extra_staff="false"), Demand.TIME),
        ({"levels": "gemeente"} | dosage(extra_staff="true"), Demand.DECISION),
        ({"levels": ["gemeente", "school"]} | dosage(extra_staff="true"), Demand.PEOPLE),
    ],
)
def test_what_an_intervention_asks(changes: dict[str, Any], demand: Demand) -> None:
    assert demand_of(intervention(**changes)) is demand


def test_every_record_is_in_one_group_and_keeps_its_place() -> None:
    people = dosage(extra_staff="true")
    records = [intervention("c", **people), intervention("a", levels="klas"), intervention("b", **people)]
    grouped = by_demand(records)
    assert [(demand, [record.id for record in members]) for demand, members in grouped] == [
        (Demand.LESSON, ["a"]),
        (Demand.PEOPLE, ["c", "b"]),
    ]


def test_nothing_to_group() -> None:
    assert by_demand([]) == ()
