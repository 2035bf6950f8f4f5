"""What changed, by day."""

from __future__ import annotations

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render import addresses, references
from menukaart.render.addresses import Here
from menukaart.render.glossary import Matcher
from menukaart.render.views.editors.changes import changes_page
from menukaart.render.views.parts.common import Scribe, Shared
from tests.unit.records import intervention, kind_of, source, theme


def test_the_newest_day_comes_first_and_equal_texts_stand_together() -> None:
    first = {"date": "2026-01-10", "text": "Eerste versie."}
    mended = {"date": "2026-03-02", "text": "Cijfer verbeterd."}
    records = (
        intervention("b-school", title="B-school", changes=[first, mended]),
        intervention("a-school", title="A-school", changes=[first]),
        theme(changes=[first]),
        source(),
    )
    catalogue = Catalogue((kind_of(record), record) for record in records)
    names = references.names(catalogue.sources)
    shared = Shared(catalogue, assess_all(catalogue), names, Matcher(catalogue.glossary))
    page = changes_page(Scribe(shared, Here(addresses.CHANGES)))
    told = [
        (day.anchor, [(item.text, [link.text for link in item.links]) for item in day.texts])
        for day in page.days
    ]
    assert told == [
        ("dag-2026-03-02", [("Cijfer verbeterd.", ["B-school"])]),
        ("dag-2026-01-10", [("Eerste versie.", ["A-school", "B-school", "Leertijd"])]),
    ]
    assert page.days[0].texts[0].links[0].href == "../interventies/b-school/"
    assert not page.days[1].texts[0].is_folded
