"""The menukaart with more interventions than its page holds: the rest is fetched, and nothing is left out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from scripts.bench.generate import furnish

from menukaart.publish import build_site
from menukaart.render import menu_files
from menukaart.render.views.choose import menu as menu_view
from tests.knowledge_base import copy_base

from .barriers import barriers
from .conftest import ROOT, Site, Watched, in_a_tab
from .test_menu import EVERY as SIX
from .test_menu import PHONE, RECORDS, WIDE, opened, record_of, served

UNJUDGED = (
    record_of("wandelclub", "Wandelclub", phases=["po"]),
    record_of("zwemles", "Zwemles", phases=["po"]),
)
EVERY = sorted([*SIX, "Wandelclub", "Zwemles"], key=lambda title: title.replace("Éé", "Ee"))
IN_PAGE = ["Bijles", "Coaching van leraren", "Wandelclub"]
"""Two of the five that were judged, and one of the three that were not."""


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with eight interventions, of which the page holds three; data come in files of two cards."""
    root = copy_base(tmp_path_factory.mktemp("menu-pages") / "kb")
    furnish(root, ROOT)
    for record in (*RECORDS, *UNJUDGED):
        file = Path(root) / "interventions" / f"{record['id']}.yaml"
        file.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(menu_view, "IN_PAGE", 2)
        patch.setattr(menu_view, "EARLY", 3)
        patch.setattr(menu_files, "CARDS_EACH", 2)
        site = build_site(root).site
    with served(site) as found:
        yield found


@pytest.fixture
def menu(window: BrowserContext, cut: Site) -> Iterator[Watched]:
    with in_a_tab(window, cut) as page:
        page.page.set_viewport_size(WIDE)
        yield page
    assert page.complaints == []


def _expect_titles(page: Page, titles: list[str]) -> None:
    expect(page.locator("#kies-lijst :is(h4, th) a")).to_have_text(titles)


def _fetched(menu: Watched) -> list[str]:
    found: list[str] = []
    menu.page.on("request", lambda asked: found.append(urlsplit(asked.url).path.rpartition("/menukaart/")[2]))
    return found


def test_the_page_holds_the_first_of_each_group_and_fetches_nothing_more(menu: Watched) -> None:
    asked = _fetched(menu)
    page = menu.goto("menukaart/")
    expect(page.locator("#kies-aantal")).to_have_text("8\u00a0aanpakken")
    _expect_titles(page, IN_PAGE)
    expect(page.locator("#kies-lijst h3 span")).to_have_text(["(5)", "(3)"])
    told = ["Op deze pagina: 2 van de 5.", "Op deze pagina: 1 van de 3."]
    expect(page.locator(".list-rest span")).to_have_text(told)
    assert not any(name.endswith(".json") for name in asked)


def test_a_sign_of_the_reader_fetches_what_choosing_needs_and_no_cards(menu: Watched) -> None:
    asked = _fetched(menu)
    page = menu.goto("menukaart/")
    with page.expect_response("**/keuze.json"):
        page.locator("#kies-aantal").hover()
    assert [name for name in asked if name.endswith(".json")] == ["keuze.json"]


