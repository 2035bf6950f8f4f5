"""A part that is gone keeps its place on the page, with the day and the reason."""

from __future__ import annotations

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Record
from menukaart.model.glossary import Glossary
from menukaart.publish.link_targets import link_targets
from menukaart.render import Settings, page_parts
from tests.unit.records import effect_data, intervention, kind_of, source, theme

PART = {"anchor": "feit-oud", "date": "2026-02-01", "reason": "De bron is ingetrokken.", "instead": "feit-b"}
GONE = [PART]
SETTINGS = Settings(site_url="", generated_at="2026-01-10T00:00:00Z", hand_written=())


def page(address: str, *records: Record, glossary: Glossary | None = None) -> str:
    everything = [(kind_of(record), record) for record in (*records, source())]
    catalogue = Catalogue(everything, glossary=glossary)
    parts = page_parts(catalogue, SETTINGS, assess_all(catalogue))
    return next(file.text for part in parts if part.place == f"{address}index.md" for file in part.make())


@pytest.mark.parametrize(
    ("address", "records"),
    [
        ("themas/leertijd/", [theme(retired=GONE)]),
        ("interventies/zomerschool/", [theme(), intervention(retired=GONE)]),
    ],
)
def test_a_record_says_what_was_taken_away(address: str, records: list[Record]) -> None:
    text = page(address, *records)
    assert "feit-oud" in link_targets(text)
    assert "Dit deel is weggehaald op 1 februari 2026. De bron is ingetrokken." in text
    assert '<a href="#feit-b">' in text


def test_the_glossary_says_so_too() -> None:
    glossary = Glossary.model_validate({"retired": GONE})
    assert "feit-oud" in link_targets(page("begrippen/", theme(), glossary=glossary))


def test_a_page_without_such_parts_has_no_empty_list() -> None:
    assert 'class="retired"' not in page("themas/leertijd/", theme())


def test_a_figure_has_an_address_once_the_record_names_it() -> None:
    effects = [effect_data(id="rekenen-jansen-2020"), effect_data()]
    text = page("interventies/zomerschool/", theme(), intervention(effects=effects))
    assert [place for place in link_targets(text) if place.startswith("cijfer-")] == [
        "cijfer-rekenen-jansen-2020"
    ]
