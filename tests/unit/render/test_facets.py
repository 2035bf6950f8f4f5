"""By what one can choose, and how a choice stands in an address."""

from __future__ import annotations

import pytest

from menukaart.evidence.assessment import Assessment, assess
from menukaart.model import Intervention
from menukaart.render.facets import FACETS, UNKNOWN, choice_address, facet_values
from tests.unit.records import intervention


def assessed(record: Intervention) -> Assessment:
    return assess(record, {}, None)


def test_an_intervention_of_which_little_is_known_says_so() -> None:
    record = intervention()
    values = facet_values(record, assessed(record))
    unknown = {name for name, found in values.items() if found == (UNKNOWN,)}
    assert unknown == {"kosten", "extra-mensen", "wanneer", "nederland", "kloof"}
    assert values["bewijskracht"] == ("0",)


def test_values_of_a_rich_record() -> None:
    record = intervention(
        phases=["po", "vo"],
        cost={"band": "2", "sources": "a"},
        dosage={"extra_staff": "true", "moments": "vakantie", "sources": "a"},
        dutch_evidence={"studies": "1", "verdict": "onderzocht"},
        gap={"verdict": "verkleint", "reason": "x", "sources": "a"},
    )
    values = facet_values(record, assessed(record))
    assert values["fase"] == ("po", "vo")
    assert [values[name] for name in ("kosten", "extra-mensen", "wanneer", "nederland", "kloof")] == [
        ("2",), ("ja",), ("vakantie",), ("onderzocht",), ("verkleint",),
    ]  # fmt: skip


def test_every_value_has_a_label() -> None:
    record = intervention()
    for facet in FACETS:
        if facet.options:
            known = {value for value, _ in facet.options}
            assert set(facet.values(record, assessed(record))) <= known


def test_the_names_in_an_address_are_promises() -> None:
    assert [facet.id for facet in FACETS] == [
        "fase", "uitkomst", "doelgroep", "bewijskracht", "kosten", "extra-mensen", "wanneer", "nederland",
        "kloof", "niveau", "thema", "soort",
    ]  # fmt: skip


def test_a_choice_as_an_address() -> None:
    assert choice_address({}) == "menukaart/"
    assert choice_address({"fase": "po", "bewijskracht": "3"}) == "menukaart/?fase=po&bewijskracht=3"
    assert choice_address({"kosten": ["1", "2"], "q": "taal & lezen"}) == (
        "menukaart/?kosten=1&kosten=2&q=taal+%26+lezen"
    )
    with pytest.raises(KeyError):
        choice_address({"kleur": "rood"})
