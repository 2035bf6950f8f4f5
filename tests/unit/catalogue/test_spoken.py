"""What is found in a sentence, and what is left alone because it may mean something else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from menukaart.catalogue import spoken


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het was g = 0,28.", ["0.28"]),
        ("(d=−0,18)", ["-0.18"]),
        ("Een effect van ongeveer 0,60, later minder.", ["0.60"]),
        ("De effectgrootte is 0,17; dat is klein.", ["0.17"]),
        ("vindt 0,10 SD op rekenen", ["0.10"]),
        ("0,35 en 0,26 standaarddeviatie", ["0.26"]),
        ("In de lijst van 2009 was het 0,37.", []),
        ("p = 0,05 en I² = 40,5", []),
        ("gemiddeld 2,5 uur per week", []),
        ("versie g = 0,28.4", []),
    ],
)
def test_sizes(text: str, found: list[str]) -> None:
    assert [said.numbers for said in spoken.sizes(text)] == [(Decimal(each),) for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("van 0,10 tot 0,36.", [("0.10", "0.36")]),
        ("tussen -0,05 en 0,51", [("-0.05", "0.51")]),
        ("van 13 tot 17 leerlingen", []),
    ],
)
def test_intervals(text: str, found: list[tuple[str, str]]) -> None:
    assert [tuple(map(str, said.numbers)) for said in spoken.intervals(text)] == found


@pytest.mark.parametrize(
    ("text", "number", "what", "is_rough"),
    [
        ("Het gaat om 12 studies.", 12, "studies", False),
        ("Het gaat om ongeveer 2.510 leerlingen.", 2510, "pupils", True),
        ("Dit rust op 3 onderzoeken", 3, "studies", False),
    ],
)
def test_totals(text: str, number: int, what: str, *, is_rough: bool) -> None:
    (said,) = spoken.totals(text)
    assert (said.numbers, said.what, said.is_rough) == ((Decimal(number),), what, is_rough)


def test_a_part_of_the_studies_is_no_total() -> None:
    assert list(spoken.totals("In 16 van de 28 studies, met 40 kinderen")) == []


@pytest.mark.parametrize(
    "text", ["Het overzicht telt 60 studies", "meta-analyse van 60 studies", "Een overzicht van 60 studies"]
)
def test_wholes(text: str) -> None:
    assert [said.numbers for said in spoken.wholes(text)] == [(Decimal(60),)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Gemiddeld is er een klein positief effect.", 1),
        ("Het is een negatief effect.", -1),
        ("Er was geen negatief effect.", None),
        ("Gemiddeld een positief effect; het is een negatief effect.", None),
    ],
)
def test_direction(text: str, sign: int | None) -> None:
    said = spoken.direction(text)
    assert (said and said.numbers) == (None if sign is None else (Decimal(sign),))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Significant (p < 0,01).", True),
        ("Geloot; niet significant.", False),
        ("Uit een lijst. Niet significant: toeval.", False),
        ("De bron noemt het significant.", None),
    ],
)
def test_significance(text: str, *, verdict: bool | None) -> None:
    said = spoken.significance(text)
    assert (said and said[1]) is verdict


def test_chances() -> None:
    found = [(said.what, said.numbers) for said in spoken.chances("p < 0,01 en p=0,069")]
    assert found == [("<", (Decimal("0.01"),)), ("=", (Decimal("0.069"),))]
