"""Who gains by what a record says, says so on its page and in the open data."""

from __future__ import annotations

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render import references
from menukaart.render.addresses import Here, record_address
from menukaart.render.api.convert import Converter
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.intervention import intervention_page
from menukaart.vocabulary import RecordKind
from tests.unit.records import Data, intervention, kind_of, source, theme

DECLARED: Data = {"who": "J. <Jansen>", "what": "Verkoopt trainingen.", "date": "2026-11-26"}


def known(**changes: object) -> Catalogue:
    records = (intervention(**changes), source(issued="2020"), theme())
    return Catalogue((kind_of(each), each) for each in records)


def page(**changes: object) -> str:
    catalogue = known(**changes)
    names = references.names(catalogue.sources)
    shared = Shared(catalogue, assess_all(catalogue), names, Matcher(catalogue.glossary))
    here = Here(record_address(RecordKind.INTERVENTION, "zomerschool"))
    view = intervention_page(Scribe(shared, here), catalogue.interventions[0], (None, None))
    return render_template("intervention", to=here.to, view=view)


def test_the_page_shows_who_has_an_interest() -> None:
    html = page(interests=[DECLARED])
    foot = html.partition('<footer class="colophon"')[2]
    assert "<li>J. &lt;Jansen&gt;: Verkoopt trainingen (opgegeven op 26 november 2026).</li>" in foot
    assert "Belangen" not in page()


def test_the_open_data_say_it_too() -> None:
    for interests in ([], [DECLARED]):
        catalogue = known(interests=interests)
        written = Converter(catalogue, assess_all(catalogue), "").intervention(catalogue.interventions[0])
        assert written["interests"] == interests
