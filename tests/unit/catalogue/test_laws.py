"""A law is named by its article and by the day of its text; so are those of the project."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from menukaart.model.law_text import day_of_text

SOURCES = Path(__file__).parents[3] / "sources"
OLD = {"wpo-165": "158", "wpo-167a": "160 en 161"}
"""Sources that were named after an article whose number changed: an id is for ever, a number is not."""


@pytest.mark.parametrize(
    ("address", "is_dated"),
    [
        ("https://wetten.overheid.nl/BWBR0003420/2026-08-01", True),
        ("https://wetten.overheid.nl/BWBR0003420/2026-08-01/0", True),
        ("https://wetten.overheid.nl/BWBR0003420/2026-08-01#Artikel158", True),
        ("https://wetten.overheid.nl/jci1.3:c:BWBR0003420&artikel=158&z=2026-08-01&g=2026-08-01", True),
        ("https://wetten.overheid.nl/BWBR0003420", False),
        ("https://wetten.overheid.nl/BWBR0003420#Artikel158", False),
        ("https://wetten.overheid.nl/jci1.3:c:BWBR0003420&artikel=158&z=2026-08-01", False),
        ("https://wetten.overheid.nl/BWBR0003420/2026-13-01", False),
    ],
)
def test_an_address_names_the_day_on_which_the_text_held(address: str, is_dated: bool) -> None:  # noqa: FBT001
    assert (day_of_text(address) == date(2026, 8, 1)) is is_dated


def test_laws_of_the_project_say_in_which_text_they_were_read() -> None:
    laws = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(SOURCES.glob("w*.yaml"))]
    laws = [law for law in laws if law.get("type") == "legislation"]
    assert len(laws) >= 6
    for law in laws:
        assert "de versie van 1 augustus 2026" in law["note"].replace("\n", " "), law["id"]
        assert "kijk voor een besluit naar de tekst die dan geldt" in law["note"].replace("\n", " "), law[
            "id"
        ]
    sections = {law["id"]: law.get("section") for law in laws}
    assert {old: sections[old] for old in OLD} == OLD
