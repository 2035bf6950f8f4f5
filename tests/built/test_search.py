"""The search in a real browser: what is found, why, and what helps on; modules are tested where they run."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from scripts.search_bench.queries import HELD_OUT, TUNED, load, place_of, score

from menukaart.render.search.words import key
from tests.titles import title

from .barriers import barriers
from .conftest import Site, Watched

_EVERY_FIFTH = 5
_LEAST_SUCCESS = 0.9


def search(watched: Watched, query: str, more: str = "") -> list[str]:
    """Search by address; gives the titles of the results."""
    page = watched.goto(f"zoeken/?q={query}{more}")
    expect(page.locator("#zoek-status")).to_contain_text(re.compile(r"resulta|Niets gevonden"))
    if "Niets" not in page.locator("#zoek-status").inner_text():
        expect(page.locator(".result").first).to_be_visible()
    return page.locator(".result h2").all_inner_texts()


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
    assert len({query.kind for query in queries}) == 7
    assert len({query.text.casefold() for query in queries}) == len(queries)
    assert len(load(HELD_OUT)) * 3 >= len(queries) - 6


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
    listed = json.loads((site.folder / "zoeken/woorden.json").read_text(encoding="utf-8"))
    words = f"{listed['names']} {listed['texts']}".split()
    keys = run(bench, "const { key } = await module('words'); return argument.map(key);", words)
    assert [(word, made) for word, made in zip(words, keys, strict=True) if made != key(word)] == []


LEXICON = {
    "names": "ouderbetrokkenheid zomerschool taalklas school les huiswerk begeleiding "
    "klassenverkleining verlengde",
    "texts": "achterstand scholen taal",
    "groups": [],
    "idle": "bij de hulp",
}


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("zomerschool", [("zo", "zomerschool")]),
        ("Zomerscholen", [("vorm", "zomerschool")]),
        ("hulp bij de school", [("zo", "school scholen")]),
        ("bij de", [("onbekend", "bij"), ("onbekend", "de")]),
        ("ouderbetrokenheid", [("typfout", "ouderbetrokkenheid")]),
        ("zomreschool", [("typfout", "zomerschool")]),
        ("verkleining", [("deel", "klassenverkleining")]),
        ("verlengen", [("vorm", "verlengde")]),
        ("huiswerkbegeleiding", [("delen", "huiswerk"), ("delen", "begeleiding")]),
        ("zomersch", [("begin", "zomersch")]),
        ("qqqqqq", [("onbekend", "qqqqqq")]),
        ("taal klas", [("zo", "taal taalklas"), ("begin", "klas taalklas"), ("samen", "taalklas")]),
    ],
)
def test_a_question_is_read(bench: Page, question: str, read: list[tuple[str, str]]) -> None:
    script = """const { Lexicon, read } = await module('question');
      return read(argument[0], new Lexicon(argument[1])).map(({ how, forms }) => [how, forms.join(' ')]);"""
    assert [tuple(each) for each in run(bench, script, [question, LEXICON])] == read


def test_a_group_number_is_no_subject_but_may_stand_alone(bench: Page) -> None:
    script = """const { Lexicon, read } = await module('question');
      const lexicon = new Lexicon(argument[1]);
      return argument[0].map((question) => read(question, lexicon).map((each) => each.optional));"""
    found = run(bench, script, [["huiswerk groep 7", "groep 7"], LEXICON])
    assert found == [[False, True, True], [False, False]]


def test_a_page_that_answers_more_and_rarer_words_stands_higher(bench: Page) -> None:
    script = """const { rank, fit, best } = await module('combine');
      const concept = (weight, optional) => ({ typed: 'x', forms: ['x'], how: 'zo', weight, optional });
      const hits = [
        new Map([[0, 1], [1, 1], [2, 1], [3, 1]]),
        new Map([[3, 0.8]]),
        new Map([[2, 1]]),
      ];
      const concepts = [concept(1, false), concept(1, false), concept(1, true)];
      const weight = (page) => (page === 1 ? 0.5 : 1);
      return {
        order: rank(concepts, hits, 10, weight).map(({ page }) => page),
        alone: rank(concepts.slice(0, 1), hits.slice(0, 1), 10, weight).map(({ page }) => page),
        fit: [...fit([[7, 4], [8, 1]])],
        best: [...best([new Map([[7, 0.2]]), new Map([[7, 0.5], [8, 0.1]])])],
      };"""
    found = run(bench, script)
    assert found["order"][0] == 3
    assert found["alone"] == [0, 2, 3, 1]
    assert found["fit"] == [[7, 1], [8, 0.5]]
    assert found["best"] == [[7, 0.5], [8, 0.1]]


def test_hits_are_marked_and_what_is_out_of_sight_is_explained(bench: Page) -> None:
    script = """const { pieces, reasons } = await module('why');
      const concept = (typed, how = 'zo') => ({ typed, forms: [typed], how, weight: 1, optional: false });
      const content = 'Titel. Kort. Ook te vinden als: Peer tutoring, maatjesleren.';
      return {
        pieces: pieces('De ouderbetrokkenheid <b> thuis', [concept('betrokkenheid'), concept('thuis')]),
        everyday: reasons([concept('bijles')], 'Titel', content, [[['bijles'], ['tutoring']]]),
        half: reasons([concept('groep')], 'Titel', content, [[['groep 1'], ['tutoring']]]),
        other: reasons([concept('maatjesleren')], 'Titel', content, []),
        seen: reasons([concept('titel')], 'Titel', content, []),
      };"""
    found = run(bench, script)
    assert found["pieces"] == [
        ["De ", False], ["ouderbetrokkenheid", True], [" <b> ", False], ["thuis", True],
    ]  # fmt: skip
    assert found["everyday"] == [["bijles", "tutoring"]]
    assert found["half"] == []
    assert found["other"] == [["maatjesleren", "maatjesleren"]]
    assert found["seen"] == []


def test_a_result_says_why_it_matches(watched: Watched) -> None:
    assert title("high-dosage-tutoring") in search(watched, "bijles")
    result = watched.page.locator(".result", has_text=title("high-dosage-tutoring"))
    expect(result.locator(".result-why")).to_have_text("Gevonden op: bijles = tutoring")
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
    box = page.get_by_role("checkbox", name=re.compile("^Interventies"))
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


def test_the_whole_text_is_searched_when_names_are_not_enough_or_on_request(watched: Watched) -> None:
    assert any("Privacy" in title for title in search(watched, "privacy"))
    few = len(search(watched, "ouders"))
    watched.page.get_by_role("button", name="Zoek ook in de hele tekst").click()
    expect(watched.page).to_have_url(re.compile("tekst=1"))
    expect(watched.page.locator(".result a").first).to_be_focused()
    assert watched.page.locator(".result").count() >= few


def test_nothing_found_leads_to_words_themes_and_lists(watched: Watched) -> None:
    assert search(watched, "qqqxyz") == []
    page = watched.page
    expect(page.get_by_role("heading", name="Misschien staat het bij een thema")).to_be_visible()
    expect(page.locator("#zoek-themas a").first).to_be_visible()
    expect(page.get_by_role("link", name="Interventies van A tot Z")).to_be_visible()
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
    violations = barriers(page.page)
    context.close()
    assert (violations, page.complaints) == ([], [])


def test_the_index_knows_kind_and_facets_of_every_record(site: Site) -> None:
    marks = json.loads((site.folder / "zoeken/kenmerken.json").read_text(encoding="utf-8"))
    folders = ("interventies", "themas", "bronnen")
    records = sum(1 for folder in folders for _ in (site.folder / folder).glob("*/index.html"))
    assert len(marks["rows"]) == len(marks["ids"].split())
    kinds = [marks["kinds"][row[0]] for row in marks["rows"]]
    assert sum(1 for kind in kinds if kind != "pagina") == records
    assert {"interventie", "thema", "bron"} <= set(marks["kinds"])
    assert set(marks["phases"]) <= {"vve", "po", "vo", "mbo"}
    texts = json.loads((site.folder / "zoeken/teksten.json").read_text(encoding="utf-8"))
    assert sorted(texts.values()) == list(range(len(kinds)))


def test_a_page_shows_no_search_words(site: Site, watched: Watched) -> None:
    page = watched.goto("interventies/peer-tutoring/")
    expect(page.locator("[data-zoekwoorden]")).to_be_hidden()
    assert "Ook te vinden als" not in page.locator("#inhoud").inner_text()
    assert not any((site.folder / "pagefind").glob("pagefind-ui*"))