def test_a_group_goes_on_where_it_was_and_the_focus_with_it(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    group = page.locator("section:has(#nog-niet-beoordeeld)")
    group.get_by_role("button", name="Toon meer aanpakken").press("Enter")
    expect(group.locator("h4")).to_have_text(["Wandelclub", "Zomerschool", "Zwemles"])
    expect(group.locator(".list-rest")).to_have_count(0)
    expect(group.locator("h4 a").nth(1)).to_be_focused()
    expect(group.locator(".menu-card").last.locator(".card-why")).not_to_be_empty()
    other = page.locator("section:has(#beoordeeld)")
    expect(other.locator("h4")).to_have_text(IN_PAGE[:2])
    other.get_by_role("button", name="Toon meer aanpakken").click()
    expect(other.locator(".list-rest span")).to_have_text("Op deze pagina: 4 van de 5.")
    other.get_by_role("button", name="Toon meer aanpakken").click()
    _expect_titles(page, [*EVERY[:5], *EVERY[5:]])
    expect(page.locator(".card-tools button")).to_have_count(2 * len(EVERY))


def test_whoever_goes_on_while_cards_are_on_their_way_gets_each_once(browser: Browser, cut: Site) -> None:
    with opened(browser, cut) as menu:
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        menu.page.route("**/kaarten/*.json", hold)
        page = menu.goto("menukaart/")
        group = page.locator("section:has(#beoordeeld)")
        for shown in (4, 5):
            group.get_by_role("button", name="Toon meer aanpakken").click()
            if shown < 5:
                expect(group.locator(".list-rest span")).to_have_text(f"Op deze pagina: {shown} van de 5.")
        expect(group.locator(".list-rest")).to_have_count(0)
        for route in held:
            route.continue_()
        expect(group.locator("h4")).to_have_text(EVERY[:5])


def test_a_choice_looks_at_all_of_them_and_shows_those_that_were_not_in_the_page(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    page.locator("input[name=uitkomst][value=lezen]").click()
    expect(page.locator("#kies-aantal")).to_have_text("4\u00a0aanpakken")
    _expect_titles(page, ["Coaching van leraren", "Één oudercafé"])
    counts = page.locator("[data-facet=fase] label b").all_text_contents()
    assert counts == ["1", "2", "2", "0"]
    page.wait_for_url("**/menukaart/?uitkomst=lezen")
    page.go_back()
    expect(page.locator("#kies-aantal")).to_have_text("8\u00a0aanpakken")
    _expect_titles(page, IN_PAGE)


def test_an_order_is_that_of_all_of_them(menu: Watched) -> None:
    page = menu.goto("menukaart/?uitkomst=lezen&sorteer=effect")
    _expect_titles(page, ["Coaching van leraren", "Uitleg met video", "Één oudercafé"])
    expect(page.locator("#kies-lijst h3 span")).to_have_text(["(3)", "(1)"])
    page.locator("section:has(#beoordeeld) .list-rest").get_by_role("button").click()
    _expect_titles(page, ["Coaching van leraren", "Uitleg met video", "Leesclub", "Één oudercafé"])


def test_a_word_is_found_in_what_is_not_in_the_page(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    page.get_by_label("Woord in naam of samenvatting").fill("koffieocht")
    _expect_titles(page, ["Één oudercafé"])
    page.get_by_label("Woord in naam of samenvatting").fill("")
    expect(page.locator("#kies-aantal")).to_have_text("8\u00a0aanpakken")


def test_the_table_goes_on_too(menu: Watched) -> None:
    page = menu.goto("menukaart/?weergave=tabel")
    table = page.get_by_role("table")
    _expect_titles(page, IN_PAGE)
    for amount in (5, 6, 8):
        table.get_by_role("button", name="Toon meer aanpakken").first.click()
        expect(table.locator("tbody th[scope=row]")).to_have_count(amount)
    _expect_titles(page, EVERY)
    expect(table.locator(".list-rest")).to_have_count(0)


@pytest.mark.parametrize(("query", "amount"), [("", len(EVERY)), ("?fase=po", 6)])
def test_a_download_holds_all_that_fits_and_not_only_what_is_shown(
    menu: Watched, query: str, amount: int
) -> None:
    page = menu.goto(f"menukaart/{query}")
    expect(page.locator("#kies-aantal")).to_contain_text(str(amount))
    assert page.locator("#kies-lijst .menu-card").count() < amount
    page.get_by_text("Download of print").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download deze lijst").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    assert len(list(csv.reader(io.StringIO(text), delimiter=";"))) == amount + 1


def test_who_gets_no_data_is_told_and_may_try_again(browser: Browser, cut: Site) -> None:
    with opened(browser, cut) as menu:
        menu.page.route("**/keuze.json", lambda route: route.abort())
        page = menu.goto("menukaart/")
        page.locator("input[name=fase][value=vve]").click()
        expect(page.locator("#kies-melding")).to_contain_text("Kiezen lukt nu niet")
        expect(page.locator("#kies-lijst[aria-busy]")).to_have_count(0)
        page.unroute("**/keuze.json")
        page.locator("input[name=uitkomst][value=lezen]").click()
        _expect_titles(page, ["Één oudercafé"])
        expect(page.locator("#kies-melding")).to_be_hidden()
        menu.complaints.clear()


def test_on_paper_it_says_how_much_of_a_group_there_is(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    page.emulate_media(media="print")
    expect(page.locator(".list-rest span").first).to_be_visible()
    expect(page.locator(".list-rest button").first).to_be_hidden()


def test_without_javascript_a_link_leads_to_all_of_them(browser: Browser, cut: Site) -> None:
    with opened(browser, cut, java_script_enabled=False) as menu:
        page = menu.goto("menukaart/")
        expect(page.locator(".list-rest button").first).to_be_hidden()
        expect(page.locator(".menu-known")).to_be_visible()
        page.locator(".menu-known a[href='#nog-niet-beoordeeld']").click()
        expect(page.locator("#nog-niet-beoordeeld")).to_be_in_viewport()
        page.get_by_role("link", name="Alle aanpakken van A tot Z").first.click()
        for title in EVERY:
            expect(page.get_by_role("link", name=title, exact=True)).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("query", ["", "?weergave=tabel"])
def test_no_barrier_that_axe_can_see(browser: Browser, cut: Site, size: object, query: str) -> None:
    with opened(browser, cut, PHONE if size is PHONE else WIDE) as menu:
        page = menu.goto(f"menukaart/{query}")
        expect(page.get_by_role("button", name="Toon meer aanpakken").first).to_be_visible()
        assert barriers(page) == []
