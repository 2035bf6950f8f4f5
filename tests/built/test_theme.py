"""The page of a theme in a browser: short on a phone, and everything in it within reach."""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Browser, ViewportSize, expect

from .conftest import Site, Watched
from .test_every_kind import pages_by_kind

PHONE: ViewportSize = {"width": 360, "height": 780}
MEDIAN, LARGEST = 6000, 10000
ANSWER_WITHIN = 2 * 780
FOLDED = "themas/wet-en-geld/#deel-geen-plicht-960"


def test_themes_are_short_on_a_phone_and_answer_within_two_screens(watched: Watched, site: Site) -> None:
    watched.page.set_viewport_size(PHONE)
    heights, answers = [], []
    for address in pages_by_kind(site.folder)["theme"]:
        page = watched.goto(address)
        heights.append(page.evaluate("document.documentElement.scrollHeight"))
        answers.append(
            page.evaluate("document.querySelector('[data-oordeel]').getBoundingClientRect().bottom")
        )
    assert median(heights) <= MEDIAN
    assert max(heights) <= LARGEST
    assert max(answers) <= ANSWER_WITHIN


def test_on_a_phone_the_list_of_options_is_still_a_table(watched: Watched) -> None:
    watched.page.set_viewport_size(PHONE)
    page = watched.goto("themas/rekenen/")
    table = page.get_by_role("table").first
    row = table.get_by_role("row").nth(1)
    expect(row.get_by_role("rowheader")).to_have_count(1)
    expect(row.get_by_role("cell")).to_have_count(3)
    expect(row).to_contain_text("van 5")


def test_a_link_to_a_part_of_the_text_opens_it(watched: Watched) -> None:
    page = watched.goto(FOLDED)
    part = page.locator("#deel-geen-plicht-960")
    expect(part).to_be_visible()
    expect(part).to_be_in_viewport()


def test_a_link_to_a_fact_that_is_folded_opens_it(watched: Watched) -> None:
    page = watched.goto("themas/gemeentelijk-beleid/")
    facts = page.locator(".facts > li")
    last = facts.last
    expect(last).to_be_hidden()
    page.goto(f"{page.url}#{last.get_attribute('id')}")
    expect(last).to_be_visible()


def test_on_paper_it_is_short_or_whole(watched: Watched) -> None:
    page = watched.goto("themas/rekenen/")
    page.emulate_media(media="print")
    expect(page.locator(".theme-options").first).to_be_visible()
    expect(page.locator(".paper-foot")).to_contain_text("themas/rekenen/")
    for fold in page.locator(".fold").all():
        expect(fold).to_be_hidden()
    page.evaluate("document.documentElement.dataset.print = 'alles'; dispatchEvent(new Event('beforeprint'))")
    for fold in page.locator(".fold").all():
        expect(fold.locator("summary h3")).to_be_visible()
        expect(fold.locator(":scope > :not(summary)").first).to_be_visible()


def test_without_a_script_the_parts_open(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.url}themas/rekenen/")
        fold = page.locator(".fold", has_text="Uitleg bij het antwoord")
        fold.locator("summary").click()
        expect(page.locator("#uitleg")).to_be_visible()


def test_a_long_list_in_a_source_opens(watched: Watched) -> None:
    page = watched.goto("bronnen/hattie-2009/")
    table = page.get_by_role("region", name="Ranglijst")
    expect(table).to_be_hidden()
    page.get_by_text("Toon de lijst").click()
    expect(table).to_be_visible()
