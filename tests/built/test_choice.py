"""Choosing in the browser: side by side, the list that is kept, citing, printing, CSV."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.titles import title

from .barriers import barriers
from .conftest import Site, Watched

HDT, SUMMER, PEERS = "high-dosage-tutoring", "zomerschool", "peer-tutoring"
THREE = f"vergelijken/?i={HDT},{SUMMER},{PEERS}"
OLD = "hdt"
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); } });"""
PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")


def heads(page: Page) -> list[str | None]:
    table = page.locator(".comparison")
    expect(table).to_be_visible()
    return [head.get_attribute("data-id") for head in table.locator("thead th").all()]


def tool(page: Page, name: str) -> Locator:
    return page.locator(".record-tools").get_by_role("button", name=re.compile(f"^{name}"))


def stored(page: Page) -> object:
    return json.loads(page.evaluate("localStorage.getItem('menukaart-keuze')"))


@pytest.fixture
def phone(browser: Browser, site: Site) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, locale="nl-NL")
    watched = Watched(context.new_page(), site)
    yield watched
    context.close()
    assert watched.complaints == []


@pytest.fixture
def blocked(browser: Browser, site: Site) -> Iterator[Watched]:
    context = browser.new_context(locale="nl-NL")
    context.add_init_script(BLOCKED)
    watched = Watched(context.new_page(), site)
    yield watched
    context.close()
    assert watched.complaints == []


def test_three_interventions_stand_side_by_side_in_the_order_of_the_address(watched: Watched) -> None:
    page = watched.goto(THREE)
    assert heads(page) == [HDT, SUMMER, PEERS]
    questions = [text.partition("\n")[0] for text in page.locator(".row > th").all_inner_texts()]
    known = ["In één zin", "Doelgroep", "Bewijskracht", "Nederland", "Kloof", "Kosten", "Groepsgrootte"]
    known += ["Wat op orde moet zijn", "Wat betekent dit niet?", "Bronnen", "Laatst nagekeken"]
    assert [question for question in questions if question in known] == known
    assert any(question.startswith("Effect") for question in questions)


def test_what_stands_here_also_stands_on_the_page_of_the_record(watched: Watched) -> None:
    page = watched.goto(THREE)
    expect(page.locator(".comparison")).to_be_visible()
    facts = {
        row: page.locator(f'[data-row="{row}"] td').first.locator("p").first.inner_text().strip()
        for row in ("wat", "bewijskracht", "kosten", "groep", "doelgroep")
    }
    watched.goto(f"interventies/{HDT}/")
    # Also what is folded: the page opens it, and paper and search show it.
    text = re.sub(r"\s+", " ", page.locator(".record").text_content() or "")
    for fact in facts.values():
        assert re.sub(r"\s+", " ", fact) in text


def test_figures_share_a_row_only_with_the_same_outcome_and_measure(watched: Watched) -> None:
    page = watched.goto(THREE)
    expect(page.locator(".comparison")).to_be_visible()
    folder = watched.site.folder / "vergelijken" / "gegevens"
    columns = [json.loads((folder / f"{id_}.json").read_text()) for id_ in (HDT, SUMMER, PEERS)]
    for row in page.locator(".row[data-row*='.']").all():
        name = row.get_attribute("data-row")
        for cell, column in zip(row.locator("td").all(), columns, strict=True):
            sizes = {effect["size"] for effect in column["effects"] if effect["row"] == name}
            assert set(cell.locator(".sized strong").all_inner_texts()) <= sizes


def test_only_differences_can_be_shown_and_a_difference_has_a_word(watched: Watched) -> None:
    page = watched.goto(THREE)
    expect(page.locator(".comparison")).to_be_visible()
    same = page.locator(".row-same, .row-unknown")
    assert same.count() > 0
    assert "verschilt" in page.locator(".row-differs th").first.inner_text()
    page.get_by_label("Toon alleen verschillen").focus()
    page.keyboard.press("Space")
    expect(page.locator("#stand")).to_contain_text("Alleen verschillen")
    for row in same.all():
        expect(row).to_be_hidden()
    for row in page.locator(".row-differs").all():
        expect(row).to_be_visible()


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        (["hoog", "laag"], "differs"),
        (["hoog", "hoog", "laag"], "differs"),
        (["hoog", "laag", "gemiddeld"], "differs"),
        (["hoog", "laag", None], "differs"),
        (["hoog", "Hoog"], "same"),
        (["hoog", None, "hoog"], "partly"),
        ([None, None], "unknown"),
        (["hoog"], "free"),
    ],
)
def test_two_different_answers_are_a_difference_already(
    watched: Watched, answers: list[str | None], state: str
) -> None:
    page = watched.goto("vergelijken/")
    found = page.evaluate(
        """async (answers) => {
          const { stateOf } = await import(new URL("../assets/compare/differences.js", location.href));
          const cell = (value) => ({ value: value ?? "", more: [], absent: value ? null : ["onbekend", ""] });
          return stateOf(answers.map(cell));
        }""",
        answers,
    )
    assert found == state


