"""What programs find on the site: the catalogue, linked data in pages, the map, and what they must know."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import SITE_URL, Site
from .schema_terms import TERMS

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from rdflib import RDF, SKOS, Graph, URIRef

DCAT = "http://www.w3.org/ns/dcat#"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
MOST_BYTES = {"interventies": 320, "themas": 1_100}
"""A page of a record may not grow by more than this."""


def _linked(file: Path) -> dict[str, Any]:
    (text,) = SCRIPT.findall(file.read_text("utf-8"))
    assert "<" not in text
    found: dict[str, Any] = json.loads(text)
    assert found.pop("@context") == "https://schema.org"
    return found


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    match value:
        case dict():
            yield value
            for part in value.values():
                yield from _objects(part)
        case list():
            for part in value:
                yield from _objects(part)


def _pages(site: Site) -> list[Path]:
    return [file for file in site.html_files() if SCRIPT.search(file.read_text("utf-8"))]


@pytest.fixture(scope="module")
def told(site: Site) -> dict[str, dict[str, Any]]:
    """Every page with linked data, by its address."""
    return {
        file.parent.relative_to(site.folder).as_posix().removeprefix("."): _linked(file)
        for file in _pages(site)
    }


def test_pages_use_words_that_schema_org_has(told: dict[str, dict[str, Any]]) -> None:
    for address, linked in told.items():
        for thing in _objects(linked):
            kind = thing["@type"]
            assert thing.keys() - {"@type", "@id"} <= TERMS[kind], (address, kind)


def test_records_themes_lists_and_the_home_page_say_what_they_are(
    site: Site, told: dict[str, dict[str, Any]]
) -> None:
    records = json.loads((site.folder / "api/v1/interventions.json").read_text("utf-8"))["result"]
    for record in records:
        linked = told[f"interventies/{record['id']}"]
        assert linked["headline"] == record["title"]
        assert linked["dateModified"] == max(change["date"] for change in record["changes"])
        work = told[f"interventies/{record['id']}/gebruik"]
        assert work["url"] == record["url"]
        assert len(work["about"]) == len(record["themes"])
        assert len(work["citation"]) >= len({source["source"] for source in record["sources"]})
    themes = told["themas"]["hasDefinedTerm"]
    assert {theme["@id"] for theme in themes} <= {
        f"{SITE_URL}{address}/" for address, linked in told.items() if address.startswith("themas/")
    }
    data = told[""]["mainEntity"]
    for download in data["distribution"]:
        assert (site.folder / download["contentUrl"].removeprefix(SITE_URL)).is_file()
    assert "publisher" not in data, "no publisher is set, so none is named"


def test_the_page_of_a_record_hardly_grows(site: Site) -> None:
    for file in _pages(site):
        parts = file.relative_to(site.folder).parts
        if parts[0] in MOST_BYTES and len(parts) == 3:
            (text,) = SCRIPT.findall(file.read_text("utf-8"))
            assert len(text.encode()) <= MOST_BYTES[parts[0]], file


def test_the_catalogue_names_files_that_are_there(site: Site) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph = Graph().parse(site.folder / "data/catalogus.ttl")
    files = list(graph.objects(None, URIRef(f"{DCAT}downloadURL")))
    assert len(files) == 9
    for address in files:
        assert (site.folder / str(address).removeprefix(SITE_URL)).is_file(), address
    assert len(list(graph.subjects(RDF.type, SKOS.Concept))) > 20
    assert json.loads((site.folder / "data/catalogus.jsonld").read_text("utf-8"))["@graph"]


def test_the_map_of_the_site_dates_every_record_by_its_last_change(site: Site) -> None:
    sitemap = (site.folder / "sitemap.xml").read_text("utf-8")
    dates = dict(re.findall(r"<loc>([^<]+)</loc><lastmod>([^<]+)</lastmod>", sitemap))
    for kind in ("interventions", "themes", "sources"):
        for record in json.loads((site.folder / f"api/v1/{kind}.json").read_text("utf-8"))["result"]:
            if record["status"] == "gepubliceerd":
                assert dates[record["url"]] == max(change["date"] for change in record["changes"])


def test_programs_are_let_in_and_told_what_travels_with_a_figure(site: Site) -> None:
    assert (site.folder / "robots.txt").read_text("utf-8") == (
        f"User-agent: *\nAllow: /\n\nSitemap: {SITE_URL}sitemap.xml\n"
    )
    text = (site.folder / "llms.txt").read_text("utf-8")
    assert text.startswith("# Menukaart Onderwijskansen\n\n> ")
    assert text.index("Een cijfer zonder zekerheid is geen antwoord") < text.index("## Gegevens")
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert len(links) > 30
    for link in links:
        path = site.folder / link.removeprefix(SITE_URL)
        assert (path / "index.html" if link.endswith("/") else path).is_file(), link
