"""On a slow line a page is there before its script: what a reader did by then is kept, not undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, Page, Route, expect

from .conftest import Site


@contextmanager
def before_the_script(context: BrowserContext, address: str, script: str) -> Iterator[Page]:
    """Open a page and hold its script back; it comes, and runs, when the block ends."""
    page, held = context.new_page(), list[Route]()
    page.route(script, lambda route: held.append(route))  # noqa: PLW0108 - needs a Python function
    with page.expect_request(script):
        page.goto(address, wait_until="commit")
    yield page
    with page.expect_response(script):
        held[0].continue_()
    page.wait_for_load_state("load")


def test_an_answer_of_help_me_choose(context: BrowserContext, site: Site) -> None:
    address = f"{site.url}kiezen/po/lezen/?budget=klein"
    with before_the_script(context, address, "**/choosing/main.js") as page:
        page.get_by_label("Leerlingen die moeite hebben met lezen").check()
    expect(page.get_by_label("Weinig: zeer lage of lage kosten")).to_be_checked()
    expect(page.get_by_label("Leerlingen die moeite hebben met lezen")).to_be_checked()
    expect(page.locator("[data-antwoorden] li")).to_have_count(2)


def test_the_questions_that_were_opened_on_a_phone(context: BrowserContext, site: Site) -> None:
    with before_the_script(context, f"{site.url}kiezen/po/lezen/", "**/choosing/main.js") as page:
        page.set_viewport_size({"width": 360, "height": 800})
        page.locator("summary", has_text="Past het bij uw school?").click()
    expect(page.locator("[data-antwoorden] li")).to_have_count(0)
    expect(page.get_by_role("button", name="Toon wat past")).to_be_visible()


def test_a_choice_and_a_word_in_the_menu(context: BrowserContext, site: Site) -> None:
    with before_the_script(context, f"{site.url}menukaart/?fase=po", "**/menu/main.js") as page:
        page.locator("#kies-q").fill("tutor")
    expect(page.locator("#kies-q")).to_have_value("tutor")
    page.wait_for_url("**/menukaart/?fase=po&q=tutor")


def test_the_calculator_that_was_opened_before_its_script(context: BrowserContext, site: Site) -> None:
    address = f"{site.url}interventies/high-dosage-tutoring/"
    with before_the_script(context, address, "**/costs/main.js") as page:
        page.get_by_text("Open de rekenhulp").click()
    page.get_by_label("Aantal leerlingen").fill("21")
    expect(page.get_by_role("button", name="Reken uit")).to_be_visible()


def test_the_next_question_of_who_searches(context: BrowserContext, site: Site) -> None:
    with before_the_script(context, f"{site.url}zoeken/?q=bijles", "**/search/main.js") as page:
        page.locator("#zoek").fill("zomerschool")
    expect(page.locator("#zoek")).to_have_value("zomerschool")
