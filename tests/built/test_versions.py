"""Versions in a browser: an old text says that it is old, and what changed is found, opened and linked to."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from .conftest import ROOT, SITE_URL, Site, Watched

RECORD = "interventies/zomerschool/"
FIRST = "2026.11"


def test_an_old_text_says_so_and_leads_to_the_newest(watched: Watched) -> None:
    page = watched.goto(f"{RECORD}versies/{FIRST}/")
    expect(page.locator(".old")).to_contain_text(f"Dit is de tekst van uitgave {FIRST}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zomerschool")
    expect(page.locator("main")).to_contain_text("Zeer beperkt (1 van 5), volgens regel 1.0")
    page.get_by_role("link", name="Lees de nieuwste tekst").click()
    expect(page).to_have_url(f"{watched.site.url}{RECORD}")


def test_the_newest_text_leads_to_the_one_that_stays(watched: Watched) -> None:
    page = watched.goto(RECORD)
    page.get_by_role("link", name="Gebruik dit in beleid of onderzoek").click()
    address = page.locator("#citaat-deze-versie").get_by_role("link").get_attribute("href") or ""
    watched.goto(address.removeprefix(SITE_URL))
    expect(page.locator(".old")).to_be_visible()


def test_what_changed_is_told_and_old_texts_open(watched: Watched) -> None:
    page = watched.goto(f"{RECORD}versies/#sinds-{FIRST}")
    part = page.locator("section", has=page.locator(f"[id='sinds-{FIRST}']"))
    expect(part).to_contain_text("van ‘zeer beperkt (1 van 5)’ volgens regel 1.0 naar ‘")
    expect(part).to_contain_text("’ volgens regel 2.0")
    text = part.locator(".differences details").first
    text.locator("summary").click()
    expect(text.locator("dt").first).to_have_text("Was")
    expect(text.locator("dd").last).to_be_visible()


def test_every_document_of_every_release_has_its_version(site: Site) -> None:
    missing = []
    for folder in sorted(file.parent for file in (ROOT / "releases").glob("*/manifest.json")):
        for line in (folder / "documents.jsonl").read_bytes().splitlines():
            path = json.loads(line)["path"]
            kind, _, file = path.partition("/")
            folder_of = {"interventions": "interventies", "themes": "themas"}.get(kind)
            if folder_of:
                address = f"{folder_of}/{file.removesuffix('.json')}/versies/{folder.name}/"
                missing += [address] * (not (site.folder / address / "index.html").is_file())
    assert missing == []


def test_old_texts_stay_out_of_search_engines_and_the_map_of_the_site(site: Site) -> None:
    old = (site.folder / RECORD / "versies" / FIRST / "index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in old
    assert f'<link rel="canonical" href="{SITE_URL}{RECORD}versies/{FIRST}/">' in old
    since = (site.folder / RECORD / "versies/index.html").read_text(encoding="utf-8")
    assert "noindex" not in since
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert "/versies/" not in sitemap
    assert f"{SITE_URL}uitgaven/" in sitemap


def test_a_short_address_leads_to_the_record(watched: Watched) -> None:
    page = watched.goto("i/hdt/")
    page.wait_for_url(f"{watched.site.url}interventies/high-dosage-tutoring/")


def test_redirects_are_there_for_every_server(site: Site) -> None:
    base = "/menukaart-onderwijskansen/"
    moved = ("interventies/hdt/", "interventies/high-dosage-tutoring/")
    lines = {
        "_redirects": f"{base}{moved[0]} {base}{moved[1]} 301",
        ".htaccess": f"RedirectMatch 301 ^{base}{moved[0]}?$ {base}{moved[1]}",
        "redirects.map": f"{base}{moved[0]} {base}{moved[1]};",
    }
    for file, line in lines.items():
        assert line in (site.folder / file).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    "address",
    [f"{RECORD}#kosten", f"{RECORD}#per-uitkomst", f"{RECORD}#cijfer-rekenen-lynch-2022",
     "themas/rekenen/#feit-gerichte-hulp-030", "begrippen/#hattie",
     f"{RECORD}versies/#sinds-{FIRST}"],
)  # fmt: skip
def test_the_place_that_a_link_leads_to_stands_out_and_gives_its_address(
    watched: Watched, address: str
) -> None:
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = watched.goto(address)
    anchor = address.partition("#")[2]
    place = page.locator(f"[id='{anchor}']")
    expect(place).to_be_visible()
    assert place.evaluate("(node) => getComputedStyle(node).boxShadow") != "none"
    place.get_by_role("button", name="Kopieer link").click()
    expect(place.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{watched.site.url}{address}"


def test_the_button_for_a_place_comes_to_where_the_reader_is(watched: Watched) -> None:
    page = watched.goto(RECORD)
    expect(page.locator(".place-link")).to_have_count(0)
    page.locator("#kosten").hover()
    expect(page.locator("#kosten .place-link")).to_be_visible()
    page.locator("#werkt-het").hover()
    expect(page.locator(".place-link")).to_have_count(1)
    expect(page.locator("#werkt-het .place-link")).to_be_visible()