def test_adding_and_removing_by_keyboard_keeps_the_order_and_back_undoes_it(watched: Watched) -> None:
    page = watched.goto(f"vergelijken/?i={SUMMER}")
    assert heads(page) == [SUMMER]
    page.get_by_label("Voeg een aanpak toe").focus()
    page.get_by_label("Voeg een aanpak toe").select_option(HDT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"i={SUMMER},{HDT}$"))
    expect(page.locator(".comparison thead th")).to_have_count(2)
    assert heads(page) == [SUMMER, HDT]
    page.get_by_role("button", name=f"Haal weg: {title(SUMMER)}").press("Enter")
    expect(page).to_have_url(re.compile(f"i={HDT}$"))
    expect(page.get_by_label("Voeg een aanpak toe")).to_be_focused()
    page.go_back()
    expect(page.locator(".comparison thead th")).to_have_count(2)
    assert heads(page) == [SUMMER, HDT]


def test_what_cannot_be_added_says_what_to_do(watched: Watched) -> None:
    page = watched.goto(f"{THREE},zittenblijven")
    assert len(heads(page)) == 4
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("#kies-fout")).to_have_text("Kies eerst een aanpak uit de lijst.")
    page.get_by_label("Voeg een aanpak toe").select_option("klassenverkleining")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("#kies-fout")).to_contain_text("Haal er eerst een weg")
    assert len(heads(page)) == 4


def test_old_unknown_and_too_many_ids_are_told(watched: Watched) -> None:
    page = watched.goto(
        f"vergelijken/?i={OLD},bestaat-niet,{SUMMER},{PEERS},zittenblijven,klassenverkleining"
    )
    assert heads(page) == [HDT, SUMMER, PEERS, "zittenblijven"]
    notice = page.locator("#meldingen")
    expect(notice).to_contain_text(f"is verplaatst. U ziet nu: {title(HDT)}")
    expect(notice).to_contain_text("‘bestaat-niet’ kennen wij niet")
    expect(notice).to_contain_text("Er passen er hoogstens 4")
    expect(page).to_have_url(re.compile(f"i={HDT},{SUMMER},{PEERS},zittenblijven$"))


def test_what_is_no_id_stays_text(watched: Watched) -> None:
    page = watched.goto("vergelijken/?i=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E,__proto__")
    expect(page.locator("#meldingen")).to_contain_text("<img")
    expect(page.locator("#meldingen")).to_contain_text("__proto__")
    assert page.locator("#meldingen img").count() == 0
    expect(page.locator("#leeg")).to_be_visible()


@pytest.mark.parametrize(
    "three",
    [
        f"{HDT},{SUMMER},{PEERS}",
        "klassenverkleining,zittenblijven,voor-en-vroegschoolse-educatie",
        "interactief-voorlezen,taalstimulering,ouderbetrokkenheid-thuis",
    ],
)
def test_three_interventions_fit_on_one_sheet_that_can_be_read(watched: Watched, three: str) -> None:
    page = watched.goto(f"vergelijken/?i={three}")
    expect(page.locator(".comparison")).to_be_visible()
    sheet = page.pdf(prefer_css_page_size=True)
    assert len(PAGE_OF_PDF.findall(sheet)) == 1
    width, height = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", sheet)[0]
    assert (round(float(width)), round(float(height))) == (842, 595)
    page.emulate_media(media="print")
    paper = page.locator(".on-paper")
    pieces = paper.locator("th, td, p, small, strong")
    sizes = pieces.evaluate_all("all => all.map((each) => parseFloat(getComputedStyle(each).fontSize))")
    assert min(sizes) >= 8.5 * 96 / 72 - 0.01
    for said in (f"vergelijken/?i={three}", "versie van", "Bewijskracht", "Kosten", "Wat onderzoek"):
        expect(paper).to_contain_text(said)


@pytest.mark.parametrize("amount", [2, 4])
def test_a_phone_shows_it_without_moving_the_page(phone: Watched, amount: int) -> None:
    page = phone.goto(f"vergelijken/?i={','.join([HDT, SUMMER, PEERS, 'zittenblijven'][:amount])}")
    assert len(heads(page)) == amount
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    second = page.locator(".comparison thead th").nth(1).bounding_box()
    assert second is not None
    assert second["x"] + second["width"] <= 360


