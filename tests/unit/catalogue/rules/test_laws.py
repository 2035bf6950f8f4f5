from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import laws
from tests.unit.records import breaches, source, subject

CODE = laws.RULE.code
DATED = "https://wetten.overheid.nl/BWBR0003420/2026-08-01#Artikel158"


def law(**changes: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    fields = {"type": "legislation", "container-title": "Wet op het primair onderwijs", **changes}
    return breaches(laws.RULE, subject(source(**fields)))


def test_a_law_with_its_article_and_the_day_of_its_text_is_in_order() -> None:
    assert law(section="158", URL=DATED) == []


@pytest.mark.parametrize("address", [DATED, "https://www.staatscourant.nl/1"])
def test_a_part_of_a_law_names_its_article(address: str) -> None:
    assert law(URL=address) == [(CODE, ("container-title",))]


@pytest.mark.parametrize(
    "address",
    ["https://wetten.overheid.nl/BWBR0003420", "https://wetten.overheid.nl/BWBR0003420/#Artikel158"],
)
def test_an_address_without_a_day_gives_another_text_tomorrow(address: str) -> None:
    assert law(section="158", URL=address) == [(CODE, ("URL",))]


def test_a_whole_law_has_no_article_and_a_report_is_no_law() -> None:
    whole = source(type="legislation", URL=DATED)
    assert breaches(laws.RULE, subject(whole)) == []
    assert law(type="report", URL="https://wetten.overheid.nl/BWBR0003420") == []
