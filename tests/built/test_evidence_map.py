"""The evidence map and the pages of effects, in a real browser."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from menukaart.vocabulary import Outcome, Phase, TargetGroup

from .barriers import barriers
from .conftest import Site, Watched

MAP = "bewijskaart/"
PAGES = (MAP, "effecten/", "effecten/lezen/", "effecten/schoolprestaties/", "effecten/ouderbetrokkenheid/")
LARGEST_PAGE = 60_000
LARGEST_MAP = 130_000
"""Bytes of the map: nearly 200 cells with a link, a name and a picture. Compressed it is a tenth."""
NAME = re.compile(
    r"^.+ en .+: \d+\s(aanpak|aanpakken), "
    r"(nog niet beoordeeld|waarvan (\d+|geen) met redelijke of sterkere bewijskracht)(; [a-z, ]+)?$"
)


def test_every_cell_has_a_head_of_row_and_column_and_says_what_it_holds(watched: Watched) -> None:
    page = watched.goto(MAP)
    tables = page.get_by_role("table")
    expect(tables).to_have_count(2)
    for number, groups in enumerate((TargetGroup, Phase)):
        table = tables.nth(number)
        expect(table.get_by_role("columnheader")).to_have_count(len(groups) + 1)
        expect(table.get_by_role("rowheader")).to_have_count(len(Outcome))
        expect(table.get_by_role("cell")).to_have_count(len(groups) * len(Outcome))
        assert table.locator("caption").inner_text()
    links = page.locator(".kaart td").get_by_role("link", name=NAME)
    expect(links).to_have_count(page.locator(".kaart td a").count())


def test_a_cell_leads_to_the_menu_with_that_choice(watched: Watched) -> None:
    page = watched.goto(MAP)
    first = page.locator(".kaart td a").first
    address = urlsplit(str(first.get_attribute("href")))
    assert address.path == "../menukaart/"
    assert set(parse_qs(address.query)) == {"doelgroep", "uitkomst"}
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/menukaart/?doelgroep=*&uitkomst=*")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_only_cells_with_something_to_choose_are_stops_of_the_keyboard(watched: Watched) -> None:
    page = watched.goto(MAP)
    empty = page.locator(".kaart td:not(:has(a))")
    for text in set(empty.locator(".waarom").all_inner_texts()):
        assert text in {"geen aanpak", "niet van toepassing"}
    region = page.get_by_role("region", name="Per doelgroep")
    region.focus()
    page.keyboard.press("Tab")
    expect(page.locator(".kaart thead a").first).to_be_focused()


@pytest.mark.parametrize("scripted", [True, False])
def test_on_a_phone_every_outcome_is_a_list_that_fits(
    browser: Browser,
    site: Site,
    scripted: bool,  # noqa: FBT001
) -> None:
    context = browser.new_context(java_script_enabled=scripted, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site.url + MAP)
    for link in page.locator(".kaart td a").all()[:12]:
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["x"] + box["width"] <= 360
    cell = page.locator(".kaart td:has(a)").first
    expect(cell.locator(".wie")).to_be_visible()
    expect(page.get_by_role("table").first.get_by_role("cell")).to_have_count(len(TargetGroup) * len(Outcome))
    context.close()


def test_the_first_column_stays_when_the_table_scrolls(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 700, "height": 800})
    page = watched.goto(MAP)
    region = page.get_by_role("region", name="Per doelgroep")
    head = region.get_by_role("rowheader").first
    before = head.bounding_box()
    region.evaluate("(element) => element.scrollTo(300, 0)")
    after = head.bounding_box()
    assert region.evaluate("(element) => element.scrollLeft") > 0
    assert before is not None
    assert after is not None
    assert after["x"] == before["x"]


def test_each_map_fits_on_one_a4_landscape(watched: Watched) -> None:
    # 277 by 190 millimetres within the margins, at 96 dots an inch.
    watched.page.set_viewport_size({"width": 1047, "height": 718})
    watched.page.emulate_media(media="print")
    page = watched.goto(MAP)
    for part in page.locator(".kaart").all():
        box = part.bounding_box()
        table = part.locator("table").bounding_box()
        assert box is not None
        assert table is not None
        assert box["height"] <= 718
        assert table["width"] <= 1047


@pytest.mark.parametrize("address", PAGES)
def test_pages_stay_light(site: Site, address: str) -> None:
    size = (site.folder / address / "index.html").stat().st_size
    assert size < (LARGEST_MAP if address == MAP else LARGEST_PAGE)


def test_every_outcome_has_a_page_of_figures(watched: Watched) -> None:
    page = watched.goto("effecten/")
    table = page.get_by_role("region", name="Kies een uitkomst")
    assert table.get_by_role("link").all_inner_texts() == [outcome.label for outcome in Outcome]
    table.get_by_role("link", name="lezen", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Effecten op lezen")


def test_hattie_stands_on_the_overview_exactly_as_printed(watched: Watched) -> None:
    page = watched.goto("effecten/")
    expect(page.get_by_text("Zij is nooit een grond voor onze bewijskracht boven 3.")).to_be_visible()
    rows = page.locator("#ranglijsten ~ * tbody tr").all_inner_texts()
    assert len(rows) == 24
    assert any(row.split("\t")[:3] == ["136", "Retention", "\N{MINUS SIGN}0,16"] for row in rows)


@pytest.mark.parametrize("width", [360, 1440])
def test_no_number_in_the_picture_covers_another(watched: Watched, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 900})
    page = watched.goto("effecten/schoolprestaties/")
    overlaps = page.evaluate(
        """() => {
          const boxes = [...document.querySelectorAll('.kosten text')].map((t) => t.getBoundingClientRect());
          const touch = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
          return boxes.filter((a, i) => boxes.some((b, j) => j < i && touch(a, b))).length;
        }"""
    )
    assert overlaps == 0


def test_each_mark_in_the_picture_has_its_line_in_the_table(watched: Watched) -> None:
    page = watched.goto("effecten/schoolprestaties/")
    rows = page.locator(".kosten-tabel tbody tr")
    numbers = page.locator(".kosten text:has(.naam)")
    expect(numbers).to_have_count(rows.count())


@pytest.mark.parametrize("address", PAGES)
def test_on_a_phone_there_is_no_barrier_that_axe_can_see(browser: Browser, site: Site, address: str) -> None:
    """Every kind of page is tested at a desk elsewhere; on a phone these tables are lists."""
    context = browser.new_context(color_scheme="dark", viewport={"width": 360, "height": 900})
    page = Watched(context.new_page(), site)
    page.goto(address)
    violations = barriers(page.page)
    context.close()
    assert violations == []
    assert page.complaints == []