def test_keeping_and_comparing_from_a_record_and_the_tray(watched: Watched) -> None:
    page = watched.goto(f"interventies/{SUMMER}/")
    before = page.locator("h1").bounding_box()
    tool(page, "Bewaar").click()
    tool(page, "Vergelijk").press("Enter")
    expect(tool(page, "Bewaar")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".tray-message")).to_have_text(f"{title(SUMMER)} staat klaar om te vergelijken.")
    assert page.locator("h1").bounding_box() == before
    assert stored(page) == {"version": 1, "kept": [SUMMER], "compared": [SUMMER]}
    watched.goto(f"interventies/{HDT}/")
    tool(page, "Vergelijk").click()
    page.get_by_role("region", name="Uw keuze").get_by_role("link", name="Vergelijk (2 van 4)").click()
    assert heads(page) == [SUMMER, HDT]
    page.get_by_role("button", name=f"Haal weg: {title(SUMMER)}").click()
    expect(page.locator(".comparison thead th")).to_have_count(1)
    assert stored(page) == {"version": 1, "kept": [SUMMER], "compared": [HDT]}


def test_a_shared_comparison_leaves_the_own_choice_alone(watched: Watched) -> None:
    page = watched.goto(f"interventies/{SUMMER}/")
    tool(page, "Vergelijk").click()
    watched.goto(f"vergelijken/?i={HDT},{PEERS}")
    assert heads(page) == [HDT, PEERS]
    page.get_by_role("button", name=f"Haal weg: {title(PEERS)}").click()
    expect(page.locator(".comparison thead th")).to_have_count(1)
    assert stored(page) == {"version": 1, "kept": [], "compared": [SUMMER]}
    watched.goto("vergelijken/")
    assert heads(page) == [SUMMER]


def test_a_fifth_is_refused_with_a_reason(watched: Watched) -> None:
    page = watched.goto("404.html")
    full = {"version": 1, "kept": [], "compared": [SUMMER, PEERS, "zittenblijven", "klassenverkleining"]}
    page.evaluate("text => localStorage.setItem('menukaart-keuze', text)", json.dumps(full))
    watched.complaints.clear()
    watched.goto(f"interventies/{HDT}/")
    tool(page, "Vergelijk").click()
    expect(page.locator(".tray-message")).to_contain_text("hoogstens 4")
    expect(tool(page, "Vergelijk")).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '"x"', '{"version":2,"kept":["a"]}', '{"version":1,"kept":{"0":"a"},"compared":[1,"<b>"]}'],
)
def test_spoilt_storage_counts_as_nothing(watched: Watched, text: str) -> None:
    page = watched.goto("privacy/")
    page.evaluate("text => localStorage.setItem('menukaart-keuze', text)", text)
    watched.goto("bewaard/")
    expect(page.locator("#leeg")).to_be_visible()
    watched.goto(f"interventies/{HDT}/")
    expect(page.locator(".tray")).to_be_hidden()
    tool(page, "Bewaar").click()
    assert stored(page) == {"version": 1, "kept": [HDT], "compared": []}


def test_with_storage_blocked_it_still_works_and_says_so(blocked: Watched) -> None:
    page = blocked.goto(f"interventies/{SUMMER}/")
    tool(page, "Bewaar").click()
    expect(page.locator(".tray-message")).to_contain_text("Uw browser staat bewaren niet toe")
    tool(page, "Vergelijk").click()
    page.get_by_role("link", name="Bewaard (1)").click()
    expect(page.locator(".kept-item")).to_have_count(1)
    blocked.goto(THREE)
    assert heads(page) == [HDT, SUMMER, PEERS]
    page.get_by_role("button", name=f"Haal weg: {title(SUMMER)}").click()
    expect(page.locator(".comparison thead th")).to_have_count(2)
    assert heads(page) == [HDT, PEERS]


def test_the_own_list_loses_one_and_gets_it_back(watched: Watched) -> None:
    page = watched.goto(f"interventies/{SUMMER}/")
    tool(page, "Bewaar").click()
    watched.goto("bewaard/")
    expect(page.locator(".kept-item h2")).to_have_text([title(SUMMER)])
    page.get_by_role("button", name=f"Haal weg: {title(SUMMER)}").press("Enter")
    expect(page.locator("#leeg")).to_be_visible()
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".kept-item h2")).to_have_text([title(SUMMER)])
    page.get_by_role("button", name="Maak de lijst leeg").click()
    assert stored(page) == {"version": 1, "kept": [], "compared": []}


