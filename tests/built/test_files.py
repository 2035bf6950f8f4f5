"""What must hold for every file of the built site."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from .conftest import BASE, SITE_URL, Site


class _Reader(HTMLParser):
    """Gathers what the tests ask about a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.assets: list[str] = []
        self.ids: list[str] = []
        self.headings: list[str] = []
        self.inline_scripts = 0
        self.inline_styles = 0
        self.handlers: list[str] = []
        self.language = ""
        self.title = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        self.handlers += [name for name in values if name.startswith("on")]
        self.inline_styles += ("style" in values) + (tag == "style")
        if tag == "html":
            self.language = values.get("lang", "")
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag in {"script", "img"} or values.get("rel") in {"stylesheet", "icon"}:
            self.assets += [values[name] for name in ("src", "href") if name in values]
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.inline_scripts += 1
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(tag)
        self._in_title = tag == "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
            self._in_title = False


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, _Reader]:
    """Every page of the site, read once, by its path."""
    found = {}
    for file in site.html_files():
        reader = _Reader()
        reader.feed(file.read_text(encoding="utf-8"))
        found[file.relative_to(site.folder).as_posix()] = reader
    return found


def _target(site: Site, page: str, link: str) -> tuple[Path, str]:
    parts = urlsplit(urljoin(SITE_URL + page, link))
    inside = unquote(parts.path).removeprefix(f"/{BASE}/")
    path = site.folder / inside
    return (path / "index.html" if path.is_dir() else path), unquote(parts.fragment)


def test_every_internal_link_leads_somewhere(site: Site, pages: dict[str, _Reader]) -> None:
    dead = []
    for page, reader in pages.items():
        for link in [*reader.links, *reader.assets]:
            if urlsplit(link).scheme:
                continue
            file, fragment = _target(site, page, link)
            if not file.is_file():
                dead.append(f"{page}: {link}")
            elif fragment and fragment not in pages[file.relative_to(site.folder).as_posix()].ids:
                dead.append(f"{page}: {link} (anker ontbreekt)")
    assert dead == []


def test_links_to_other_sites_are_safe(pages: dict[str, _Reader]) -> None:
    schemes = {urlsplit(link).scheme for reader in pages.values() for link in reader.links}
    assert schemes <= {"", "https", "http", "mailto"}


def test_no_asset_comes_from_another_host(pages: dict[str, _Reader]) -> None:
    foreign = [asset for reader in pages.values() for asset in reader.assets if urlsplit(asset).netloc]
    assert foreign == []


def test_nothing_inline_that_a_strict_policy_would_refuse(pages: dict[str, _Reader]) -> None:
    guilty = [
        page
        for page, reader in pages.items()
        if reader.inline_scripts or reader.inline_styles or reader.handlers
    ]
    assert guilty == []


def test_every_page_has_one_title_one_h1_and_orderly_headings(pages: dict[str, _Reader]) -> None:
    for page, reader in pages.items():
        assert reader.language == "nl", page
        assert reader.title.strip(), page
        assert reader.headings.count("h1") == 1, page
        levels = [int(heading[1]) for heading in reader.headings]
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert jumps == [], page


def test_titles_and_ids_are_unique(pages: dict[str, _Reader]) -> None:
    for page, reader in pages.items():
        assert len(reader.ids) == len(set(reader.ids)), page


def test_the_promised_addresses_exist(site: Site) -> None:
    promised = [
        "", "menukaart/", "interventies/", "interventies/high-dosage-tutoring/", "themas/",
        "themas/rekenen/", "bronnen/", "bronnen/hattie-2009/", "zoeken/", "voor-gemeenten/",
        "meedoen/", "meedoen/onderhoud/", "toegankelijkheid/", "privacy/", "over/", "effecten/", "methode/",
    ]  # fmt: skip
    missing = [address for address in promised if not (site.folder / address / "index.html").is_file()]
    assert missing == []
    assert (site.folder / "404.html").is_file()


def test_the_page_for_editors_is_reachable_and_stays_out_of_the_search(site: Site) -> None:
    page = (site.folder / "meedoen/onderhoud/index.html").read_text(encoding="utf-8")
    assert "meedoen/onderhoud/" not in (site.folder / "zoeken/register.json").read_text(encoding="utf-8")
    assert page.count("<details") >= 5
    guide = (site.folder / "meedoen/index.html").read_text(encoding="utf-8")
    record = (site.folder / "interventies/zomerschool/index.html").read_text(encoding="utf-8")
    assert 'href="onderhoud/"' in guide
    assert 'href="../../meedoen/onderhoud/"' in record


def test_old_addresses_still_say_where_to_go(site: Site) -> None:
    moved = (site.folder / "interventies/hdt/index.html").read_text(encoding="utf-8")
    assert 'href="../../interventies/high-dosage-tutoring/"' in moved
    withdrawn = (site.folder / "interventies/vrijroosteren-van-leraren/index.html").read_text(
        encoding="utf-8"
    )
    assert "Dit staat niet meer op de menukaart" in withdrawn


def test_hattie_stands_on_the_site_exactly_as_printed(site: Site) -> None:
    page = (site.folder / "bronnen/hattie-2009/index.html").read_text(encoding="utf-8")
    rows = re.findall(
        r'<tr><td class="num">(\d+)</td><th scope="row"[^>]*>([^<]+)</th><td class="num">([^<]+)</td>', page
    )
    assert len(rows) == 24
    assert ("136", "Retention", "−0,16") in rows
    assert ("31", "Home environment", "0,57") in rows


def test_a_null_result_is_as_visible_as_a_positive_one(site: Site) -> None:
    page = (site.folder / "interventies/verlengde-schooldag/index.html").read_text(encoding="utf-8")
    assert "geen aantoonbaar verschil · Nederlands onderzoek" in page


def test_unknown_is_said_with_its_reason_and_never_as_zero(site: Site) -> None:
    records = json.loads((site.folder / "api/v1/interventions.json").read_text(encoding="utf-8"))["result"]
    silent = [
        record["id"]
        for record in records
        if (record["unknown"].get("effects") or {}).get("reason") == "niet-gezocht"
    ]
    assert silent
    for identifier in silent:
        page = (site.folder / f"interventies/{identifier}/index.html").read_text(encoding="utf-8")
        assert "<li>Cijfers: nog niet gezocht." in page, identifier


def test_the_sitemap_dates_pages_by_their_records(site: Site) -> None:
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    locations = re.findall(r"<loc>([^<]+)</loc>", sitemap)
    assert f"{SITE_URL}interventies/zomerschool/" in locations
    assert len(locations) == len(set(locations))
    assert all(location.startswith(SITE_URL) for location in locations)
    assert re.findall(r"<lastmod>(.*?)</lastmod>", sitemap) != []
