"""The page about citing and reuse in a browser: every text can be taken along, with and without a script."""

from __future__ import annotations

import re
from pathlib import Path

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
    part.get_by_role("button", name="Kopieer de verwijzing").click()
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


def test_references_are_there_as_files_for_other_programs(watched: Watched, site: Site) -> None:
    page = watched.goto(PAGE)
    part = page.locator("section", has=page.locator("#deze-versie")).last
    part.locator("summary").click()
    expect(part.locator("pre").first).to_contain_text("@online{menukaart-zomerschool-")
    for link in part.locator("a[download]").all():
        assert (site.folder / PAGE / (link.get_attribute("href") or "")).is_file()
    folders = [path for path in (site.folder / "bronnen").iterdir() if path.is_dir()]
    for name in [*(f"{path.name}/{path.name}" for path in folders[:40]), "alle-bronnen"]:
        assert all((site.folder / f"bronnen/{name}.{ending}").is_file() for ending in ("bib", "ris", "json"))


def test_a_source_is_cited_in_words_and_says_what_is_not_known(watched: Watched) -> None:
    page = watched.goto("bronnen/caop-2018/")
    expect(page.locator("#apa")).to_have_text("CAOP. (2018). [werk over aanvullend leren].")
    expect(page.get_by_text("Wij weten niet: de titel.")).to_be_visible()


def test_a_paragraph_is_there_to_copy_and_as_a_document(watched: Watched, site: Site) -> None:
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = watched.goto(f"{PAGE}#paragraaf")
    page.get_by_role("button", name="Kopieer de paragraaf").click()
    expect(page.get_by_text("Gekopieerd.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.search(r"\(bewijskracht: [a-z ]+, [1-5] van 5", copied)
    assert "\n[1] Menukaart Onderwijskansen. (2026, " in copied
    assert (site.folder / PAGE / "paragraaf.docx").read_bytes().startswith(b"PK")
    assert (site.folder / PAGE / "paragraaf.md").is_file()


def test_a_dossier_of_what_is_kept_can_be_read_and_downloaded(watched: Watched, tmp_path: Path) -> None:
    page = watched.goto("bewaard/?i=high-dosage-tutoring,zittenblijven")
    page.get_by_role("button", name="Maak een dossier").click()
    dossier = page.locator("#dossier")
    expect(dossier.get_by_role("heading", level=2)).to_be_focused()
    expect(dossier.get_by_role("row")).to_have_count(3)
    expect(dossier).to_contain_text("Het advies van de menukaart is: liever niet doen.")
    for name, begin in (("Markdown", "# Dossier"), ("webpagina", "<!doctype html>")):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=f"Download als {name}").click()
        file = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(file)
        text = file.read_text(encoding="utf-8")
        assert text.startswith(begin)
        assert text.count("Dit betekent niet dat ") == 2
    assert barriers(page) == []


def test_a_comparison_leads_to_its_dossier(watched: Watched) -> None:
    page = watched.goto("vergelijken/?i=zomerschool,zittenblijven")
    page.get_by_role("link", name="Maak een dossier").click()
    expect(page).to_have_url(re.compile(r"bewaard/\?i=zomerschool,zittenblijven#dossier$"))
    expect(page.locator("#dossier")).to_contain_text("Zomerschool")


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
