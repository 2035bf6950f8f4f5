"""The menukaart in a real browser: choose, search, sort, share, on a small site of its own."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect
from scripts.bench.generate import SHARE_OF_INTERVENTIONS, furnish, generate
from scripts.serving import serving

from menukaart.publish import build_site
from tests.knowledge_base import copy_base
from tests.unit.records import Data, effect_data, intervention_data

from .barriers import barriers
from .conftest import ROOT, Site, Watched, in_a_tab

WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
MOST_BYTES = 200_000
MOST_STOPS = 18


def _figure(outcome: str, value: str, **changes: Any) -> Data:
    return effect_data(outcome=outcome, value=value, source="devries-2019", **changes)


def record_of(identifier: str, title: str, **changes: Any) -> Data:
    return intervention_data(identifier, title=title, themes=["taal"], **changes)


def _cost(band: int) -> Data:
    return {"band": band, "sources": ["jansen-2020"]}


RECORDS = (
    record_of(
        "coaching",
        "Coaching van leraren",
        phases=["po", "vo"],
        outcomes=["lezen", "gedrag"],
        cost=_cost(4),
        effects=[_figure("lezen", "0.35"), _figure("gedrag", "0.80")],
    ),
    record_of(
        "cafe",
        "Één oudercafé",
        summary="Ouders praten met elkaar.",
        search_terms=["koffieochtend"],
        phases=["vve"],
        outcomes=["lezen"],
        cost=_cost(1),
        effects=[_figure("lezen", "0.90", relation="verwant"), _figure("rekenen", "0.70")],
    ),
    record_of(
        "leesclub",
        "Leesclub",
        also_known_as=["Boekenkring"],
        abbreviation="LC",
        phases=["po"],
        outcomes=["lezen"],
        effects=[_figure("lezen", "0.50"), _figure("lezen", "-0.10", headline=True)],
        dutch_evidence={"studies": "1", "verdict": "onderzocht"},
    ),
    record_of(
        "uitleg",
        "Uitleg met video",
        phases=["vo"],
        outcomes=["lezen"],
        cost=_cost(2),
        effects=[_figure("lezen", "6", measure="maanden"), _figure("lezen", "0.10")],
    ),
)
"""Beside the two of the base: Bijles (po, vo; rekenen) and Zomerschool (po)."""

EVERY = ["Bijles", "Coaching van leraren", "Één oudercafé", "Leesclub", "Uitleg met video", "Zomerschool"]


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    with serving(folder) as address:
        yield Site(folder, address)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with six interventions."""
    root = copy_base(tmp_path_factory.mktemp("menu") / "kb")
    furnish(root, ROOT)
    for record in RECORDS:
        file = root / "interventions" / f"{record['id']}.yaml"
        file.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    with served(build_site(root).site) as site:
        yield site


@contextmanager
def opened(browser: Browser, site: Site, size: ViewportSize = WIDE, **options: Any) -> Iterator[Watched]:
    context = browser.new_context(viewport=size, locale="nl-NL", **options)
    page = Watched(context.new_page(), site)
    yield page
    context.close()
    assert page.complaints == []


@pytest.fixture
def menu(window: BrowserContext, small: Site) -> Iterator[Watched]:
    """The small site on a wide screen; at the end nothing may have gone wrong."""
    with in_a_tab(window, small) as page:
        page.page.set_viewport_size(WIDE)
        yield page
    assert page.complaints == []


def _choose(page: Page, facet: str, option: str) -> None:
    page.locator(f"input[name={facet}][value='{option}']").click()


def _expect_titles(page: Page, titles: list[str]) -> None:
    expect(page.locator("#kies-lijst :is(h4, th) a")).to_have_text(titles)


def _counts(page: Page, facet: str) -> dict[str, int]:
    lines = page.locator(f"[data-facet={facet}] label").all()
    return {
        line.locator("input").get_attribute("value") or "": int(line.locator("b").text_content() or "")
        for line in lines
    }


def _query(page: Page) -> str:
    return urlsplit(page.url).query


