"""The page about citing and reuse in a browser: every text can be taken along, with and without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from .barriers import barriers
from .conftest import SITE_URL, Site, Watched

RECORD = "interventies/zomerschool/"
PAGE = f"{RECORD}gebruik/"


def test_a_record_leads_to_its_page_and_a_reference_is_copied(watched: Watched) -> None:
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = watched.goto(RECORD)
    page.get_by_role("link", name="Gebruik dit in beleid of onderzoek").click()
    expect(page).to_have_url(f"{watched.site.url}{PAGE}")
    part = page.locator("section", has=page.locator("#de-nieuwste")).last
    part.get_by_role("button", name="Kopieer de verwijzing", exact=True).click()
    expect(part.locator("[data-copied]").first).to_have_text("Gekopieerd.")
    assert re.fullmatch(
        r"Menukaart Onderwijskansen\. \(\d{4}, \d+ [a-z]+\)\. Zomerschool\. "
        rf"Geraadpleegd op \[vul de datum in\], van {SITE_URL}{RECORD}",
        page.evaluate("navigator.clipboard.readText()"),
    )


@pytest.mark.parametrize("address", [PAGE, "themas/rekenen/gebruik/"])
def test_without_a_script_every_text_is_there(browser: Browser, site: Site, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + address)
    expect(page.locator("#citaat-de-nieuwste")).to_contain_text(address.removesuffix("gebruik/"))
    expect(page.locator(".page").get_by_role("button")).to_have_count(0)
    context.close()


def test_these_pages_repeat_and_stay_out_of_search_engines(site: Site) -> None:
    pages = sorted(site.folder.glob("*/*/gebruik/index.html"))
    assert len(pages) > 150
    assert all('<meta name="robots" content="noindex">' in page.read_text("utf-8") for page in pages)
    assert "/gebruik/" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_no_barrier_that_axe_can_see(browser: Browser, site: Site, width: int, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page = Watched(context.new_page(), site)
    page.goto(PAGE)
    violations = barriers(page.page)
    wide = page.page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert violations == []
    assert wide <= width
    assert page.complaints == []
