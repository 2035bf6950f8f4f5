"""The form of editors in a browser: what it changes is all that changes, and ``check`` finds it sound."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from menukaart.publish.inspection import inspect
from menukaart.reading.canonical import canonical
from menukaart.reading.document import Document
from menukaart.vocabulary import RecordKind

from .barriers import barriers
from .conftest import ROOT, Site, Watched, copy_knowledge_base

OPEN_UP = """node => {
  for (let up = node; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
}"""
SCREENS = {"a phone": (360, 740), "a desk": (1440, 900)}


def open_record(watched: Watched, kind: str, identifier: str) -> Page:
    page = watched.goto("redactie/")
    page.locator("#soort").select_option(kind)
    page.locator("#welk").fill(identifier)
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.locator("#titel")).to_be_focused()
    return page


def text_of(kind: str, identifier: str) -> str:
    return (ROOT / kind / f"{identifier}.yaml").read_text(encoding="utf-8")


def result(page: Page) -> str:
    return page.locator("#geheel").input_value()


def changed(old: str, new: str) -> list[str]:
    return [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "-+"]


def field(page: Page, path: str) -> Any:
    """Find an input, and open what it stands in."""
    found = page.locator(f'[data-pad="{path}"]')
    found.evaluate(OPEN_UP)
    return found


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return copy_knowledge_base(tmp_path)


def problems(base: Path, kind: str, identifier: str, text: str) -> list[str]:
    """Give what ``check`` and ``fmt --check`` say of a knowledge base with this record."""
    (base / kind / f"{identifier}.yaml").write_text(text, encoding="utf-8")
    found = inspect(base).outcome.problems
    name = f"{kind}/{identifier}.yaml"
    said = [f"{p.place.line}: {p.code}: {p.message}" for p in found if p.place.file == name]
    is_formed = canonical(RecordKind(kind), Document(name, text)) == text
    return said if is_formed else [*said, "niet in vorm"]


def test_a_changed_figure_changes_one_line_and_passes_the_check(watched: Watched, base: Path) -> None:
    page = open_record(watched, "interventions", "zomerschool")
    old = text_of("interventions", "zomerschool")
    assert result(page) == old
    field(page, "effects.0.value").fill("0.11")
    expect(page.locator("#stand")).to_have_text("1 regel anders.")
    new = result(page)
    assert len(changed(old, new)) == 2
    assert [line.strip("+ ") for line in changed(old, new)][1] == "value: 0.11"
    assert problems(base, "interventions", "zomerschool", new) == []


def test_what_is_typed_back_gets_its_old_bytes_back(watched: Watched) -> None:
    page = open_record(watched, "interventions", "zomerschool")
    old = text_of("interventions", "zomerschool")
    summary = field(page, "summary")
    was = summary.input_value()
    summary.fill("Iets anders.")
    assert result(page) != old
    summary.fill(was)
    assert result(page) == old
    expect(page.locator("#stand")).to_have_text("Er is nog niets gewijzigd.")


def test_the_name_of_a_figure_is_shown_and_cannot_be_typed_over(watched: Watched) -> None:
    page = open_record(watched, "interventions", "zomerschool")
    field(page, "effects.0.value")
    name = page.get_by_text(re.compile(r"^Naam van het cijfer: \S+ \(verandert nooit\)$"))
    expect(name.first).to_be_visible()
    expect(page.locator('[data-pad="effects.0.id"]')).to_have_count(0)
    expect(page.locator('[data-pad="related.0.id"]')).to_have_count(1)  # names another record: a choice


def test_a_wrong_value_is_told_while_typing_in_the_words_of_the_schema(watched: Watched) -> None:
    page = open_record(watched, "interventions", "zomerschool")
    for path, wrong, words in (
        ("cost.band", "9", "Hier hoort een geheel getal van 1 tot en met 5."),
        ("reviewed", "1 mei", "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-01."),
        ("effects.0.value", "0,4", "Hier hoort een getal met een punt, zoals 0.37."),
        ("title", "", "Vul dit in."),
        ("sources.0", "hatie-2009", "Er is geen bron met de id 'hatie-2009'."),
    ):
        typed = field(page, path)
        typed.fill(wrong)
        expect(typed).to_have_attribute("aria-invalid", "true")
        expect(page.locator(f"#{typed.get_attribute('id')}-fout")).to_have_text(words)
    expect(page.locator("#stand")).to_contain_text("5 velden kloppen nog niet.")
    assert page.locator("#fouten li").count() == 5


def test_parts_come_and_go(watched: Watched, base: Path) -> None:
    page = open_record(watched, "interventions", "zomerschool")
    old = text_of("interventions", "zomerschool")
    page.locator('[data-vouw="changes"] > summary').click()
    page.get_by_role("button", name="Voeg toe: wijzigingen").click()
    number = page.locator('[data-pad^="changes."][data-pad$=".text"]').count() - 1
    field(page, f"changes.{number}.text").fill("Cijfer verbeterd: zie p. 3.")
    new = result(page)
    assert all(line.startswith("+") for line in changed(old, new))
    assert len(changed(old, new)) == 2
    assert problems(base, "interventions", "zomerschool", new) == []
    page.get_by_role("button", name=f"Haal weg: Wijzigingen {number + 1}").click()
    assert result(page) == old


def test_a_new_record_by_form_is_a_valid_concept(watched: Watched, base: Path) -> None:
    page = watched.goto("redactie/")
    page.locator("#welk").fill("leesmaatjes")
    page.get_by_role("button", name="Begin een nieuw record").click()
    expect(page.locator("#titel")).to_be_focused()
    texts = {
        "title": "Leesmaatjes",
        "summary": "Oudere kinderen lezen samen met jongere kinderen, een paar keer per week.",
        "themes.0": "taal-en-lezen",
        "sources.0": "hattie-2009",
    }
    for path, value in texts.items():
        field(page, path).fill(value)
    for select in page.locator("#velden select[data-pad]").all():
        if select.input_value() == "":
            field(page, str(select.get_attribute("data-pad"))).select_option(index=1)
    expect(page.locator("#fouten li")).to_have_count(0)
    assert [
        line for line in problems(base, "interventions", "leesmaatjes", result(page)) if "error" in line
    ] == []
    assert problems(base, "interventions", "leesmaatjes", result(page)) == []
    assert "status: concept" in result(page)


@pytest.mark.parametrize("identifier", ["zomerschoool", "x y"])
def test_a_record_that_is_not_there_is_named(watched: Watched, identifier: str) -> None:
    page = watched.goto("redactie/")
    page.locator("#welk").fill(identifier)
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.locator("#melding")).to_contain_text(f"met de titel of id '{identifier}'")


def test_nothing_can_be_opened_before_the_form_is_ready(context: BrowserContext, site: Site) -> None:
    page, held = context.new_page(), list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/records.json", hold)
    with page.expect_request("**/records.json"):
        page.goto(f"{site.url}redactie/")
    button = page.get_by_role("button", name="Open", exact=True)
    expect(button).to_be_disabled()
    page.locator("#welk").fill("zomerschool")
    page.locator("#welk").press("Enter")  # the browser would send the form by itself
    held[0].continue_()
    expect(button).to_be_enabled()
    assert page.locator("#welk").input_value() == "zomerschool"
    button.click()
    expect(page.locator("#bestand")).to_have_text("interventions/zomerschool.yaml")


def test_data_that_do_not_come_are_told(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    page.route("**/records.json", lambda route: route.abort())
    page.goto(f"{site.url}redactie/")
    expect(page.locator("#melding")).to_contain_text("konden niet worden opgehaald. Laad de pagina opnieuw.")


def test_an_address_can_name_a_record(watched: Watched) -> None:
    page = watched.goto("redactie/?soort=sources&id=hattie-2009")
    expect(page.locator("#bestand")).to_have_text("sources/hattie-2009.yaml")
    assert result(page) == text_of("sources", "hattie-2009")


def test_the_file_can_be_taken_away(watched: Watched) -> None:
    page = open_record(watched, "themes", "leertijd-uitbreiding")
    field(page, "reviewed").fill("2026-11-30")
    with page.expect_download() as download:
        page.locator("#download").click()
    assert download.value.suggested_filename == "leertijd-uitbreiding.yaml"
    assert Path(download.value.path()).read_text(encoding="utf-8") == result(page)


@pytest.mark.parametrize("screen", SCREENS)
def test_no_barrier_with_a_record_open(screen: str, watched: Watched) -> None:
    width, height = SCREENS[screen]
    watched.page.set_viewport_size({"width": width, "height": height})
    page = open_record(watched, "interventions", "zomerschool")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    field(page, "reviewed").fill("x")
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    assert barriers(page, rules, each_look=screen == "a phone") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_all_works_with_the_keyboard(watched: Watched) -> None:
    page = watched.goto("redactie/")
    expect(page.get_by_role("button", name="Open", exact=True)).to_be_enabled()  # from then on Enter opens
    page.locator("#welk").focus()
    page.keyboard.type("zomerschool")
    page.keyboard.press("Enter")
    expect(page.locator("#titel")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.pad") == "title"
    page.keyboard.type("Zomerschool 2")
    expect(page.locator("#stand")).to_have_text("1 regel anders.")


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}redactie/")
    yield page
    context.close()


def test_without_a_script_it_says_what_to_do_instead(plain: Page) -> None:
    expect(plain.locator(".zonder-script")).to_contain_text(
        "Zonder JavaScript wijzigt u het bestand van een record zelf"
    )
    expect(plain.locator("#redactie")).to_be_hidden()


def test_no_other_page_is_heavier(site: Site) -> None:
    """The form and its reader are large; only its own page fetches them."""
    for file in site.html_files():
        if file.parent.name != "redactie":
            assert not re.search(r"assets/editing/", file.read_text(encoding="utf-8")), file
