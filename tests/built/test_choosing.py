"""Help me kiezen in a real browser: the script gives what the build gives, and a school gets there."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from menukaart.catalogue import check
from menukaart.evidence.assessment import assess_all
from menukaart.evidence.rules import ALL_RULES
from menukaart.reading import load_library
from menukaart.render.addresses import choice_page
from menukaart.render.choosing.questions import QUESTIONS, STAGES, Goal, Stage
from menukaart.render.choosing.selection import FOR_GROUP, MOST, Candidate, candidates, choose, goals_of
from menukaart.vocabulary import Phase
from tests.titles import title

from .barriers import barriers
from .conftest import Site, Watched

WIDE = 960
Pages = dict[tuple[Stage, Goal], tuple[Candidate, ...]]
Answers = dict[str, str]

APPLY = """async ([page, script, reader, most, all]) => {
  const { choose } = await import(script);
  const { readCandidate, readLines } = await import(reader);
  const text = await (await fetch(page)).text();
  const lines = readLines(new DOMParser().parseFromString(text, "text/html"));
  const candidates = lines.map(readCandidate);
  return all.map((answers) => {
    const { options, leftOut } = choose(candidates, Object.entries(answers), most);
    return [options, Object.fromEntries(leftOut)];
  });
}"""


@pytest.fixture(scope="module")
def pages(knowledge_base: Path) -> Pages:
    """Every result page of the real site, with its candidates."""
    catalogue = check(load_library(knowledge_base), ALL_RULES).catalogue
    assessments = assess_all(catalogue)
    return {
        (stage, goal): candidates(catalogue, assessments, stage.phase, goal)
        for stage in STAGES
        for goal in goals_of(catalogue, stage.phase)
    }


def address_of(stage: Stage, goal: Goal) -> str:
    return choice_page(stage.phase, goal.id)


def every_combination() -> list[Answers]:
    values = [["", *(answer.value for answer in question.answers)] for question in QUESTIONS]
    names = [question.id for question in QUESTIONS]
    return [
        {name: value for name, value in zip(names, chosen, strict=True) if value}
        for chosen in product(*values)
    ]


@pytest.fixture(scope="module")
def richest(pages: Pages) -> tuple[str, tuple[Candidate, ...]]:
    """The result page with most that may be an option."""
    (stage, goal), found = max(pages.items(), key=lambda item: sum(not each.never for each in item[1]))
    return address_of(stage, goal), found


def shown(page: Page) -> list[str]:
    return [
        str(card.get_attribute("data-optie"))
        for card in page.locator("[data-optie]").all()
        if card.is_visible()
    ]


def test_the_script_gives_what_the_build_gives_for_every_combination_of_answers(
    watched: Watched, pages: Pages
) -> None:
    page = watched.goto("kiezen/")
    url = watched.site.url
    combinations = every_combination()
    for (stage, goal), found in pages.items():
        arguments = [
            url + address_of(stage, goal),
            f"{url}assets/choosing/rule.js",
            f"{url}assets/choosing/read.js",
            MOST,
            combinations,
        ]
        given = page.evaluate(APPLY, arguments)
        expected = [choose(found, answers) for answers in combinations]
        assert given == [[list(choice.options), choice.left_out] for choice in expected], address_of(
            stage, goal
        )


def test_the_number_of_pages_stays_small(site: Site, pages: Pages) -> None:
    built = list((site.folder / "kiezen").rglob("index.html"))
    assert len(built) == len(pages) + len({stage for stage, _ in pages}) + 1
    assert len(built) <= 40


@pytest.mark.parametrize("width", [360, 1440])
def test_a_school_gets_from_the_front_page_to_its_options(
    browser: Browser, site: Site, pages: Pages, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    watched = Watched(context.new_page(), site)
    page = watched.goto("")
    page.get_by_role("link", name="Help me kiezen").first.click()
    page.get_by_role("link", name="Basisschool, vanaf groep 3").click()
    page.get_by_role("link", name="Beter lezen").click()
    found = next(found for (s, g), found in pages.items() if (s.phase, g.id) == (Phase.PO, "lezen"))
    assert sorted(shown(page)) == sorted(choose(found).options)
    if width < WIDE:
        page.locator("summary", has_text="Past het bij uw school?").click()
    page.get_by_label("Leerlingen die moeite hebben met lezen").check()
    page.get_by_label("Weinig: zeer lage of lage kosten").check()
    page.get_by_role("button", name="Toon wat past").click()
    page.wait_for_url("**/kiezen/po/lezen/?voor-wie=zwakke-lezers&budget=klein")
    answers = {"voor-wie": "zwakke-lezers", "budget": "klein"}
    assert sorted(shown(page)) == sorted(choose(found, answers).options)
    expect(page.locator("#opties")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert watched.complaints == []
    context.close()


def test_by_keyboard_and_back_again(watched: Watched, richest: tuple[str, tuple[Candidate, ...]]) -> None:
    address, found = richest
    page = watched.goto(address)
    before = shown(page)
    first = page.locator(".choosing-form input:checked").first
    first.focus()
    page.keyboard.press("ArrowDown")
    name, value = page.evaluate("[document.activeElement.name, document.activeElement.value]")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}?{name}={value}")
    assert sorted(shown(page)) == sorted(choose(found, {name: value}).options)
    page.go_back()
    page.wait_for_url(f"**/{address}")
    assert shown(page) == before
    expect(page.locator(f"input[name={name}][value='']")).to_be_checked()


def test_options_stand_by_alphabet_and_lists_count_what_they_show(
    watched: Watched, richest: tuple[str, tuple[Candidate, ...]]
) -> None:
    address, found = richest
    page = watched.goto(f"{address}?budget=klein&mensen=nee")
    titles = page.locator("[data-optie]:not([hidden]) h3").all_inner_texts()
    assert titles == sorted(titles, key=str.casefold)
    left_out = choose(found, {"budget": "klein", "mensen": "nee"}).left_out
    for group in page.locator("[data-groep]").all():
        reason = group.get_attribute("data-groep")
        expected = sum(why == reason for why in left_out.values())
        assert group.locator("[data-aantal]").text_content() == str(expected)
        assert group.locator("li:not([hidden])").count() == expected
        assert group.is_visible() is bool(expected)


def test_what_an_address_asks_that_the_form_does_not_know_is_passed_by(
    watched: Watched, richest: tuple[str, tuple[Candidate, ...]]
) -> None:
    address, found = richest
    page = watched.goto(f"{address}?budget=gratis&kleur=%3Cb%3E&voor-wie=")
    assert sorted(shown(page)) == sorted(choose(found).options)


def test_on_a_phone_the_first_option_is_on_the_first_screen(
    browser: Browser, site: Site, pages: Pages
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780})
    watched = Watched(context.new_page(), site)
    for (stage, goal), found in pages.items():
        if choose(found).options:
            box = watched.goto(address_of(stage, goal)).locator("[data-optie]:visible").first.bounding_box()
            assert box is not None
            assert box["y"] < 780, address_of(stage, goal)
    assert watched.complaints == []
    context.close()


def test_what_is_for_exactly_this_group_is_in_sight_and_says_that_a_figure_is_missing(
    watched: Watched, pages: Pages
) -> None:
    """A teacher of groep 3 with multilingual pupils and little money."""
    answers = {"voor-wie": "meertalige-leerlingen", "budget": "klein"}
    page = watched.goto("kiezen/po/taal/?voor-wie=meertalige-leerlingen&budget=klein")
    found = next(found for (s, g), found in pages.items() if (s.phase, g.id) == (Phase.PO, "taal"))
    choice = choose(found, answers)
    figures = {each.record.id for each in found if each.has_figure}
    assert set(choice.options) <= figures
    expected = [name for name, reason in choice.left_out.items() if reason == FOR_GROUP]
    assert len(expected) > 3
    assert figures.isdisjoint(expected)
    group = page.locator("[data-groep=juist]")
    expect(page.get_by_role("heading", name="Nog zonder cijfer over dit doel")).to_be_visible()
    expect(group.locator("li:visible")).to_have_count(len(expected))
    expect(group.locator("li small").first).to_be_visible()
    assert page.locator("#uitkomst").bounding_box()["y"] < group.bounding_box()["y"]  # type: ignore[index]


def test_the_answers_can_be_wiped(watched: Watched, richest: tuple[str, tuple[Candidate, ...]]) -> None:
    address, found = richest
    page = watched.goto(f"{address}?budget=klein")
    page.get_by_role("button", name="Wis antwoorden").click()
    page.wait_for_url(f"**/{address}")
    expect(page.locator("input[name=budget][value='']")).to_be_checked()
    assert sorted(shown(page)) == sorted(choose(found).options)


def test_too_few_options_say_so_and_offer_the_nearest_wider_choice(watched: Watched, pages: Pages) -> None:
    thin = (
        (address_of(stage, goal), answers)
        for (stage, goal), found in pages.items()
        for answers in every_combination()
        if answers and len(choose(found, answers).options) < 2 < len(choose(found).options)
    )
    for address, answers in thin:
        query = "&".join(f"{name}={value}" for name, value in answers.items())
        page = watched.goto(f"{address}?{query}")
        wider = page.locator("[data-ruimer] a")
        if page.locator("[data-te-weinig]").is_visible() and wider.is_visible():
            break
    else:
        pytest.fail("Geen antwoord maakt op deze site de keuze te smal.")
    few = len(shown(page))
    wider.click()
    expect(page.locator("#opties")).to_be_visible()
    assert len(shown(page)) > few


def test_what_is_in_doubt_is_said_and_what_is_known_is_not(watched: Watched, pages: Pages) -> None:
    for (stage, goal), found in pages.items():
        choice = choose(found, {"budget": "klein"})
        unsure = [c for c in found if c.record.id in choice.options and "budget=klein" not in c.fits]
        if unsure and len(unsure) < len(choice.options):
            page = watched.goto(f"{address_of(stage, goal)}?budget=klein")
            if page.locator("input[name=budget][value=klein]").count():
                break
    doubts = {
        str(card.get_attribute("data-optie")): card.locator("[data-twijfel=budget]").is_visible()
        for card in page.locator("[data-optie]:not([hidden])").all()
    }
    assert doubts == {name: name in {c.record.id for c in unsure} for name in choice.options}


def test_without_a_script_the_page_is_whole(browser: Browser, site: Site, pages: Pages) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    watched = Watched(context.new_page(), site)
    (stage, goal), found = max(pages.items(), key=lambda item: len(item[1]))
    page = watched.goto(address_of(stage, goal))
    assert sorted(shown(page)) == sorted(choose(found).options)
    expect(page.get_by_role("heading", name="Dit viel af, en waarom")).to_be_visible()
    expect(page.get_by_role("button", name="Toon wat past")).to_be_hidden()
    page.locator("summary", has_text="Past het bij uw school?").click()
    link = page.get_by_role("link", name="Weinig: zeer lage of lage kosten")
    assert re.search(r"menukaart/\?fase=\w+&uitkomst=.*kosten=1", str(link.get_attribute("href")))
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Menukaart")
    assert watched.complaints == []
    context.close()


def test_who_thinks_of_keeping_a_kleuter_down_is_told_to_think_twice(watched: Watched) -> None:
    page = watched.goto("kiezen/")
    page.get_by_role("link", name="Peuters en kleuters").click()
    page.get_by_role("link", name=title("verlengd-kleuteren")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title("verlengd-kleuteren"))
    expect(page.locator(".caution")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["start", "goal", "result", "narrow"])
def test_no_barrier_that_axe_can_see(
    browser: Browser, site: Site, richest: tuple[str, tuple[Candidate, ...]], kind: str, scheme: str
) -> None:
    address = {
        "start": "kiezen/",
        "goal": "kiezen/po/",
        "result": richest[0],
        "narrow": f"{richest[0]}?budget=klein&mensen=nee",
    }[kind]
    context = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})
    watched = Watched(context.new_page(), site)
    page = watched.goto(address)
    violations = barriers(page, each_look=scheme == "dark")
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert (violations, watched.complaints, width) == ([], [], 360)
