"""The search in a real browser: what is found, why, and what helps on; modules are tested where they run."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from scripts.search_bench import engines
from scripts.search_bench.queries import (
    HELD_OUT,
    PART_OF,
    TUNED,
    load,
    load_unanswerable,
    load_words,
    place_of,
    score,
)
from scripts.search_bench.traffic import recorded

from menukaart.render.search.words import key, tokens
from tests.titles import title

from .barriers import barriers
from .conftest import Site, Watched

_EVERY_FIFTH = 5
_EVERY_FORTIETH = 40
_PER_PAGE = 10
_LEAST_SUCCESS = 0.9


def search(watched: Watched, query: str, more: str = "") -> list[str]:
    """Search by address; gives the titles of the results."""
    page = watched.goto(f"zoeken/?q={query}{more}")
    expect(page.locator("#zoek-status")).to_contain_text(re.compile(r"resulta|Niets gevonden"))
    if "Niets" not in page.locator("#zoek-status").inner_text():
        expect(page.locator(".result").first).to_be_visible()
    return page.locator(".result h2").all_inner_texts()


def register(site: Site) -> Any:
    """Read what the search knows of records and pages."""
    return json.loads((site.folder / "zoeken/register.json").read_text(encoding="utf-8"))


def run(page: Page, script: str, argument: object = None) -> Any:
    """Run a piece of script that may import the modules of the search as ``module(name)``."""
    return page.evaluate(
        f"""async (argument) => {{
          const module = (name) => import(new URL(`../assets/search/${{name}}.js`, location.href));
          {script}
        }}""",
        argument,
    )


@pytest.fixture
def bench(watched: Watched) -> Page:
    """The search page without a question, in which modules can be imported."""
    return watched.goto("zoeken/")


def test_every_query_expects_a_record_and_has_a_kind_of_its_own() -> None:
    queries = [*load(TUNED), *load(HELD_OUT)]
    assert len(queries) >= 150
    assert len({query.kind for query in queries}) == 14
    assert len([query for query in queries if query.form == "vragen"]) >= 200
    assert len({query.text.casefold() for query in queries}) == len(queries)
    assert len(load(HELD_OUT)) * 3 >= len(queries) - 6


def test_the_words_and_questions_without_answer_are_enough_and_apart() -> None:
    tuned, apart = (load_unanswerable(PART_OF[name]) for name in (TUNED, HELD_OUT))
    assert len({*tuned, *apart}) == len(tuned) + len(apart) >= 35
    assert len(set(load_words())) == len(load_words()) >= 190


def test_every_expected_page_is_a_page_of_the_site(site: Site) -> None:
    expected = {address for name in (TUNED, HELD_OUT) for query in load(name) for address in query.expected}
    pages = {address for address in expected if address.endswith("/")}
    assert [page for page in sorted(pages) if not (site.folder / page / "index.html").is_file()] == []


def test_a_sample_of_the_queries_is_answered(watched: Watched, site: Site) -> None:
    known = {file.parent.relative_to(site.folder).as_posix() + "/" for file in site.html_files()}
    sample = [query for query in load(TUNED)[::_EVERY_FIFTH] if query.expected & known]
    places = []
    for query in sample:
        search(watched, query.text)
        links = watched.page.locator(".result h2 a").evaluate_all("links => links.map(link => link.href)")
        places.append(place_of(query, [link.removeprefix(site.url) for link in links]))
    missed = [query.text for query, place in zip(sample, places, strict=True) if not 0 < place <= 3]
    assert score(places).success >= _LEAST_SUCCESS, missed


def test_a_word_has_the_same_key_in_python_and_in_the_browser(bench: Page, site: Site) -> None:
    files = sorted((site.folder / "zoeken/getoond").glob("*.json"))
    summaries = [text for file in files for text in json.loads(file.read_text(encoding="utf-8"))]
    names = [text for row in register(site)["rows"] for text in row[1:4]]
    assert len(summaries) == len(names) // 3
    words = sorted({word for text in (*names, *summaries) for word in tokens(text)})
    keys = run(bench, "const { key } = await module('words'); return argument.map(key);", words)
    assert [(word, made) for word, made in zip(words, keys, strict=True) if made != key(word)] == []


def test_a_result_says_why_it_matches(watched: Watched) -> None:
    assert title("high-dosage-tutoring") in search(watched, "bijles")
    result = watched.page.locator(".result", has_text=title("high-dosage-tutoring"))
    expect(result.locator(".result-why")).to_contain_text("bijles = ")
    expect(result.locator(".card-kicker")).to_have_text("aanpak · po, vo")
    expect(result.locator(".result-facts")).to_contain_text(re.compile(r"^Bewijskracht: .+ · Kosten: .+"))
    search(watched, "tutoring")
    expect(watched.page.locator(".result h2 mark").first).to_have_text(re.compile("tutoring", re.IGNORECASE))


def test_a_typing_error_is_mended_in_the_open_and_can_be_undone(watched: Watched) -> None:
    search(watched, "zomershool")
    notice = watched.page.locator("#zoek-uitleg")
    expect(notice).to_contain_text("Gezocht op ‘zomerschool’ in plaats van ‘zomershool’.")
    notice.get_by_role("link", name="Zoek wat ik typte").click()
    expect(watched.page).to_have_url(re.compile("letterlijk=1"))
    expect(watched.page.locator("#zoek-status")).to_contain_text("‘zomershool’")
    expect(watched.page.locator("#zoek-uitleg")).not_to_contain_text("Gezocht op")


def test_a_word_that_is_nowhere_leads_to_the_nearest_word(watched: Watched) -> None:
    assert search(watched, "xomerschool", "&letterlijk=1") == []
    watched.page.get_by_role("link", name="zomerschool", exact=True).click()
    expect(watched.page.locator(".result h2").first).to_have_text(title("zomerschool"))


def test_a_facet_narrows_the_results_by_keyboard_and_stands_in_the_address(watched: Watched) -> None:
    search(watched, "taal")
    page = watched.page
    box = page.get_by_role("checkbox", name=re.compile("^Thema’s"))
    count = int(re.sub(r"\D", "", box.locator("xpath=..").inner_text()))
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator("#zoek-status")).to_contain_text(re.compile(rf"^{count} resulta"))
    expect(page).to_have_url(re.compile("soort=thema"))
    expect(page.locator(".result")).to_have_count(min(count, 10))
    assert set(page.locator(".result .card-kicker").all_inner_texts()) == {"thema"}
    expect(box).to_be_focused()
    page.reload()
    expect(page.get_by_role("checkbox", name=re.compile("^Thema’s"))).to_be_checked()
    expect(page.locator("#zoek-status")).to_contain_text(re.compile(rf"^{count} resulta"))


def test_on_a_phone_the_facets_are_folded_above_the_results(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 360, "height": 740})
    search(watched, "taal")
    page = watched.page
    expect(page.get_by_role("checkbox").first).to_be_hidden()
    page.locator("#zoek-keuze summary").click()
    box = page.get_by_role("checkbox", name=re.compile("^Aanpakken"))
    expect(box).to_be_visible()
    height = box.locator("xpath=..").bounding_box()
    assert height is not None
    assert height["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_more_results_follow_and_the_focus_goes_along(watched: Watched) -> None:
    first = search(watched, "school")
    page = watched.page
    page.get_by_role("button", name="Toon meer resultaten").click()
    expect(page.locator(".result")).not_to_have_count(len(first))
    expect(page.locator(".result").nth(len(first)).locator("a")).to_be_focused()


def test_pages_that_only_hold_a_word_are_shown_on_request(watched: Watched) -> None:
    assert any("Privacy" in title for title in search(watched, "privacy"))
    search(watched, "ouders")
    status = watched.page.locator("#zoek-status")
    few = int(status.inner_text().split()[0])
    watched.page.get_by_role("button", name="Zoek ook in de hele tekst").click()
    expect(watched.page).to_have_url(re.compile("tekst=1"))
    expect(watched.page.locator(".result a").first).to_be_focused()
    assert int(status.inner_text().split()[0]) > few


def test_nothing_found_leads_to_words_themes_and_lists(watched: Watched) -> None:
    assert search(watched, "zwemdiploma") == []
    page = watched.page
    expect(page.locator("#zoek-status")).to_contain_text("Niets gevonden voor ‘zwemdiploma’")
    expect(page.locator("mark")).to_have_count(0)
    expect(page.get_by_role("heading", name="Misschien staat het bij een thema")).to_be_visible()
    expect(page.locator("#zoek-themas a").first).to_be_visible()
    expect(page.get_by_role("link", name="Aanpakken van A tot Z")).to_be_visible()
    expect(page.locator("#zoek-keuze")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address", ["zoeken/?q=zomershool", "zoeken/?q=taal&soort=thema", "zoeken/?q=qqqxyz"]
)
def test_no_barrier_that_axe_can_see(browser: Browser, site: Site, address: str, scheme: Any) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = Watched(context.new_page(), site)
    page.goto(address)
    expect(page.page.locator("#zoek-status")).to_contain_text(re.compile(r"resulta|Niets gevonden"))
    violations = barriers(page.page, each_look=scheme == "dark")
    context.close()
    assert (violations, page.complaints) == ([], [])


def test_the_register_knows_kind_and_facets_of_every_record(site: Site) -> None:
    known = register(site)
    shelves = (site.folder / "zoeken/bronnen").glob("*.json")
    sources = [row for file in shelves for row in json.loads(file.read_text(encoding="utf-8"))]
    folders = ("interventies", "themas", "bronnen")
    records = sum(1 for folder in folders for _ in (site.folder / folder).glob("*/index.html"))
    kinds = [known["kinds"][row[5]] for row in known["rows"]]
    assert sum(1 for kind in kinds if kind != "pagina") + len(sources) == records
    assert {"interventie", "thema", "pagina"} <= set(known["kinds"])
    assert all((site.folder / row[0] / "index.html").is_file() for row in known["rows"])


def test_a_source_is_found_by_its_author_and_year(watched: Watched) -> None:
    search(watched, "Dietrichson 2021")
    first = watched.page.locator(".result").first
    expect(first.locator("h2 a")).to_have_attribute("href", re.compile("bronnen/dietrichson-2021/$"))
    expect(first.locator(".card-kicker")).to_have_text("bron")
    expect(first.locator(".result-why")).to_contain_text("Dietrichson")


def test_a_page_holds_no_hidden_search_words(site: Site) -> None:
    assert not (site.folder / "pagefind").exists()
    text = (site.folder / "interventies/peer-tutoring/index.html").read_text(encoding="utf-8")
    assert "data-pagefind" not in text


def test_correct_dutch_is_not_corrected(watched: Watched) -> None:
    for word in load_words()[::_EVERY_FORTIETH]:
        search(watched, word)
        expect(watched.page.locator("#zoek-uitleg")).not_to_contain_text("in plaats van")


def test_a_question_without_an_answer_is_told_so(watched: Watched) -> None:
    for question in load_unanswerable("afstellen")[::_EVERY_FIFTH]:
        search(watched, question)
        expect(watched.page.locator("#zoek-status, #zoek-uitleg").first).to_be_visible()
        told = " ".join(watched.page.locator("#zoek-status, #zoek-uitleg").all_inner_texts())
        assert "Niets gevonden" in told, question


def test_what_is_left_of_a_question_is_answered_in_the_open(watched: Watched) -> None:
    assert title("peer-tutoring") in search(watched, "zwemdiploma peer tutoring")
    status = watched.page.locator("#zoek-status")
    expect(status).to_contain_text(
        re.compile("Niets gevonden over ‘zwemdiploma’. Wel .* over ‘peer’ en ‘tutoring’")
    )


def test_a_hit_in_a_text_shows_the_words_around_it(watched: Watched) -> None:
    assert search(watched, "pabo")
    result = watched.page.locator(".result").first
    expect(result.locator(".result-why")).to_contain_text("(in de tekst)")
    expect(result.locator("mark").first).to_have_text(re.compile("pabo", re.IGNORECASE))


def test_examples_are_found_by_their_place(watched: Watched) -> None:
    assert search(watched, "Haarlem")[0] == title("high-dosage-tutoring")
    assert len(search(watched, "Midden-Groningen")) == _PER_PAGE


def test_a_question_about_choosing_leads_to_the_page_that_helps(watched: Watched) -> None:
    assert search(watched, "welke aanpak werkt")[0] == "Help me kiezen"
    assert search(watched, "wat moeten we niet doen")[0].startswith("Niet doen")


def test_a_word_that_is_a_choice_is_one(watched: Watched) -> None:
    search(watched, "goedkoop")
    notice = watched.page.locator("#zoek-uitleg")
    expect(notice).to_contain_text("‘goedkoop’ gelezen als keuze: lage kosten.")
    for facts in watched.page.locator(".result-facts").all_inner_texts():
        assert re.search(r"Kosten: (zeer )?laag", facts)
    notice.get_by_role("link", name="Kies verder op de menukaart").click()
    expect(watched.page).to_have_url(re.compile(r"menukaart/\?kosten=1&kosten=2"))


@pytest.mark.parametrize(
    ("question", "most"), [("bijles", 150), ("welke school past bij kind van arme ouders", 250)]
)
def test_the_first_answer_weighs_little(browser: Browser, site: Site, question: str, most: int) -> None:
    context = browser.new_context()
    page = context.new_page()
    with recorded(page, site.url, site.folder) as traffic:
        engines.ours(page, site.url)(question)
        page.wait_for_load_state("networkidle")
    context.close()
    assert traffic.total()[1] <= most * 1000
