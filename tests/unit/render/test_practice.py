"""What to mind: the first two open, the rest by kind; and the amount that a band rests on first."""

from __future__ import annotations

from typing import Any

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Intervention
from menukaart.model.practice import Cost
from menukaart.render import references
from menukaart.render.addresses import Here
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.practice import Points, cost_view, points
from tests.unit.records import intervention, kind_of, source, theme


def scribe(record: Intervention) -> Scribe:
    known = Catalogue((kind_of(each), each) for each in (record, source(issued="2020"), theme()))
    shared = Shared(known, assess_all(known), references.names(known.sources), Matcher(known.glossary))
    return Scribe(shared, Here("interventies/zomerschool/"))


def told(criticism: list[str], not_meant: list[str]) -> Points:
    record = intervention(
        criticism=[{"text": text, "sources": "jansen-2020"} for text in criticism], not_meant=not_meant
    )
    return points(scribe(record), record)


def test_criticism_goes_before_misunderstandings() -> None:
    found = told(["Kritiek."], ["Eerst.", "Daarna.", "Ten slotte."])
    assert ["Kritiek" in str(point.start) for point in found.first] == [True, False]
    assert (len(found.criticism), len(found.not_meant), found.more) == (0, 2, 2)


def test_the_first_sentence_is_open_and_the_rest_behind_it() -> None:
    (one, two) = told(["Kort maar waar. Dit is de uitleg.", "Eén zin."], []).first
    assert one.rest is not None
    assert "Dit is de uitleg." in str(one.rest.html)
    assert one.cites == ()
    assert len(one.rest.cites) == 1
    assert two.rest is None
    assert len(two.cites) == 1


def test_nothing_to_mind() -> None:
    assert told([], []) == Points((), (), ())


def amount(what: str, **changes: Any) -> dict[str, Any]:
    plain = {
        "what": what, "min": "100", "max": "100", "currency": "EUR", "unit": "leerling", "country": "NL",
        "covers": "deel", "price_year": "2023", "sources": "jansen-2020",
    }  # fmt: skip
    return plain | changes


def test_the_amount_that_the_band_rests_on_comes_first() -> None:
    whole = amount("Alles", unit="leerling-jaar", covers="geheel")
    cost = Cost.model_validate({"amounts": [amount("Een boek"), whole], "sources": "jansen-2020"})
    found = cost_view(scribe(intervention()), cost)
    assert found is not None
    assert [line.title for line in (*found.amounts, *found.more)] == ["Alles", "Een boek"]
    assert found.rows[0].value.endswith("afgeleid uit een bedrag")
