from __future__ import annotations

from menukaart.catalogue.rules import identity
from menukaart.vocabulary import RecordKind
from tests.unit.catalogue.rules.test_naming import promised
from tests.unit.records import breaches, intervention, subject


def test_passes_when_the_id_is_the_name_of_the_file() -> None:
    assert breaches(identity.RULE, subject(intervention("bijles"), file="bijles")) == []


def test_fails_when_it_is_another() -> None:
    where = subject(intervention("bijles"), file="bijlessen")
    assert breaches(identity.RULE, where) == [("id-bestandsnaam", ("id",))]
    assert "id: bijlessen" in next(iter(identity.RULE.check(where))).hint


def test_leaves_a_file_name_that_cannot_be_an_id_to_the_listing() -> None:
    assert list(identity.RULE.check(subject(intervention("bijles"), file="Bijles"))) == []


def test_a_renamed_file_of_a_public_record_gets_its_name_back() -> None:
    renamed = subject(intervention("zomerschool"), file="zomerkamp")
    renamed.catalogue.register = promised(intervention("zomerschool"), "wat").catalogue.register
    renamed.known[RecordKind.INTERVENTION] = frozenset({"zomerkamp"})
    (breach,) = identity.RULE.check(renamed)
    assert "zomerschool.yaml terug" in breach.hint
    assert "menukaart move zomerschool zomerkamp" in breach.hint
    renamed.known[RecordKind.INTERVENTION] = frozenset({"zomerkamp", "zomerschool"})
    assert "id: zomerkamp" in next(iter(identity.RULE.check(renamed))).hint
