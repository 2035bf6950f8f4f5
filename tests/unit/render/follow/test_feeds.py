"""Feeds: names of entries that stay, whole days, and how sure we are in every entry."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from menukaart.catalogue import Catalogue
from menukaart.render.follow.entries import EntryWriter, Feed
from menukaart.render.follow.feeds import ENOUGH, feed_files, feeds
from menukaart.vocabulary import ChangeKind
from tests.unit.records import Data, intervention, moved, source, theme
from tests.unit.render.periods import catalogue_of, told

SITE = "https://voorbeeld.test/menukaart/"
FIRST = {"date": "2026-01-10", "text": "Eerste versie."}
SECOND = {"date": "2026-01-10", "text": "Cijfer <verbeterd> & nagekeken."}
THIRD = {"date": "2026-03-02", "text": "Eerste versie."}
RECORD, ALL = "interventies/zomerschool/", "wijzigingen/"
BASE = (theme(changes=[FIRST]), source())


def stage(*lines: Data) -> Catalogue:
    return catalogue_of(*BASE, intervention(changes=list(lines)))


def made(*stages: Catalogue) -> dict[str, Feed]:
    periods, assessed, days = told(*stages)
    return {feed.page: feed for feed in feeds(EntryWriter(stages[-1], assessed, SITE, days), periods)}


def ids(feed: Feed) -> list[str]:
    return [entry.id for entry in feed.entries]


def test_an_entry_is_named_by_record_day_and_place_in_that_day() -> None:
    name = "tag:voorbeeld.test,2026:interventies/zomerschool/wijziging"
    feed = made(stage(FIRST), stage(FIRST, SECOND, THIRD))[RECORD]
    assert ids(feed) == [f"{name}/2026-03-02/1", f"{name}/2026-01-10/2", f"{name}/2026-01-10/1"]
    assert feed.id == "tag:voorbeeld.test,2026:interventies/zomerschool/"


@pytest.mark.parametrize(
    "stages",
    [
        (stage(FIRST, SECOND, THIRD),),
        (stage(FIRST), stage(FIRST, SECOND), stage(FIRST, SECOND, THIRD)),
        (stage(FIRST, SECOND, THIRD), stage(FIRST, SECOND, THIRD)),
    ],
)
def test_names_stay_when_a_line_comes_and_when_a_release_is_made(stages: tuple[Catalogue, ...]) -> None:
    after = set(ids(made(*stages)[RECORD]))
    before = set(ids(made(stage(FIRST), stage(FIRST, SECOND))[RECORD]))
    assert before < after
    assert len(ids(made(*stages)[RECORD])) == len(after) == 3


def test_an_entry_says_how_sure_we_are_which_release_and_where_to_look() -> None:
    new, old = made(stage(FIRST), stage(FIRST, SECOND))[RECORD].entries
    assert "Cijfer &lt;verbeterd&gt; &amp; nagekeken." in new.html
    assert "Zekerheid nu: nog niet beoordeeld" in new.html
    assert "Staat nog in geen uitgave; de laatste is 2026.01." in new.html
    assert f'<a href="{SITE}{RECORD}">{SITE}{RECORD}</a>' in new.html
    assert f'<a href="{SITE}{RECORD}versies/#sinds-2026.01">' in new.html
    assert "Staat in uitgave 2026.01." in old.html
    assert "#sinds" not in old.html


def test_a_warning_goes_along() -> None:
    caution = {"advice": "liever-niet", "reason": "Het werkt niet.", "sources": "jansen-2020"}
    (entry,) = made(catalogue_of(*BASE, intervention(changes=[FIRST], caution=caution)))[RECORD].entries
    assert "Let op: liever niet doen." in entry.html


def test_what_changed_without_a_line_is_told_by_the_release_that_froze_it() -> None:
    mended = catalogue_of(*BASE, intervention(changes=[FIRST], summary="Anders."))
    entries = made(stage(FIRST), mended, mended)[RECORD].entries
    assert entries[0].id == f"tag:voorbeeld.test,2026:{RECORD}uitgave/2026.02"
    assert entries[0].title == "Zomerschool: In uitgave 2026.02 is anders: andere tekst."
    assert len(made(stage(FIRST), mended)[RECORD].entries) == 1


def test_a_theme_is_followed_with_its_interventions() -> None:
    found = made(stage(FIRST))
    assert {entry.address for entry in found["themas/leertijd/"].entries} == {
        f"{SITE}themas/leertijd/",
        f"{SITE}{RECORD}",
    }
    assert len(found[ALL].entries) == 2


def test_a_record_that_moved_says_so_last() -> None:
    after = catalogue_of(*BASE, intervention("nieuw"), moved("zomerschool", "nieuw"))
    feed = made(stage(THIRD), after)[RECORD]
    assert ChangeKind.MOVED in feed.entries[-1].kinds


def test_a_concept_has_no_feed() -> None:
    assert RECORD not in made(catalogue_of(*BASE, intervention(status="concept")))


def test_a_feed_of_everything_holds_whole_days() -> None:
    days = [
        {"date": f"2026-01-{day:02}", "text": f"Regel {day}, {n}."} for day in (1, 2, 3) for n in range(30)
    ]
    found = made(stage(*days))
    assert [entry.day.day for entry in found[ALL].entries].count(2) == 30
    assert {entry.day.day for entry in found[ALL].entries if entry.address.endswith(RECORD)} == {2, 3}
    assert len(found[ALL].entries) >= ENOUGH
    assert len(found[RECORD].entries) == 90


def test_both_forms_say_the_same() -> None:
    catalogue = stage(FIRST, SECOND)
    periods, assessed, days = told(catalogue)
    files = dict(feed_files(EntryWriter(catalogue, assessed, SITE, days), periods))
    atom = {"a": "http://www.w3.org/2005/Atom"}
    root = ET.fromstring(files[f"{RECORD}feed.xml"])  # noqa: S314  (ours)
    data = json.loads(files[f"{RECORD}feed.json"])
    entries = root.findall("a:entry", atom)
    for name, key in (
        ("id", "id"),
        ("title", "title"),
        ("content", "content_html"),
        ("updated", "date_published"),
    ):
        assert [each.findtext(f"a:{name}", None, atom) for each in entries] == [i[key] for i in data["items"]]
    assert (
        files[f"{RECORD}feed.xml"]
        == dict(feed_files(EntryWriter(catalogue, assessed, SITE, days), periods))[f"{RECORD}feed.xml"]
    )
