from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import twins
from tests.unit.records import breaches, intervention, moved, source, subject, theme

TITLE = [("zelfde-naam", ("title",))]
ODD = "naam-van-ander"
URL = "https://example.org/rapport"


@pytest.mark.parametrize("title", ["Zomerschool", "zomer-school", "ZOMERSCHOOL.", "Zómerschool"])
def test_a_title_stands_for_one_record(title: str) -> None:
    assert breaches(twins.IMPOSSIBLE, subject(intervention(), intervention("ander", title=title))) == TITLE


def test_what_may_have_the_same_title() -> None:
    one = intervention()
    assert breaches(twins.IMPOSSIBLE, subject(one, intervention("ander", title="Zomerklas"))) == []
    assert breaches(twins.IMPOSSIBLE, subject(one, theme(title="Zomerschool"))) == []
    assert breaches(twins.IMPOSSIBLE, subject(one, moved("oud", "zomerschool"))) == []
    assert breaches(twins.IMPOSSIBLE, subject(one, intervention("ander", status="concept"))) == []
    assert breaches(twins.IMPOSSIBLE, subject(intervention(status="concept"), intervention("ander"))) == []


def test_a_theme_has_its_own_title_too() -> None:
    assert breaches(twins.IMPOSSIBLE, subject(theme(), theme("ander"))) == TITLE


@pytest.mark.parametrize("other", ["10.1002/cl2.1152", "10.1002/CL2.1152"])
def test_a_doi_stands_for_one_source(other: str) -> None:
    where = subject(source(DOI="10.1002/cl2.1152"), source("smit-2018", DOI=other))
    assert breaches(twins.IMPOSSIBLE, where) == [("zelfde-naam", ("DOI",))]
    for different in ("10.1002/cl2.1153", "10.1002/cl21152"):
        where = subject(source(DOI="10.1002/cl2.1152"), source("smit-2018", DOI=different), source("x"))
        assert breaches(twins.IMPOSSIBLE, where) == []


def test_a_publication_stands_in_one_record() -> None:
    work = {"title": "Leren lezen", "author": [{"family": "Smit"}, "RUG"], "issued": "2018-03"}
    twin = {"title": "Léren, lezen!", "author": [{"family": "Smit"}], "issued": "2018"}
    found = breaches(twins.IMPOSSIBLE, subject(source(**work), source("smit-2018", **twin)))
    assert found == [("zelfde-naam", ("title",))]
    for changes in ({"issued": "2019"}, {"author": ["RUG"]}, {"title": "Leren rekenen"}):
        other = source("smit-2018", **(twin | changes))
        assert breaches(twins.IMPOSSIBLE, subject(source(**work), other)) == []
    two = (source(**work, DOI="10.1000/1"), source("smit-2018", **twin, DOI="10.1000/2"))
    assert breaches(twins.IMPOSSIBLE, subject(*two)) == []


def test_an_address_of_two_sources_asks_for_a_note() -> None:
    def where(**changes: Any) -> Any:
        return subject(source(URL=URL, **changes), source("smit-2018", URL=URL))

    assert breaches(twins.UNLIKELY, where()) == [(ODD, ("URL",))]
    assert breaches(twins.UNLIKELY, subject(source(URL=f"{URL}/"), source("x", URL=URL))) == [(ODD, ("URL",))]
    assert breaches(twins.UNLIKELY, subject(source(URL=URL), source("x", URL=f"{URL}-2"))) == []
    assert breaches(twins.UNLIKELY, where(note="Staat bij smit-2018 op de pagina.")) == []
    assert breaches(twins.UNLIKELY, subject(source(URL=URL), source("smit-2018"))) == []


def test_another_name_is_not_the_title_of_a_record() -> None:
    named = intervention("bijles", title="Bijles", also_known_as=["Extra les", "zomerschool"])
    assert breaches(twins.UNLIKELY, subject(named, intervention())) == [(ODD, ("also_known_as", 1))]
    itself = intervention(also_known_as=["zomerschool"])
    assert breaches(twins.UNLIKELY, subject(itself)) == [(ODD, ("also_known_as", 0))]
