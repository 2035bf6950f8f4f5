"""What a person sees and does, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.titles import title

from .conftest import Site, Watched, in_a_tab

HIGHEST_HEADER = 72

SEARCHES = (
    ("hdt", "high-dosage-tutoring"),
    ("tutoren", "high-dosage-tutoring"),
    ("zomerscholen", "zomerschool"),
    ("peuters", "voor-en-vroegschoolse-educatie"),
    ("zittenblijven", "zittenblijven"),
)
KEEP = """async () => {
  localStorage.setItem('a', 1);
  sessionStorage.setItem('a', 1);
  document.cookie = 'a=1';
  await (await caches.open('a')).put('a', new Response('a'));
  await new Promise((go) => { indexedDB.open('a').onsuccess = ({ target }) => go(target.result.close()); });
}"""
KEPT = """async () => [
  Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, await caches.keys(),
  (await indexedDB.databases()).map(({ name }) => name),
  (await navigator.permissions.query({ name: 'clipboard-read' })).state,
]"""


def _results(page: Page) -> list[str]:
    expect(page.locator("#zoek-status")).to_contain_text(re.compile(r"resulta|Niets gevonden"))
    expect(page.locator(".result").first).to_be_visible()
    return page.locator(".result h2").all_inner_texts()


def test_what_one_test_keeps_in_the_browser_is_gone_in_the_next(window: BrowserContext, site: Site) -> None:
    """The tests share a window; this holds them apart."""
    with in_a_tab(window, site) as one:
        one.goto("over/").evaluate(KEEP)
        window.grant_permissions(["clipboard-read"])
        assert one.page.evaluate(KEPT) == [["a"], ["a"], "a=1", ["a"], ["a"], "granted"]
    with in_a_tab(window, site) as other:
        assert other.goto("over/").evaluate(KEPT) == [[], [], "", [], [], "prompt"]
        assert other.page.evaluate("performance.getEntriesByName(location.href)[0].transferSize") > 0
        assert len(window.pages) == 2


@pytest.mark.parametrize(("query", "identifier"), SEARCHES)
def test_search_from_the_header_finds_the_record_among_the_first_three(
    watched: Watched, query: str, identifier: str
) -> None:
    page = watched.goto("themas/rekenen/")
    page.get_by_label("Zoek op deze site").fill(query)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/zoeken/?q={query}")
    assert title(identifier) in _results(page)[:3]


def test_a_search_has_an_address_of_its_own_and_leads_to_the_record(watched: Watched) -> None:
    page = watched.goto("zoeken/?q=zomerscholen")
    _results(page)
    assert page.get_by_label("Waar zoekt u naar?").input_value() == "zomerscholen"
    page.get_by_role("link", name=title("zomerschool"), exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title("zomerschool"))


def test_nothing_found_helps_on(watched: Watched) -> None:
    page = watched.goto("zoeken/?q=qqqxyz")
    expect(page.locator("#zoek-status")).to_contain_text("Niets gevonden")
    expect(page.get_by_role("link", name="De menukaart: alle aanpakken")).to_be_visible()


def test_a_query_is_shown_as_text_and_never_as_html(watched: Watched) -> None:
    page = watched.goto("zoeken/?q=%3Cimg%20onerror%3Dalert%20zzq%3E")
    expect(page.locator("#zoek-status")).to_contain_text("<img")
    assert page.locator("#zoek-status img").count() == 0


def test_without_javascript_lists_and_pages_work(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site.url + "zoeken/?q=tutoren")
    expect(page.get_by_text("Zoeken werkt alleen met JavaScript aan.")).to_be_visible()
    page.get_by_role("link", name="De menukaart: alle aanpakken").click()
    page.get_by_role("link", name=title("high-dosage-tutoring")).click()
    expect(page.get_by_role("heading", name="In het kort")).to_be_visible()
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Thema's").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thema's")
    context.close()


def test_the_keyboard_reaches_the_content_first(watched: Watched) -> None:
    page = watched.goto("interventies/zomerschool/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Naar de inhoud")
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()


def test_the_reader_may_choose_dark_and_the_choice_stays(watched: Watched) -> None:
    page = watched.goto("")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    toggle = page.get_by_role("button", name="Donkere kleuren")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    watched.goto("themas/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


def test_the_wide_header_shows_the_menu_and_the_narrow_one_hides_it(watched: Watched) -> None:
    page = watched.goto("")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    expect(menu).to_be_hidden()
    page.locator("summary", has_text="Menu").click()
    expect(menu).to_be_visible()


def test_the_menu_on_a_phone_stays_in_place_and_goes_when_the_reader_goes_on(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 360, "height": 740})
    page = watched.goto("themas/")
    button = page.locator("summary", has_text="Menu")
    before = (button.bounding_box(), page.get_by_role("heading", level=1).bounding_box())
    button.press("Enter")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu).to_be_visible()
    assert (button.bounding_box(), page.get_by_role("heading", level=1).bounding_box()) == before
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    button.press("Enter")
    page.get_by_label("Zoek op deze site").focus()
    expect(menu).to_be_visible()
    page.get_by_role("main").get_by_role("link").first.focus()
    expect(menu).to_be_hidden()
    button.click()
    expect(menu).to_be_visible()
    page.mouse.click(180, 700)
    expect(menu).to_be_hidden()


def test_a_reader_chooses_one_yardstick_and_the_address_keeps_it(watched: Watched) -> None:
    page = watched.goto("interventies/zomerschool/")
    page.get_by_text("alle meetlatten", exact=False).first.click()
    page.get_by_label("Toon elk cijfer op deze meetlat").select_option("percentile_points")
    expect(page).to_have_url(re.compile(r"\?meetlat=percentile_points$"))
    table = page.locator(".meetlatten")
    expect(table.locator("[data-meetlat=percentile_points]")).to_be_visible()
    expect(table.locator("[data-meetlat=months]")).to_be_hidden()
    assert table.locator("tbody tr").first.locator("td:visible").count() == 1
    watched.goto("interventies/peer-tutoring/?meetlat=nji")
    expect(page.locator("[data-meetlat=nji]")).to_be_visible()
    expect(page.locator("[data-meetlat=hattie]")).to_be_hidden()
    page.get_by_label("Toon elk cijfer op deze meetlat").select_option("")
    expect(page.locator("[data-meetlat=hattie]")).to_be_visible()
    expect(page).to_have_url(re.compile(r"peer-tutoring/$"))


def test_without_javascript_every_yardstick_stands_in_the_table(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + "interventies/zomerschool/")
    page.get_by_text("alle meetlatten", exact=False).first.click()
    for key in ("percentile_points", "class_of_25", "months", "nji"):
        expect(page.locator(f".meetlatten [data-meetlat={key}]")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scripted", [True, False])
def test_on_a_phone_the_header_is_low_and_its_tools_stand_behind_one_button(
    browser: Browser,
    site: Site,
    scripted: bool,  # noqa: FBT001
) -> None:
    context = browser.new_context(java_script_enabled=scripted, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site.url + "menukaart/")
    box = page.locator(".site-header").bounding_box()
    assert box is not None
    assert box["height"] <= HIGHEST_HEADER
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    search = page.get_by_label("Zoek op deze site")
    expect(menu).to_be_hidden()
    expect(search).to_be_hidden()
    page.locator("summary", has_text="Menu").click()
    expect(menu.get_by_role("link", name="Niet doen")).to_be_visible()
    expect(search).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [360, 960, 1250, 1440])
def test_the_header_fits_every_screen(watched: Watched, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 800})
    page = watched.goto("niet-doen/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator(".menu nav [aria-current]")).to_have_text("Niet doen")