def test_at_first_everything_stands_by_alphabet_and_that_is_no_ranking(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    _expect_titles(page, EVERY)
    expect(page.locator("#kies-volgorde")).to_contain_text("De volgorde zegt niets over wat het beste werkt.")
    expect(page.get_by_label("Sorteer op")).to_have_value("naam")
    assert _query(page) == ""


def test_a_choice_narrows_the_list_and_counts_what_more_would_give(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    assert _counts(page, "fase") == {"vve": 1, "po": 4, "vo": 3, "mbo": 0}
    _choose(page, "uitkomst", "lezen")
    _expect_titles(page, ["Coaching van leraren", "Één oudercafé", "Leesclub", "Uitleg met video"])
    _choose(page, "fase", "po")
    _expect_titles(page, ["Coaching van leraren", "Leesclub"])
    expect(page.get_by_role("heading", name="2 aanpakken")).to_be_visible()
    assert _counts(page, "fase") == {"vve": 1, "po": 2, "vo": 2, "mbo": 0}
    assert _counts(page, "uitkomst")["lezen"] == 2
    assert _counts(page, "uitkomst")["schoolprestaties"] == 1
    _choose(page, "fase", "vve")
    _expect_titles(page, ["Coaching van leraren", "Één oudercafé", "Leesclub"])
    page.wait_for_url("**/menukaart/?fase=vve&fase=po&uitkomst=lezen")


def test_bewijskracht_holds_for_all_that_is_at_least_as_sure(menu: Watched) -> None:
    page = menu.goto("menukaart/?bewijskracht=1")
    expect(page.locator(".lines")).to_have_count(0)
    shown = page.locator("#kies-lijst .card").count()
    assert shown == _counts(page, "bewijskracht")["1"] > 0
    assert _counts(page, "bewijskracht")[""] == len(EVERY)
    expect(page.locator("#kies-lijst")).not_to_contain_text("(0 van 5)")
    menu.goto("menukaart/?bewijskracht=0")
    _expect_titles(page, EVERY)
    expect(page.locator("#kies-melding")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("LEESCLUB", ["Leesclub"]),
        ("een oudercafe", ["Één oudercafé"]),
        ("koffie", ["Één oudercafé"]),
        ("boekenkring", ["Leesclub"]),
        ("lc", ["Leesclub"]),
        ("praten ouders", ["Één oudercafé"]),
    ],
)
def test_words_are_found_in_names_and_summary_whatever_their_accents(
    menu: Watched, typed: str, titles: list[str]
) -> None:
    page = menu.goto("menukaart/")
    page.get_by_label("Woord in naam of samenvatting").fill(typed)
    _expect_titles(page, titles)


def test_back_takes_back_one_choice_and_typing_is_one_step(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    _choose(page, "fase", "po")
    page.wait_for_url("**/menukaart/?fase=po")
    page.get_by_label("Woord in naam of samenvatting").press_sequentially("lees", delay=30)
    page.wait_for_url("**/menukaart/?fase=po&q=lees")
    page.get_by_label("Woord in naam of samenvatting").press_sequentially("club", delay=30)
    page.wait_for_url("**/menukaart/?fase=po&q=leesclub")
    page.go_back()
    assert _query(page) == "fase=po"
    expect(page.get_by_label("Woord in naam of samenvatting")).to_have_value("")
    _expect_titles(page, ["Bijles", "Coaching van leraren", "Leesclub", "Zomerschool"])
    page.go_back()
    _expect_titles(page, EVERY)
    expect(page.locator("input[name=fase][value=po]")).not_to_be_checked()
    page.go_forward()
    _expect_titles(page, ["Bijles", "Coaching van leraren", "Leesclub", "Zomerschool"])


def test_a_shared_link_brings_back_the_whole_choice(menu: Watched) -> None:
    page = menu.goto("menukaart/?uitkomst=lezen&kosten=1&kosten=2&sorteer=kosten&weergave=tabel")
    _expect_titles(page, ["Één oudercafé", "Uitleg met video"])
    expect(page.locator("input[name=kosten][value='2']")).to_be_checked()
    expect(page.locator("input[name=kosten][value='2']")).to_be_visible()
    expect(page.get_by_label("Tabel")).to_be_checked()
    expect(page.get_by_label("Sorteer op")).to_have_value("kosten")
    expect(page.locator("#kies-melding")).to_be_hidden()


def test_what_an_address_names_and_we_do_not_know_is_left_out_with_a_notice(menu: Watched) -> None:
    page = menu.goto("menukaart/?fase=po&fase=%3Cb%3Euniversiteit&kleur=rood&sorteer=effect&utm_source=x")
    _expect_titles(page, ["Bijles", "Coaching van leraren", "Leesclub", "Zomerschool"])
    notice = page.locator("#kies-melding")
    expect(notice).to_contain_text("fase=<b>universiteit, kleur=rood, sorteer=effect")
    assert "utm" not in (notice.text_content() or "")
    assert notice.locator("b").count() == 0
    _choose(page, "fase", "vve")
    expect(notice).to_be_hidden()
    page.wait_for_url("**/menukaart/?fase=vve&fase=po")


def test_other_orders_exist_only_within_one_outcome(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    effect = page.locator("#kies-sorteer option[value=effect]")
    expect(effect).to_be_disabled()
    _choose(page, "uitkomst", "lezen")
    expect(effect).to_be_enabled()
    page.get_by_label("Sorteer op").select_option("effect")
    expect(page.locator("#kies-volgorde")).to_contain_text("Dit is geen ranglijst")
    _choose(page, "uitkomst", "gedrag")
    expect(effect).to_be_disabled()
    expect(page.get_by_label("Sorteer op")).to_have_value("naam")
    # The address follows once the list is drawn.
    expect(page).not_to_have_url(re.compile("sorteer"))


def test_effects_are_put_in_order_by_direct_standardised_figures_of_that_outcome(menu: Watched) -> None:
    page = menu.goto("menukaart/?uitkomst=lezen&sorteer=effect")
    _expect_titles(page, ["Coaching van leraren", "Uitleg met video", "Leesclub", "Één oudercafé"])
    cards = page.locator("#kies-lijst .card")
    expect(cards.nth(0)).to_contain_text("16 van de 25 leerlingen in plaats van 12 of 13; 0,35 d")
    expect(cards.nth(1)).to_contain_text("0,10 d")
    expect(cards.nth(2)).to_contain_text("−0,10 d")
    expect(page.get_by_role("heading", name="Geen cijfer")).to_be_visible()
    last = page.locator("#kies-lijst .cards").nth(1)
    expect(last.locator("h4")).to_have_text(["Één oudercafé"])
    expect(last).not_to_contain_text("0,90")


def test_unknown_costs_stand_apart_and_last(menu: Watched) -> None:
    page = menu.goto("menukaart/?uitkomst=lezen&sorteer=kosten")
    _expect_titles(page, ["Één oudercafé", "Uitleg met video", "Coaching van leraren", "Leesclub"])
    expect(page.locator("#kies-lijst")).to_contain_text("Dat is niet hetzelfde als gratis.")
    expect(page.locator("#kies-lijst .cards").nth(1).locator("h4")).to_have_text(["Leesclub"])


def test_after_another_choice_a_card_shows_its_own_figure_again(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    card = page.locator("#kies-lijst .card", has_text="Coaching van leraren")
    said = card.locator(".card-said, .card-class dd")
    before = said.all_text_contents()
    _choose(page, "uitkomst", "gedrag")
    expect(said.first).to_contain_text("gedrag")
    assert said.all_text_contents() != before
    _choose(page, "uitkomst", "gedrag")
    expect(said.first).to_have_text(before[0])
    assert said.all_text_contents() == before


def test_the_table_is_a_table_and_its_heads_follow_the_same_rules(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    page.get_by_label("Tabel").click()
    page.wait_for_url("**/menukaart/?weergave=tabel")
    table = page.get_by_role("table")
    _expect_titles(page, EVERY)
    expect(table.get_by_role("columnheader", name="Aanpak")).to_have_attribute("aria-sort", "ascending")
    expect(table.get_by_role("columnheader").get_by_role("button")).to_have_text(["Aanpak"])
    _choose(page, "uitkomst", "lezen")
    head = table.get_by_role("button", name="Van 25 boven het midden")
    head.focus()
    page.keyboard.press("Enter")
    expect(table.get_by_role("columnheader", name="Van 25 boven het midden")).to_have_attribute(
        "aria-sort", "descending"
    )
    expect(page.get_by_role("button", name="Van 25 boven het midden")).to_be_focused()
    _expect_titles(page, ["Coaching van leraren", "Uitleg met video", "Leesclub", "Één oudercafé"])
    expect(table.get_by_role("rowheader", name="Geen cijfer")).to_be_visible()
    expect(table.get_by_role("row", name="Coaching van leraren")).to_contain_text("; 0,35 d")


def test_a_wide_table_scrolls_in_its_own_frame_and_on_a_phone_a_row_is_a_few_lines(
    browser: Browser, small: Site
) -> None:
    with opened(browser, small, {"width": 700, "height": 900}) as menu:
        page = menu.goto("menukaart/?weergave=tabel")
        frame = page.get_by_role("region", name="Aanpakken, gesorteerd op naam")
        expect(frame).to_be_visible()
        assert frame.evaluate("node => node.scrollWidth > node.clientWidth && node.tabIndex === 0")
        assert page.evaluate("document.documentElement.scrollWidth") <= 700
        page.set_viewport_size(PHONE)
        assert frame.evaluate("node => node.scrollWidth <= node.clientWidth")
        expect(page.get_by_role("table").get_by_role("row").first).to_be_visible()
        expect(page.get_by_role("table").get_by_role("rowheader").nth(1)).to_be_visible()


def test_when_nothing_fits_the_nearest_wider_choice_is_offered(menu: Watched) -> None:
    page = menu.goto("menukaart/?uitkomst=lezen&fase=vo&kosten=1")
    expect(page.get_by_role("heading", name="0 aanpakken")).to_be_visible()
    expect(page.get_by_role("heading", name="Geen aanpak past bij al deze keuzes")).to_be_visible()
    links = page.locator(".finder-empty a")
    expect(links).to_have_text(["Zonder keuze bij ‘Kosten’", "Zonder keuze bij ‘Onderwijsfase’", "Wis alles"])
    expect(page.locator(".finder-empty li").first).to_contain_text("2\u00a0aanpakken")
    links.first.click()
    page.wait_for_url("**/menukaart/?fase=vo&uitkomst=lezen")
    _expect_titles(page, ["Coaching van leraren", "Uitleg met video"])
    page.go_back()
    links.last.click()
    _expect_titles(page, EVERY)


def test_chips_take_one_choice_away_and_keep_the_focus_near(menu: Watched) -> None:
    page = menu.goto("menukaart/?fase=vo&kosten=4&kosten=onbekend&q=les")
    chips = page.locator(".chips .chip")
    expect(chips).to_have_count(3)
    page.get_by_role("button", name="Haal weg: Kosten: hoog").press("Enter")
    expect(chips).to_have_count(2)
    expect(chips.first).to_be_focused()
    page.wait_for_url("**/menukaart/?fase=vo&kosten=onbekend&q=les")
    page.get_by_role("button", name="Wis alles").press("Enter")
    expect(chips).to_have_count(0)
    expect(page.locator("#kies-aantal")).to_be_focused()
    _expect_titles(page, EVERY)
    expect(page.get_by_label("Woord in naam of samenvatting")).to_have_value("")


def test_the_number_is_told_once_after_a_row_of_clicks(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    page.evaluate("""() => {
      window.told = [];
      const status = document.querySelector('#kies-status');
      new MutationObserver(() => window.told.push(status.textContent)).observe(status, { childList: true });
    }""")
    for value in ("po", "vo", "vve"):
        _choose(page, "fase", value)
    expect(page.locator("#kies-status")).to_have_text("6\u00a0aanpakken.")
    assert page.evaluate("window.told") == ["6\u00a0aanpakken."]


def test_the_keyboard_chooses_and_unfolds(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    page.locator("input[name=fase][value=vve]").focus()
    page.keyboard.press("Space")
    _expect_titles(page, ["Één oudercafé"])
    folded = page.locator("[data-facet=kosten] summary")
    expect(page.locator("input[name=kosten]").first).to_be_hidden()
    folded.focus()
    page.keyboard.press("Enter")
    expect(page.locator("input[name=kosten]").first).to_be_visible()


def test_two_facets_are_chips_and_two_more_stand_open(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    expect(page.locator(".facet-bar legend")).to_contain_text(["Onderwijsfase", "Wat u wilt verbeteren"])
    opened = page.locator(".facet details").evaluate_all("all => all.map((each) => each.open)")
    assert opened[:2] == [True, True]
    assert not any(opened[2:])


def test_on_a_phone_the_facets_are_a_sheet(browser: Browser, small: Site) -> None:
    with opened(browser, small, PHONE, has_touch=True) as menu:
        page = menu.goto("menukaart/")
        expect(page.locator("#kies")).to_be_hidden()
        opener = page.get_by_role("button", name="Meer keuzes")
        opener.click()
        sheet = page.get_by_role("dialog", name="Kies verder")
        expect(sheet).to_be_visible()
        _choose(page, "doelgroep", "alle-leerlingen")
        expect(sheet.get_by_role("button", name=re.compile("^Toon "))).to_be_visible()
        expect(sheet.get_by_role("status")).to_have_text(re.compile("aanpak"))
        for _ in range(60):
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
            )
        sheet.get_by_role("button", name=re.compile("^Toon ")).click()
        expect(sheet).to_be_hidden()
        expect(page.get_by_role("button", name="Meer keuzes (1)")).to_be_focused()
        page.wait_for_url("**/menukaart/?doelgroep=alle-leerlingen")
        opener.click()
        page.keyboard.press("Escape")
        expect(sheet).to_be_hidden()
        opener.click()
        page.set_viewport_size(WIDE)
        expect(page.locator(".finder-column #kies")).to_be_visible()


def test_choosing_moves_nothing_that_was_already_there(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    place = "() => ['#kies', '#kies-aantal', '#kies-lijst'].map((id) => document.querySelector(id).offsetTop)"
    before = page.evaluate(place)
    for facet, value in (("fase", "po"), ("doelgroep", "alle-leerlingen")):
        _choose(page, facet, value)
        expect(page.get_by_role("button", name="Wis alles")).to_be_visible()
        assert page.evaluate(place) == before
    expect(page.locator(".chip")).to_be_visible()


def test_a_shared_choice_shifts_nothing_while_the_page_comes_in(menu: Watched) -> None:
    menu.page.add_init_script("""
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifted += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    """)
    page = menu.goto("menukaart/?fase=vve")
    _expect_titles(page, ["Één oudercafé"])
    assert page.evaluate("new Promise((done) => requestAnimationFrame(() => done(window.shifted)))") < 0.01


def test_others_hear_which_tools_came_on_the_page(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    page.evaluate("""() => {
      window.heard = [];
      document.addEventListener('menukaart:getoond', ({ detail }) => {
        window.heard.push(...detail.tools.map((tool) => tool.dataset.id));
      });
    }""")
    _choose(page, "fase", "vve")
    _expect_titles(page, ["Één oudercafé"])
    assert page.evaluate("window.heard") == ["cafe"]
    page.get_by_label("Tabel").click()
    expect(page.locator("tbody tr .card-tools[data-id=cafe]")).to_have_count(1)


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_without_javascript_the_whole_list_stands_there_in_its_groups(
    browser: Browser, small: Site, size: ViewportSize
) -> None:
    with opened(browser, small, size, java_script_enabled=False) as menu:
        page = menu.goto("menukaart/?fase=vve")
        _expect_titles(page, EVERY)
        expect(page.locator("#kies")).to_be_hidden()
        expect(page.get_by_text("Zonder JavaScript staat hieronder alles.")).to_be_visible()
        expect(page.get_by_text("onderwijsfase, wat u wilt verbeteren, voor wie")).to_be_visible()
        expect(page.locator("h3.menu-group")).to_contain_text(["Beoordeeld (", "Nog niet beoordeeld ("])
        page.locator(".menu-known a[href='#nog-niet-beoordeeld']").click()
        expect(page.locator("#nog-niet-beoordeeld")).to_be_in_viewport()


def test_the_first_card_is_on_the_first_screen_of_a_phone(browser: Browser, small: Site) -> None:
    with opened(browser, small, {"width": 360, "height": 780}) as menu:
        for query in ("", "?fase=po&uitkomst=lezen"):
            page = menu.goto(f"menukaart/{query}")
            box = page.locator(".menu-card").first.bounding_box()
            assert box is not None
            assert box["y"] < 780


def test_the_list_greets_with_what_is_known(menu: Watched) -> None:
    page = menu.goto("menukaart/")
    judged = page.locator("[data-groep=beoordeeld] .menu-card").count()
    expect(page.locator(".menu-known")).to_contain_text(
        f"Over {judged}\u00a0aanpakken is onderzoek beoordeeld, over {len(EVERY) - judged} nog niet."
    )
    groups = page.locator("#kies-lijst h3").all_inner_texts()
    assert groups == [f"Beoordeeld ({judged})", f"Nog niet beoordeeld ({len(EVERY) - judged})"]
    line = page.locator(".lines .menu-card").first
    expect(line.locator(".card-why")).to_be_visible()
    expect(line.locator("dl")).to_have_count(0)


def test_on_one_outcome_what_was_not_judged_there_is_one_line_with_the_reason(menu: Watched) -> None:
    page = menu.goto("menukaart/?uitkomst=rekenen")
    lines = page.locator(".lines .menu-card")
    for line in lines.all():
        expect(line.locator(".card-why")).to_contain_text("rekenen")
        expect(line.locator("dl")).to_be_hidden()
    page.locator("input[name=uitkomst][value=rekenen]").press("Space")
    _expect_titles(page, EVERY)


@pytest.mark.parametrize("width", [1440, 1280])
def test_the_whole_table_is_on_a_wide_screen(browser: Browser, small: Site, width: int) -> None:
    with opened(browser, small, {"width": width, "height": 900}) as menu:
        page = menu.goto("menukaart/?uitkomst=lezen&weergave=tabel")
        frame = page.get_by_role("region", name="Aanpakken, gesorteerd op naam")
        expect(frame.get_by_role("button", name="Vergelijk:").first).to_be_visible()
        assert frame.evaluate("node => node.scrollWidth <= node.clientWidth")


def test_by_keyboard_from_the_front_page_to_a_pair_side_by_side(browser: Browser, small: Site) -> None:
    with opened(browser, small) as menu:
        page = menu.goto("")
        stops = 0

        def tab_to(text: str) -> None:
            nonlocal stops
            for _ in range(20):
                page.keyboard.press("Tab")
                stops += 1
                label = page.evaluate(
                    "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
                )
                if label.startswith(text) and "Onderwijskansen" not in label:
                    return
            pytest.fail(f"{text} is te ver weg")

        tab_to("Menukaart")
        page.keyboard.press("Enter")
        page.wait_for_url("**/menukaart/")
        tab_to("Naar de lijst")
        page.keyboard.press("Enter")
        expect(page.locator("#kies-aantal")).to_be_focused()
        for _ in range(2):
            tab_to("Vergelijk: ")
            page.keyboard.press("Space")
        tab_to("Naar de vergelijking (2)")
        page.keyboard.press("Enter")
        page.wait_for_url("**/vergelijken/?i=*,*")
        assert stops <= MOST_STOPS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("address", "size"),
    [
        ("menukaart/?fase=po&uitkomst=lezen&sorteer=effect", WIDE),
        ("menukaart/?uitkomst=lezen&sorteer=effect&weergave=tabel", WIDE),
        ("menukaart/?fase=vve&kosten=5&x=y", WIDE),
        ("menukaart/?fase=po", PHONE),
    ],
)
def test_no_barrier_that_axe_can_see(
    browser: Browser, small: Site, address: str, size: ViewportSize, scheme: Any
) -> None:
    with opened(browser, small, size, color_scheme=scheme) as menu:
        page = menu.goto(address)
        if size is PHONE:
            page.get_by_role("button", name="Meer keuzes").click()
        assert barriers(page, each_look=scheme == "dark") == []


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with 150 generated interventions."""
    root = tmp_path_factory.mktemp("menu150")
    generate(root, round(150 / SHARE_OF_INTERVENTIONS))
    furnish(root, ROOT)
    with served(build_site(root).site) as site:
        yield site


def test_at_150_interventions_the_page_stays_light_and_complete(browser: Browser, large: Site) -> None:
    weights: dict[str, int] = {}
    with opened(browser, large) as menu:
        menu.page.on("response", lambda got: weights.update({got.url: len(gzip.compress(got.body()))}))
        page = menu.goto("menukaart/")
        _choose(page, "fase", "po")
        page.get_by_role("button", name="Wis alles").click()
        expect(page.locator("#kies-lijst .menu-card")).to_have_count(150)
        assert page.get_by_role("button", name="meer").count() == 0
    assert any(url.endswith("/menu/main.js") for url in weights)
    assert sum(weights.values()) <= MOST_BYTES
