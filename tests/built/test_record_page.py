"""The page of an intervention: a verdict within two screens, folds that open by themselves, paper, size."""

from __future__ import annotations

import json
import re
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page, expect

from .barriers import barriers
from .conftest import Site, Watched

PHONE = {"width": 360, "height": 780}
SCREENS = 2
MOST_PX = 9_000
MOST_BYTES, MEDIAN_BYTES = 85_000, 27_500
"""Ceilings that hold what was won; the aims are 40 and 22 KB, and 5.000 px."""
LARGEST = 5
RECORD = "interventies/high-dosage-tutoring/"


def records(site: Site) -> list[dict[str, object]]:
    text = (site.folder / "api/v1/interventions.json").read_text(encoding="utf-8")
    found: list[dict[str, object]] = json.loads(text)["result"]
    return found


def page_files(site: Site) -> list[Path]:
    return [site.folder / f"interventies/{record['id']}/index.html" for record in records(site)]


def bottom(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None, selector
    return box["y"] + box["height"]


def test_the_verdict_comes_first_and_says_what_a_school_needs(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 360, "height": 780})
    page = watched.goto(RECORD)
    box = page.locator("[data-oordeel]")
    expect(box.locator(".verdict-first")).to_have_text(re.compile(r"^Dit lijkt te helpen bij rekenen\."))
    expect(box).to_contain_text("in plaats van 12 of 13")
    expect(box).to_contain_text("Hoe zeker? redelijk (3 van 5)")
    expect(box).to_contain_text("Wat nu?")
    assert "SD" not in box.inner_text()
    labels = box.locator(".verdict-facts dt").all_inner_texts()
    assert labels[:2] == ["Kosten", "Wie doet het"]
    assert len(labels) <= 5
    assert bottom(page, ".verdict-facts dl > div:nth-child(2)") <= SCREENS * PHONE["height"]
    assert barriers(page, within="[data-oordeel]") == []


def test_every_record_has_a_verdict_that_says_what_the_open_data_say(site: Site) -> None:
    for record in records(site):
        page = (site.folder / f"interventies/{record['id']}/index.html").read_text(encoding="utf-8")
        verdict = record["verdict"]
        assert isinstance(verdict, dict)
        box = page.partition("data-oordeel")[2].partition("</section>")[0]
        assert verdict["next"] in box, record["id"]
        assert verdict["derived"][0]["sentence"] in box.replace("&#39;", "'"), record["id"]


def test_a_link_into_a_fold_opens_it_and_what_is_around_it(watched: Watched) -> None:
    page = watched.goto(RECORD)
    source = page.locator("#bron-de-ree-2023")
    expect(source).to_be_hidden()
    page.locator(".verdict-sure a").click()
    figure = page.locator("#cijfer-rekenen-de-ree-2023")
    expect(figure).to_be_visible()
    figure.locator("sup a").click()
    expect(source).to_be_visible()
    expect(source).to_be_in_viewport()
    watched.goto(RECORD + "#cijfer-rekenen-nickow-2024")
    expect(page.locator("#cijfer-rekenen-nickow-2024")).to_be_in_viewport()


def test_folds_work_without_a_script(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + RECORD)
    expect(page.locator("#werkzaam")).to_be_hidden()
    page.get_by_text("Wat maakt dat het werkt").first.click()
    expect(page.locator("#werkzaam")).to_be_visible()
    context.close()


@pytest.mark.parametrize("record", ["high-dosage-tutoring", "verlengde-schooldag"])
def test_short_is_two_sheets_at_most(watched: Watched, record: str) -> None:
    sheet = watched.goto(f"interventies/{record}/").pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) <= 2


def test_paper_is_short_unless_all_is_asked_for(watched: Watched) -> None:
    page = watched.goto(RECORD)
    page.emulate_media(media="print")
    expect(page.locator(".site-search")).to_be_hidden()
    expect(page.locator(".verdict-first")).to_be_visible()
    expect(page.locator("#werkzaam")).to_be_hidden()
    expect(page.locator("#bron-de-ree-2023")).to_be_hidden()
    foot = page.locator(".paper-foot")
    expect(foot).to_have_text(
        re.compile(r"interventies/high-dosage-tutoring/ · versie van \d+ \w+ \d{4} · nagekeken op ")
    )
    page.evaluate("window.print = () => {}")
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Print alles").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for anchor in ("werkzaam", "bron-de-ree-2023", "cijfer-rekenen-nickow-2024", "waar"):
        expect(page.locator(f"#{anchor}")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#werkzaam")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_nothing_slides_sideways_with_every_fold_open(watched: Watched, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 800})
    for identifier in ("peer-tutoring", "zittenblijven"):
        page = watched.goto(f"interventies/{identifier}/")
        page.evaluate(
            "document.querySelectorAll('.layered details').forEach((each) => { each.open = true; })"
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= width, identifier


def test_no_barrier_with_every_fold_open(browser: Browser, site: Site) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(site.url + "interventies/peer-tutoring/")
        page.evaluate(
            "document.querySelectorAll('.chapter details').forEach((each) => { each.open = true; })"
        )
        assert barriers(page, within=".layered", each_look=scheme == "dark") == []
        context.close()


def test_pages_stay_within_their_bytes(site: Site) -> None:
    sizes = [file.stat().st_size for file in page_files(site)]
    assert max(sizes) <= MOST_BYTES
    assert median(sizes) <= MEDIAN_BYTES


def test_the_largest_pages_stay_within_their_height(browser: Browser, site: Site) -> None:
    largest = sorted(page_files(site), key=lambda file: file.stat().st_size)[-LARGEST:]
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    for file in largest:
        page.goto(f"{site.url}interventies/{file.parent.name}/")
        assert page.evaluate("document.documentElement.scrollHeight") <= MOST_PX, file.parent.name
    context.close()
