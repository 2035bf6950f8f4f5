"""A concept keeps its address and stands from A to Z; nothing that chooses, counts or searches shows it."""

from __future__ import annotations

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.render.site import Settings, data_parts, page_parts
from menukaart.vocabulary import RecordKind
from tests.unit.records import intervention, source, theme

CONCEPT = "Nog in de maak"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    records = [
        (RecordKind.INTERVENTION, intervention("bijles", title="Bijles")),
        (RecordKind.INTERVENTION, intervention("nieuw", title=CONCEPT, status="concept")),
        (RecordKind.THEME, theme()),
        (RecordKind.SOURCE, source()),
    ]
    catalogue = Catalogue(records)
    arguments = catalogue, Settings("", "2026-11-26T00:00:00Z", ()), assess_all(catalogue)
    parts = (*page_parts(*arguments), *data_parts(*arguments))
    return {file.path: file.content.decode() for part in parts for file in part.make()}


def test_its_own_page_is_there_and_no_engine_lists_it(files: dict[str, str]) -> None:
    page = files["interventies/nieuw/index.md"]
    assert "robots: noindex" in page
    other = files["interventies/bijles/index.md"]
    assert "robots:" not in other


def test_only_pages_where_one_asks_for_everything_name_it(files: dict[str, str]) -> None:
    assert {path for path, text in files.items() if CONCEPT in text} == {
        "interventies/nieuw/index.md",
        "interventies/index.md",  # from A to Z, marked
        "bronnen/jansen-2020/index.md",  # what rests on a source
        "wijzigingen/index.md",
        "meedoen/onderhoud/index.md",
        "redactie/records.json",
        "api/v1/interventions.json",  # with its status
        "api/v1/interventions/nieuw.json",
    }
    assert "concept" in files["interventies/index.md"].partition(CONCEPT)[2][:200]
    assert '"concept"' in files["api/v1/interventions/nieuw.json"]


def test_it_counts_nowhere(files: dict[str, str]) -> None:
    home = files["index.md"]
    assert "1\u00a0aanpak<" in home
