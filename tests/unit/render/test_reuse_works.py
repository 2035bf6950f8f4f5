"""References for other programs: what is in the files comes back, in the readers of others too."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import bibtexparser
import pytest
import rispy

from menukaart.citing import Work, bibtex, csl, ris
from menukaart.model import Source
from menukaart.render.reuse.works import formats, own_work, source_work
from menukaart.render.views.parts.citation import PUBLISHER, citation_of, in_text
from tests.ours import library, sources

ROOT = Path(__file__).parents[3]
DAY = date(2026, 11, 21)
SITE = "https://voorbeeld.test/menukaart/"


def ours(version: str = "", site: str = SITE) -> Work:
    return own_work("menukaart-zomerschool", citation_of("Zomerschool", DAY, "i/z/", site, version))


@pytest.fixture(scope="module")
def works() -> list[Work]:
    return [source_work(source) for source in sources()] + [ours("2026.11")]


def test_every_work_comes_back_from_one_file_with_the_same_fields(works: list[Work]) -> None:
    texts = {each.ending: each.text for each in formats(works)}
    for read, ending in ((bibtex.read, "bib"), (ris.read, "ris"), (csl.read, "json")):
        back = read(texts[ending])
        assert [each.key for each in back] == [work.key for work in works]
        for there, here in zip(works, back, strict=True):
            assert (dict(here.text), here.authors) == (dict(there.text), there.authors)


def test_readers_of_others_see_every_work(works: list[Work]) -> None:
    texts = {each.ending: each.text for each in formats(works)}
    library = bibtexparser.parse_string(texts["bib"])
    assert library.failed_blocks == []
    found = rispy.loads(texts["ris"])
    assert len(library.entries) == len(found) == len(json.loads(texts["json"])) == len(works)
    for work, entry, item in zip(works, library.entries, found, strict=True):
        assert entry.key == item["id"] == work.key
        assert item.get("title", "") == work.text.get("title", "")
        assert item.get("year", "") == work.text.get("issued", "")[:4]
        assert len(item.get("authors", [])) == len(work.authors)
        assert ("note" in entry.fields_dict) == ("note" in work.extra)


def test_our_page_names_its_version_and_only_an_address_that_is_known() -> None:
    texts = {each.ending: each.text for each in formats([ours("2026.11")])}
    assert "version = {2026.11}" in texts["bib"]
    assert "N1  - Versie 2026.11" in texts["ris"]
    item = json.loads(texts["json"])[0]
    assert (item["version"], item["URL"]) == ("2026.11", f"{SITE}i/z/")
    assert item["author"] == [{"literal": PUBLISHER}]
    assert "URL" not in json.loads(formats([ours(site="")])[2].text)[0]


def test_a_source_says_what_is_not_known_and_when_it_was_read() -> None:
    source = Source.model_validate(
        {
            "id": "x", "status": "gepubliceerd", "type": "webpage", "language": "nl", "untitled": "webinar",
            "accessed": "2026-11-02", "changes": [{"date": "2026-01-01", "text": "Begin."}],
            "unknown": {name: {"reason": "niet-gezocht"} for name in ("title", "author", "issued")},
        }
    )  # fmt: skip
    texts = {each.ending: each.text for each in formats([source_work(source)])}
    said = "Niet bekend bij de Menukaart Onderwijskansen: de titel en de auteur. Het is: webinar."
    assert f"note = {{{said}}}" in texts["bib"]
    assert "urldate = {2026-11-02}" in texts["bib"]
    assert f"N1  - {said}" in texts["ris"]
    assert "Y2  - 2026/11/02" in texts["ris"]
    item = json.loads(texts["json"])[0]
    assert (item["note"], item["accessed"]) == (said, {"date-parts": [[2026, 11, 2]]})


def test_no_two_pages_are_called_the_same_in_a_text() -> None:
    records = [item.record for item in library().loaded if not isinstance(item.record, Source)]
    titles = [record.title for record in records]
    labels = {in_text(title, DAY) for title in titles}
    assert len(labels) == len(titles) > 150
    assert in_text("Zomerschool", DAY) == "(Menukaart Onderwijskansen, 2026, ‘Zomerschool’)"