def test_a_shared_list_is_shown_and_only_taken_over_when_asked(watched: Watched) -> None:
    page = watched.goto(f"interventies/{SUMMER}/")
    tool(page, "Bewaar").click()
    watched.goto(f"bewaard/?i={OLD},{PEERS},bestaat-niet")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gedeelde lijst")
    expect(page.locator("#inleiding")).to_contain_text("Uw eigen lijst (1 aanpak) is niet veranderd")
    assert stored(page) == {"version": 1, "kept": [SUMMER], "compared": []}
    page.get_by_role("button", name="Voeg toe aan mijn lijst").click()
    expect(page.locator("#stand")).to_contain_text("Toegevoegd")
    assert stored(page) == {"version": 1, "kept": [SUMMER, HDT, PEERS], "compared": []}
    page.locator("#stand").get_by_role("link", name="Bekijk uw lijst").click()
    expect(page.locator(".kept-item")).to_have_count(3)


def test_the_address_of_a_list_can_be_copied(watched: Watched) -> None:
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = watched.goto(f"bewaard/?i={HDT},{PEERS}")
    page.get_by_role("button", name="Kopieer het adres om te delen").click()
    expect(page.locator("#stand")).to_contain_text("gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == f"{watched.site.url}bewaard/?i={HDT},{PEERS}"


def test_a_list_becomes_a_csv_for_a_dutch_excel(watched: Watched, tmp_path: Path) -> None:
    page = watched.goto(f"bewaard/?i={HDT},{PEERS}")
    expect(page.locator(".kept-item")).to_have_count(2)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als CSV").click()
    assert waiting.value.suggested_filename == "bewaard.csv"
    waiting.value.save_as(tmp_path / "lijst.csv")
    data = (tmp_path / "lijst.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfAanpak;")
    text = data.decode("utf-8-sig")
    assert text.count("\r\n") == 3
    assert f"interventies/{PEERS}/;{PEERS}\r\n" in text


def test_the_menukaart_gives_its_filtered_list_as_csv(watched: Watched, tmp_path: Path) -> None:
    page = watched.goto("menukaart/?fase=mbo")
    expect(page.locator("#kies-lijst [data-choice]").first).to_be_attached()
    expect(page.locator("#kies-lijst[aria-busy]")).to_have_count(0)
    shown = [hook.get_attribute("data-id") for hook in page.locator("#kies-lijst .card-tools").all()]
    page.locator("summary", has_text="Download of print").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download deze lijst als CSV").click()
    waiting.value.save_as(tmp_path / "lijst.csv")
    text = (tmp_path / "lijst.csv").read_bytes().decode("utf-8-sig")
    assert re.findall(r";([a-z0-9-]+)\r\n", text)[-len(shown) :] == shown
    assert text.count("\r\n") == len(shown) + 1


def test_cards_of_the_menukaart_get_their_buttons(watched: Watched) -> None:
    page = watched.goto("menukaart/")
    card = page.locator(".card").filter(has=page.get_by_role("link", name=title(SUMMER), exact=True))
    card.get_by_role("button", name=f"Bewaar: {title(SUMMER)}").click()
    assert stored(page) == {"version": 1, "kept": [SUMMER], "compared": []}
    expect(page.get_by_role("link", name="Bewaard (1)")).to_be_visible()


def test_print_prints_and_paper_holds_no_buttons(watched: Watched) -> None:
    page = watched.goto(f"interventies/{SUMMER}/")
    tool(page, "Bewaar").click()
    page.evaluate("window.print = () => { document.title = 'geprint'; }")
    tool(page, "Print kort").click()
    assert page.title() == "geprint"
    page.emulate_media(media="print")
    expect(page.locator(".record-tools")).to_be_hidden()
    expect(page.locator(".tray")).to_be_hidden()


@pytest.mark.parametrize("address", ["vergelijken/", "bewaard/"])
def test_without_javascript_the_page_explains_itself(browser: Browser, site: Site, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + address)
    expect(page.get_by_text("werkt alleen met JavaScript aan")).to_be_visible()
    expect(page.locator(".page").get_by_role("button")).to_have_count(0)
    expect(page.locator(".notice").get_by_role("link", name="menukaart")).to_be_visible()
    page.goto(f"{site.url}interventies/{SUMMER}/")
    expect(page.locator(".record-tools").get_by_role("button")).to_have_count(0)
    expect(page.locator(".record-tools").get_by_role("link")).to_have_count(1)
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
@pytest.mark.parametrize(
    "address", [f"{THREE},{OLD},nee", f"bewaard/?i={HDT},{PEERS}", f"interventies/{HDT}/"]
)
def test_no_barrier_that_axe_can_see(
    browser: Browser, site: Site, address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page = Watched(context.new_page(), site)
    page.goto(address)
    if address.startswith("interventies"):
        tool(page.page, "Bewaar").click()
    else:
        expect(page.page.locator(".comparison, .kept-item").first).to_be_visible()
    violations = barriers(page.page)
    context.close()
    assert violations == []
    assert page.complaints == []
