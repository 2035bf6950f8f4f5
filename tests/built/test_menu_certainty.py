"""The menukaart on one chosen outcome: strength of evidence is shown, filtered and sorted on that outcome."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Site, Watched

OUTCOME = "lezen"


@pytest.fixture(scope="module")
def by_title(site: Site) -> dict[str, dict[str, Any]]:
    """Every intervention that aims at the outcome, by title."""
    written = json.loads((site.folder / "api/v1/interventions.json").read_text(encoding="utf-8"))["result"]
    return {record["title"]: record for record in written if OUTCOME in record["outcomes"]}


def score(record: dict[str, Any]) -> int:
    found = [row["strength"]["value"] for row in record["by_outcome"] if row["outcome"] == OUTCOME]
    return found[0] or 0 if found else 0


def shown(page: Page) -> dict[str, str]:
    cards = page.locator("#kies-lijst .menu-card")
    # Not inner_text: a browser leaves out what it does not draw yet.
    certain, why = ".cards .menu-card .card-certainty dd", ".lines .menu-card .card-why"
    words = page.locator(f"{certain}, {why}").all_text_contents()
    return dict(zip((card.locator("h4").text_content() or "" for card in cards.all()), words, strict=True))


def test_a_card_says_the_strength_on_the_chosen_outcome(
    watched: Watched, by_title: dict[str, dict[str, Any]]
) -> None:
    page = watched.goto(f"menukaart/?uitkomst={OUTCOME}")
    expect(page.locator("#kies-lijst .menu-card")).to_have_count(len(by_title))
    for title, words in shown(page).items():
        value = score(by_title[title])
        assert (f"({value} van 5)" in words) if value else (OUTCOME in words), f"{title}: {words}"


def test_a_filter_on_strength_looks_at_the_chosen_outcome(
    watched: Watched, by_title: dict[str, dict[str, Any]]
) -> None:
    wanted = {title for title, record in by_title.items() if score(record) >= 2}
    own = {title for title, record in by_title.items() if (record["evidence_strength"]["value"] or 0) >= 2}
    assert wanted != own, "the records no longer show the difference that this test is about"
    page = watched.goto(f"menukaart/?uitkomst={OUTCOME}&bewijskracht=2")
    expect(page.locator("#kies-lijst .menu-card")).to_have_count(len(wanted))
    assert set(shown(page)) == wanted


def test_an_order_by_strength_puts_what_was_not_judged_apart(
    watched: Watched, by_title: dict[str, dict[str, Any]]
) -> None:
    page = watched.goto(f"menukaart/?uitkomst={OUTCOME}&sorteer=bewijskracht")
    expect(page.locator("#kies-lijst .menu-card")).to_have_count(len(by_title))
    ranked = page.locator("#beoordeeld ~ .cards h4").all_text_contents()
    values = [score(by_title[title]) for title in ranked]
    assert values == sorted(values, reverse=True)
    assert 0 not in values
    assert not any(score(by_title[title]) for title in page.locator(".lines h4").all_text_contents())


def test_without_an_outcome_the_card_is_as_it_came(watched: Watched) -> None:
    page = watched.goto("menukaart/?fase=po")
    watched.settle()  # what is looked at is the list of the script, not what stood there before
    expect(page.locator("#kies-lijst .menu-card").first).to_be_visible()
    assert all("bij lezen" not in words for words in shown(page).values())
