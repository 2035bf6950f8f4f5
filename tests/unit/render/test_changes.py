"""What changed: by period between releases, by day, and by kind."""

from __future__ import annotations

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render import addresses, references
from menukaart.render.addresses import Here
from menukaart.render.glossary import Matcher
from menukaart.render.versions.periods import Period
from menukaart.render.views.editors.changes import ChangesPage, changes_page
from menukaart.render.views.parts.common import Scribe, Shared
from tests.unit.records import intervention, source, theme
from tests.unit.render.periods import catalogue_of, told

FIRST = {"date": "2026-01-10", "text": "Eerste versie."}
MENDED = {"date": "2026-03-02", "text": "Cijfer verbeterd."}
NOW = catalogue_of(
    intervention("b-school", title="B-school", summary="Anders.", changes=[FIRST, MENDED]),
    intervention("a-school", title="A-school", changes=[FIRST]),
    theme(changes=[FIRST]),
    source(),
)
BEFORE = catalogue_of(
    intervention("b-school", title="B-school", changes=[FIRST]),
    intervention("a-school", title="A-school", changes=[FIRST]),
    theme(changes=[FIRST]),
    source(),
)


def page(catalogue: Catalogue, periods: tuple[Period, ...] | None = None, url: str = "") -> ChangesPage:
    names = references.names(catalogue.sources)
    words = Matcher(catalogue.glossary)
    shared = Shared(catalogue, assess_all(catalogue), names, words, url, versions={}, periods=periods)
    return changes_page(Scribe(shared, Here(addresses.CHANGES)))


def test_without_releases_the_newest_day_comes_first_and_equal_texts_stand_together() -> None:
    found = page(NOW)
    (period,) = found.periods
    days = [
        (
            day.anchor,
            [(each.link.text, each.texts) for each in day.pages],
            [(each.text, [one.link.text for one in each.pages], each.is_folded) for each in day.together],
        )
        for day in period.days
    ]
    assert days == [
        ("dag-2026-03-02", [("B-school", ("Cijfer verbeterd.", "10 januari 2026: Eerste versie."))], []),
        ("dag-2026-01-10", [], [("Eerste versie.", ["A-school", "Leertijd"], False)]),
    ]
    assert period.days[0].pages[0].link.href == "../interventies/b-school/"
    assert (period.title, period.kinds, found.kinds, found.feeds) == ("Alle wijzigingen", (), (), ())


def test_between_releases_it_says_what_kind_of_thing_changed() -> None:
    found = page(NOW, told(BEFORE, NOW)[0])
    newest, first = found.periods
    assert (newest.title, first.title) == ("Sinds uitgave 2026.01", "Tot en met uitgave 2026.01")
    assert [(each.anchor, [link.href for link in each.links]) for each in newest.kinds] == [
        ("sinds-2026.01-tekst", ["../interventies/b-school/versies/#sinds-2026.01"])
    ]
    (row,) = newest.days[0].pages
    assert (row.codes, row.link.remark, row.texts) == ("tekst", "Andere tekst", ("Cijfer verbeterd.",))
    assert ("tekst", "Andere tekst") in found.kinds
    anchors = [day.anchor for period in found.periods for day in period.days]
    assert len(anchors) == len(set(anchors))


def test_feeds_are_named_where_the_site_knows_its_address() -> None:
    periods = told(BEFORE, NOW)[0]
    assert page(NOW, periods).feeds == ()
    links = page(NOW, periods, "https://voorbeeld.test/").feeds
    assert [link.href for link in links] == ["../wijzigingen/feed.xml", "../wijzigingen/feed.json"]
