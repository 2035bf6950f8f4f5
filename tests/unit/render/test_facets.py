"""By what one can choose, and how a choice stands in an address."""

from __future__ import annotations

import pytest

from menukaart.evidence.assessment import Assessment, assess
from menukaart.model import Intervention
from menukaart.render import facets
from menukaart.render.facets import FACETS, UNKNOWN, choice_address, facet_values
from menukaart.vocabulary import DutchVerdict
from tests.unit.records import intervention


def assessed(record: Intervention) -> Assessment:
    return assess(record, {}, None)


def test_an_intervention_of_which_little_is_known_says_so() -> None:
    record = intervention()
    values = facet_values(record, assessed(record))
    unknown = {name for name, found in values.items() if found == (UNKNOWN,)}
    assert unknown == {"kosten", "extra-mensen", "wanneer", "nederland", "kloof"}
    assert values["bewijskracht"] == ("niet-beoordeeld",)


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


@pytest.mark.parametrize(("extra", "value"), [("true", "ja"), ("false", "nee")])
def test_extra_staff_is_yes_or_no(extra: str, value: str) -> None:
    record = intervention(dosage={"extra_staff": extra, "sources": "a"})
    assert facet_values(record, assessed(record))["extra-mensen"] == (value,)


def test_the_options_of_a_fixed_list_end_with_what_is_not_known() -> None:
    """The lists are made when the module is read; here the makers are asked again."""
    terms = list(DutchVerdict)[:2]
    known = tuple((term.value, term.label) for term in terms)
    assert facets._terms(terms) == known
    assert facets._terms(terms, unknown="niet bekend") == (*known, (UNKNOWN, "niet bekend"))
    assert next(facet for facet in FACETS if facet.id == "nederland").options[-1] == (UNKNOWN, "niet bekend")


def test_a_choice_as_an_address() -> None:
    assert choice_address({}) == "menukaart/"
    assert choice_address({"fase": "po", "bewijskracht": "3"}) == "menukaart/?fase=po&bewijskracht=3"
    assert choice_address({"kosten": ["1", "2"], "q": "taal & lezen"}) == (
        "menukaart/?kosten=1&kosten=2&q=taal+%26+lezen"
    )
    assert choice_address({"sorteer": "kosten"}) == "menukaart/?sorteer=kosten"
    with pytest.raises(KeyError, match="kleur"):
        choice_address({"kleur": "rood"})
